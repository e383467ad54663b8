// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ageing_bar.h"

#include "charts/typesetter.h"

#include <algorithm>
#include <cmath>

namespace rapport::charts {

namespace {

constexpr double kGap = 6.0;

QColor mixed(const QColor& a, const QColor& b, double shareOfB) {
    const auto channel = [shareOfB](int from, int to) { return qRound(from + (to - from) * shareOfB); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

/// The youngest is all but paper, the oldest all but ink; between them hatching grows denser.
void addPattern(Scene& scene, const QRectF& area, size_t index, size_t count, const Theme& theme) {
    if (area.width() <= 0.0) return;
    const double age = count > 1 ? static_cast<double>(index) / static_cast<double>(count - 1) : 0.0;
    scene.add(RectItem{area, mixed(theme.surface, theme.text, 0.04 + 0.8 * age * age)});
    if (index > 0 && index + 1 < count) {
        scene.add(
            PathItem{hatching(area, 9.0 - 6.0 * age, true), QColor(), mixed(theme.muted, theme.text, age)});
    }
    scene.add(RectItem{area, QColor(), theme.muted});
}

} // namespace

/// Left to right.
struct AgeingBar::Layout {
    QRectF bar;
    std::vector<QRectF> parts;
    std::vector<QRectF> cells; ///< Of the key; empty when there is no room for it.
    std::vector<QString> amounts;
    double wantedHeight = 0.0;
};

AgeingBar::Layout AgeingBar::layOut(const QRectF& rect, const ChartStyle& style) const {
    Layout layout;
    const Typesetter type(style);
    const Typesetter small(style, true);
    const auto count = static_cast<int>(slices.size());

    double widest = 0.0;
    double widestAmount = 0.0;
    for (const AgeingSlice& slice : slices) {
        layout.amounts.push_back(style.moneyText(slice.amount));
        widestAmount = std::max(widestAmount, type.width(singleLine(layout.amounts.back()), true));
        widest = std::max(
            {widest, widestAmount, small.width(singleLine(slice.label), true) + small.pixels() + kGap});
    }
    const double lineHeights = small.height() + type.height();
    const double barHeight = std::ceil(1.5 * type.height());
    // As many columns as fit, then no more than needed for that many rows: 5 slices stand 5, 3 + 2, 2 + 2
    // + 1.
    const int fitting =
        std::clamp(static_cast<int>(rect.width() / (widest + 2.0 * kGap)), 1, std::max(1, count));
    int rows = (count + fitting - 1) / std::max(1, fitting);
    layout.wantedHeight = barHeight + rows * (kGap + lineHeights);
    if (layout.wantedHeight > rect.height())
        rows = 1; // Shortened labels rather than none; never shortened amounts.
    const int columns = rows > 0 ? (count + rows - 1) / rows : 0;
    const double cellWidth = columns > 0 ? rect.width() / columns : 0.0;
    const bool withKey =
        barHeight / 2.0 + rows * (kGap + lineHeights) <= rect.height() && cellWidth - kGap >= widestAmount;

    const double room = withKey ? rect.height() - rows * (kGap + lineHeights) : rect.height();
    // The ends of the zero line stand out above and below.
    layout.bar =
        QRectF(rect.left(), rect.top(), rect.width(), std::min(barHeight, room)).adjusted(0, 3, 0, -3);
    if (layout.bar.height() <= 0.0) {
        layout.bar = QRectF(rect.left(), rect.top(), rect.width(), std::min(barHeight, room));
    }

    double sum = 0.0;
    for (const AgeingSlice& slice : slices)
        sum += std::max(0.0, slice.amount.inUnits());
    double x = layout.bar.left();
    for (int i = 0; i < count; ++i) {
        const double amount = std::max(0.0, slices[static_cast<size_t>(i)].amount.inUnits());
        const double width = sum > 0.0 ? amount / sum * layout.bar.width() : 0.0;
        layout.parts.emplace_back(x, layout.bar.top(), width, layout.bar.height());
        x += width;
        if (withKey) {
            const double top = layout.bar.bottom() + 3.0 + kGap + (i / columns) * (kGap + lineHeights);
            layout.cells.emplace_back(rect.left() + (i % columns) * cellWidth, top, cellWidth, lineHeights);
        }
    }
    return layout;
}

std::vector<QRectF> AgeingBar::geometry(const QRectF& rect, const ChartStyle& style) const {
    if (slices.empty() || rect.isEmpty()) return {};
    std::vector<QRectF> parts = layOut(rect, style).parts;
    if (style.mirrored()) {
        for (QRectF& part : parts)
            part = mirrored(part, rect);
    }
    return parts;
}

std::optional<size_t> AgeingBar::sliceAt(QPointF point, const QRectF& rect, const ChartStyle& style) const {
    if (slices.empty() || rect.isEmpty()) return std::nullopt;
    const Layout layout = layOut(rect, style);
    const QPointF place = style.mirrored() ? mirrored(point, rect) : point;
    for (size_t i = 0; i < slices.size(); ++i) {
        if (layout.parts[i].width() > 0.0 && layout.parts[i].contains(place)) return i;
        if (i < layout.cells.size() && layout.cells[i].contains(place)) return i;
    }
    return std::nullopt;
}

double AgeingBar::preferredHeight(double width, const ChartStyle& style) const {
    return layOut(QRectF(0, 0, width, 1e6), style).wantedHeight;
}

bool AgeingBar::isEmpty() const {
    return slices.empty();
}

Scene AgeingBar::compose(const QRectF& rect, const ChartStyle& style) const {
    const Layout layout = layOut(rect, style);
    const Theme& theme = style.theme;
    const Typesetter type(style);
    const Typesetter small(style, true);
    Scene scene;
    scene.add(RectItem{layout.bar, QColor(), theme.line});
    for (size_t i = 0; i < slices.size(); ++i) {
        addPattern(scene, layout.parts[i], i, slices.size(), theme);
        if (i >= layout.cells.size()) continue;
        const QRectF& cell = layout.cells[i];
        const double side = small.pixels();
        addPattern(scene, QRectF(cell.left(), cell.top() + (small.height() - side) / 2.0, side, side), i,
                   slices.size(), theme);
        small.add(
            scene, slices[i].label,
            QRectF(cell.left() + side + kGap, cell.top(), cell.width() - side - 2.0 * kGap, small.height()),
            Anchor::Left, hovered == i ? theme.text : theme.muted, hovered == i);
        type.add(scene, layout.amounts[i],
                 QRectF(cell.left(), cell.top() + small.height(), cell.width() - kGap, type.height()),
                 Anchor::Left, theme.text, hovered == i);
    }
    if (hovered && *hovered < layout.parts.size() && layout.parts[*hovered].width() > 0.0) {
        scene.add(RectItem{layout.parts[*hovered], QColor(), theme.accent, 2.0});
    }
    scene.add(LineItem{QPointF(layout.bar.left(), layout.bar.top() - 3.0),
                       QPointF(layout.bar.left(), layout.bar.bottom() + 3.0), theme.muted});
    return scene;
}

} // namespace rapport::charts
