// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/call_states.h"
#include "importing/left_out.h"
#include "importing/parties.h"
#include "importing/row_cells.h"
#include "importing/staff_names.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace rapport::importing {

/// Turns the rows of telephone lists into dealings of the clients whose numbers they name. Calls nobody
/// answered are dealings without time. Of all other numbers only the sums are kept (parties.h).
class CallRows {
public:
    CallRows(IncomingBook& book, Parties& parties, StaffNames& staff, LeftOut& leftOut)
        : book_(book), parties_(parties), staff_(staff), leftOut_(leftOut) {}

    /// `row` is the newest in IncomingBook::rows; it stays there only where it is a client's, or rejected.
    /// Errors: of reading the book.
    Result<void> take(RowCells& cells, qint32 row);
    /// After the last row of a table.
    void finish(const TableReading& reading);

private:
    struct Call {
        Moment began;
        Direction direction = Direction::Unknown;
        std::optional<Duration> spent{}; ///< Zero: nobody answered. Nothing: the list does not say.
        Party other;                     ///< The one outside.
        QString telephone;               ///< The one here, by its name or its number.
        QString staff;                   ///< Whose it is, where the list says so.
        QString note;
    };
    /// A call between two numbers of which nobody knows yet which is the business's own.
    struct Unsure {
        Party caller, callee;
        Duration time{};
        qint32 rows = 0;
    };
    /// Where the dealing of a call is, so that further rows about the same call can be told from new ones.
    struct Leg {
        size_t client = 0, interaction = 0;
    };
    /// The number of a telephone here whose owner may be named further down.
    struct Waiting {
        Leg at;
        QString telephone;
    };

    CallState stateOf(const RowCells& cells, bool hasTelephone);
    static std::optional<Duration> talkTime(RowCells& cells, const Moment& began);
    /// Who was on the other end, by the columns of caller and callee. Nothing: it was a call within the
    /// house, or cannot be told yet; the row is passed over already.
    Result<bool> findOther(const RowCells& cells, const CallState& state, Call& call);
    /// Which of two numbers is the business's own shows in how many calls it is.
    void seeNumbers(const QString& caller, const QString& callee);
    void passOverUnsure(const Call& call, const Party& caller, const Party& callee);
    void passOver(const Parties::Whose& whose, const Call& call);
    void add(const Parties::Whose& whose, const Call& call, RowCells& cells, qint32 row);
    QString keyOf(const Call& call, const TableReading& reading);
    void nameTelephone(const Call& call, const Leg& leg, Interaction& interaction, qint32 row);
    void learnTelephone(const QString& number, const QString& name);

    IncomingBook& book_;
    Parties& parties_;
    StaffNames& staff_;
    LeftOut& leftOut_;
    QHash<QString, CallState> states_; ///< By the words of a cell; lists have few of them.
    QHash<QString, int> occurrences_;  ///< Of equal calls of one table that tells times to the minute.
    QHash<QString, Leg> legs_;         ///< By what is the same in all rows about a call.
    QHash<size_t, qint64> recent_;     ///< Seconds of the latest calls of strangers.
    std::vector<size_t> recentOrder_;  ///< A ring of the keys of recent_.
    size_t recentAt_ = 0;
    std::map<std::pair<QString, QString>, Unsure> unsure_; ///< By both numbers.
    QHash<QString, qint64> rowsOfNumber_;                  ///< Of numbers of calls between two of outside.
    QHash<QString, QString> telephones_;                   ///< Whose the telephones here are, by number.
    std::vector<Waiting> waiting_;
    bool isByBasis_ = false;
};

} // namespace rapport::importing
