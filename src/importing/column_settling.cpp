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

/// The date of a cell that may have a time of day beside it, or that alone.
std::optional<DateText> dateIn(Field field, const QString& value) {
    if (!isMoment(field)) return readDateText(value);
    const auto moment = readMomentText(value);
    return moment ? moment->date : std::nullopt;
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
        if (isDay(field) || isMoment(field)) {
            dates_[field];
            dayForms_[field];
        }
        if (isAmount(field)) amounts_[field];
        if (isIdentifier(field)) ids_[field];
    }
}

void ColumnSettling::seeDay(Field field, qint64 line, const QString& value) {
    const auto date = dateIn(field, value);
    if (!date) return;
    DayForms& forms = dayForms_[field];
    forms.anyPersian = forms.anyPersian || date->isPersian;
    auto& form = date->isSerial ? forms.serial : forms.written;
    if (!form) form = Sample{line, value};
    if (dateOrder_ || date->fixed || date->calendarUnclear) return;
    dates_[field].see(line, value,
                      {date->read(DateOrder::DayMonthYear), date->read(DateOrder::MonthDayYear),
                       date->read(DateOrder::YearMonthDay)});
}

void ColumnSettling::seeAmount(Field field, qint64 line, const QString& value) {
    const auto amount = readAmountText(value);
    if (!amount || amount->signIsSure) return;
    if (!amount->body.contains(u'.') && !amount->body.contains(u',')) return;
    amounts_[field].see(line, value, {amount->read(DecimalSign::Point), amount->read(DecimalSign::Comma)});
}

void ColumnSettling::see(const TableRow& row) {
    const RowCells cells(row, reading_);
    for (auto& [field, forms] : dayForms_)
        if (const QString value = cells.text(field); !isMissing(value)) seeDay(field, row.line, value);
    if (!decimalSign_)
        for (auto& [field, column] : amounts_)
            if (const QString value = cells.text(field); !isMissing(value)) seeAmount(field, row.line, value);
    for (auto& [field, forms] : ids_) {
        if (forms.anyOther) continue;
        const QString value = cells.value(field);
        if (value.isEmpty()) continue;
        if (!withoutFraction(value))
            forms.anyOther = true;
        else if (!forms.spoiled)
            forms.spoiled = Sample{row.line, value};
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
    for (const auto& [field, forms] : dayForms_) {
        reading.persianDays[static_cast<size_t>(field)] = forms.anyPersian;
        if (!forms.serial) continue;
        if (forms.written)
            return columnError("date_serials_mixed", reading, field, *forms.serial)
                .with(QStringLiteral("other_line"), QString::number(forms.written->line))
                .with(QStringLiteral("other_value"), forms.written->value);
        note("date_serials", field, QStringLiteral("1900"), forms.serial);
    }
    for (const auto& [field, forms] : ids_) {
        reading.spoiledIds[static_cast<size_t>(field)] = forms.spoiled && !forms.anyOther;
        if (forms.spoiled && !forms.anyOther)
            note("ids_mended", field, withoutFraction(forms.spoiled->value).value_or(QString()),
                 forms.spoiled);
    }
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
