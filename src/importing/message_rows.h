// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/left_out.h"
#include "importing/mail_bearing.h"
#include "importing/parties.h"
#include "importing/row_cells.h"
#include "importing/stranger_tally.h"

namespace rapport::importing {

/// Turns messages of a mailbox into dealings: incoming with the client who wrote, else outgoing with each
/// client it was written to. Nobody noted how long they took, so the method takes its default and says so.
/// The same message in two folders is one.
class MessageRows {
public:
    MessageRows(IncomingBook& book, Parties& parties, LeftOut& leftOut)
        : book_(book), parties_(parties), leftOut_(leftOut) {}

    /// `row` is the row's index in IncomingBook::rows. Rejects by RowCells::reject(). Errors: of reading the
    /// book.
    Result<void> take(RowCells& cells, qint32 row);
    /// After the last row of a table.
    void finish() { tally_.finish(parties_); }

    /// What goes to more clients than these is a circular, no dealing with each of them.
    static constexpr size_t kMostClients = 10;

private:
    struct Partner {
        Parties::Whose whose;
        QString mark; ///< The address: tells the dealings of one message apart.
        Direction direction = Direction::Unknown;
    };
    /// The clients it is with; nothing when it is somebody private's.
    Result<std::vector<Partner>> partnersOf(const MailMessage& message);
    void addPartner(std::vector<Partner>& partners, Partner partner) const;

    IncomingBook& book_;
    Parties& parties_;
    LeftOut& leftOut_;
    StrangerTally tally_;
};

} // namespace rapport::importing
