// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/assessment_json.h"

#include "domain/codes.h"
#include "reporting/sharing.h"
#include "wording/statement_wording.h"
#include "wording/verdict_wording.h"

#include <cmath>

namespace rapport::reporting {

namespace {

using scoring::Assessment;

std::string text(const QString& value) {
    return value.toStdString();
}

std::string text(QLatin1String value) {
    return std::string(value.data(), static_cast<size_t>(value.size()));
}

double number(const Money& value) {
    return value.inUnits();
}

double number(Duration value) {
    return rounded(value.inHours());
}

Json optional(const std::optional<double>& value) {
    return value ? Json(rounded(*value)) : Json(nullptr);
}

Json figureJson(const scoring::Figure& figure) {
    struct Visitor {
        Json operator()(const Money& value) const { return number(value); }
        Json operator()(const scoring::Ratio& value) const { return rounded(value.value); }
        Json operator()(double value) const { return rounded(value); }
        Json operator()(qint64 value) const { return value; }
        Json operator()(Day value) const { return text(value.toIso()); }
        Json operator()(Duration value) const { return number(value); }
        Json operator()(const QString& value) const { return text(value); }
    };
    return std::visit(Visitor{}, figure);
}

Json statementJson(const scoring::Statement& statement, const wording::Speech& speech,
                   const JsonOptions& options) {
    Json json;
    json["code"] = statement.code.toStdString();
    json["area"] = statement.area ? Json(text(codeOf(*statement.area))) : Json(nullptr);
    json["lost"] = rounded(statement.lost);
    Json args = Json::object();
    for (const auto& [name, figure] : statement.args)
        args[name.toStdString()] = figureJson(figure);
    json["args"] = std::move(args);
    json["text"] = text(wording::sentence(speech, statement));
    if (options.forSharing) return json;
    Json evidence = Json::array();
    for (const RecordRef& record : statement.evidence) {
        if (options.evidenceLimit && evidence.size() >= *options.evidenceLimit) break;
        evidence.push_back({{"type", text(codeOf(record.type))}, {"id", record.id}});
    }
    json["evidence"] = std::move(evidence);
    json["evidenceCount"] = statement.evidence.size();
    return json;
}

Json statementsJson(const std::vector<scoring::Statement>& statements, const wording::Speech& speech,
                    const JsonOptions& options) {
    Json json = Json::array();
    for (const scoring::Statement& statement : statements)
        json.push_back(statementJson(statement, speech, options));
    return json;
}

Json areasJson(const Assessment& assessment, const JsonOptions& options) {
    Json json = Json::object();
    for (const Area area : allValues<Area>()) {
        if (options.forSharing && area == Area::Conduct) continue;
        const scoring::AreaResult& result = assessment.area(area);
        json[text(codeOf(area))] = {{"score", rounded(result.score)},
                                    {"lost", rounded(result.lost)},
                                    {"confidence", rounded(result.confidence)},
                                    {"known", result.known}};
    }
    return json;
}

Json costJson(const scoring::CostBreakdown& cost) {
    return {{"time", number(cost.time)},
            {"direct", number(cost.direct)},
            {"compensation", number(cost.compensation)},
            {"finance", number(cost.finance)},
            {"provision", number(cost.provision)},
            {"total", number(cost.total)}};
}

Json factsJson(const scoring::Facts& facts, const JsonOptions& options) {
    Json json;
    json["tenureMonths"] = rounded(facts.tenureMonths);
    json["revenue"] = number(facts.revenue);
    json["collected"] = number(facts.collected);
    json["hours"] = number(facts.hours);
    json["cost"] = costJson(facts.cost);
    json["margin"] = number(facts.margin);
    json["fairRevenue"] = number(facts.fairRevenue);
    json["fairCost"] = number(facts.fairCost);
    json["fairMargin"] = number(facts.fairMargin);
    json["fairMarginRatio"] = optional(facts.fairMarginRatio);
    json["scoredInvoices"] = facts.scoredInvoices;
    json["effectiveInvoices"] = rounded(facts.effectiveInvoices);
    json["latenessPoints"] = rounded(facts.latenessPoints);
    json["daysBeyondTerms"] = rounded(facts.daysBeyondTerms);
    json["lateShare"] = rounded(facts.lateShare);
    json["worstDaysLate"] = facts.worstDaysLate;
    json["openOverdue"] = number(facts.openOverdue);
    json["open90"] = number(facts.open90);
    json["notDue"] = number(facts.notDue);
    json["excused"] = number(facts.excused);
    json["complaints"] = facts.complaints;
    json["justified"] = rounded(facts.justified);
    json["unfounded"] = rounded(facts.unfounded);
    json["unclassified"] = facts.unclassified;
    json["complaintRatio"] = rounded(facts.complaintRatio);
    json["justifiedRatio"] = rounded(facts.justifiedRatio);
    if (!options.forSharing) json["share"] = rounded(facts.share);
    return json;
}

Json flagsJson(const scoring::Flags& flags, const JsonOptions& options) {
    Json json;
    json["loss"] = flags.loss;
    json["deepLoss"] = flags.deepLoss;
    json["chronic90"] = flags.chronic90;
    json["open90"] = flags.open90;
    json["habitLate"] = flags.habitLate;
    if (!options.forSharing) {
        json["severePart"] = flags.severePart;
        json["severeLimit"] = flags.severeLimit;
    }
    json["ourFault"] = flags.ourFault;
    if (!options.forSharing) json["dependent"] = flags.dependent;
    return json;
}

Json priceJson(const std::optional<scoring::PriceFacts>& price) {
    if (!price) return nullptr;
    return {{"now", number(price->now)},
            {"breakEven", number(price->breakEven)},
            {"target", number(price->target)},
            {"hoursAffordable", rounded(price->hoursAffordableExact)}};
}

Json withoutJson(const scoring::Without& without) {
    return {{"revenue", number(without.revenue)},     {"idle", number(without.idle)},
            {"saved", number(without.saved)},         {"resold", number(without.resold)},
            {"hhiAfter", optional(without.hhiAfter)}, {"topShareAfter", optional(without.topShareAfter)}};
}

Json overrideJson(const scoring::OverrideInForce& own) {
    return {{"id", own.decisionId.value()},
            {"verdict", text(codeOf(own.verdict))},
            {"until", text(own.until.toIso())}};
}

} // namespace

double rounded(double value) {
    constexpr double scale = 1e6;
    // Beyond this a double has no six decimals to round.
    if (!std::isfinite(value) || std::abs(value) > 1e9) return value;
    const double result = std::round(value * scale) / scale;
    return result == 0.0 ? 0.0 : result; // never -0
}

Json assessmentJson(const Assessment& whole, const QString& name, const wording::Speech& speech,
                    const JsonOptions& options) {
    const Assessment assessment = options.forSharing ? forSharing(whole) : whole;
    Json json;
    json["id"] = assessment.clientId.value();
    json["name"] = text(name);
    json["health"] = rounded(assessment.health);
    json["problem"] = rounded(assessment.problem);
    json["verdict"] = text(codeOf(assessment.verdict));
    json["rule"] = text(scoring::codeOf(assessment.rule));
    json["confidence"] = rounded(assessment.confidence);
    json["confidenceLevel"] = text(scoring::codeOf(assessment.confidenceLevel));
    json["trend"] = text(scoring::codeOf(assessment.trend));
    json["slope"] = optional(assessment.slope);
    Json history = Json::array();
    for (const double problem : assessment.history)
        history.push_back(rounded(problem));
    json["history"] = std::move(history);
    json["areas"] = areasJson(assessment, options);
    json["facts"] = factsJson(assessment.facts, options);
    json["flags"] = flagsJson(assessment.flags, options);
    json["reasons"] = statementsJson(assessment.reasons, speech, options);
    json["counterFacts"] = statementsJson(assessment.counterFacts, speech, options);
    json["wouldChange"] = statementsJson(assessment.wouldChange, speech, options);
    json["missing"] = statementsJson(assessment.missing, speech, options);
    json["price"] = priceJson(assessment.price);
    if (!options.forSharing) json["without"] = withoutJson(assessment.without);
    json["longTermValue"] = assessment.price ? Json(number(assessment.price->longTermValue)) : Json(nullptr);
    if (assessment.overridden) json["override"] = overrideJson(*assessment.overridden);
    if (!assessment.months.empty()) json["months"] = healthJson(assessment.months);
    return json;
}

Json bookJson(const scoring::BookFigures& figures) {
    return {{"clients", figures.clients},
            {"revenue", number(figures.revenue)},
            {"cost", number(figures.cost)},
            {"margin", number(figures.margin)},
            {"materiality", number(figures.materiality)},
            {"hhi", optional(figures.hhi)}};
}

Json assessJson(const scoring::BookAssessment& book, std::span<const size_t> clients,
                const std::function<QString(Id<Client>)>& nameOf, const scoring::Policy& policy,
                Currency base, const wording::Speech& speech, const JsonOptions& options) {
    Json json;
    json["asOf"] = text(book.asOf.toIso());
    json["baseCurrency"] = text(base.code());
    json["policy"] = {{"name", text(policy.name)}, {"version", policy.version}};
    json["book"] = bookJson(book.book);
    Json list = Json::array();
    for (const size_t position : clients) {
        const Assessment& assessment = book.clients[position];
        list.push_back(assessmentJson(assessment, nameOf(assessment.clientId), speech, options));
    }
    json["clients"] = std::move(list);
    return json;
}

Json healthJson(std::span<const scoring::HealthAt> months) {
    Json json = Json::array();
    for (const scoring::HealthAt& month : months)
        json.push_back({{"date", text(month.day.toIso())}, {"health", rounded(month.health)}});
    return json;
}

} // namespace rapport::reporting
