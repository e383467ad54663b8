// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace rapport::gui {

/// The largest a window may be to stand whole on its screen, with the frame and title that the desktop puts
/// around it.
QSize roomOnScreen(const QWidget& window);

} // namespace rapport::gui
