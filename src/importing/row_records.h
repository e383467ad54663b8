// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/incoming.h"
#include "importing/row_cells.h"

#include <QHash>

namespace rapport::importing {

/// Turns rows of tables into records, each with the client it names. A row that cannot be taken is noted as
/// rejected and brings nothing.
class RowRecords {
public:
    explicit RowRecords(IncomingBook& book) : book_(book) {}

    /// `row` is the row's index in IncomingBook::rows.
    void take(ImportKind kind, RowCells& cells, qint32 row);

private:
    void takeClient(RowCells& cells, qint32 row);
    void takeInvoice(RowCells& cells, qint32 row);
    void takePayment(RowCells& cells, qint32 row);
    void takeCredit(RowCells& cells, qint32 row);
    void takeInteraction(RowCells& cells, qint32 row);
    void takeComplaint(RowCells& cells, qint32 row);
    void takeCost(RowCells& cells, qint32 row);
    void takeStaff(RowCells& cells, qint32 row);

    /// Who the row is about, as far as it tells. Rejects the row when it tells nothing and must.
    Client clientNamed(RowCells& cells, bool required);
    /// Where this client's records are gathered; new when it is named for the first time.
    IncomingClient& gathered(const Client& client);
    Id<Staff> staffNamed(const QString& name, qint32 row);
    /// Notes a row that tells again what another told.
    void skip(qint32 row) { book_.rows[static_cast<size_t>(row)].fate = Fate::Skipped; }

    IncomingBook& book_;
    QHash<QString, size_t> clients_;  ///< By reference, or by the key of the name.
    QHash<QString, size_t> staff_;    ///< By the key of the name.
    QHash<QString, size_t> invoices_; ///< By client and number, to the index among the client's invoices.
};

} // namespace rapport::importing
