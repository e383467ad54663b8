// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/document.h"

namespace rapport::reporting {

QString cellText(const wording::Speech& speech, const Cell& cell) {
    struct Visitor {
        const wording::Speech& speech;
        QString operator()(std::monostate) const { return QStringLiteral("–"); }
        QString operator()(const QString& value) const { return value; }
        QString operator()(const Money& value) const { return speech.money(value); }
        QString operator()(const scoring::Ratio& value) const { return speech.percent(value.value); }
        QString operator()(const Change& value) const { return speech.signedPercent(value.value); }
        QString operator()(double value) const { return speech.number(value); }
        QString operator()(qint64 value) const { return speech.count(value); }
        QString operator()(Day value) const { return speech.day(value); }
        QString operator()(Duration value) const { return speech.duration(value); }
    };
    return std::visit(Visitor{speech}, cell);
}

bool isNumeric(const Cell& cell) {
    return !std::holds_alternative<std::monostate>(cell) && !std::holds_alternative<QString>(cell) &&
           !std::holds_alternative<Day>(cell);
}

bool isFigureColumn(const Table& table, size_t column) {
    bool any = false;
    for (const Table::Row& row : table.rows) {
        if (column >= row.cells.size() || std::holds_alternative<std::monostate>(row.cells[column])) continue;
        if (!isNumeric(row.cells[column])) return false;
        any = true;
    }
    return any;
}

} // namespace rapport::reporting
