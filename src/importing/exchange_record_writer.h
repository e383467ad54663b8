// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "domain/codes.h"
#include "importing/json_text.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <tuple>

namespace rapport::importing {

/// Writes the records of one client, or of the book's header.
class ExchangeRecordWriter {
public:
    ExchangeRecordWriter(JsonText& json, const BookHeader& header) : json_(json), header_(header) {
        for (const Staff& staff : header.staff)
            staffNames_.insert(staff.id, staff.name);
    }

    void write(const ClientContent& content);
    void write(const Task& task);
    void write(const Staff& staff);
    void write(const DatedRate& rate);
    void write(const TextTemplate& text);
    void write(const SavedView& view);
    void write(const ChecklistTemplate& checklist);
    void write(const LetterTemplate& letter);
    void write(const NamedPolicy& policy);
    void write(const Exclusion& exclusion);
    void write(const RecordSource& source);
    void write(const std::pair<const QString, QString>& setting);

private:
    void write(const Client& client);
    void write(const Contact& contact);
    void write(const Agreement& agreement, Currency currency);
    void write(const Invoice& invoice);
    void write(const Interaction& interaction);
    void write(const Cost& cost);
    void write(const Complaint& complaint);
    void write(const ConductSignal& signal);
    void write(const TimeEstimate& estimate);
    void write(const Decision& decision);
    void write(const ScopeRequest& request);
    void write(const Concession& concession);
    void write(const RecoveryCase& recovery);
    void write(const PartingPlan& plan);
    void write(const Proposal& proposal, Currency currency);
    void write(const Attachment& attachment, const std::map<QString, QByteArray>& files);
    void writeDecisions(const ClientContent& content);
    void staff(const std::optional<Id<Staff>>& id) {
        if (id) json_.textIf("staff", staffNames_.value(*id));
    }
    void causeIf(Cause cause, const std::optional<Day>& decided) {
        if (cause != Cause::Normal) json_.code("cause", codeOf(cause));
        json_.dayIf("causeDecided", decided);
    }
    /// Points to a record of the client by its number.
    template <typename T>
    void point(const char* key, const std::optional<Id<T>>& id) {
        if (const qint64 place = id ? numbers<T>().value(*id) : 0) json_.number(key, place);
    }
    /// The number others point to this record by.
    template <typename T>
    void number(Id<T> id) {
        if (const qint64 place = numbers<T>().value(id)) json_.number("ref", place);
    }
    void numberReferences(const ClientContent& content);
    /// Which records of sources it is.
    void sourceKeys(RecordType type, qint64 record) {
        if (const auto keys = sourceKeys_.find({type, record}); keys != sourceKeys_.end())
            json_.textsIf("sourceKeys", keys->second);
    }

    /// An array of those records the filter takes; left out when there are none.
    template <typename T, typename Filter, typename... Rest>
    void some(const char* key, const std::vector<T>& records, Filter filter, const Rest&... rest) {
        bool open = false;
        for (const T& record : records) {
            if (!filter(record)) continue;
            if (!open) json_.openArray(key);
            open = true;
            json_.openObject();
            write(record, rest...);
            json_.closeObject();
        }
        if (open) json_.closeArray();
    }
    template <typename T, typename... Rest>
    void all(const char* key, const std::vector<T>& records, const Rest&... rest) {
        some(
            key, records, [](const T&) { return true; }, rest...);
    }

    template <typename T>
    QHash<Id<T>, qint64>& numbers() {
        return std::get<QHash<Id<T>, qint64>>(numbers_);
    }
    /// Numbers the records of a list that `pointers` point to, in their order.
    template <typename T, typename... Pointers>
    void numberAll(const std::vector<T>& records, const Pointers&... pointers);

    JsonText& json_;
    const BookHeader& header_;
    QHash<Id<Staff>, QString> staffNames_;
    std::map<RecordRef, QStringList> sourceKeys_; ///< Of the client at hand.
    // Of those records of the client at hand that others point to.
    std::tuple<QHash<Id<Interaction>, qint64>, QHash<Id<Complaint>, qint64>, QHash<Id<RecoveryCase>, qint64>,
               QHash<Id<Agreement>, qint64>>
        numbers_;
};

} // namespace rapport::importing
