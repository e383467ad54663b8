// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/change_wording.h"

#include "wording/change_phrases.h"

#include <algorithm>

namespace rapport::wording {

namespace {

// Values come from outside: one line, and short enough for a menu.
QString oneLine(const QString& value) {
    constexpr qsizetype longest = 60;
    QString text = value.simplified();
    if (text.size() > longest) text = text.left(longest - 1) + QChar(0x2026);
    return text;
}

QString amountOf(const Speech& speech, const QMap<QString, QString>& args) {
    const auto currency = Currency::fromCode(args.value(QStringLiteral("currency")));
    if (!currency) return {};
    const auto amount = Money::fromDecimal(args.value(QStringLiteral("amount")), *currency);
    return amount ? speech.money(*amount) : QString();
}

QString valueOf(const Speech& speech, const QString& name, const QMap<QString, QString>& args) {
    if (name == u"amount") return amountOf(speech, args);
    if (name == u"change") {
        const QByteArray command = args.value(QStringLiteral("command")).toLatin1();
        const bool known = hasChangeSentence(command) && command != "undo" && command != "redo";
        return known ? changeSentence(speech, command, args) : QString();
    }
    bool isNumber = false;
    const qint64 number = args.value(name).toLongLong(&isNumber);
    static const QStringList counts{QStringLiteral("count"), QStringLiteral("clients"),
                                    QStringLiteral("created"), QStringLiteral("updated")};
    if (counts.contains(name)) return isNumber ? speech.count(number) : QString();
    return oneLine(args.value(name));
}

QStringList namesIn(const QString& sentence) {
    QStringList names;
    for (qsizetype open = sentence.indexOf(u'{'); open >= 0; open = sentence.indexOf(u'{', open + 1))
        names << sentence.mid(open + 1, sentence.indexOf(u'}', open) - open - 1);
    return names;
}

// Nothing when the phrase says more than is known.
std::optional<QString> said(const Speech& speech, const ChangePhrase& phrase,
                            const QMap<QString, QString>& args) {
    if (phrase.arg && args.value(QLatin1String(phrase.arg)) != QLatin1String(phrase.value)) return {};
    QList<Slot> values;
    for (const QString& name : namesIn(QString::fromUtf8(phrase.sentence))) {
        values.append({name, valueOf(speech, name, args)});
        if (values.back().second.isEmpty()) return {};
    }
    const int n = phrase.counted ? args.value(QLatin1String(phrase.counted)).toInt() : -1;
    return speech.filled(speech.translate("Change", phrase.sentence, nullptr, n), values);
}

} // namespace

QString changeSentence(const Speech& speech, const QByteArray& code, const QMap<QString, QString>& args) {
    for (const ChangePhrase& phrase : changePhrases()) {
        if (code != phrase.code) continue;
        if (const auto sentence = said(speech, phrase, args)) return *sentence;
    }
    return speech.filled(speech.translate("Change", "a change known only as “{code}”"),
                         {{QStringLiteral("code"), QString::fromLatin1(code)}});
}

bool hasChangeSentence(const QByteArray& code) {
    const auto phrases = changePhrases();
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](const ChangePhrase& phrase) { return code == phrase.code; });
}

} // namespace rapport::wording
