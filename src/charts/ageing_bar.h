// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "charts/chart.h"

#include <optional>
#include <vector>

namespace rapport::charts {

struct AgeingSlice {
    QString label; ///< "Not due", "1-30", ...
    Money amount;  ///< A credit (negative) is listed, but has no length.
};

/// Receivables by age as one stacked bar, youngest first. The older the darker and the denser the pattern, so
/// that it reads in black and white; beneath it the key, with every label and amount.
class AgeingBar final : public Chart {
public:
    std::vector<AgeingSlice> slices; ///< All of one currency.
    std::optional<size_t> hovered;

    /// The parts of the bar, as painted; a slice of nothing has no width.
    std::vector<QRectF> geometry(const QRectF& rect, const ChartStyle& style) const;
    /// The slice whose part of the bar or of the key is there.
    std::optional<size_t> sliceAt(QPointF point, const QRectF& rect, const ChartStyle& style) const;
    /// At which the whole key is shown.
    double preferredHeight(double width, const ChartStyle& style) const;

protected:
    bool isEmpty() const override;
    Scene compose(const QRectF& rect, const ChartStyle& style) const override;

private:
    struct Layout;
    Layout layOut(const QRectF& rect, const ChartStyle& style) const;
};

} // namespace rapport::charts
