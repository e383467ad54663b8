// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace rapport::gui {

/// The charts of the portfolio page, in reading order.
enum class PortfolioPart { Sand, Whale, Shares, Hours, Ageing };

inline constexpr std::array kPortfolioParts{PortfolioPart::Sand, PortfolioPart::Whale, PortfolioPart::Shares,
                                            PortfolioPart::Hours, PortfolioPart::Ageing};

} // namespace rapport::gui
