// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_run.h"
#include "support/catch.h"

namespace {

CliRun import(const CliFolder& folder, const char* file, const QStringList& more = {}) {
    return runCli(QStringList{QStringLiteral("import"), folder.book(), folder.path(file)} + more);
}

/// A book with Birch Ltd, known by an address, and Okafor Dental.
CliFolder& withClients(CliFolder& folder) {
    REQUIRE(
        runCli({QStringLiteral("new"), folder.book(), QStringLiteral("--currency"), QStringLiteral("USD")})
            .status == 0);
    folder.write("clients.csv", "name,reference,contact,email\n"
                                "Birch Ltd,,Bea,office@birch.example\n"
                                "Okafor Dental,7,,\n");
    REQUIRE(import(folder, "clients.csv").status == 0);
    return folder;
}

const QStringList kJson{QStringLiteral("--json")};

} // namespace

TEST_CASE("An import says whom it knew by what, who may be known, and what the file lacks") {
    CliFolder folder;
    withClients(folder);
    folder.write("more.csv", "name,contact,email\n"
                             "The Birches,Bea,Office@Birch.example\n"
                             "Okafro Dental,,\n"
                             "Pine,,\n");
    const auto answer = import(folder, "more.csv", kJson + QStringList{QStringLiteral("--dry-run")}).json();
    REQUIRE(answer["matches"].size() == 2);
    CHECK(answer["matches"][0]["by"] == "email");
    CHECK(answer["matches"][0]["clientName"] == "Birch Ltd");
    CHECK(answer["matches"][1]["by"] == "nothing");
    CHECK(answer["matches"][1]["client"].is_null());
    CHECK(answer["matches"][1]["close"][0]["name"] == "Okafor Dental");
    REQUIRE(answer["notices"].size() == 2);
    CHECK(answer["notices"][0]["code"] == "close_names");
    CHECK(answer["notices"][0]["args"]["count"] == "1");
    CHECK(answer["notices"][1]["code"] == "no_references");

    const CliRun people = import(folder, "more.csv");
    CHECK(people.status == 0);
    CHECK(people.out.contains("The Birches is Birch Ltd, by an e-mail address."));
    CHECK(people.out.contains("Okafro Dental is taken for a new client; the book has Okafor Dental."));
    CHECK(people.out.contains("The clients have no numbers here"));
    CHECK(import(folder, "more.csv", kJson).json()["importId"].is_null());
}

TEST_CASE("The delimiter can be said and nothing else is one") {
    CliFolder folder;
    withClients(folder);
    const CliRun wrong = import(folder, "clients.csv", {QStringLiteral("--delimiter"), QStringLiteral("|")});
    CHECK(wrong.status == 2);
    CHECK(import(folder, "clients.csv", {QStringLiteral("--delimiter"), QStringLiteral(",")}).status == 0);
}

TEST_CASE("A file without due dates is read when the terms are said") {
    CliFolder folder;
    withClients(folder);
    folder.write("old.csv",
                 "Client Name,Invoice #,Date Issued,Invoice Status,Date Paid,Line Subtotal,Line Total\n"
                 "Birch Ltd,0001,2026-01-05,paid,2026-02-20,100.00,100.00\n");
    CHECK(import(folder, "old.csv").status == 3);
    CHECK(import(folder, "old.csv", {QStringLiteral("--terms-days"), QStringLiteral("soon")}).status == 2);
    const auto answer =
        import(folder, "old.csv", kJson + QStringList{QStringLiteral("--terms-days"), QStringLiteral("30")})
            .json();
    CHECK(answer["created"] == 1);
    CHECK(answer["notices"][0]["code"] == "no_due_dates");
}

TEST_CASE("An own table of column names is kept in the book and let go") {
    CliFolder folder;
    withClients(folder);
    folder.write("own.json", R"({"name": "till", "kind": "invoices", "columns": {
        "client": ["Kunde"], "number": ["Beleg"], "date": ["Tag"], "due": ["Ziel"], "amount": ["Summe"]}})");
    const auto mappings = [&](const QStringList& more = {}) {
        return runCli(QStringList{QStringLiteral("mappings"), folder.book()} + more + kJson);
    };
    CHECK(mappings().json()["mappings"].empty());
    const CliRun kept = mappings({QStringLiteral("--keep"), folder.path("own.json")});
    CHECK(kept.status == 0);
    REQUIRE(kept.json()["mappings"].size() == 1);
    CHECK(kept.json()["mappings"][0]["name"] == "till");
    CHECK(kept.json()["mappings"][0]["kind"] == "invoices");
    CHECK(mappings({QStringLiteral("--keep"), folder.path("own.json"), QStringLiteral("--name"),
                    QStringLiteral("Counter")})
              .json()["mappings"]
              .size() == 2);
    CHECK(mappings({QStringLiteral("--forget"), QStringLiteral("till")}).json()["mappings"][0]["name"] ==
          "Counter");
    CHECK(mappings({QStringLiteral("--keep"), folder.path("clients.csv")}).status == 3);
    CHECK(mappings({QStringLiteral("--keep"), folder.path("nowhere.json")}).status == 3);
}

TEST_CASE("Rejected rows are saved where asked, corrected and imported") {
    CliFolder folder;
    withClients(folder);
    folder.write("costs.csv", "client,date,amount\nBirch Ltd,2026-01-31,5\nBirch Ltd,soon,6\n");
    const QStringList rejected{QStringLiteral("--rejected"), folder.path("bad.csv")};
    const CliRun refused = import(folder, "costs.csv", rejected + kJson);
    CHECK(refused.status == 3);
    REQUIRE(refused.json()["rejectedFiles"].size() == 1);
    CHECK(refused.json()["rejectedFiles"][0] == folder.path("bad.csv").toStdString());
    CHECK(import(folder, "costs.csv", rejected + QStringList{QStringLiteral("--skip-bad")})
              .error.contains("each with the reason."));
    QByteArray bad = folder.read("bad.csv");
    CHECK(bad.contains("Birch Ltd,soon,6,not a date"));
    folder.write("bad.csv", bad.replace("soon", "2026-02-01"));
    CHECK(import(folder, "bad.csv", kJson).json()["created"] == 1);
    CHECK(import(folder, "bad.csv", kJson + rejected).json()["rejectedFiles"].empty());
}
