// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/invoice.h"
#include "storage/record_repository.h"

#include <optional>
#include <utility>

namespace rapport::storage {

/// Invoices with their payments and credit notes.
class InvoiceRepository : public ClientRecordRepository<Invoice> {
public:
    using ClientRecordRepository<Invoice>::ClientRecordRepository;

    /// Letter by letter; numbers may repeat between clients.
    Result<std::vector<Invoice>> numbered(const QString& number, std::optional<Id<Client>> client = {}) const;

    /// The number of every invoice of the book; for lists whose figures come from the kept facts.
    Result<std::vector<std::pair<Id<Invoice>, QString>>> numbers() const;

    /// Adds to invoices that are in the book, without reading them; ids in the order given.
    Result<std::vector<Id<Payment>>> addPayments(Transaction& transaction,
                                                 std::span<const std::pair<Id<Invoice>, Payment>> payments);
    Result<std::vector<Id<CreditNote>>>
    addCreditNotes(Transaction& transaction, std::span<const std::pair<Id<Invoice>, CreditNote>> creditNotes);

    Result<qint64> paymentCount() const;
    Result<qint64> creditNoteCount() const;
};

} // namespace rapport::storage
