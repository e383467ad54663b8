// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receivables.h"
#include "base/result.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// An invoice of the whole book as it stood on a day.
struct ReceivableRow {
    InvoiceRow invoice;
    Id<Client> clientId;
    QString client; ///< From outside: plain text.
    /// How late its open money is; nothing when none is open.
    std::optional<AgeingBucket> bucket;
    /// What of the ageing's cell is this invoice's, base currency. Money of another currency is rounded so
    /// that the rows of a cell add up to it. Nothing: there is no exchange rate.
    std::optional<Money> openInBase;
};

/// What one client owes, by lateness, base currency.
struct AgeingLine {
    Id<Client> clientId; ///< Null: of all clients.
    QString client;      ///< From outside: plain text.
    std::array<Money, kAgeingBuckets> buckets;
    Money total;         ///< The sum of the buckets.
    int withoutRate = 0; ///< Open invoices that are in no sum, for want of an exchange rate.
};

/// The receivables of the book on a day: only invoices issued by then, with what was paid and credited by
/// then. Archived clients are among them, for they may owe money all the same.
struct ReceivableBoard {
    Day asOf;
    Currency base;
    std::vector<ReceivableRow> invoices; ///< Newest first.
    std::vector<AgeingLine> lines;       ///< Clients with something open, the largest total first.
    AgeingLine totals;                   ///< The sums of the lines, to the cent.
    Money unapplied;                     ///< Held for clients and set off against nothing: credit memos and
                                         ///< overpayments.
    bool foreign = false;                ///< Some invoices are not in the base currency.
};

Result<std::shared_ptr<const ReceivableBoard>> receivableBoard(Workspace& workspace, Day asOf);

enum class InvoiceFilter { All, Open, Overdue, Settled, Disputed, WithoutRate };
enum class InvoiceColumn { Client, Number, Issued, Due, Gross, Open, OpenInBase, DaysBeyondTerms, State };

/// Whether nothing is open on it; a credit memo never is.
inline bool isSettled(const ReceivableRow& row) {
    return !row.bucket.has_value();
}
inline bool isOverdue(const ReceivableRow& row) {
    return row.bucket && *row.bucket != AgeingBucket::NotDue;
}

/// Which invoices of a board, and in which order.
struct InvoiceQuery {
    InvoiceFilter filter = InvoiceFilter::All;
    QString search{}; ///< Part of the number or the client's name.
    /// A cell of the ageing: open invoices that are in its sums, of one client (null: of all) and one bucket
    /// (nothing: of all).
    struct Cell {
        Id<Client> client;
        std::optional<AgeingBucket> bucket;
    };
    std::optional<Cell> cell{};
    std::optional<InvoiceColumn> sort{}; ///< Nothing: newest first.
    bool descending = false;
};

/// Positions in board.invoices. Touches no book: may run on any thread.
std::vector<size_t> arranged(const ReceivableBoard& board, const InvoiceQuery& query);

/// The ageing as a CSV table, a row for every client. Texts are kept from being formulas.
/// Errors: those of writePrivateFile().
Result<void> writeAgeingCsv(const ReceivableBoard& board, const QString& file);

} // namespace rapport::app
