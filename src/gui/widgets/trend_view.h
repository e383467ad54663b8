// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/trend_line.h"
#include "gui/widgets/chart_view.h"

namespace rapport::gui {

/// Health over time. The arrow keys move along the points.
class TrendView : public ChartView {
    Q_OBJECT

public:
    explicit TrendView(ThemeController& theme, QWidget* parent = nullptr);

    void setPoints(std::vector<charts::TrendPoint> points, Verdict verdict);
    void setEmptyText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    const charts::Chart& chart() const override { return chart_; }
    void pointAt(QPointF position) override;
    QString tipAt(QPointF position) const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString textOf(const charts::TrendPoint& point) const;

    charts::TrendLine chart_;
};

} // namespace rapport::gui
