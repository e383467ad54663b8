// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/report_rows.h"

#include "importing/value_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace rapport::importing {

namespace {

/// Narrow tables have records of one cell.
constexpr int kColumnsOfReport = 3;

QString cellAt(const TableRow& row, int at) {
    return at >= 0 && static_cast<size_t>(at) < row.cells.size()
               ? cellText(row.cells[static_cast<size_t>(at)])
               : QString();
}

bool isMeant(const TableRow& row, const TableColumns& columns) {
    return std::all_of(columns.only.begin(), columns.only.end(), [&row](const ColumnCondition& condition) {
        const QString text = cellAt(row, condition.at);
        if (isMissing(text)) return false;
        return condition.keys.contains(QStringLiteral("*")) || condition.keys.contains(headerKey(text));
    });
}

qsizetype filledCells(const TableRow& row) {
    return std::count_if(row.cells.begin(), row.cells.end(),
                         [](QByteArrayView cell) { return !cell.trimmed().isEmpty(); });
}

bool repeatsHeader(const TableRow& row, const TableColumns& columns) {
    const qsizetype width = columns.headers.size();
    qsizetype same = 0;
    for (qsizetype i = 0; i < width; ++i) {
        const QString text = cellAt(row, static_cast<int>(i));
        if (text.isEmpty()) continue;
        if (headerKey(text) != headerKey(columns.headers[i])) return false;
        ++same;
    }
    return same >= kColumnsOfReport;
}

/// "Friday, April 3, 2026 09:14 AM": when a report was printed, below it.
bool isTimeOfReport(const QString& text) {
    static const QRegularExpression time(QStringLiteral("\\b20\\d\\d\\b.*\\b\\d{1,2}:\\d{2}\\b"));
    return time.match(text).hasMatch();
}

/// `first` is the row's first filled column. Behind it a day need but begin like one: reading all of them
/// twice would cost too much.
bool hasDay(const TableRow& row, const TableColumns& columns, int first) {
    const bool isMoment = !columns.has(Field::Date);
    const int at = columns.of(!isMoment                  ? Field::Date
                              : columns.has(Field::When) ? Field::When
                                                         : Field::StartTime);
    if (at < 0 || static_cast<size_t>(at) >= row.cells.size()) return false;
    const QByteArrayView cell = row.cells[static_cast<size_t>(at)].trimmed();
    if (cell.isEmpty()) return false;
    if (at != first && cell.front() >= '0' && cell.front() <= '9') return true;
    return isMoment ? readMomentText(cellAt(row, at)).has_value() : readDateText(cellAt(row, at)).has_value();
}

} // namespace

bool isBlank(const TableRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](QByteArrayView cell) { return cell.trimmed().isEmpty(); });
}

RowPart partOf(const TableRow& row, const TableReading& reading) {
    const TableColumns& columns = reading.columns;
    // The first cell that holds something tells most, at the least cost.
    int first = 0;
    while (static_cast<size_t>(first) < row.cells.size() &&
           row.cells[static_cast<size_t>(first)].trimmed().isEmpty())
        ++first;
    const bool isList =
        columns.mapping.kind == ImportKind::Clients || columns.mapping.kind == ImportKind::Staff;
    if (columns.mapping.positional == 0) {
        const QString text = cellAt(row, first);
        if (text.compare(columns.headers.value(first), Qt::CaseInsensitive) == 0 &&
            repeatsHeader(row, columns))
            return RowPart::Heading;
        if (isList) {
            if (first == columns.of(Field::Name) && isTotal(text)) return RowPart::Total;
            if (first == 0 && filledCells(row) == 1 && isTimeOfReport(text)) return RowPart::Heading;
        } else if (!hasDay(row, columns, first)) {
            const bool namesSomething = first == 0 || first == columns.of(Field::Client) ||
                                        first == columns.of(Field::Number) ||
                                        first == columns.of(Field::Date);
            if (namesSomething && beginsLikeTotal(text)) return RowPart::Total;
            if (filledCells(row) == 1 && columns.found >= kColumnsOfReport &&
                first != columns.of(Field::LineAmount) && first != columns.of(Field::LineTotal))
                return RowPart::Heading;
        }
    }
    if (!isMeant(row, columns)) return RowPart::NotMeant;
    if (columns.mapping.skipClientless) {
        const RowCells cells(row, reading);
        if (cells.value(Field::Client).isEmpty() && cells.value(Field::ClientRef).isEmpty())
            return RowPart::NotMeant;
    }
    return RowPart::Record;
}

} // namespace rapport::importing
