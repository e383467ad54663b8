// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace rapport::gui {

/// A drawn icon of resources/icons by its name without suffix. It is painted in the colour of the text it
/// stands beside (QPalette::ButtonText), greyed with it, and mirrored in right-to-left layouts when asked:
/// for arrows, which point along the reading direction.
enum class Mirroring { Never, WithLayout };
QIcon icon(const char* name, Mirroring mirroring = Mirroring::Never);

/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace rapport::gui
