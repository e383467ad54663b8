// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_run.h"
#include "support/catch.h"

#include <QDir>

namespace {

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ');
}

CliFolder& withBook(CliFolder& folder) {
    REQUIRE(runCli(words("new") + QStringList{folder.book()} + words("--currency USD")).status == 0);
    return folder;
}

CliRun run(const CliFolder& folder, const char* command, const QStringList& more = {}) {
    return runCli(QStringList{QString::fromLatin1(command), folder.book()} + more);
}

const char kWork[] = "client,date,type,minutes\nAnn,2026-06-01,call,10\n";

} // namespace

TEST_CASE("What is remembered with an import is listed, taken again and forgotten") {
    CliFolder folder;
    withBook(folder);
    CHECK(run(folder, "sources").out.contains("No source is remembered"));
    folder.write("work.csv", kWork);
    const CliRun imported =
        run(folder, "import", QStringList{folder.path("work.csv")} + words("--remember Work --at-start"));
    CHECK(imported.status == 0);
    const auto listed = run(folder, "sources", words("--json")).json()["sources"];
    REQUIRE(listed.size() == 1);
    CHECK(listed[0]["name"] == "Work");
    CHECK(listed[0]["kind"] == "interactions");
    CHECK(listed[0]["atStart"] == true);
    CHECK(listed[0]["state"] == "unchanged");

    folder.write("work.csv", QByteArray(kWork) + "Ann,2026-06-02,call,20\nAnn,2026-06-03,call,lots\n");
    CHECK(run(folder, "sources").out.contains("changed since"));
    const CliRun taken = run(folder, "sources", words("--take work --json"));
    CHECK(taken.status == 1); // A row was left.
    CHECK(taken.json()["taken"][0]["created"] == 1);
    CHECK(taken.json()["taken"][0]["rejected"] == 1);
    const CliRun again = run(folder, "sources", words("--take-all"));
    CHECK(again.status == 0);
    CHECK(again.out.contains("Work: nothing new."));

    CHECK(run(folder, "sources", words("--take other")).status == 2);
    CHECK(run(folder, "import", QStringList{folder.path("work.csv")} + words("--remember WORK --skip-bad"))
              .error.contains("another name"));
    CHECK(run(folder, "sources", words("--forget Work")).out.contains("No source is remembered"));
}

TEST_CASE("A folder is imported as the files in it") {
    CliFolder folder;
    withBook(folder);
    REQUIRE(QDir().mkpath(folder.path("lists")));
    folder.write("lists/a.csv", kWork);
    folder.write("lists/b.csv", "client,date,type,minutes\nAnn,2026-06-02,call,10\n");
    const CliRun imported =
        run(folder, "import", QStringList{folder.path("lists")} + words("--as interactions --json"));
    CHECK(imported.status == 0);
    CHECK(imported.json()["created"] == 2);
    CHECK(imported.json()["times"].is_null());
    CHECK(imported.json()["parties"].empty());
}

TEST_CASE("Private numbers are added once, listed and removed") {
    CliFolder folder;
    withBook(folder);
    CHECK(run(folder, "exclusions").out.contains("No number or address is private"));
    CHECK(run(folder, "exclusions", words("--add domain:family.example --note home")).status == 0);
    CHECK(run(folder, "exclusions", words("--add domain:@Family.Example")).status == 3);
    CHECK(run(folder, "exclusions", words("--add colour:blue")).status == 2);
    CHECK(run(folder, "exclusions", words("--add phone:")).status == 2);
    const auto listed = run(folder, "exclusions", words("--json")).json()["exclusions"];
    REQUIRE(listed.size() == 1);
    CHECK(listed[0]["kind"] == "domain");
    CHECK(listed[0]["note"] == "home");
    const QString id = QString::number(listed[0]["id"].get<int>());
    CHECK(run(folder, "exclusions", {QStringLiteral("--remove"), id}).status == 0);
    CHECK(run(folder, "exclusions", words("--json")).json()["exclusions"].empty());
}

TEST_CASE("What a file leaves open is answered by the option that is named") {
    CliFolder folder;
    withBook(folder);
    folder.write("days.csv", "client,date,type,minutes\nAnn,03/04/2026,call,10\n");
    const auto refused = [&](const char* file, const QStringList& more = {}) {
        const CliRun run_ = run(folder, "import", QStringList{folder.path(file)} + more);
        CHECK(run_.status == 3);
        CHECK(run_.error.count('\n') >= 1);
        return run_.error;
    };
    CHECK(refused("days.csv").contains("(--date-order)"));
    folder.write("due.csv",
                 "Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Line Subtotal,Line Total\n"
                 "Ann,0001,2026-01-05,paid,2026-02-20,100.00,100.00\n");
    CHECK(refused("due.csv").contains("(--terms-days)"));
    folder.write("sums.csv", "client,number,date,due,amount\nAnn,1,2026-01-05,2026-02-04,1.234\n");
    CHECK(refused("sums.csv").contains("(--decimal)"));
    folder.write("bad.csv", "client,date,type,minutes\nAnn,2026-06-01,call,lots\n");
    CHECK(refused("bad.csv").contains("(--skip-bad)"));
}

TEST_CASE("Options of lists are held to what they can be") {
    CliFolder folder;
    withBook(folder);
    folder.write("work.csv", kWork);
    const auto status = [&](const QStringList& more) {
        return run(folder, "import", QStringList{folder.path("work.csv")} + more).status;
    };
    CHECK(status(words("--region Germany")) == 2);
    CHECK(status(words("--utc --local")) == 2);
    CHECK(status(words("--at-start")) == 2);
    folder.write("choices.json", "{\"nann\": \"maybe\"}");
    CHECK(status({QStringLiteral("--choices"), folder.path("none.json")}) == 3);
    CHECK(status({QStringLiteral("--choices"), folder.path("choices.json")}) != 0);
    folder.write("choices.json", "{\"nann\": \"leave\"}");
    const CliRun left = run(folder, "import",
                            {folder.path("work.csv"), QStringLiteral("--choices"),
                             folder.path("choices.json"), QStringLiteral("--json")});
    CHECK(left.status == 0);
    CHECK(left.json()["created"] == 0);
}
