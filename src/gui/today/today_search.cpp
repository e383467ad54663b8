// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/today/today_search.h"

#include "app/client_directory.h"

namespace rapport::gui {

namespace {

constexpr int fewEnough = 12;

} // namespace

ClientPicker::Search clientSearch(const Shell& shell) {
    return [session = &shell.session](const QString& text) {
        return session->run([text](app::Workspace& workspace) -> Result<std::vector<ClientMatch>> {
            app::ClientQuery query;
            query.search = text;
            query.sort = app::ClientColumn::Name;
            query.limit = fewEnough;
            RAPPORT_TRY_ASSIGN(const auto rows, workspace.directory().list(query, workspace.clock().today()));
            std::vector<ClientMatch> matches;
            for (const app::ClientRow& row : rows) {
                matches.push_back({row.id, row.name, row.segment});
            }
            return matches;
        });
    };
}

} // namespace rapport::gui
