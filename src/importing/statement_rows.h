// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/incoming.h"
#include "importing/left_out.h"
#include "importing/row_cells.h"

#include <QHash>
#include <QSet>

namespace rapport::importing {

/// Makes receipts of the rows of bank statements: money that came in, and money that was taken back. What
/// went out, was never booked or is our own money returned is left out.
class StatementRows {
public:
    StatementRows(IncomingBook& book, LeftOut& leftOut) : book_(book), leftOut_(leftOut) {}

    void take(RowCells& cells, qint32 row);
    /// After the last row of a table.
    void finish();

private:
    /// The identity of a booking: what the bank knows it by, else all that it tells, and which of several
    /// equal ones of the file it is.
    QString keyOf(const RowCells& cells, const Receipt& receipt);

    IncomingBook& book_;
    LeftOut& leftOut_;
    QHash<QString, int> equal_;   ///< Of the table at hand.
    QSet<QString> keys_, before_; ///< Of the table at hand, and of those before it.
};

} // namespace rapport::importing
