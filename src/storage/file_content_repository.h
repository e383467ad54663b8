// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace rapport::storage {

class Book;
class Transaction;

/// The bytes of files kept in the book, each once, under the SHA-256 of them in hex.
class FileContentRepository {
public:
    explicit FileContentRepository(Book& book) : book_(book) {}

    /// Keeps the bytes and returns the name they have from now on.
    Result<QString> put(Transaction& transaction, const QByteArray& content);
    /// CannotOpen "file_content_damaged" when they are not there or are not what their name says.
    Result<QByteArray> content(const QString& sha256) const;

    /// What the attachments made by an import are called here.
    Result<QStringList> namesOfImport(qint64 import) const;
    /// Takes out those of the names that no attachment has and no entry of the change log can bring back.
    Result<void> removeUnused(Transaction& transaction, const QStringList& names);

private:
    Book& book_;
};

} // namespace rapport::storage
