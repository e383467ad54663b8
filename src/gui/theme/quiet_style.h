// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace rapport::gui {

/// Fusion with more air in the cells of tables and lists.
class QuietStyle : public QProxyStyle {
    Q_OBJECT

public:
    QuietStyle();
    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
};

} // namespace rapport::gui
