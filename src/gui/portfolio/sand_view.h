// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/line_in_the_sand.h"
#include "gui/widgets/item_chart_view.h"

namespace rapport::gui {

/// The line in the sand, to be looked at more closely: Ctrl and the wheel, or + and -, bring it closer about
/// the pointer, or the chosen dot, or where the dots are; dragging or Shift and the arrow keys move on, 0
/// shows all of it again. A dot that is chosen comes into view.
class SandView : public ItemChartView {
    Q_OBJECT

public:
    SandView(ThemeController& theme, charts::LineInTheSand& chart, const QString& accessibleName,
             QWidget* parent = nullptr);

    void zoomIn();
    void zoomOut();
    void showAll();

signals:
    /// How close it is, or which part is seen, has changed.
    void viewChanged();

protected:
    void reveal(size_t item) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void zoomBy(double factor, QPointF about);
    void pan(QPointF by);
    void lookAt(const charts::Viewport& view);
    QPointF shareAt(QPointF position) const;

    charts::LineInTheSand& sand_;
    std::optional<QPointF> pressedAt_;
    std::optional<QPointF> draggedTo_; ///< The view follows the pointer.
};

} // namespace rapport::gui
