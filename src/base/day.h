// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace rapport {

/// A calendar day of the business, as the number of days since 1970-01-01. It has no time and no zone.
class Day {
public:
    constexpr Day() = default;
    constexpr explicit Day(int number) : number_(number) {}
    /// Month 1-12, day 1-31; must be a real date (asserted).
    static Day of(int year, int month, int dayOfMonth);
    static Day fromDate(QDate date);
    /// Reads "YYYY-MM-DD" exactly; nothing else.
    static std::optional<Day> fromIso(QStringView text);

    constexpr int number() const { return number_; }
    QDate toDate() const;
    /// "YYYY-MM-DD".
    QString toIso() const;

    int year() const { return toDate().year(); }
    int month() const { return toDate().month(); }
    int dayOfMonth() const { return toDate().day(); }

    /// The same day n years before; 29 February becomes the 28th.
    Day yearsBack(int years) const;
    Day firstOfMonth() const;
    Day lastOfMonth() const;

    constexpr auto operator<=>(const Day&) const = default;
    constexpr Day operator+(int days) const { return Day(number_ + days); }
    constexpr Day operator-(int days) const { return Day(number_ - days); }
    /// Whole days from the other day to this one.
    constexpr int operator-(Day other) const { return number_ - other.number_; }

private:
    int number_ = 0;
};

} // namespace rapport
