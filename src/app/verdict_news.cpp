// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verdict_news.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/workspace.h"
#include "storage/assessment_repository.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/transaction.h"

#include <QHash>

#include <algorithm>

namespace rapport::app {

namespace {

bool isCalm(Verdict verdict) {
    return verdict == Verdict::Keep || verdict == Verdict::NeedsRecords || verdict == Verdict::TooEarly;
}

} // namespace

Result<std::vector<VerdictChange>> VerdictNews::changes(Day asOf) {
    storage::Book& book = workspace_.book();
    std::vector<VerdictChange> changes;
    if (!workspace_.access().isOwner()) return changes;
    RAPPORT_TRY_ASSIGN(const std::vector<SeenVerdict> seen, storage::SeenVerdictRepository(book).all());
    if (seen.empty()) return changes;
    QHash<Id<Client>, const SeenVerdict*> byClient;
    for (const SeenVerdict& one : seen)
        byClient.insert(one.clientId, &one);

    RAPPORT_TRY_ASSIGN(const auto listed, workspace_.assessor().listed(asOf, false));
    for (const storage::AssessmentRow& row : listed->clients) {
        const SeenVerdict* before = byClient.value(row.clientId);
        if (before ? before->verdict == row.shown : isCalm(row.shown)) continue;
        VerdictChange& change = changes.emplace_back();
        change.client = row.clientId;
        change.is = row.shown;
        if (before) {
            change.was = before->verdict;
            change.seen = before->seenOn;
        }
    }
    const storage::ClientRepository clients(book);
    for (VerdictChange& change : changes) {
        RAPPORT_TRY_ASSIGN(const Stored<Client> client, clients.byId(change.client));
        if (client.record.archived)
            change.client = {};
        else
            change.name = client.record.name;
    }
    std::erase_if(changes, [](const VerdictChange& change) { return change.client.isNull(); });
    return changes;
}

Result<void> VerdictNews::beginOnce(Day asOf) {
    storage::Book& book = workspace_.book();
    if (book.mode() == storage::OpenMode::ReadOnly || !workspace_.access().isOwner()) return {};
    storage::SeenVerdictRepository repository(book);
    RAPPORT_TRY_ASSIGN(const qint64 kept, repository.count());
    if (kept > 0) return {};
    RAPPORT_TRY_ASSIGN(const auto listed, workspace_.assessor().listed(asOf, false));
    std::vector<SeenVerdict> seen;
    seen.reserve(listed->clients.size());
    for (const storage::AssessmentRow& row : listed->clients)
        seen.push_back({{}, row.clientId, row.shown, asOf});
    Result<storage::Transaction> transaction = storage::Transaction::beginIfFree(book);
    if (!transaction) return {};
    RAPPORT_TRY(repository.insertAll(*transaction, seen));
    return transaction->commitUnlogged();
}

MarkVerdictsSeen seen(const std::vector<VerdictChange>& changes, Day on) {
    MarkVerdictsSeen command;
    command.on = on;
    for (const VerdictChange& change : changes)
        command.verdicts.emplace_back(change.client, change.is);
    return command;
}

} // namespace rapport::app
