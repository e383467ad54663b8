// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "base/day.h"
#include "base/instant.h"
#include "domain/field_value.h"

#include <vector>

namespace rapport::app {

class Workspace;

/// One thing somebody did to the book.
struct HistoryEntry {
    qint64 changeId = 0;
    Instant at;
    Day day; ///< The business's.
    QString who;
    CommandText text;
    bool takenBack = false;
    bool restorable = false; ///< CommandRunner::revert() may succeed.
};

struct FieldChange {
    QByteArray column;
    FieldValue before, after; ///< People and clients by name.
};

enum class RowChange { Made, Changed, Removed };

/// What happened to one row: of a change the fields that differ, else all that say something.
struct RecordChange {
    QByteArray table;
    qint64 id = 0;
    RowChange change = RowChange::Changed;
    std::vector<FieldChange> fields;
};

/// Who changed what when. The owner's: everything has the error owner_only.
class History {
public:
    explicit History(Workspace& workspace) : workspace_(workspace) {}

    /// Newest first; of one client, or with a null id of the whole book. `before`: only older than this
    /// entry, for paging; 0: from the newest.
    Result<std::vector<HistoryEntry>> entries(Id<Client> client, int limit, qint64 before = 0);
    /// Row by row what an entry did; empty where that is not kept (imports).
    Result<std::vector<RecordChange>> changes(qint64 changeId);

private:
    Workspace& workspace_;
};

} // namespace rapport::app
