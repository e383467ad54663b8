// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/import_repository.h"

#include "storage/book.h"
#include "storage/record_store.h"
#include "storage/transaction.h"

namespace rapport::storage {

namespace {

const QString kColumns = QStringLiteral("id, at, who, file_name, sha256, kind, read_rows, created_rows, "
                                        "updated_rows, unchanged_rows, skipped_rows, state");

const char* stateCode(ImportState state) {
    return state == ImportState::Applied ? "applied" : "taken_back";
}

Result<std::vector<ImportRecord>> readImports(Connection& connection, const Where& where) {
    RAPPORT_TRY_ASSIGN(
        Statement rows,
        prepared(
            connection,
            QStringLiteral("SELECT %1 FROM import WHERE %2 ORDER BY id DESC").arg(kColumns, where.condition),
            where.values));
    std::vector<ImportRecord> imports;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return imports;
        ImportRecord& import = imports.emplace_back();
        import.id = Id<ImportRecord>(rows.integer(0));
        import.at = Instant(rows.integer(1));
        import.who = rows.text(2);
        import.fileName = rows.text(3);
        import.sha256 = rows.text(4).toLatin1();
        import.kind = rows.text(5);
        import.totals = {rows.integer(6), rows.integer(7), rows.integer(8), rows.integer(9),
                         rows.integer(10)};
        import.state = rows.text(11) == QLatin1String(stateCode(ImportState::TakenBack))
                           ? ImportState::TakenBack
                           : ImportState::Applied;
    }
}

} // namespace

Result<Id<ImportRecord>> ImportRepository::insert(Transaction& transaction, const ImportRecord& record) {
    // The list of imports is no record of the business: it is neither logged nor undone.
    static const Table imports("import", {}, false, false, FactsLink::None);
    RAPPORT_TRY_ASSIGN(const qint64 id, transaction.recorder().reserveIds(imports, 1));
    const ImportTotals& t = record.totals;
    RAPPORT_TRY(book_.connection().run(
        QStringLiteral("INSERT INTO import (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(kColumns),
        {id, toSql(record.at), toSql(record.who), toSql(record.fileName),
         toSql(QString::fromLatin1(record.sha256)), toSql(record.kind), t.read, t.created, t.updated,
         t.unchanged, t.skipped, QString::fromLatin1(stateCode(record.state))}));
    return Id<ImportRecord>(id);
}

Result<void> ImportRepository::setTotals(Transaction&, Id<ImportRecord> id, const ImportTotals& totals) {
    return book_.connection().run(
        QStringLiteral(
            "UPDATE import SET read_rows = ?, created_rows = ?, updated_rows = ?, unchanged_rows = ?, "
            "skipped_rows = ? WHERE id = ?"),
        {totals.read, totals.created, totals.updated, totals.unchanged, totals.skipped, id.value()});
}

Result<void> ImportRepository::setState(Transaction&, Id<ImportRecord> id, ImportState state) {
    return book_.connection().run(QStringLiteral("UPDATE import SET state = ? WHERE id = ?"),
                                  {QString::fromLatin1(stateCode(state)), id.value()});
}

Result<ImportRecord> ImportRepository::byId(Id<ImportRecord> id) const {
    RAPPORT_TRY_ASSIGN(auto found, readImports(book_.connection(), {QStringLiteral("id = ?"), {toSql(id)}}));
    if (found.empty())
        return Error{ErrorKind::Usage,
                     "record_not_found",
                     {{QStringLiteral("table"), QStringLiteral("import")},
                      {QStringLiteral("id"), QString::number(id.value())}}};
    return std::move(found.front());
}

Result<std::vector<ImportRecord>> ImportRepository::all() const {
    return readImports(book_.connection(), {});
}

Result<std::vector<RecordRef>> ImportRepository::createdBy(Id<ImportRecord> id) const {
    std::vector<RecordRef> refs;
    for (RecordType type : allValues<RecordType>()) {
        RAPPORT_TRY_ASSIGN(
            Statement rows,
            prepared(book_.connection(),
                     QStringLiteral("SELECT id FROM %1 WHERE import_id = ? ORDER BY id").arg(codeOf(type)),
                     {toSql(id)}));
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, rows.next());
            if (!found) break;
            refs.push_back({type, rows.integer(0)});
        }
    }
    return refs;
}

} // namespace rapport::storage
