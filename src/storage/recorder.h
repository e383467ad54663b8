// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/stored.h"
#include "storage/sql_values.h"
#include "storage/table.h"
#include "storage/touched.h"

#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace rapport::storage {

class Connection;

/// A row before and after one write of it; no `before` where it was made, no `after` where it was removed.
struct RowImage {
    const Table* table = nullptr;
    qint64 id = 0;
    std::optional<Row> before, after; ///< In the order of Table::columns.
    std::optional<qint64> importId;   ///< The import that made the row.
    qint64 version = 1;               ///< Of the row before.
};

struct NewRow {
    qint64 id;
    Row values; ///< In the order of Table::columns.
};

/// Whether the images of a transaction are kept for undo.
enum class KeepImages { All, NotOfCreated, None };

/// Column by column, NULL like NULL.
bool sameRow(const Row& a, const Row& b);

/// The one way rows of records are written: every write of a transaction passes here, leaves its image for
/// the change log and says whose facts it touches.
class Recorder {
public:
    explicit Recorder(Connection& connection) : connection_(connection) {}

    void setImport(qint64 importId);
    void keepNoImages() { keep_ = KeepImages::None; }
    KeepImages keeping() const { return keep_; }
    std::optional<qint64> importId() const { return importId_; }

    /// The first of `count` fresh ids in a row.
    Result<qint64> reserveIds(const Table& table, qint64 count);

    /// `withNewParent`: the rows are parts of a record this transaction makes, and go when it goes.
    Result<void> insert(const Table& table, std::span<const NewRow> rows, bool withNewParent = false);
    /// Conflict "record_changed" when `expected` is given and not what the row is at. Returns the new
    /// version.
    Result<RowVersion> update(const Table& table, qint64 id, const Row& values,
                              std::optional<RowVersion> expected = {});
    /// The same unless the row holds these values already.
    Result<void> updateIfChanged(const Table& table, qint64 id, const Row& values);
    /// Changes one column of a row.
    Result<void> setColumn(const Table& table, qint64 id, const QString& column, const QVariant& value);
    /// With everything that cannot stand without it.
    Result<void> remove(const Table& table, qint64 id, std::optional<RowVersion> expected = {});
    /// Undoes one write: the row becomes `image.before` again. False when it no longer is `image.after`; of
    /// an update only in the columns it changed, where the table's columns stand for themselves
    /// (Table::columnwise) or nothing but the client was changed.
    Result<bool> restore(const RowImage& image);

    /// Writes down which ids were used; before the commit.
    Result<void> finish();

    const std::vector<RowImage>& images() const { return images_; }
    const Touched& touched() const { return touched_; }
    /// For rows written in bulk, past the methods above.
    Touched& touching() { return touched_; }

    /// The row as it stands; nothing when there is none.
    Result<std::optional<Row>> rowNow(const Table& table, qint64 id);

private:
    struct Current {
        Row values;
        std::optional<qint64> importId;
        qint64 version = 1;
    };
    Result<std::optional<Current>> read(const Table& table, qint64 id);
    Result<Current> readExpected(const Table& table, qint64 id, std::optional<RowVersion> expected);
    Result<void> insertBatch(const Table& table, std::span<const NewRow> rows,
                             std::optional<qint64> importId);
    Result<void> removeReferring(const Table& table, qint64 id);
    bool wantsImage(const std::optional<qint64>& rowImport) const;
    void keep(RowImage image);

    Connection& connection_;
    KeepImages keep_ = KeepImages::All;
    std::optional<qint64> importId_;
    std::vector<RowImage> images_;
    Touched touched_;
    QHash<QString, qint64> nextIds_;
};

} // namespace rapport::storage
