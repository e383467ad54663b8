// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/plan_import.h"

#include <QBuffer>

namespace rapport::importing {

/// A book in memory that plans can be made against and applied to, as app does with the real one.
class BookInMemory : public ExistingRecords {
public:
    explicit BookInMemory(const char* currency = "USD");

    Result<BookHeader> header() override { return content.header; }
    Result<std::vector<Client>> clients() override;
    Result<std::vector<Contact>> contacts() override;
    Result<std::vector<ClientContent>> contents(const std::vector<Id<Client>>& ids, Parts parts) override;
    Result<std::vector<Invoice>> invoicesNumbered(const QString& number) override;
    Result<std::vector<Invoice>> openInvoices() override;
    Result<std::vector<TakenRecord>> taken(const QStringList& keys) override;

    void apply(ImportPlan plan);
    const ClientContent* named(const char* name) const;

    BookContent content;
    std::vector<TakenRecord> dropped; ///< Keys of an exchange file whose records are gone.

private:
    qint64 nextId_ = 0;
};

/// Plans the import of one file given as bytes.
Result<ImportPlan> planOf(const QByteArray& bytes, ExistingRecords& book,
                          const std::function<void(ImportRequest&)>& with = {});
/// The same of a file of tests/importing/data.
QByteArray dataFile(const char* name);

} // namespace rapport::importing
