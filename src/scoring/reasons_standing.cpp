// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/as_known.h"
#include "scoring/reason_codes.h"
#include "scoring/statements.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

Statement plain(const char* code, Figures args = {}, std::vector<RecordRef> evidence = {}) {
    return {.code = code, .area = {}, .lost = 0.0, .args = std::move(args), .evidence = std::move(evidence)};
}

bool hasGround(const Explaining& about, const char* ground) {
    const auto& grounds = about.result.grounds;
    return std::find(grounds.begin(), grounds.end(), ground) != grounds.end();
}

/// Complaints of the window that were our fault; `openOnly`: and are not settled.
std::vector<RecordRef> justifiedComplaints(const Explaining& about, bool openOnly) {
    Evidence evidence;
    for (const ComplaintFact& complaint : about.client.complaints) {
        const double weight = justifiedWeight(judgementOn(complaint, about.window.asOf));
        if (weight <= 0.0 || !about.window.contains(complaint.day)) continue;
        if (openOnly && resolvedOn(complaint, about.window.asOf)) continue;
        evidence.add(RecordType::Complaint, complaint.id, complaint.day.number());
    }
    return evidence.take();
}

/// What our own failures cost in the window.
std::vector<RecordRef> oursRecords(const Explaining& about) {
    const Window& window = about.window;
    const Fine defaultRate = Fine::fromUnits(about.policy.defaultRatePerHour, about.client.base);
    const auto isOurs = [&window](const auto& fact) {
        return window.contains(fact.day) && causeOn(fact, window.asOf) == Cause::Ours;
    };
    Evidence evidence;
    for (const InteractionFact& interaction : about.client.interactions)
        if (isOurs(interaction))
            evidence.add(RecordType::Interaction, interaction.id,
                         costOf(interaction, defaultRate, about.policy).asDouble());
    for (const CostFact& cost : about.client.costs)
        if (isOurs(cost)) evidence.add(RecordType::Cost, cost.id, Fine::of(cost.amount).asDouble());
    for (const LedgerEntry& entry : about.ledger.entries)
        for (const CreditFact& credit : entry.invoice->credits)
            if (isOurs(credit))
                evidence.add(RecordType::CreditNote, credit.id,
                             inBase(credit.net.minorUnits(), *entry.invoice, about.client.base).asDouble());
    return evidence.take();
}

std::vector<RecordRef> decisions(const Explaining& about, DecisionKind kind, auto&& matches) {
    Evidence evidence;
    for (const DecisionFact& decision : about.client.decisions)
        if (decision.kind == kind && matches(decision))
            evidence.add(RecordType::Decision, decision.id, decision.from.number());
    return evidence.take();
}

void addOwnersWord(const Explaining& about, std::vector<Statement>& reasons) {
    const Assessment& result = about.result;
    if (result.rule == Rule::V4x && result.facts.limitsSince && result.facts.problemAtLimits) {
        const Day since = *result.facts.limitsSince;
        reasons.push_back(
            plain(codes::limitsDidNotHelp,
                  {{"since", since}, {"then", 100.0 - *result.facts.problemAtLimits}, {"now", result.health}},
                  decisions(about, DecisionKind::LimitsSet,
                            [since](const DecisionFact& decision) { return decision.from == since; })));
    }
    if (result.facts.hardTimes) {
        const Day asOf = about.window.asOf;
        Day until = asOf;
        const auto inForce = [asOf](const DecisionFact& decision) {
            return decision.from <= asOf && decision.until.value_or(asOf) >= asOf;
        };
        for (const DecisionFact& decision : about.client.decisions)
            if (decision.kind == DecisionKind::HardTimes && inForce(decision))
                until = std::max(until, decision.until.value_or(asOf));
        reasons.push_back(plain(codes::inHardTimes, {{"until", until}},
                                decisions(about, DecisionKind::HardTimes, inForce)));
    }
    const auto& own = about.today().ownVerdict;
    if (result.overrideLapsed && own)
        reasons.push_back(plain(codes::overrideLapsed, {{"on", own->until.value_or(own->from)}},
                                {{RecordType::Decision, own->id.value()}}));
}

} // namespace

void addOurFaults(const Explaining& about, std::vector<Statement>& reasons) {
    if (!about.result.flags.ourFault) return;
    const Facts& facts = about.result.facts;
    if (facts.justifiedOpen > 0)
        reasons.push_back(plain(codes::ourComplaintOpen, {{"count", qint64{facts.justifiedOpen}}},
                                justifiedComplaints(about, true)));
    if (facts.justifiedRecent >= 2.0 && facts.justified > facts.unfounded && facts.justifiedRatio >= 2.0)
        reasons.push_back(
            plain(codes::ourFaultsRecent,
                  {{"count", facts.justifiedRecent}, {"days", qint64{about.policy.faultRecentDays}}},
                  justifiedComplaints(about, false)));
    const Fine ours = about.today().money.oursCost + about.today().money.oursBack;
    const Fine revenue = about.today().basis.fairRevenue;
    if (ours.isPositive() && revenue.isPositive())
        reasons.push_back(plain(codes::ourFaultCost,
                                {{"amount", about.money(ours)}, {"share", Ratio{ours.ratioTo(revenue)}}},
                                oursRecords(about)));
}

void addStanding(const Explaining& about, std::vector<Statement>& reasons) {
    const Assessment& result = about.result;
    const Facts& facts = result.facts;
    const Measure& today = about.today();
    addOwnersWord(about, reasons);
    if (result.trend == Trend::Worsening)
        reasons.push_back(plain(codes::worsening, {{"points", result.slope.value_or(0.0)}}));
    if (facts.incomplete) {
        Evidence evidence;
        for (const InvoiceFact& invoice : about.client.invoices)
            if (!hasRate(invoice, about.client.base) && about.window.remembers(invoice.issued))
                evidence.add(invoice, invoice.issued.number());
        reasons.push_back(
            plain(codes::moneyIncomplete, {{"count", qint64{today.ratesMissing}}}, evidence.take()));
    }
    if (result.rule == Rule::V0 || facts.tenureMonths < kTrendTenureMonths)
        reasons.push_back(plain(codes::newClient, {{"months", facts.tenureMonths}}));
    else if (hasGround(about, grounds::thinEvidence) || result.confidenceLevel == Level::Low)
        reasons.push_back(plain(codes::thinEvidence, {{"confidence", Ratio{result.confidence}}}));
    if (facts.dormant && today.lastDealt)
        reasons.push_back(
            plain(codes::formerClient, {{"days", qint64{about.window.asOf - *today.lastDealt}}}));
    if (facts.invoicesEver == 0 && facts.hours > Duration() && facts.tenureMonths >= kTrendTenureMonths)
        reasons.push_back(plain(codes::prospectTakesTime, {{"hours", facts.hours}}));
    if (result.verdict >= Verdict::Watch && facts.share >= about.policy.shareMajor)
        reasons.push_back(plain(result.flags.dependent ? codes::dependentOn : codes::majorClient,
                                {{"share", Ratio{facts.share}}}));
    if (result.rule == Rule::V6) reasons.push_back(plain(codes::nothingAgainst));
    if (result.rule == Rule::V6n)
        reasons.push_back(
            plain(codes::costNotRecorded, {{"revenue", facts.revenue},
                                           {"cost", about.money(today.money.time + today.money.direct)}}));
}

} // namespace rapport::scoring
