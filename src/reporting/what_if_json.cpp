// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/what_if_json.h"

namespace rapport::reporting {

namespace {

using scoring::Conditions;

double hours(Duration time) {
    return rounded(time.inHours());
}

Json optional(const std::optional<double>& value) {
    return value ? Json(rounded(*value)) : Json(nullptr);
}

Json changeJson(const scoring::Change& change) {
    struct Visitor {
        Json operator()(const scoring::Leave&) const { return {{"change", "leave"}}; }
        Json operator()(const scoring::PriceFactor& one) const {
            return {{"change", "price_factor"}, {"factor", rounded(one.factor)}};
        }
        Json operator()(const scoring::MonthlyPrice& one) const {
            return {{"change", "monthly_price"}, {"amount", one.amount.inUnits()}};
        }
        Json operator()(const scoring::HoursPerMonth& one) const {
            return {{"change", "hours_per_month"}, {"hours", hours(one.perMonth)}};
        }
        Json operator()(const scoring::PayOnTime&) const { return {{"change", "on_time"}}; }
        Json operator()(const scoring::HalveComplaints&) const { return {{"change", "halve_complaints"}}; }
        Json operator()(const scoring::PaidScope& one) const {
            return {{"change", "paid_scope"}, {"perHour", one.perHour.inUnits()}};
        }
        Json operator()(const scoring::PaymentTerms& one) const {
            return {{"change", "terms"}, {"days", one.days}};
        }
        Json operator()(const scoring::Prepayment&) const { return {{"change", "prepaid"}}; }
    };
    return std::visit(Visitor{}, change);
}

Json conditionsJson(const Conditions& conditions) {
    return {{"hoursPerMonth", hours(conditions.hoursPerMonth)},
            {"termsDays", conditions.termsDays ? Json(*conditions.termsDays) : Json(nullptr)},
            {"hoursInside", hours(conditions.work.inside)},
            {"hoursOutside", hours(conditions.work.outside)},
            {"hoursScopeUnknown", hours(conditions.work.unknown)},
            {"waitedFor", conditions.waitedFor.inUnits()}};
}

Json leavingJson(const scoring::WhatIf& whatIf, std::span<const StaffHours> staff,
                 const std::optional<Money>& overheadPerYear) {
    const scoring::Without& without = whatIf.before.without;
    Json people = Json::array();
    for (const StaffHours& one : staff)
        people.push_back({{"name", one.name.isEmpty() ? Json(nullptr) : Json(one.name.toStdString())},
                          {"hours", hours(one.time)}});
    return {{"idle", without.idle.inUnits()},
            {"saved", without.saved.inUnits()},
            {"resold", without.resold.inUnits()},
            {"revenue", without.revenue.inUnits()},
            {"marginRest", without.marginRest.inUnits()},
            {"overheadPerYear", overheadPerYear ? Json(overheadPerYear->inUnits()) : Json(nullptr)},
            {"share", rounded(whatIf.before.facts.share)},
            {"hhiBefore", optional(without.hhiNow)},
            {"hhiAfter", optional(without.hhiAfter)},
            {"topShareBefore", optional(whatIf.topShareBefore)},
            {"topShareAfter", optional(without.topShareAfter)},
            {"hoursFreed", hours(whatIf.before.facts.hours)},
            {"staff", std::move(people)},
            {"valuePerHourOthers", without.valuePerHourOthers.inUnits()},
            {"hoursCouldEarn", (without.resold - without.idle).inUnits()}};
}

} // namespace

Json whatIfJson(const scoring::WhatIf& whatIf, std::span<const scoring::Change> changes, const QString& name,
                std::span<const StaffHours> staff, const std::optional<Money>& overheadPerYear,
                const wording::Speech& speech) {
    Json json;
    Json made = Json::array();
    for (const scoring::Change& change : changes)
        made.push_back(changeJson(change));
    json["changes"] = std::move(made);
    json["before"] = assessmentJson(whatIf.before, name, speech);
    json["after"] = whatIf.after ? assessmentJson(*whatIf.after, name, speech) : Json(nullptr);
    json["conditionsBefore"] = conditionsJson(whatIf.conditionsBefore);
    json["conditionsAfter"] =
        whatIf.conditionsAfter ? conditionsJson(*whatIf.conditionsAfter) : Json(nullptr);
    json["bookBefore"] = bookJson(whatIf.bookBefore);
    json["bookAfter"] = bookJson(whatIf.bookAfter);
    json["leaving"] = whatIf.after ? Json(nullptr) : leavingJson(whatIf, staff, overheadPerYear);
    return json;
}

} // namespace rapport::reporting
