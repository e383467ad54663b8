// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/existing_records.h"

namespace rapport::storage {
class Book;
}

namespace rapport::app {

/// What an import is planned against: the records of an open book.
class ExistingBook : public importing::ExistingRecords {
public:
    explicit ExistingBook(storage::Book& book) : book_(book) {}

    Result<BookHeader> header() override;
    Result<std::vector<Client>> clients() override;
    Result<std::vector<Contact>> contacts() override;
    Result<std::vector<ClientContent>> contents(const std::vector<Id<Client>>& ids,
                                                importing::Parts parts) override;
    Result<std::vector<Invoice>> invoicesNumbered(const QString& number) override;
    Result<std::vector<Invoice>> openInvoices() override;
    Result<std::vector<TakenRecord>> taken(const QStringList& keys) override;

private:
    storage::Book& book_;
};

} // namespace rapport::app
