// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/palette.h"
#include "support/catch.h"

#include <cmath>

using namespace rapport;
using namespace rapport::charts;

namespace {

// WCAG 2.1, relative luminance and contrast ratio.
double channel(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const Theme& themeNamed(const std::string& name) {
    if (name == "light") return lightTheme();
    return name == "dark" ? darkTheme() : printTheme();
}

} // namespace

TEST_CASE("contrast is computed as the guidelines do") {
    CHECK(contrast(QColor(Qt::black), QColor(Qt::white)) == Approx(21.0));
    CHECK(contrast(QColor(0x76, 0x76, 0x76), QColor(Qt::white)) == Approx(4.54).margin(0.01));
}

TEST_CASE("every text colour reads on every ground") {
    const std::string name = GENERATE(as<std::string>(), "light", "dark", "print");
    const Theme& theme = themeNamed(name);
    const std::pair<const char*, QColor> grounds[] = {{"window", theme.window},
                                                      {"surface", theme.surface},
                                                      {"hover", theme.hover},
                                                      {"selection", theme.selection}};
    for (const auto& [ground, groundColour] : grounds) {
        INFO(name << " on " << ground);
        CHECK(contrast(theme.text, groundColour) >= 5.0);
        CHECK(contrast(theme.muted, groundColour) >= 5.0);
        CHECK(contrast(theme.accent, groundColour) >= 5.0);
        CHECK(contrast(theme.disabled, groundColour) >= 4.5);
        for (const QColor& verdict : theme.verdicts) {
            INFO(verdict.name().toStdString());
            CHECK(contrast(verdict, groundColour) >= 5.0);
        }
        CHECK(contrast(theme.quiet, groundColour) >= 3.0);
        CHECK(contrast(theme.focus, groundColour) >= 3.0);
    }
    CHECK(contrast(theme.onAccent, theme.accent) >= 5.0);
}

TEST_CASE("verdicts that ask for a decision have colours of their own") {
    const std::string name = GENERATE(as<std::string>(), "light", "dark", "print");
    const Theme& theme = themeNamed(name);
    const Verdict distinct[] = {Verdict::Keep, Verdict::TooEarly,  Verdict::Watch,   Verdict::MakeItRight,
                                Verdict::Help, Verdict::SetLimits, Verdict::PartWays};
    for (const Verdict a : distinct) {
        for (const Verdict b : distinct) {
            if (a != b) CHECK(theme.verdict(a) != theme.verdict(b));
        }
    }
    CHECK(theme.verdict(Verdict::NeedsRecords) == theme.verdict(Verdict::TooEarly));
}
