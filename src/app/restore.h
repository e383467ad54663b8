// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

#include <memory>

namespace rapport::app {

class JobControl;

/// What a restore has done.
struct Restored {
    QString kept; ///< Where the book that was there before lies now; empty: there was none.
};

/// Whether a file is a backup, by what is in it.
enum class BackupKind { None, Plain, Sealed };
BackupKind backupKindOf(const QString& file);

/// Whether the book at this place may be replaced by somebody who gives this owner's password (empty: none):
/// a book that has one and can be read is its owner's to replace. Errors: owner_only, password_wrong.
Result<void> mayReplace(const QString& book, const QString& ownerPassword);

/// A backup that lies beside the book it shall replace, looked through; gone again unless it is applied.
class PreparedRestore;
using SharedRestore = std::shared_ptr<const PreparedRestore>;

/// Fetches a backup and looks it through; the book may be open meanwhile. Errors, nothing changed by any:
/// InputRejected not_a_backup (file), restore_of_itself (file), backup_needs_password (file),
/// file_unreadable, restore_into_folder (path); those of unsealFile(); CannotOpen book_newer, book_damaged of
/// the backup; cancelled.
Result<SharedRestore> prepareRestore(const QString& backup, const QString& book, const QString& password,
                                     JobControl* control = nullptr);
/// Puts it in the book's place. The present book, whatever state it is in, moves aside to "<name> before
/// restore <time>" first, and moves back when the last step fails. Who may do that is asked before, and
/// nobody may have the book open. Errors: CannotOpen book_locked (path), Internal restore_failed (path,
/// detail).
Result<Restored> applyRestore(const SharedRestore& prepared, const Clock& clock);

/// Both at once.
Result<Restored> restoreBook(const QString& backup, const QString& book, const QString& password,
                             const Clock& clock, JobControl* control = nullptr);

} // namespace rapport::app
