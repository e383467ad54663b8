// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "domain/codes.h"

#include <nlohmann/json.hpp>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;
using nlohmann::json;

namespace {

json expectedResults() {
    const QByteArray text =
        contentOf(QStringLiteral(RAPPORT_TESTS_DIR "/scoring/data/worked_examples_expected.json"));
    return json::parse(text.toStdString())["results"];
}

} // namespace

TEST_CASE("the worked examples, imported from their exchange file, get the verdicts of the reference") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));

    const json expected = expectedResults();
    const scoring::BookAssessment book = must(workspace->assessor().assessAll(kToday));
    REQUIRE(book.clients.size() == expected.size());
    for (const json& result : expected) {
        const QString name = QString::fromStdString(result["name"]);
        CAPTURE(name);
        const Id<Client> id = must(workspace->directory().find(name));
        const scoring::Assessment one = must(workspace->assessor().assessOne(id, kToday));
        CHECK(QString(codeOf(one.verdict)).toStdString() == result["verdict"].get<std::string>());
        CHECK(QString(codeOf(one.rule)).toStdString() ==
              result["rule"].get<std::string>().substr(0, QString(codeOf(one.rule)).size()));
        CHECK_THAT(one.problem, Catch::Matchers::WithinAbs(result["P"].get<double>(), 1e-4));
        CHECK_THAT(one.confidence, Catch::Matchers::WithinAbs(result["C"].get<double>(), 1e-4));
        CHECK_THAT(one.facts.margin.inUnits(),
                   Catch::Matchers::WithinAbs(result["margin"].get<double>(), 0.0051));
    }
}

TEST_CASE("importing the worked examples again changes nothing") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    const QByteArray before = exported(*workspace, dir.path("x.json"));

    const SharedImport again = must(workspace->importer().plan({.files = {workedExamples()}}));
    CHECK(again->plan.totals.created == 0);
    CHECK(again->plan.totals.updated == 0);
    CHECK(again->plan.totals.unchanged == again->plan.totals.read);
    CHECK(!must(workspace->importer().apply(again)));
    CHECK(difference(exported(*workspace, dir.path("x.json")), before) == "");
    CHECK(must(workspace->importer().imports()).size() == 1);
}
