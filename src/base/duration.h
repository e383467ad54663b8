// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace rapport {

/// A length of working time, in whole seconds.
class Duration {
public:
    constexpr Duration() = default;
    static constexpr Duration seconds(qint64 n) { return Duration(n); }
    static constexpr Duration minutes(qint64 n) { return Duration(n * 60); }
    static constexpr Duration hours(qint64 n) { return Duration(n * 3600); }

    constexpr qint64 inSeconds() const { return seconds_; }
    constexpr double inMinutes() const { return static_cast<double>(seconds_) / 60.0; }
    constexpr double inHours() const { return static_cast<double>(seconds_) / 3600.0; }

    constexpr auto operator<=>(const Duration&) const = default;
    constexpr Duration operator+(Duration other) const { return Duration(seconds_ + other.seconds_); }
    constexpr Duration& operator+=(Duration other) { return *this = *this + other; }
    constexpr Duration operator-(Duration other) const { return Duration(seconds_ - other.seconds_); }

private:
    constexpr explicit Duration(qint64 seconds) : seconds_(seconds) {}
    qint64 seconds_ = 0;
};

} // namespace rapport
