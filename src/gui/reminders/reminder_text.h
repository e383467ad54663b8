// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agenda_item.h"
#include "wording/speech.h"

#include <optional>
#include <vector>

namespace rapport::gui {

/// A notice for the desktop, one for all that waits.
struct ReminderText {
    QString title;
    QString body;

    bool operator==(const ReminderText&) const = default;
};

/// What waits on a day, as counts; with `named` also who, for a screen nobody else looks at. Nothing when
/// nothing waits.
std::optional<ReminderText> reminderOf(const wording::Speech& speech, const std::vector<AgendaItem>& items,
                                       Day day, bool named);
/// Whether the item is a task to be done by that day.
bool isDue(const AgendaItem& item, Day day);

} // namespace rapport::gui
