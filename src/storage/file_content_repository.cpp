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

Result<QStringList> FileContentRepository::namesOfImport(qint64 import) const {
    RAPPORT_TRY_ASSIGN(Statement rows, book_.connection().prepare(QStringLiteral(
                                           "SELECT DISTINCT sha256 FROM attachment WHERE import_id = ?")));
    RAPPORT_TRY(rows.exec({import}));
    QStringList names;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return names;
        names << rows.text(0);
    }
}

Result<void> FileContentRepository::removeUnused(Transaction&, const QStringList& names) {
    Connection& connection = book_.connection();
    for (const QString& name : names) {
        RAPPORT_TRY_ASSIGN(
            const qint64 used,
            connection.number(QStringLiteral("SELECT (SELECT COUNT(*) FROM attachment WHERE sha256 = ?) + "
                                             "(SELECT COUNT(*) FROM change_log WHERE images LIKE ?)"),
                              {name, QString(u'%' + name + u'%')}));
        if (used == 0)
            RAPPORT_TRY(connection.run(QStringLiteral("DELETE FROM file_content WHERE sha256 = ?"), {name}));
    }
    return {};
}

} // namespace rapport::storage
