// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erased_log.h"

#include "storage/book.h"
#include "storage/change_images.h"
#include "storage/connection.h"
#include "storage/owned_rows.h"
#include "storage/table_links.h"
#include "storage/transaction.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rapport::storage {

namespace {

/// What an entry may go on saying of somebody who was erased: numbers of invoices, money and codes.
const QStringList kNeutralArgs{QStringLiteral("number"),   QStringLiteral("amount"),
                               QStringLiteral("kind"),     QStringLiteral("judgement"),
                               QStringLiteral("command"),  QStringLiteral("count"),
                               QStringLiteral("currency"), QStringLiteral("import"),
                               QStringLiteral("dispute"),  QStringLiteral("state")};
constexpr qsizetype kShortestName = 3; // Shorter ones stand by chance in other words.

/// Calls `each(id, client or 0, args, images)` for the whole log.
template <typename Each>
Result<void> forEachEntry(Connection& connection, const ErasureProgress& progress, Each&& each) {
    RAPPORT_TRY_ASSIGN(
        Statement rows,
        connection.prepare(QStringLiteral("SELECT id, client_id, args, images FROM change_log ORDER BY id")));
    RAPPORT_TRY(rows.exec());
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return {};
        RAPPORT_TRY(progress());
        RAPPORT_TRY(each(rows.integer(0), rows.integer(1), rows.text(2), rows.text(3)));
    }
}

QString columnOf(const Table& table, const Row& row, const char* column) {
    const qsizetype at = table.columns.indexOf(QLatin1String(column));
    return at < 0 ? QString() : row[size_t(at)].toString();
}

} // namespace

ErasedLog::ErasedLog(Transaction& transaction, Id<Client> client, const QString& name)
    : transaction_(transaction), client_(client), name_(name), clients_{client.value()} {}

Result<void> ErasedLog::gatherMerged() {
    for (std::vector<qint64> open{client_.value()}; !open.empty();) {
        const qint64 client = open.back();
        open.pop_back();
        RAPPORT_TRY_ASSIGN(Statement rows,
                           transaction_.book().connection().prepare(QStringLiteral(
                               "SELECT images FROM change_log WHERE client_id = ? AND command = ?")));
        RAPPORT_TRY(rows.exec({client, QStringLiteral("merge_clients")}));
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, rows.next());
            if (!found) break;
            for (const RowImage& image : imagesFromJson(rows.text(0)).value_or(std::vector<RowImage>())) {
                if (image.table->name != QStringLiteral("client") || image.after) continue;
                RAPPORT_TRY_ASSIGN(const std::optional<StoredRow> there,
                                   rowOfRecord(transaction_.book(), {RecordType::Client, image.id}));
                // One that is there again was parted from this one since.
                if (!there && clients_.insert(image.id).second) open.push_back(image.id);
            }
        }
    }
    return {};
}

bool ErasedLog::belongs(const Table& table, qint64 id, const Row& values) const {
    if (table.name == QStringLiteral("client")) return clients_.contains(id);
    for (const Link& link : linksOf(table)) {
        const auto to = linkedId(values, link);
        if (!to) continue;
        if (link.to->name == QStringLiteral("client") && clients_.contains(*to)) return true;
        if (link.partOf && rows_.contains({link.to, *to})) return true;
    }
    return false;
}

void ErasedLog::learn(const Table& table, qint64 id, const Row& values) {
    if (!belongs(table, id, values)) return;
    rows_.insert({&table, id});
    if (table.name == QStringLiteral("client") || table.name == QStringLiteral("contact"))
        for (const char* column : {"name", "email", "phone", "external_ref"})
            if (const QString text = columnOf(table, values, column);
                text.size() >= kShortestName && text != name_)
                names_.insert(text);
    if (table.name == QStringLiteral("attachment")) files_ << columnOf(table, values, "sha256");
}

Result<void> ErasedLog::gather(const ErasureProgress& progress) {
    RAPPORT_TRY(gatherMerged());
    RAPPORT_TRY_ASSIGN(const std::vector<StoredRow> rows, rowsOfClient(transaction_.book(), client_));
    for (const StoredRow& row : rows)
        learn(*row.table, row.id, row.values);
    RAPPORT_TRY(forEachEntry(transaction_.book().connection(), progress,
                             [&](qint64, qint64, const QString&, const QString& json) -> Result<void> {
                                 for (const RowImage& image :
                                      imagesFromJson(json).value_or(std::vector<RowImage>()))
                                     for (const std::optional<Row>* state : {&image.before, &image.after})
                                         if (*state) learn(*image.table, image.id, **state);
                                 return {};
                             }));
    files_.removeDuplicates();
    return {};
}

bool ErasedLog::isOwn(const RowImage& image) const {
    if (rows_.contains({image.table, image.id})) return true;
    return (image.before && belongs(*image.table, image.id, *image.before)) ||
           (image.after && belongs(*image.table, image.id, *image.after));
}

bool ErasedLog::namesSomebody(const QString& text) const {
    return std::any_of(names_.begin(), names_.end(),
                       [&](const QString& name) { return text.contains(name); });
}

QJsonObject ErasedLog::withoutNames(const QJsonObject& args, bool own) const {
    QJsonObject kept;
    for (auto arg = args.begin(); arg != args.end(); ++arg) {
        if (arg.key() == QStringLiteral("client") && own)
            kept.insert(arg.key(), name_);
        else if (namesSomebody(arg.value().toString()))
            kept.insert(arg.key(), name_);
        else if (!own || kNeutralArgs.contains(arg.key()))
            kept.insert(arg.key(), arg.value());
    }
    return kept;
}

Result<void> ErasedLog::rewrite(const ErasureProgress& progress) {
    Connection& connection = transaction_.book().connection();
    struct Entry {
        qint64 id;
        QString args, images;
        qint64 rows;
    };
    std::vector<Entry> changed;
    RAPPORT_TRY(forEachEntry(
        connection, progress,
        [&](qint64 id, qint64 client, const QString& argsJson, const QString& imagesJson) -> Result<void> {
            const bool own = clients_.contains(client);
            const QJsonObject args = QJsonDocument::fromJson(argsJson.toUtf8()).object();
            const QJsonObject kept = withoutNames(args, own);
            std::vector<RowImage> images = imagesFromJson(imagesJson).value_or(std::vector<RowImage>());
            const size_t before = images.size();
            std::erase_if(images, [&](const RowImage& image) { return own || isOwn(image); });
            if (kept == args && images.size() == before) return {};
            changed.push_back({id, QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)),
                               images.size() == before ? imagesJson
                               : images.empty()        ? QStringLiteral("")
                                                       : imagesToJson(images),
                               qint64(images.size())});
            return {};
        }));
    for (const Entry& entry : changed)
        RAPPORT_TRY(connection.run(
            QStringLiteral("UPDATE change_log SET args = ?, images = ?, row_count = ? WHERE id = ?"),
            {entry.args, entry.images, entry.rows, entry.id}));
    return {};
}

} // namespace rapport::storage
