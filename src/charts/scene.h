// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <variant>
#include <vector>

class QPainter;

namespace rapport::charts {

/// Which part of a text stands at its point. In the eye's left and right, whatever the script.
enum class Anchor { Left, Middle, Right };

/// A fill or outline of an invalid colour is not drawn.
struct RectItem {
    QRectF rect;
    QColor fill;
    QColor outline = QColor();
    double outlineWidth = 1.0;
};
/// Level and upright lines are drawn crisp, on whole device pixels.
struct LineItem {
    QPointF from;
    QPointF to;
    QColor colour;
    double width = 1.0;
    bool dashed = false;
};
struct PathItem {
    QPainterPath path;
    QColor fill;
    QColor stroke = QColor();
    double strokeWidth = 1.0;
};
/// One line of plain text; nothing in it is ever read as markup.
struct TextItem {
    QString text;
    QPointF baseline;
    Anchor anchor = Anchor::Left;
    QColor colour;
    int pixels = 13;
    bool bold = false;
    QRectF box; ///< The room it takes, as measured.
};
/// One shape at many places, for thousands of dots: on a screen it is drawn once and then stamped, each on
/// whole device pixels.
struct StampItem {
    QPainterPath path; ///< About (0, 0).
    QColor fill;
    QColor stroke = QColor();
    double strokeWidth = 1.0;
    std::vector<QPointF> places;
};
using SceneItem = std::variant<RectItem, LineItem, PathItem, TextItem, StampItem>;

/// A laid-out drawing: shapes and texts in painter units, back to front. Charts make it, painter and SVG
/// show it, and both show the same.
class Scene {
public:
    void add(SceneItem item) { items_.push_back(std::move(item)); }
    const std::vector<SceneItem>& items() const { return items_; }
    /// Turns left and right about the middle of the rectangle. Texts change place, not their letters.
    void mirror(const QRectF& within);
    void translate(QPointF by);
    /// The font gives the family only.
    void paint(QPainter& painter, const QFont& font) const;

private:
    std::vector<SceneItem> items_;
};

QRectF mirrored(const QRectF& rect, const QRectF& within);
QPointF mirrored(const QPointF& point, const QRectF& within);
/// Slanted lines filling a rectangle, clipped to it; rising to the right, or falling.
QPainterPath hatching(const QRectF& rect, double spacing, bool rising);

} // namespace rapport::charts
