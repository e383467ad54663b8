// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace rapport::importing {

/// A property of an iCalendar (RFC 5545 3.1): what its unfolded line says.
struct IcalProperty {
    QByteArray name;                                           ///< In capitals.
    std::vector<std::pair<QByteArray, QByteArray>> parameters; ///< Names in capitals, values without quotes.
    QByteArray value;                                          ///< As bytes, still escaped.

    QByteArray parameter(const char* name) const;
    /// The value as text: UTF-8, or what old programs of the west write; without backslashes, one line.
    QString text() const;
};

/// Nothing when the line is no property.
std::optional<IcalProperty> readIcalProperty(const QByteArray& line);

/// A day, or a day and a time as a clock on the wall shows it.
struct IcalTime {
    qint64 wall = 0;    ///< Seconds from 1970-01-01 00:00 on that clock; of a day its beginning.
    bool isDay = false; ///< It has no time of day.
    bool isUtc = false; ///< The clock shows UTC.
    QByteArray zone{};  ///< TZID; empty: UTC, or wherever one is.
};

/// "20260630", "20260630T091500" or "20260630T091500Z" of the years 1900 to 2200.
std::optional<IcalTime> readIcalTime(const QByteArray& value, const QByteArray& zone = {});
/// All of a property with a list of times (EXDATE, RDATE); of a period its beginning. What is none is left
/// out; at most `most` are read.
std::vector<IcalTime> readIcalTimes(const IcalProperty& property, size_t most);
/// "PT1H30M", "P1D", "P2W" in seconds; nothing of what is none or not above zero.
std::optional<qint64> readIcalDuration(const QByteArray& value);
/// "+0130" or "-073015" in seconds.
std::optional<int> readIcalOffset(const QByteArray& value);

} // namespace rapport::importing
