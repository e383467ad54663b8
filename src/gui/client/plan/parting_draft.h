// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "wording/speech.h"

namespace rapport::gui {

/// A parting plan to begin with: the last day the agreement leaves, and what is usually to be done, in
/// sentences the owner changes.
PartingPlan partingDraft(const ClientContent& content, Day today, const wording::Speech& speech);

/// When notice must be given by, from the agreement; empty when nothing is agreed.
QString noticeText(const ClientContent& content, Day today, const wording::Speech& speech);

} // namespace rapport::gui
