// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/exchange_rate.h"
#include "base/id.h"
#include "base/money.h"
#include "domain/interaction.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport {

struct Client;
struct Invoice;

/// Unrecorded: the source says "disputed" and not how it ended; counts as undisputed until someone decides.
enum class Dispute { None, Pending, Ours, Theirs, Unrecorded };

/// Money that came in for an invoice, or went back (negative: returned).
struct Payment {
    Id<Payment> id;
    std::optional<Day> day; ///< Nothing: the source only says "paid".
    Money amount;           ///< In the invoice's currency.

    bool operator==(const Payment&) const = default;
};

/// A reduction of an invoice. Cause Client after the due date is a write-off: they never paid.
struct CreditNote {
    Id<CreditNote> id;
    Day day;
    Money net;
    Money tax;
    Cause cause = Cause::Normal;
    std::optional<Day> causeDecided; ///< Before this day the cause was not known (counts as Normal).

    bool operator==(const CreditNote&) const = default;
};

/// A receivable with what was paid and credited on it. A negative net is a credit memo.
struct Invoice {
    Id<Invoice> id;
    Id<Client> clientId;
    QString number; ///< As the client sees it; leading zeros matter.
    Day issued;
    Day due;
    Money net;
    Money tax;                        ///< Same currency as net.
    std::optional<ExchangeRate> rate; ///< Of its own day; goes before the book's list of rates.
    Dispute dispute = Dispute::None;
    std::optional<Day> disputedSince;  ///< Before this day there was no dispute; nothing: from the start.
    std::optional<Day> disputeDecided; ///< Before this day the dispute was Pending; nothing: from the start.
    QString text;
    std::vector<Payment> payments;
    std::vector<CreditNote> creditNotes;

    Money gross() const { return net + tax; }
    Currency currency() const { return net.currency(); }
    /// With tax, less what was paid and credited; negative: paid too much.
    Money leftToPay() const {
        Money left = gross();
        for (const Payment& payment : payments)
            left -= payment.amount;
        for (const CreditNote& note : creditNotes)
            left -= note.net + note.tax;
        return left;
    }
    bool operator==(const Invoice&) const = default;
};

/// The worth of one unit of a currency in base units from a day on.
struct DatedRate {
    Id<DatedRate> id;
    Day day;
    Currency currency;
    ExchangeRate rate;

    bool operator==(const DatedRate&) const = default;
};

} // namespace rapport
