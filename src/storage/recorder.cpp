// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recorder.h"

#include "storage/connection.h"

#include <algorithm>

namespace rapport::storage {

namespace {

constexpr int kMostColumns = 32;
/// From so many rows on a statement of their own is worth its preparing.
constexpr size_t kRowsForLiterals = 64;

Error aboutRow(ErrorKind kind, const char* code, const Table& table, qint64 id) {
    return Error{
        kind, code, {{QStringLiteral("table"), table.name}, {QStringLiteral("id"), QString::number(id)}}};
}

bool sameValue(const QVariant& a, const QVariant& b) {
    return a.isNull() || b.isNull() ? a.isNull() == b.isNull() : a == b;
}

/// The row as it would be without the update; nothing when the update cannot be told from what came after it.
std::optional<Row> without(const RowImage& update, const Row& current) {
    const Row &before = *update.before, &after = *update.after;
    Row values = current;
    bool onlyClient = true, untouched = true;
    for (size_t i = 0; i < values.size(); ++i) {
        if (sameValue(before[i], after[i])) continue;
        onlyClient &= update.table->columns[qsizetype(i)] == QStringLiteral("client_id");
        untouched &= sameValue(current[i], after[i]);
        values[i] = before[i];
    }
    const bool apart = update.table->columnwise || onlyClient;
    if (apart ? !untouched : !sameRow(current, after)) return {};
    return values;
}

/// A value as it stands in SQL, for those that need no quoting; empty for all others.
QString literalOf(const QVariant& value) {
    if (value.isNull()) return QStringLiteral("NULL");
    if (value.userType() == QMetaType::QString && value.toString().isEmpty()) return QStringLiteral("''");
    if (value.userType() == QMetaType::LongLong) return QString::number(value.toLongLong());
    return {};
}

/// For each column what all rows have in it, where that is the same and needs no quoting; else empty. Binding
/// is what an insert of many rows through Qt costs, and most columns of an import say nothing.
QStringList literalsOf(std::span<const NewRow> rows) {
    QStringList literals;
    const Row& first = rows.front().values;
    for (size_t i = 0; i < first.size(); ++i) {
        // Rows one by one share their statement whatever stands in them.
        const bool same = rows.size() >= kRowsForLiterals &&
                          std::all_of(rows.begin(), rows.end(),
                                      [&](const NewRow& row) { return sameValue(row.values[i], first[i]); });
        literals << (same ? literalOf(first[i]) : QString());
    }
    return literals;
}

} // namespace

bool sameRow(const Row& a, const Row& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameValue);
}

void Recorder::setImport(qint64 importId) {
    importId_ = importId;
    if (keep_ == KeepImages::All) keep_ = KeepImages::NotOfCreated;
}

bool Recorder::wantsImage(const std::optional<qint64>& rowImport) const {
    if (keep_ == KeepImages::None) return false;
    // What this import made is found by its id, and goes whole when the import is taken back.
    return !importId_ || rowImport != importId_;
}

void Recorder::keep(RowImage image) {
    if (image.before) touched_.note(*image.table, image.id, *image.before);
    if (image.after) touched_.note(*image.table, image.id, *image.after);
    if (!image.before || !image.after) touched_.noteExistence(*image.table, image.id);
    if (wantsImage(image.importId)) images_.push_back(std::move(image));
}

Result<qint64> Recorder::reserveIds(const Table& table, qint64 count) {
    auto next = nextIds_.find(table.name);
    if (next == nextIds_.end()) {
        // The no-change update locks the row where the engine locks rows.
        RAPPORT_TRY_ASSIGN(Statement lock, connection_.prepare(QStringLiteral(
                                               "UPDATE key_counter SET next = next WHERE name = ?")));
        RAPPORT_TRY(lock.exec({table.name}));
        if (lock.affected() == 0)
            RAPPORT_TRY(connection_.run(QStringLiteral("INSERT INTO key_counter (name, next) VALUES (?, 1)"),
                                        {table.name}));
        RAPPORT_TRY_ASSIGN(
            const qint64 free,
            connection_.number(QStringLiteral("SELECT next FROM key_counter WHERE name = ?"), {table.name}));
        next = nextIds_.insert(table.name, free);
    }
    const qint64 first = *next;
    *next += count;
    return first;
}

Result<void> Recorder::finish() {
    for (auto next = nextIds_.cbegin(); next != nextIds_.cend(); ++next)
        RAPPORT_TRY(connection_.run(QStringLiteral("UPDATE key_counter SET next = ? WHERE name = ?"),
                                    {*next, next.key()}));
    return {};
}

Result<std::optional<Recorder::Current>> Recorder::read(const Table& table, qint64 id) {
    RAPPORT_TRY_ASSIGN(Statement statement, connection_.prepare(table.selectRow));
    RAPPORT_TRY(statement.exec({id}));
    RAPPORT_TRY_ASSIGN(const bool found, statement.next());
    if (!found) return std::optional<Current>();
    const int width = int(table.columns.size());
    Current current;
    current.values.reserve(size_t(width));
    for (int i = 0; i < width; ++i) {
        QVariant value = statement.value(i);
        current.values.push_back(value.isNull() ? QVariant() : std::move(value));
    }
    if (!statement.isNull(width)) current.importId = statement.integer(width);
    current.version = statement.integer(width + 1);
    return std::optional<Current>(std::move(current));
}

Result<std::optional<Row>> Recorder::rowNow(const Table& table, qint64 id) {
    RAPPORT_TRY_ASSIGN(std::optional<Current> current, read(table, id));
    if (!current) return std::optional<Row>();
    return std::optional<Row>(std::move(current->values));
}

Result<Recorder::Current> Recorder::readExpected(const Table& table, qint64 id,
                                                 std::optional<RowVersion> expected) {
    RAPPORT_TRY_ASSIGN(std::optional<Current> current, read(table, id));
    if (!current)
        return expected ? aboutRow(ErrorKind::Conflict, "record_changed", table, id)
                        : aboutRow(ErrorKind::Usage, "record_not_found", table, id);
    if (expected && current->version != expected->number())
        return aboutRow(ErrorKind::Conflict, "record_changed", table, id);
    return std::move(*current);
}

Result<void> Recorder::insertBatch(const Table& table, std::span<const NewRow> rows,
                                   std::optional<qint64> importId) {
    // A few fixed sizes, so that the same handful of prepared statements serves every count.
    constexpr size_t mostRows = 8;
    // Of eight letters: Qt looks each up with every value, and hashes whole 16 bytes faster than fewer.
    static const QStringList names = [] {
        QStringList all;
        for (int i = 0; i < int(mostRows) * kMostColumns; ++i)
            all << QStringLiteral(":v%1").arg(i, 6, 10, QLatin1Char('0'));
        return all;
    }();
    Q_ASSERT(table.insertWidth <= kMostColumns);
    if (rows.empty()) return {};
    const QStringList literals = literalsOf(rows);
    const qsizetype bound = 1 + literals.count(QString());
    while (!rows.empty()) {
        size_t size = mostRows;
        while (size > rows.size())
            size /= 2;
        QStringList lists;
        for (size_t i = 0; i < size; ++i) {
            auto name = names.cbegin() + qsizetype(i) * bound;
            QStringList values{*name++};
            for (const QString& literal : literals)
                values << (literal.isEmpty() ? *name++ : literal);
            if (table.importable) values << (importId ? QString::number(*importId) : QStringLiteral("NULL"));
            lists << u'(' + values.join(QStringLiteral(", ")) + u')';
        }
        RAPPORT_TRY_ASSIGN(Statement statement,
                           connection_.prepare(table.insertHead + lists.join(QStringLiteral(", "))));
        while (rows.size() >= size) {
            auto name = names.cbegin();
            for (const NewRow& row : rows.first(size)) {
                statement.bind(*name++, row.id);
                for (size_t i = 0; i < row.values.size(); ++i)
                    if (literals[qsizetype(i)].isEmpty()) statement.bind(*name++, row.values[i]);
            }
            RAPPORT_TRY(statement.exec());
            rows = rows.subspan(size);
        }
    }
    return {};
}

Result<void> Recorder::insert(const Table& table, std::span<const NewRow> rows, bool withNewParent) {
    const std::optional<qint64> importId = table.importable ? importId_ : std::nullopt;
    RAPPORT_TRY(insertBatch(table, rows, importId));
    const bool imaged = wantsImage(withNewParent ? importId_ : importId);
    for (const NewRow& row : rows) {
        if (imaged) {
            keep({&table, row.id, std::nullopt, row.values, importId, 1});
        } else if (!withNewParent) { // Whose facts a new parent touches is said by its own row.
            touched_.note(table, row.id, row.values);
            touched_.noteExistence(table, row.id);
        }
    }
    return {};
}

Result<RowVersion> Recorder::update(const Table& table, qint64 id, const Row& values,
                                    std::optional<RowVersion> expected) {
    RAPPORT_TRY_ASSIGN(Current current, readExpected(table, id, expected));
    RAPPORT_TRY_ASSIGN(Statement statement, connection_.prepare(table.updateRow));
    int position = 0;
    for (const QVariant& value : values)
        statement.bind(position++, value);
    statement.bind(position++, id);
    if (table.versioned) statement.bind(position++, current.version);
    RAPPORT_TRY(statement.exec());
    if (statement.affected() != 1) return aboutRow(ErrorKind::Conflict, "record_changed", table, id);
    const RowVersion now(current.version + 1);
    keep({&table, id, std::move(current.values), values, current.importId, current.version});
    return now;
}

Result<void> Recorder::setColumn(const Table& table, qint64 id, const QString& column,
                                 const QVariant& value) {
    RAPPORT_TRY_ASSIGN(Current current, readExpected(table, id, {}));
    current.values[size_t(table.columns.indexOf(column))] = value;
    return updateIfChanged(table, id, current.values);
}

Result<void> Recorder::updateIfChanged(const Table& table, qint64 id, const Row& values) {
    RAPPORT_TRY_ASSIGN(const Current current, readExpected(table, id, {}));
    if (sameRow(current.values, values)) return {};
    RAPPORT_TRY(update(table, id, values));
    return {};
}

Result<void> Recorder::removeReferring(const Table& table, qint64 id) {
    for (const Reference& reference : table.referredToBy) {
        const Table& from = storage::table(reference.table);
        const QString column = QString::fromLatin1(reference.column);
        std::vector<qint64> ids;
        {
            RAPPORT_TRY_ASSIGN(
                Statement statement,
                connection_.prepare(
                    QStringLiteral("SELECT id FROM %1 WHERE %2 = ? ORDER BY id").arg(from.name, column)));
            RAPPORT_TRY(statement.exec({id}));
            while (true) {
                RAPPORT_TRY_ASSIGN(const bool found, statement.next());
                if (!found) break;
                ids.push_back(statement.integer(0));
            }
        }
        if (!ids.empty() && reference.onRemove == OnRemove::Refuse)
            return aboutRow(ErrorKind::InputRejected, "record_in_use", table, id)
                .with(QStringLiteral("by"), from.name);
        for (qint64 referring : ids) {
            if (reference.onRemove == OnRemove::Remove) {
                RAPPORT_TRY(remove(from, referring));
                continue;
            }
            RAPPORT_TRY(setColumn(from, referring, column, QVariant()));
        }
    }
    return {};
}

Result<void> Recorder::remove(const Table& table, qint64 id, std::optional<RowVersion> expected) {
    RAPPORT_TRY_ASSIGN(Current current, readExpected(table, id, expected));
    RAPPORT_TRY(removeReferring(table, id));
    RAPPORT_TRY(connection_.run(table.deleteRow, {id}));
    keep({&table, id, std::move(current.values), std::nullopt, current.importId, current.version});
    return {};
}

Result<bool> Recorder::restore(const RowImage& image) {
    const Table& table = *image.table;
    RAPPORT_TRY_ASSIGN(std::optional<Current> current, read(table, image.id));
    if (current.has_value() != image.after.has_value()) return false;
    if (current && image.before) {
        const std::optional<Row> values = without(image, current->values);
        if (!values) return false;
        RAPPORT_TRY(update(table, image.id, *values));
        return true;
    }
    if (current && !sameRow(current->values, *image.after)) return false;
    if (!current) {
        const NewRow row{image.id, *image.before};
        RAPPORT_TRY(insertBatch(table, {&row, 1}, image.importId));
        // Versions only grow, so that nobody who read the row before it went can overwrite what came back.
        if (table.versioned)
            RAPPORT_TRY(
                connection_.run(QStringLiteral("UPDATE %1 SET row_version = ? WHERE id = ?").arg(table.name),
                                {image.version + 1, image.id}));
        keep({&table, image.id, std::nullopt, image.before, image.importId, image.version + 1});
        return true;
    }
    // Whatever refers to the row by now was made since; taking it along would lose it.
    for (const Reference& reference : table.referredToBy) {
        RAPPORT_TRY_ASSIGN(const qint64 referring,
                           connection_.number(QStringLiteral("SELECT COUNT(*) FROM %1 WHERE %2 = ?")
                                                  .arg(QString::fromLatin1(reference.table),
                                                       QString::fromLatin1(reference.column)),
                                              {image.id}));
        if (referring > 0) return false;
    }
    RAPPORT_TRY(remove(table, image.id));
    return true;
}

} // namespace rapport::storage
