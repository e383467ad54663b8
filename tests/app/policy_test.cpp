// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/history.h"
#include "app/policy_files.h"
#include "app/policy_preview.h"
#include "app/portfolio.h"
#include "app/records.h"
#include "app/scoring_policy.h"
#include "importing/policy_json.h"
#include "scoring/policy_parameters.h"
#include "storage/assessment_repository.h"
#include "storage/book.h"
#include "wording/field_words.h"
#include "wording/policy_words.h"

#include <algorithm>
#include <set>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

/// The worked examples of the method in a book.
std::unique_ptr<Workspace> workedBook(const TempDir& dir) {
    auto workspace = newWorkspace(dir.path("worked.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    return workspace;
}

/// What a book whose target margin is so high thinks of everybody.
scoring::Policy demanding(const char* name = "Demanding") {
    scoring::Policy policy;
    policy.name = QString::fromLatin1(name);
    policy.targetMargin = 0.90;
    return policy;
}

Id<NamedPolicy> keep(Workspace& workspace, const scoring::Policy& policy) {
    const Outcome outcome = must(workspace.commands().run(Add<NamedPolicy>{recordOf(policy)}));
    return Id<NamedPolicy>(outcome.created.front().id);
}

/// The verdicts of the book, by the order of its facts.
std::vector<Verdict> verdicts(Workspace& workspace) {
    std::vector<Verdict> all;
    for (const auto& one : must(workspace.assessor().assessAll(kToday)).clients)
        all.push_back(one.verdict);
    return all;
}

const FieldChange* fieldOf(const RecordChange& change, const char* column) {
    const auto found = std::ranges::find(change.fields, QByteArray(column), &FieldChange::column);
    return found == change.fields.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("every parameter of a policy has a name, a meaning, a source and a range") {
    const scoring::Policy method;
    const wording::Speech english;
    std::set<QByteArray> parameters;
    for (const scoring::PolicyValue& one : scoring::valuesOf(method)) {
        INFO(one.path.constData());
        parameters.insert(scoring::parameterOf(one.path));
        CHECK(wording::policyWordOf(one.path));
        CHECK(wording::parameterName(english, one.path) != QString::fromLatin1(one.path));
        const auto range = scoring::rangeOf(method, one.path);
        REQUIRE(range);
        CHECK((range->leastAllowed ? one.value >= range->least : one.value > range->least));
        CHECK(one.value <= range->most);
        CHECK_FALSE(wording::parameterValueText(english, one.path, one.value).isEmpty());
    }
    std::set<QByteArray> worded;
    for (const wording::PolicyWord& word : wording::policyWords()) {
        CHECK(worded.insert(word.parameter).second);
        CHECK_FALSE(wording::parameterMeaning(english, word).isEmpty());
        CHECK_FALSE(wording::parameterSource(english, word).isEmpty());
        CHECK_FALSE(wording::groupName(english, word.group).isEmpty());
    }
    CHECK(worded == parameters);
}

TEST_CASE("what lies outside the range of a parameter is a fault of the policy") {
    const scoring::Policy method;
    for (const scoring::PolicyValue& one : scoring::valuesOf(method)) {
        if (one.step) continue;
        INFO(one.path.constData());
        scoring::Policy policy;
        const auto range = *scoring::rangeOf(method, one.path);
        REQUIRE(scoring::setValue(policy, one.path, range.most + 1));
        CHECK(scoring::valueAt(policy, one.path) == range.most + 1);
        CHECK_FALSE(scoring::faultsOf(policy).empty());
        scoring::setValue(policy, one.path, range.leastAllowed ? range.least - 1 : range.least);
        CHECK_FALSE(scoring::faultsOf(policy).empty());
    }
}

TEST_CASE("two policies differ number by number, steps by their days") {
    scoring::Policy before, after;
    CHECK(scoring::differencesOf(before, after).empty());
    after.conductPoints[5] = 40;
    after.latePoints.erase(after.latePoints.begin() + 1);
    after.latePoints.push_back({150, 100.0});
    const std::vector<scoring::PolicyDifference> expected{{"latePoints.15", 100.0 / 6.0, {}},
                                                          {"conductPoints.abuse", 30.0, 40.0},
                                                          {"latePoints.150", {}, 100.0}};
    CHECK(scoring::differencesOf(before, after) == expected);
}

TEST_CASE("values of parameters are said with their unit") {
    const wording::Speech english;
    const auto said = [&](const char* path, double value) {
        return wording::parameterValueText(english, path, value).toStdString();
    };
    CHECK(said("targetMargin", 0.3) == "30%");
    CHECK(said("materiality", 0.0025) == "0.25%");
    CHECK(said("dormantDays", 180) == "180 days");
    CHECK(said("windowYears", 1) == "1 year");
    CHECK(said("worstFirstWeights.worst", 0.6) == "0.6");
    CHECK(wording::parameterName(english, "conductPoints.abuse").toStdString() ==
          "Points for conduct: Abuse of staff");
    CHECK(wording::parameterName(english, "latePoints.30").toStdString() == "Points for lateness: 30 days");
}

TEST_CASE("a book is judged by the policy it chooses, and no longer once that is taken back") {
    const TempDir dir;
    const auto workspace = workedBook(dir);
    const std::vector<Verdict> own = verdicts(*workspace);
    CHECK(workspace->assessor().policy().name == QStringLiteral("default"));

    const Id<NamedPolicy> id = keep(*workspace, demanding());
    CHECK(verdicts(*workspace) == own);
    must(workspace->commands().run(ChoosePolicy{id}));
    const std::vector<Verdict> judged = verdicts(*workspace);
    CHECK(judged != own);
    CHECK(workspace->assessor().policy().name == QStringLiteral("Demanding"));

    SECTION("in the list, kept or not, and in the portfolio") {
        const auto listed = must(workspace->assessor().listed(kToday, false));
        const auto all = must(workspace->assessor().assessAll(kToday));
        for (const auto& row : listed->clients) {
            const auto found = std::ranges::find(all.clients, row.clientId, &scoring::Assessment::clientId);
            CHECK(row.verdict == found->verdict);
        }
        const Portfolio portfolio = must(workspace->portfolio().asOf(kToday));
        for (const PortfolioClient& one : portfolio.clients) {
            const auto found = std::ranges::find(all.clients, one.id, &scoring::Assessment::clientId);
            CHECK(one.verdict == found->shownVerdict());
        }
        const auto later = openWorkspace(workspace->path());
        CHECK(must(later->assessor().listed(kToday, false))->clients.front().verdict ==
              listed->clients.front().verdict);
    }
    SECTION("after undo and redo") {
        must(workspace->commands().undo());
        CHECK(verdicts(*workspace) == own);
        must(workspace->commands().redo());
        CHECK(verdicts(*workspace) == judged);
    }
    SECTION("after the policy itself is changed, and when it is deleted") {
        Stored<NamedPolicy> stored = must(workspace->records().byId(id));
        scoring::Policy milder = demanding();
        milder.targetMargin = 0.30;
        stored.record.json = recordOf(milder).json;
        const Outcome outcome =
            must(workspace->commands().run(Update<NamedPolicy>{stored.record, stored.version}));
        CHECK(outcome.notice.everything);
        CHECK(verdicts(*workspace) == own);
        must(workspace->commands().undo());
        CHECK(verdicts(*workspace) == judged);
        must(workspace->commands().run(Remove<NamedPolicy>{id}));
        CHECK(verdicts(*workspace) == own);
        must(workspace->commands().undo());
        CHECK(verdicts(*workspace) == judged);
    }
    SECTION("when another program chooses") {
        const auto other = openWorkspace(workspace->path());
        CHECK(verdicts(*other) == judged);
        must(workspace->commands().run(ChoosePolicy{}));
        CHECK(verdicts(*other) == own);
    }
    SECTION("but not when a policy was given") {
        must(workspace->assessor().setPolicy(scoring::Policy()));
        CHECK(verdicts(*workspace) == own);
    }
}

TEST_CASE("what is no policy is not kept") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    CHECK(codeOfError(workspace->commands().run(
              Add<NamedPolicy>{{{}, QStringLiteral("Odd"), QStringLiteral("{")}})) == "json_invalid");
    NamedPolicy beyond = recordOf(demanding());
    beyond.json.replace(QStringLiteral("0.9"), QStringLiteral("9.0"));
    CHECK(codeOfError(workspace->commands().run(Add<NamedPolicy>{beyond})) == "policy_out_of_range");
}

TEST_CASE("a preview names who would change verdict and writes nothing") {
    const TempDir dir;
    const auto workspace = workedBook(dir);
    const std::vector<Verdict> own = verdicts(*workspace);
    const PolicyEffect none = must(previewPolicy(*workspace, scoring::Policy(), kToday));
    CHECK(none.moves.empty());
    CHECK(none.healthChanged == 0);
    CHECK(none.clients == int(own.size()));
    CHECK(none.before == none.after);

    const PolicyEffect effect = must(previewPolicy(*workspace, demanding(), kToday));
    REQUIRE_FALSE(effect.moves.empty());
    CHECK(verdicts(*workspace) == own);
    must(workspace->assessor().setPolicy(demanding()));
    const std::vector<Verdict> judged = verdicts(*workspace);
    const auto all = must(workspace->assessor().assessAll(kToday));
    size_t changed = 0;
    for (size_t i = 0; i < own.size(); ++i) {
        if (own[i] == judged[i]) continue;
        ++changed;
        const auto move = std::ranges::find(effect.moves, all.clients[i].clientId, &VerdictMove::id);
        REQUIRE(move != effect.moves.end());
        CHECK(move->before == own[i]);
        CHECK(move->after == judged[i]);
        CHECK(move->healthAfter == all.clients[i].health);
        CHECK_FALSE(move->name.isEmpty());
    }
    CHECK(changed == effect.moves.size());
    CHECK(int(effect.moves.front().after) - int(effect.moves.front().before) >=
          int(effect.moves.back().after) - int(effect.moves.back().before));
}

TEST_CASE("a preview can be given up and refuses what is no policy") {
    const TempDir dir;
    const auto workspace = workedBook(dir);
    CHECK(codeOfError(previewPolicy(*workspace, demanding(), kToday, [] { return true; })) == "cancelled");
    scoring::Policy broken;
    broken.rampMonths = 0;
    CHECK(codeOfError(previewPolicy(*workspace, broken, kToday)) == "policy_invalid");
}

TEST_CASE("the history says which parameters of a policy were changed") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<NamedPolicy> id = keep(*workspace, demanding());
    Stored<NamedPolicy> stored = must(workspace->records().byId(id));
    scoring::Policy changed = demanding();
    changed.targetMargin = 0.35;
    changed.conductHalfLifeDays = 90;
    stored.record.json = recordOf(changed).json;
    must(workspace->commands().run(Update<NamedPolicy>{stored.record, stored.version}));

    History history(*workspace);
    const auto entries = must(history.entries({}, 2));
    const auto update = must(history.changes(entries[0].changeId));
    REQUIRE(update.size() == 1);
    REQUIRE(update[0].fields.size() == 2);
    const FieldChange* margin = fieldOf(update[0], "targetMargin");
    REQUIRE(margin);
    const wording::Speech english;
    CHECK(wording::fieldWord(english, update[0].table, margin->column).toStdString() == "Target margin");
    CHECK(wording::fieldText(english, update[0].table, margin->column, margin->before).toStdString() ==
          "90%");
    CHECK(wording::fieldText(english, update[0].table, margin->column, margin->after).toStdString() == "35%");
    const FieldChange* halfLife = fieldOf(update[0], "conductHalfLifeDays");
    REQUIRE(halfLife);
    CHECK(wording::fieldText(english, update[0].table, halfLife->column, halfLife->after).toStdString() ==
          "90 days");

    const auto made = must(history.changes(entries[1].changeId));
    REQUIRE(made.size() == 1);
    CHECK(fieldOf(made[0], "name"));
    CHECK(fieldOf(made[0], "targetMargin"));
    CHECK(made[0].fields.size() == 2);
}

TEST_CASE("a policy goes out as a file and comes back the same") {
    const TempDir dir;
    must(writePolicyFile(dir.path("p.json"), demanding()));
    CHECK(must(readPolicyFile(dir.path("p.json"))) == demanding());
    CHECK(codeOfError(readPolicyFile(dir.path("missing.json"))) == "file_unreadable");
    writeFile(dir.path("bad.json"), "{\"targetMargin\": 7}");
    const auto bad = readPolicyFile(dir.path("bad.json"));
    REQUIRE_FALSE(bad.ok());
    CHECK(bad.error().code == "policy_out_of_range");
    CHECK(bad.error().args.value(QStringLiteral("file")).contains(QStringLiteral("bad.json")));
}
