// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart.h"

#include <optional>
#include <vector>

namespace rapport::charts {

/// A line the size of a word, for table cells: no axis, no text, the last known point marked.
class Sparkline final : public Chart {
public:
    struct Range {
        double low = 0.0;
        double high = 100.0;
    };

    std::vector<std::optional<double>> points; ///< Evenly spaced, oldest first; nothing leaves a gap.
    std::optional<Range> range;                ///< Without it: the values and zero. Values outside widen it.
    std::optional<Verdict> verdict;            ///< Colour of the last point; without it the accent.

protected:
    bool isEmpty() const override;
    Scene compose(const QRectF& rect, const ChartStyle& style) const override;
};

} // namespace rapport::charts
