// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "wording/error_phrases.h"
#include "wording/error_wording.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace rapport;
using wording::Speech;

namespace {

QString textOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

// Codes in a source: of `Error{ErrorKind::X, "code"`, of both branches of a choice there, and of the first
// literal given to a local function or lambda that makes an Error from a code.
QStringList errorCodesIn(const QString& source) {
    static const QRegularExpression made(QStringLiteral(R"re(Error\s*\{\s*ErrorKind::\w+\s*,([^{};]*))re"));
    static const QRegularExpression maker(QStringLiteral(
        R"re(\bError\s+(\w+)\s*\([^;{)]*\bcode\b|\b(?:auto|const auto)\s+(\w+)\s*=\s*\[[^\]]*\]\s*\([^)]*\bcode\b)re"));
    static const QRegularExpression literal(QStringLiteral(R"re("([a-z]+(?:_[a-z0-9]+)*)")re"));
    QStringList codes;
    const auto takeFrom = [&](const QString& text) {
        for (auto found = literal.globalMatch(text); found.hasNext();)
            codes << found.next().captured(1);
    };
    for (auto found = made.globalMatch(source); found.hasNext();) {
        const QString rest = found.next().captured(1);
        const int question = int(rest.indexOf(u'?'));
        takeFrom(question < 0 ? rest.section(u',', 0, 0) : rest.mid(question).section(u',', 0, 0));
    }
    for (auto found = maker.globalMatch(source); found.hasNext();) {
        const auto match = found.next();
        const QString name = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        const QRegularExpression call(
            QStringLiteral(
                R"re(\b%1\s*\(\s*(?:ErrorKind::\w+\s*,\s*)?(?:\w+\s*,\s*)?"([a-z]+(?:_[a-z0-9]+)*)")re")
                .arg(name));
        for (auto calls = call.globalMatch(source); calls.hasNext();)
            codes << calls.next().captured(1);
    }
    return codes;
}

} // namespace

TEST_CASE("every error the program can make has a sentence") {
    QSet<QString> seen;
    for (QDirIterator files(QStringLiteral(RAPPORT_SOURCE_DIR),
                            {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        const QString path = files.next();
        for (const QString& code : errorCodesIn(textOf(path))) {
            CAPTURE(path, code);
            CHECK(wording::hasErrorSentence(code.toLatin1()));
            seen.insert(code);
        }
    }
    CHECK(seen.size() > 20);
    CHECK(seen.contains(QStringLiteral("no_book")));
    CHECK(seen.contains(QStringLiteral("ends_before_it_begins")));
}

TEST_CASE("codes of errors are found however they are made") {
    CHECK(errorCodesIn(QStringLiteral("return Error{ErrorKind::Usage, \"a_b\", {{\"id\", x}}};")) ==
          QStringList{QStringLiteral("a_b")});
    CHECK(errorCodesIn(QStringLiteral("Error{ErrorKind::Usage, none ? \"a_b\" : \"c_d\"}.with(\"x\", y);")) ==
          QStringList{QStringLiteral("a_b"), QStringLiteral("c_d")});
    CHECK(errorCodesIn(QStringLiteral("Error bad(const char* code) {}\nreturn bad(\"a_b\", \"field\");")) ==
          QStringList{QStringLiteral("a_b")});
    CHECK(errorCodesIn(QStringLiteral("const auto made = [&](ErrorKind kind, const char* code) "
                                      "{};\nmade(ErrorKind::Usage, \"a_b\");")) ==
          QStringList{QStringLiteral("a_b")});
}

TEST_CASE("every error says what, why and what to do, on one line") {
    static const QRegularExpression form(QStringLiteral(R"(^[^:;\n]+: [^;\n]+; [^\n]+[^.\n]$)"));
    for (const auto phrases : {wording::programErrorPhrases(), wording::inputErrorPhrases()}) {
        QSet<QByteArray> codes;
        for (const wording::ErrorPhrase& phrase : phrases) {
            CAPTURE(phrase.code, phrase.sentence);
            CHECK(QString::fromUtf8(phrase.sentence).contains(form));
            CHECK_FALSE(codes.contains(phrase.code));
            codes.insert(phrase.code);
        }
    }
}

TEST_CASE("an error names its place and value") {
    const Error error = Error{ErrorKind::InputRejected, "date_invalid"}
                            .with(QStringLiteral("file"), QStringLiteral("shop.csv"))
                            .with(QStringLiteral("line"), QStringLiteral("7"))
                            .with(QStringLiteral("column"), QStringLiteral("Due"))
                            .with(QStringLiteral("value"), QStringLiteral("31.02."));
    CHECK(wording::errorSentence(Speech(), error) ==
          QStringLiteral("shop.csv, line 7, column “Due” was not taken: “31.02.” is not a date; write it "
                         "like 2026-06-30"));
    const Error record = Error{ErrorKind::InputRejected, "name_missing"}.with(QStringLiteral("field"),
                                                                              QStringLiteral("title"));
    CHECK(wording::errorSentence(Speech(), record) ==
          QStringLiteral("the field “title” was not taken: it is empty; give a name"));
}

TEST_CASE("a value from outside stays on its line and in bounds") {
    const Error error = Error{ErrorKind::CannotOpen, "book_missing"}.with(
        QStringLiteral("path"), QStringLiteral("a\nb{value}\t") + QString(5000, u'x'));
    const QString text = wording::errorSentence(Speech(), error);
    CHECK_FALSE(text.contains(u'\n'));
    CHECK(text.contains(QStringLiteral("a b{value} x")));
    CHECK(text.size() < 320);
}

TEST_CASE("an error nobody has a sentence for still shows its code") {
    CHECK(wording::errorSentence(Speech(), Error{ErrorKind::Internal, "never_heard_of"})
              .contains(QStringLiteral("never_heard_of")));
    CHECK_FALSE(wording::hasErrorSentence("never_heard_of"));
}

TEST_CASE("rejected rows and findings are said in words") {
    CHECK(wording::rejectionReason(Speech(), "date_invalid") == QStringLiteral("not a date"));
    CHECK(wording::findingSentence(Speech(), "facts_differ",
                                   {{QStringLiteral("client"), QStringLiteral("7")}}) ==
          QStringLiteral("The figures kept for client 7 differ from its records"));
}

TEST_CASE("every reason a row or record is refused for is said in words") {
    // Rows are refused by reject() and rejectAll(), records of an exchange file by fail().
    static const QRegularExpression refused(QStringLiteral(
        R"re(\b(?:reject|rejectAll)\(\s*[\w.]+,\s*(?:[^",;]*\?\s*)?"([a-z_]+)"(?:\s*:\s*"([a-z_]+)")?)re"));
    static const QRegularExpression failed(QStringLiteral(R"re(\bfail\(\s*"([a-z_]+)")re"));
    int seen = 0;
    for (QDirIterator files(QStringLiteral(RAPPORT_SOURCE_DIR "/importing"), {QStringLiteral("*.cpp")},
                            QDir::Files);
         files.hasNext();) {
        const QString path = files.next();
        const QString source = textOf(path);
        for (auto found = refused.globalMatch(source); found.hasNext();) {
            const auto match = found.next();
            for (int group = 1; group <= 2; ++group) {
                if (match.captured(group).isEmpty()) continue;
                CAPTURE(path, match.captured(group));
                CHECK(wording::hasRejectionReason(match.captured(group).toLatin1()));
                ++seen;
            }
        }
        for (auto found = failed.globalMatch(source); found.hasNext();) {
            const QString code = found.next().captured(1);
            CAPTURE(path, code);
            CHECK(wording::hasErrorSentence(code.toLatin1()));
            ++seen;
        }
    }
    CHECK(seen > 15);
}

TEST_CASE("a refused row is one line with its place, value and reason") {
    const QMap<QString, QString> args{{QStringLiteral("file"), QStringLiteral("a.csv")},
                                      {QStringLiteral("line"), QStringLiteral("3")},
                                      {QStringLiteral("column"), QStringLiteral("Amount")},
                                      {QStringLiteral("value"), QStringLiteral("a lot")}};
    CHECK(wording::rejectionSentence(Speech(), "amount_invalid", args) ==
          QStringLiteral("a.csv, line 3, column “Amount”, “a lot” was not taken: not an amount"));
}
