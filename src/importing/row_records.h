// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/appointment_rows.h"
#include "importing/call_rows.h"
#include "importing/gathered_clients.h"
#include "importing/incoming.h"
#include "importing/invoice_rows.h"
#include "importing/left_out.h"
#include "importing/message_rows.h"
#include "importing/parties.h"
#include "importing/row_cells.h"
#include "importing/staff_names.h"
#include "importing/statement_rows.h"
#include "importing/timesheet_rows.h"

#include <optional>

namespace rapport::importing {

/// Turns rows of tables into records, each with the client it names. A row that cannot be taken is noted as
/// rejected and brings nothing.
class RowRecords {
public:
    RowRecords(IncomingBook& book, Parties& parties)
        : book_(book), parties_(parties), clients_(book), leftOut_(book), staff_(book),
          invoices_(book, clients_, leftOut_), calls_(book, parties, staff_, leftOut_),
          timesheet_(book, clients_, staff_, leftOut_), appointments_(book, parties, staff_, leftOut_),
          messages_(book, parties, leftOut_), statements_(book, leftOut_) {}

    /// `row` is the row's index in IncomingBook::rows.
    void take(ImportKind kind, RowCells& cells, qint32 row);
    /// A row that is no record; `code` is that of a notice that counts them.
    void leave(qint32 row, const QByteArray& code, const QString& what) { leftOut_.leave(row, code, what); }
    /// What kept the book from being read; no more rows are to be given then.
    const std::optional<Error>& fault() const { return fault_; }
    /// After the last row of a table.
    void finish(const TableReading& reading);

private:
    void takeClient(RowCells& cells, qint32 row);
    /// A client told of again, by another row: what that adds.
    bool tellAgain(IncomingClient& known, const Client& client, const Mapping& mapping);
    void takePayment(RowCells& cells, qint32 row);
    void takeCredit(RowCells& cells, qint32 row);
    void takeInteraction(RowCells& cells, qint32 row);
    void takeComplaint(RowCells& cells, qint32 row);
    void takeCost(RowCells& cells, qint32 row);
    void takeStaff(RowCells& cells, qint32 row);

    /// Notes a row that tells again what another told.
    void skip(qint32 row) { book_.rows[static_cast<size_t>(row)].fate = Fate::Skipped; }

    IncomingBook& book_;
    Parties& parties_;
    GatheredClients clients_;
    LeftOut leftOut_;
    StaffNames staff_;
    InvoiceRows invoices_;
    CallRows calls_;
    TimesheetRows timesheet_;
    AppointmentRows appointments_;
    MessageRows messages_;
    StatementRows statements_;
    std::optional<Error> fault_;
};

} // namespace rapport::importing
