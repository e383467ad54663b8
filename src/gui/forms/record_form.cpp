// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/record_form.h"

namespace rapport::gui {

Result<FormSurroundings> readSurroundings(app::Workspace& workspace, Id<Client> client) {
    FormSurroundings surroundings;
    surroundings.base = workspace.base();
    RAPPORT_TRY_ASSIGN(surroundings.staff, workspace.staff().list());
    RAPPORT_TRY_ASSIGN(surroundings.settings, workspace.settings());
    if (!client.isNull()) {
        RAPPORT_TRY_ASSIGN(auto stored, workspace.records().byId(client));
        surroundings.client = std::move(stored.record);
    }
    return surroundings;
}

} // namespace rapport::gui
