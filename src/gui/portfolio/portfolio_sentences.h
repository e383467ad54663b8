// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/portfolio/portfolio_content.h"
#include "gui/portfolio/portfolio_part.h"

namespace rapport::gui {

// What the portfolio page says above its charts, on the screen and in pictures.

QString headingOf(PortfolioPart part);
QString sandSentence(const charts::LineInTheSand& sand);
QString whaleSentence();
/// On how few clients the revenue hangs, also as the number of equal clients it is spread like: one divided
/// by the sum of the squared shares (HHI). Empty without revenue.
QString sharesSentence(const PortfolioContent& content, const wording::Speech& speech);
/// Who takes most of the time shown. Empty without time.
QString hoursSentence(const WorkerHours& hours, const wording::Speech& speech);
/// "Twelve months up to 30 Jun 2026", and the sums.
QStringList headLines(const app::Portfolio& portfolio, const wording::Speech& speech);

} // namespace rapport::gui
