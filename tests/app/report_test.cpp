// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/fill_with_demo.h"
#include "app/portfolio.h"
#include "app/report_file.h"
#include "support/catch.h"

#include <QFile>

#include <ctime>
#include <iostream>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

const QPageSize a4(QPageSize::A4);

std::unique_ptr<Workspace> demoBook(const QString& path, int clients) {
    DemoOptions options;
    options.until = kToday;
    options.clients = clients;
    auto workspace = must(Workspace::create(path, demoHeader(options), optionsOfTests()));
    must(workspace->commands().run(fillWithDemo(options)));
    return workspace;
}

double cpuSeconds() {
    return double(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

TEST_CASE("the report on sixty clients takes less than a second") {
    const TempDir dir;
    { demoBook(dir.path("a.rapport"), 60); }
    // As from the command line: nothing of the book is in memory yet.
    const auto workspace = openWorkspace(dir.path("a.rapport"));
    const double before = cpuSeconds();
    const Report report = must(workspace->reporter().portfolio(kToday, wording::Speech()));
    const QByteArray pdf = must(bytesOf(report, ReportFormat::Pdf, a4));
    const double seconds = cpuSeconds() - before;
    std::cout << "portfolio report of 60 clients: " << seconds << " s of CPU time\n";
    CHECK(pdf.startsWith("%PDF"));
    CHECK(seconds < 1.0);
}

TEST_CASE("the portfolio report ranks every client once, and its sums are the book's") {
    const TempDir dir;
    const auto workspace = demoBook(dir.path("a.rapport"), 20);
    const Report report = must(workspace->reporter().portfolio(kToday, wording::Speech()));
    const auto& input = std::get<reporting::PortfolioInput>(report.input);
    const Portfolio portfolio = must(workspace->portfolio().asOf(kToday));
    REQUIRE(input.clients.size() == portfolio.clients.size());
    CHECK(input.totals.margin == portfolio.totals.margin);
    QStringList names;
    for (const reporting::PortfolioLine& line : input.clients)
        names << line.name;
    CHECK(names.removeDuplicates() == 0);
    CHECK(input.whale.size() == input.clients.size());
    const auto row = must(workspace->directory().list({}, kToday)).front();
    CHECK(input.clients.front().id == row.id);
    for (const ReportFormat format : formatsOf(report))
        CHECK(must(bytesOf(report, format, a4)).size() > 500);
}

TEST_CASE("the ranking as CSV has a line for every client and no formula") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> client = addClient(*workspace, clientNamed("=1+1"));
    must(workspace->commands().run(Add<Invoice>{invoiceOn(client, kToday - 40, "1")}));
    const Report report = must(workspace->reporter().portfolio(kToday, wording::Speech()));
    const QList<QByteArray> lines = must(bytesOf(report, ReportFormat::Csv, a4)).trimmed().split('\n');
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].startsWith("id,client,archived,verdict,health,revenue,cost,margin"));
    CHECK(lines[1].contains(",'=1+1,no,"));
    const QString file = dir.path("ranking.CSV");
    REQUIRE(writeReport(report, file, a4));
    CHECK(contentOf(file).trimmed().split('\n').size() == 2);
}

TEST_CASE("a report that cannot be written leaves what was there") {
    const TempDir dir;
    const auto workspace = demoBook(dir.path("a.rapport"), 3);
    const auto rows = must(workspace->directory().list({}, kToday));
    const Report report =
        must(workspace->reporter().clientReview(rows.front().id, kToday, wording::Speech()));
    const QString kept = dir.path("kept.txt");
    writeFile(kept, "kept");
    CHECK(writeReport(report, kept, a4).error().code == "report_format_unknown");
    CHECK(writeReport(report, dir.path("ranking.csv"), a4).error().code == "report_format_unknown");
    CHECK(contentOf(kept) == "kept");
    CHECK(writeReport(report, dir.path("no/such/folder/a.pdf"), a4).error().code == "cannot_write");
    const QString old = dir.path("old.pdf");
    writeFile(old, "old");
    REQUIRE(writeReport(report, old, a4));
    CHECK(contentOf(old).startsWith("%PDF"));
}

TEST_CASE("a statement is of the year, and its balance what the receivables say") {
    const TempDir dir;
    const auto workspace = demoBook(dir.path("a.rapport"), 12);
    for (const ClientRow& row : must(workspace->directory().list({}, kToday))) {
        const Report report = must(workspace->reporter().statement(row.id, kToday, wording::Speech()));
        const auto& input = std::get<reporting::StatementInput>(report.input);
        CHECK(input.client.id == row.id);
        CHECK(input.from == kToday.yearsBack(1) + 1);
        CHECK(report.document.sections.size() >= 1);
    }
}
