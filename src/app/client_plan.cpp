// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_plan.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/records.h"
#include "app/staff_directory.h"
#include "app/workspace.h"
#include "base/text_key.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace rapport::app {

namespace {

QStringList causesOf(std::vector<RecoveryCase> cases) {
    std::ranges::stable_sort(cases, std::ranges::greater(), &RecoveryCase::opened);
    QStringList causes;
    QSet<QString> seen;
    for (const RecoveryCase& recovery : cases) {
        const QString key = textKey(recovery.cause);
        if (key.isEmpty() || seen.contains(key)) continue;
        seen.insert(key);
        causes << recovery.cause;
    }
    return causes;
}

Result<size_t> indexOf(std::span<const scoring::ClientFacts> facts, Id<Client> client) {
    const auto found = std::ranges::find(facts, client, &scoring::ClientFacts::clientId);
    if (found == facts.end())
        return Error{ErrorKind::Usage,
                     "client_not_found",
                     {{QStringLiteral("client"), QString::number(client.value())}}};
    return size_t(found - facts.begin());
}

} // namespace

const PartingPlan* openParting(const ClientContent& content) {
    const PartingPlan* open = nullptr;
    for (const PartingPlan& plan : content.partingPlans)
        if (!plan.closedOn) open = &plan;
    return open;
}

Result<ClientPlan> clientPlan(Workspace& workspace, const ClientContent& content, Day day) {
    ClientPlan plan;
    RAPPORT_TRY_ASSIGN(plan.staff, workspace.staff().list());
    RAPPORT_TRY_ASSIGN(plan.checklists, workspace.records().all<ChecklistTemplate>());
    if (!workspace.access().isOwner()) return plan;

    plan.judged = true;
    Assessor& assessor = workspace.assessor();
    RAPPORT_TRY_ASSIGN(const scoring::Assessment now, assessor.assessOne(content.client.id, day));
    plan.verdict = now.verdict;
    plan.rule = now.rule;
    plan.worth = {now.price ? now.price->longTermValue : Money::zero(workspace.base()), -now.without.idle};
    RAPPORT_TRY_ASSIGN(const auto facts, assessor.facts());
    RAPPORT_TRY_ASSIGN(const size_t index, indexOf(facts, content.client.id));
    plan.repairs = repairCosts(content.recoveryCases, content.complaints, content.costs, facts[index],
                               assessor.policy(), day);
    plan.limits = limitsToCheck(content.decisions, assessor.policy(), day);
    if (plan.limits) {
        const std::array days{plan.limits->set};
        const auto then = scoring::healthAt(facts, index, assessor.policy(), days);
        if (!then.empty()) plan.limits->then = then.front().health;
        plan.limits->now = now.health;
    }
    if (const PartingPlan* parting = openParting(content)) {
        RAPPORT_TRY_ASSIGN(plan.open, openMatters(workspace.book(), *parting, day));
    }
    RAPPORT_TRY_ASSIGN(std::vector<RecoveryCase> cases, workspace.records().all<RecoveryCase>());
    plan.causes = causesOf(std::move(cases));
    return plan;
}

} // namespace rapport::app
