// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/gathered_clients.h"

namespace rapport::importing {

/// What was worked on, from the whole to the detail: the part of the client, project, service and text of a
/// row, each said once.
QString workText(const RowCells& cells, const NamedClient& named);

} // namespace rapport::importing
