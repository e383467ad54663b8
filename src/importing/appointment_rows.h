// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/left_out.h"
#include "importing/parties.h"
#include "importing/row_cells.h"
#include "importing/staff_names.h"
#include "importing/stranger_tally.h"

#include <map>
#include <vector>

namespace rapport::importing {

/// Turns appointments into dealings: with each client one of whose addresses is on it, by whom it was called
/// or who was invited and did not decline; where there is none, with those whose name stands in the title and
/// was confirmed. Several share its time evenly, so that it adds up to what was spent.
class AppointmentRows {
public:
    AppointmentRows(IncomingBook& book, Parties& parties, StaffNames& staff, LeftOut& leftOut)
        : book_(book), parties_(parties), staff_(staff), leftOut_(leftOut) {}

    /// `row` is the row's index in IncomingBook::rows. Rejects by RowCells::reject(). Errors: of reading the
    /// book.
    Result<void> take(RowCells& cells, qint32 row);
    /// After the last row of a table.
    void finish() { tally_.finish(parties_); }

private:
    /// A client on the appointment, by the first of its addresses.
    struct Guest {
        Parties::Whose whose;
        QString mark; ///< The address, or which name of a title: tells the dealings of one appointment apart.
        bool called = false; ///< The appointment is theirs.
    };
    /// Who of the clients is on it; nobody when it is somebody private's.
    Result<void> findGuests(RowCells& cells, Duration time, std::vector<Guest>& guests);
    void addGuest(std::vector<Guest>& guests, Guest guest) const;
    bool isLeftOut(const QString& status);

    IncomingBook& book_;
    Parties& parties_;
    StaffNames& staff_;
    LeftOut& leftOut_;
    StrangerTally tally_;
};

} // namespace rapport::importing
