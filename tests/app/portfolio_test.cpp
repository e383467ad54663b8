// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/book_for_tests.h"
#include "app/fill_with_demo.h"
#include "app/portfolio.h"
#include "reporting/assessment_json.h"

#include <QHash>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

std::unique_ptr<Workspace> demoBook(const QString& path) {
    DemoOptions options;
    options.until = kToday;
    options.clients = 40;
    options.years = 2;
    auto workspace = must(Workspace::create(path, demoHeader(options), optionsOfTests()));
    must(workspace->commands().run(fillWithDemo(options)));
    return workspace;
}

std::unique_ptr<Workspace> examples(const QString& path) {
    auto workspace = newWorkspace(path);
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    return workspace;
}

const PortfolioClient& clientIn(const Portfolio& portfolio, Id<Client> id) {
    const auto found = std::ranges::find(portfolio.clients, id, &PortfolioClient::id);
    REQUIRE(found != portfolio.clients.end());
    return *found;
}

Duration sumOf(const std::vector<StaffTime>& times) {
    Duration sum;
    for (const StaffTime& one : times)
        sum = sum + one.time;
    return sum;
}

/// Whether a sum of figures, each rounded to the cent, is what the exact sum comes to.
bool sameBut(Money sum, Money exact, size_t roundings) {
    return std::abs((sum - exact).minorUnits()) <= static_cast<qint64>(roundings / 2);
}

} // namespace

TEST_CASE("the portfolio has the figures of the client list, to the cent") {
    const TempDir dir;
    const bool demo = GENERATE(true, false);
    const auto workspace = demo ? demoBook(dir.path("a.rapport")) : examples(dir.path("a.rapport"));
    const Day day = GENERATE(kToday, kToday - 200);
    const Portfolio portfolio = must(workspace->portfolio().asOf(day));
    ClientQuery everybody;
    everybody.withArchived = true;
    const std::vector<ClientRow> rows = must(workspace->directory().list(everybody, day));
    REQUIRE(portfolio.clients.size() == rows.size());
    Money revenue = Money::zero(workspace->base()), cost = revenue, margin = revenue;
    for (const ClientRow& row : rows) {
        const PortfolioClient& client = clientIn(portfolio, row.id);
        CHECK(client.name == row.name);
        CHECK(client.verdict == row.verdict);
        CHECK(client.revenue == row.revenue);
        CHECK(client.cost == row.cost);
        CHECK(client.margin == row.margin);
        revenue += row.revenue;
        cost += row.cost;
        margin += row.margin;
    }
    CHECK(sameBut(revenue, portfolio.totals.revenue, rows.size()));
    CHECK(sameBut(cost, portfolio.totals.cost, rows.size()));
    CHECK(sameBut(margin, portfolio.totals.margin, rows.size()));
    REQUIRE(portfolio.whale.size() == rows.size());
    CHECK(portfolio.whale.back().cumulative == margin);
}

TEST_CASE("the totals are those the command line prints") {
    const TempDir dir;
    const auto workspace = demoBook(dir.path("a.rapport"));
    const Portfolio portfolio = must(workspace->portfolio().asOf(kToday));
    const scoring::BookAssessment printed = must(workspace->assessor().assessAll(kToday));
    CHECK(reporting::bookJson(portfolio.totals) == reporting::bookJson(printed.book));
    Duration hours;
    for (const scoring::Assessment& one : printed.clients) {
        const PortfolioClient& client = clientIn(portfolio, one.clientId);
        CHECK(client.hours == one.facts.hours);
        CHECK(client.share == one.facts.share);
        hours = hours + one.facts.hours;
    }
    CHECK(portfolio.hours == hours);
}

TEST_CASE("clients stand by revenue, the whale curve by margin") {
    const TempDir dir;
    const auto workspace = demoBook(dir.path("a.rapport"));
    const Portfolio portfolio = must(workspace->portfolio().asOf(kToday));
    for (size_t i = 1; i < portfolio.clients.size(); ++i) {
        CHECK(portfolio.clients[i - 1].revenue >= portfolio.clients[i].revenue);
        CHECK(portfolio.whale[i - 1].margin >= portfolio.whale[i].margin);
    }
    double shares = 0.0, squares = 0.0;
    for (const PortfolioClient& client : portfolio.clients) {
        shares += client.share;
        squares += client.share * client.share;
    }
    CHECK(shares == Approx(1.0));
    REQUIRE(portfolio.totals.hhi);
    CHECK(squares == Approx(*portfolio.totals.hhi));
    CHECK(portfolio.shareMajor == 0.10);
    CHECK(portfolio.shareDependent == 0.25);
}

TEST_CASE("the open money of the book is that of its clients") {
    const TempDir dir;
    const auto workspace = demoBook(dir.path("a.rapport"));
    const Portfolio portfolio = must(workspace->portfolio().asOf(kToday));
    const Money nothing = Money::zero(workspace->base());
    Ageing sum{nothing, nothing, nothing, nothing, nothing};
    Money overdue = nothing;
    for (const PortfolioClient& client : portfolio.clients) {
        const Ageing one = must(workspace->directory().page(client.id, kToday)).ageing;
        sum.notDue += one.notDue;
        sum.to30 += one.to30;
        sum.to60 += one.to60;
        sum.to90 += one.to90;
        sum.beyond += one.beyond;
    }
    CHECK(sum.notDue == portfolio.ageing.notDue);
    CHECK(sum.to30 == portfolio.ageing.to30);
    CHECK(sum.to60 == portfolio.ageing.to60);
    CHECK(sum.to90 == portfolio.ageing.to90);
    CHECK(sum.beyond == portfolio.ageing.beyond);
    overdue = sum.to30 + sum.to60 + sum.to90 + sum.beyond;
    CHECK(overdue.isPositive());
}

TEST_CASE("the hours of the staff add up to those of the client, but for estimates") {
    const TempDir dir;
    const auto workspace = demoBook(dir.path("a.rapport"));
    const Portfolio portfolio = must(workspace->portfolio().asOf(kToday));
    Duration named;
    int exact = 0;
    for (const PortfolioClient& client : portfolio.clients) {
        const Duration time = sumOf(client.byStaff);
        CHECK(time <= client.hours);
        const auto content = must(workspace->directory().page(client.id, kToday)).content;
        if (content.estimates.empty()) {
            CHECK(time == client.hours);
            ++exact;
        }
        for (size_t i = 1; i < client.byStaff.size(); ++i)
            CHECK(client.byStaff[i - 1].time >= client.byStaff[i].time);
        named = named + time;
    }
    CHECK(exact > 10);
    CHECK(sumOf(portfolio.staff) == named);
    CHECK(portfolio.staff.size() > 1);
}

TEST_CASE("time is counted in the window only, by whom, with the usual time where none is recorded") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> id = addClient(*workspace, clientNamed("Quay Café"));
    Interaction call = callOn(id, kToday - 3);
    must(workspace->commands().run(LogInteraction{call, {}, {}}));
    call.timeSpent.reset();
    must(workspace->commands().run(LogInteraction{call, {}, {}}));
    call.day = kToday - 400;
    call.timeSpent = Duration::hours(9);
    must(workspace->commands().run(LogInteraction{call, {}, {}}));
    call.day = kToday + 1;
    must(workspace->commands().run(LogInteraction{call, {}, {}}));
    const Portfolio portfolio = must(workspace->portfolio().asOf(kToday));
    const int usual =
        workspace->assessor().policy().defaultMinutes[static_cast<size_t>(InteractionKind::Call)];
    const PortfolioClient& client = clientIn(portfolio, id);
    CHECK(client.hours == Duration::minutes(10 + usual));
    REQUIRE(client.byStaff.size() == 1);
    CHECK_FALSE(client.byStaff[0].staffId);
    CHECK(client.byStaff[0].time == client.hours);
    CHECK(portfolio.from == Day::of(2025, 7, 1));
    CHECK(must(workspace->portfolio().asOf(kToday - 380)).hours == Duration::hours(9));
}

TEST_CASE("an archived client's figures stay in the book's") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> id = addClient(*workspace, clientNamed("Gone"));
    must(workspace->commands().run(AddInvoice{invoiceOn(id, kToday - 30, "1")}));
    Client gone = must(workspace->directory().page(id, kToday)).content.client;
    gone.archived = true;
    must(workspace->commands().run(UpdateClient{gone}));
    const Portfolio portfolio = must(workspace->portfolio().asOf(kToday));
    REQUIRE(portfolio.clients.size() == 1);
    CHECK(portfolio.clients[0].archived);
    CHECK(portfolio.totals.revenue == dollars(100));
}

TEST_CASE("an empty book is a portfolio of nothing") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Portfolio portfolio = must(workspace->portfolio().asOf(kToday));
    CHECK(portfolio.clients.empty());
    CHECK(portfolio.whale.empty());
    CHECK(portfolio.staff.empty());
    CHECK(portfolio.ageing.beyond == dollars(0));
    CHECK(portfolio.hours == Duration());
}

TEST_CASE("a portfolio asked for in vain is given up") {
    const TempDir dir;
    const auto workspace = demoBook(dir.path("a.rapport"));
    CHECK(codeOfError(workspace->portfolio().asOf(kToday, [] { return true; })) == "cancelled");
    CHECK(must(workspace->portfolio().asOf(kToday)).clients.size() == 40);
}
