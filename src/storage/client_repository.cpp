// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/client_repository.h"

#include "base/text_key.h"
#include "storage/book.h"
#include "storage/record_store.h"
#include "storage/transaction.h"

namespace rapport::storage {

namespace {

Result<std::vector<ClientRow>> readRows(Connection& connection, const Where& where, int limit) {
    QString sql =
        QStringLiteral("SELECT id, name, name_key, status, segment, currency, external_ref, archived "
                       "FROM client WHERE %1 ORDER BY name_key, id")
            .arg(where.condition);
    if (limit >= 0) sql += QStringLiteral(" LIMIT %1").arg(limit);
    RAPPORT_TRY_ASSIGN(Statement rows, prepared(connection, sql, where.values));
    std::vector<ClientRow> clients;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return clients;
        ClientRow& row = clients.emplace_back();
        RowReader reader(rows, 0);
        reader.value("id", row.id);
        reader.value("name", row.name);
        reader.value("name_key", row.nameKey);
        reader.value("status", row.status);
        reader.value("segment", row.segment);
        reader.value("currency", row.currency);
        reader.value("external_ref", row.externalRef);
        reader.value("archived", row.archived);
        if (!reader.good()) return unreadable("client");
    }
}

void addSearch(Where& where, const QString& search) {
    const auto matches = [&](const char* condition, const QString& part) -> QString {
        if (part.isEmpty()) return {};
        where.values.emplace_back(containing(part));
        return QStringLiteral(" OR ") + QLatin1String(condition);
    };
    const QString key = textKey(search);
    if (key.isEmpty()) return;
    QString any = matches("name_key LIKE ? ESCAPE '!'", key);
    any += matches("external_ref LIKE ? ESCAPE '!'", search.trimmed());
    any += matches("id IN (SELECT client_id FROM contact WHERE name_key LIKE ? ESCAPE '!')", key);
    any +=
        matches("id IN (SELECT client_id FROM contact WHERE email_key LIKE ? ESCAPE '!')", emailKey(search));
    // Two digits are part of nearly every number.
    if (const QString digits = phoneDigits(search); digits.size() >= 3)
        any += matches("id IN (SELECT client_id FROM contact WHERE phone_digits LIKE ? ESCAPE '!')", digits);
    where.condition += QStringLiteral(" AND (") + any.mid(4) + u')';
}

} // namespace

Result<std::vector<ClientRow>> ClientRepository::rows(const ClientQuery& query) const {
    Where where;
    const auto also = [&](const char* condition, std::initializer_list<QVariant> values) {
        where.condition += QStringLiteral(" AND ") + QLatin1String(condition);
        where.values.insert(where.values.end(), values);
    };
    if (!query.withArchived) also("archived = 0", {});
    if (query.status) also("status = ?", {toSql(*query.status)});
    if (!query.tag.isEmpty())
        also("id IN (SELECT client_id FROM client_tag WHERE tag_key = ?)", {toSql(textKey(query.tag))});
    if (!query.afterId.isNull())
        also("(name_key > ? OR (name_key = ? AND id > ?))",
             {toSql(query.afterNameKey), toSql(query.afterNameKey), toSql(query.afterId)});
    addSearch(where, query.search);
    return readRows(book_.connection(), where, query.limit);
}

Result<std::vector<ClientRow>> ClientRepository::named(const QString& reference) const {
    bool isNumber = false;
    const qint64 id = reference.toLongLong(&isNumber);
    // An empty reference is what clients without one have; it names nobody.
    if (reference.trimmed().isEmpty()) return std::vector<ClientRow>();
    return readRows(book_.connection(),
                    {QStringLiteral("(id = ? OR name_key = ? OR external_ref = ?)"),
                     {toSql(isNumber ? id : 0), toSql(textKey(reference)), toSql(reference)}},
                    -1);
}

namespace {

Result<std::vector<qint64>> idsOf(Connection& connection, const QString& sql,
                                  const std::vector<QVariant>& values) {
    RAPPORT_TRY_ASSIGN(Statement rows, prepared(connection, sql, values));
    std::vector<qint64> ids;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return ids;
        ids.push_back(rows.integer(0));
    }
}

} // namespace

Result<void> ClientRepository::moveRecords(Transaction& transaction, Id<Client> from, Id<Client> to) {
    Connection& connection = book_.connection();
    Recorder& recorder = transaction.recorder();
    RAPPORT_TRY_ASSIGN(const std::vector<qint64> known,
                       idsOf(connection,
                             QStringLiteral("SELECT a.id FROM contact a WHERE a.client_id = ? AND EXISTS ("
                                            "SELECT 1 FROM contact b WHERE b.client_id = ? AND "
                                            "b.name_key = a.name_key AND b.email_key = a.email_key AND "
                                            "b.phone_digits = a.phone_digits) ORDER BY a.id"),
                             {toSql(from), toSql(to)}));
    for (qint64 contact : known)
        RAPPORT_TRY(recorder.remove(table("contact"), contact));
    for (const Reference& reference : table("client").referredToBy) {
        const Table& t = table(reference.table);
        if (t.name == QStringLiteral("client_tag") || t.name == QStringLiteral("seen_verdict")) continue;
        RAPPORT_TRY_ASSIGN(
            const std::vector<qint64> ids,
            idsOf(connection, QStringLiteral("SELECT id FROM %1 WHERE client_id = ? ORDER BY id").arg(t.name),
                  {toSql(from)}));
        for (qint64 id : ids)
            RAPPORT_TRY(recorder.setColumn(t, id, QString::fromLatin1(reference.column), toSql(to)));
    }
    return {};
}

} // namespace rapport::storage
