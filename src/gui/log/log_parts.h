// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_finder.h"
#include "gui/shell.h"
#include "gui/widgets/client_picker.h"

#include <memory>

namespace rapport::gui {

/// What the windows of the log share. The finder is used on the storage thread only.
struct LogParts {
    const Shell& shell;
    std::shared_ptr<app::ClientFinder> finder;
    QString book; ///< Path of the book the window writes to; another one may be open by the time it does.
};

/// Runs `job(Workspace&)` if the book is still the one of the parts; else the answer is the error no_book.
template <typename Job>
auto runInBook(const LogParts& parts, Job job) {
    using Answer = std::invoke_result_t<Job, app::Workspace&>;
    return parts.shell.session.run(
        [book = parts.book, job = std::move(job)](app::Workspace& workspace) mutable -> Answer {
            if (workspace.path() != book) {
                return Error{ErrorKind::Usage, "no_book"};
            }
            return job(workspace);
        });
}

/// The search of a ClientPicker, by everything the finder finds by.
inline ClientPicker::Search clientSearch(app::Session& session, std::shared_ptr<app::ClientFinder> finder) {
    using Matches = std::vector<ClientMatch>;
    return [&session, finder = std::move(finder)](const QString& text) {
        return session.run([finder, text](app::Workspace& workspace) -> Result<Matches> {
            RAPPORT_TRY_ASSIGN(const auto found, finder->find(workspace, text));
            Matches matches;
            for (const app::FoundClient& client : found) {
                matches.push_back({client.id, client.name, client.detail});
            }
            return matches;
        });
    };
}

} // namespace rapport::gui
