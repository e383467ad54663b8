// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

namespace rapport {

/// A file or folder outside the book whose records are taken again and again: a telephone list, a calendar, a
/// mailbox.
struct RecordSource {
    Id<RecordSource> id;
    QString name;         ///< The business's own word for it.
    QString kind;         ///< What it is imported as: "calls", "calendar", ...
    QString path;         ///< Of the file, or of a folder whose files are all taken.
    bool atStart = false; ///< Taken by itself when the book is opened.
    QString reading;      ///< How it is read, as the user decided once (JSON; app/record_sources.h).
    QString seen;         ///< Marks of the files as they were last taken; empty: never.

    bool operator==(const RecordSource&) const = default;
};

} // namespace rapport
