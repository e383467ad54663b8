// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "support/catch.h"
#include "wording/change_phrases.h"
#include "wording/change_wording.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace rapport;
using wording::changeSentence;
using wording::Speech;

namespace {

using Args = QMap<QString, QString>;

QString textOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QString sources(const char* folder) {
    return QStringLiteral(RAPPORT_SOURCE_DIR "/") + QLatin1String(folder);
}

// Codes written out where commands are carried out, and both branches of a choice there.
QSet<QString> writtenCodes() {
    static const QRegularExpression text(QStringLiteral(R"re(text(?:\.code)?\s*=\s*\{?([^;,]*)[;,])re"));
    static const QRegularExpression literal(QStringLiteral(R"re("([a-z]+(?:_[a-z]+)+)")re"));
    QSet<QString> codes;
    for (QDirIterator files(sources("app/commands"), {QStringLiteral("*.cpp")}, QDir::Files);
         files.hasNext();) {
        const QString source = textOf(files.next());
        for (auto texts = text.globalMatch(source); texts.hasNext();) {
            for (auto found = literal.globalMatch(texts.next().captured(1)); found.hasNext();)
                codes << found.next().captured(1);
        }
    }
    return codes;
}

// "time_estimate" of TimeEstimate, "signal" of ConductSignal.
QString recordCode(QString type) {
    type.remove(QStringLiteral("Conduct"));
    type.replace(QRegularExpression(QStringLiteral("([a-z])([A-Z])")), QStringLiteral("\\1_\\2"));
    return type.toLower();
}

// Codes made of a verb and the kind of a record, by the catalogue: "add_task" of Add<Task>.
QSet<QString> madeCodes() {
    static const QRegularExpression made(QStringLiteral(R"re(\b(Add|Update|Remove)<([A-Z]\w+)>)re"));
    QSet<QString> codes;
    for (auto found = made.globalMatch(textOf(sources("app/commands.h"))); found.hasNext();) {
        const auto match = found.next();
        codes << match.captured(1).toLower() + u'_' + recordCode(match.captured(2));
    }
    return codes;
}

QStringList namesIn(const QString& sentence) {
    static const QRegularExpression slot(QStringLiteral(R"(\{(\w+)\})"));
    QStringList names;
    for (auto found = slot.globalMatch(sentence); found.hasNext();)
        names << found.next().captured(1);
    return names;
}

} // namespace

TEST_CASE("every command has a sentence") {
    QSet<QString> codes = writtenCodes() + madeCodes();
    CHECK(codes.contains(QStringLiteral("log_interaction")));
    CHECK(codes.size() >= 8);
    codes << QStringLiteral("undo") << QStringLiteral("redo");
    for (const QString& code : codes) {
        CAPTURE(code.toStdString());
        CHECK(wording::hasChangeSentence(code.toLatin1()));
    }
}

TEST_CASE("every kind of record that is edited has its three sentences") {
    for (const char* record :
         {"contact", "staff", "agreement", "interaction", "complaint", "signal", "invoice", "cost",
          "time_estimate", "decision", "task", "text_template", "saved_view"}) {
        for (const char* verb : {"add_", "update_", "remove_"}) {
            CAPTURE(verb, record);
            CHECK(wording::hasChangeSentence(QByteArray(verb) + record));
        }
    }
}

TEST_CASE("every phrase stands without a full stop and each code says something when nothing is known") {
    const Speech speech;
    for (const wording::ChangePhrase& phrase : wording::changePhrases()) {
        CAPTURE(phrase.code, phrase.sentence);
        const QString sentence = QString::fromUtf8(phrase.sentence);
        CHECK_FALSE(sentence.endsWith(u'.'));
        const QString bare = changeSentence(speech, phrase.code, {});
        CHECK_FALSE(bare.contains(u'{'));
        CHECK_FALSE(bare.contains(QString::fromLatin1(phrase.code)));
    }
}

TEST_CASE("every phrase is reached by the values it names") {
    const Speech speech;
    for (const wording::ChangePhrase& phrase : wording::changePhrases()) {
        CAPTURE(phrase.code, phrase.sentence);
        Args args;
        for (const QString& name : namesIn(QString::fromUtf8(phrase.sentence)))
            args.insert(name, QStringLiteral("2"));
        if (args.contains(QStringLiteral("amount")))
            args.insert(QStringLiteral("currency"), QStringLiteral("EUR"));
        if (args.contains(QStringLiteral("change")))
            args.insert(QStringLiteral("command"), QStringLiteral("add_client"));
        if (phrase.arg) args.insert(QLatin1String(phrase.arg), QLatin1String(phrase.value));
        const QString said = changeSentence(speech, phrase.code, args);
        const QString beginning = QString::fromUtf8(phrase.sentence).section(u'{', 0, 0);
        CHECK(said.startsWith(beginning));
        CHECK_FALSE(said.contains(QChar(0x2026)));
    }
}

TEST_CASE("every kind, judgement and dispute is told apart") {
    const Speech speech;
    const auto distinct = [&](const char* code, const char* arg, const QStringList& values) {
        QSet<QString> told;
        for (const QString& value : values) {
            told << changeSentence(speech, code,
                                   {{QStringLiteral("client"), QStringLiteral("Okafor Dental")},
                                    {QStringLiteral("number"), QStringLiteral("17")},
                                    {QLatin1String(arg), value}});
        }
        CHECK(told.size() == values.size());
    };
    const auto codesOf = [](auto all) {
        QStringList codes;
        for (const auto value : all)
            codes << QString(codeOf(value));
        return codes;
    };
    distinct("log_interaction", "kind", codesOf(allValues<InteractionKind>()));
    distinct("judge_complaint", "judgement", codesOf(allValues<Judgement>()));
    distinct("set_dispute", "dispute", codesOf(allValues<Dispute>()));
    distinct("add_decision", "kind", codesOf(allValues<DecisionKind>()));
}

TEST_CASE("a change is said with its values") {
    const Speech speech;
    const QString client = QStringLiteral("client");
    const Args okafor{{client, QStringLiteral("Okafor  Dental\n")}};
    CHECK(changeSentence(speech, "remove_client", okafor) == QStringLiteral("client Okafor Dental deleted"));
    Args call = okafor;
    call.insert(QStringLiteral("kind"), QStringLiteral("call"));
    CHECK(changeSentence(speech, "log_interaction", call) ==
          QStringLiteral("call with Okafor Dental logged"));
    Args payment = okafor;
    payment.insert(QStringLiteral("number"), QStringLiteral("2026-17"));
    payment.insert(QStringLiteral("amount"), QStringLiteral("1234.50"));
    payment.insert(QStringLiteral("currency"), QStringLiteral("USD"));
    CHECK(changeSentence(speech, "record_payment", payment) ==
          QStringLiteral("payment of $1,234.50 on invoice 2026-17 of Okafor Dental recorded"));
    const QString count = QStringLiteral("count");
    CHECK(changeSentence(speech, "change_clients", {{count, QStringLiteral("1")}}) ==
          QStringLiteral("1 client changed"));
    CHECK(changeSentence(speech, "change_clients", {{count, QStringLiteral("12")}}) ==
          QStringLiteral("12 clients changed at once"));
    call.insert(QStringLiteral("command"), QStringLiteral("log_interaction"));
    CHECK(changeSentence(speech, "undo", call) ==
          QStringLiteral("taken back: call with Okafor Dental logged"));
    CHECK(changeSentence(speech, "redo", {{QStringLiteral("command"), QStringLiteral("undo")}}) ==
          QStringLiteral("a change brought back"));
    CHECK(changeSentence(speech, "turn_upside_down", {}).contains(QStringLiteral("turn_upside_down")));
}

TEST_CASE("a long name is cut and a name is never read as part of the sentence") {
    const Speech speech;
    const QString told =
        changeSentence(speech, "add_client", {{QStringLiteral("client"), QString(300, u'x')}});
    CHECK(told.size() < 100);
    CHECK(changeSentence(speech, "add_client", {{QStringLiteral("client"), QStringLiteral("{count} %n")}}) ==
          QStringLiteral("client {count} %n added"));
}
