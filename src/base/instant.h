// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace rapport {

/// A point in time as milliseconds since 1970-01-01 UTC.
class Instant {
public:
    constexpr Instant() = default;
    constexpr explicit Instant(qint64 msSinceEpoch) : ms_(msSinceEpoch) {}
    /// Reads ISO 8601 with a zone ("2026-06-30T09:15:00Z"); nothing without a zone.
    static std::optional<Instant> fromIso(const QString& text);

    constexpr qint64 msSinceEpoch() const { return ms_; }
    /// ISO 8601 in UTC with milliseconds, ending in Z.
    QString toIso() const;

    constexpr auto operator<=>(const Instant&) const = default;

private:
    qint64 ms_ = 0;
};

} // namespace rapport
