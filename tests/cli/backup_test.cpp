// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"
#include "app/restore.h"
#include "app/system_clock.h"
#include "cli_run.h"
#include "storage/book.h"
#include "storage/setting_repository.h"
#include "storage/transaction.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

using namespace rapport;

namespace {

CliRun run(std::initializer_list<QString> words) {
    return runCli(QStringList(words));
}

QString text(const char* word) {
    return QString::fromLatin1(word);
}

void makeBook(const CliFolder& folder, const char* clients = "Name\nZoe\nAdam\n") {
    REQUIRE(run({text("new"), folder.book(), text("--currency"), text("USD")}).status == 0);
    folder.write("clients.csv", clients);
    const CliRun imported =
        run({text("import"), folder.book(), folder.path("clients.csv"), text("--as"), text("clients")});
    INFO(imported.error.toStdString());
    REQUIRE(imported.status == 0);
}

size_t clientsIn(const QString& book) {
    const CliRun list = run({text("clients"), book, text("--json")});
    REQUIRE(list.status == 0);
    return list.json()["clients"].size();
}

void logOne(const CliFolder& folder) {
    const CliRun logged = run({text("log"), folder.book(), text("--client"), text("Zoe"), text("--kind"),
                               text("call"), text("--text"), text("Hello"), text("--quiet")});
    INFO(logged.error.toStdString());
    REQUIRE(logged.status == 0);
}

} // namespace

TEST_CASE("A backup restores to the same export and keeps the book that was there") {
    const CliFolder folder;
    makeBook(folder);
    folder.write("password", "open sesame\nnot this line\n");
    REQUIRE(run({text("backup"), folder.book(), folder.path("plain")}).status == 0);
    const CliRun sealed = run({text("backup"), folder.book(), folder.path("sealed"), text("--password-file"),
                               folder.path("password"), text("--json")});
    REQUIRE(sealed.status == 0);
    CHECK(sealed.json() ==
          nlohmann::json({{"file", folder.path("sealed").toStdString()}, {"encrypted", true}}));
    CHECK_FALSE(folder.read("sealed").contains("Zoe"));
    REQUIRE(run({text("export"), folder.book(), folder.path("before.json")}).status == 0);
    logOne(folder);

    const CliRun restored = run({text("restore"), folder.path("plain"), folder.book(), text("--json")});
    INFO(restored.error.toStdString());
    REQUIRE(restored.status == 0);
    const QString kept = QString::fromStdString(restored.json()["kept"].get<std::string>());
    CHECK(QFileInfo::exists(kept));
    REQUIRE(run({text("export"), folder.book(), folder.path("after.json")}).status == 0);
    CHECK(folder.read("after.json") == folder.read("before.json"));
    REQUIRE(run({text("export"), kept, folder.path("kept.json")}).status == 0);
    CHECK(folder.read("kept.json").contains("Hello"));

    const CliRun fresh = run({text("restore"), folder.path("sealed"), folder.path("new.rapport"),
                              text("--password-file"), folder.path("password")});
    INFO(fresh.error.toStdString());
    CHECK(fresh.status == 0);
    CHECK(fresh.out == "Restored: " + folder.path("new.rapport").toUtf8() + "\n");
    CHECK(clientsIn(folder.path("new.rapport")) == 2);
    CHECK(run({text("check"), folder.path("new.rapport")}).status == 0);
}

TEST_CASE("What cannot be backed up or restored changes nothing and says why") {
    const CliFolder folder;
    makeBook(folder);
    folder.write("password", "open sesame\n");
    folder.write("wrong", "open barley\n");
    folder.write("empty", "\n");
    REQUIRE(run({text("backup"), folder.book(), folder.path("sealed"), text("--password-file"),
                 folder.path("password")})
                .status == 0);
    const auto refusal = [](const CliRun& run, int status, const char* code) {
        INFO(run.out.toStdString() << run.error.toStdString());
        CHECK(run.status == status);
        CHECK(run.json()["error"]["code"] == code);
        CHECK(run.error.count('\n') == 1);
    };
    const QString json = text("--json");
    const QString with = text("--password-file");
    refusal(run({text("backup"), folder.book(), folder.path("sealed"), json}), 3, "file_exists");
    refusal(run({text("backup"), folder.path("none.rapport"), folder.path("b"), json}), 4, "book_missing");
    refusal(run({text("backup"), folder.book(), folder.path("b"), with, folder.path("none"), json}), 3,
            "file_unreadable");
    refusal(run({text("backup"), folder.book(), folder.path("b"), with, folder.path("empty"), json}), 3,
            "password_empty");
    CHECK_FALSE(QFileInfo::exists(folder.path("b")));
    const QByteArray before = folder.read("shop.rapport");
    refusal(run({text("restore"), folder.path("sealed"), folder.book(), json}), 3, "backup_needs_password");
    refusal(run({text("restore"), folder.path("sealed"), folder.book(), with, folder.path("wrong"), json}), 3,
            "sealed_password_wrong");
    refusal(run({text("restore"), folder.path("clients.csv"), folder.book(), json}), 3, "not_a_backup");
    refusal(run({text("restore"), folder.path("none"), folder.book(), json}), 3, "file_unreadable");
    refusal(run({text("restore"), folder.book(), folder.book(), json}), 3, "restore_of_itself");
    folder.write("short", folder.read("sealed").chopped(100));
    refusal(run({text("restore"), folder.path("short"), folder.book(), with, folder.path("password"), json}),
            3, "sealed_damaged");
    folder.write("torn", before.left(before.size() / 2));
    refusal(run({text("restore"), folder.path("torn"), folder.book(), json}), 4, "book_damaged");
    CHECK(folder.read("shop.rapport") == before);
    CHECK(run({text("restore"), folder.path("sealed")}).status == 2);
}

TEST_CASE("A copy is whole and sound while another program writes all the time") {
    const CliFolder folder;
    makeBook(folder);
    QProcess writer;
    const QString loop =
        QStringLiteral("for i in 1 2 3 4 5 6 7 8 9 10 11 12; do \"$0\" log \"$1\" --client Zoe "
                       "--kind call --text Hello --quiet || exit 9; done");
    writer.start(text("sh"), {text("-c"), loop, QStringLiteral(RAPPORT_CLI), folder.book()});
    REQUIRE(writer.waitForStarted());
    int copies = 0;
    while (writer.state() != QProcess::NotRunning) {
        const QString copy = folder.path(QByteArray("copy" + QByteArray::number(++copies)).constData());
        const CliRun backup = run({text("backup"), folder.book(), copy});
        INFO(backup.error.toStdString());
        CHECK(backup.status == 0);
        CHECK(run({text("check"), copy, text("--quiet")}).status == 0);
        CHECK(clientsIn(copy) == 2);
        writer.waitForFinished(1);
    }
    CHECK(copies > 1);
    CHECK(writer.exitCode() == 0); // copying keeps nobody from writing
}

TEST_CASE("Before an import the book is copied beside itself") {
    const CliFolder folder;
    makeBook(folder);
    const QDir backups(folder.book() + QStringLiteral(".backups"));
    CHECK(backups.entryList({text("*.rapport")}, QDir::Files).isEmpty()); // there was nothing to keep
    folder.write("more.csv", "Name\nBerta\n");
    REQUIRE(
        run({text("import"), folder.book(), folder.path("more.csv"), text("--as"), text("clients")}).status ==
        0);
    const QStringList copies = backups.entryList({text("*-import.rapport")}, QDir::Files);
    REQUIRE(copies.size() == 1);
    CHECK(clientsIn(backups.filePath(copies.front())) == 2);
    CHECK(clientsIn(folder.book()) == 3);
}

// Closing any handle of a file drops the process's locks on it; a book without locks loses its log to the
// next program that closes it.
TEST_CASE("What is written to a book that was copied while it was open is there for other programs") {
    const CliFolder folder;
    makeBook(folder);
    const auto book = storage::Book::open(folder.book());
    REQUIRE(book.ok());
    REQUIRE(app::backUpAtStart(folder.book(), app::SystemClock()).ok());
    CHECK(storage::isBookFile(folder.book()));
    CHECK(app::backupKindOf(folder.book()) == app::BackupKind::Plain);
    logOne(folder);
    {
        auto transaction = storage::Transaction::begin(**book);
        REQUIRE(transaction.ok());
        REQUIRE(storage::SettingRepository(**book).setBookName(*transaction, text("Renamed since")).ok());
        REQUIRE(transaction->commitUnlogged().ok());
    }
    REQUIRE(run({text("export"), folder.book(), folder.path("out.json")}).status == 0);
    CHECK(folder.read("out.json").contains("Renamed since"));
    CHECK(folder.read("out.json").contains("Hello"));
}
