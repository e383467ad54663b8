// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/waterfall.h"
#include "gui/widgets/chart_view.h"

namespace rapport::gui {

/// A waterfall whose bars can be chosen: by a click, or with the arrow keys and Enter.
class WaterfallView : public ChartView {
    Q_OBJECT

public:
    explicit WaterfallView(ThemeController& theme, QWidget* parent = nullptr);

    void setBars(std::vector<charts::WaterfallBar> bars);
    const std::vector<charts::WaterfallBar>& bars() const { return chart_.bars; }
    /// Marks a bar; nothing marks none. Does not emit.
    void select(std::optional<size_t> bar);
    /// Where a bar stands, in widget coordinates.
    QRectF rowOf(size_t bar) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void barChosen(int bar);

protected:
    const charts::Chart& chart() const override { return chart_; }
    void pointAt(QPointF position) override;
    QString tipAt(QPointF position) const override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void describe();

    charts::Waterfall chart_;
};

} // namespace rapport::gui
