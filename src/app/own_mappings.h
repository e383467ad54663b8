// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/mapping.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace rapport::storage {
class Book;
class Transaction;
} // namespace rapport::storage

namespace rapport::app {

/// The ways of reading files that the user saved in this book, by name; one that can no longer be read is
/// left out.
Result<std::vector<importing::Mapping>> readOwnMappings(storage::Book& book);
/// A mapping in a file of the user's own; nothing without a path. Errors: file_unreadable (file, reason);
/// those of importing::readMapping(), with "file".
Result<std::optional<importing::Mapping>> readMappingFile(const QString& path);
/// Empty `json`: it goes. Errors: name_missing; those of importing::readMapping().
Result<void> writeOwnMapping(storage::Book& book, storage::Transaction& transaction, const QString& name,
                             const QByteArray& json);

} // namespace rapport::app
