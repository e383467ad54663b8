// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "scoring/assess.h"
#include "support/catch.h"
#include "support/exchange_facts.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

using namespace rapport;
using namespace rapport::scoring;
using nlohmann::json;

namespace {

const std::string kData = RAPPORT_TESTS_DIR "/scoring/data/";

json readJson(const std::string& path) {
    std::ifstream file(path);
    REQUIRE(file.good());
    return json::parse(file);
}

void checkNumber(const char* what, double got, const json& expected, double margin = 1e-4) {
    INFO(what);
    REQUIRE(expected.is_number());
    CHECK_THAT(got, Catch::Matchers::WithinAbs(expected.get<double>(), margin));
}

void checkMoney(const char* what, Money got, const json& expected) {
    checkNumber(what, got.inUnits(), expected, 0.005 + 1e-6);
}

void checkOptional(const char* what, std::optional<double> got, const json& expected) {
    INFO(what);
    REQUIRE(got.has_value() == !expected.is_null());
    if (got) checkNumber(what, *got, expected);
}

/// The reference's sentence for a rule, from the codes of the assessment.
std::string ruleText(const Assessment& client) {
    const std::map<QByteArray, std::string> words{{"loss", "loss"},
                                                  {"payment", "payment>=50"},
                                                  {"complaints", "unfounded>=50"},
                                                  {"conduct", "conduct>=40"},
                                                  {"chronic_90", "chronic 90+"},
                                                  {"open_90", "open 90+"},
                                                  {"severe_event", "severe event"},
                                                  {"score", "score>=40"},
                                                  {"area", "one area>=20"},
                                                  {"habit_late", "habitually late"},
                                                  {"very_late_before", "very late before"},
                                                  {"severe_before", "serious event before"},
                                                  {"worsening", "worsening"},
                                                  {"incomplete", "money incomplete"},
                                                  {"unbilled", "work not billed yet"}};
    std::string grounds, prefix;
    for (const QByteArray& ground : client.grounds) {
        if (ground == "former_client") {
            prefix = "former client: ";
        } else if (ground == "thin_evidence") {
            prefix = "thin evidence for: ";
        } else if (words.contains(ground)) {
            grounds += (grounds.empty() ? "" : ", ") + words.at(ground);
        }
    }
    const std::string first = client.firstPutRight ? " (first put right what we did)" : "";
    switch (client.rule) {
    case Rule::V0:
        return "V0 too early to judge";
    case Rule::V1:
        return "V1 repeated cheating, or repeated abuse incl. serious";
    case Rule::V1d:
        return "V1d severe conduct, but >=25% of revenue: limits now, planned exit";
    case Rule::V2:
        return "V2 our own failures dominate";
    case Rule::V3:
        return (client.grounds.front() == "deep_loss" ? "V3 deep loss" : "V3 score >= 65") + first;
    case Rule::V3d:
        return "V3d part-ways grounds, but >=25% of revenue: limits now, planned exit" + first;
    case Rule::V4:
        return "V4 " + grounds + first;
    case Rule::V4h:
        return "V4h hard times: " + grounds;
    case Rule::V4x:
        return "V4x limits were set >= 90 days ago and the score has not fallen by 5" + first;
    case Rule::V5:
        return "V5 " + prefix + grounds;
    case Rule::V6n:
        return "V6n nothing against this client, but hardly any service cost recorded";
    case Rule::V6:
        return "V6 nothing against this client";
    }
    return {};
}

void checkVerdict(const Assessment& got, const json& expected) {
    CHECK(QString(codeOf(got.verdict)).toStdString() == expected["verdict"].get<std::string>());
    CHECK(ruleText(got) == expected["rule"].get<std::string>());
    CHECK(QString(codeOf(got.trend)).toStdString() == expected["trend"].get<std::string>());
    CHECK(QString(codeOf(got.confidenceLevel)).toStdString() == expected["C_level"].get<std::string>());
    checkNumber("P", got.problem, expected["P"]);
    checkNumber("health", got.health, 100.0 - expected["P"].get<double>());
    checkNumber("C", got.confidence, expected["C"]);
    checkOptional("slope", got.slope, expected["slope"]);
    REQUIRE(got.history.size() == expected["history"].size());
    for (size_t i = 0; i < got.history.size(); ++i)
        checkNumber("history", got.history[i], expected["history"][i]);
    for (const Area area : allValues<Area>()) {
        const std::string name = QString(codeOf(area)).toStdString();
        INFO(name);
        checkNumber("S", got.area(area).score, expected["S"][name]);
        checkNumber("points", got.area(area).lost, expected["points"][name]);
        checkNumber("conf", got.area(area).confidence, expected["conf"][name]);
    }
}

void checkMoneyFacts(const Facts& got, const json& expected) {
    checkNumber("tenure", got.tenureMonths, expected["tenure"]);
    checkMoney("revenue", got.revenue, expected["revenue"]);
    checkMoney("collected", got.collected, expected["collected"]);
    checkNumber("hours", got.hours.inHours(), expected["hours"], 0.5 / 3600);
    checkMoney("time", got.cost.time, expected["cost"]["time"]);
    checkMoney("direct", got.cost.direct, expected["cost"]["direct"]);
    checkMoney("compensation", got.cost.compensation, expected["cost"]["compensation"]);
    checkMoney("finance", got.cost.finance, expected["cost"]["finance"]);
    checkMoney("provision", got.cost.provision, expected["cost"]["provision"]);
    checkMoney("cost_total", got.cost.total, expected["cost_total"]);
    checkMoney("margin", got.margin, expected["margin"]);
    checkMoney("ours_cost", got.oursCost, expected["ours_cost"]);
    checkMoney("ours_back", got.oursBack, expected["ours_back"]);
    checkMoney("revenue_fair", got.fairRevenue, expected["revenue_fair"]);
    checkMoney("cost_fair", got.fairCost, expected["cost_fair"]);
    checkMoney("margin_fair", got.fairMargin, expected["margin_fair"]);
    checkOptional("m_fair", got.fairMarginRatio, expected["m_fair"]);
    checkMoney("biggest", got.biggestRecord, expected["biggest"]);
    checkMoney("unbilled", got.unbilled, expected["unbilled"]);
    checkMoney("materiality", got.materiality, expected["materiality"]);
    checkNumber("share", got.share, expected["share"]);
    checkOptional("uplift", got.uplift, expected["uplift"]);
    CHECK(got.accrued == expected["accrued"].get<bool>());
    CHECK(got.dormant == expected["dormant"].get<bool>());
    CHECK(got.incomplete == expected["incomplete"].get<bool>());
}

void checkPaymentFacts(const Facts& got, const json& expected) {
    CHECK(got.scoredInvoices == expected["pay_n"].get<int>());
    checkNumber("pay_neff", got.effectiveInvoices, expected["pay_neff"]);
    checkNumber("pay_G", got.latenessPoints, expected["pay_G"]);
    checkNumber("pay_Z", got.paymentCredibility, expected["pay_Z"]);
    checkNumber("dbt", got.daysBeyondTerms, expected["dbt"]);
    checkNumber("late_share", got.lateShare, expected["late_share"]);
    checkNumber("habit_share", got.habitShare, expected["habit_share"]);
    CHECK(got.worstDaysLate == expected["worst"].get<int>());
    checkMoney("open_overdue", got.openOverdue, expected["open_overdue"]);
    checkMoney("open90", got.open90, expected["open90"]);
    checkMoney("not_due", got.notDue, expected["not_due"]);
    checkMoney("excused", got.excused, expected["excused"]);
    CHECK(got.veryLateInvoices == expected["bad90"].get<int>());
    CHECK(got.veryLateThisYear == expected["bad90_year"].get<int>());
    CHECK(got.invoicesOfTwoYears == expected["inv24"].get<int>());
}

void checkComplaintFacts(const Facts& got, const json& expected) {
    CHECK(got.complaints == expected["complaints"].get<int>());
    CHECK(got.unclassified == expected["unclassified"].get<int>());
    checkNumber("just", got.justified, expected["just"]);
    checkNumber("unf", got.unfounded, expected["unf"]);
    checkNumber("just_recent", got.justifiedRecent, expected["just_recent"]);
    checkNumber("exposure", got.exposure, expected["exposure"]);
    checkNumber("lam", got.complaintRate, expected["lam"]);
    checkNumber("rr", got.complaintRatio, expected["rr"]);
    checkNumber("rr_just", got.justifiedRatio, expected["rr_just"]);
    checkNumber("surprise", got.complaintSurprise, expected["surprise"]);
}

void checkFlags(const Flags& got, const json& expected) {
    CHECK(got.loss == expected["loss"].get<bool>());
    CHECK(got.deepLoss == expected["deep_loss"].get<bool>());
    CHECK(got.chronic90 == expected["chronic90"].get<bool>());
    CHECK(got.wasChronic90 == expected["was_chronic90"].get<bool>());
    CHECK(got.open90 == expected["open90"].get<bool>());
    CHECK(got.habitLate == expected["habit_late"].get<bool>());
    CHECK(got.severePart == expected["severe_part"].get<bool>());
    CHECK(got.severeLimit == expected["severe_limit"].get<bool>());
    CHECK(got.severeOld == expected["severe_old"].get<bool>());
    CHECK(got.ourFault == expected["our_fault"].get<bool>());
    CHECK(got.dependent == expected["dependent"].get<bool>());
}

void checkWithout(const Without& got, const json& expected) {
    checkMoney("revenue", got.revenue, expected["revenue"]);
    checkMoney("margin_rest", got.marginRest, expected["margin_rest"]);
    checkMoney("idle", got.idle, expected["d_profit_idle"]);
    checkMoney("saved", got.saved, expected["d_profit_saved"]);
    checkMoney("resold", got.resold, expected["d_profit_resold"]);
    checkMoney("value per hour", got.valuePerHourOthers, expected["value_per_hour_others"]);
    checkOptional("hhi_now", got.hhiNow, expected["hhi_now"]);
    checkOptional("hhi_after", got.hhiAfter, expected["hhi_after"]);
    checkOptional("top_share_after", got.topShareAfter, expected["top_share_after"]);
}

void checkPrice(const std::optional<PriceFacts>& got, const json& expected) {
    REQUIRE(got.has_value() == !expected.is_null());
    if (!got) return;
    checkMoney("now", got->now, expected["now_month"]);
    checkMoney("break even", got->breakEven, expected["break_even_month"]);
    checkMoney("target", got->target, expected["target_month"]);
    checkNumber("break even uplift", got->breakEvenUplift, expected["break_even_uplift"]);
    checkNumber("target uplift", got->targetUplift, expected["target_uplift"]);
    checkNumber("hours", got->hoursAffordableExact, expected["hours_affordable_month"]);
    checkMoney("clv", got->longTermValue, expected["clv"]);
}

void checkVariant(const Assessment& got, const json& expected, double second) {
    INFO(expected[0].get<std::string>());
    checkNumber("P", got.problem, expected[1]);
    checkNumber("second figure", second, expected[2]);
    CHECK(QString(codeOf(got.verdict)).toStdString() == expected[3].get<std::string>());
    CHECK(ruleText(got) == expected[4].get<std::string>());
}

void reprice(ClientFacts& client, qint64 minorUnits) {
    for (InvoiceFact& invoice : client.invoices) {
        invoice.net = Money(minorUnits, client.base);
        for (PaymentFact& payment : invoice.payments)
            payment.amount = invoice.net;
    }
}

} // namespace

TEST_CASE("every figure of the worked examples agrees with the reference") {
    const test::ExchangeFacts facts = test::readExchange(kData + "worked_examples_input.json");
    const json expected = readJson(kData + "worked_examples_expected.json")["results"];
    const BookAssessment book = assess(facts.clients, Policy{}, facts.asOf);
    REQUIRE(book.clients.size() == expected.size());
    for (size_t i = 0; i < expected.size(); ++i) {
        const Assessment& client = book.clients[i];
        INFO(facts.names[i]);
        REQUIRE(facts.names[i] == expected[i]["name"].get<std::string>());
        checkVerdict(client, expected[i]);
        checkMoneyFacts(client.facts, expected[i]);
        checkPaymentFacts(client.facts, expected[i]);
        checkComplaintFacts(client.facts, expected[i]);
        checkFlags(client.flags, expected[i]["flags"]);
        checkWithout(client.without, expected[i]["without"]);
        checkPrice(client.price, expected[i]["price"]);
    }
    CHECK(book.book.revenue == Money(69933084, facts.clients[0].base));
    CHECK(book.book.cost == Money(58387513, facts.clients[0].base));
    CHECK(book.book.margin == Money(11545570, facts.clients[0].base));
}

TEST_CASE("the variants of the worked examples agree with the reference") {
    const test::ExchangeFacts facts = test::readExchange(kData + "worked_examples_input.json");
    const json expected = readJson(kData + "worked_examples_expected.json")["variants"];
    const Policy policy;
    auto book = facts.clients;

    SECTION("limits that did not help") {
        book[2].decisions.push_back({.id = Id<Decision>(1),
                                     .kind = DecisionKind::LimitsSet,
                                     .from = Day::of(2026, 2, 15),
                                     .until = {},
                                     .verdict = {}});
        const Assessment got = assess(book, policy, facts.asOf).clients[2];
        REQUIRE(got.facts.problemAtLimits.has_value());
        checkVariant(got, expected[0], *got.facts.problemAtLimits);
    }
    SECTION("a price with a good margin") {
        reprice(book[0], 290000);
        const Assessment got = assess(book, policy, facts.asOf).clients[0];
        checkVariant(got, expected[1], got.facts.fairMarginRatio.value_or(0.0));
    }
    SECTION("a price still too low") {
        reprice(book[0], 150000);
        const Assessment got = assess(book, policy, facts.asOf).clients[0];
        checkVariant(got, expected[2], got.facts.fairMarginRatio.value_or(0.0));
    }
    SECTION("all complaints unfounded") {
        for (ComplaintFact& complaint : book[1].complaints)
            complaint.judgement = Judgement::Unfounded;
        for (InteractionFact& interaction : book[1].interactions)
            if (interaction.cause == Cause::Ours) interaction.cause = Cause::Client;
        for (CostFact& cost : book[1].costs)
            if (cost.kind == CostKind::Compensation) cost.cause = Cause::Client;
        const Assessment got = assess(book, policy, facts.asOf).clients[1];
        checkVariant(got, expected[3], got.area(Area::Complaints).score);
    }
    SECTION("a sole client") {
        const Assessment got = assess(std::span(book).first(1), policy, facts.asOf).clients[0];
        checkVariant(got, expected[4], got.facts.share);
    }
    SECTION("the largest client gone") {
        book.erase(book.begin() + 5);
        const Assessment got = assess(book, policy, facts.asOf).clients[3];
        checkVariant(got, expected[5], got.facts.share);
    }
}
