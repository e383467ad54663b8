// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scoring/assess.h"
#include "scoring/what_if.h"

#include <memory>
#include <vector>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

/// Verdicts of an open book, from the facts it keeps. Holds the measures of the last day and policy asked
/// for, so that after an edit only that client is measured again.
class Assessor {
public:
    explicit Assessor(storage::Book& book);
    ~Assessor();

    const scoring::Policy& policy() const;
    /// Another policy for what is asked from now on; errors: policy_invalid (parameter, value).
    Result<void> setPolicy(const scoring::Policy& policy);

    /// All clients, in order of id, without their monthly history and without statements unless asked.
    Result<scoring::BookAssessment> assessAll(Day asOf, const scoring::AssessOptions& options = {});
    /// One client with all its statements and months.
    Result<scoring::Assessment> assessOne(Id<Client> id, Day asOf);
    Result<scoring::WhatIf> whatIf(Id<Client> id, const scoring::Change& change, Day asOf);
    /// Health at each month end since three months after the first record, and at `asOf`.
    Result<std::vector<scoring::HealthAt>> history(Id<Client> id, Day asOf);

private:
    struct Cache;
    storage::Book& book_;
    std::unique_ptr<Cache> cache_;
};

} // namespace rapport::app
