// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/assessment_json.h"
#include "reporting/review_samples.h"
#include "support/catch.h"

#include <limits>

using namespace rapport;
using namespace rapport::reporting;
using wording::Speech;

namespace {

std::vector<std::string> keysOf(const Json& json) {
    std::vector<std::string> keys;
    for (const auto& item : json.items())
        keys.push_back(item.key());
    return keys;
}

} // namespace

TEST_CASE("numbers have six decimals at most and are never minus nothing") {
    CHECK(Json(rounded(39.85714285714)).dump() == "39.857143");
    CHECK(Json(rounded(-0.0000001)).dump() == "0.0");
    CHECK(Json(rounded(60.0)).dump() == "60.0");
    CHECK(Json(rounded(std::numeric_limits<double>::quiet_NaN())).dump() == "null");
}

TEST_CASE("a client of assess has the keys of the contract, in their order") {
    const ReviewInput input = samples::lossMaker();
    const Json json = assessmentJson(input.assessment, input.content.client.name, Speech());
    const std::vector<std::string> keys{"id",
                                        "name",
                                        "health",
                                        "problem",
                                        "verdict",
                                        "rule",
                                        "confidence",
                                        "confidenceLevel",
                                        "trend",
                                        "slope",
                                        "history",
                                        "areas",
                                        "facts",
                                        "flags",
                                        "reasons",
                                        "counterFacts",
                                        "wouldChange",
                                        "missing",
                                        "price",
                                        "without",
                                        "longTermValue",
                                        "months"};
    CHECK(keysOf(json) == keys);
    CHECK(keysOf(json["facts"]) ==
          std::vector<std::string>{"tenureMonths",   "revenue",         "collected",      "hours",
                                   "cost",           "margin",          "fairRevenue",    "fairCost",
                                   "fairMargin",     "fairMarginRatio", "scoredInvoices", "effectiveInvoices",
                                   "latenessPoints", "daysBeyondTerms", "lateShare",      "worstDaysLate",
                                   "openOverdue",    "open90",          "notDue",         "excused",
                                   "complaints",     "justified",       "unfounded",      "unclassified",
                                   "complaintRatio", "justifiedRatio",  "share"});
    CHECK(keysOf(json["flags"]) == std::vector<std::string>{"loss", "deepLoss", "chronic90", "open90",
                                                            "habitLate", "severePart", "severeLimit",
                                                            "ourFault", "dependent"});
    CHECK(keysOf(json["without"]) ==
          std::vector<std::string>{"revenue", "idle", "saved", "resold", "hhiAfter", "topShareAfter"});
    CHECK(json["health"].dump() == "39.857143");
    CHECK(json["verdict"] == "part_ways");
    CHECK(json["rule"] == "V3");
    CHECK(json["confidenceLevel"] == "high");
    CHECK(json["areas"]["profit"]["lost"].dump() == "59.857143");
    CHECK(json["facts"]["cost"]["time"] == 21600.0);
    CHECK(json["facts"]["hours"] == 540.0);
    CHECK(json["longTermValue"] == -30000.0);
}

TEST_CASE("a reason carries its figures, its sentence and its evidence") {
    const ReviewInput input = samples::lossMaker();
    JsonOptions options;
    options.evidenceLimit = 2;
    const Json reason = assessmentJson(input.assessment, QString(), Speech(), options)["reasons"][0];
    CHECK(keysOf(reason) ==
          std::vector<std::string>{"code", "area", "lost", "args", "text", "evidence", "evidenceCount"});
    CHECK(reason["code"] == "costs_more_than_pays");
    CHECK(reason["area"] == "profit");
    CHECK(reason["args"]["cost"] == 24000.0);
    CHECK(reason["evidence"].size() == 2);
    CHECK(reason["evidence"][0] == Json({{"type", "interaction"}, {"id", 17}}));
    CHECK(reason["evidenceCount"] == 3);
}

TEST_CASE("what is not known is null") {
    ReviewInput input = samples::secretive();
    input.assessment.price.reset();
    const Json json = assessmentJson(input.assessment, QString(), Speech());
    CHECK(json["price"].is_null());
    CHECK(json["slope"].is_null());
    CHECK(json["longTermValue"].is_null());
    CHECK(json["facts"]["fairMarginRatio"].is_null());
    CHECK(json["override"]["verdict"] == "set_limits");
}

TEST_CASE("a whole book lists the clients asked for, in the order asked") {
    scoring::BookAssessment book;
    book.asOf = samples::day("2026-06-30");
    book.book = {2,  samples::dollars(100), samples::dollars(40), samples::dollars(60), samples::dollars(1),
                 0.5};
    book.clients = {samples::lossMaker().assessment, samples::wronged().assessment};
    const std::vector<size_t> order{1, 0};
    const Json json = assessJson(
        book, order, [](Id<Client> id) { return QString::number(id.value()); }, scoring::Policy(),
        *Currency::fromCode(u"USD"), Speech());
    CHECK(keysOf(json) == std::vector<std::string>{"asOf", "baseCurrency", "policy", "book", "clients"});
    CHECK(json["policy"] == Json({{"name", "default"}, {"version", 1}}));
    CHECK(json["book"]["margin"] == 60.0);
    REQUIRE(json["clients"].size() == 2);
    CHECK(json["clients"][0]["name"] == "2");
    CHECK(json["clients"][1]["name"] == "1");
}
