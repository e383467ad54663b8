// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace rapport::gui {

/// What can be done by keyboard. Both stay open beside the window and go with it.
void showShortcuts(QWidget* window, const QList<QAction*>& actions);
void showAbout(QWidget* window);

} // namespace rapport::gui
