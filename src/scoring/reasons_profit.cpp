// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/as_known.h"
#include "scoring/reason_codes.h"
#include "scoring/statements.h"

namespace rapport::scoring {

namespace {

/// What the fair cost is made of, dearest first.
std::vector<RecordRef> costRecords(const Explaining& about, Span span) {
    const ClientFacts& client = about.client;
    const Fine defaultRate = Fine::fromUnits(about.policy.defaultRatePerHour, client.base);
    Evidence evidence;
    for (const InteractionFact& interaction : client.interactions)
        if (span.contains(interaction.day) && causeOn(interaction, span.until) != Cause::Ours)
            evidence.add(RecordType::Interaction, interaction.id,
                         costOf(interaction, defaultRate, about.policy).asDouble());
    for (const CostFact& cost : client.costs)
        if (span.contains(cost.day) && cost.kind != CostKind::Refund &&
            causeOn(cost, span.until) != Cause::Ours)
            evidence.add(RecordType::Cost, cost.id, Fine::of(cost.amount).asDouble());
    for (const EstimatedTime& estimate : estimatedTimes(client, span.until))
        if (span.contains(estimate.day))
            evidence.add(RecordType::TimeEstimate, estimate.id,
                         defaultRate.perHour(estimate.time).asDouble());
    return evidence.take();
}

} // namespace

void addProfitReasons(const Explaining& about, std::vector<Statement>& reasons) {
    const ScoreBasis& basis = about.today().basis;
    const Money revenue = about.money(basis.fairRevenue), cost = about.money(basis.fairCost);
    if (about.result.area(Area::Profit).score > 0.0) {
        Statement statement;
        statement.area = Area::Profit;
        statement.lost = about.lost(Area::Profit);
        if (!basis.fairRevenue.isPositive()) {
            statement.code = codes::costWithoutRevenue;
            statement.args = {{"cost", cost}};
        } else if (basis.fairMargin().isNegative()) {
            statement.code = codes::costsMoreThanPays;
            statement.args = {
                {"cost", cost}, {"revenue", revenue}, {"difference", about.money(-basis.fairMargin())}};
        } else {
            statement.code = codes::marginBelowTarget;
            statement.args = {{"margin", Ratio{basis.fairMargin().ratioTo(basis.fairRevenue)}},
                              {"target", Ratio{about.policy.targetMargin}},
                              {"revenue", revenue},
                              {"cost", cost}};
        }
        statement.evidence = costRecords(about, about.window.year());
        reasons.push_back(std::move(statement));
    }
    const UnbilledWork& unbilled = about.today().unbilled;
    if (unbilled.since && unbilled.cost.isPositive() &&
        about.money(unbilled.cost) >= about.result.facts.materiality) {
        reasons.push_back({.code = codes::unbilledWork,
                           .area = Area::Profit,
                           .lost = 0.0,
                           .args = {{"amount", about.money(unbilled.cost)}, {"since", *unbilled.since}},
                           .evidence = costRecords(about, {*unbilled.since, about.window.asOf})});
    }
}

} // namespace rapport::scoring
