// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/record_repository.h"

#include "storage/book.h"
#include "storage/record_store.h"
#include "storage/transaction.h"

namespace rapport::storage {

template <typename T>
Result<Stored<T>> RecordRepository<T>::byId(Id<T> id) const {
    RAPPORT_TRY_ASSIGN(auto records,
                       readRecords<T>(book_.connection(), {QStringLiteral("id = ?"), {toSql(id)}}));
    if (records.empty())
        return Error{ErrorKind::Usage,
                     "record_not_found",
                     {{QStringLiteral("table"), QString::fromLatin1(RecordMap<T>::table)},
                      {QStringLiteral("id"), QString::number(id.value())}}};
    return std::move(records.front());
}

template <typename T>
Result<std::vector<T>> RecordRepository<T>::all() const {
    RAPPORT_TRY_ASSIGN(auto records, readRecords<T>(book_.connection(), {}));
    auto plain = withoutVersions(std::move(records));
    std::sort(plain.begin(), plain.end(), [](const T& a, const T& b) { return a.id < b.id; });
    return plain;
}

template <typename T>
Result<qint64> RecordRepository<T>::count() const {
    return book_.connection().number(
        QStringLiteral("SELECT COUNT(*) FROM %1").arg(QString::fromLatin1(RecordMap<T>::table)));
}

template <typename T>
Result<Id<T>> RecordRepository<T>::insert(Transaction& transaction, const T& record) {
    RAPPORT_TRY_ASSIGN(const auto ids, insertAll(transaction, std::span<const T>(&record, 1)));
    return ids.front();
}

template <typename T>
Result<std::vector<Id<T>>> RecordRepository<T>::insertAll(Transaction& transaction,
                                                          std::span<const T> records) {
    using Map = RecordMap<T>;
    std::vector<Id<T>> ids;
    if (records.empty()) return ids;
    Recorder& recorder = transaction.recorder();
    const Table& t = table(Map::table);
    RAPPORT_TRY_ASSIGN(const qint64 first, recorder.reserveIds(t, qint64(records.size())));
    ids.reserve(records.size());
    std::vector<NewRow> rows;
    rows.reserve(records.size());
    for (const T& record : records) {
        ids.emplace_back(first + qint64(ids.size()));
        rows.push_back({ids.back().value(), rowOf(record)});
    }
    RAPPORT_TRY(recorder.insert(t, rows));
    Result<void> done;
    Map::parts(
        [&]<typename Item, typename Items>(PartMap<Item>, const Items&) {
            if (!done) return;
            const auto inserted = insertParts<Item>(recorder, true, [&](auto&& add) {
                for (size_t i = 0; i < records.size(); ++i)
                    Map::parts(
                        [&]<typename Other, typename Others>(PartMap<Other>, const Others& items) {
                            if constexpr (std::is_same_v<Other, Item>) {
                                size_t position = 0;
                                for (const Item& item : items)
                                    add(ids[i].value(), position++, item);
                            }
                        },
                        records[i]);
            });
            if (!inserted) done = inserted.error();
        },
        records.front());
    if (!done) return std::move(done).error();
    return ids;
}

template <typename T>
Result<RowVersion> RecordRepository<T>::update(Transaction& transaction, const T& record,
                                               RowVersion expected) {
    Recorder& recorder = transaction.recorder();
    RAPPORT_TRY_ASSIGN(const RowVersion now, recorder.update(table(RecordMap<T>::table), record.id.value(),
                                                             rowOf(record), expected));
    Result<void> done;
    RecordMap<T>::parts(
        [&]<typename Item, typename Items>(PartMap<Item>, const Items& items) {
            if (done) done = updateParts<Item>(book_.connection(), recorder, record.id.value(), items);
        },
        record);
    if (!done) return std::move(done).error();
    return now;
}

template <typename T>
Result<void> RecordRepository<T>::remove(Transaction& transaction, Id<T> id, RowVersion expected) {
    return transaction.recorder().remove(table(RecordMap<T>::table), id.value(), expected);
}

template <typename T>
Result<std::vector<T>> ClientRecordRepository<T>::forClient(Id<Client> client) const {
    RAPPORT_TRY_ASSIGN(auto records, readRecords<T>(this->book_.connection(),
                                                    {QStringLiteral("client_id = ?"), {toSql(client)}}));
    return withoutVersions(std::move(records));
}

template <typename T>
Result<qint64> ClientRecordRepository<T>::countFor(Id<Client> client) const {
    return this->book_.connection().number(QStringLiteral("SELECT COUNT(*) FROM %1 WHERE client_id = ?")
                                               .arg(QString::fromLatin1(RecordMap<T>::table)),
                                           {toSql(client)});
}

template class RecordRepository<Client>;
template class RecordRepository<Staff>;
template class RecordRepository<DatedRate>;
template class RecordRepository<Contact>;
template class RecordRepository<Agreement>;
template class RecordRepository<Interaction>;
template class RecordRepository<Complaint>;
template class RecordRepository<ConductSignal>;
template class RecordRepository<Invoice>;
template class RecordRepository<Cost>;
template class RecordRepository<TimeEstimate>;
template class RecordRepository<Decision>;
template class RecordRepository<Task>;
template class RecordRepository<TextTemplate>;
template class RecordRepository<SavedView>;
template class RecordRepository<SeenVerdict>;
template class RecordRepository<ScopeRequest>;
template class RecordRepository<Attachment>;
template class RecordRepository<Concession>;
template class RecordRepository<RecoveryCase>;
template class RecordRepository<PartingPlan>;
template class RecordRepository<Proposal>;
template class RecordRepository<ChecklistTemplate>;
template class RecordRepository<LetterTemplate>;
template class RecordRepository<NamedPolicy>;
template class RecordRepository<Exclusion>;
template class RecordRepository<RecordSource>;
template class RecordRepository<TakenRecord>;

template class ClientRecordRepository<Contact>;
template class ClientRecordRepository<Agreement>;
template class ClientRecordRepository<Interaction>;
template class ClientRecordRepository<Complaint>;
template class ClientRecordRepository<ConductSignal>;
template class ClientRecordRepository<Invoice>;
template class ClientRecordRepository<Cost>;
template class ClientRecordRepository<TimeEstimate>;
template class ClientRecordRepository<Decision>;
template class ClientRecordRepository<Task>;
template class ClientRecordRepository<SeenVerdict>;
template class ClientRecordRepository<ScopeRequest>;
template class ClientRecordRepository<Attachment>;
template class ClientRecordRepository<Concession>;
template class ClientRecordRepository<RecoveryCase>;
template class ClientRecordRepository<PartingPlan>;
template class ClientRecordRepository<Proposal>;

} // namespace rapport::storage
