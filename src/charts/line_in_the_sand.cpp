// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_in_the_sand.h"

#include "charts/plot_frame.h"
#include "charts/typesetter.h"
#include "charts/verdict_mark.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>

namespace rapport::charts {

namespace {

constexpr double kGap = 4.0;
constexpr size_t kMany = 500;
/// Among so few nothing is crowded.
constexpr size_t kFewest = 5;
/// The largest against what four in five stay below.
constexpr double kFarOut = 6.0;
/// Marks may be this many pixels beside the pointer and still be meant.
constexpr double kReach = 4.0;
/// A name is left out rather than written over more dots than this.
constexpr int kMostCovered = 2;

struct Sides {
    double least, most;
};

/// Of marks, in pixels. Among very many shapes no longer read anyhow, and small ones leave more to be seen.
Sides sidesFor(size_t dots, const QRectF& rect, const ChartStyle& style) {
    const double room = 0.12 * std::min(rect.width(), rect.height());
    const double most = (dots > kMany ? 1.1 : 1.8) * style.textPixels;
    const double least = (dots > kMany ? 0.55 : 0.8) * style.textPixels;
    return {std::min(least, room), std::min(most, room)};
}

QColor inkOf(Verdict verdict, const ChartStyle& style) {
    QColor colour = style.theme.verdict(verdict);
    colour.setAlpha(215); // Where dots lie on one another it shows.
    return colour;
}

/// Whether the line on which revenue and cost are the same goes through the box.
bool isCrossed(const QRectF& box, const PlotFrame& frame) {
    const double low = std::max(frame.x.low, frame.y.low);
    const double high = std::min(frame.x.high, frame.y.high);
    const QPointF from = frame.place(low, low);
    const QPointF along = frame.place(high, high) - from;
    const auto side = [&](QPointF corner) {
        return along.x() * (corner.y() - from.y()) - along.y() * (corner.x() - from.x());
    };
    return (side(box.topLeft()) > 0.0) != (side(box.bottomRight()) > 0.0);
}

template <typename Key>
std::vector<size_t> sortedBy(size_t count, Key key) {
    std::vector<size_t> order(count);
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&key](size_t a, size_t b) { return key(a) < key(b); });
    return order;
}

} // namespace

/// Left to right.
struct LineInTheSand::Layout {
    PlotFrame frame;
    std::vector<QRectF> marks;
};

LineInTheSand::Layout LineInTheSand::layOut(const QRectF& rect, const ChartStyle& style) const {
    double least = 0.0, most = 0.0, leastCost = 0.0, mostCost = 0.0, mostHours = 0.0;
    for (const SandDot& dot : dots) {
        least = std::min(least, dot.revenue);
        most = std::max(most, dot.revenue);
        leastCost = std::min(leastCost, dot.cost);
        mostCost = std::max(mostCost, dot.cost);
        mostHours = std::max(mostHours, dot.hours);
    }
    const auto marksFor = [&style](double length) {
        return std::clamp(static_cast<int>(length / (5.0 * style.textPixels)), 1, 8);
    };
    Scale x = scaleOf(least, most, marksFor(rect.width()));
    Scale y = scaleOf(leastCost, mostCost, marksFor(rect.height()));
    if (isSqueezed()) {
        x.squeeze(marksFor(rect.width()));
        y.squeeze(marksFor(rect.height()));
    }
    const Sides sides = sidesFor(dots.size(), rect, style);
    // Room for the marks at the ends.
    const double padding = 0.5 * sides.most + 1.0;
    const PlotFrame bare = PlotFrame::layOut(rect, x, y, 0, style);
    if (bare.plot.width() > 4.0 * padding) {
        const double share = padding / (bare.plot.width() - 2.0 * padding);
        x.pad(share, share);
    }
    if (bare.plot.height() > 4.0 * padding) {
        const double share = padding / (bare.plot.height() - 2.0 * padding);
        y.pad(share, share);
    }
    Layout layout;
    layout.frame = PlotFrame::layOut(rect, x, y, 0, style);
    layout.marks.reserve(dots.size());
    const double leastArea = sides.least * sides.least;
    const double mostArea = sides.most * sides.most;
    for (const SandDot& dot : dots) {
        const double share = mostHours > 0.0 ? std::max(0.0, dot.hours) / mostHours : 0.0;
        const double side = std::sqrt(leastArea + share * (mostArea - leastArea));
        const QPointF place = layout.frame.place(dot.revenue, dot.cost);
        QRectF mark(place.x() - side / 2.0, place.y() - side / 2.0, side, side);
        // Only where the chart is too small for padding.
        mark.moveLeft(std::clamp(mark.left(), rect.left(), std::max(rect.left(), rect.right() - side)));
        mark.moveTop(std::clamp(mark.top(), rect.top(), std::max(rect.top(), rect.bottom() - side)));
        layout.marks.push_back(mark);
    }
    return layout;
}

bool LineInTheSand::isSqueezed() const {
    if (dots.size() < kFewest) return false;
    std::vector<double> sizes;
    sizes.reserve(dots.size());
    for (const SandDot& dot : dots)
        sizes.push_back(std::max(std::abs(dot.revenue), std::abs(dot.cost)));
    const auto usual = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 4 / 5);
    std::nth_element(sizes.begin(), usual, sizes.end());
    return *std::max_element(usual, sizes.end()) > kFarOut * *usual;
}

std::vector<size_t> LineInTheSand::along() const {
    return sortedBy(dots.size(), [this](size_t dot) { return std::pair(dots[dot].revenue, dots[dot].cost); });
}

std::vector<size_t> LineInTheSand::upwards() const {
    return sortedBy(dots.size(), [this](size_t dot) { return std::pair(dots[dot].cost, dots[dot].revenue); });
}

std::vector<QRectF> LineInTheSand::placesLeftToRight(const QRectF& rect, const ChartStyle& style) const {
    return layOut(rect, style).marks;
}

std::optional<size_t> LineInTheSand::itemAtLeftToRight(QPointF point, const QRectF& rect,
                                                       const ChartStyle& style) const {
    const std::vector<QRectF> marks = layOut(rect, style).marks;
    std::optional<size_t> nearest;
    double shortest = 0.0;
    for (size_t i = 0; i < marks.size(); ++i) {
        const QPointF apart = marks[i].center() - point;
        const double distance = std::hypot(apart.x(), apart.y());
        if (distance > marks[i].width() / 2.0 + kReach || (nearest && distance >= shortest)) continue;
        nearest = i;
        shortest = distance;
    }
    return nearest;
}

/// The line on which revenue and cost are the same; returns where its name stands.
QRectF LineInTheSand::addLine(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    const PlotFrame& frame = layout.frame;
    const double low = std::max(frame.x.low, frame.y.low);
    const double high = std::min(frame.x.high, frame.y.high);
    if (high <= low || frame.plot.isEmpty()) return {};
    const QPointF from = frame.place(low, low);
    const QPointF to = frame.place(high, high);
    scene.add(LineItem{from, to, style.theme.text, 1.4});
    if (!frame.withFigures) return {};
    // Above the line, with the end of the text at it: up to the left of a rising line all is free.
    const Typesetter small(style, true);
    const double width = small.width(singleLine(lineTitle), true);
    const double bottom = std::max(to.y(), frame.plot.top() + small.height()) - 1.0;
    const double share = from.y() > to.y() ? (from.y() - bottom) / (from.y() - to.y()) : 0.0;
    const double right = from.x() + share * (to.x() - from.x()) - kGap;
    const QRectF box(right - width, bottom - small.height(), width, small.height());
    if (box.left() < frame.plot.left()) return {};
    small.add(scene, lineTitle, box, Anchor::Right, style.theme.text, true);
    return box;
}

void LineInTheSand::addNames(Scene& scene, const Layout& layout, const QRectF& line,
                             const ChartStyle& style) const {
    if (!layout.frame.withFigures) return;
    const Typesetter small(style, true);
    std::vector<QRectF> taken{line};
    for (const Name& name : names) {
        if (name.dot >= layout.marks.size()) continue;
        const QRectF& mark = layout.marks[name.dot];
        const QString text = small.elided(singleLine(name.text), 12.0 * style.textPixels);
        const double width = small.width(text);
        const double height = small.height();
        const QPointF centre = mark.center();
        const QRectF& plot = layout.frame.plot;
        const double middle =
            std::clamp(centre.x() - width / 2.0, plot.left(), std::max(plot.left(), plot.right() - width));
        const QRectF beside[] = {
            QRectF(mark.right() + kGap, centre.y() - height / 2.0, width, height),
            QRectF(mark.left() - kGap - width, centre.y() - height / 2.0, width, height),
            QRectF(middle, mark.top() - height, width, height),
            QRectF(middle, mark.bottom(), width, height),
        };
        const QRectF* best = nullptr;
        int fewest = kMostCovered + 1;
        for (const QRectF& box : beside) {
            const auto meets = [&box](const QRectF& other) { return other.intersects(box); };
            if (!plot.contains(box) || std::ranges::any_of(taken, meets)) continue;
            const auto covered = static_cast<int>(std::ranges::count_if(layout.marks, meets)) +
                                 (isCrossed(box, layout.frame) ? kMostCovered : 0);
            if (covered >= fewest) continue;
            best = &box;
            fewest = covered;
        }
        if (!best) continue;
        taken.push_back(*best);
        small.add(scene, text, *best, Anchor::Left, style.theme.text);
    }
}

// In both the large come first, so that none hides another altogether.
void LineInTheSand::addMarks(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    const std::vector<size_t> order =
        sortedBy(dots.size(), [&layout](size_t dot) { return -layout.marks[dot].width(); });
    for (const size_t dot : order) {
        const Scene mark = verdictMark(dots[dot].verdict, layout.marks[dot], inkOf(dots[dot].verdict, style));
        for (const SceneItem& item : mark.items())
            scene.add(item);
    }
}

void LineInTheSand::addStamps(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    std::map<std::pair<int, Verdict>, std::vector<QPointF>, std::greater<>> groups;
    for (size_t i = 0; i < dots.size(); ++i) {
        const QRectF& mark = layout.marks[i];
        groups[{qRound(mark.width()), dots[i].verdict}].push_back(mark.center());
    }
    for (const auto& [kind, places] : groups) {
        const auto& [side, verdict] = kind;
        const QRectF box(-side / 2.0, -side / 2.0, side, side);
        const Scene mark = verdictMark(verdict, box, inkOf(verdict, style));
        for (const SceneItem& item : mark.items()) {
            const auto& path = std::get<PathItem>(item);
            scene.add(StampItem{path.path, path.fill, path.stroke, path.strokeWidth, places});
        }
    }
}

Scene LineInTheSand::composeGround(const QRectF& rect, const ChartStyle& style) const {
    const Layout layout = layOut(rect, style);
    Scene scene;
    layout.frame.add(scene, revenueTitle, costTitle, style);
    const QRectF line = addLine(scene, layout, style);
    if (dots.size() > kMany) {
        addStamps(scene, layout, style);
    } else {
        addMarks(scene, layout, style);
    }
    addNames(scene, layout, line, style);
    return scene;
}

Scene LineInTheSand::composeHighlight(const QRectF& rect, const ChartStyle& style) const {
    Scene scene;
    if (!hovered && !selected) return scene;
    const Layout layout = layOut(rect, style);
    const auto ring = [&](std::optional<size_t> dot, double width) {
        if (!dot || *dot >= dots.size()) return;
        const QRectF& mark = layout.marks[*dot];
        const double radius =
            std::min(mark.width() / 2.0 + 2.0 + width, 0.45 * std::min(rect.width(), rect.height()));
        QRectF circle(0, 0, 2.0 * radius, 2.0 * radius);
        circle.moveCenter(mark.center());
        circle.moveLeft(std::clamp(circle.left(), rect.left(), rect.right() - circle.width()));
        circle.moveTop(std::clamp(circle.top(), rect.top(), rect.bottom() - circle.height()));
        QPainterPath path;
        path.addEllipse(circle);
        scene.add(PathItem{path, style.theme.surface, style.theme.accent, width});
        const Verdict verdict = dots[*dot].verdict;
        const Scene again = verdictMark(verdict, mark, style.theme.verdict(verdict));
        for (const SceneItem& item : again.items())
            scene.add(item);
    };
    if (hovered != selected) ring(hovered, 1.2);
    ring(selected, 2.4);
    return scene;
}

} // namespace rapport::charts
