// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"

#include <QFlags>

#include <vector>

namespace rapport::importing {

/// Which records of a client are asked for; the rest of the ClientContent stays empty.
enum class Part {
    Contacts = 0x1,
    Agreements = 0x2,
    Invoices = 0x4, ///< With their payments and credit notes.
    Interactions = 0x8,
    Complaints = 0x10,
    Signals = 0x20,
    Costs = 0x40,
    Estimates = 0x80,
    Decisions = 0x100,
    Tasks = 0x200,
    ScopeRequests = 0x400,
    Concessions = 0x800,
    RecoveryCases = 0x1000,
    PartingPlans = 0x2000,
    Proposals = 0x4000,
    Attachments = 0x8000, ///< Without their bytes.
    Taken = 0x10000,
};
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

/// What the planner must know of the book it plans for. Implemented over storage by app; an import of a large
/// file asks for clients in batches of a few hundred.
class ExistingRecords {
public:
    virtual ~ExistingRecords() = default;

    /// Name, base currency, staff, dated rates and the tasks of no client.
    virtual Result<BookHeader> header() = 0;
    /// Every client, archived ones too, by itself.
    virtual Result<std::vector<Client>> clients() = 0;
    /// Every contact of every client.
    virtual Result<std::vector<Contact>> contacts() = 0;
    /// The clients of these ids with the parts asked for, in the order of the ids; records in ascending id.
    virtual Result<std::vector<ClientContent>> contents(const std::vector<Id<Client>>& ids, Parts parts) = 0;
    /// Every invoice with this very number, whoever it belongs to, with payments and credit notes.
    virtual Result<std::vector<Invoice>> invoicesNumbered(const QString& number) = 0;
    /// Every invoice of which something is still to be paid, with payments and credit notes.
    virtual Result<std::vector<Invoice>> openInvoices() = 0;
    /// Those of these keys that were taken before.
    virtual Result<std::vector<TakenRecord>> taken(const QStringList& keys) = 0;
};

} // namespace rapport::importing
