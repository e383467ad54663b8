// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "gui/theme/theme_controller.h"
#include "wording/speech.h"

namespace rapport::gui {

class Settings;

/// What every page is given: the way to the book, the colours, the language, what is remembered. main() owns
/// them; they outlive the window.
struct Shell {
    app::Session& session;
    ThemeController& theme;
    const wording::Speech& speech;
    Settings& settings;
};

} // namespace rapport::gui
