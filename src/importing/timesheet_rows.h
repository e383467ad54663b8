// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/gathered_clients.h"
#include "importing/left_out.h"
#include "importing/row_cells.h"
#include "importing/staff_names.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace rapport::importing {

/// Turns the rows of time sheets into dealings of the clients they name. An entry whose clock is still
/// running is left out: it is taken when it has ended. Entries that are equal in all that is kept of them are
/// as many as there are rows in a file, and the same ones in the next file.
class TimesheetRows {
public:
    TimesheetRows(IncomingBook& book, GatheredClients& clients, StaffNames& staff, LeftOut& leftOut)
        : book_(book), clients_(clients), staff_(staff), leftOut_(leftOut) {}

    void take(RowCells& cells, qint32 row);
    /// After the last row of a table.
    void finish() { occurrences_.clear(); }

private:
    /// By whichever columns say it, else from beginning to end.
    static std::optional<Duration> timeSpent(RowCells& cells, const Moment& began);
    QString keyOf(const Client& client, const QString& began, const Interaction& entry, const QString& worker,
                  const QString& uid);

    IncomingBook& book_;
    GatheredClients& clients_;
    StaffNames& staff_;
    LeftOut& leftOut_;
    QHash<QString, int> occurrences_; ///< Of equal entries of one table.
    QSet<QString> keys_;              ///< Of all entries of these files.
};

} // namespace rapport::importing
