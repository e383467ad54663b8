// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/facts.h"

/// What was known of a record on a day: changes count from the day they were made (docs/method.md, As of).
namespace rapport::scoring {

template <typename Fact>
Cause causeOn(const Fact& fact, Day day) {
    return fact.causeDecided && *fact.causeDecided > day ? Cause::Normal : fact.cause;
}

inline Judgement judgementOn(const ComplaintFact& complaint, Day day) {
    return complaint.judged.value_or(complaint.day) <= day ? complaint.judgement : Judgement::Unclassified;
}

inline bool resolvedOn(const ComplaintFact& complaint, Day day) {
    return complaint.resolved && complaint.resolvedOn.value_or(complaint.day) <= day;
}

inline Dispute disputeOn(const InvoiceFact& invoice, Day day) {
    if (invoice.disputedSince && *invoice.disputedSince > day) return Dispute::None;
    const bool decided = invoice.dispute == Dispute::Ours || invoice.dispute == Dispute::Theirs;
    if (decided && invoice.disputeDecided && *invoice.disputeDecided > day) return Dispute::Pending;
    return invoice.dispute;
}

/// Justified counts whole, partly justified half.
inline double justifiedWeight(Judgement judgement) {
    return judgement == Judgement::Justified ? 1.0 : judgement == Judgement::Partly ? 0.5 : 0.0;
}
inline double unfoundedWeight(Judgement judgement) {
    return judgement == Judgement::Unfounded ? 1.0 : judgement == Judgement::Partly ? 0.5 : 0.0;
}

} // namespace rapport::scoring
