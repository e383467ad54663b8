// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "app/staff_directory.h"
#include "app/workspace.h"

namespace rapport::gui {

/// From here on the change log names this member of staff; an unknown one (0) changes nothing. On the storage
/// thread.
inline void workAs(app::Workspace& workspace, qint64 staff) {
    const auto people = workspace.staff().list();
    if (!people) {
        return;
    }
    for (const Staff& one : *people) {
        if (one.id.value() == staff) {
            workspace.commands().setActor(one.name);
        }
    }
}

} // namespace rapport::gui
