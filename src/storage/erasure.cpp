// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasure.h"

#include "domain/codes.h"
#include "storage/book.h"
#include "storage/erased_log.h"
#include "storage/file_content_repository.h"
#include "storage/owned_rows.h"
#include "storage/record_store.h"
#include "storage/transaction.h"

namespace rapport::storage {

namespace {

/// The part of a table's rows that goes, as a condition with its values.
Where goingOf(const Owned& owned, Id<Client> client, const std::optional<Day>& keepFrom) {
    Where where{owned.condition, {toSql(client)}};
    if (!keepFrom) return where;
    const QString& name = owned.table->name;
    if (name == QStringLiteral("invoice")) {
        where.condition += QStringLiteral(" AND issued < ?");
        where.values.push_back(toSql(*keepFrom));
    } else if (name == QStringLiteral("payment") || name == QStringLiteral("credit_note")) {
        where.condition =
            QStringLiteral("invoice_id IN (SELECT id FROM invoice WHERE client_id = ? AND issued < ?)");
        where.values.push_back(toSql(*keepFrom));
    }
    return where;
}

Result<qint64> count(Connection& connection, const QString& table, const Where& where) {
    RAPPORT_TRY_ASSIGN(
        Statement rows,
        prepared(connection, QStringLiteral("SELECT COUNT(*) FROM %1 WHERE %2").arg(table, where.condition),
                 where.values));
    RAPPORT_TRY(rows.next());
    return rows.integer(0);
}

/// What stays is money and days, of nobody.
Result<void> strip(Transaction& transaction, Id<Client> id, const QString& name) {
    Connection& connection = transaction.book().connection();
    RAPPORT_TRY(connection.run(
        QStringLiteral("UPDATE invoice SET text = '', dispute = ?, disputed_since = NULL, dispute_decided = "
                       "NULL, import_id = NULL, row_version = row_version + 1 WHERE client_id = ?"),
        {toSql(Dispute::None), toSql(id)}));
    for (const char* part : {"payment", "credit_note"})
        RAPPORT_TRY(connection.run(
            QStringLiteral(
                "UPDATE %1 SET import_id = NULL, row_version = row_version + 1 WHERE invoice_id IN "
                "(SELECT id FROM invoice WHERE client_id = ?)")
                .arg(QLatin1String(part)),
            {toSql(id)}));
    RAPPORT_TRY_ASSIGN(auto found, readRecords<Client>(connection, {QStringLiteral("id = ?"), {toSql(id)}}));
    Client nobody;
    nobody.id = id;
    nobody.name = name;
    nobody.status = ClientStatus::Parted;
    nobody.currency = found.front().record.currency;
    nobody.archived = true;
    nobody.contactEveryDays = 0;
    // No image of the row before may come into the log: past the recorder.
    RAPPORT_TRY_ASSIGN(Statement statement, connection.prepare(table("client").updateRow));
    int position = 0;
    for (const QVariant& value : rowOf(nobody))
        statement.bind(position++, value);
    statement.bind(position++, toSql(id));
    statement.bind(position++, toSql(found.front().version.number()));
    RAPPORT_TRY(statement.exec());
    return connection.run(QStringLiteral("UPDATE client SET import_id = NULL WHERE id = ?"), {toSql(id)});
}

/// Which records of sources its dealings and invoices were: of a digest somebody could still tell that there
/// was such a call. Without contacts its calls come back as nobody's.
Result<void> forgetTaken(Connection& connection, Id<Client> client, const std::optional<Day>& keepFrom) {
    Where where{QStringLiteral("(type = ? AND record IN (SELECT id FROM interaction WHERE client_id = ?)) OR "
                               "(type = ? AND record IN (SELECT id FROM invoice WHERE client_id = ?%1))")
                    .arg(keepFrom ? QStringLiteral(" AND issued < ?") : QString()),
                {QString(codeOf(RecordType::Interaction)), toSql(client),
                 QString(codeOf(RecordType::Invoice)), toSql(client)}};
    if (keepFrom) where.values.push_back(toSql(*keepFrom));
    RAPPORT_TRY(prepared(connection, QStringLiteral("DELETE FROM taken_record WHERE ") + where.condition,
                         where.values));
    return {};
}

Result<QStringList> fileNames(Connection& connection, Id<Client> client) {
    RAPPORT_TRY_ASSIGN(Statement rows,
                       prepared(connection,
                                QStringLiteral("SELECT DISTINCT sha256 FROM attachment WHERE client_id = ?"),
                                {toSql(client)}));
    QStringList names;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return names;
        names << rows.text(0);
    }
}

} // namespace

Result<ErasureFigures> erasureOf(const Book& book, Id<Client> client, const std::optional<Day>& keepFrom) {
    Connection& connection = book.connection();
    const Where self{QStringLiteral("id = ?"), {toSql(client)}};
    RAPPORT_TRY_ASSIGN(const qint64 there, count(connection, QStringLiteral("client"), self));
    if (there == 0)
        return Error{ErrorKind::Usage,
                     "record_not_found",
                     {{QStringLiteral("table"), QStringLiteral("client")},
                      {QStringLiteral("id"), QString::number(client.value())}}};
    ErasureFigures figures;
    for (const Owned& owned : ownedByClient()) {
        const QString& name = owned.table->name;
        // The last of all; it stays for the invoices that stay.
        if (name == QStringLiteral("client") && figures.invoices > 0) continue;
        RAPPORT_TRY_ASSIGN(const qint64 going, count(connection, name, goingOf(owned, client, keepFrom)));
        if (going > 0) figures.going.emplace_back(name.toLatin1(), going);
        if (!keepFrom) continue;
        qint64* staying = name == QStringLiteral("invoice")       ? &figures.invoices
                          : name == QStringLiteral("payment")     ? &figures.payments
                          : name == QStringLiteral("credit_note") ? &figures.creditNotes
                                                                  : nullptr;
        if (!staying) continue;
        RAPPORT_TRY_ASSIGN(const qint64 all, count(connection, name, {owned.condition, {toSql(client)}}));
        *staying = all - going;
    }
    if (figures.invoices > 0) {
        RAPPORT_TRY_ASSIGN(
            const qint64 last,
            connection.number(QStringLiteral("SELECT MAX(issued) FROM invoice WHERE client_id = ?"),
                              {toSql(client)}));
        figures.lastIssued = Day(int(last));
    }
    RAPPORT_TRY_ASSIGN(figures.logEntries, count(connection, QStringLiteral("change_log"),
                                                 {QStringLiteral("client_id = ?"), {toSql(client)}}));
    return figures;
}

Result<ErasureFigures> eraseClient(Transaction& transaction, Id<Client> client, const QString& name,
                                   const std::optional<Day>& keepFrom, const ErasureProgress& progress) {
    Book& book = transaction.book();
    Connection& connection = book.connection();
    RAPPORT_TRY_ASSIGN(ErasureFigures figures, erasureOf(book, client, keepFrom));
    RAPPORT_TRY(connection.run(connection.dialect().overwriteDeleted(true)));
    transaction.keepNoImages();

    ErasedLog log(transaction, client, name);
    RAPPORT_TRY(log.gather(progress));
    RAPPORT_TRY_ASSIGN(QStringList files, fileNames(connection, client));
    files << log.files();

    transaction.recorder().touching().noteClient(client.value());
    RAPPORT_TRY(forgetTaken(connection, client, keepFrom));
    for (const Owned& owned : ownedByClient()) {
        RAPPORT_TRY(progress());
        const Where going = goingOf(owned, client, keepFrom);
        if (owned.table->name == QStringLiteral("client") && figures.invoices > 0) continue;
        RAPPORT_TRY_ASSIGN(
            Statement deleted,
            prepared(connection,
                     QStringLiteral("DELETE FROM %1 WHERE %2").arg(owned.table->name, going.condition),
                     going.values));
    }
    if (figures.invoices > 0) RAPPORT_TRY(strip(transaction, client, name));
    RAPPORT_TRY(connection.run(QStringLiteral("DELETE FROM assessment_row")));
    RAPPORT_TRY(connection.run(QStringLiteral("DELETE FROM assessment_state")));
    RAPPORT_TRY(log.rewrite(progress));
    RAPPORT_TRY(FileContentRepository(book).removeUnused(transaction, files));
    return figures;
}

Result<void> wipeDeleted(Book& book) {
    Connection& connection = book.connection();
    RAPPORT_TRY(connection.run(connection.dialect().rebuildFile()));
    RAPPORT_TRY_ASSIGN(const qint64 busy, connection.number(connection.dialect().emptyJournal()));
    RAPPORT_TRY(connection.run(connection.dialect().overwriteDeleted(false)));
    if (busy != 0) return Error{ErrorKind::Conflict, "book_busy"};
    return {};
}

} // namespace rapport::storage
