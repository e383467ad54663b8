// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

class QWidget;

namespace rapport::gui {

/// Everything stands on a grid of 4 pixels; these are its usual steps.
namespace space {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int page = 24;
} // namespace space

/// The three sizes of text: the system's own, nine tenths of it and one and a half times it.
enum class TextSize { Body, Small, Title };

/// The program's font in one of its sizes.
QFont fontOf(TextSize size, bool bold = false);
/// Height of a row of a table or list at the density chosen, in pixels: 28 or 22, or more with a large font.
int rowHeight(const QFont& font);
/// About so many digits wide in the widget's font; for first guesses of widths, never for fixed ones.
int digitsWide(const QWidget* widget, int digits);

} // namespace rapport::gui
