// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/staff_directory.h"
#include "app/what_if.h"
#include "scoring/portfolio.h"
#include "storage/assessment_repository.h"
#include "storage/book.h"
#include "storage/facts_repository.h"
#include "storage/transaction.h"

#include <QElapsedTimer>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

void checkSame(const scoring::Assessment& a, const scoring::Assessment& b) {
    CAPTURE(a.clientId.value());
    CHECK(a.clientId == b.clientId);
    CHECK(a.verdict == b.verdict);
    CHECK(a.rule == b.rule);
    CHECK(a.problem == b.problem);
    CHECK(a.confidence == b.confidence);
    CHECK(a.slope == b.slope);
    CHECK(a.history == b.history);
    CHECK(a.facts.materiality == b.facts.materiality);
    CHECK(a.facts.margin == b.facts.margin);
    CHECK(a.facts.share == b.facts.share);
    CHECK(a.facts.problemAtLimits == b.facts.problemAtLimits);
    CHECK(a.reasons.size() == b.reasons.size());
    REQUIRE(a.months.size() == b.months.size());
    for (size_t i = 0; i < a.months.size(); ++i) {
        CHECK(a.months[i].day == b.months[i].day);
        CHECK(a.months[i].health == b.months[i].health);
    }
}

/// What the plain method says of the raw records.
scoring::BookAssessment plainly(const QString& path, Day asOf) {
    const auto book = must(storage::Book::open(path));
    const auto facts = must(storage::FactsRepository(*book).allRaw());
    return scoring::assess(facts, scoring::Policy(), asOf, {.statements = true, .months = true});
}

void checkAgainstPlain(Workspace& workspace, Day asOf = kToday) {
    const scoring::BookAssessment kept =
        must(workspace.assessor().assessAll(asOf, {.statements = true, .months = true}));
    const scoring::BookAssessment plain = plainly(workspace.path(), asOf);
    CHECK(kept.book.margin == plain.book.margin);
    CHECK(kept.book.hhi == plain.book.hhi);
    REQUIRE(kept.clients.size() == plain.clients.size());
    for (size_t i = 0; i < kept.clients.size(); ++i)
        checkSame(kept.clients[i], plain.clients[i]);
}

Id<Client> bigNewClient(Workspace& workspace) {
    const Id<Client> id = addClient(workspace, clientNamed("Newcomer"));
    Invoice invoice = invoiceOn(id, kToday - 200, "N-1", false);
    invoice.net = dollars(50'000);
    must(workspace.commands().run(AddInvoice{invoice}));
    return id;
}

} // namespace

TEST_CASE("after every edit the verdicts are those of the plain method over the raw records") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    checkAgainstPlain(*workspace);

    must(workspace->commands().run(LogInteraction{callOn(Id<Client>(3), kToday - 2), {}, {}}));
    checkAgainstPlain(*workspace);
    bigNewClient(*workspace);
    checkAgainstPlain(*workspace);
    Decision limits;
    limits.clientId = Id<Client>(2);
    limits.from = kToday - 120;
    must(workspace->commands().run(AddDecision{limits}));
    checkAgainstPlain(*workspace);
    must(workspace->commands().run(LogInteraction{callOn(Id<Client>(2), kToday - 130), {}, {}}));
    checkAgainstPlain(*workspace);
    while (workspace->commands().undoable())
        must(workspace->commands().undo());
    checkAgainstPlain(*workspace);
    checkAgainstPlain(*workspace, kToday - 100);
    checkAgainstPlain(*workspace);
}

TEST_CASE("one client alone reads as in the whole book") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    const scoring::BookAssessment plain = plainly(workspace->path(), kToday);
    for (const scoring::Assessment& one : plain.clients)
        checkSame(must(workspace->assessor().assessOne(one.clientId, kToday)), one);
    CHECK(codeOfError(workspace->assessor().assessOne(Id<Client>(999), kToday)) == "client_not_found");
}

TEST_CASE("a colleague's write in the same book is seen") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    must(workspace->assessor().assessAll(kToday));
    const auto colleague = openWorkspace(dir.path("a.rapport"));
    bigNewClient(*colleague);
    checkAgainstPlain(*workspace);
    CHECK(must(workspace->directory().list({}, kToday)).size() == 22);
}

TEST_CASE(
    "the list of verdicts is kept for the next opening and never shown for another book, policy or day") {
    const TempDir dir;
    const QString path = dir.path("a.rapport");
    const scoring::Policy policy;
    {
        const auto workspace = newWorkspace(path);
        REQUIRE(import(*workspace, {.files = {workedExamples()}}));
        must(workspace->assessor().listed(kToday, true));
        bigNewClient(*workspace);
        must(workspace->assessor().listed(kToday, true));
    }
    const scoring::BookAssessment plain = plainly(path, kToday);
    const auto workspace = openWorkspace(path);
    const auto checkRows = [&](const storage::CachedAssessments& rows, const scoring::BookAssessment& book) {
        REQUIRE(rows.clients.size() == book.clients.size());
        const std::vector<size_t> worstFirst = scoring::ranking(book);
        for (size_t i = 0; i < rows.clients.size(); ++i) {
            const scoring::Assessment& one = book.clients[worstFirst[i]];
            const storage::AssessmentRow& row = rows.clients[i];
            CHECK(row.clientId == one.clientId);
            CHECK(row.verdict == one.verdict);
            CHECK(row.health == one.health);
            CHECK(row.revenue == one.facts.revenue);
            CHECK(row.months.size() == one.months.size());
            REQUIRE(row.reason.has_value() == !one.reasons.empty());
            if (row.reason) CHECK(row.reason->code == one.reasons.front().code);
        }
    };
    checkRows(*must(workspace->assessor().listed(kToday, true)), plain);
    SECTION("another day") {
        checkRows(*must(workspace->assessor().listed(kToday - 30, true)), plainly(path, kToday - 30));
    }
    SECTION("another policy") {
        scoring::Policy strict = policy;
        strict.partProblem = 41.0;
        must(workspace->assessor().setPolicy(strict));
        const auto book = must(storage::Book::open(path));
        checkRows(*must(workspace->assessor().listed(kToday, true)),
                  scoring::assess(must(storage::FactsRepository(*book).allRaw()), strict, kToday,
                                  {.statements = true, .months = true}));
    }
    SECTION("another state of the book") {
        must(workspace->commands().run(LogInteraction{callOn(Id<Client>(5), kToday), {}, {}}));
        checkRows(*must(workspace->assessor().listed(kToday, true)), plainly(path, kToday));
    }
}

TEST_CASE("a policy out of range is refused and the old one stays") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    scoring::Policy policy;
    policy.windowYears = 0;
    CHECK(codeOfError(workspace->assessor().setPolicy(policy)) == "policy_invalid");
    CHECK(workspace->assessor().policy() == scoring::Policy());
}

TEST_CASE("what-if shows the client before and after and changes nothing") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    const QByteArray before = exported(*workspace, dir.path("x.json"));
    const Id<Client> knox = must(workspace->directory().find(QStringLiteral("A Knox example")));
    const scoring::WhatIf dearer =
        must(workspace->assessor().whatIf(knox, {scoring::MonthlyPrice{dollars(2900)}}, kToday));
    CHECK_THAT(dearer.before.problem, Catch::Matchers::WithinAbs(60.142857, 1e-4));
    REQUIRE(dearer.after);
    CHECK(dearer.after->problem < 1.0);
    CHECK(dearer.after->verdict == Verdict::Keep);
    CHECK(difference(exported(*workspace, dir.path("x.json")), before) == "");
}

TEST_CASE("the hours a client takes are told by who worked them") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    app::CommandRunner& commands = workspace->commands();
    const Id<Client> client = addClient(*workspace, clientNamed("Zoe"));
    for (const char* name : {"Mina", "Omar"}) {
        Staff staff;
        staff.name = QString::fromLatin1(name);
        must(commands.run(app::Add<Staff>{staff}));
    }
    const auto log = [&](const char* name, std::optional<Duration> time, Day day) {
        Interaction one = callOn(client, day);
        one.timeSpent = time;
        if (name) one.staffId = must(workspace->staff().find(QString::fromLatin1(name)));
        must(commands.run(app::LogInteraction{one, {}, {}}));
    };
    log("Mina", Duration::hours(2), kToday - 3);
    log("Omar", Duration::hours(5), kToday - 10);
    log("Mina", {}, kToday - 2); // a call: ten minutes
    log("Omar", Duration::hours(50), kToday - 400);
    log(nullptr, Duration::hours(1), kToday - 5);
    const app::WhatIfSubject subject = must(app::WhatIfDesk(*workspace).subject(client, kToday));
    CHECK(subject.name == QStringLiteral("Zoe"));
    REQUIRE(subject.hours.size() == 3);
    CHECK(subject.hours[0].name == QStringLiteral("Omar"));
    CHECK(subject.hours[0].time == Duration::hours(5));
    CHECK(subject.hours[1].time == Duration::minutes(130));
    CHECK(subject.hours[2].name.isEmpty());
    CHECK(subject.hours[2].time == Duration::hours(1));
    CHECK(subject.now.before.facts.hours == Duration::minutes(300 + 130 + 60));
}

TEST_CASE("history gives health at each month end from three months on") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    const Id<Client> knox = must(workspace->directory().find(QStringLiteral("A Knox example")));
    const std::vector<scoring::HealthAt> history = must(workspace->assessor().history(knox, kToday));
    REQUIRE(history.size() > 12);
    CHECK(history.front().day >= Day::of(2024, 9, 30));
    CHECK(history.front().day <= Day::of(2024, 10, 31));
    CHECK(history.back().day == kToday);
    CHECK_THAT(history.back().health, Catch::Matchers::WithinAbs(39.857143, 1e-4));
    for (size_t i = 0; i + 1 < history.size(); ++i)
        CHECK(history[i].day == history[i].day.lastOfMonth());
}

TEST_CASE("verdicts are read without waiting for somebody who is writing") {
    const TempDir folder;
    const QString path = folder.path("shop.rapport");
    auto workspace = newWorkspace(path);
    bigNewClient(*workspace);
    const auto colleague = must(storage::Book::open(path));
    const auto writing = must(storage::Transaction::begin(*colleague));
    QElapsedTimer timer;
    timer.start();
    CHECK(must(workspace->directory().list({}, kToday - 1)).size() == 1);
    workspace.reset();
    CHECK(timer.elapsed() < 2000); // The lock would be waited for 5 s.
}
