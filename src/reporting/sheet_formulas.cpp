// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheet_formulas.h"

#include <QRegularExpression>

namespace rapport::reporting {

namespace {

constexpr size_t figureColumn = 1; // the one a "{key}" stands for

/// "B3"; both counted from 0, up to column Z.
QString cellName(size_t column, int row) {
    return QString(QChar(ushort(u'A' + column))) + QString::number(row + 1);
}

} // namespace

void SheetFormulas::addTable(const Table& table, const QString& sheetName, int sheet, int firstRow) {
    for (size_t row = 0; row < table.rows.size(); ++row)
        if (!table.rows[row].key.isEmpty())
            rows_.insert(table.rows[row].key, {tables_.size(), firstRow + int(row)});
    tables_.push_back({&table, sheetName, sheet, firstRow});
}

QString SheetFormulas::recordsAbove(const TablePlace& place, size_t row, size_t column) const {
    QStringList ranges;
    std::optional<size_t> begin;
    for (size_t i = 0; i <= row; ++i) {
        const bool record = i < row && !place.table->rows[i].total;
        if (record && !begin) begin = i;
        if (!record && begin) {
            ranges << cellName(column, place.firstRow + int(*begin)) + u':' +
                          cellName(column, place.firstRow + int(i) - 1);
            begin.reset();
        }
    }
    return ranges.join(u',');
}

QString SheetFormulas::resolved(const QString& formula, const TablePlace& place, size_t row,
                                size_t column) const {
    static const QRegularExpression reference(QStringLiteral(R"(\{([^}]+)\}|\[(\^?\d+|rows)\])"));
    QString text;
    qsizetype done = 0;
    for (auto it = reference.globalMatch(formula); it.hasNext();) {
        const auto match = it.next();
        text += QStringView(formula).mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        if (const QString key = match.captured(1); !key.isEmpty()) {
            const auto found = rows_.constFind(key);
            if (found == rows_.constEnd()) return {};
            const TablePlace& other = tables_[found->table];
            // Names of sheets hold no quotes of their own.
            if (other.sheet != place.sheet) text += u'\'' + other.sheetName + QStringLiteral("'!");
            text += cellName(figureColumn, found->row);
        } else if (match.captured(2) == QStringLiteral("rows")) {
            const QString ranges = recordsAbove(place, row, column);
            if (ranges.isEmpty()) return {};
            text += ranges;
        } else {
            const bool above = match.captured(2).startsWith(u'^');
            if (above && row == 0) return {};
            text += cellName(match.captured(2).mid(above ? 1 : 0).toUInt(),
                             place.firstRow + int(row) - (above ? 1 : 0));
        }
    }
    return text + QStringView(formula).mid(done);
}

std::vector<SheetFormulas::Placed> SheetFormulas::all() const {
    std::vector<Placed> placed;
    for (const TablePlace& place : tables_) {
        for (size_t row = 0; row < place.table->rows.size(); ++row) {
            const Table::Row& record = place.table->rows[row];
            for (const Table::Formula& formula : record.formulas) {
                if (formula.column >= record.cells.size()) continue;
                const QString text = resolved(formula.text, place, row, formula.column);
                if (text.isEmpty()) continue;
                placed.push_back({place.sheet, place.firstRow + int(row), int(formula.column),
                                  QStringLiteral("=") + text, &record.cells[formula.column], record.total});
            }
        }
    }
    return placed;
}

} // namespace rapport::reporting
