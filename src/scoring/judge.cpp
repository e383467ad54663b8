// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/judge.h"

#include "scoring/price.h"
#include "scoring/without.h"

namespace rapport::scoring {

namespace {

void takeOwnVerdict(Assessment& assessment, const Measure& today) {
    if (!today.ownVerdict || !today.ownVerdict->verdict) return;
    const DecisionFact& own = *today.ownVerdict;
    // Without an end it would hide the computed verdict for ever; records always have one.
    const Day until = own.until.value_or(own.from);
    if (until >= today.asOf()) {
        assessment.overridden = OverrideInForce{own.id, *own.verdict, until};
    } else {
        assessment.overrideLapsed = !today.decidedSinceOwnVerdict;
    }
}

/// The part of one client's revenue in the book's; 1 for the only one.
double shareOf(Fine revenue, Fine bookRevenue, int clients) {
    if (clients == 1) return 1.0;
    return bookRevenue.isPositive() ? revenue.ratioTo(bookRevenue) : 0.0;
}

} // namespace

Finding findingOf(const Measure& today, const ClientMeasures& measures, const BookDays& book,
                  const Policy& policy) {
    const Fine bookRevenue = book.today.revenue + today.money.revenue - measures.today.money.revenue;
    const Fine materiality = materialityOf(bookRevenue, policy, measures.base);
    Finding finding;
    finding.score = scoreOf(today.basis, materiality, policy);
    finding.points = shapley(finding.score.areas, policy.worstFirstWeights);
    finding.areaConfidence = confidenceOf(today, finding.score, policy);
    finding.confidence = overallConfidence(finding.points, finding.areaConfidence);
    finding.share = shareOf(today.money.revenue, bookRevenue, book.today.clients);
    finding.flags = flagsOf(today, materiality, Fine::fromUnits(policy.defaultRatePerHour, measures.base),
                            finding.share, policy);
    finding.history = historyOf(measures, book, policy, finding.score.problem);
    finding.trend = trendOf(finding.history);
    finding.problemAtLimits = problemAtLimits(measures, book, policy);
    finding.ruling = decide({.measure = today,
                             .policy = policy,
                             .materiality = materiality,
                             .score = finding.score,
                             .points = finding.points,
                             .confidence = finding.confidence,
                             .flags = finding.flags,
                             .problemAtLimits = finding.problemAtLimits,
                             .worsening = finding.trend.trend == Trend::Worsening});
    return finding;
}

Verdict verdictIfJudged(const ClientMeasures& measures, const BookDays& book, const Policy& policy,
                        Judgement judgement) {
    Measure judged = measures.today;
    judged.complaints = judged.complaints.judgedAll(judgement);
    judged.refreshBasis(policy);
    return findingOf(judged, measures, book, policy).ruling.verdict;
}

Assessment judge(const ClientMeasures& measures, const BookDays& book, const Policy& policy) {
    const Measure& today = measures.today;
    const Finding finding = findingOf(today, measures, book, policy);

    Assessment assessment;
    assessment.clientId = measures.clientId;
    assessment.asOf = today.asOf();
    assessment.problem = finding.score.problem;
    assessment.health = 100.0 - finding.score.problem;
    assessment.verdict = finding.ruling.verdict;
    assessment.rule = finding.ruling.rule;
    assessment.grounds = finding.ruling.grounds.codes();
    assessment.firstPutRight = finding.ruling.firstPutRight;
    assessment.confidence = finding.confidence;
    assessment.confidenceLevel = levelOf(finding.confidence);
    assessment.trend = finding.trend.trend;
    assessment.slope = finding.trend.slope;
    assessment.history = finding.history;
    for (size_t i = 0; i < assessment.areas.size(); ++i)
        assessment.areas[i] = {.score = finding.score.areas[i],
                               .lost = finding.points[i],
                               .confidence = finding.areaConfidence[i],
                               .known = true};
    assessment.areas[static_cast<size_t>(Area::Profit)].known = finding.score.profitKnown;
    assessment.areas[static_cast<size_t>(Area::Payment)].known = finding.score.paymentKnown;

    assessment.facts = factsOf(today, measures.base, policy);
    assessment.facts.share = finding.share;
    assessment.facts.materiality =
        materialityOf(book.today.revenue, policy, measures.base).toMoney(measures.base);
    assessment.facts.problemAtLimits = finding.problemAtLimits;
    assessment.flags = finding.flags;
    assessment.price = priceFacts(today, measures.base, policy);
    assessment.without = without(today.money, book.today);
    takeOwnVerdict(assessment, today);
    if (today.complaints.unclassified > 0) {
        for (const Judgement judgement : {Judgement::Justified, Judgement::Unfounded})
            if (verdictIfJudged(measures, book, policy, judgement) != assessment.verdict)
                assessment.verdictFlipsIfJudged = true;
    }
    return assessment;
}

} // namespace rapport::scoring
