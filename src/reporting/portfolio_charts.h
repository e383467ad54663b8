// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/portfolio_report.h"

/// The charts of the portfolio report, with what they show said in words.
namespace rapport::reporting {

ChartBlock sandChart(const PortfolioInput& input, const wording::Speech& speech);
ChartBlock whaleChart(const PortfolioInput& input, const wording::Speech& speech);
/// The clients with the largest shares, on the lines of the method.
ChartBlock shareChart(const PortfolioInput& input, const wording::Speech& speech);
/// The clients most time went to.
ChartBlock hoursChart(const PortfolioInput& input, const wording::Speech& speech);

} // namespace rapport::reporting
