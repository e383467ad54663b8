// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/letter_words.h"

#include <algorithm>

namespace rapport::wording {

namespace {

// clang-format off
constexpr LetterField fields[] = {
    {"client", QT_TRANSLATE_NOOP("Letter", "name of the client"),
     QT_TRANSLATE_NOOP("Letter", "The client has no name.")},
    {"contact", QT_TRANSLATE_NOOP("Letter", "contact person"),
     QT_TRANSLATE_NOOP("Letter", "No contact person is recorded.")},
    {"business", QT_TRANSLATE_NOOP("Letter", "name of the business"),
     QT_TRANSLATE_NOOP("Letter", "The business has no name in the settings.")},
    {"signature", QT_TRANSLATE_NOOP("Letter", "who signs"),
     QT_TRANSLATE_NOOP("Letter", "Nobody is named to sign: say who you are in the settings.")},
    {"today", QT_TRANSLATE_NOOP("Letter", "day of the letter"),
     QT_TRANSLATE_NOOP("Letter", "The day is not known.")},
    {"invoices", QT_TRANSLATE_NOOP("Letter", "open invoices"),
     QT_TRANSLATE_NOOP("Letter", "No invoice is open that this letter could name.")},
    {"total_open", QT_TRANSLATE_NOOP("Letter", "open amount"),
     QT_TRANSLATE_NOOP("Letter", "Nothing is open that this letter could ask for.")},
    {"days_late", QT_TRANSLATE_NOOP("Letter", "days the oldest invoice is late"),
     QT_TRANSLATE_NOOP("Letter", "No invoice is late.")},
    {"payment_terms", QT_TRANSLATE_NOOP("Letter", "payment terms"),
     QT_TRANSLATE_NOOP("Letter", "No payment terms are recorded for this client.")},
    {"new_terms", QT_TRANSLATE_NOOP("Letter", "new terms"),
     QT_TRANSLATE_NOOP("Letter", "No new terms are proposed: make a proposal first.")},
    {"valid_from", QT_TRANSLATE_NOOP("Letter", "day the new terms begin"),
     QT_TRANSLATE_NOOP("Letter", "No day is proposed from which new terms hold.")},
    {"new_price", QT_TRANSLATE_NOOP("Letter", "new price"),
     QT_TRANSLATE_NOOP("Letter", "The proposal names no price.")},
    {"hours", QT_TRANSLATE_NOOP("Letter", "hours included in a month"),
     QT_TRANSLATE_NOOP("Letter", "No hours are agreed or proposed.")},
    {"paid_scope", QT_TRANSLATE_NOOP("Letter", "what is billed apart"),
     QT_TRANSLATE_NOOP("Letter", "The proposal names nothing that is billed apart.")},
    {"what_happened", QT_TRANSLATE_NOOP("Letter", "what went wrong"),
     QT_TRANSLATE_NOOP("Letter", "No recovery case and no justified complaint says what went wrong.")},
    {"what_we_did", QT_TRANSLATE_NOOP("Letter", "what we did about it"),
     QT_TRANSLATE_NOOP("Letter", "No step of a recovery case is done yet.")},
    {"compensation", QT_TRANSLATE_NOOP("Letter", "compensation"),
     QT_TRANSLATE_NOOP("Letter", "No compensation is booked on the recovery case.")},
    {"prevention", QT_TRANSLATE_NOOP("Letter", "what keeps it from happening again"),
     QT_TRANSLATE_NOOP("Letter", "The recovery case does not say what keeps it from happening again.")},
    {"last_day", QT_TRANSLATE_NOOP("Letter", "our last day of work"),
     QT_TRANSLATE_NOOP("Letter", "No parting plan says which day is our last.")},
    {"notice_until", QT_TRANSLATE_NOOP("Letter", "day the notice ends"),
     QT_TRANSLATE_NOOP("Letter", "No agreement says how long before notice must be given.")},
    {"still_to_do", QT_TRANSLATE_NOOP("Letter", "what we still owe"),
     QT_TRANSLATE_NOOP("Letter", "Nothing is recorded that we still owe.")},
    {"return_terms", QT_TRANSLATE_NOOP("Letter", "terms of coming back"),
     QT_TRANSLATE_NOOP("Letter", "The parting plan names no terms of coming back.")},
    {"services", QT_TRANSLATE_NOOP("Letter", "services"),
     QT_TRANSLATE_NOOP("Letter", "Neither an agreement nor the service sheet says what we do.")},
    {"schedule", QT_TRANSLATE_NOOP("Letter", "schedule"),
     QT_TRANSLATE_NOOP("Letter", "Neither an agreement nor the service sheet says when.")},
    {"price", QT_TRANSLATE_NOOP("Letter", "price"),
     QT_TRANSLATE_NOOP("Letter", "Neither an agreement nor the service sheet names a price.")},
    {"not_included", QT_TRANSLATE_NOOP("Letter", "what is not included"),
     QT_TRANSLATE_NOOP("Letter", "Neither an agreement nor the service sheet says what is not included.")},
    {"reach_us", QT_TRANSLATE_NOOP("Letter", "how to reach us"),
     QT_TRANSLATE_NOOP("Letter", "The service sheet does not say how to reach us.")},
    {"response_time", QT_TRANSLATE_NOOP("Letter", "time to answer"),
     QT_TRANSLATE_NOOP("Letter", "Neither an agreement nor the service sheet says how soon we answer.")},
};
// clang-format on

} // namespace

std::span<const LetterField> letterFields() {
    return fields;
}

const LetterField* letterFieldOf(const QByteArray& field) {
    const auto found =
        std::ranges::find_if(fields, [&](const LetterField& one) { return field == one.field; });
    return found == std::end(fields) ? nullptr : found;
}

QString letterFieldName(const Speech& speech, const QByteArray& field) {
    const LetterField* found = letterFieldOf(field);
    return found ? speech.translate("Letter", found->name) : QString::fromLatin1(field);
}

QString letterGapSentence(const Speech& speech, const QByteArray& field) {
    const LetterField* found = letterFieldOf(field);
    return found ? speech.translate("Letter", found->missing) : QString::fromLatin1(field);
}

QString letterGap(const Speech& speech, const QByteArray& field) {
    //: In a letter, where a fact is not known
    return speech.filled(speech.translate("Letter", "[missing: {what}]"),
                         {{QStringLiteral("what"), letterFieldName(speech, field)}});
}

} // namespace rapport::wording
