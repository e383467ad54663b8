// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scoring/assessment.h"
#include "scoring/facts.h"
#include "scoring/policy.h"

#include <vector>

namespace rapport::app {

class Workspace;

/// A kind of record that would make verdicts surer.
enum class MissingKind {
    Payments,      ///< Not one is known: every invoice looks unpaid.
    AnyTime,       ///< Nothing is known of the time they take: the margin looks perfect.
    Minutes,       ///< Time rests on default minutes or the owner's guess.
    PaymentDates,  ///< Payments without a day say nothing about lateness.
    Judgements,    ///< Complaints nobody has judged.
    ExchangeRates, ///< Invoices without a rate: their money can't be judged.
    Invoices,      ///< There is none to judge by.
    HourCost       ///< The hour still costs what the method assumes (of a book only).
};

/// What one kind would do for one client.
struct MissingRecords {
    MissingKind kind = MissingKind::AnyTime;
    qint64 count = 0; ///< Payments, complaints, invoices; 0 where there is nothing to count.
    /// Confidence of the verdict now and with all of these records, 0..1; the same where that can't be said.
    double confidence = 0.0, then = 0.0;

    double gain() const { return then - confidence; }
};

/// What is missing of one client, what changes most first; before all else payments, without which the
/// verdict may be plainly wrong.
std::vector<MissingRecords> missingOf(const scoring::Assessment& assessment,
                                      const scoring::ClientFacts& facts, const scoring::Policy& policy);
/// The same for a client as it was judged on a day. Errors: client_not_found; owner_only.
Result<std::vector<MissingRecords>> missingOf(Workspace& workspace, const scoring::Assessment& assessment);

/// What one kind would do for the book.
struct MissingInBook {
    MissingKind kind = MissingKind::AnyTime;
    int clients = 0;           ///< Whom it concerns ...
    double revenueShare = 0.0; ///< ... and what of the year's revenue they bring.
    double gain = 0.0;         ///< Of confidence, on the average of the book weighted by revenue.
};

/// What would make the verdicts of a book surer, what changes most first; clients in the archive do not
/// count. Errors: owner_only.
Result<std::vector<MissingInBook>> missingInBook(Workspace& workspace, Day asOf);

} // namespace rapport::app
