// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart.h"

#include <QWidget>

namespace rapport::gui {

class ThemeController;

/// A chart of src/charts on the screen. It is one stop of the Tab key; what it shows is told to screen
/// readers in its accessible description, which the owner sets.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(ThemeController& theme, QWidget* parent = nullptr);

protected:
    virtual const charts::Chart& chart() const = 0;
    charts::ChartStyle style() const;
    QRectF area() const;
    /// Tells what the pointer is on; a tool tip text may be given by an overriding view.
    virtual void pointAt(QPointF position) = 0;
    virtual QString tipAt(QPointF position) const = 0;
    virtual void paintChart(QPainter& painter);
    /// A text of several lines, as it is: what looks like markup in it is not.
    void showTip(const QPoint& globalPosition, const QString& text);

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    ThemeController& theme_;
};

} // namespace rapport::gui
