// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"
#include "gui/widgets/client_picker.h"

namespace rapport::gui {

/// The search of clients for the picker of a new task.
ClientPicker::Search clientSearch(const Shell& shell);

} // namespace rapport::gui
