// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/row_cells.h"

#include "importing/currency_marks.h"

namespace rapport::importing {

QString cellText(QByteArrayView cell) {
    QString text = QString::fromUtf8(cell).trimmed();
    if (!text.startsWith(u'\'')) return text;
    qsizetype apostrophes = 0;
    while (apostrophes < text.size() && text[apostrophes] == u'\'')
        ++apostrophes;
    if (apostrophes > 0 && apostrophes < text.size() && QStringView(u"=+-@\t\r").contains(text[apostrophes]))
        text.remove(0, 1);
    return text;
}

QString RowCells::at(int column) const {
    if (column < 0 || static_cast<size_t>(column) >= row_.cells.size()) return {};
    return cellText(row_.cells[static_cast<size_t>(column)]);
}

QString RowCells::text(Field field) const {
    return at(reading_.columns.of(field));
}

QString RowCells::value(Field field) const {
    const QString text = this->text(field);
    if (!isMissing(text)) return text;
    for (const int column : reading_.columns.otherwise[static_cast<size_t>(field)])
        if (const QString other = at(column); !isMissing(other)) return other;
    return {};
}

QString RowCells::id(Field field) {
    QString id = value(field);
    if (hasExponent(id)) reject(field, "id_spoiled");
    if (!reading_.spoiledIds[static_cast<size_t>(field)]) return id;
    return withoutFraction(id).value_or(id);
}

QString RowCells::requiredText(Field field) {
    QString value = isIdentifier(field) ? id(field) : this->value(field);
    if (value.isEmpty()) reject(field, "value_missing");
    return value;
}

std::optional<Day> RowCells::dayOf(Field field, const std::optional<DateText>& date, const char* reason) {
    if (date &&
        (date->calendarUnclear || (date->hasShortYear && reading_.persianDays[static_cast<size_t>(field)]))) {
        reject(field, "calendar_unclear");
        return std::nullopt;
    }
    const auto read = date ? date->read(reading_.dateOrders[static_cast<size_t>(field)]) : std::nullopt;
    if (!read) reject(field, reason);
    return read;
}

std::optional<Day> RowCells::day(Field field) {
    const QString value = text(field);
    if (isMissing(value)) return std::nullopt;
    return dayOf(field, readDateText(value), "date_invalid");
}

Day RowCells::requiredDay(Field field) {
    if (!isGiven(field)) reject(field, "value_missing");
    return day(field).value_or(Day());
}

std::optional<RowCells::WrittenMoment> RowCells::written(std::initializer_list<Field> fields) {
    WrittenMoment written;
    for (const Field field : fields) {
        if (!isGiven(field)) continue;
        const auto text = readMomentText(this->text(field));
        if (!text) {
            reject(field, isDay(field) ? "date_invalid" : "moment_invalid");
            return std::nullopt;
        }
        if (text->fixed) return WrittenMoment{dayIn(reading_.zone, *text->fixed), *text};
        if (text->date && !written.day) {
            written.day = dayOf(field, text->date, "date_invalid");
            if (!written.day) return std::nullopt;
        }
        if (text->time && !written.time.time) written.time = *text;
    }
    return written;
}

std::optional<Moment> RowCells::moment(Field field) {
    if (!isGiven(field)) return std::nullopt;
    const auto written = this->written({field});
    if (!written) return std::nullopt;
    if (!written->day) {
        reject(field, "moment_invalid");
        return std::nullopt;
    }
    return momentOf(*written->day, written->time, reading_.times, reading_.zone);
}

std::optional<Moment> RowCells::began() {
    const auto written = this->written({Field::When, Field::StartTime, Field::Date});
    if (!written) return std::nullopt;
    if (!written->day) {
        reject(reading_.columns.has(Field::Date) ? Field::Date : Field::When, "value_missing");
        return std::nullopt;
    }
    return momentOf(*written->day, written->time, reading_.times, reading_.zone);
}

std::optional<Moment> RowCells::ended(const Moment& began) {
    const auto written = this->written({Field::EndTime, Field::EndDate});
    if (!written || !(written->time.time || written->time.fixed)) return std::nullopt;
    if (written->day) return momentOf(*written->day, written->time, reading_.times, reading_.zone);
    // The day of the beginning, which in the basis of the file may be the one before or after.
    std::optional<Moment> end;
    for (int days = -1; days <= 2; ++days) {
        end = momentOf(began.day + days, written->time, reading_.times, reading_.zone);
        if (!began.at || (end->at && *end->at >= *began.at)) break;
    }
    return end;
}

std::optional<QString> RowCells::plainAmount(Field field, std::optional<Currency> currency) {
    const QString value = text(field);
    if (isMissing(value)) return std::nullopt;
    const auto amount = readAmountText(value);
    const auto plain =
        amount ? amount->read(reading_.decimalSigns[static_cast<size_t>(field)]) : std::nullopt;
    if (!plain) {
        reject(field, "amount_invalid");
        return std::nullopt;
    }
    for (const QString& mark : amount->marks)
        if (currency && !canMark(mark, *currency)) {
            reject(field, "currency_contradicts");
            return std::nullopt;
        }
    return plain;
}

std::optional<QString> RowCells::decimal(Field field) {
    return plainAmount(field, std::nullopt);
}

std::optional<Money> RowCells::money(Field field, Currency currency) {
    const auto plain = plainAmount(field, currency);
    if (!plain) return std::nullopt;
    const auto money = Money::fromDecimal(*plain, currency);
    if (!money)
        reject(field, plain->contains(u'.') ? "amount_too_precise" : "amount_too_large");
    else if (!isSaneAmount(*money))
        reject(field, "amount_too_large");
    else
        return money;
    return std::nullopt;
}

Money RowCells::requiredMoney(Field field, Currency currency) {
    if (!isGiven(field)) reject(field, "value_missing");
    return money(field, currency).value_or(Money::zero(currency));
}

std::optional<bool> RowCells::flag(Field field) {
    if (!isGiven(field)) return std::nullopt;
    const auto value = readFlag(text(field));
    if (!value) reject(field, "flag_invalid");
    return value;
}

std::optional<int> RowCells::number(Field field) {
    if (!isGiven(field)) return std::nullopt;
    bool fine = false;
    const int value = plainFigures(text(field)).toInt(&fine);
    if (fine) return value;
    reject(field, "number_invalid");
    return std::nullopt;
}

std::optional<Duration> RowCells::duration(Field field, std::optional<Duration> unit) {
    if (!isGiven(field)) return std::nullopt;
    const auto value = readDuration(text(field), unit);
    // "90" may be minutes or hours.
    if (!value)
        reject(field, !unit && readDuration(text(field), Duration::minutes(1)) ? "duration_unit_unknown"
                                                                               : "duration_invalid");
    return value;
}

std::optional<Duration> RowCells::timeSpent() {
    const auto seconds = duration(Field::Seconds, Duration::seconds(1));
    auto spent = duration(Field::Minutes, Duration::minutes(1));
    if (!spent) spent = duration(Field::Hours, Duration::hours(1));
    if (!spent) spent = duration(Field::Duration, std::nullopt);
    if (!seconds || !spent) return seconds ? seconds : spent;
    // The seconds are the same time more exactly, or they are not what they seem.
    constexpr qint64 kRounding = 60;
    const qint64 apart = seconds->inSeconds() - spent->inSeconds();
    if (apart > kRounding || apart < -kRounding) reject(Field::Seconds, "durations_differ");
    return seconds;
}

std::optional<Dispute> RowCells::dispute() {
    if (!isGiven(Field::Dispute)) return std::nullopt;
    const auto value = readDispute(text(Field::Dispute));
    if (!value) reject(Field::Dispute, "dispute_invalid");
    return value;
}

std::optional<ExchangeRate> RowCells::rate() {
    if (!isGiven(Field::Rate)) return std::nullopt;
    const auto value = ExchangeRate::fromDecimal(plainFigures(text(Field::Rate)).replace(u',', u'.'));
    if (!value) reject(Field::Rate, "rate_invalid");
    return value;
}

std::optional<Instant> RowCells::instant(Field field) {
    if (!isGiven(field)) return std::nullopt;
    const auto value = Instant::fromIso(plainFigures(text(field)));
    if (!value) reject(field, "instant_invalid");
    return value;
}

Currency RowCells::currency() {
    if (!isGiven(Field::Currency)) return reading_.currency;
    const auto value = currencyNamed(text(Field::Currency));
    if (!value) reject(Field::Currency, "currency_unknown");
    return value.value_or(reading_.currency);
}

void RowCells::reject(Field field, const char* reason) {
    reject(field, reason, text(field));
}

void RowCells::reject(Field field, const char* reason, const QString& value) {
    if (rejection_) return;
    rejection_ = Rejection{reading_.file, row_.line, reading_.columns.header(field), value, reason};
}

void RowCells::reject(const Error& error, std::optional<Field> field) {
    if (rejection_) return;
    rejection_ =
        Rejection{reading_.file, row_.line,
                  field ? reading_.columns.header(*field) : error.args.value(QStringLiteral("field")),
                  error.args.value(QStringLiteral("value")), error.code};
}

} // namespace rapport::importing
