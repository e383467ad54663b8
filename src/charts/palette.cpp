// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/palette.h"

namespace rapport::charts {

namespace {

Theme makeLight() {
    Theme theme;
    theme.window = QColor(0xF6, 0xF7, 0xF5);
    theme.surface = QColor(0xFF, 0xFF, 0xFF);
    theme.hover = QColor(0xF1, 0xF4, 0xF2);
    theme.selection = QColor(0xE6, 0xF2, 0xED);
    theme.line = QColor(0xD9, 0xDD, 0xD8);
    theme.text = QColor(0x1B, 0x1F, 0x1D);
    theme.muted = QColor(0x56, 0x60, 0x5B);
    theme.disabled = QColor(0x64, 0x6E, 0x69);
    theme.quiet = QColor(0x7F, 0x89, 0x84);
    theme.accent = QColor(0x1F, 0x6F, 0x5C);
    theme.onAccent = QColor(0xFF, 0xFF, 0xFF);
    theme.focus = theme.accent;
    // In the order of Verdict: keep, needs records, too early, watch, make it right, help, set limits, part.
    theme.verdicts = {QColor(0x28, 0x71, 0x45), QColor(0x5A, 0x65, 0x6C), QColor(0x5A, 0x65, 0x6C),
                      QColor(0x7A, 0x5F, 0x00), QColor(0x1D, 0x5F, 0xA8), QColor(0x6A, 0x4B, 0xA3),
                      QColor(0xA8, 0x48, 0x0A), QColor(0xB0, 0x26, 0x1C)};
    return theme;
}

Theme makeDark() {
    Theme theme;
    theme.window = QColor(0x17, 0x1A, 0x19);
    theme.surface = QColor(0x1E, 0x22, 0x21);
    theme.hover = QColor(0x26, 0x2B, 0x29);
    theme.selection = QColor(0x22, 0x37, 0x31);
    theme.line = QColor(0x3A, 0x41, 0x3E);
    theme.text = QColor(0xE8, 0xEC, 0xEA);
    theme.muted = QColor(0xA3, 0xAE, 0xA9);
    theme.disabled = QColor(0x95, 0x9F, 0x9A);
    theme.quiet = QColor(0x79, 0x84, 0x7F);
    theme.accent = QColor(0x5F, 0xC3, 0xA9);
    theme.onAccent = theme.window;
    theme.focus = theme.accent;
    theme.verdicts = {QColor(0x79, 0xCC, 0x97), QColor(0xA9, 0xB4, 0xBB), QColor(0xA9, 0xB4, 0xBB),
                      QColor(0xE0, 0xC0, 0x4A), QColor(0x84, 0xB8, 0xF2), QColor(0xBF, 0xA5, 0xEE),
                      QColor(0xF2, 0xA0, 0x63), QColor(0xFF, 0x8A, 0x7E)};
    return theme;
}

Theme makePrint() {
    Theme theme = makeLight();
    theme.window = theme.surface;
    theme.text = QColor(0x00, 0x00, 0x00);
    // Darker than on screen: a hairline in light grey vanishes on an office printer.
    theme.line = QColor(0xB4, 0xBA, 0xB5);
    return theme;
}

} // namespace

const Theme& lightTheme() {
    static const Theme theme = makeLight();
    return theme;
}

const Theme& darkTheme() {
    static const Theme theme = makeDark();
    return theme;
}

const Theme& printTheme() {
    static const Theme theme = makePrint();
    return theme;
}

} // namespace rapport::charts
