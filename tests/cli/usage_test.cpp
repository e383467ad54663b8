// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "support/catch.h"

#include <QFile>
#include <QRegularExpression>

namespace {

const QStringList kCommands{
    QStringLiteral("new"),        QStringLiteral("demo"),        QStringLiteral("import"),
    QStringLiteral("imports"),    QStringLiteral("undo-import"), QStringLiteral("clients"),
    QStringLiteral("assess"),     QStringLiteral("history"),     QStringLiteral("what-if"),
    QStringLiteral("report"),     QStringLiteral("letter"),      QStringLiteral("erase"),
    QStringLiteral("dossier"),    QStringLiteral("portfolio"),   QStringLiteral("log"),
    QStringLiteral("check"),      QStringLiteral("backup"),      QStringLiteral("restore"),
    QStringLiteral("export"),     QStringLiteral("version"),     QStringLiteral("help"),
    QStringLiteral("completion"), QStringLiteral("mappings"),    QStringLiteral("sources"),
    QStringLiteral("exclusions"), QStringLiteral("estimate")};

/// Errors are one line on standard error that begins with the program's name.
void checkOneErrorLine(const CliRun& run) {
    CHECK(run.error.startsWith("rapport: "));
    CHECK(run.error.count('\n') == 1);
}

} // namespace

TEST_CASE("help lists every command") {
    const CliRun run = runCli({QStringLiteral("help")});
    CHECK(run.status == 0);
    for (const QString& command : kCommands) {
        INFO(command.toStdString());
        CHECK(run.out.contains(QByteArray("\n  " + command.toLatin1() + " ")));
    }
}

TEST_CASE("help of a command lists its options and those of all") {
    for (const QString& command : kCommands) {
        const CliRun run = runCli({QStringLiteral("help"), command});
        INFO(command.toStdString());
        CHECK(run.status == 0);
        CHECK(run.out.contains(QByteArray("rapport-cli " + command.toLatin1())));
        CHECK(run.out.contains("--as-of YYYY-MM-DD"));
        CHECK(runCli({command, QStringLiteral("--help")}).out == run.out);
    }
}

TEST_CASE("The documented commands and options are those of the program") {
    QFile document(QStringLiteral(RAPPORT_TESTS_DIR "/../docs/cli.md"));
    REQUIRE(document.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(document.readAll());
    static const QRegularExpression row(QStringLiteral("^\\| `([a-z][a-z-]*) ([^`]*)` \\|"),
                                        QRegularExpression::MultilineOption);
    static const QRegularExpression option(QStringLiteral("--[a-z-]+"));
    int rows = 0;
    for (auto rowMatch = row.globalMatch(text); rowMatch.hasNext();) {
        const auto match = rowMatch.next();
        const QString command = match.captured(1);
        const QString help = QString::fromUtf8(runCli({QStringLiteral("help"), command}).out);
        INFO(command.toStdString());
        CHECK(kCommands.contains(command));
        const QString own = help.section(QStringLiteral("Options of every command"), 0, 0);
        QStringList documented, offered;
        for (auto it = option.globalMatch(match.captured(2)); it.hasNext();)
            documented << it.next().captured();
        for (auto it = option.globalMatch(own); it.hasNext();)
            offered << it.next().captured();
        documented.sort();
        offered.sort();
        CHECK(documented == offered);
        ++rows;
    }
    CHECK(rows >= 12);
}

TEST_CASE("Wrong usage exits with 2 and says what to do") {
    const QStringList wrong = GENERATE(
        QStringList{}, QStringList{QStringLiteral("fire")}, QStringList{QStringLiteral("assess")},
        QStringList{QStringLiteral("assess"), QStringLiteral("a.rapport"), QStringLiteral("b.rapport")},
        QStringList{QStringLiteral("assess"), QStringLiteral("a.rapport"), QStringLiteral("--colour")},
        QStringList{QStringLiteral("assess"), QStringLiteral("a.rapport"), QStringLiteral("--as-of")},
        QStringList{QStringLiteral("assess"), QStringLiteral("a.rapport"), QStringLiteral("--as-of"),
                    QStringLiteral("30/06/2026")},
        QStringList{QStringLiteral("new"), QStringLiteral("a.rapport")},
        QStringList{QStringLiteral("new"), QStringLiteral("a.rapport"), QStringLiteral("--currency"),
                    QStringLiteral("dollar")});
    INFO(wrong.join(u' ').toStdString());
    const CliRun run = runCli(wrong);
    CHECK(run.status == 2);
    CHECK(run.out.isEmpty());
    checkOneErrorLine(run);
}

TEST_CASE("With --json an error is a document too") {
    const CliRun run =
        runCli({QStringLiteral("assess"), QStringLiteral("/nowhere/a.rapport"), QStringLiteral("--json")});
    CHECK(run.status == 4);
    checkOneErrorLine(run);
    const auto document = run.json();
    CHECK(document["error"]["code"].is_string());
    CHECK(document["error"]["message"].is_string());
    CHECK(document["error"]["args"].is_object());
}

TEST_CASE("A book that can't be opened exits with 4") {
    const CliFolder folder;
    folder.write("letter.rapport", "Dear Sir or Madam, this is no book at all. " + QByteArray(2000, 'x'));
    for (const QString& path : {folder.path("missing.rapport"), folder.path("letter.rapport")}) {
        const CliRun run = runCli({QStringLiteral("clients"), path});
        INFO(path.toStdString());
        CHECK(run.status == 4);
        checkOneErrorLine(run);
    }
}

TEST_CASE("The version is printed for people and programs") {
    CHECK(runCli({QStringLiteral("version")}).out.startsWith("Rapport "));
    CHECK(runCli({QStringLiteral("version"), QStringLiteral("--json")}).json()["name"] == "Rapport");
}

TEST_CASE("The bash completion knows every command") {
    const CliRun run = runCli({QStringLiteral("completion"), QStringLiteral("bash")});
    CHECK(run.status == 0);
    for (const QString& command : kCommands)
        CHECK(run.out.contains(QByteArray("    " + command.toLatin1() + ") options='")));
}
