// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/gathered_clients.h"
#include "importing/left_out.h"
#include "importing/value_words.h"

#include <QHash>

#include <vector>

namespace rapport::importing {

/// What one row, or the rows of one invoice together, say of it.
struct InvoiceCells {
    NamedClient named;
    Currency currency;
    QString number, text;
    std::optional<Day> issued, due, paidOn, disputedSince, disputeDecided;
    std::optional<Money> amount, tax, total, balance, subtotal, paidAmount;
    std::optional<Money> lineNet, lineTax; ///< Of all lines.
    std::optional<ExchangeRate> rate;
    std::optional<Dispute> dispute;
    std::optional<InvoiceState> state;
    std::optional<SaleKind> sale;
    bool unposted = false;
    qint64 lines = 0; ///< How many rows it is.
};

/// Makes invoices of the rows of one table after the other: joins the lines of one invoice, works out what
/// was paid from whatever the table says about it, and leaves out what is no invoice yet or any more.
class InvoiceRows {
public:
    InvoiceRows(IncomingBook& book, GatheredClients& clients, LeftOut& leftOut)
        : book_(book), clients_(clients), leftOut_(leftOut) {}

    void take(RowCells& cells, qint32 row);
    /// After the last row of a table: what was waiting for more lines.
    void finish(const TableReading& reading);

private:
    /// An invoice more lines of which may come.
    struct Waiting {
        InvoiceCells cells;
        qint64 line = 0;
        std::vector<qint32> rows;
        std::optional<Rejection> rejection;
    };

    /// Whose the row is, by client, number and currency.
    static InvoiceCells name(RowCells& cells);
    /// And all else it says.
    static void read(InvoiceCells& named, RowCells& cells);
    Waiting* waitingFor(const InvoiceCells& cells);
    static void join(Waiting& invoice, const InvoiceCells& more, RowCells& cells);
    /// Why it is left out: the code of a notice; nothing: it is an invoice.
    static std::optional<QByteArray> reasonToLeave(const InvoiceCells& cells);
    void complete(Waiting& waiting, const TableReading& reading);
    void reject(const Waiting& waiting, const Rejection& rejection);
    void add(Waiting& waiting, Invoice invoice, const TableReading& reading);

    IncomingBook& book_;
    GatheredClients& clients_;
    LeftOut& leftOut_;
    std::vector<Waiting> waiting_;
    QHash<QString, std::vector<size_t>> byNumber_; ///< Indices of `waiting_`.
    size_t last_ = 0; ///< The one the row before was of; a line without a number is of it too.
    QHash<QString, size_t> invoices_; ///< By client and number, to the index among the client's invoices.
};

} // namespace rapport::importing
