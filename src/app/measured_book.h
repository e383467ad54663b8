// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scoring/assess.h"
#include "scoring/judge.h"

#include <QHash>

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

/// The facts of a book in memory, following what is kept in it, and their measures for one policy and one
/// day. After an edit only what changed is read and measured again.
class MeasuredBook {
public:
    using Cancelled = std::function<bool()>;

    explicit MeasuredBook(storage::Book& book) : book_(book) {}

    /// Follows the book to its present facts.
    Result<void> refresh();
    /// Book::factsVersion() of what is in memory.
    qint64 version() const { return version_; }
    /// By id.
    std::span<const scoring::ClientFacts> facts() const { return facts_; }
    std::optional<size_t> indexOf(Id<Client> client) const;

    /// Measures what is not measured yet for this policy and day. Error: cancelled.
    Result<void> measure(const scoring::Policy& policy, Day asOf, const Cancelled& cancelled = {});
    /// In the order of facts(), after measure().
    std::span<const scoring::ClientMeasures> measures() const { return measures_; }
    const scoring::BookDays& days() const { return days_; }

    /// Measures the days of scoring::monthDays() too, for every client, after measure(). Error: cancelled.
    Result<void> measureMonths(const Cancelled& cancelled = {});
    /// Health on those days, after measureMonths(); a day with less than three months behind it is left out.
    std::vector<scoring::HealthAt> months(size_t index) const;
    bool hasMonths() const { return monthsHold_; }

private:
    void replace(size_t index, scoring::ClientFacts&& facts);
    Result<void> matchIds();
    void forgetMeasures();

    storage::Book& book_;
    bool loaded_ = false;
    qint64 version_ = 0;
    std::vector<scoring::ClientFacts> facts_;
    QHash<Id<Client>, size_t> index_;

    scoring::Policy policy_;
    std::optional<Day> asOf_;
    std::vector<scoring::ClientMeasures> measures_;
    std::vector<bool> measured_; ///< Whether measures_ of that client still hold.
    scoring::BookDays days_;
    bool daysHold_ = false;
    std::map<Day, scoring::Fine> limitsRevenue_; ///< Of days_, kept right through edits.

    std::vector<Day> monthDays_;
    std::vector<std::vector<scoring::ScoreBasis>> months_; ///< Those of a client are empty until measured.
    std::vector<scoring::Fine> monthRevenue_;
    bool monthsHold_ = false;
};

} // namespace rapport::app
