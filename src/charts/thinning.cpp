// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/thinning.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rapport::charts {

std::vector<ThinnedDot> thinned(std::span<const ThinnedDot> dots, const QRectF& area, double square,
                                QPointF anchor) {
    constexpr size_t kNone = std::numeric_limits<size_t>::max();
    const double firstColumn = std::floor((area.left() - anchor.x()) / square);
    const double firstRow = std::floor((area.top() - anchor.y()) / square);
    const double columns = std::ceil(area.width() / square) + 1.0;
    const double rows = std::ceil(area.height() / square) + 1.0;
    std::vector<size_t> heaviest(static_cast<size_t>(columns * rows), kNone);
    for (size_t i = 0; i < dots.size(); ++i) {
        // Beside the area counts as at its rim.
        const double column = std::clamp(std::floor((dots[i].place.x() - anchor.x()) / square) - firstColumn,
                                         0.0, columns - 1.0);
        const double row =
            std::clamp(std::floor((dots[i].place.y() - anchor.y()) / square) - firstRow, 0.0, rows - 1.0);
        size_t& kept = heaviest[static_cast<size_t>(row * columns + column)];
        if (kept == kNone || dots[i].weight > dots[kept].weight) kept = i;
    }
    std::erase(heaviest, kNone);
    std::ranges::sort(heaviest);
    std::vector<ThinnedDot> result;
    result.reserve(heaviest.size());
    for (const size_t kept : heaviest)
        result.push_back(dots[kept]);
    return result;
}

} // namespace rapport::charts
