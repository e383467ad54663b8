// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/line_amount.h"

#include <limits>

namespace rapport::importing {

namespace {

/// A decimal number, exact.
struct Decimal {
    qint64 mantissa = 0;
    int scale = 0; ///< Digits after the point.
};

/// Nothing when it has more digits than fit.
std::optional<Decimal> decimalOf(QStringView plain) {
    Decimal number;
    const bool negative = plain.startsWith(u'-');
    if (negative) plain = plain.sliced(1);
    if (const qsizetype point = plain.indexOf(u'.'); point >= 0)
        while (plain.endsWith(u'0') || plain.endsWith(u'.')) {
            const bool atPoint = plain.endsWith(u'.');
            plain.chop(1);
            if (atPoint) break;
        }
    bool inDecimals = false;
    for (const QChar c : plain) {
        if (c == u'.') {
            inDecimals = true;
            continue;
        }
        constexpr qint64 kRoom = std::numeric_limits<qint64>::max() / 10 - 1;
        if (number.mantissa > kRoom) return std::nullopt;
        number.mantissa = number.mantissa * 10 + c.digitValue();
        if (inDecimals) ++number.scale;
    }
    if (negative) number.mantissa = -number.mantissa;
    return number;
}

std::optional<Decimal> product(const Decimal& a, const Decimal& b) {
    const qint64 x = std::abs(a.mantissa), y = std::abs(b.mantissa);
    if (y != 0 && x > std::numeric_limits<qint64>::max() / y) return std::nullopt;
    return Decimal{a.mantissa * b.mantissa, a.scale + b.scale};
}

std::optional<Money> rounded(const Decimal& number, Currency currency) {
    qint64 minor = number.mantissa;
    for (int scale = number.scale; scale < currency.minorDigits(); ++scale) {
        if (std::abs(minor) > std::numeric_limits<qint64>::max() / 10) return std::nullopt;
        minor *= 10;
    }
    qint64 divisor = 1;
    for (int scale = currency.minorDigits(); scale < number.scale; ++scale) {
        if (divisor > std::numeric_limits<qint64>::max() / 10) return Money::zero(currency);
        divisor *= 10;
    }
    const qint64 half = divisor / 2;
    qint64 whole = minor / divisor;
    if (divisor > 1 && std::abs(minor % divisor) >= half) whole += minor < 0 ? -1 : 1;
    const Money money(whole, currency);
    return isSaneAmount(money) ? std::optional(money) : std::nullopt;
}

/// Quantity times unit price, less the discount.
std::optional<Money> priced(RowCells& cells, Currency currency) {
    const auto price = cells.decimal(Field::UnitPrice);
    if (!price) return std::nullopt;
    const auto quantity = cells.decimal(Field::Quantity);
    const auto tooLarge = [&cells]() -> std::optional<Money> {
        cells.reject(Field::UnitPrice, "amount_too_large");
        return std::nullopt;
    };
    // The sign beside a price is held against the currency as that of an amount is.
    const auto sign = readAmountText(cells.text(Field::UnitPrice));
    if (sign && !sign->marks.isEmpty()) cells.money(Field::UnitPrice, currency);
    const auto one = decimalOf(*price);
    const auto many = quantity ? decimalOf(*quantity) : Decimal{1, 0};
    if (!one || !many) return tooLarge();
    auto amount = product(*one, *many);
    if (!amount) return tooLarge();
    auto percent = cells.decimal(Field::DiscountPercent);
    if (!percent && cells.value(Field::DiscountType) == u"%") percent = cells.decimal(Field::Discount);
    if (percent) {
        const auto share = decimalOf(*percent);
        if (!share || share->scale > 6) return tooLarge();
        qint64 hundred = 100;
        for (int i = 0; i < share->scale; ++i)
            hundred *= 10;
        if (share->mantissa < 0 || share->mantissa > hundred) {
            cells.reject(cells.isGiven(Field::DiscountPercent) ? Field::DiscountPercent : Field::Discount,
                         "out_of_range");
            return std::nullopt;
        }
        amount = product(*amount, Decimal{hundred - share->mantissa, share->scale + 2});
        if (!amount) return tooLarge();
    }
    auto money = rounded(*amount, currency);
    if (!money) return tooLarge();
    if (!percent)
        if (const auto discount = cells.money(Field::Discount, currency)) *money = *money - *discount;
    return money;
}

} // namespace

LineAmount readLineAmount(RowCells& cells, Currency currency) {
    LineAmount line;
    const auto first = cells.money(Field::LineTax, currency), second = cells.money(Field::LineTax2, currency);
    if (first || second)
        line.tax = first.value_or(Money::zero(currency)) + second.value_or(Money::zero(currency));
    const Money tax = line.tax.value_or(Money::zero(currency));
    line.net = cells.money(Field::LineAmount, currency);
    const auto total = cells.money(Field::LineTotal, currency);
    if (line.net && total) {
        const qint64 apart = (*line.net + tax - *total).minorUnits();
        if (apart > 1 || apart < -1)
            cells.reject(Field::LineTotal, "total_differs",
                         (*line.net + tax).toDecimal() + QStringLiteral(" / ") + total->toDecimal());
    }
    if (!line.net && total) line.net = *total - tax;
    if (!line.net && !total) {
        line.net = priced(cells, currency);
        if (line.net && !line.tax && cells.flag(Field::TaxIncluded).value_or(false))
            cells.reject(Field::TaxIncluded, "tax_unknown");
    }
    return line;
}

} // namespace rapport::importing
