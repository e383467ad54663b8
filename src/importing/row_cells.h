// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/exchange_rate.h"
#include "base/instant.h"
#include "domain/codes.h"
#include "importing/csv_reader.h"
#include "importing/import_plan.h"
#include "importing/moment_reading.h"
#include "importing/table_columns.h"
#include "importing/value_readers.h"

#include <initializer_list>
#include <optional>

namespace rapport::importing {

/// How the cells of one table are to be read, once that is settled for each column.
struct TableReading {
    TableColumns columns;
    std::array<DateOrder, kFieldCount> dateOrders{};
    std::array<DecimalSign, kFieldCount> decimalSigns{};
    std::array<bool, kFieldCount> persianDays{}; ///< Columns with years of the Persian calendar.
    std::array<bool, kFieldCount> spoiledIds{};  ///< Columns where each number got a fraction ("1001.0").
    QString file;
    Currency base;                      ///< Of the book.
    Currency currency;                  ///< Of amounts without a currency column.
    std::optional<int> termsDays;       ///< From invoice to due date where the table has no due dates.
    TimeBasis times = TimeBasis::Local; ///< Of times of day without a zone.
    QTimeZone zone = QTimeZone::utc();  ///< The business's own.
};

/// The text of a cell: trimmed, and without the apostrophe that keeps it from being taken for a formula.
QString cellText(QByteArrayView cell);

/// One row of a table, its cells read by field. The first cell that cannot be read rejects the row; what is
/// read after that does not matter.
class RowCells {
public:
    RowCells(const TableRow& row, const TableReading& reading) : row_(row), reading_(reading) {}

    QString text(Field field) const;
    /// Nothing for what stands for no value; of several columns the first that holds one.
    QString value(Field field) const;
    bool isGiven(Field field) const { return !value(field).isEmpty(); }
    /// A number that names something, with its leading zeros; what a spreadsheet made of it is mended where
    /// that can be told, else the row is rejected.
    QString id(Field field);
    QString requiredText(Field field);
    std::optional<Day> day(Field field);
    Day requiredDay(Field field);
    /// A day with its time of day in one cell, or a day alone; nothing when the row has no such cell.
    std::optional<Moment> moment(Field field);
    /// When the record began, by whichever of When, StartTime and Date tell the day and the time of day.
    /// Rejects a row that tells no day.
    std::optional<Moment> began();
    /// When it ended, by EndTime and EndDate; a time of day before that it began at is of the next day.
    /// Nothing where none is told.
    std::optional<Moment> ended(const Moment& began);
    std::optional<Money> money(Field field, Currency currency);
    Money requiredMoney(Field field, Currency currency);
    /// Nothing when the row has no such cell.
    std::optional<bool> flag(Field field);
    std::optional<int> number(Field field);
    std::optional<Duration> duration(Field field, std::optional<Duration> unit);
    /// How long something took, by whichever column says it.
    std::optional<Duration> timeSpent();
    /// A plain decimal ("2.5"), as amounts are read.
    std::optional<QString> decimal(Field field);
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
    void reject(Field field, const char* reason, const QString& value);
    /// Of a rule of domain/validation.h; `field` is where the value came from, if one can say.
    void reject(const Error& error, std::optional<Field> field);
    const std::optional<Rejection>& rejection() const { return rejection_; }
    qint64 line() const { return row_.line; }
    const TableReading& reading() const { return reading_; }

private:
    QString at(int column) const;
    /// A day and a time of day, each by the first of these fields that has one.
    struct WrittenMoment {
        std::optional<Day> day;
        MomentText time;
    };
    std::optional<WrittenMoment> written(std::initializer_list<Field> fields);
    /// In the order of its column; rejects the row where it cannot be told.
    std::optional<Day> dayOf(Field field, const std::optional<DateText>& date, const char* reason);
    /// Written as this currency's amounts are; rejects the row otherwise.
    std::optional<QString> plainAmount(Field field, std::optional<Currency> currency);

    const TableRow& row_;
    const TableReading& reading_;
    std::optional<Rejection> rejection_;
};

} // namespace rapport::importing
