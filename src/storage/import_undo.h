// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/record_type.h"
#include "storage/import_repository.h"

#include <functional>
#include <vector>

namespace rapport::storage {

class Transaction;

/// What taking an import back came to.
struct ImportUndone {
    qint64 removed = 0;      ///< Rows the import had made.
    qint64 restored = 0;     ///< Rows it had changed, or taken out.
    qint64 settingsKept = 0; ///< Settings of the book changed since.
    /// Records that stay as they are now: those changed since by somebody or by a later import, and those
    /// they need to stand. Each once, by kind and id.
    std::vector<RecordRef> kept;
};

/// Told how many of how many rows are done; an error stops the work.
using UndoProgress = std::function<Result<void>(qint64 done, qint64 of)>;

/// Takes everything an import wrote out of the book again. A row it made goes unless it, or a part of it, is
/// no longer as the import left it, or a row from elsewhere points to it; a row that stays keeps its payments
/// and credit notes and what it points to, and belongs to no import any more. A row it changed becomes what
/// it was, by Recorder::restore(). What the owner looked at (seen_verdict) holds nothing back. The entry of
/// the transaction keeps no images. Usage "record_not_found", "import_already_taken_back"; after any error
/// the transaction must be dropped.
Result<ImportUndone> takeBackImport(Transaction& transaction, Id<ImportRecord> import,
                                    const UndoProgress& progress);

} // namespace rapport::storage
