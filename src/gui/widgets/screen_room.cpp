// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/screen_room.h"

#include "gui/theme/metrics.h"

#include <QScreen>
#include <QWidget>

namespace rapport::gui {

QSize roomOnScreen(const QWidget& window) {
    // How thick the frame is nobody knows before the window is shown; a title of two lines is enough.
    return window.screen()->availableGeometry().size() - QSize(space::page, 2 * space::page);
}

} // namespace rapport::gui
