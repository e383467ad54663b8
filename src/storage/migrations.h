// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>
#include <span>
#include <vector>

namespace rapport::storage {

class Connection;

/// One step of the schema. Steps are only ever added at the end; what is released never changes.
struct Migration {
    int version;
    /// The oldest version whose programs may still write a book of this one: their writes leave it right.
    int minCompatible;
    QString sql; ///< Statements, each ending with a semicolon at the end of a line.
};

/// All steps, oldest first, from resources/migrations.
const std::vector<Migration>& allMigrations();

struct SchemaVersion {
    int version = 0;
    int minCompatible = 0;
};

/// Version 0 for a file without any schema.
Result<SchemaVersion> schemaVersion(Connection& connection);

/// Takes the book through every step it has not had, each in one transaction with its version. `backUp` is
/// called once before the first step unless the book is empty (version 0).
Result<void> migrate(Connection& connection, std::span<const Migration> migrations,
                     const std::function<Result<void>(int fromVersion)>& backUp);

} // namespace rapport::storage
