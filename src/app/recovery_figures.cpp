// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery_figures.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/workspace.h"
#include "base/text_key.h"
#include "scoring/as_known.h"
#include "scoring/window.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <QHash>

#include <algorithm>

namespace rapport::app {

namespace {

/// Adds one case to the cause it names.
void count(std::vector<RepeatedCause>& causes, QHash<QString, size_t>& byKey, const RecoveryCase& recovery,
           Money cost) {
    const QString key = textKey(recovery.cause);
    if (key.isEmpty()) return;
    const auto found = byKey.constFind(key);
    const size_t at = found == byKey.constEnd() ? causes.size() : *found;
    if (found == byKey.constEnd()) {
        byKey.insert(key, at);
        causes.push_back({recovery.cause, 0, 0, Money::zero(cost.currency()), recovery.opened, {}});
    }
    RepeatedCause& cause = causes[at];
    ++cause.cases;
    cause.open += recovery.closedOn ? 0 : 1;
    cause.cost += cost;
    if (cause.latest <= recovery.opened) {
        cause.latest = recovery.opened;
        cause.cause = recovery.cause;
        if (!recovery.prevention.isEmpty()) cause.prevention = recovery.prevention;
    } else if (cause.prevention.isEmpty()) {
        cause.prevention = recovery.prevention;
    }
}

/// The cases of every client together with what they have cost.
Result<void> addCases(RecoveryFigures& figures, Workspace& workspace, const scoring::Window& window) {
    storage::Book& book = workspace.book();
    RAPPORT_TRY_ASSIGN(const std::vector<RecoveryCase> all, storage::RecoveryCaseRepository(book).all());
    QHash<Id<Client>, std::vector<RecoveryCase>> byClient;
    for (const RecoveryCase& recovery : all) {
        if (!window.known(recovery.opened)) continue;
        figures.casesOpened += window.contains(recovery.opened) ? 1 : 0;
        figures.casesOpen += recovery.closedOn && *recovery.closedOn <= window.asOf ? 0 : 1;
        byClient[recovery.clientId].push_back(recovery);
    }
    RAPPORT_TRY_ASSIGN(const auto facts, workspace.assessor().facts());
    QHash<QString, size_t> byKey;
    for (const scoring::ClientFacts& client : facts) {
        const auto cases = byClient.constFind(client.clientId);
        if (cases == byClient.constEnd()) continue;
        RAPPORT_TRY_ASSIGN(const auto complaints,
                           storage::ComplaintRepository(book).forClient(client.clientId));
        RAPPORT_TRY_ASSIGN(const auto costs, storage::CostRepository(book).forClient(client.clientId));
        const auto repairs =
            repairCosts(*cases, complaints, costs, client, workspace.assessor().policy(), window.asOf);
        for (size_t i = 0; i < cases->size(); ++i)
            if (window.contains((*cases)[i].opened))
                count(figures.causes, byKey, (*cases)[i], repairs[i].total());
    }
    std::ranges::stable_sort(figures.causes, [](const RepeatedCause& a, const RepeatedCause& b) {
        return a.cases != b.cases ? a.cases > b.cases : a.cost > b.cost;
    });
    return {};
}

} // namespace

std::optional<double> RecoveryFigures::reserveShare() const {
    if (!revenue.isPositive()) return std::nullopt;
    return double(reserve().minorUnits()) / double(revenue.minorUnits());
}

Result<RecoveryFigures> recoveryFigures(Workspace& workspace, Day asOf) {
    RAPPORT_TRY(workspace.access().requireOwner());
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(workspace.book()));
    const Money nothing = Money::zero(workspace.base());
    RecoveryFigures figures{asOf, nothing, nothing, nothing, nothing, 0, 0, {}};
    RAPPORT_TRY_ASSIGN(const scoring::BookAssessment assessed, workspace.assessor().assessAll(asOf));
    if (assessed.clients.empty()) return figures; // and the book's sums are of no currency
    Money ours = nothing;
    for (const scoring::Assessment& one : assessed.clients) {
        ours += one.facts.oursCost;
        figures.givenBack += one.facts.oursBack;
    }
    figures.revenue = assessed.book.revenue + figures.givenBack;

    const scoring::Window window(workspace.assessor().policy(), asOf);
    RAPPORT_TRY_ASSIGN(const auto facts, workspace.assessor().facts());
    for (const scoring::ClientFacts& client : facts)
        for (const scoring::CostFact& cost : client.costs)
            if (cost.kind != CostKind::Refund && window.contains(cost.day) &&
                scoring::causeOn(cost, asOf) == Cause::Ours)
                figures.costs += cost.amount;
    figures.time = ours - figures.costs;
    RAPPORT_TRY(addCases(figures, workspace, window));
    return figures;
}

} // namespace rapport::app
