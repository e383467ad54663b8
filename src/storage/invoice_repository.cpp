// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/invoice_repository.h"

#include "storage/book.h"
#include "storage/record_store.h"
#include "storage/transaction.h"

namespace rapport::storage {

namespace {

template <typename Item>
Result<std::vector<Id<Item>>> addTo(Transaction& transaction,
                                    std::span<const std::pair<Id<Invoice>, Item>> items) {
    RAPPORT_TRY_ASSIGN(const qint64 first, insertParts<Item>(transaction.recorder(), false, [&](auto&& add) {
                           for (const auto& [invoice, item] : items)
                               add(invoice.value(), 0, item);
                       }));
    std::vector<Id<Item>> ids;
    ids.reserve(items.size());
    for (size_t i = 0; i < items.size(); ++i)
        ids.emplace_back(first + qint64(i));
    return ids;
}

} // namespace

Result<std::vector<Invoice>> InvoiceRepository::numbered(const QString& number,
                                                         std::optional<Id<Client>> client) const {
    Where where{QStringLiteral("number = ?"), {toSql(number)}};
    if (client) {
        where.condition += QStringLiteral(" AND client_id = ?");
        where.values.push_back(toSql(*client));
    }
    RAPPORT_TRY_ASSIGN(auto records, readRecords<Invoice>(book_.connection(), where));
    return withoutVersions(std::move(records));
}

Result<std::vector<std::pair<Id<Invoice>, QString>>> InvoiceRepository::numbers() const {
    RAPPORT_TRY_ASSIGN(Statement rows,
                       prepared(book_.connection(), QStringLiteral("SELECT id, number FROM invoice"), {}));
    std::vector<std::pair<Id<Invoice>, QString>> all;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return all;
        all.emplace_back(Id<Invoice>(rows.integer(0)), rows.text(1));
    }
}

Result<std::vector<Id<Payment>>>
InvoiceRepository::addPayments(Transaction& transaction,
                               std::span<const std::pair<Id<Invoice>, Payment>> payments) {
    return addTo<Payment>(transaction, payments);
}

Result<std::vector<Id<CreditNote>>>
InvoiceRepository::addCreditNotes(Transaction& transaction,
                                  std::span<const std::pair<Id<Invoice>, CreditNote>> creditNotes) {
    return addTo<CreditNote>(transaction, creditNotes);
}

Result<qint64> InvoiceRepository::paymentCount() const {
    return book_.connection().number(QStringLiteral("SELECT COUNT(*) FROM payment"));
}

Result<qint64> InvoiceRepository::creditNoteCount() const {
    return book_.connection().number(QStringLiteral("SELECT COUNT(*) FROM credit_note"));
}

} // namespace rapport::storage
