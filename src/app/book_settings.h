// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "domain/business_hours.h"

#include <QString>

#include <optional>

namespace rapport::storage {
class Book;
class Transaction;
} // namespace rapport::storage

namespace rapport::app {

/// What holds for the whole book until a client says otherwise.
struct BookSettings {
    QString bookName;
    int contactEveryDays = 60; ///< Remind when a client was not spoken to for so long; 0: never.
    int paymentTermsDays = 30; ///< Offered for new invoices of clients without terms of their own.
    int renewalLeadDays = 14;  ///< A renewal is shown so many days before notice must be given.
    BusinessHours hours{};     ///< Contact at other times is out of hours.
    std::optional<Money>
        overheadPerYear{}; ///< Fixed costs no client causes, base currency; nothing: not known.
    int keepInvoicesYears = 10; ///< How long the law wants invoices kept, from the end of their year.
    int eraseAfterYears = 0;    ///< Clients parted with longer ago are offered for erasing; 0: never.
    /// Where the business is, ISO 3166 ("DE"): how telephone numbers without a country are meant; empty: as
    /// the computer is set.
    QString region{};

    bool operator==(const BookSettings&) const = default;
};

/// The settings of a book; those never set are as above.
Result<BookSettings> readBookSettings(storage::Book& book);
/// Errors: name_missing; out_of_range (field, value) outside 0 to 3650 days or 0 to 100 years, of hours that
/// end before they begin and of a negative overhead; code_unknown of a region that is none; currency_differs.
Result<void> writeBookSettings(storage::Book& book, storage::Transaction& transaction,
                               const BookSettings& settings);

} // namespace rapport::app
