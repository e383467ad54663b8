// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "domain/saved_view.h"

#include <vector>

namespace rapport::gui {

/// A filter made ready to be asked of many rows.
class ClientMatcher {
public:
    explicit ClientMatcher(const ClientFilter& filter);
    bool matches(const app::ClientRow& row) const;

private:
    ClientFilter filter_;
    QStringList words_;
    QStringList tagKeys_;
};

/// The views every book has, as saved views without an id; the list of all is the last but one, the archive
/// the last.
std::vector<SavedView> builtInViews();
/// The view of all clients that are not archived.
SavedView viewOfAll();

/// How many of the rows are in each view.
std::vector<int> countsOf(const std::vector<SavedView>& views, const std::vector<app::ClientRow>& rows);

} // namespace rapport::gui
