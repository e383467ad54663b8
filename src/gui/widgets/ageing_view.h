// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/ageing_bar.h"
#include "gui/widgets/chart_view.h"

namespace rapport::gui {

/// Open money by lateness.
class AgeingView : public ChartView {
    Q_OBJECT

public:
    explicit AgeingView(ThemeController& theme, QWidget* parent = nullptr);

    void setSlices(std::vector<charts::AgeingSlice> slices, const QString& emptyText);
    const charts::AgeingBar& bar() const { return chart_; }

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

protected:
    const charts::Chart& chart() const override { return chart_; }
    void pointAt(QPointF position) override;
    QString tipAt(QPointF position) const override;

private:
    QString textOf(const charts::AgeingSlice& slice) const;

    charts::AgeingBar chart_;
};

} // namespace rapport::gui
