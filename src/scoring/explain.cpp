// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/explain.h"

#include "scoring/statements.h"

#include <algorithm>
#include <tuple>

namespace rapport::scoring {

std::vector<RecordRef> Evidence::take() {
    std::sort(records_.begin(), records_.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    size_t kept = 0; // one entry a record, with the sum of its weights
    for (size_t i = 0; i < records_.size(); ++i) {
        if (kept > 0 && records_[kept - 1].second == records_[i].second) {
            records_[kept - 1].first += records_[i].first;
        } else {
            records_[kept++] = records_[i];
        }
    }
    records_.resize(kept);
    std::sort(records_.begin(), records_.end(), [](const auto& a, const auto& b) {
        return std::tuple(-a.first, a.second) < std::tuple(-b.first, b.second);
    });
    std::vector<RecordRef> records;
    records.reserve(records_.size());
    for (const auto& [weight, record] : records_)
        records.push_back(record);
    records_.clear();
    return records;
}

void shareLost(std::vector<Statement>& statements, std::vector<Weighted> weighted, double lost) {
    double sum = 0.0;
    for (const Weighted& one : weighted)
        sum += one.weight;
    for (Weighted& one : weighted) {
        if (sum > 0.0) one.statement.lost = lost * one.weight / sum;
        statements.push_back(std::move(one.statement));
    }
}

void explain(Assessment& assessment, const ClientFacts& client, const ClientMeasures& measures,
             const BookDays& book, const Policy& policy) {
    const Window window(policy, measures.today.asOf());
    const Explaining about{.result = assessment,
                           .client = client,
                           .measures = measures,
                           .book = book,
                           .policy = policy,
                           .window = window,
                           .ledger = ledgerOf(client, policy, window)};
    std::vector<Statement> reasons;
    addProfitReasons(about, reasons);
    addPaymentReasons(about, reasons);
    addComplaintReasons(about, reasons);
    addConductReasons(about, reasons);
    addOurFaults(about, reasons);
    addStanding(about, reasons);
    orderReasons(assessment, reasons);
    std::vector<Statement> inFavour = counterFacts(about);
    std::vector<Statement> change = whatWouldChange(about);
    std::vector<Statement> missing = whatIsMissing(about);
    assessment.reasons = std::move(reasons);
    assessment.counterFacts = std::move(inFavour);
    assessment.wouldChange = std::move(change);
    assessment.missing = std::move(missing);
}

} // namespace rapport::scoring
