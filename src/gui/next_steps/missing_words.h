// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/missing_guide.h"
#include "wording/speech.h"

#include <QString>

/// What is missing, in words: the matter, what it would change, and the button that does it.
namespace rapport::gui {

QString missingSentence(const wording::Speech& speech, const app::MissingRecords& missing);
QString missingSentence(const wording::Speech& speech, const app::MissingInBook& missing);
/// What the records would change; empty where that can't be said.
QString missingEffect(const wording::Speech& speech, const app::MissingRecords& missing);
QString missingEffect(const wording::Speech& speech, const app::MissingInBook& missing);
/// Of the button, for one client or for the book.
QString missingDeed(app::MissingKind kind, bool ofOneClient);

} // namespace rapport::gui
