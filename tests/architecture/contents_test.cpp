// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/source_tree.h"
#include "support/catch.h"

// What a file may say, whatever it includes: no SQL outside storage, no floating money, no look at the clock,
// no text from outside shown as rich text.
using namespace rapport::architecture;

namespace {

QStringList sqlOutsideStorage(const SourceFile& file) {
    // In capitals, as SQL is written here: "Select a client from the list" is a sentence. What no sentence
    // says is found in small letters too.
    static const QRegularExpression sql(QStringLiteral(
        R"(\bSELECT\b[\s\S]*\bFROM\b|\bSELECT\s+(\d|COUNT|MAX|\*)|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b)"
        R"(|\b(ALTER|DROP)\s+(TABLE|INDEX|VIEW|TRIGGER)\b|\bSAVEPOINT\s+\w|\bBEGIN\s+(IMMEDIATE|TRANSACTION)\b)"
        R"(|(?i:\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bCREATE\s+(UNIQUE\s+)?(TABLE|INDEX|TRIGGER)\b|\bPRAGMA\s+\w))"));
    QStringList findings;
    if (file.layer().isEmpty() || file.layer() == u"storage") {
        return findings;
    }
    for (const Piece& literal : file.literals) {
        findings +=
            findAll(sql, literal.text, file.path, QStringLiteral("SQL outside storage"), literal.line);
    }
    return findings;
}

QStringList floatingMoney(const SourceFile& file) {
    static const QRegularExpression money(QStringLiteral(
        R"(\b(double|float|qreal)\b[^;,(){}\n]*\b(?!Money\b)\w*(?i:amount|price|money|cost|revenue)\w*)"));
    static const QStringList exact{QStringLiteral("base"), QStringLiteral("domain"),
                                   QStringLiteral("storage"), QStringLiteral("importing")};
    return exact.contains(file.layer())
               ? findAll(money, file.code, file.path, QStringLiteral("money as a floating number"))
               : QStringList();
}

QStringList clockReads(const SourceFile& file) {
    static const QRegularExpression clock(QStringLiteral(
        R"(\bcurrentDate(Time(Utc)?)?\s*\(|\bcurrent(M)?SecsSinceEpoch\b|\bQTime::currentTime\b)"
        R"(|\bsystem_clock\s*::\s*now\b|\btime\s*\(\s*(nullptr|NULL|0)\s*\)|\b(gettimeofday|clock_gettime)\b)"));
    static const QRegularExpression systemClock(QStringLiteral(R"(^src/app/(\w+/)*system_clock\.(h|cpp)$)"));
    return file.layer().isEmpty() || systemClock.match(file.path).hasMatch()
               ? QStringList()
               : findAll(clock, file.code, file.path, QStringLiteral("reads the clock"));
}

QStringList richText(const SourceFile& file) {
    // QTextBrowser and the like show HTML; only the preview of a report, whose HTML is escaped where it is
    // made, and the help, whose guide is built in, are meant to.
    static const QRegularExpression hazards(QStringLiteral(
        R"(\b(setHtml|insertHtml|appendHtml)\s*\(|\bQt::(RichText|AutoText|MarkdownText)\b|\bsetMarkdown\s*\()"));
    static const QRegularExpression preview(QStringLiteral(R"(^src/gui/(report|help)/)"));
    return file.layer() != u"gui" || preview.match(file.path).hasMatch()
               ? QStringList()
               : findAll(hazards, file.code, file.path, QStringLiteral("rich text"));
}

// Labels of a form that would take a client's name for HTML: a QLabel guesses unless told.
QStringList guessingLabels(const TextFile& file) {
    static const QRegularExpression label(
        QStringLiteral(R"re(<widget class="QLabel" name="(\w+)">([\s\S]*?)</widget>)re"));
    QStringList findings;
    if (!file.path.endsWith(QStringLiteral(".ui"))) {
        return findings;
    }
    for (auto matches = label.globalMatch(file.text); matches.hasNext();) {
        const auto match = matches.next();
        if (!match.captured(2).contains(QStringLiteral("<enum>Qt::PlainText</enum>"))) {
            findings
                << QStringLiteral("%1: %2 has no textFormat Qt::PlainText").arg(file.path, match.captured(1));
        }
    }
    return findings;
}

} // namespace

TEST_CASE("SQL is written in storage only") {
    SECTION("in the repository") {
        const QStringList findings = overAllSources(sqlOutsideStorage);
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("a statement in a literal elsewhere is found") {
        for (const char* sql : {"SELECT name FROM client", "insert into client values (1)",
                                "UPDATE client SET name = ?", "DELETE FROM client WHERE id = ?",
                                "create table t (id integer)", "PRAGMA foreign_keys", "DROP TABLE client"}) {
            CAPTURE(sql);
            const QByteArray text = QByteArray("query(\"") + sql + "\");\n";
            CHECK(sqlOutsideStorage(planted("src/app/a.cpp", text)).size() == 1);
            CHECK(sqlOutsideStorage(planted("src/storage/a.cpp", text)).isEmpty());
        }
    }
    SECTION("a statement broken over literals, or raw, is found") {
        CHECK(sqlOutsideStorage(planted("src/gui/a.cpp", "q(\"SELECT a \"\n  \"FROM b\");\n")).size() == 1);
        CHECK(sqlOutsideStorage(planted("src/gui/a.cpp", "q(R\"sql(SELECT a\nFROM b)sql\");\n")).size() == 1);
    }
    SECTION("sentences and comments are not taken for it") {
        CHECK(sqlOutsideStorage(planted("src/gui/a.cpp", "tr(\"Select a client from the list\")")).isEmpty());
        CHECK(sqlOutsideStorage(planted("src/gui/a.cpp", "// SELECT a FROM b\n#pragma once\n")).isEmpty());
    }
}

TEST_CASE("money is never a floating number where it is kept") {
    SECTION("in the repository") {
        const QStringList findings = overAllSources(floatingMoney);
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("a double that holds money is found") {
        CHECK(floatingMoney(planted("src/domain/a.h", "double monthlyPrice = 0;\n")).size() == 1);
        CHECK(floatingMoney(planted("src/importing/a.h", "void set(double totalAmount);\n")).size() == 1);
        CHECK(floatingMoney(planted("src/storage/a.h", "std::optional<double> costPerHour;\n")).size() == 1);
    }
    SECTION("a ratio is not") {
        CHECK(floatingMoney(planted("src/domain/a.h", "double shareLate = 0;\nMoney price;\n")).isEmpty());
        CHECK(floatingMoney(planted("src/domain/a.h", "// a double of the amount\n")).isEmpty());
        CHECK(floatingMoney(planted("src/base/money.cpp", "double Money::ratioTo(Money other) const"))
                  .isEmpty());
    }
}

TEST_CASE("the clock is read in one file of app") {
    SECTION("in the repository") {
        const QStringList findings = overAllSources(clockReads);
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("a look at it elsewhere is found") {
        for (const char* code : {"QDate::currentDate()", "QDateTime::currentDateTime()",
                                 "QDateTime::currentDateTimeUtc()", "QDateTime::currentMSecsSinceEpoch()",
                                 "std::chrono::system_clock::now()", "std::time(nullptr)"}) {
            CAPTURE(code);
            CHECK(clockReads(planted("src/scoring/a.cpp", code)).size() == 1);
            CHECK(clockReads(planted("src/app/session.cpp", code)).size() == 1);
            CHECK(clockReads(planted("src/app/system_clock.cpp", code)).isEmpty());
        }
    }
    SECTION("a stopwatch is no clock") {
        CHECK(clockReads(planted("src/gui/a.cpp", "std::chrono::steady_clock::now()")).isEmpty());
    }
}

TEST_CASE("text from outside is never shown as rich text") {
    SECTION("in the sources") {
        const QStringList findings = overAllSources(richText);
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("in the forms") {
        QStringList findings;
        for (const TextFile& file : otherFiles()) {
            findings += guessingLabels(file);
        }
        INFO(list(findings));
        CHECK(findings.isEmpty());
    }
    SECTION("a hazard in gui is found, but for the preview of the report") {
        CHECK(richText(planted("src/gui/client/a.cpp", "view->setHtml(name);")).size() == 1);
        CHECK(richText(planted("src/gui/client/a.cpp", "l->setTextFormat(Qt::RichText);")).size() == 1);
        CHECK(richText(planted("src/gui/report/preview.cpp", "view->setHtml(html);")).isEmpty());
    }
    SECTION("a label that guesses is found") {
        const QString guessing = QStringLiteral(R"(<widget class="QLabel" name="nameLabel"></widget>)");
        const QString plain = QStringLiteral(
            R"(<widget class="QLabel" name="nameLabel"><property name="textFormat"><enum>Qt::PlainText</enum>)"
            R"(</property></widget>)");
        CHECK(guessingLabels({QStringLiteral("ui/a.ui"), guessing}).size() == 1);
        CHECK(guessingLabels({QStringLiteral("ui/a.ui"), plain}).isEmpty());
    }
}
