// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/planner.h"
#include "importing/record_fields.h"
#include "importing/record_matcher.h"
#include "importing/same_dealings.h"

#include <QSet>

#include <algorithm>
#include <iterator>

// What the planner does with dealings that have an identity in their source (Incoming::key): calls, messages,
// appointments, hours.
namespace rapport::importing {

namespace {

constexpr QChar kAfterKind(u':');

/// What differs, whichever of the two has it.
FieldSet differences(const Interaction& before, const Interaction& after) {
    FieldSet changed = 0;
    const auto fields = fieldsOf<Interaction>();
    for (size_t i = 0; i < fields.size(); ++i)
        if (fields[i].differs(after, before) || fields[i].differs(before, after)) changed |= FieldSet{1} << i;
    return changed;
}

bool hasKey(const Incoming<Interaction>& told) {
    return !told.key.isEmpty();
}

/// The dealings of one client of the book among which those of a list are looked for.
SameDealings candidates(const std::vector<Interaction>& known, const std::vector<TakenRecord>& taken,
                        const QString& source) {
    // By the dealing: which kinds of list it is known from.
    QHash<qint64, QStringList> sources;
    for (const TakenRecord& one : taken)
        if (one.type == RecordType::Interaction) sources[one.record] << one.key.section(kAfterKind, 0, 0);
    const QString sheet = QString(kindCode(ImportKind::Timesheet));
    SameDealings dealings;
    for (size_t i = 0; i < known.size(); ++i) {
        const QStringList from = sources.value(known[i].id.value());
        // Another record of the same kind of list is another call.
        if (from.contains(source)) continue;
        dealings.add(known[i], {i, from.isEmpty(), from.contains(sheet)});
    }
    return dealings;
}

struct Pair {
    size_t told = 0;
    SameDealings::Found found;
};

} // namespace

Result<void> Planner::passOverTaken() {
    const QString prefix = QString(kindCode(plan_.kind)) + kAfterKind;
    QStringList keys;
    for (IncomingClient& incoming : book_.clients)
        for (Incoming<Interaction>& told : incoming.interactions)
            if (hasKey(told)) {
                told.key.prepend(prefix);
                keys << told.key;
            }
    for (const IncomingClient& incoming : book_.clients)
        for (const Incoming<TakenRecord>& taken : incoming.taken)
            keys << taken.record.key;
    for (const TakenRecord& dropped : book_.droppedTaken)
        keys << dropped.key;
    if (keys.isEmpty()) return {};
    RAPPORT_TRY_ASSIGN(const std::vector<TakenRecord> taken, existing_.taken(keys));
    QSet<QString> known;
    known.reserve(static_cast<qsizetype>(taken.size()));
    for (const TakenRecord& one : taken)
        known.insert(one.key);
    // Whatever has become of them since: their rows stay unchanged.
    for (IncomingClient& incoming : book_.clients)
        std::erase_if(incoming.interactions,
                      [&](const Incoming<Interaction>& told) { return known.contains(told.key); });
    // An exchange file says of each key once what it became.
    const auto isKnown = [&](const QString& key) {
        if (known.contains(key)) return true;
        known.insert(key);
        return false;
    };
    for (IncomingClient& incoming : book_.clients)
        std::erase_if(incoming.taken,
                      [&](const Incoming<TakenRecord>& one) { return isKnown(one.record.key); });
    for (TakenRecord& dropped : book_.droppedTaken)
        if (!isKnown(dropped.key)) plan_.droppedTaken.push_back(std::move(dropped));
    return {};
}

void Planner::planTaken(std::vector<Incoming<TakenRecord>>& taken, ClientPlan& planned) {
    for (Incoming<TakenRecord>& told : taken) {
        qint64& record = told.record.record;
        record = told.record.type == RecordType::Invoice ? linked_.real(Id<Invoice>(record)).value()
                                                         : linked_.real(Id<Interaction>(record)).value();
        raise(told.row, Fate::Update);
        planned.taken.push_back({std::move(told.record), Fate::Create, 0});
    }
}

void Planner::planDealings(std::vector<Incoming<Interaction>>& incoming, ClientContent& content,
                           ClientPlan& planned) {
    std::vector<Incoming<Interaction>> listed;
    const auto firstListed = std::stable_partition(incoming.begin(), incoming.end(),
                                                   [](const auto& told) { return !hasKey(told); });
    std::move(firstListed, incoming.end(), std::back_inserter(listed));
    incoming.erase(firstListed, incoming.end());
    if (listed.empty()) return;

    const QString source = QString(kindCode(plan_.kind));
    const bool bySheet = plan_.kind == ImportKind::Timesheet;
    const auto fileOf = [&](const Incoming<Interaction>& told) {
        return book_.rows[static_cast<size_t>(told.row)].file;
    };
    // The best matches choose first, so that no call takes the dealing of a likelier one.
    SameDealings known = candidates(content.interactions, content.taken, source);
    std::vector<Pair> pairs;
    for (size_t i = 0; i < listed.size(); ++i)
        for (const SameDealings::Found& found : known.find(listed[i].record, bySheet, fileOf(listed[i])))
            pairs.push_back({i, found});
    std::ranges::stable_sort(
        pairs, [](const Pair& a, const Pair& b) { return a.found.likeness.isAbove(b.found.likeness); });
    std::vector<qsizetype> partners(listed.size(), kUnmatched);
    QSet<size_t> taken;
    for (const Pair& pair : pairs) {
        if (partners[pair.told] != kUnmatched || taken.contains(pair.found.known.place)) continue;
        partners[pair.told] = static_cast<qsizetype>(pair.found.known.place);
        taken.insert(pair.found.known.place);
    }

    SameDealings ofThisImport;     // For its other files.
    std::vector<Id<Interaction>> told; // By SameDealings::Known::place of those.
    QHash<qint64, size_t> created;
    const auto remember = [&](const Incoming<Interaction>& one, Id<Interaction> id) {
        planned.taken.push_back(
            {TakenRecord{{}, one.key, RecordType::Interaction, id.value()}, Fate::Create, 0});
    };
    // As the list tells it, which is more exact than what was logged by hand.
    const auto offer = [&](const Incoming<Interaction>& one) {
        if (book_.files.size() < 2) return;
        ofThisImport.add(one.record, {told.size(), false, bySheet, fileOf(one)});
        told.push_back(one.record.id);
    };
    for (size_t i = 0; i < listed.size(); ++i) {
        Incoming<Interaction>& one = listed[i];
        if (partners[i] != kUnmatched) {
            Interaction& dealing = content.interactions[static_cast<size_t>(partners[i])];
            const Interaction before = dealing;
            dealing = completed(before, one.record);
            remember(one, dealing.id);
            one.record.id = dealing.id;
            offer(one);
            if (const FieldSet changed = differences(before, dealing)) {
                raise(one.row, Fate::Update, changed);
                planned.interactions.push_back({dealing, Fate::Update, changed});
            }
            continue;
        }
        const auto same = ofThisImport.find(one.record, bySheet, fileOf(one));
        if (!same.empty()) {
            const Id<Interaction> id = told[same.front().known.place];
            remember(one, id);
            raise(one.row, Fate::Skipped);
            if (const auto place = created.constFind(id.value()); place != created.constEnd()) {
                Interaction& dealing = planned.interactions[*place].record;
                dealing = completed(dealing, one.record);
            }
            continue;
        }
        one.record.id = Id<Interaction>(--createdDealings_);
        remember(one, one.record.id);
        raise(one.row, Fate::Create);
        created.insert(one.record.id.value(), planned.interactions.size());
        offer(one);
        planned.interactions.push_back({std::move(one.record), Fate::Create, 0});
    }
}

} // namespace rapport::importing
