// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"
#include "charts/palette.h"
#include "gui/theme/quiet_style.h"
#include "wording/speech.h"

#include <QObject>

class QWidget;

namespace rapport::gui {

class SystemColourScheme;

enum class ThemeChoice { System, Light, Dark };

/// Dresses the program: Fusion underneath, the colours of charts/palette.h on it. One per program, made by
/// main() and handed to whoever paints.
class ThemeController : public QObject {
    Q_OBJECT

public:
    /// The speech writes the figures of charts.
    explicit ThemeController(const wording::Speech& speech, QObject* parent = nullptr);

    ThemeChoice choice() const { return choice_; }
    void choose(ThemeChoice choice);
    Density density() const;
    /// Tells every widget; tables take their new row height by themselves.
    void setDensity(Density density);
    /// Whether the desktop asks for nothing to move on the screen.
    bool motionReduced() const;
    const charts::Theme& theme() const;
    /// What a chart on this widget is painted with: its font and direction, the theme's colours.
    charts::ChartStyle chartStyle(const QWidget* widget) const;

signals:
    void changed();

private:
    void apply();

    wording::Speech speech_;
    QuietStyle* style_; ///< The application's own.
    SystemColourScheme* system_;
    ThemeChoice choice_ = ThemeChoice::System;
};

} // namespace rapport::gui
