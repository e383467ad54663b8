// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_source.h"

#include <QString>
#include <QStringList>

namespace rapport::importing {

/// One booking of a bank statement in a format of banks (OFX, CAMT, MT940), each value as plain text.
struct StatementLine {
    QString day{};       ///< Booked on, "YYYY-MM-DD".
    QString amount{};    ///< A plain decimal with a point; negative: money that went out.
    QString currency{};  ///< ISO 4217.
    QString payer{};     ///< The other side, whoever it is.
    QString account{};   ///< Its account number.
    QString text{};      ///< What it was paid for.
    QString reference{}; ///< What the payer's program wrote for ours to read.
    QString state{};     ///< One of the words below.
    QString uid{};       ///< What the bank knows the booking by.
    QString ownAccount{};
};

/// What stands in the column of the state.
inline const QString kBooked = QStringLiteral("BOOK");
inline const QString kPending = QStringLiteral("PDNG");
inline const QString kReversal = QStringLiteral("RVSL"); ///< Takes an earlier booking back.
inline const QString kUnsplit =
    QStringLiteral("BATCH"); ///< Booked; its parts don't add up to it, so it is one.

/// The columns of such a table, as the built-in mapping "bank_statement" names them.
QStringList statementHeader();

/// Gives the rows of such a table to whoever reads it.
class StatementTable {
public:
    explicit StatementTable(const TakeRow& take) : take_(take) {}

    /// These return false when the taker stopped.
    bool giveHeader();
    /// `line` is where the booking begins in the file, counted from 1.
    bool give(qint64 line, const StatementLine& booking);
    bool isStopped() const { return stopped_; }

private:
    bool giveCells(qint64 line, const QStringList& cells);

    const TakeRow& take_;
    bool stopped_ = false;
};

} // namespace rapport::importing
