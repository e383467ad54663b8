// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/metrics.h"

#include "gui/theme/quiet_style.h"

#include <QApplication>
#include <QFontMetrics>
#include <QStyle>
#include <QWidget>

namespace rapport::gui {

QFont fontOf(TextSize size, bool bold) {
    QFont font = QApplication::font();
    const double factor = size == TextSize::Small ? 0.9 : size == TextSize::Title ? 1.5 : 1.0;
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * factor);
    } else {
        font.setPixelSize(qRound(font.pixelSize() * factor));
    }
    font.setBold(bold);
    return font;
}

int rowHeight(const QFont& font) {
    const int least = QApplication::style()->pixelMetric(QuietStyle::rowHeightMetric);
    const int air = least < 28 ? space::tiny : space::small;
    return qMax(least, QFontMetrics(font).height() + air);
}

int digitsWide(const QWidget* widget, int digits) {
    return widget->fontMetrics().horizontalAdvance(QLatin1Char('0')) * digits;
}

} // namespace rapport::gui
