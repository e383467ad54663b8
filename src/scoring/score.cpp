// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/score.h"

#include "scoring/curves.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

/// Nothing: no revenue and no cost that could be judged.
std::optional<double> profitScore(const ScoreBasis& basis, Fine materiality, const Policy& policy) {
    constexpr double kTenureWithoutRevenue = 3.0;
    if (basis.incomplete) return std::nullopt;
    const double ramp = std::min(1.0, basis.tenureMonths / policy.rampMonths);
    const double weight = std::min(1.0, std::max(basis.fairCost, -basis.fairMargin()).ratioTo(materiality));
    if (basis.fairRevenue.isPositive())
        return profitPoints(basis.fairMargin().ratioTo(basis.fairRevenue), policy) * ramp * weight;
    if (basis.fairCost.isPositive() && basis.tenureMonths >= kTenureWithoutRevenue)
        return 100.0 * ramp * weight;
    return std::nullopt;
}

} // namespace

Score scoreOf(const ScoreBasis& basis, Fine materiality, const Policy& policy) {
    const std::optional<double> profit = profitScore(basis, materiality, policy);
    Score score;
    score.profitKnown = profit.has_value();
    score.paymentKnown = basis.payment.has_value();
    score.areas = {profit.value_or(0.0), basis.payment.value_or(0.0), basis.complaints, basis.conduct};
    for (size_t i = 0; i < score.areas.size(); ++i)
        score.areas[i] *= policy.importance[i];
    score.problem = worstFirst(score.areas, policy.worstFirstWeights);
    return score;
}

std::vector<double> historyOf(const ClientMeasures& measures, const BookDays& book, const Policy& policy,
                              double problemToday) {
    std::vector<double> history;
    history.reserve(measures.past.size() + 1);
    for (size_t i = 0; i < measures.past.size(); ++i) {
        const ScoreBasis& basis = measures.past[i];
        if (basis.tenureMonths < kTrendTenureMonths) continue;
        const Fine materiality = materialityOf(book.pastRevenue[i], policy, measures.base);
        history.push_back(scoreOf(basis, materiality, policy).problem);
    }
    history.push_back(problemToday);
    return history;
}

std::optional<double> problemAtLimits(const ClientMeasures& measures, const BookDays& book,
                                      const Policy& policy) {
    if (!measures.atLimits || measures.atLimits->tenureMonths < kTrendTenureMonths) return std::nullopt;
    const auto revenue = book.limitsRevenue.find(measures.atLimits->day);
    if (revenue == book.limitsRevenue.end()) return std::nullopt;
    const Fine materiality = materialityOf(revenue->second, policy, measures.base);
    return scoreOf(*measures.atLimits, materiality, policy).problem;
}

AreaValues confidenceOf(const Measure& measure, const Score& score, const Policy& policy) {
    constexpr double kMonthsForProfit = 12.0, kMonthsForConduct = 6.0, kUnrecorded = 0.3;
    const double months = measure.basis.tenureMonths;
    const double recorded =
        measure.money.time.isPositive() ? measure.money.recordedTime.ratioTo(measure.money.time) : 0.0;
    const ComplaintMeasure& complaints = measure.complaints;
    const double unclassified =
        complaints.count > 0 ? static_cast<double>(complaints.unclassified) / complaints.count : 0.0;
    return {score.profitKnown
                ? std::min(1.0, months / kMonthsForProfit) * (kUnrecorded + (1.0 - kUnrecorded) * recorded)
                : 0.0,
            score.paymentKnown ? paymentCredibility(measure.payment.effectiveInvoices, policy) : 0.0,
            (1.0 - unclassified) * complaints.exposure /
                (complaints.exposure + policy.complaintPriorStrength),
            std::min(1.0, months / kMonthsForConduct)};
}

double overallConfidence(const AreaValues& points, const AreaValues& confidence) {
    constexpr double kEvenWithoutPoints = 5.0;
    double sum = 0.0, weights = 0.0;
    for (size_t i = 0; i < points.size(); ++i) {
        sum += (points[i] + kEvenWithoutPoints) * confidence[i];
        weights += points[i] + kEvenWithoutPoints;
    }
    return sum / weights;
}

Level levelOf(double confidence) {
    return confidence >= 0.70 ? Level::High : confidence >= 0.45 ? Level::Medium : Level::Low;
}

} // namespace rapport::scoring
