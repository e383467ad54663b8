// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace rapport::importing {

/// A month by its name.
struct MonthName {
    int month = 0;          ///< From 1.
    bool isPersian = false; ///< Of the Persian calendar (Farvardin is the first).
    bool operator==(const MonthName&) const = default;
};

/// English, German, Russian, Arabic (of Egypt, the Levant and the Maghreb) and Persian names, or their first
/// three letters or more as far as these are of one month only.
std::optional<MonthName> monthNamed(QStringView word);

/// Names of two words made one ("كانون الثاني"), so that a date is of three parts.
void joinMonthNames(QString& text);

} // namespace rapport::importing
