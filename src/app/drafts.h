// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log_entry.h"
#include "base/id.h"
#include "base/result.h"

#include <vector>

namespace rapport::storage {
struct Draft;
}

namespace rapport::app {

class Workspace;

using DraftId = Id<storage::Draft>;

/// An entry that was begun and not saved.
struct LogDraft {
    DraftId id;
    Instant at; ///< Last written.
    LogEntry entry;
};

/// The entries being written, kept in the book so that they outlive a crash. Not records: not in the change
/// log, not undone, not exported.
class Drafts {
public:
    explicit Drafts(Workspace& workspace) : workspace_(workspace) {}

    Result<std::vector<LogDraft>> all(); ///< Oldest first; what is none is passed over.
    /// A null id: a new one. Does not wait for another program that is writing: Conflict book_busy.
    Result<DraftId> keep(DraftId id, const LogEntry& entry);
    /// A null id, or one that is gone, is fine.
    Result<void> discard(DraftId id);

private:
    Workspace& workspace_;
};

} // namespace rapport::app
