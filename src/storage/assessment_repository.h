// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scoring/assessment.h"

#include <optional>
#include <vector>

namespace rapport::storage {

class Book;
class Transaction;

/// What an assessment depends on; the cache is good for exactly one such key.
struct AssessmentKey {
    qint64 factsVersion = 0;
    QByteArray policy; ///< A digest of every parameter of the policy.
    Day asOf;
    bool operator==(const AssessmentKey&) const = default;
};

/// What the list shows of one assessment.
struct AssessmentRow {
    Id<Client> clientId;
    int rank = 0; ///< Worst first, from 1.
    double health = 100.0;
    Verdict verdict = Verdict::TooEarly; ///< Computed.
    Verdict shown = Verdict::TooEarly;   ///< The owner's while in force, else the computed one.
    bool overridden = false;
    bool needsDecision = false;
    bool firstPutRight = false;
    double confidence = 0.0;
    scoring::Level confidenceLevel = scoring::Level::Low;
    scoring::Trend trend = scoring::Trend::Unknown;
    Money revenue, cost, margin, openOverdue;
    double daysBeyondTerms = 0.0;
    int scoredInvoices = 0;
    std::optional<Day> lastContact;           ///< The latest interaction other than our own paperwork.
    std::optional<scoring::Statement> reason; ///< The gravest, without its evidence.
    std::vector<scoring::HealthAt> months;
};

struct CachedAssessments {
    scoring::BookFigures book;
    std::vector<AssessmentRow> clients; ///< By rank.
};

/// The last assessment of the whole book, kept so that the list opens at once.
class AssessmentRepository {
public:
    explicit AssessmentRepository(Book& book) : book_(book) {}

    /// Nothing when what is kept was made of something else.
    Result<std::optional<CachedAssessments>> load(const AssessmentKey& key) const;
    /// Replaces what was kept; commitUnlogged() is enough.
    Result<void> store(Transaction& transaction, const AssessmentKey& key,
                       const CachedAssessments& assessments);

private:
    Book& book_;
};

} // namespace rapport::storage
