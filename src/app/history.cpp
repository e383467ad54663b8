// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history.h"

#include "app/access.h"
#include "app/record_names.h"
#include "app/workspace.h"
#include "importing/policy_json.h"
#include "scoring/policy_parameters.h"
#include "storage/book.h"
#include "storage/change_log.h"
#include "storage/field_values.h"
#include "storage/recorder.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace rapport::app {

namespace {

HistoryEntry entryOf(const storage::Change& change, const Clock& clock) {
    HistoryEntry entry;
    entry.changeId = change.id.value();
    entry.at = change.note.at;
    entry.day = clock.dayOf(change.note.at);
    entry.who = change.note.who;
    entry.text.code = change.note.command;
    for (auto arg = change.note.args.begin(); arg != change.note.args.end(); ++arg)
        entry.text.args.insert(arg.key(), arg.value().toVariant().toString());
    entry.takenBack = change.revertedBy.has_value();
    entry.restorable = !entry.takenBack && !change.importId && change.rows > 0;
    return entry;
}

bool saysNothing(const FieldValue& value) {
    const auto* text = std::get_if<QString>(&value);
    return value.index() == 0 || (text && text->isEmpty());
}

/// The client of a record is the one whose history it is, unless it has moved.
bool isOwner(const QByteArray& column) {
    return column == "client_id";
}

/// The text of a policy, parameter by parameter, each value as a plain decimal; nothing when one side is
/// none. A policy made or deleted is compared with the method's own.
std::optional<std::vector<FieldChange>> parameterChanges(const FieldValue& was, const FieldValue& is) {
    const auto read = [](const FieldValue& value) -> Result<scoring::Policy> {
        const auto* text = std::get_if<QString>(&value);
        return text ? importing::readPolicy(text->toUtf8()) : scoring::Policy();
    };
    const auto before = read(was);
    const auto after = read(is);
    if (!before || !after) return {};
    const auto valueOf = [](const std::optional<double>& number) {
        return number ? FieldValue(QString::number(*number, 'g', 12)) : FieldValue();
    };
    std::vector<FieldChange> changes;
    for (const scoring::PolicyDifference& one : scoring::differencesOf(*before, *after))
        changes.push_back({one.path, valueOf(one.before), valueOf(one.after)});
    return changes;
}

bool isPolicyText(const storage::Table& table, const QByteArray& column) {
    return table.name == QLatin1String("named_policy") && column == "json";
}

RecordChange changeOf(const storage::RowImage& image, const RecordNames& names) {
    using Fields = std::vector<std::pair<QByteArray, FieldValue>>;
    RecordChange change{image.table->name.toLatin1(), image.id, RowChange::Changed, {}};
    if (!image.before) change.change = RowChange::Made;
    if (!image.after) change.change = RowChange::Removed;
    const Fields before = image.before ? storage::fieldsOf(*image.table, *image.before) : Fields();
    const Fields after = image.after ? storage::fieldsOf(*image.table, *image.after) : Fields();
    const Fields& all = before.empty() ? after : before;
    for (size_t i = 0; i < all.size(); ++i) {
        const FieldValue was = before.empty() ? FieldValue() : before[i].second;
        const FieldValue is = after.empty() ? FieldValue() : after[i].second;
        const bool differs = change.change == RowChange::Changed ? was != is : !isOwner(all[i].first);
        if (differs && isPolicyText(*image.table, all[i].first)) {
            if (auto parameters = parameterChanges(was, is)) {
                std::ranges::move(*parameters, std::back_inserter(change.fields));
                continue;
            }
        }
        if (differs && !(saysNothing(was) && saysNothing(is)))
            change.fields.push_back({all[i].first, names.named(was), names.named(is)});
    }
    return change;
}

} // namespace

Result<std::vector<HistoryEntry>> History::entries(Id<Client> client, int limit, qint64 before) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    const storage::ChangeLog log(workspace_.book());
    const Id<storage::Change> from(before);
    RAPPORT_TRY_ASSIGN(const auto changes,
                       client.isNull() ? log.latest(limit, from) : log.forClient(client, limit, from));
    std::vector<HistoryEntry> entries;
    for (const storage::Change& change : changes)
        entries.push_back(entryOf(change, workspace_.clock()));
    return entries;
}

Result<std::vector<RecordChange>> History::changes(qint64 changeId) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    RAPPORT_TRY_ASSIGN(const auto images,
                       storage::ChangeLog(workspace_.book()).images(Id<storage::Change>(changeId)));
    const RecordNames names(workspace_.book());
    std::vector<RecordChange> changes;
    for (const storage::RowImage& image : images) {
        RecordChange change = changeOf(image, names);
        if (!change.fields.empty()) changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace rapport::app
