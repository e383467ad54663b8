// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/statement_line.h"

#include <QByteArrayList>

namespace rapport::importing {

QStringList statementHeader() {
    static const QStringList header{QStringLiteral("Booked on"),      QStringLiteral("Amount"),
                                    QStringLiteral("Currency"),       QStringLiteral("Payer"),
                                    QStringLiteral("Payer account"),  QStringLiteral("Purpose"),
                                    QStringLiteral("Reference"),      QStringLiteral("State"),
                                    QStringLiteral("Bank reference"), QStringLiteral("Own account")};
    return header;
}

bool StatementTable::giveHeader() {
    return giveCells(0, statementHeader());
}

bool StatementTable::give(qint64 line, const StatementLine& booking) {
    return giveCells(line, {booking.day, booking.amount, booking.currency, booking.payer, booking.account,
                            booking.text, booking.reference, booking.state, booking.uid, booking.ownAccount});
}

bool StatementTable::giveCells(qint64 line, const QStringList& cells) {
    QByteArrayList bytes;
    for (const QString& cell : cells)
        bytes << cell.simplified().toUtf8();
    TableRow row;
    row.line = line;
    for (const QByteArray& cell : bytes)
        row.cells.emplace_back(cell);
    stopped_ = !take_(row);
    return !stopped_;
}

} // namespace rapport::importing
