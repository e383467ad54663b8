// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draft_repository.h"

#include "storage/book.h"
#include "storage/connection.h"
#include "storage/sql_values.h"
#include "storage/transaction.h"

namespace rapport::storage {

Result<std::vector<Draft>> DraftRepository::all() const {
    RAPPORT_TRY_ASSIGN(Statement rows, book_.connection().prepare(
                                           QStringLiteral("SELECT id, at, content FROM draft ORDER BY id")));
    RAPPORT_TRY(rows.exec());
    std::vector<Draft> drafts;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return drafts;
        drafts.push_back({Id<Draft>(rows.integer(0)), Instant(rows.integer(1)), rows.text(2)});
    }
}

Result<Id<Draft>> DraftRepository::insert(Transaction&, Instant at, const QString& content) {
    Connection& connection = book_.connection();
    RAPPORT_TRY_ASSIGN(const qint64 last, connection.number(QStringLiteral("SELECT MAX(id) FROM draft")));
    const Id<Draft> id(last + 1);
    RAPPORT_TRY(connection.run(QStringLiteral("INSERT INTO draft (id, at, content) VALUES (?, ?, ?)"),
                               {toSql(id), toSql(at), toSql(content)}));
    return id;
}

Result<void> DraftRepository::update(Transaction&, const Draft& draft) {
    return book_.connection().run(QStringLiteral("UPDATE draft SET at = ?, content = ? WHERE id = ?"),
                                  {toSql(draft.at), toSql(draft.content), toSql(draft.id)});
}

Result<void> DraftRepository::remove(Transaction&, Id<Draft> id) {
    return book_.connection().run(QStringLiteral("DELETE FROM draft WHERE id = ?"), {toSql(id)});
}

} // namespace rapport::storage
