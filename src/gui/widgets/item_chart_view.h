// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/item_chart.h"
#include "gui/widgets/chart_view.h"

#include <QPixmap>

#include <functional>

namespace rapport::gui {

/// A chart whose items are looked at and opened: the pointer or the arrow keys show an item's figures, a
/// click or Enter opens it. Only what marks an item is painted while moving; the rest is kept as a picture.
class ItemChartView : public ChartView {
    Q_OBJECT

public:
    /// The chart is the owner's and outlives the view; refresh() after changing it.
    ItemChartView(ThemeController& theme, charts::ItemChart& chart, const QString& accessibleName,
                  QWidget* parent = nullptr);

    /// What the chart shows, in sentences for screen readers, and the figures of one item, as lines.
    void setTexts(const QString& summary, std::function<QString(size_t)> itemText);
    /// How high the chart wants to be, and whether it takes more where there is more.
    void setHeight(std::function<double(const charts::ChartStyle&)> height, bool grows);
    /// The chart has new data: nothing is chosen.
    void refresh();
    /// The chart's items are the same, but look different.
    void repaintGround();
    /// Marks an item; nothing marks none. Does not emit.
    void select(std::optional<size_t> item);
    std::optional<size_t> selected() const { return chart_.selected; }
    /// Where an item stands, in widget coordinates.
    QRectF placeOf(size_t item) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void itemChosen(int item);
    void itemOpened(int item);

protected:
    /// The item is about to be marked: a view that shows a part of the chart brings it in.
    virtual void reveal(size_t item) { Q_UNUSED(item); }
    /// A press that has become something else opens nothing when it is let go.
    void forgetPressed() { pressed_.reset(); }

    const charts::Chart& chart() const override { return chart_; }
    void pointAt(QPointF position) override;
    QString tipAt(QPointF position) const override;
    void paintChart(QPainter& painter) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void move(const std::vector<size_t>& order, bool forward);
    void choose(size_t item);
    void describe();
    QString textOf(size_t item) const;

    charts::ItemChart& chart_;
    QString summary_;
    std::function<QString(size_t)> itemText_;
    std::function<double(const charts::ChartStyle&)> height_;
    std::optional<size_t> pressed_;
    QPixmap ground_; ///< Null: to be painted anew.
};

} // namespace rapport::gui
