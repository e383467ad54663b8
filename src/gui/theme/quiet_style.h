// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace rapport::gui {

/// How close the rows of tables and lists stand.
enum class Density { Comfortable, Compact };

/// Fusion with more air in the cells of tables and lists, boxes to tick, fields and buttons
/// framed after the muted text (Fusion darkens the ground for it, which a dark theme swallows), pressed
/// choices filled with the accent, and a ring of two pixels in the accent round whatever has the keyboard.
class QuietStyle : public QProxyStyle {
    Q_OBJECT

public:
    /// Least height of a row, in pixels: 28, or 22 where rows stand close.
    static constexpr auto rowHeightMetric = PixelMetric(PM_CustomBase + 1);

    QuietStyle();
    Density density() const { return density_; }
    /// Takes effect when the widgets are told of a changed style.
    void setDensity(Density density) { density_ = density; }
    void setMotionReduced(bool reduced) { motionReduced_ = reduced; }

    int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
                    const QWidget* widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                  QStyleHintReturn* result = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;

private:
    Density density_ = Density::Comfortable;
    bool motionReduced_ = false;
};

} // namespace rapport::gui
