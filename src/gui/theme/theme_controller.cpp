// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/theme_controller.h"

#include "gui/theme/system_colour_scheme.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QPalette>
#include <QToolTip>
#include <QWidget>

namespace rapport::gui {

namespace {

QPalette paletteOf(const charts::Theme& theme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.window);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.onAccent);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Light, theme.surface);
    palette.setColor(QPalette::Midlight, theme.hover);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.line.darker(120));
    palette.setColor(QPalette::Shadow, theme.line.darker(140));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, theme.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.selection);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.disabled);
    return palette;
}

} // namespace

ThemeController::ThemeController(const wording::Speech& speech, QObject* parent)
    : QObject(parent), speech_(speech), style_(new QuietStyle), system_(new SystemColourScheme(this)) {
    connect(system_, &SystemColourScheme::changed, this, [this] {
        if (choice_ == ThemeChoice::System) {
            apply();
        }
    });
    connect(system_, &SystemColourScheme::motionChanged, this,
            [this] { style_->setMotionReduced(system_->isMotionReduced()); });
    QApplication::setStyle(style_);
    apply();
}

void ThemeController::choose(ThemeChoice choice) {
    if (choice != choice_) {
        choice_ = choice;
        apply();
    }
}

Density ThemeController::density() const {
    return style_->density();
}

void ThemeController::setDensity(Density density) {
    if (density == style_->density()) {
        return;
    }
    style_->setDensity(density);
    for (QWidget* widget : QApplication::allWidgets()) {
        QEvent event(QEvent::StyleChange);
        QApplication::sendEvent(widget, &event);
    }
    emit changed();
}

bool ThemeController::motionReduced() const {
    return system_->isMotionReduced();
}

const charts::Theme& ThemeController::theme() const {
    const bool dark = choice_ == ThemeChoice::Dark || (choice_ == ThemeChoice::System && system_->isDark());
    return dark ? charts::darkTheme() : charts::lightTheme();
}

charts::ChartStyle ThemeController::chartStyle(const QWidget* widget) const {
    charts::ChartStyle style;
    style.theme = theme();
    style.font = widget->font();
    style.textPixels = QFontInfo(widget->font()).pixelSize();
    style.direction = widget->layoutDirection();
    style.locale = speech_.locale();
    style.number = [speech = speech_](double value) { return speech.number(value, 0); };
    style.money = [speech = speech_](const Money& value) { return speech.money(value); };
    style.month = [speech = speech_](Day day) {
        return speech.locale().toString(day.toDate(), QStringLiteral("MMM"));
    };
    return style;
}

void ThemeController::apply() {
    const QPalette palette = paletteOf(theme());
    QApplication::setPalette(palette);
    // Rows are chosen on a pale ground, on which the colours of the verdicts still read.
    QPalette rows = palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        rows.setColor(group, QPalette::Highlight, theme().selection);
        rows.setColor(group, QPalette::HighlightedText, theme().text);
    }
    QApplication::setPalette(rows, "QAbstractItemView");
    QToolTip::setPalette(palette);
    emit changed();
}

} // namespace rapport::gui
