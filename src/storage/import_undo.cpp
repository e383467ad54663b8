// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/import_undo.h"

#include "domain/codes.h"
#include "storage/book.h"
#include "storage/change_images.h"
#include "storage/change_log.h"
#include "storage/connection.h"
#include "storage/created_rows.h"
#include "storage/recorder.h"
#include "storage/table_links.h"
#include "storage/transaction.h"

#include <map>
#include <set>

namespace rapport::storage {

namespace {

using RowKey = std::pair<const Table*, qint64>;

class ImportTaker {
public:
    ImportTaker(Transaction& transaction, Id<ImportRecord> import)
        : transaction_(transaction), book_(transaction.book()), connection_(book_.connection()),
          import_(import), created_(transaction, import.value()) {}

    Result<ImportUndone> takeBack(const UndoProgress& progress) {
        RAPPORT_TRY_ASSIGN(const qint64 entry,
                           connection_.number(QStringLiteral("SELECT id FROM change_log WHERE import_id = ?"),
                                              {toSql(import_)}));
        transaction_.keepNoImages();
        RAPPORT_TRY(created_.look());
        RAPPORT_TRY(readLaterChanges(entry));
        RAPPORT_TRY(restoreChanged(Id<Change>(entry), progress));
        RAPPORT_TRY(keepTouched());
        RAPPORT_TRY(keepReferredTo());
        RAPPORT_TRY(keepWhatStands());
        RAPPORT_TRY(keepTaken());
        RAPPORT_TRY_ASSIGN(undone_.removed, created_.removeAll(progress));
        undone_.kept.assign(keptRecords_.begin(), keptRecords_.end());
        return std::move(undone_);
    }

private:
    /// Every row written after the import, as it was before that.
    Result<void> readLaterChanges(qint64 entry) {
        RAPPORT_TRY_ASSIGN(Statement rows, connection_.prepare(QStringLiteral(
                                               "SELECT images FROM change_log WHERE id > ? ORDER BY id")));
        RAPPORT_TRY(rows.exec({entry}));
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, rows.next());
            if (!found) return {};
            auto images = imagesFromJson(rows.text(0));
            if (!images) continue;
            for (RowImage& image : *images)
                leftAs_.try_emplace({image.table, image.id}, std::move(image.before));
        }
    }

    /// Whether all the row stands on is still there.
    Result<bool> hasGround(const RowImage& image) {
        for (const Link& link : linksOf(*image.table)) {
            const auto id = linkedId(*image.before, link);
            if (!id) continue;
            RAPPORT_TRY_ASSIGN(const bool there, readRow(connection_, *link.to, *id));
            if (!there) return false;
        }
        return true;
    }
    static Result<bool> readRow(Connection& connection, const Table& table, qint64 id) {
        RAPPORT_TRY_ASSIGN(
            const qint64 count,
            connection.number(QStringLiteral("SELECT COUNT(*) FROM %1 WHERE id = ?").arg(table.name), {id}));
        return count > 0;
    }

    Result<void> restoreChanged(Id<Change> entry, const UndoProgress& progress) {
        RAPPORT_TRY_ASSIGN(const std::vector<RowImage> images, ChangeLog(book_).images(entry));
        qint64 done = 0;
        for (auto image = images.rbegin(); image != images.rend(); ++image) {
            if (++done % 1000 == 0) RAPPORT_TRY(progress(done, qint64(images.size())));
            RAPPORT_TRY_ASSIGN(const bool there, readRow(connection_, *image->table, image->id));
            // What somebody has taken out since is not brought back, nor kept.
            if (there != image->after.has_value()) continue;
            if (!there) {
                RAPPORT_TRY_ASSIGN(const bool ground, hasGround(*image));
                if (!ground) continue;
            }
            auto restored = transaction_.recorder().restore(*image);
            // Another row has taken its place.
            const bool displaced = !restored && restored.error().code == "record_exists";
            if (!restored && !displaced) return std::move(restored).error();
            if (!displaced && *restored)
                ++undone_.restored;
            else
                noteKept(*image->table, image->id, image->after ? &*image->after : nullptr);
        }
        return {};
    }

    /// `row` finds the record a part belongs to.
    void noteKept(const Table& table, qint64 id, const Row* row) {
        if (const auto type = typeOf(table)) {
            keptRecords_.insert({*type, id});
            return;
        }
        const auto links = linksOf(table);
        if (links.empty())
            ++undone_.settingsKept;
        else if (row)
            keptRecords_.insert({*typeOf(*links.front().to), *linkedId(*row, links.front())});
    }

    Result<void> keepTouched() {
        for (const auto& [key, before] : leftAs_) {
            const auto& [table, id] = key;
            RAPPORT_TRY_ASSIGN(const std::optional<Row> now, transaction_.recorder().rowNow(*table, id));
            if (now && before && sameRow(*now, *before)) continue; // Changed and changed back.
            if (now && before) RAPPORT_TRY(keep(*table, id));
            for (const Link& link : linksOf(*table)) {
                if (!link.partOf) continue;
                for (const std::optional<Row>* state : {&now, &before})
                    if (state->has_value())
                        if (const auto parent = linkedId(**state, link)) RAPPORT_TRY(keep(*link.to, *parent));
            }
        }
        return {};
    }

    Result<void> keepReferredTo() {
        for (const CreatedRows::Filled& filled : created_.filled()) {
            const Table* table = filled.table;
            for (const Reference& reference : table->referredToBy) {
                const Table& from = storage::table(reference.table);
                if (!from.importable || from.name == QStringLiteral("seen_verdict")) continue;
                RAPPORT_TRY_ASSIGN(
                    const std::vector<qint64> ids,
                    created_.ids(QStringLiteral("SELECT DISTINCT made.id FROM %1 made JOIN %2 other ON "
                                                "other.%3 = made.id WHERE made.import_id = ? AND "
                                                "(other.import_id IS NULL OR other.import_id <> ?)")
                                     .arg(table->name, from.name, QLatin1String(reference.column)),
                                 {toSql(import_), toSql(import_)}));
                for (qint64 id : ids)
                    RAPPORT_TRY(keep(*table, id));
            }
        }
        return {};
    }

    /// Upwards to what each kept row needs, and down to the money of a kept invoice.
    Result<void> keepWhatStands() {
        while (!open_.empty()) {
            const auto [table, id] = open_.back();
            open_.pop_back();
            RAPPORT_TRY_ASSIGN(const std::optional<Row> row, transaction_.recorder().rowNow(*table, id));
            if (!row) continue;
            for (const Link& link : linksOf(*table))
                if (const auto needed = linkedId(*row, link)) RAPPORT_TRY(keep(*link.to, *needed));
            for (const Reference& reference : table->referredToBy) {
                const Table& part = storage::table(reference.table);
                const auto links = linksOf(part);
                const bool ownPart =
                    part.importable && std::any_of(links.begin(), links.end(), [&](const Link& link) {
                        return link.partOf && link.to == table;
                    });
                if (!ownPart) continue;
                RAPPORT_TRY_ASSIGN(const std::vector<qint64> ids,
                                   created_.ids(QStringLiteral("SELECT id FROM %1 WHERE %2 = ?")
                                                    .arg(part.name, QLatin1String(reference.column)),
                                                {id}));
                for (qint64 each : ids)
                    RAPPORT_TRY(keep(part, each));
            }
        }
        return {};
    }

    /// What stays must not come again from its source as something new.
    Result<void> keepTaken() {
        for (const RecordRef& record : keptRecords_) {
            if (record.type != RecordType::Interaction && record.type != RecordType::Invoice) continue;
            RAPPORT_TRY(connection_.run(QStringLiteral("UPDATE taken_record SET import_id = NULL WHERE "
                                                       "import_id = ? AND type = ? AND record = ?"),
                                        {toSql(import_), QString(codeOf(record.type)), record.id}));
        }
        return {};
    }

    /// Takes the row out of the import, if it is one that the import made.
    Result<void> keep(const Table& table, qint64 id) {
        RAPPORT_TRY_ASSIGN(const bool released, created_.release(table, id));
        if (!released) return {};
        open_.emplace_back(&table, id);
        noteKept(table, id, nullptr);
        return {};
    }

    Transaction& transaction_;
    Book& book_;
    Connection& connection_;
    const Id<ImportRecord> import_;
    CreatedRows created_;
    std::map<RowKey, std::optional<Row>> leftAs_;
    std::vector<RowKey> open_; // Kept, and not yet asked what they need.
    std::set<RecordRef> keptRecords_;
    ImportUndone undone_;
};

} // namespace

Result<ImportUndone> takeBackImport(Transaction& transaction, Id<ImportRecord> import,
                                    const UndoProgress& progress) {
    ImportRepository imports(transaction.book());
    RAPPORT_TRY_ASSIGN(const ImportRecord record, imports.byId(import));
    if (record.state == ImportState::TakenBack)
        return Error{ErrorKind::Usage,
                     "import_already_taken_back",
                     {{QStringLiteral("import"), QString::number(import.value())}}};
    RAPPORT_TRY_ASSIGN(ImportUndone undone, ImportTaker(transaction, import).takeBack(progress));
    RAPPORT_TRY(imports.setState(transaction, import, ImportState::TakenBack));
    return undone;
}

} // namespace rapport::storage
