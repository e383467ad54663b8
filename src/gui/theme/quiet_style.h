// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace rapport::gui {

/// Fusion with more air in the cells of tables and lists, and with boxes to tick that are framed in the
/// colour of muted text: Fusion darkens the ground for it, which a dark theme swallows.
class QuietStyle : public QProxyStyle {
    Q_OBJECT

public:
    QuietStyle();
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
};

} // namespace rapport::gui
