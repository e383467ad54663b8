// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/call_numbers.h"

#include "base/text_key.h"
#include "domain/likeness.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace rapport::importing {

namespace {

constexpr qsizetype kLongestExtension = 5;
constexpr qsizetype kLongestName = 200;

QSet<QString> keysOf(const char* words) {
    QSet<QString> keys;
    for (const QString& word : QString::fromUtf8(words).split(QStringLiteral(", ")))
        keys.insert(textKey(word));
    return keys;
}

/// What stands in place of a number that was not shown, in the languages of value_words.h.
const QSet<QString>& withheldWords() {
    static const QSet<QString> words = keysOf(
        "anonymous, unknown, private, private number, restricted, unavailable, withheld, blocked, no number, "
        "no caller id, anonym, unbekannt, unterdrückt, nummer unterdrückt, неизвестный, неизвестно, "
        "скрытый номер, номер скрыт, مجهول, محجوب, خاص, ناشناس, مخفی, (unknown), <unknown>");
    return words;
}

/// What sorts of telephones are called.
const QSet<QString>& telephoneWords() {
    static const QSet<QString> words = keysOf(
        "telefon, telephone, phone, isdn, isdn gerät, isdn-gerät, isdn device, analog, app, fritz!app fon, "
        "handy, "
        "mobil, mobile, smartphone, tablet, dect, sip, all, alle, alle telefone, all telephones, internet, "
        "anrufbeantworter, answering machine, fax, faxfunktion");
    return words;
}

const QRegularExpression& channel() {
    static const QRegularExpression form(
        QStringLiteral(
            "^(?:PJSIP|SIP|IAX2?|SCCP|Skinny|DAHDI|Zap|Local|Agent|Console|MGCP|H323|OOH323)/([^@;]+)"),
        QRegularExpression::CaseInsensitiveOption);
    return form;
}

} // namespace

CallerId callerIdOf(const QString& cell) {
    static const QRegularExpression form(QStringLiteral("^(.*)<([^<>]*)>$"));
    CallerId id;
    QString name = cell.trimmed();
    if (const auto match = form.match(name); match.hasMatch()) {
        id.isCallers = true;
        name = match.captured(1).trimmed();
    }
    if (name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.sliced(1, name.size() - 2).trimmed();
    const bool hasLetters = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
    if (hasLetters && !withheldWords().contains(textKey(name))) id.name = name.left(kLongestName);
    return id;
}

bool isExtension(const QString& number) {
    if (isWithinHouse(number)) return true;
    const QString bare = number.trimmed();
    return !bare.isEmpty() && bare.size() <= kLongestExtension &&
           std::all_of(bare.begin(), bare.end(), [](QChar c) { return c.isDigit(); });
}

bool isWithinHouse(const QString& number) {
    return number.startsWith(QStringLiteral("**"));
}

bool isWithheld(const QString& number) {
    const QString bare = number.trimmed();
    return bare.isEmpty() || bare.startsWith(u'-') || withheldWords().contains(textKey(bare));
}

bool isVoicemail(const QString& callee) {
    static const QRegularExpression mailbox(QStringLiteral("^vm[a-z]?[0-9]+$"));
    return mailbox.match(callee).hasMatch();
}

bool isChannel(const QString& cell) {
    return channel().match(cell).hasMatch();
}

QString telephoneOf(const QString& cell) {
    static const QRegularExpression count(QStringLiteral("-[0-9a-f]+$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = channel().match(cell);
    if (!match.hasMatch()) return cell.trimmed().left(kLongestName);
    return match.captured(1).remove(count).left(kLongestName);
}

bool isPersonsName(const QString& telephone) {
    const QString bare = telephone.trimmed();
    if (bare.size() < 2 || telephoneWords().contains(textKey(bare))) return false;
    const auto has = [&bare](auto is) { return std::any_of(bare.begin(), bare.end(), is); };
    return has([](QChar c) { return c.isLetter(); }) &&
           !has([](QChar c) { return c.isDigit() || QStringView(u"@*#/:+").contains(c); });
}

} // namespace rapport::importing
