// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sql_dialect.h"

namespace rapport::storage {

QString SqliteDialect::ddl(QString text) const {
    // Only spelled exactly like this is the column the rowid itself.
    text.replace(QStringLiteral("{key}"), QStringLiteral("INTEGER PRIMARY KEY"));
    text.replace(QStringLiteral("{blob}"), QStringLiteral("BLOB"));
    return text;
}

QString SqliteDialect::beginWrite() const {
    return QStringLiteral("BEGIN IMMEDIATE");
}

QString SqliteDialect::waitForLocks(int milliseconds) const {
    return QStringLiteral("PRAGMA busy_timeout = %1").arg(milliseconds);
}

QString SqliteDialect::keepPages(int kibibytes) const {
    return QStringLiteral("PRAGMA cache_size = -%1").arg(kibibytes);
}

QString SqliteDialect::beginRead() const {
    return QStringLiteral("BEGIN");
}

QString SqliteDialect::overwriteDeleted(bool on) const {
    return QStringLiteral("PRAGMA secure_delete = %1").arg(on ? QStringLiteral("ON") : QStringLiteral("OFF"));
}

QString SqliteDialect::rebuildFile() const {
    return QStringLiteral("VACUUM");
}

QString SqliteDialect::emptyJournal() const {
    return QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)");
}

SqlFailure SqliteDialect::classify(const QString& nativeCode) const {
    // https://www.sqlite.org/rescode.html; extended codes carry the primary one in their low byte.
    const int code = nativeCode.toInt();
    switch (code) {
    case 1555: // SQLITE_CONSTRAINT_PRIMARYKEY
    case 2067: // SQLITE_CONSTRAINT_UNIQUE
        return SqlFailure::Duplicate;
    case 787: // SQLITE_CONSTRAINT_FOREIGNKEY
        return SqlFailure::BrokenReference;
    default:
        break;
    }
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return SqlFailure::Busy;
    case 11: // SQLITE_CORRUPT
        return SqlFailure::Damaged;
    case 26: // SQLITE_NOTADB
        return SqlFailure::NotADatabase;
    case 3:  // SQLITE_PERM
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return SqlFailure::NoRights;
    case 13: // SQLITE_FULL
        return SqlFailure::DiskFull;
    default:
        return SqlFailure::Other;
    }
}

} // namespace rapport::storage
