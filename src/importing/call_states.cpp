// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/call_states.h"

#include "base/text_key.h"

#include <QStringList>

#include <vector>

namespace rapport::importing {

namespace {

/// Between blanks, so that whole words are found: " no answer ".
QString spaced(QStringView text) {
    QString words(u' ');
    for (const QChar c : textKey(text.toString()))
        words += c.isLetterOrNumber() || c.isMark() ? c : QChar(u' ');
    return words.simplified().prepend(u' ').append(u' ');
}

struct Meaning {
    CallState state;
    const char* words; ///< Between commas.
};

constexpr auto kIn = Direction::Incoming, kOut = Direction::Outgoing, kEither = Direction::Unknown;

// What was not answered comes first: "not answered" has "answered" in it.
constexpr Meaning kMeanings[] = {
    {{kIn, false, false},
     "missed, missed call, voicemail, voice mail, rejected, declined, blocked, entgangen, entgangener, "
     "verpasst, verpasster, angerufen in abwesenheit, abgewiesen, abgewiesener, abgelehnt, abgelehnter, "
     "gesperrt, blockiert, mailbox, anrufbeantworter, пропущенный, пропущен, пропущено, отклонен, "
     "отклоненный, заблокирован, فائتة, فائت, مرفوضة, محظورة, از دست رفته, بی پاسخ, رد شده, مسدود"},
    {{kEither, false, false},
     "no answer, noanswer, unanswered, not answered, not connected, abandoned, cancelled, canceled, cancel, "
     "busy, failed, failure, congestion, chanunavail, unavailable, unreachable, timeout, timed out, "
     "nicht angenommen, nicht beantwortet, nicht erreicht, unbeantwortet, keine antwort, besetzt, "
     "abgebrochen, fehlgeschlagen, нет ответа, без ответа, не отвечен, не отвечено, неотвеченный, занят, "
     "занято, отменен, неудачный, لم يرد, لم يتم الرد, بدون رد, مشغول, فاشلة, پاسخ داده نشده, بدون پاسخ, "
     "مشغول, ناموفق"},
    {{kEither, true, false},
     "answered, answered elsewhere, connected, completed, complete, success, successful, established, "
     "normal, "
     "ok, angenommen, beantwortet, erfolgreich, verbunden, отвечен, отвечено, отвеченный, принят, принятый, "
     "успешный, успешно, состоялся, تم الرد, مجابة, ناجحة, پاسخ داده شده, موفق"},
};

constexpr Meaning kDirections[] = {
    {{kIn, {}, false},
     "incoming, inbound, in, received, eingehend, eingehender, ankommend, ankommender, kommend, входящий, "
     "входящая, входящие, وارد, واردة, ورودی, دریافتی, answered elsewhere"},
    {{kOut, {}, false},
     "outgoing, outbound, out, dialed, dialled, placed, ausgehend, ausgehender, abgehend, abgehender, "
     "gehend, "
     "gewählt, исходящий, исходящая, исходящие, صادر, صادرة, خروجی"},
    {{kEither, {}, true}, "internal, intern, interner, внутренний, داخلي, داخلية, داخلی"},
};

struct Phrase {
    QString words; ///< As spaced() has them.
    CallState state;
};

template <size_t size>
std::vector<Phrase> phrasesOf(const Meaning (&meanings)[size]) {
    std::vector<Phrase> phrases;
    for (const Meaning& meaning : meanings)
        for (const QString& words : QString::fromUtf8(meaning.words).split(QStringLiteral(", ")))
            phrases.push_back({spaced(words), meaning.state});
    return phrases;
}

const CallState* firstIn(const QString& text, const std::vector<Phrase>& phrases) {
    for (const Phrase& phrase : phrases)
        if (text.contains(phrase.words)) return &phrase.state;
    return nullptr;
}

/// Answers of SIP (RFC 3261), by their hundreds: 200 was talked, 4xx to 6xx were not; and the causes of
/// telephone exchanges (Q.850) that say that nobody answered. 16, "cleared", says neither.
CallState readCode(int code) {
    CallState state;
    if (code >= 200 && code < 300) state.answered = true;
    if (code >= 400 && code < 700) state.answered = false;
    if (code >= 17 && code <= 22) state.answered = false;
    return state;
}

} // namespace

void CallState::add(const CallState& other) {
    if (direction == Direction::Unknown) direction = other.direction;
    if (!answered) answered = other.answered;
    isInternal = isInternal || other.isInternal;
}

CallState readCallState(QStringView cell) {
    static const std::vector<Phrase> states = phrasesOf(kMeanings), directions = phrasesOf(kDirections);
    constexpr qsizetype kLongest = 100; // What is longer is no word of a state.
    const QString text = spaced(cell.left(kLongest));
    bool isCode = false;
    const int code = text.trimmed().toInt(&isCode);
    if (isCode) return readCode(code);
    CallState state;
    if (const CallState* found = firstIn(text, directions)) state.add(*found);
    if (const CallState* found = firstIn(text, states)) state.add(*found);
    return state;
}

std::optional<CallState> fritzBoxCallState(QStringView code, bool hasTelephone) {
    code = code.trimmed();
    if (code == u"1") return CallState{kIn, std::nullopt, false};
    if (code == u"2") return CallState{kIn, false, false};
    if (code == u"4") return CallState{kOut, std::nullopt, false};
    if (code != u"3") return std::nullopt;
    if (hasTelephone) return CallState{kOut, std::nullopt, false};
    return CallState{kIn, false, false};
}

bool isMachine(QStringView telephone) {
    const QString text = spaced(telephone);
    for (const QStringView word :
         {u" anrufbeantworter ", u" answering machine ", u" voicemail ", u" voice mail ", u" mailbox ",
          u" fax ", u" faxfunktion ", u" fax function "})
        if (text.contains(word)) return true;
    return false;
}

} // namespace rapport::importing
