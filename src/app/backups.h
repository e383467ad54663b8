// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backup_files.h"

#include <optional>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

class JobControl;
class Workspace;

/// How a book is copied by itself; kept in the book.
struct BackupRules {
    bool automatic = true;
    int keep = 10; ///< The newest so many; one a month is kept beside them.

    bool operator==(const BackupRules&) const = default;
};
inline constexpr int fewestBackups = 3;
inline constexpr int mostBackups = 100;

/// The backups of an open book, for its owner to see to. docs/decisions/backups.md says why they are where
/// they are.
class Backups {
public:
    explicit Backups(Workspace& workspace) : workspace_(workspace) {}

    /// Errors of both: owner_only.
    Result<BackupRules> rules();
    Result<std::vector<BackupFile>> list();
    /// Errors: owner_only, out_of_range (field, value).
    Result<void> setRules(const BackupRules& rules);
    /// Takes away one of list(), as when it still holds somebody who was erased. Errors: owner_only,
    /// file_not_removed (file).
    Result<void> remove(const QString& path);

private:
    Workspace& workspace_;
};

/// Copies the book into its folder unless copies are switched off, it was never written to, or the newest
/// copy holds the same; takes away the copies that have outlived their use. Returns the new copy's path, if
/// any. Errors: backup_failed; cancelled.
Result<std::optional<QString>> backUpIfChanged(storage::Book& book, const Clock& clock, BackupReason reason,
                                               JobControl* control = nullptr);
/// The same of a book that others have open, on whatever thread this is called.
Result<std::optional<QString>> backUpAtStart(const QString& book, const Clock& clock,
                                             JobControl* control = nullptr);

/// Writes a copy of a book to any place: encrypted when there is a password. Who may do that is asked before.
/// Works beside others who read and write. Errors: file_exists (path), backup_failed, those of sealFile() and
/// of opening a book.
Result<void> backUpTo(const QString& book, const QString& file, const QString& password,
                      JobControl* control = nullptr);

} // namespace rapport::app
