// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/taken_record_repository.h"

#include "domain/codes.h"
#include "storage/book.h"
#include "storage/record_store.h"
#include "storage/sql_values.h"

#include <iterator>

namespace rapport::storage {

namespace {

/// Well below the number of values SQLite (32,766) and PostgreSQL (65,535) take in one statement.
constexpr qsizetype kKeysAtOnce = 5'000;

} // namespace

Result<std::vector<TakenRecord>> TakenRecordRepository::known(const QStringList& keys) const {
    std::vector<TakenRecord> found;
    for (qsizetype from = 0; from < keys.size(); from += kKeysAtOnce) {
        std::vector<QVariant> values;
        for (const QString& key : keys.mid(from, kKeysAtOnce))
            values.emplace_back(key);
        const QString marks =
            QStringLiteral("?, ").repeated(static_cast<qsizetype>(values.size())).chopped(2);
        RAPPORT_TRY_ASSIGN(auto records,
                           readRecords<TakenRecord>(
                               book_.connection(), {QStringLiteral("source_key IN (%1)").arg(marks), values}));
        std::vector<TakenRecord> some = withoutVersions(std::move(records));
        found.insert(found.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return found;
}

Result<std::vector<TakenRecord>> TakenRecordRepository::ofClient(Id<Client> client) const {
    RAPPORT_TRY_ASSIGN(
        auto records,
        readRecords<TakenRecord>(
            book_.connection(),
            {QStringLiteral("(type = ? AND record IN (SELECT id FROM interaction WHERE client_id = ?)) OR "
                            "(type = ? AND record IN (SELECT id FROM invoice WHERE client_id = ?))"),
             {QString(codeOf(RecordType::Interaction)), toSql(client), QString(codeOf(RecordType::Invoice)),
              toSql(client)}}));
    return withoutVersions(std::move(records));
}

} // namespace rapport::storage
