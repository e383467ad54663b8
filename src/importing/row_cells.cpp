// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/row_cells.h"

namespace rapport::importing {

QString cellText(QByteArrayView cell) {
    QString text = QString::fromUtf8(cell).trimmed();
    qsizetype apostrophes = 0;
    while (apostrophes < text.size() && text[apostrophes] == u'\'')
        ++apostrophes;
    if (apostrophes > 0 && apostrophes < text.size() && QStringView(u"=+-@\t\r").contains(text[apostrophes]))
        text.remove(0, 1);
    return text;
}

QString RowCells::text(Field field) const {
    const int at = reading_.columns.of(field);
    if (at < 0 || static_cast<size_t>(at) >= row_.cells.size()) return {};
    return cellText(row_.cells[static_cast<size_t>(at)]);
}

QString RowCells::requiredText(Field field) {
    QString value = text(field);
    if (value.isEmpty()) reject(field, "value_missing");
    return value;
}

std::optional<Day> RowCells::day(Field field) {
    const QString value = text(field);
    if (isMissing(value)) return std::nullopt;
    const auto date = readDateText(value);
    const auto read = date ? date->read(reading_.dateOrders[static_cast<size_t>(field)]) : std::nullopt;
    if (!read) reject(field, "date_invalid");
    return read;
}

Day RowCells::requiredDay(Field field) {
    if (!isGiven(field)) reject(field, "value_missing");
    return day(field).value_or(Day());
}

std::optional<Money> RowCells::money(Field field, Currency currency) {
    const QString value = text(field);
    if (isMissing(value)) return std::nullopt;
    const auto amount = readAmountText(value, currency);
    const auto plain =
        amount ? amount->read(reading_.decimalSigns[static_cast<size_t>(field)]) : std::nullopt;
    if (!plain) {
        reject(field, "amount_invalid");
        return std::nullopt;
    }
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

std::optional<Duration> RowCells::duration(Field field, Duration unit) {
    if (!isGiven(field)) return std::nullopt;
    const auto value = readDuration(text(field), unit);
    if (!value) reject(field, "duration_invalid");
    return value;
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
    const auto value = Currency::fromCode(text(Field::Currency).toUpper());
    if (!value) reject(Field::Currency, "currency_unknown");
    return value.value_or(reading_.currency);
}

void RowCells::reject(Field field, const char* reason) {
    if (rejection_) return;
    rejection_ = Rejection{reading_.file, row_.line, reading_.columns.header(field), text(field), reason};
}

void RowCells::reject(const Error& error, std::optional<Field> field) {
    if (rejection_) return;
    rejection_ =
        Rejection{reading_.file, row_.line,
                  field ? reading_.columns.header(*field) : error.args.value(QStringLiteral("field")),
                  error.args.value(QStringLiteral("value")), error.code};
}

} // namespace rapport::importing
