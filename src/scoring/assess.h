// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/assessment.h"
#include "scoring/facts.h"
#include "scoring/policy.h"

#include <functional>
#include <span>

namespace rapport::scoring {

struct AssessOptions {
    bool statements = true; ///< Reasons, counter-facts, what would change it, what is missing.
    bool months = false;    ///< Fill Assessment::months (twelve more evaluations).
    /// Asked now and then during long work; true stops it and leaves the result empty.
    std::function<bool()> cancelled = {};
};

/// Judges every client of a book as of a day. Pure: nothing but the arguments decides the result; no clock,
/// no order of records, and (materiality and share aside) no other client. `policy` must have no faults.
BookAssessment assess(std::span<const ClientFacts> book, const Policy& policy, Day asOf,
                      const AssessOptions& options = {});

/// One client of a book, with all its statements; the others only give materiality and shares.
/// Returns an Assessment equal to that of assess().
Assessment assessOne(std::span<const ClientFacts> book, size_t index, const Policy& policy, Day asOf,
                     const AssessOptions& options = {});

/// The days of Assessment::months: the last twelve ends of months before a day, oldest first, and the day.
std::vector<Day> monthDays(Day asOf);

/// Health of one client at each of the given days, each with the whole book and its materiality of that day;
/// days on which the client had fewer than three months behind it are left out.
std::vector<HealthAt> healthAt(std::span<const ClientFacts> book, size_t index, const Policy& policy,
                               std::span<const Day> days);

} // namespace rapport::scoring
