// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/exchange_rate.h"
#include "base/instant.h"
#include "domain/codes.h"
#include "importing/csv_reader.h"
#include "importing/import_plan.h"
#include "importing/table_columns.h"
#include "importing/value_readers.h"

#include <optional>

namespace rapport::importing {

/// How the cells of one table are to be read, once that is settled for each column.
struct TableReading {
    TableColumns columns;
    std::array<DateOrder, kFieldCount> dateOrders{};
    std::array<DecimalSign, kFieldCount> decimalSigns{};
    QString file;
    Currency base;     ///< Of the book.
    Currency currency; ///< Of amounts without a currency column.
};

/// The text of a cell: trimmed, and without the apostrophe that keeps it from being taken for a formula.
QString cellText(QByteArrayView cell);

/// One row of a table, its cells read by field. The first cell that cannot be read rejects the row; what is
/// read after that does not matter.
class RowCells {
public:
    RowCells(const TableRow& row, const TableReading& reading) : row_(row), reading_(reading) {}

    QString text(Field field) const;
    bool isGiven(Field field) const { return !isMissing(text(field)); }
    QString requiredText(Field field);
    std::optional<Day> day(Field field);
    Day requiredDay(Field field);
    std::optional<Money> money(Field field, Currency currency);
    Money requiredMoney(Field field, Currency currency);
    /// Nothing when the row has no such cell.
    std::optional<bool> flag(Field field);
    std::optional<int> number(Field field);
    std::optional<Duration> duration(Field field, Duration unit);
    std::optional<Dispute> dispute();
    std::optional<ExchangeRate> rate();
    std::optional<Instant> instant(Field field);
    /// That of the row, else that of the table.
    Currency currency();
    /// The value of a code, blanks and dashes taken for underscores.
    template <typename Enum>
    Enum code(Field field, Enum fallback) {
        if (!isGiven(field)) return fallback;
        const QString word = text(field).toLower().replace(u' ', u'_').replace(u'-', u'_');
        const auto value = fromCode<Enum>(word);
        if (!value) reject(field, "code_unknown");
        return value.value_or(fallback);
    }

    void reject(Field field, const char* reason);
    /// Of a rule of domain/validation.h; `field` is where the value came from, if one can say.
    void reject(const Error& error, std::optional<Field> field);
    const std::optional<Rejection>& rejection() const { return rejection_; }
    qint64 line() const { return row_.line; }
    const TableReading& reading() const { return reading_; }

private:
    const TableRow& row_;
    const TableReading& reading_;
    std::optional<Rejection> rejection_;
};

} // namespace rapport::importing
