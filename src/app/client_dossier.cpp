// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_dossier.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/history.h"
#include "app/record_names.h"
#include "app/workspace.h"
#include "storage/field_values.h"
#include "storage/owned_rows.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <algorithm>
#include <limits>

namespace rapport::app {

namespace {

using reporting::DossierRecord;

/// What a reader wants first; kinds that are not named come last.
constexpr const char* kOrder[] = {
    "client",        "client_tag",   "contact",       "agreement",   "promise",
    "addendum",      "attachment",   "interaction",   "complaint",   "signal",
    "scope_request", "invoice",      "payment",       "credit_note", "cost",
    "time_estimate", "concession",   "recovery_case", "proposal",    "recovery_step",
    "decision",      "parting_plan", "parting_item",  "task",        "seen_verdict"};

size_t placeOf(const QByteArray& table) {
    return size_t(std::ranges::find(kOrder, table, [](const char* name) { return QByteArray(name); }) -
                  std::begin(kOrder));
}

bool saysSomething(const FieldValue& value) {
    const auto* text = std::get_if<QString>(&value);
    return value.index() != 0 && !(text && text->isEmpty());
}

Result<std::vector<DossierRecord>> recordsOf(storage::Book& book, Id<Client> client) {
    RAPPORT_TRY_ASSIGN(const std::vector<storage::StoredRow> rows, storage::rowsOfClient(book, client));
    const RecordNames names(book);
    std::vector<DossierRecord> records;
    for (const storage::StoredRow& row : rows) {
        DossierRecord& record = records.emplace_back();
        record.table = row.table->name.toLatin1();
        record.id = row.id;
        for (const auto& [column, value] : storage::fieldsOf(*row.table, row.values))
            if (column != "client_id" && saysSomething(value))
                record.fields.emplace_back(column, names.named(value));
    }
    std::ranges::stable_sort(records, {}, [](const DossierRecord& record) { return placeOf(record.table); });
    return records;
}

} // namespace

Result<Report> ClientDossier::of(Id<Client> client, const wording::Speech& speech) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(workspace_.book()));
    const auto stored = storage::ClientRepository(workspace_.book()).byId(client);
    if (!stored)
        return Error{ErrorKind::Usage,
                     "client_not_found",
                     {{QStringLiteral("client"), QString::number(client.value())}}};
    reporting::DossierInput input;
    input.business = workspace_.bookName();
    input.client = stored->record;
    input.madeOn = workspace_.clock().today();
    RAPPORT_TRY_ASSIGN(input.records, recordsOf(workspace_.book(), client));
    RAPPORT_TRY_ASSIGN(const std::vector<HistoryEntry> entries,
                       History(workspace_).entries(client, std::numeric_limits<int>::max()));
    for (const HistoryEntry& entry : entries)
        input.history.push_back({entry.day, entry.who, entry.text.code, entry.text.args});
    RAPPORT_TRY_ASSIGN(input.assessment, workspace_.assessor().assessOne(client, input.madeOn));
    reporting::Document document = reporting::buildDossier(input, speech);
    return Report{std::move(input), std::move(document)};
}

} // namespace rapport::app
