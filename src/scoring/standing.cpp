// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/standing.h"

#include "scoring/window.h"

#include <algorithm>
#include <tuple>

namespace rapport::scoring {

namespace {

void takeFirst(std::optional<Day>& first, Day day) {
    if (!first || day < *first) first = day;
}
void takeLast(std::optional<Day>& last, Day day) {
    if (!last || day > *last) last = day;
}

void readDecisions(Standing& standing, const ClientFacts& client, const Policy& policy, Day asOf) {
    for (const DecisionFact& decision : client.decisions) {
        if (decision.from > asOf) continue;
        switch (decision.kind) {
        case DecisionKind::LimitsSet:
            if (asOf - decision.from >= policy.retryDays) takeLast(standing.limitsSince, decision.from);
            break;
        case DecisionKind::HardTimes:
            standing.hardTimes = standing.hardTimes || !decision.until || *decision.until >= asOf;
            break;
        case DecisionKind::Override:
            if (!standing.ownVerdict || std::tuple(standing.ownVerdict->from, standing.ownVerdict->id) <
                                            std::tuple(decision.from, decision.id))
                standing.ownVerdict = decision;
            break;
        case DecisionKind::Talked:
        case DecisionKind::Repriced:
            break; // what was tried; the method looks at what came of it
        }
    }
    if (!standing.ownVerdict || !standing.ownVerdict->until) return;
    const Day ended = *standing.ownVerdict->until;
    standing.decidedSinceOwnVerdict =
        std::any_of(client.decisions.begin(), client.decisions.end(), [&](const DecisionFact& decision) {
            return decision.from > ended && decision.from <= asOf;
        });
}

} // namespace

Standing standingOf(const ClientFacts& client, const Policy& policy, Day asOf) {
    Standing standing;
    std::optional<Day> first;
    const auto dealt = [&](Day day) {
        if (day > asOf) return;
        takeFirst(first, day);
        takeLast(standing.lastDealt, day);
    };
    for (const InvoiceFact& invoice : client.invoices) {
        if (invoice.net.isPositive()) {
            dealt(invoice.issued);
        } else if (invoice.issued <= asOf) {
            takeFirst(first, invoice.issued);
        }
    }
    for (const InteractionFact& interaction : client.interactions)
        dealt(interaction.day);
    for (const ComplaintFact& complaint : client.complaints)
        dealt(complaint.day);
    for (const SignalFact& event : client.signalEvents)
        dealt(event.day);
    for (const CostFact& cost : client.costs)
        if (cost.day <= asOf) takeFirst(first, cost.day);
    if (first) standing.tenureMonths = (asOf - *first) / kDaysPerMonth;
    readDecisions(standing, client, policy, asOf);
    return standing;
}

} // namespace rapport::scoring
