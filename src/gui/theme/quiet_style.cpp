// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/quiet_style.h"

#include "gui/theme/metrics.h"

#include <QAbstractItemView>
#include <QHeaderView>

namespace rapport::gui {

QuietStyle::QuietStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QAbstractItemView*>(widget)) {
        return space::small - 1; // the view adds one
    }
    if (metric == PM_HeaderMargin) {
        return space::small - 2;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace rapport::gui
