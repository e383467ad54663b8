// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/icons.h"

#include <QApplication>
#include <QStyle>

namespace rapport::gui {

/// The sign beside what needs a look, in a cell of a table. Unlike icon() it keeps the colour of text in the
/// chosen row, whose ground is light.
inline QIcon warningMark() {
    const QPixmap drawn =
        icon("warning").pixmap(QApplication::style()->pixelMetric(QStyle::PM_SmallIconSize));
    QIcon mark(drawn);
    mark.addPixmap(drawn, QIcon::Selected);
    return mark;
}

} // namespace rapport::gui
