// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kept_records.h"

#include "app/access.h"
#include "app/records.h"
#include "app/workspace.h"

#include <map>
#include <optional>

namespace rapport::app {

namespace {

/// Reads the record a reference points to; the types that can be imported.
class Reader {
public:
    explicit Reader(Workspace& workspace) : records_(workspace.records()) {}

    std::optional<KeptRecord> read(const RecordRef& ref) {
        kept_ = {ref, {}, {}, {}};
        if (!readOne(ref)) return std::nullopt;
        if (!kept_.client.isNull()) kept_.clientName = nameOf(kept_.client);
        return kept_;
    }

private:
    template <typename T, typename Take>
    bool take(qint64 id, Take takeRecord) {
        const auto stored = records_.byId(Id<T>(id));
        if (stored) takeRecord(stored->record);
        return stored.ok();
    }
    template <typename T>
    bool takeOfClient(qint64 id, QString T::*what) {
        return take<T>(id, [&](const T& record) {
            kept_.client = record.clientId;
            kept_.what = record.*what;
        });
    }

    bool readOne(const RecordRef& ref) {
        switch (ref.type) {
        case RecordType::Client:
            kept_.client = Id<Client>(ref.id);
            return !nameOf(kept_.client).isNull();
        case RecordType::Contact:
            return takeOfClient<Contact>(ref.id, &Contact::name);
        case RecordType::Invoice:
            return takeOfClient<Invoice>(ref.id, &Invoice::number);
        case RecordType::Interaction:
            return take<Interaction>(ref.id, [&](const auto& one) { kept_.client = one.clientId; });
        case RecordType::Complaint:
            return take<Complaint>(ref.id, [&](const auto& one) { kept_.client = one.clientId; });
        case RecordType::Cost:
            return take<Cost>(ref.id, [&](const auto& one) { kept_.client = one.clientId; });
        case RecordType::Staff:
            return take<Staff>(ref.id, [&](const auto& one) { kept_.what = one.name; });
        default:
            return true; // its kind is all there is to say
        }
    }

    QString nameOf(Id<Client> id) {
        const auto known = names_.find(id);
        if (known != names_.end()) return known->second;
        const auto client = records_.byId(id);
        return names_[id] = client ? client->record.name : QString();
    }

    Records& records_;
    KeptRecord kept_;
    std::map<Id<Client>, QString> names_;
};

} // namespace

Result<std::vector<KeptRecord>> keptRecords(Workspace& workspace, const std::vector<RecordRef>& records) {
    RAPPORT_TRY(workspace.access().requireOwner());
    Reader reader(workspace);
    std::vector<KeptRecord> kept;
    for (const RecordRef& ref : records)
        if (auto record = reader.read(ref)) kept.push_back(std::move(*record));
    return kept;
}

} // namespace rapport::app
