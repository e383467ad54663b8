// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record_labels.h"

#include "app/access.h"
#include "app/workspace.h"
#include "domain/client.h"
#include "storage/field_values.h"
#include "storage/owned_rows.h"
#include "storage/repositories.h"

#include <map>
#include <set>

namespace rapport::app {

namespace {

using storage::StoredRow;

const std::set<QByteArray> kNames{"name", "number", "title", "what", "about", "file_name"};
const std::set<QByteArray> kDays{"day", "issued", "from_day", "made", "opened", "added_on"};

class Labeller {
public:
    explicit Labeller(storage::Book& book) : book_(book) {}

    Result<std::optional<RecordLabel>> label(RecordRef record) {
        RAPPORT_TRY_ASSIGN(const std::optional<StoredRow> row, storage::rowOfRecord(book_, record));
        if (!row) return std::optional<RecordLabel>();
        RecordLabel label{record, {}, {}, {}};
        for (const auto& [column, value] : storage::fieldsOf(*row->table, row->values)) {
            const auto* text = std::get_if<QString>(&value);
            const auto* day = std::get_if<Day>(&value);
            const auto* to = std::get_if<RecordRef>(&value);
            if (text && label.name.isEmpty() && kNames.contains(column)) label.name = *text;
            if (day && !label.day && kDays.contains(column)) label.day = *day;
            if (to && column == "client_id") {
                RAPPORT_TRY_ASSIGN(label.client, nameOfClient(to->id));
            }
        }
        if (record.type == RecordType::Payment || record.type == RecordType::CreditNote)
            RAPPORT_TRY(takeFromInvoice(*row, label));
        return std::optional<RecordLabel>(std::move(label));
    }

private:
    Result<QString> nameOfClient(qint64 id) {
        if (const auto known = clients_.find(id); known != clients_.end()) return known->second;
        RAPPORT_TRY_ASSIGN(const Stored<Client> stored,
                           storage::ClientRepository(book_).byId(Id<Client>(id)));
        return clients_.emplace(id, stored.record.name).first->second;
    }

    Result<void> takeFromInvoice(const StoredRow& row, RecordLabel& label) {
        const qsizetype column = row.table->columns.indexOf(QStringLiteral("invoice_id"));
        RAPPORT_TRY_ASSIGN(const std::optional<RecordLabel> invoice,
                           this->label({RecordType::Invoice, row.values[size_t(column)].toLongLong()}));
        if (!invoice) return {};
        label.client = invoice->client;
        label.name = invoice->name;
        return {};
    }

    storage::Book& book_;
    std::map<qint64, QString> clients_;
};

} // namespace

Result<std::vector<RecordLabel>> recordLabels(Workspace& workspace, const std::vector<RecordRef>& records) {
    RAPPORT_TRY(workspace.access().requireOwner());
    Labeller labeller(workspace.book());
    std::vector<RecordLabel> labels;
    for (const RecordRef& record : records) {
        RAPPORT_TRY_ASSIGN(std::optional<RecordLabel> label, labeller.label(record));
        if (label) labels.push_back(std::move(*label));
    }
    return labels;
}

} // namespace rapport::app
