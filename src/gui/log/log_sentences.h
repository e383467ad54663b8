// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts.h"
#include "wording/speech.h"

namespace rapport::gui {

/// "Logged: call with Okafor Dental, 6 min"
QString loggedSentence(const wording::Speech& speech, const app::LogEntry& entry);
/// "Not saved: call with Okafor Dental, begun on 30 Jun 2026"
QString unsavedSentence(const wording::Speech& speech, const app::LogEntry& entry);

} // namespace rapport::gui
