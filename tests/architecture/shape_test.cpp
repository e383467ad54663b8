// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/source_tree.h"
#include "support/catch.h"

#include <functional>

// The shape of the repository: sizes, what is listed where, first lines, left-over marks, the top level.
using namespace rapport::architecture;

namespace {

constexpr int sourceLimit = 500;
constexpr int mainWindowLimit = 300;
constexpr int formLimit = 400;
constexpr int large = 450; // one in ten may be larger

int limitFor(const QString& path) {
    static const QRegularExpression mainWindow(QStringLiteral(R"((^|/)main_window\.(h|cpp)$)"));
    if (path.endsWith(QStringLiteral(".ui"))) {
        return formLimit;
    }
    return mainWindow.match(path).hasMatch() ? mainWindowLimit : sourceLimit;
}

QStringList outgrown(const QString& path, int lines) {
    if (lines <= limitFor(path)) {
        return {};
    }
    return {QStringLiteral("%1: %2 lines, at most %3")
                .arg(path, QString::number(lines), QString::number(limitFor(path)))};
}

bool tooManyLarge(qsizetype largeFiles, qsizetype allFiles) {
    return largeFiles * 10 > allFiles;
}

// Whether the CMake list nearest to the file, from its folder upwards, names it.
bool isListed(const QString& path, const std::function<QString(const QString&)>& read) {
    for (QString folder = path.section(u'/', 0, -2); !folder.isEmpty();
         folder = folder.section(u'/', 0, -2)) {
        const QString cmakeList = read(folder + QStringLiteral("/CMakeLists.txt"));
        if (cmakeList.isEmpty()) {
            continue;
        }
        const QString name = QRegularExpression::escape(path.sliced(folder.size() + 1));
        const QString word = QStringLiteral(R"re((^|[\s("])%1($|[\s)"]))re").arg(name);
        return QRegularExpression(word).match(cmakeList).hasMatch();
    }
    return false;
}

bool mustBeListed(const SourceFile& file) {
    // What several test programs share is listed by those that use it; without one it fails to link.
    if (file.path.startsWith(QStringLiteral("tests/support/"))) {
        return false;
    }
    // A header of the tests belongs to whoever includes it.
    return !file.layer().isEmpty() || file.path.endsWith(QStringLiteral(".cpp"));
}

bool beginsWithLicence(const QString& text) {
    return text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n"));
}

// Written apart, so that this file does not find itself.
QRegularExpression leftOverMarks() {
    return QRegularExpression(QStringLiteral(R"(\b(TO)") + QStringLiteral("DO|FIX") +
                              QStringLiteral("ME|XX") + QStringLiteral("X|HA") + QStringLiteral(R"(CK)\b)"));
}

QStringList marksInComments(const SourceFile& file) {
    QStringList findings;
    for (const Piece& comment : file.comments) {
        findings +=
            findAll(leftOverMarks(), comment.text, file.path, QStringLiteral("left over"), comment.line);
    }
    return findings;
}

QStringList marksInText(const TextFile& file) {
    return findAll(leftOverMarks(), file.text, file.path, QStringLiteral("left over"));
}

// A path that means something on one machine only.
QStringList machinePaths(const QString& path, const QString& text) {
    static const QRegularExpression machine(QStringLiteral(R"(/(work|root)/\w+)"));
    return findAll(machine, text, path, QStringLiteral("a folder of one machine"));
}

QStringList strangers(const QStringList& entries) {
    static const QStringList known{QStringLiteral("CMakeLists.txt"),
                                   QStringLiteral("CMakePresets.json"),
                                   QStringLiteral("README.md"),
                                   QStringLiteral("LICENSE"),
                                   QStringLiteral("start"),
                                   QStringLiteral("check"),
                                   QStringLiteral("src"),
                                   QStringLiteral("ui"),
                                   QStringLiteral("resources"),
                                   QStringLiteral("tests"),
                                   QStringLiteral("docs"),
                                   QStringLiteral("build")};
    QStringList findings;
    for (const QString& entry : entries) {
        if (!known.contains(entry)) {
            findings << entry;
        }
    }
    return findings;
}

} // namespace

TEST_CASE("no file outgrows its size") {
    SECTION("in the repository") {
        QStringList findings;
        QStringList largeFiles;
        for (const SourceFile& file : sourceFiles()) {
            findings += outgrown(file.path, file.lineCount());
            if (file.lineCount() > large) {
                largeFiles << file.path;
            }
        }
        for (const TextFile& file : otherFiles()) {
            if (file.path.endsWith(QStringLiteral(".ui"))) {
                findings += outgrown(file.path, int(file.text.count(u'\n')));
            }
        }
        INFO(list(findings));
        CHECK(findings.isEmpty());
        INFO("larger than " << large << " lines:\n" << list(largeFiles));
        CHECK_FALSE(tooManyLarge(largeFiles.size(), qsizetype(sourceFiles().size())));
    }
    SECTION("one line too many is found") {
        CHECK(outgrown(QStringLiteral("src/app/session.cpp"), 500).isEmpty());
        CHECK(outgrown(QStringLiteral("src/app/session.cpp"), 501).size() == 1);
        CHECK(outgrown(QStringLiteral("src/gui/main_window.cpp"), 301).size() == 1);
        CHECK(outgrown(QStringLiteral("ui/main_window.ui"), 401).size() == 1);
        CHECK(takeApart(QStringLiteral("src/base/a.h"), QStringLiteral("a\nb\nc")).lineCount() == 3);
    }
    SECTION("more than one large file in ten is found") {
        CHECK_FALSE(tooManyLarge(2, 20));
        CHECK(tooManyLarge(3, 20));
    }
}

TEST_CASE("every source is listed in a CMake list") {
    SECTION("in the repository") {
        QStringList findings;
        for (const SourceFile& file : sourceFiles()) {
            if (mustBeListed(file) && !isListed(file.path, textOf)) {
                findings << file.path;
            }
        }
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("one that is not, is found") {
        const auto read = [](const QString& path) {
            return path == u"src/gui/CMakeLists.txt" ? QStringLiteral("SOURCES\n  client/page.cpp main.cpp)")
                                                     : QString();
        };
        CHECK(isListed(QStringLiteral("src/gui/main.cpp"), read));
        CHECK(isListed(QStringLiteral("src/gui/client/page.cpp"), read));
        CHECK_FALSE(isListed(QStringLiteral("src/gui/page.cpp"), read));
        CHECK_FALSE(isListed(QStringLiteral("src/gui/client/age.cpp"), read));
        CHECK_FALSE(isListed(QStringLiteral("src/gui/main.h"), read));
        CHECK_FALSE(isListed(QStringLiteral("src/cli/main.cpp"), read));
    }
}

TEST_CASE("every source begins with its licence") {
    SECTION("in the repository") {
        QStringList findings;
        for (const SourceFile& file : sourceFiles()) {
            if (!beginsWithLicence(file.text)) {
                findings << file.path;
            }
        }
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("one without is found") {
        CHECK_FALSE(beginsWithLicence(QStringLiteral("#pragma once\n")));
        CHECK(beginsWithLicence(
            QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n")));
    }
}

TEST_CASE("nothing unfinished is left over") {
    SECTION("in the comments of the sources") {
        const QStringList findings = overAllSources(marksInComments);
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("in other files") {
        QStringList findings;
        for (const TextFile& file : otherFiles()) {
            findings += marksInText(file);
        }
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("a mark is found in a comment, and a currency of that name in the code is none") {
        const QString mark = QStringLiteral("XX") + QStringLiteral("X");
        const QString path = QStringLiteral("src/base/a.cpp");
        CHECK(marksInComments(takeApart(path, QStringLiteral("int a; // %1 later\n").arg(mark))).size() == 1);
        CHECK(marksInComments(takeApart(path, QStringLiteral("/*\n %1 */\n").arg(mark))).size() == 1);
        CHECK(marksInComments(takeApart(path, QStringLiteral("code(\"%1\");\n").arg(mark))).isEmpty());
        CHECK(marksInText({QStringLiteral("docs/a.md"), mark}).size() == 1);
    }
}

TEST_CASE("no text names a folder of one machine") {
    SECTION("in the repository") {
        QStringList findings;
        for (const SourceFile& file : sourceFiles()) {
            findings += machinePaths(file.path, file.text);
        }
        for (const TextFile& file : otherFiles()) {
            findings += machinePaths(file.path, file.text);
        }
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("one that does is found") {
        const QString path = QStringLiteral("/ro") + QStringLiteral("ot/book.rapport");
        CHECK(machinePaths(QStringLiteral("docs/a.md"), path).size() == 1);
        CHECK(machinePaths(QStringLiteral("docs/a.md"), QStringLiteral("src/base/money.h")).isEmpty());
    }
}

TEST_CASE("the top level holds what it should and nothing else") {
    SECTION("in the repository") {
        const QStringList findings = strangers(topLevelEntries());
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("a stranger is found") {
        CHECK(strangers({QStringLiteral("src"), QStringLiteral("notes.txt")}).size() == 1);
    }
}
