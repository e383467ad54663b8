// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agenda_item.h"
#include "wording/speech.h"

/// What is said of something that waits; without the name of the client, which stands beside it.
namespace rapport::wording {

/// "Not spoken to for 74 days", "Have the limits helped?", "“Care plan” renews on 1 Jul 2026"; of a task its
/// title.
QString agendaText(const Speech& speech, const AgendaItem& item, Day asOf);
/// "3 days late", "tomorrow", "notice by 17 Jun 2026", "open for 12 days"; empty where there is nothing to
/// say.
QString agendaWhen(const Speech& speech, const AgendaItem& item, Day asOf);
/// How far a day is: "today", "3 days late", "in 2 days", the date when it is further away.
QString dueText(const Speech& speech, Day due, Day asOf);

} // namespace rapport::wording
