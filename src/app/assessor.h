// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/named_policy.h"
#include "scoring/assess.h"
#include "scoring/what_if.h"

#include <QHash>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace rapport::storage {
class Book;
struct CachedAssessments;
} // namespace rapport::storage

namespace rapport::app {

class Access;
class MeasuredBook;

/// Verdicts of an open book, from the facts it keeps, by the policy the book has chosen
/// (app/scoring_policy.h) unless another was given. Holds the measures of the last day and policy asked for,
/// so that after an edit only that client is measured again. All but lastContacts() is the owner's: error
/// owner_only.
class Assessor {
public:
    Assessor(storage::Book& book, const Access& access);
    /// Leaves the newest list of verdicts in the book, so that the next opening lists at once.
    ~Assessor();

    /// The policy of the last answer.
    const scoring::Policy& policy() const { return policy_; }
    /// Another policy than the book's for what is asked from now on; errors: policy_invalid (parameter,
    /// value).
    Result<void> setPolicy(const scoring::Policy& policy);

    /// All clients, in order of id, without their monthly history and without statements unless asked.
    /// Error: cancelled.
    Result<scoring::BookAssessment> assessAll(Day asOf, const scoring::AssessOptions& options = {});
    /// What the book keeps of every client, by id; good until the next call.
    Result<std::span<const scoring::ClientFacts>> facts();
    /// One client with all its statements and months. Error: client_not_found.
    Result<scoring::Assessment> assessOne(Id<Client> id, Day asOf);
    /// Several changes are looked at together. Error: client_not_found.
    Result<scoring::WhatIf> whatIf(Id<Client> id, const std::vector<scoring::Change>& changes, Day asOf);
    /// Health at each month end since three months after the first record, and at `asOf`.
    /// Error: client_not_found.
    Result<std::vector<scoring::HealthAt>> history(Id<Client> id, Day asOf);

    /// What the client list shows of every client, worst first: what is kept in the book where it is of this
    /// very book, policy and day, else judged now. With `months` each has its monthly history.
    Result<std::shared_ptr<const storage::CachedAssessments>> listed(Day asOf, bool months);

    /// The latest dealing with each client up to a day, our own paperwork aside; no verdict is in it.
    Result<QHash<Id<Client>, Day>> lastContacts(Day asOf);

private:
    struct List;
    Result<void> followChoice();
    Result<size_t> measuredIndex(Id<Client> id, Day asOf);
    Result<void> judgeList(Day asOf, bool months);
    void keepList();

    storage::Book& book_;
    const Access& access_;
    scoring::Policy policy_;
    bool given_ = false;                ///< By setPolicy(): the book's choice does not count.
    std::optional<NamedPolicy> chosen_; ///< What policy_ was read from; nothing: it is the method's own.
    std::unique_ptr<MeasuredBook> measured_;
    std::unique_ptr<List> list_;
};

} // namespace rapport::app
