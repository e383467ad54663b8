// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace rapport {

/// How many units of the book's base currency one unit of another currency is worth, exact to 10^-12.
class ExchangeRate {
public:
    constexpr ExchangeRate() = default;
    constexpr explicit ExchangeRate(qint64 pico) : pico_(pico) {}
    /// Reads a positive plain decimal ("1.0825", "0.0000238"); at most 12 digits after the point and
    /// at most 9,000,000. Nothing otherwise.
    static std::optional<ExchangeRate> fromDecimal(QStringView text);

    /// In units of 10^-12.
    constexpr qint64 pico() const { return pico_; }
    constexpr double ratio() const { return static_cast<double>(pico_) / 1e12; }
    /// Plain decimal without trailing zeros.
    QString toDecimal() const;

    constexpr auto operator<=>(const ExchangeRate&) const = default;

private:
    qint64 pico_ = 0;
};

} // namespace rapport
