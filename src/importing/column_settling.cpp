// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/column_settling.h"

namespace rapport::importing {

namespace {

QString textOf(Day day) {
    return day.toIso();
}
QString textOf(const QString& text) {
    return text;
}

Error columnError(const char* code, const TableReading& reading, Field field, const Sample& sample) {
    return Error{ErrorKind::InputRejected,
                 code,
                 {{QStringLiteral("column"), reading.columns.header(field)},
                  {QStringLiteral("line"), QString::number(sample.line)},
                  {QStringLiteral("value"), sample.value}}};
}

/// The way all the columns that tell one agree on.
template <typename Reading>
std::optional<size_t> agreedWay(const std::map<Field, Reading>& columns) {
    std::optional<size_t> agreed;
    for (const auto& [field, column] : columns) {
        if (!column.isSettled()) continue;
        if (agreed && *agreed != column.way()) return std::nullopt;
        agreed = column.way();
    }
    return agreed;
}

/// The way of each column, given to `keep`.
template <typename Reading, typename Keep>
Result<void> settleAll(const std::map<Field, Reading>& columns, const TableReading& reading,
                       const char* contradicts, const char* ambiguous, Keep keep) {
    const auto agreed = agreedWay(columns);
    for (const auto& [field, column] : columns) {
        if (column.contradiction()) {
            Error error = columnError(contradicts, reading, field, *column.contradiction());
            if (column.deciding())
                error.with(QStringLiteral("other_line"), QString::number(column.deciding()->line))
                    .with(QStringLiteral("other_value"), column.deciding()->value);
            return error;
        }
        size_t way = column.way();
        if (const auto open = column.ambiguity()) {
            if (!agreed || !column.isPossible(*agreed)) {
                const auto& [sample, readings] = *open;
                return columnError(ambiguous, reading, field, sample)
                    .with(QStringLiteral("readings"),
                          textOf(readings.first) + QStringLiteral(" / ") + textOf(readings.second));
            }
            way = *agreed;
        }
        keep(field, way, column.isSettled() ? column.deciding() : std::nullopt);
    }
    return {};
}

} // namespace

ColumnSettling::ColumnSettling(const TableReading& reading) : reading_(reading) {
    for (const Field field : fieldsOfKind(reading.columns.mapping.kind)) {
        if (!reading.columns.has(field)) continue;
        if (isDay(field)) dates_[field];
        if (isAmount(field)) amounts_[field];
    }
}

void ColumnSettling::see(const TableRow& row) {
    RowCells cells(row, reading_);
    if (!dateOrder_)
        for (auto& [field, column] : dates_) {
            const QString value = cells.text(field);
            if (isMissing(value)) continue;
            const auto date = readDateText(value);
            if (!date || date->fixed) continue;
            column.see(row.line, value,
                       {date->read(DateOrder::DayMonthYear), date->read(DateOrder::MonthDayYear),
                        date->read(DateOrder::YearMonthDay)});
        }
    if (decimalSign_) return;
    for (auto& [field, column] : amounts_) {
        const QString value = cells.text(field);
        if (isMissing(value)) continue;
        const auto amount = readAmountText(value, cells.currency());
        if (!amount || amount->signIsSure) continue;
        if (!amount->body.contains(u'.') && !amount->body.contains(u',')) continue;
        column.see(row.line, value, {amount->read(DecimalSign::Point), amount->read(DecimalSign::Comma)});
    }
}

Result<void> ColumnSettling::finish(TableReading& reading, std::vector<Decided>& decided) const {
    static constexpr std::array kOrders{DateOrder::DayMonthYear, DateOrder::MonthDayYear,
                                        DateOrder::YearMonthDay};
    static constexpr std::array kSigns{DecimalSign::Point, DecimalSign::Comma};
    reading.dateOrders.fill(dateOrder_.value_or(DateOrder::YearMonthDay));
    reading.decimalSigns.fill(decimalSign_.value_or(DecimalSign::Point));
    const auto note = [&](const char* what, Field field, const QString& choice,
                          const std::optional<Sample>& by) {
        if (by)
            decided.push_back(
                {what, reading.file, reading.columns.header(field), choice, by->line, by->value});
    };
    if (!dateOrder_)
        RAPPORT_TRY(settleAll(dates_, reading, "date_order_contradicts", "date_order_ambiguous",
                              [&](Field field, size_t way, const std::optional<Sample>& by) {
                                  reading.dateOrders[static_cast<size_t>(field)] = kOrders[way];
                                  note("date_order", field, QString(dateOrderCode(kOrders[way])), by);
                              }));
    if (!decimalSign_)
        RAPPORT_TRY(settleAll(amounts_, reading, "decimal_contradicts", "decimal_ambiguous",
                              [&](Field field, size_t way, const std::optional<Sample>& by) {
                                  reading.decimalSigns[static_cast<size_t>(field)] = kSigns[way];
                                  note("decimal_sign", field,
                                       way == 0 ? QStringLiteral(".") : QStringLiteral(","), by);
                              }));
    return {};
}

} // namespace rapport::importing
