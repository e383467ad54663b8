// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/change_log.h"

#include "storage/book.h"
#include "storage/change_images.h"
#include "storage/record_store.h"
#include "storage/transaction.h"

#include <QJsonDocument>

namespace rapport::storage {

namespace {

template <typename T>
std::optional<Id<T>> idOrNothing(const Statement& row, int column) {
    return row.isNull(column) ? std::optional<Id<T>>() : Id<T>(row.integer(column));
}

Result<std::vector<Change>> readChanges(Connection& connection, const Where& where, int limit) {
    RAPPORT_TRY_ASSIGN(
        Statement rows,
        prepared(
            connection,
            QStringLiteral("SELECT id, at, who, command, client_id, args, row_count, import_id, reverts, "
                           "reverted_by FROM change_log WHERE %1 ORDER BY id DESC LIMIT %2")
                .arg(where.condition, QString::number(limit)),
            where.values));
    std::vector<Change> changes;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return changes;
        Change& change = changes.emplace_back();
        change.id = Id<Change>(rows.integer(0));
        change.note.at = Instant(rows.integer(1));
        change.note.who = rows.text(2);
        change.note.command = rows.text(3).toLatin1();
        change.note.clientId = idOrNothing<Client>(rows, 4);
        change.note.args = QJsonDocument::fromJson(rows.text(5).toUtf8()).object();
        change.rows = rows.integer(6);
        change.importId = idOrNothing<ImportRecord>(rows, 7);
        change.reverts = idOrNothing<Change>(rows, 8);
        change.revertedBy = idOrNothing<Change>(rows, 9);
    }
}

void onlyBefore(Where& where, Id<Change> before) {
    if (before.isNull()) return;
    where.condition += QStringLiteral(" AND id < ?");
    where.values.push_back(toSql(before));
}

Error aboutChange(const char* code, Id<Change> id) {
    return Error{ErrorKind::Usage,
                 code,
                 {{QStringLiteral("table"), QStringLiteral("change_log")},
                  {QStringLiteral("id"), QString::number(id.value())}}};
}

} // namespace

Result<Change> ChangeLog::byId(Id<Change> id) const {
    RAPPORT_TRY_ASSIGN(auto found,
                       readChanges(book_.connection(), {QStringLiteral("id = ?"), {toSql(id)}}, 1));
    if (found.empty()) return aboutChange("record_not_found", id);
    return std::move(found.front());
}

Result<std::vector<Change>> ChangeLog::latest(int limit, Id<Change> before) const {
    Where where;
    onlyBefore(where, before);
    return readChanges(book_.connection(), where, limit);
}

Result<std::vector<Change>> ChangeLog::forClient(Id<Client> client, int limit, Id<Change> before) const {
    Where where{QStringLiteral("client_id = ?"), {toSql(client)}};
    onlyBefore(where, before);
    return readChanges(book_.connection(), where, limit);
}

Result<std::vector<RowImage>> ChangeLog::images(Id<Change> id) const {
    RAPPORT_TRY_ASSIGN(
        const QVariant text,
        book_.connection().scalar(QStringLiteral("SELECT images FROM change_log WHERE id = ?"), {toSql(id)}));
    return imagesFromJson(text.toString()).value_or(std::vector<RowImage>());
}

Result<void> ChangeLog::revert(Transaction& transaction, Id<Change> id) {
    RAPPORT_TRY_ASSIGN(const Change change, byId(id));
    if (change.revertedBy) return aboutChange("change_already_reverted", id);
    if (change.importId) return aboutChange("change_is_import", id);
    RAPPORT_TRY_ASSIGN(
        const QVariant text,
        book_.connection().scalar(QStringLiteral("SELECT images FROM change_log WHERE id = ?"), {toSql(id)}));
    const auto images = imagesFromJson(text.toString());
    if (!images) return aboutChange("change_without_images", id);

    QStringList changedSince;
    for (auto image = images->rbegin(); image != images->rend(); ++image) {
        RAPPORT_TRY_ASSIGN(const bool restored, transaction.recorder().restore(*image));
        const QString row = image->table->name + u' ' + QString::number(image->id);
        if (!restored && !changedSince.contains(row)) changedSince << row;
    }
    if (!changedSince.isEmpty())
        return Error{ErrorKind::Conflict,
                     "rows_changed_since",
                     {{QStringLiteral("rows"), changedSince.join(QStringLiteral(", "))}}};
    transaction.setReverts(id);
    return {};
}

} // namespace rapport::storage
