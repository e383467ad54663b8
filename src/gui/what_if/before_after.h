// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/staff_hours.h"
#include "scoring/what_if.h"
#include "wording/speech.h"

#include <QList>
#include <QStringList>

#include <span>

/// The answers of a what-if as rows of texts for FigureTable.
namespace rapport::gui {

/// What it is, now, then, the difference.
QList<QStringList> termsRows(const scoring::WhatIf& answer, const wording::Speech& speech);
/// What it is; then with the freed hours idle, saved, sold to others.
QList<QStringList> leavingRows(const scoring::WhatIf& now, const std::optional<Money>& overheadPerYear,
                               const wording::Speech& speech);
/// On whom the book hangs: what it is, now, without the client.
QList<QStringList> weightRows(const scoring::WhatIf& now, const wording::Speech& speech);
/// Who; hours a year, a month, the part of all.
QList<QStringList> hoursRows(std::span<const reporting::StaffHours> hours, const scoring::WhatIf& now,
                             const wording::Speech& speech);

} // namespace rapport::gui
