// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_in_the_sand.h"

#include "charts/plot_frame.h"
#include "charts/thinning.h"
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
/// At so many places along the line room for its title is looked for.
constexpr int kTitlePlaces = 32;

struct Sides {
    double least, most;
};

/// Of marks, in pixels. Among very many shapes no longer read anyhow, and small ones leave more to be seen.
Sides sidesFor(bool many, const QRectF& rect, const ChartStyle& style) {
    const double room = 0.12 * std::min(rect.width(), rect.height());
    const double most = (many ? 1.1 : 1.8) * style.textPixels;
    const double least = (many ? 0.55 : 0.8) * style.textPixels;
    return {std::min(least, room), std::min(most, room)};
}

int marksFor(double length, const ChartStyle& style) {
    return std::clamp(static_cast<int>(length / (5.0 * style.textPixels)), 1, 8);
}

/// The room the figures of an axis need at most while its view is moved about.
double widestFigure(const Scale& whole, const Scale& part, const ChartStyle& style) {
    const Typesetter small(style, true);
    double widest = 0.0;
    for (const double end : {whole.low, whole.high}) {
        const QString text =
            part.decimals > 0 ? style.locale.toString(end, 'f', part.decimals) : style.numberText(end);
        widest = std::max(widest, small.width(text));
    }
    return widest;
}

QColor inkOf(Verdict verdict, const ChartStyle& style) {
    QColor colour = style.theme.verdict(verdict);
    colour.setAlpha(215); // Where dots lie on one another it shows.
    return colour;
}

/// The plot with the part of the whole axes that is looked at.
PlotFrame frameOf(const Viewport& view, const Scale& wholeX, const Scale& wholeY, const QRectF& rect,
                  const ChartStyle& style) {
    if (view.isWhole()) return PlotFrame::layOut(rect, wholeX, wholeY, 0, style);
    const Scale x = wholeX.part(view.left(), view.left() + view.side(), marksFor(rect.width(), style));
    const Scale y = wholeY.part(view.bottom(), view.bottom() + view.side(), marksFor(rect.height(), style));
    return PlotFrame::layOut(rect, x, y, 0, style, widestFigure(wholeY, y, style));
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
    std::vector<size_t> shown; ///< Which of them are drawn, the large before the small.
    double leastSide = 0.0;
};

/// The whole ones, whatever is looked at.
struct LineInTheSand::Axes {
    Scale x, y;
    Sides sides;
    double mostHours = 0.0;
};

LineInTheSand::Axes LineInTheSand::axes(const QRectF& rect, const ChartStyle& style) const {
    Axes axes;
    double least = 0.0, most = 0.0, leastCost = 0.0, mostCost = 0.0;
    for (const SandDot& dot : dots) {
        least = std::min(least, dot.revenue);
        most = std::max(most, dot.revenue);
        leastCost = std::min(leastCost, dot.cost);
        mostCost = std::max(mostCost, dot.cost);
        axes.mostHours = std::max(axes.mostHours, dot.hours);
    }
    axes.x = scaleOf(least, most, marksFor(rect.width(), style));
    axes.y = scaleOf(leastCost, mostCost, marksFor(rect.height(), style));
    if (isSqueezed()) {
        axes.x.squeeze(marksFor(rect.width(), style));
        axes.y.squeeze(marksFor(rect.height(), style));
    }
    // So many dots as are seen if they lie evenly, which does not change while the view is moved.
    const double seen = static_cast<double>(dots.size()) * view.side() * view.side();
    axes.sides = sidesFor(seen > static_cast<double>(kMany), rect, style);
    // Room for the marks at the ends.
    const double padding = 0.5 * axes.sides.most + 1.0;
    const PlotFrame bare = PlotFrame::layOut(rect, axes.x, axes.y, 0, style);
    if (bare.plot.width() > 4.0 * padding) {
        const double share = padding / (bare.plot.width() - 2.0 * padding);
        axes.x.pad(share, share);
    }
    if (bare.plot.height() > 4.0 * padding) {
        const double share = padding / (bare.plot.height() - 2.0 * padding);
        axes.y.pad(share, share);
    }
    return axes;
}

LineInTheSand::Layout LineInTheSand::layOut(const QRectF& rect, const ChartStyle& style) const {
    const Axes whole = axes(rect, style);
    Layout layout;
    layout.frame = frameOf(view, whole.x, whole.y, rect, style);
    layout.leastSide = whole.sides.least;
    layout.marks.reserve(dots.size());
    const double leastArea = whole.sides.least * whole.sides.least;
    const double mostArea = whole.sides.most * whole.sides.most;
    for (const SandDot& dot : dots) {
        const double share = whole.mostHours > 0.0 ? std::max(0.0, dot.hours) / whole.mostHours : 0.0;
        const double side = std::sqrt(leastArea + share * (mostArea - leastArea));
        const QPointF place = layout.frame.place(dot.revenue, dot.cost);
        QRectF mark(place.x() - side / 2.0, place.y() - side / 2.0, side, side);
        if (view.isWhole()) { // Only where the chart is too small for padding.
            mark.moveLeft(std::clamp(mark.left(), rect.left(), std::max(rect.left(), rect.right() - side)));
            mark.moveTop(std::clamp(mark.top(), rect.top(), std::max(rect.top(), rect.bottom() - side)));
        }
        layout.marks.push_back(mark);
    }
    layout.shown = shown(layout);
    return layout;
}

/// Which dots are drawn.
std::vector<size_t> LineInTheSand::shown(const Layout& layout) const {
    const QRectF& plot = layout.frame.plot;
    std::vector<bool> named(layout.marks.size());
    for (const Name& name : names) {
        if (name.dot < named.size()) named[name.dot] = true;
    }
    constexpr double kNeverLeftOut = 1e6;
    std::vector<ThinnedDot> seen;
    seen.reserve(layout.marks.size());
    for (size_t i = 0; i < layout.marks.size(); ++i) {
        const QPointF place = layout.marks[i].center();
        if (view.isWhole() || plot.contains(place))
            seen.push_back({i, place, layout.marks[i].width() + (named[i] ? kNeverLeftOut : 0.0)});
    }
    if (seen.size() > kMany) {
        // Where the plot's whole would begin: it moves along with the dots.
        const QPointF anchor(plot.left() - view.left() * view.zoom() * plot.width(),
                             plot.bottom() + view.bottom() * view.zoom() * plot.height());
        seen = thinned(seen, plot, std::max(4.0, 0.7 * layout.leastSide), anchor);
    }
    std::vector<size_t> indices;
    indices.reserve(seen.size());
    for (const ThinnedDot& dot : seen)
        indices.push_back(dot.index);
    std::ranges::stable_sort(
        indices, [&](size_t a, size_t b) { return layout.marks[a].width() > layout.marks[b].width(); });
    return indices;
}

QPointF LineInTheSand::shareAt(QPointF point, const QRectF& rect, const ChartStyle& style) const {
    if (isEmpty()) return {};
    const Axes whole = axes(rect, style);
    const QRectF plot = frameOf(view, whole.x, whole.y, rect, style).plot;
    if (plot.isEmpty()) return {};
    const QPointF place = style.mirrored() ? mirrored(point, rect) : point;
    return QPointF((place.x() - plot.left()) / plot.width(), (plot.bottom() - place.y()) / plot.height());
}

QPointF LineInTheSand::focus(const QRectF& rect, const ChartStyle& style) const {
    QPointF place(0.5, 0.5);
    if (isEmpty()) return place;
    const Layout layout = layOut(rect, style);
    const QRectF& plot = layout.frame.plot;
    if (plot.isEmpty()) return place;
    std::vector<double> across, up;
    for (const size_t dot : layout.shown) {
        const QPointF centre = layout.marks[dot].center();
        if (dot == selected) {
            across.clear();
            up.clear();
        }
        across.push_back((centre.x() - plot.left()) / plot.width());
        up.push_back((plot.bottom() - centre.y()) / plot.height());
        if (dot == selected) break;
    }
    if (across.empty()) return place;
    const auto middle = static_cast<std::ptrdiff_t>(across.size() / 2);
    std::ranges::nth_element(across, across.begin() + middle);
    std::ranges::nth_element(up, up.begin() + middle);
    return QPointF(across[size_t(middle)], up[size_t(middle)]);
}

void LineInTheSand::reveal(size_t dot, const QRectF& rect, const ChartStyle& style) {
    if (dot >= dots.size() || view.isWhole()) return;
    const Axes whole = axes(rect, style);
    view.reveal(QPointF(whole.x.share(dots[dot].revenue), whole.y.share(dots[dot].cost)));
}

bool LineInTheSand::isThinned() const {
    return dots.size() > kMany;
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
    const Layout layout = layOut(rect, style);
    std::optional<size_t> nearest;
    double shortest = 0.0;
    for (const size_t i : layout.shown) {
        const QPointF apart = layout.marks[i].center() - point;
        const double distance = std::hypot(apart.x(), apart.y());
        if (distance > layout.marks[i].width() / 2.0 + kReach || (nearest && distance >= shortest)) continue;
        nearest = i;
        shortest = distance;
    }
    return nearest;
}

/// The line on which revenue and cost are the same.
void LineInTheSand::addLine(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    const PlotFrame& frame = layout.frame;
    const double low = std::max(frame.x.low, frame.y.low);
    const double high = std::min(frame.x.high, frame.y.high);
    if (high <= low || frame.plot.isEmpty()) return;
    scene.add(LineItem{frame.place(low, low), frame.place(high, high), style.theme.text, 1.4});
}

/// Says what the line is, on one side of it where no dot is, the further up the better; where there are dots
/// everywhere, on a ground of its own over the fewest. Returns where it stands.
QRectF LineInTheSand::addLineTitle(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    const PlotFrame& frame = layout.frame;
    const double low = std::max(frame.x.low, frame.y.low);
    const double high = std::min(frame.x.high, frame.y.high);
    if (high <= low || !frame.withFigures) return {};
    const QPointF from = frame.place(low, low);
    const QPointF whole = frame.place(high, high) - from;
    const double length = std::hypot(whole.x(), whole.y());
    if (length <= 0.0) return {};
    // Up to the left of the rising line.
    const QPointF aside = 1.5 * kGap / length * QPointF(whole.y(), -whole.x());
    const Typesetter small(style, true);
    const QSizeF size(small.width(singleLine(lineTitle), true), small.height());
    std::optional<QRectF> best;
    qsizetype fewest = 0;
    for (int place = kTitlePlaces; place >= 0 && !(best && fewest == 0); --place) {
        const QPointF onLine = from + static_cast<double>(place) / kTitlePlaces * whole;
        const QPointF above = onLine + aside;
        for (const QRectF& box : {QRectF(QPointF(above.x() - size.width(), above.y() - size.height()), size),
                                  QRectF(onLine - aside, size)}) {
            if (!frame.plot.contains(box)) continue;
            const QRectF room = box.adjusted(-2, -1, 2, 1);
            const auto covered = std::ranges::count_if(
                layout.shown, [&](size_t dot) { return layout.marks[dot].intersects(room); });
            if (best && covered >= fewest) continue;
            best = box;
            fewest = covered;
        }
    }
    if (!best) return {};
    if (fewest > 0) scene.add(RectItem{best->adjusted(-2, 0, 2, 0), style.theme.surface});
    small.add(scene, lineTitle, *best, Anchor::Left, style.theme.text, true);
    return *best;
}

void LineInTheSand::addNames(Scene& scene, const Layout& layout, const QRectF& line,
                             const ChartStyle& style) const {
    if (!layout.frame.withFigures) return;
    const Typesetter small(style, true);
    std::vector<QRectF> taken{line};
    for (const Name& name : names) {
        if (name.dot >= layout.marks.size()) continue;
        if (!view.isWhole() && !layout.frame.plot.contains(layout.marks[name.dot].center())) continue;
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
            const auto covered = static_cast<int>(std::ranges::count_if(
                                     layout.shown, [&](size_t dot) { return meets(layout.marks[dot]); })) +
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
    for (const size_t dot : layout.shown) {
        const Scene mark = verdictMark(dots[dot].verdict, layout.marks[dot], inkOf(dots[dot].verdict, style));
        for (const SceneItem& item : mark.items())
            scene.add(item);
    }
}

void LineInTheSand::addStamps(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    std::map<std::pair<int, Verdict>, std::vector<QPointF>, std::greater<>> groups;
    for (const size_t i : layout.shown) {
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
    addLine(scene, layout, style);
    if (layout.shown.size() > kMany) {
        addStamps(scene, layout, style);
    } else {
        addMarks(scene, layout, style);
    }
    const QRectF title = addLineTitle(scene, layout, style);
    addNames(scene, layout, title, style);
    return scene;
}

Scene LineInTheSand::composeHighlight(const QRectF& rect, const ChartStyle& style) const {
    Scene scene;
    if (!hovered && !selected) return scene;
    const Layout layout = layOut(rect, style);
    const auto ring = [&](std::optional<size_t> dot, double width) {
        if (!dot || *dot >= dots.size()) return;
        const QRectF& mark = layout.marks[*dot];
        if (!view.isWhole() && !layout.frame.plot.contains(mark.center())) return;
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
