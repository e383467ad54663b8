// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/as_known.h"
#include "scoring/reason_codes.h"
#include "scoring/statements.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

constexpr double kMonthsThatSaySomething = 3.0;
constexpr double kMonthsOfLongRelationship = 24.0;
constexpr double kMostlyOnTime = 0.8;
constexpr int kFewestInvoices = 2;

Statement fact(const char* code, std::optional<Area> area, Figures args,
               std::vector<RecordRef> evidence = {}) {
    return {
        .code = code, .area = area, .lost = 0.0, .args = std::move(args), .evidence = std::move(evidence)};
}

std::vector<RecordRef> invoicesOfWindow(const Explaining& about) {
    Evidence evidence;
    for (const LedgerEntry& entry : about.ledger.entries)
        if (entry.net.isPositive() &&
            (about.result.facts.accrued ? about.window.remembers(entry.invoice->issued)
                                        : about.window.contains(entry.invoice->issued)))
            evidence.add(*entry.invoice, entry.net.asDouble());
    return evidence.take();
}

std::vector<RecordRef> invoicesPaidOnTime(const Explaining& about) {
    Evidence evidence;
    for (const LedgerEntry& entry : about.ledger.entries)
        for (const Slice& slice : about.ledger.slicesOf(entry))
            if (slice.settled && slice.daysLate <= 0 && isScored(slice, about.window))
                evidence.add(*entry.invoice, slice.amount.asDouble());
    return evidence.take();
}

std::vector<RecordRef> justified(const Explaining& about) {
    Evidence evidence;
    for (const ComplaintFact& complaint : about.client.complaints)
        if (about.window.contains(complaint.day) &&
            justifiedWeight(judgementOn(complaint, about.window.asOf)) > 0.0)
            evidence.add(RecordType::Complaint, complaint.id, complaint.day.number());
    return evidence.take();
}

/// Serious abuse or cheating of the window, if it is one event and not two.
std::vector<RecordRef> singleSeriousEvent(const Explaining& about) {
    Evidence evidence;
    std::optional<Day> day;
    for (const SignalFact& event : about.client.signalEvents) {
        if (event.kind != SignalKind::Abuse && event.kind != SignalKind::Cheat) continue;
        if (event.severity != Severity::Serious || !about.window.contains(event.day)) continue;
        if (day && *day != event.day) return {};
        day = event.day;
        evidence.add(RecordType::Signal, event.id, 1.0);
    }
    return evidence.take();
}

} // namespace

std::vector<Statement> counterFacts(const Explaining& about) {
    const Assessment& result = about.result;
    const Facts& facts = result.facts;
    const Measure& today = about.today();
    std::vector<Statement> list;
    // A margin that only looks good because nobody noted the time speaks for nobody.
    if (facts.fairMarginRatio && facts.fairMargin.isPositive() &&
        !today.money.hardlyAnyCostRecorded(about.policy))
        list.push_back(fact(codes::earnsMargin, Area::Profit,
                            {{"margin", facts.fairMargin}, {"ratio", Ratio{*facts.fairMarginRatio}}},
                            invoicesOfWindow(about)));
    if (facts.scoredInvoices >= kFewestInvoices && 1.0 - facts.lateShare >= kMostlyOnTime)
        list.push_back(
            fact(codes::paysOnTime, Area::Payment,
                 {{"invoices", qint64{facts.scoredInvoices}}, {"share", Ratio{1.0 - facts.lateShare}}},
                 invoicesPaidOnTime(about)));
    if (facts.unfounded == 0.0 && facts.unclassified == 0 && facts.exposure >= kMonthsThatSaySomething)
        list.push_back(fact(codes::noUnfoundedComplaints, Area::Complaints, {{"dealings", facts.exposure}}));
    if (facts.justified > 0.0)
        list.push_back(fact(codes::complaintsWereJustified, Area::Complaints, {{"count", facts.justified}},
                            justified(about)));
    if (today.conduct.events == 0 && facts.tenureMonths >= kMonthsThatSaySomething)
        list.push_back(fact(codes::noConductEvents, Area::Conduct,
                            {{"months", std::min(facts.tenureMonths, 12.0 * about.policy.memoryYears)}}));
    if (result.flags.severeLimit && !result.flags.severePart) {
        auto evidence = singleSeriousEvent(about);
        if (!evidence.empty())
            list.push_back(fact(codes::oneEventOnly, Area::Conduct, {}, std::move(evidence)));
    }
    if (facts.tenureMonths >= kMonthsOfLongRelationship)
        list.push_back(fact(codes::longRelationship, {}, {{"years", facts.tenureMonths / 12.0}}));
    if (result.trend == Trend::Improving)
        list.push_back(fact(codes::improving, {}, {{"points", -result.slope.value_or(0.0)}}));
    if (facts.share >= about.policy.shareMajor)
        list.push_back(
            fact(codes::bringsShare, {}, {{"revenue", facts.revenue}, {"share", Ratio{facts.share}}}));
    return list;
}

} // namespace rapport::scoring
