// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "wording/speech.h"

#include <optional>

namespace rapport::gui {

/// A task as it is typed in one line.
struct QuickTask {
    QString title;
    std::optional<Day> due;
};

/// The day stands at the end: "today", "tomorrow", "+3" (days; "+2w", "+1m"), the name of a weekday (the next
/// such day; "next" and "on" before it say the same), "30 Jun", a whole date. Words of the language and
/// English ones. What is no day belongs to the title, and so does everything when nothing would be left of
/// it.
QuickTask readQuickTask(const QString& text, const wording::Speech& speech, Day today);

} // namespace rapport::gui
