// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/verdict_rules.h"

#include "scoring/reason_codes.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

// Thresholds of the rule list that are part of the method rather than of a policy.
constexpr double kTenureToJudge = 3.0;
constexpr double kAreaForLimits = 50.0;
constexpr double kConductForLimits = 40.0;
constexpr double kSureEnough = 0.5;
constexpr double kSureEnoughForLimits = 0.25;

Grounds watchGrounds(const Case& facts) {
    const Flags& flags = facts.flags;
    const Measure& measure = facts.measure;
    const double worstArea = *std::max_element(facts.score.areas.begin(), facts.score.areas.end());
    Grounds grounds;
    if (worstArea >= facts.policy.watchArea) grounds.add(Ground::Area);
    if (flags.habitLate) grounds.add(Ground::HabitLate);
    if (flags.wasChronic90) grounds.add(Ground::VeryLateBefore);
    if (flags.severeOld) grounds.add(Ground::SevereBefore);
    if (facts.worsening) grounds.add(Ground::Worsening);
    if (measure.basis.incomplete) grounds.add(Ground::Incomplete);
    if (measure.unbilled.cost >= facts.materiality && measure.unbilled.cost > measure.basis.fairMargin())
        grounds.add(Ground::Unbilled);
    return grounds;
}

/// Whether nothing but money owed stands against the client.
bool restsOnPaymentAlone(const Case& facts, Grounds grounds) {
    Grounds owed;
    owed.add(Ground::Payment);
    owed.add(Ground::Chronic90);
    owed.add(Ground::Open90);
    const double payment = facts.points[static_cast<size_t>(Area::Payment)];
    if (payment >= *std::max_element(facts.points.begin(), facts.points.end())) owed.add(Ground::Score);
    return grounds.onlyAmong(owed);
}

bool limitsDidNotHelp(const Case& facts) {
    return facts.problemAtLimits && facts.score.problem >= facts.policy.retryProblem &&
           facts.score.problem > *facts.problemAtLimits - facts.policy.retryDrop &&
           facts.confidence >= kSureEnough && !facts.flags.dependent;
}

Ruling partWays(const Case& facts, Rule rule, Rule ruleIfDependent, Grounds grounds) {
    if (facts.flags.dependent)
        return {.verdict = Verdict::SetLimits, .rule = ruleIfDependent, .grounds = grounds};
    return {.verdict = Verdict::PartWays, .rule = rule, .grounds = grounds};
}

} // namespace

Grounds Grounds::operator|(Grounds other) const {
    Grounds both;
    both.bits_ = bits_ | other.bits_;
    return both;
}

std::vector<QByteArray> Grounds::codes() const {
    std::vector<QByteArray> names;
    for (size_t i = 0; i < grounds::all().size(); ++i)
        if ((bits_ & 1u << i) != 0) names.push_back(grounds::all()[i]);
    return names;
}

Grounds limitGrounds(const Case& facts) {
    const Flags& flags = facts.flags;
    const Measure& measure = facts.measure;
    Grounds grounds;
    if (flags.loss) grounds.add(Ground::Loss);
    if (facts.score.of(Area::Payment) >= kAreaForLimits) grounds.add(Ground::Payment);
    if (facts.score.of(Area::Complaints) >= kAreaForLimits) grounds.add(Ground::Complaints);
    if (facts.score.of(Area::Conduct) >= kConductForLimits) grounds.add(Ground::Conduct);
    if (flags.chronic90) grounds.add(Ground::Chronic90);
    if (flags.open90) grounds.add(Ground::Open90);
    if (flags.severeLimit) grounds.add(Ground::SevereEvent);
    if (facts.score.problem >= facts.policy.limitProblem && measure.invoicesEver > 0 &&
        measure.basis.tenureMonths >= facts.policy.rampMonths)
        grounds.add(Ground::Score);
    return grounds;
}

Ruling decide(const Case& facts) {
    const Flags& flags = facts.flags;
    const Measure& measure = facts.measure;
    if (flags.severePart) return partWays(facts, Rule::V1, Rule::V1d, {});
    if (measure.basis.tenureMonths < kTenureToJudge && measure.invoicesInWindow == 0 &&
        measure.complaints.unfounded == 0.0 && facts.score.of(Area::Conduct) < kConductForLimits &&
        !flags.ourFault)
        return {.verdict = Verdict::TooEarly, .rule = Rule::V0};

    Grounds grounds = limitGrounds(facts);
    if (flags.ourFault && grounds.empty()) return {.verdict = Verdict::MakeItRight, .rule = Rule::V2};
    if (!grounds.empty() && measure.dormant) {
        grounds.add(Ground::FormerClient);
        return {.verdict = Verdict::Watch, .rule = Rule::V5, .grounds = grounds};
    }
    if (measure.hardTimes && !grounds.empty() && restsOnPaymentAlone(facts, grounds) && !flags.deepLoss)
        return {.verdict = Verdict::Help, .rule = Rule::V4h, .grounds = grounds};

    const bool scorePartsWays =
        facts.score.problem >= facts.policy.partProblem && measure.basis.fairRevenue.isPositive();
    if ((flags.deepLoss || scorePartsWays) && facts.confidence >= kSureEnough) {
        Grounds gravest;
        gravest.add(flags.deepLoss ? Ground::DeepLoss : Ground::Score);
        Ruling ruling = partWays(facts, Rule::V3, Rule::V3d, gravest);
        ruling.firstPutRight = flags.ourFault;
        return ruling;
    }
    const bool plainFact = flags.open90 || flags.chronic90 || flags.severeLimit;
    if (!grounds.empty() && (facts.confidence >= kSureEnoughForLimits || plainFact)) {
        const bool retried = limitsDidNotHelp(facts);
        return {.verdict = retried ? Verdict::PartWays : Verdict::SetLimits,
                .rule = retried ? Rule::V4x : Rule::V4,
                .grounds = grounds,
                .firstPutRight = flags.ourFault};
    }
    if (!grounds.empty()) grounds.add(Ground::ThinEvidence);
    grounds = grounds | watchGrounds(facts);
    if (!grounds.empty()) return {.verdict = Verdict::Watch, .rule = Rule::V5, .grounds = grounds};
    if (facts.measure.money.hardlyAnyCostRecorded(facts.policy))
        return {.verdict = Verdict::NeedsRecords, .rule = Rule::V6n};
    return {.verdict = Verdict::Keep, .rule = Rule::V6};
}

} // namespace rapport::scoring
