// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace rapport {

/// An ISO 4217 currency code ("USD") with the number of digits of its minor unit.
class Currency {
public:
    /// No currency; only good for "not set yet".
    constexpr Currency() = default;
    /// Three capital ASCII letters; anything else is nothing.
    static std::optional<Currency> fromCode(QStringView code);

    QString code() const;
    constexpr bool isNull() const { return code_[0] == '\0'; }
    /// Digits after the decimal point: 2 for most, 0 for JPY, 3 for KWD (ISO 4217, table A.1).
    int minorDigits() const;
    /// 10 to the power of minorDigits().
    qint64 minorPerUnit() const;

    constexpr auto operator<=>(const Currency&) const = default;

private:
    std::array<char, 3> code_{};
};

} // namespace rapport
