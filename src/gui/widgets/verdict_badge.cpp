// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/verdict_badge.h"

#include "charts/verdict_mark.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme_controller.h"

#include <QPainter>
#include <QStyle>

namespace rapport::gui {

VerdictBadge::VerdictBadge(ThemeController& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFont(fontOf(TextSize::Title, true));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &ThemeController::changed, this, qOverload<>(&QWidget::update));
}

void VerdictBadge::setVerdict(Verdict verdict, const QString& word) {
    verdict_ = verdict;
    word_ = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize VerdictBadge::sizeHint() const {
    const int height = fontMetrics().height();
    return QSize(height + space::tiny + fontMetrics().horizontalAdvance(word_) + 1, height + space::tiny);
}

QSize VerdictBadge::minimumSizeHint() const {
    return QSize(sizeHint().height() + space::page, sizeHint().height());
}

void VerdictBadge::paintEvent(QPaintEvent*) {
    if (!verdict_) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = theme_.theme().verdict(*verdict_);
    const int side = fontMetrics().ascent();
    const QRect markBox(0, (height() - side) / 2, side, side);
    const QRect textBox = rect().adjusted(side + space::small, 0, 0, 0);
    charts::paintVerdictMark(painter, *verdict_, QStyle::visualRect(layoutDirection(), rect(), markBox),
                             colour, layoutDirection());
    painter.setPen(colour);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textBox),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter),
                     fontMetrics().elidedText(word_, Qt::ElideRight, textBox.width()));
}

} // namespace rapport::gui
