// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/policy.h"

#include "scoring/policy_parameters.h"

#include <algorithm>
#include <cmath>

namespace rapport::scoring {

namespace {

/// Collects what lies outside its range.
class Checker {
public:
    /// Both bounds allowed.
    void within(const char* parameter, double value, double least, double most) {
        if (!(value >= least && value <= most)) report(parameter, value);
    }
    /// Above, not at, the lower bound: for what divides.
    void above(const char* parameter, double value, double bound, double most) {
        if (!(value > bound && value <= most)) report(parameter, value);
    }
    void steps(const char* parameter, const std::vector<DayStep>& steps, double most) {
        if (steps.empty()) report(parameter, 0.0);
        for (size_t i = 0; i < steps.size(); ++i) {
            within(parameter, steps[i].value, 0.0, most);
            if (i == 0) continue;
            if (steps[i].days <= steps[i - 1].days) report(parameter, steps[i].days);
            if (steps[i].value < steps[i - 1].value) report(parameter, steps[i].value);
        }
    }
    std::vector<PolicyFault> take() { return std::move(faults_); }

private:
    void report(const char* parameter, double value) {
        faults_.push_back({QString::fromLatin1(parameter), value});
    }
    std::vector<PolicyFault> faults_;
};

/// Has the same members as Checker and notes, instead of faults, the ranges that are asked for.
class RangeList {
public:
    void within(const char* parameter, double, double least, double most) {
        ranges_.push_back({QByteArray(parameter), {least, most, true}});
    }
    void above(const char* parameter, double, double bound, double most) {
        ranges_.push_back({QByteArray(parameter), {bound, most, false}});
    }
    void steps(const char* parameter, const std::vector<DayStep>& steps, double most) {
        for (size_t i = 0; i < steps.size(); ++i)
            ranges_.push_back({QByteArray(parameter), {i == 0 ? 0.0 : steps[i - 1].value, most, true}});
    }
    /// Of the number at this place of the parameter's.
    std::optional<PolicyRange> at(const QByteArray& parameter, size_t place) const {
        for (const auto& [name, range] : ranges_)
            if (name == parameter && place-- == 0) return range;
        return {};
    }

private:
    std::vector<std::pair<QByteArray, PolicyRange>> ranges_;
};

template <typename Check>
void checkSpans(Check& check, const Policy& policy) {
    check.within("windowYears", policy.windowYears, 1, 5);
    check.within("memoryYears", policy.memoryYears, policy.windowYears, 10);
    check.within("renewalGraceDays", policy.renewalGraceDays, 0, 365);
    check.within("billingGroupDays", policy.billingGroupDays, 0, 365);
    check.within("billingMainShare", policy.billingMainShare, 0.0, 1.0);
    check.within("rareGapDays", policy.rareGapDays, 1, 730);
    check.within("projectDays", policy.projectDays, 0, 730);
    check.within("dormantDays", policy.dormantDays, 0, 3650);
    check.within("scarceCost", policy.scarceCost, 0.0, 1.0);
    check.within("pendingDays", policy.pendingDays, 0, 3650);
    check.within("faultRecentDays", policy.faultRecentDays, 0, 3650);
    check.within("retryProblem", policy.retryProblem, 0.0, 100.0);
    check.within("retryDrop", policy.retryDrop, 0.0, 100.0);
    check.within("retryDays", policy.retryDays, 0, 3650);
}

template <typename Check>
void checkMoney(Check& check, const Policy& policy) {
    constexpr double kHighestRate = 1e7; // in currencies of small units an hour can cost millions
    constexpr double kMostMinutes = 24 * 60;
    check.above("defaultRatePerHour", policy.defaultRatePerHour, 0.0, kHighestRate);
    for (const int minutes : policy.defaultMinutes)
        check.within("defaultMinutes", minutes, 0, kMostMinutes);
    check.above("targetMargin", policy.targetMargin, 0.0, 0.95);
    check.within("financeRate", policy.financeRate, 0.0, 1.0);
    check.steps("provision", policy.provision, 1.0);
    check.within("provisionBeyond", policy.provisionBeyond,
                 policy.provision.empty() ? 0.0 : policy.provision.back().value, 1.0);
    check.within("materiality", policy.materiality, 0.0, 1.0);
    check.within("deepUplift", policy.deepUplift, 0.0, 10.0);
    check.within("retention", policy.retention, 0.0, 1.0);
    check.within("discount", policy.discount, 0.0, 1.0);
    check.above("discount - retention", policy.discount - policy.retention, -1.0, 1.0);
}

template <typename Check>
void checkAreas(Check& check, const Policy& policy) {
    check.steps("latePoints", policy.latePoints, 100.0);
    check.within("veryLateFloor", policy.veryLateFloor, 0.0, 1.0);
    check.above("paymentPriorStrength", policy.paymentPriorStrength, 0.0, 1000.0);
    check.within("paymentPriorMean", policy.paymentPriorMean, 0.0, 100.0);
    check.within("habitDays", policy.habitDays, 0, 3650);
    check.within("habitInvoices", policy.habitInvoices, 1, 1000);
    check.within("habitShare", policy.habitShare, 0.0, 1.0);
    check.above("complaintPriorMean", policy.complaintPriorMean, 0.0, 10.0);
    check.above("complaintPriorStrength", policy.complaintPriorStrength, 0.0, 1000.0);
    check.above("complaintRatioMax", policy.complaintRatioMax, 1.0, 1000.0);
    for (const double points : policy.conductPoints)
        check.within("conductPoints", points, 0.0, 100.0);
    for (const double factor : policy.severityFactor)
        check.within("severityFactor", factor, 0.0, 10.0);
    check.above("conductHalfLifeDays", policy.conductHalfLifeDays, 0.0, 3650.0);
}

template <typename Check>
void checkVerdict(Check& check, const Policy& policy) {
    double sum = 0.0, previous = 1.0;
    for (const double weight : policy.worstFirstWeights) {
        check.within("worstFirstWeights", weight, 0.0, previous); // worst first: never rising
        previous = weight;
        sum += weight;
    }
    if (!(std::abs(sum - 1.0) <= 1e-9)) check.within("worstFirstWeights", sum, 1.0, 1.0);
    for (const double importance : policy.importance)
        check.within("importance", importance, 0.0, 1.0);
    check.above("rampMonths", policy.rampMonths, 0.0, 60.0);
    check.within("shareMajor", policy.shareMajor, 0.0, 1.0);
    check.within("shareDependent", policy.shareDependent, policy.shareMajor, 1.0);
    check.within("limitProblem", policy.limitProblem, 0.0, 100.0);
    check.within("partProblem", policy.partProblem, policy.limitProblem, 100.0);
    check.within("watchArea", policy.watchArea, 0.0, 100.0);
}

template <typename Check>
void checkAll(Check& check, const Policy& policy) {
    checkSpans(check, policy);
    checkMoney(check, policy);
    checkAreas(check, policy);
    checkVerdict(check, policy);
}

} // namespace

std::vector<PolicyFault> faultsOf(const Policy& policy) {
    Checker check;
    checkAll(check, policy);
    return check.take();
}

std::optional<PolicyRange> rangeOf(const Policy& policy, const QByteArray& path) {
    const std::vector<PolicyValue> values = valuesOf(policy);
    const auto found = std::ranges::find(values, path, &PolicyValue::path);
    if (found == values.end()) return {};
    const QByteArray parameter = parameterOf(path);
    const auto before = std::count_if(
        values.begin(), found, [&](const PolicyValue& one) { return parameterOf(one.path) == parameter; });
    RangeList ranges;
    checkAll(ranges, policy);
    return ranges.at(parameter, size_t(before));
}

} // namespace rapport::scoring
