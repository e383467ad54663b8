// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/ageing_view.h"

#include "gui/theme/metrics.h"

#include <QStringList>

namespace rapport::gui {

AgeingView::AgeingView(ThemeController& theme, QWidget* parent) : ChartView(theme, parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Open money by lateness"));
}

void AgeingView::setSlices(std::vector<charts::AgeingSlice> slices, const QString& emptyText) {
    chart_.slices = std::move(slices);
    chart_.emptyText = emptyText;
    chart_.hovered.reset();
    QStringList figures;
    for (const charts::AgeingSlice& slice : chart_.slices) {
        figures << textOf(slice);
    }
    setAccessibleDescription(figures.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QSize AgeingView::sizeHint() const {
    const int width = digitsWide(this, 64);
    return QSize(width, heightForWidth(width));
}

int AgeingView::heightForWidth(int width) const {
    return qCeil(chart_.preferredHeight(width - 2 * space::tiny, style())) + 2 * space::tiny;
}

QSize AgeingView::minimumSizeHint() const {
    return QSize(digitsWide(this, 24), sizeHint().height());
}

void AgeingView::pointAt(QPointF position) {
    const auto slice = chart_.sliceAt(position, area(), style());
    if (slice != chart_.hovered) {
        chart_.hovered = slice;
        update();
    }
}

QString AgeingView::tipAt(QPointF position) const {
    const auto slice = chart_.sliceAt(position, area(), style());
    return slice ? textOf(chart_.slices[*slice]) : QString();
}

QString AgeingView::textOf(const charts::AgeingSlice& slice) const {
    //: Open money: how late, and how much
    return tr("%1: %2").arg(slice.label, style().moneyText(slice.amount));
}

} // namespace rapport::gui
