// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <limits>

namespace rapport {

std::optional<Money> Money::fromDecimal(QStringView text, Currency currency) {
    qsizetype at = 0;
    const bool negative = at < text.size() && text[at] == u'-';
    if (negative) ++at;
    constexpr qint64 kMax = std::numeric_limits<qint64>::max();
    qint64 minor = 0;
    int digits = 0,
        decimals = -1; // decimals: how many digits after the point were taken, -1 before the point
    for (; at < text.size(); ++at) {
        const char16_t c = text[at].unicode();
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9') return std::nullopt;
        ++digits;
        const int figure = c - u'0';
        if (decimals >= currency.minorDigits()) {
            if (figure != 0) return std::nullopt;
            continue;
        }
        if (minor > (kMax - figure) / 10) return std::nullopt;
        minor = minor * 10 + figure;
        if (decimals >= 0) ++decimals;
    }
    if (digits == 0) return std::nullopt;
    for (int taken = decimals < 0 ? 0 : decimals; taken < currency.minorDigits(); ++taken) {
        if (minor > kMax / 10) return std::nullopt;
        minor *= 10;
    }
    return Money(negative ? -minor : minor, currency);
}

QString Money::toDecimal() const {
    const int digits = currency_.minorDigits();
    // The magnitude is taken unsigned so that the smallest 64-bit value has one too.
    const quint64 magnitude = minor_ < 0 ? 0 - static_cast<quint64>(minor_) : static_cast<quint64>(minor_);
    QString text = QString::number(magnitude);
    if (digits > 0) {
        text = text.rightJustified(digits + 1, u'0');
        text.insert(text.size() - digits, u'.');
    }
    return minor_ < 0 ? u'-' + text : text;
}

double Money::inUnits() const {
    return static_cast<double>(minor_) / static_cast<double>(currency_.minorPerUnit());
}

std::strong_ordering Money::operator<=>(const Money& other) const {
    Q_ASSERT(currency_ == other.currency_);
    return minor_ <=> other.minor_;
}

Money Money::operator+(const Money& other) const {
    Q_ASSERT(currency_ == other.currency_);
    return Money(minor_ + other.minor_, currency_);
}

Money Money::operator-(const Money& other) const {
    Q_ASSERT(currency_ == other.currency_);
    return Money(minor_ - other.minor_, currency_);
}

} // namespace rapport
