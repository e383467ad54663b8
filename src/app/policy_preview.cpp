// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policy_preview.h"

#include "app/assessor.h"
#include "app/workspace.h"
#include "scoring/judge.h"
#include "storage/repositories.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rapport::app {

namespace {

constexpr size_t kAskEvery = 64;

int steps(const VerdictMove& move) {
    return int(move.after) - int(move.before);
}

} // namespace

Result<PolicyEffect> previewPolicy(Workspace& workspace, const scoring::Policy& policy, Day asOf,
                                   const std::function<bool()>& cancelled) {
    if (const auto faults = scoring::faultsOf(policy); !faults.empty())
        return Error{ErrorKind::InputRejected,
                     "policy_invalid",
                     {{QStringLiteral("parameter"), faults.front().parameter},
                      {QStringLiteral("value"), QString::number(faults.front().value)}}};
    Assessor& assessor = workspace.assessor();
    RAPPORT_TRY_ASSIGN(const scoring::BookAssessment now,
                       assessor.assessAll(asOf, {.statements = false, .cancelled = cancelled}));
    RAPPORT_TRY_ASSIGN(const auto facts, assessor.facts());
    RAPPORT_TRY_ASSIGN(const std::vector<Client> records, storage::ClientRepository(workspace.book()).all());
    if (now.clients.size() != facts.size()) return Error{ErrorKind::Conflict, "record_changed"};

    std::vector<scoring::ClientMeasures> measures;
    measures.reserve(facts.size());
    for (const scoring::ClientFacts& one : facts) {
        if (cancelled && measures.size() % kAskEvery == 0 && cancelled())
            return Error{ErrorKind::Cancelled, "cancelled"};
        measures.push_back(scoring::measureAll(one, policy, asOf));
    }
    const scoring::BookDays days = scoring::bookDays(facts, measures, policy);
    QHash<Id<Client>, const Client*> clients;
    for (const Client& client : records)
        clients.insert(client.id, &client);

    PolicyEffect effect;
    for (size_t i = 0; i < measures.size(); ++i) {
        if (cancelled && i % kAskEvery == 0 && cancelled()) return Error{ErrorKind::Cancelled, "cancelled"};
        const Client* client = clients.value(measures[i].clientId);
        if (!client || client->archived) continue;
        const scoring::Assessment& before = now.clients[i];
        const scoring::Assessment after = scoring::judge(measures[i], days, policy);
        ++effect.clients;
        ++effect.before[size_t(before.verdict)];
        ++effect.after[size_t(after.verdict)];
        if (std::lround(before.health) != std::lround(after.health)) ++effect.healthChanged;
        if (before.verdict == after.verdict) continue;
        VerdictMove& move = effect.moves.emplace_back();
        move = {client->id, client->name, before.verdict, after.verdict, before.health, after.health, {}};
        if (after.overridden) move.ownersVerdict = after.overridden->verdict;
    }
    std::ranges::sort(effect.moves, [](const VerdictMove& a, const VerdictMove& b) {
        return std::tuple(-steps(a), a.healthAfter, a.id) < std::tuple(-steps(b), b.healthAfter, b.id);
    });
    return effect;
}

} // namespace rapport::app
