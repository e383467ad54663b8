// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/file_content_repository.h"

#include "storage/book.h"
#include "storage/connection.h"
#include "storage/sql_values.h"
#include "storage/transaction.h"

#include <QCryptographicHash>

namespace rapport::storage {

namespace {

QString nameOf(const QByteArray& content) {
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

} // namespace

Result<QString> FileContentRepository::put(Transaction&, const QByteArray& content) {
    const QString name = nameOf(content);
    Connection& connection = book_.connection();
    RAPPORT_TRY_ASSIGN(
        const qint64 known,
        connection.number(QStringLiteral("SELECT COUNT(*) FROM file_content WHERE sha256 = ?"), {name}));
    // An empty QByteArray that is null would be bound as NULL.
    if (known == 0)
        RAPPORT_TRY(connection.run(QStringLiteral("INSERT INTO file_content (sha256, content) VALUES (?, ?)"),
                                   {name, content.isNull() ? QByteArray("") : content}));
    return name;
}

Result<QByteArray> FileContentRepository::content(const QString& sha256) const {
    RAPPORT_TRY_ASSIGN(Statement rows, book_.connection().prepare(QStringLiteral(
                                           "SELECT content FROM file_content WHERE sha256 = ?")));
    RAPPORT_TRY(rows.exec({sha256}));
    RAPPORT_TRY_ASSIGN(const bool found, rows.next());
    const QByteArray content = found ? rows.value(0).toByteArray() : QByteArray();
    if (!found || nameOf(content) != sha256) return Error{ErrorKind::CannotOpen, "file_content_damaged"};
    return content;
}

} // namespace rapport::storage
