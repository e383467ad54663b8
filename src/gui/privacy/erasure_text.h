// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "app/erasure.h"
#include "wording/speech.h"

namespace rapport::gui {

/// What erasing takes, kind by kind: "Interaction: 12, Invoice: 3".
QString goingText(const wording::Speech& speech, const app::ErasurePreview& preview);
/// What the law wants kept, and until when.
QString stayingText(const wording::Speech& speech, const app::ErasurePreview& preview);
/// The files that still have the client, one to a line; empty when there are none.
QString copiesText(const QStringList& copies);
/// The small print once it is done; may be empty.
QString afterErasing(const app::Outcome& outcome, const QStringList& copies);

} // namespace rapport::gui
