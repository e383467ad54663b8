// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/navigation/command_catalogue.h"

class QWidget;

namespace rapport::gui {

/// What can be done by keyboard, by menu. Both stay open beside the window and go with it.
void showShortcuts(QWidget* window, const QList<CommandGroup>& groups);
void showAbout(QWidget* window);

} // namespace rapport::gui
