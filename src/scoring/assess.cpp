// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/assess.h"

#include "scoring/explain.h"
#include "scoring/judge.h"

namespace rapport::scoring {

namespace {

constexpr int kMonthEnds = 12;

/// Asks a caller's question only now and then.
class Patience {
public:
    explicit Patience(const std::function<bool()>& cancelled) : cancelled_(cancelled) {}
    bool over() {
        constexpr int kEvery = 64;
        return cancelled_ && ++asked_ % kEvery == 0 && cancelled_();
    }

private:
    const std::function<bool()>& cancelled_;
    int asked_ = 0;
};

std::vector<HealthAt> healthOn(const ClientFacts& client, const Policy& policy, std::span<const Day> days,
                               std::span<const Fine> bookRevenue) {
    std::vector<HealthAt> points;
    points.reserve(days.size());
    for (size_t i = 0; i < days.size(); ++i) {
        const ScoreBasis basis = measureBasis(client, policy, days[i]);
        if (basis.tenureMonths < kTrendTenureMonths) continue;
        const Fine materiality = materialityOf(bookRevenue[i], policy, client.base);
        points.push_back({days[i], 100.0 - scoreOf(basis, materiality, policy).problem});
    }
    return points;
}

std::vector<Fine> revenueOn(std::span<const ClientFacts> book, const Policy& policy,
                            std::span<const Day> days) {
    std::vector<Fine> revenue;
    revenue.reserve(days.size());
    for (const Day day : days)
        revenue.push_back(bookRevenueAt(book, policy, day));
    return revenue;
}

} // namespace

std::vector<Day> monthDays(Day asOf) {
    std::vector<Day> days(kMonthEnds + 1, asOf);
    Day end = asOf;
    for (int i = kMonthEnds - 1; i >= 0; --i) {
        end = end.firstOfMonth() - 1;
        days[static_cast<size_t>(i)] = end;
    }
    return days;
}

BookAssessment assess(std::span<const ClientFacts> book, const Policy& policy, Day asOf,
                      const AssessOptions& options) {
    Patience patience(options.cancelled);
    std::vector<ClientMeasures> measures;
    measures.reserve(book.size());
    for (const ClientFacts& client : book) {
        if (patience.over()) return {};
        measures.push_back(measureAll(client, policy, asOf));
    }
    const BookDays days = bookDays(book, measures, policy);
    const std::vector<Day> months = options.months ? monthDays(asOf) : std::vector<Day>();
    const std::vector<Fine> monthRevenue = revenueOn(book, policy, months);

    BookAssessment result;
    result.asOf = asOf;
    result.book = days.today.figures(policy);
    result.clients.reserve(book.size());
    for (size_t i = 0; i < book.size(); ++i) {
        if (patience.over()) return {};
        Assessment assessment = judge(measures[i], days, policy);
        if (options.statements) explain(assessment, book[i], measures[i], days, policy);
        if (options.months) assessment.months = healthOn(book[i], policy, months, monthRevenue);
        result.clients.push_back(std::move(assessment));
    }
    return result;
}

Assessment assessOne(std::span<const ClientFacts> book, size_t index, const Policy& policy, Day asOf,
                     const AssessOptions& options) {
    const ClientFacts& client = book[index];
    const std::vector<ClientMeasures> measures = measureFor(index, book, policy, asOf);
    const BookDays days = bookDaysFor(measures[index], book, measures, policy);
    Assessment assessment = judge(measures[index], days, policy);
    if (options.statements) explain(assessment, client, measures[index], days, policy);
    if (options.months) assessment.months = healthAt(book, index, policy, monthDays(asOf));
    return assessment;
}

std::vector<HealthAt> healthAt(std::span<const ClientFacts> book, size_t index, const Policy& policy,
                               std::span<const Day> days) {
    return healthOn(book[index], policy, days, revenueOn(book, policy, days));
}

} // namespace rapport::scoring
