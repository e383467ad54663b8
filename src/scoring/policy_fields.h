// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "scoring/policy.h"

#include <array>

namespace rapport::scoring {

/// Shows a visitor every parameter under its key, in the order of a policy file: the one list that the file,
/// the history and the editor of a policy go by. A visitor has one(key, value), byCode<Enum>(key, array),
/// named(key, names, array) and steps(key, valueKey, steps).
template <typename Visitor, typename PolicyType>
void visitPolicy(Visitor visitor, PolicyType& policy) {
    static constexpr std::array kSeverities{"minor", "normal", "serious"};
    static constexpr std::array kRanks{"worst", "second", "third", "least"};
    visitor.one("name", policy.name);
    visitor.one("version", policy.version);
    visitor.one("windowYears", policy.windowYears);
    visitor.one("memoryYears", policy.memoryYears);
    visitor.one("renewalGraceDays", policy.renewalGraceDays);
    visitor.one("billingGroupDays", policy.billingGroupDays);
    visitor.one("billingMainShare", policy.billingMainShare);
    visitor.one("rareGapDays", policy.rareGapDays);
    visitor.one("projectDays", policy.projectDays);
    visitor.one("dormantDays", policy.dormantDays);
    visitor.one("scarceCost", policy.scarceCost);
    visitor.one("pendingDays", policy.pendingDays);
    visitor.one("faultRecentDays", policy.faultRecentDays);
    visitor.one("veryLateFloor", policy.veryLateFloor);
    visitor.one("retryProblem", policy.retryProblem);
    visitor.one("retryDrop", policy.retryDrop);
    visitor.one("retryDays", policy.retryDays);
    visitor.one("defaultRatePerHour", policy.defaultRatePerHour);
    visitor.template byCode<InteractionKind>("defaultMinutes", policy.defaultMinutes);
    visitor.one("targetMargin", policy.targetMargin);
    visitor.one("financeRate", policy.financeRate);
    visitor.steps("provision", "share", policy.provision);
    visitor.one("provisionBeyond", policy.provisionBeyond);
    visitor.steps("latePoints", "points", policy.latePoints);
    visitor.one("paymentPriorStrength", policy.paymentPriorStrength);
    visitor.one("paymentPriorMean", policy.paymentPriorMean);
    visitor.one("habitDays", policy.habitDays);
    visitor.one("habitInvoices", policy.habitInvoices);
    visitor.one("habitShare", policy.habitShare);
    visitor.one("complaintPriorMean", policy.complaintPriorMean);
    visitor.one("complaintPriorStrength", policy.complaintPriorStrength);
    visitor.one("complaintRatioMax", policy.complaintRatioMax);
    visitor.template byCode<SignalKind>("conductPoints", policy.conductPoints);
    visitor.named("severityFactor", kSeverities, policy.severityFactor);
    visitor.one("conductHalfLifeDays", policy.conductHalfLifeDays);
    visitor.named("worstFirstWeights", kRanks, policy.worstFirstWeights);
    visitor.template byCode<Area>("importance", policy.importance);
    visitor.one("rampMonths", policy.rampMonths);
    visitor.one("materiality", policy.materiality);
    visitor.one("deepUplift", policy.deepUplift);
    visitor.one("shareMajor", policy.shareMajor);
    visitor.one("shareDependent", policy.shareDependent);
    visitor.one("limitProblem", policy.limitProblem);
    visitor.one("partProblem", policy.partProblem);
    visitor.one("watchArea", policy.watchArea);
    visitor.one("retention", policy.retention);
    visitor.one("discount", policy.discount);
}

} // namespace rapport::scoring
