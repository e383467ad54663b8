// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ladder.h"

#include <algorithm>

namespace rapport::app {

namespace {

std::optional<Rung> rungOf(DecisionKind kind) {
    switch (kind) {
    case DecisionKind::Talked:
        return Rung::Talk;
    case DecisionKind::LimitsSet:
        return Rung::Limits;
    case DecisionKind::Repriced:
        return Rung::Price;
    case DecisionKind::HardTimes:
    case DecisionKind::Override:
        break;
    }
    return std::nullopt;
}

} // namespace

std::vector<Attempt> triedWith(const ClientContent& content) {
    std::vector<Attempt> tried;
    for (const Decision& decision : content.decisions)
        if (const std::optional<Rung> rung = rungOf(decision.kind))
            tried.push_back({*rung,
                             {RecordType::Decision, decision.id.value()},
                             decision.from,
                             decision.by,
                             decision.why});
    for (const Proposal& proposal : content.proposals)
        tried.push_back({proposal.price ? Rung::Price : Rung::Limits,
                         {RecordType::Proposal, proposal.id.value()},
                         proposal.made,
                         {},
                         proposal.note,
                         proposal.state});
    for (const PartingPlan& plan : content.partingPlans)
        tried.push_back({Rung::Part,
                         {RecordType::PartingPlan, plan.id.value()},
                         plan.opened,
                         {},
                         plan.reason,
                         {},
                         plan.closedOn});
    std::ranges::stable_sort(tried, [](const Attempt& a, const Attempt& b) {
        return a.rung != b.rung ? a.rung < b.rung : a.day < b.day;
    });
    return tried;
}

std::optional<LimitsCheck> limitsToCheck(const std::vector<Decision>& decisions,
                                         const scoring::Policy& policy, Day asOf) {
    // As the method does it: the latest limits that have had their time; before that, the latest there are.
    const auto latest = [&](Day until) {
        const Decision* found = nullptr;
        for (const Decision& decision : decisions)
            if (decision.kind == DecisionKind::LimitsSet && decision.from <= until &&
                (!found || found->from <= decision.from))
                found = &decision;
        return found;
    };
    const Decision* ripe = latest(asOf - policy.retryDays);
    const Decision* limits = ripe ? ripe : latest(asOf);
    if (!limits) return std::nullopt;
    LimitsCheck check;
    check.decision = limits->id;
    check.set = limits->from;
    check.due = limits->from + policy.retryDays;
    check.wanted = policy.retryDrop;
    check.isDue = ripe != nullptr;
    return check;
}

PartingDays partingDays(const std::vector<Agreement>& agreements, Day day) {
    PartingDays days;
    const Agreement* agreement = agreementOn(agreements, day);
    const int notice = agreement ? agreement->noticeDays.value_or(usualNoticeDays) : usualNoticeDays;
    days.lastDay = day + notice;
    if (!agreement) return days;
    if (agreement->renewal && *agreement->renewal > day) {
        const Day noticeBy = *agreement->renewal - agreement->noticeDays.value_or(0);
        if (noticeBy >= day) {
            days.noticeBy = noticeBy;
            days.lastDay = *agreement->renewal - 1;
            return days;
        }
        days.noticeMissed = true;
    }
    if (agreement->until && *agreement->until >= day) days.lastDay = *agreement->until;
    return days;
}

std::vector<ChecklistProgress> checklistsOf(const std::vector<Task>& tasks) {
    std::vector<ChecklistProgress> lists;
    for (const Task& task : tasks) {
        if (task.checklist.isEmpty()) continue;
        auto list = std::ranges::find(lists, task.checklist, &ChecklistProgress::name);
        if (list == lists.end()) list = lists.insert(lists.end(), {task.checklist, {}, 0});
        list->tasks.push_back(task);
        list->done += task.doneOn ? 1 : 0;
    }
    for (ChecklistProgress& list : lists)
        std::ranges::stable_sort(list.tasks, [](const Task& a, const Task& b) {
            if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
            return a.due < b.due;
        });
    std::ranges::stable_sort(lists, {}, &ChecklistProgress::name);
    return lists;
}

} // namespace rapport::app
