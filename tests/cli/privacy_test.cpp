// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "support/catch.h"

namespace {

const QByteArray kInvoices = "client,number,date,due,amount,paid on\n"
                             "Ann's Cakes,0001,2026-01-05,2026-02-04,100.00,2026-02-04\n"
                             "Bolt & Sons,0003,2026-03-05,2026-04-04,80.00,\n";

QStringList on(const CliFolder& folder, const char* command, const QStringList& more = {}) {
    return QStringList{QString::fromLatin1(command), folder.book()} + more;
}

void makeBook(const CliFolder& folder) {
    REQUIRE(runCli(on(folder, "new", {QStringLiteral("--currency"), QStringLiteral("USD")})).status == 0);
    folder.write("in.csv", kInvoices);
    REQUIRE(runCli(on(folder, "import",
                      {folder.path("in.csv"), QStringLiteral("--as"), QStringLiteral("invoices")}))
                .status == 0);
}

} // namespace

TEST_CASE("An import is taken back, once, and can be made again") {
    const CliFolder folder;
    makeBook(folder);
    const CliRun run = runCli(on(folder, "undo-import", {QStringLiteral("1")}));
    INFO(run.error.toStdString());
    CHECK(run.status == 0);
    CHECK(run.out == "Taken back: 5 rows are out of the book, 0 are again what they were.\n");
    const auto imports = runCli(on(folder, "imports", {QStringLiteral("--json")})).json();
    CHECK(imports["imports"][0]["takenBack"] == true);
    CHECK(runCli(on(folder, "imports")).out.contains("taken back"));

    const CliRun again = runCli(on(folder, "undo-import", {QStringLiteral("1")}));
    CHECK(again.status == 2);
    CHECK(again.error.contains("taken back before"));
    CHECK(runCli(on(folder, "undo-import", {QStringLiteral("9")})).status == 2);
    CHECK(runCli(on(folder, "undo-import", {QStringLiteral("first")})).status == 2);
    CHECK(runCli(on(folder, "import",
                    {folder.path("in.csv"), QStringLiteral("--as"), QStringLiteral("invoices")}))
              .status == 0);
}

TEST_CASE("What was changed since is kept and listed, with status 1") {
    const CliFolder folder;
    makeBook(folder);
    REQUIRE(runCli(on(folder, "log",
                      {QStringLiteral("--client"), QStringLiteral("Ann's Cakes"), QStringLiteral("--kind"),
                       QStringLiteral("call"), QStringLiteral("--text"), QStringLiteral("Hello")}))
                .status == 0);
    const CliRun run = runCli(on(folder, "undo-import", {QStringLiteral("1"), QStringLiteral("--json")}));
    INFO(run.error.toStdString());
    CHECK(run.status == 1);
    const auto document = run.json();
    CHECK(document["importId"] == 1);
    CHECK(document["removed"] == 4);
    REQUIRE(document["kept"].size() == 1);
    CHECK(document["kept"][0]["type"] == "client");
    CHECK(document["kept"][0]["name"] == "Ann's Cakes");
}

TEST_CASE("A client is erased only under its exact name, and what the law wants stays") {
    const CliFolder folder;
    makeBook(folder);
    const QStringList who{QStringLiteral("--client"), QStringLiteral("Ann's Cakes"),
                          QStringLiteral("--confirm")};
    const CliRun refused = runCli(on(folder, "erase", who + QStringList{QStringLiteral("ann's cakes")}));
    CHECK(refused.status == 3);
    CHECK(refused.error.contains("Nothing was erased"));
    const CliRun run = runCli(
        on(folder, "erase", who + QStringList{QStringLiteral("Ann's Cakes"), QStringLiteral("--json")}));
    INFO(run.error.toStdString());
    CHECK(run.status == 0);
    const auto document = run.json();
    CHECK(document["keptAs"] == "#1");
    CHECK(document["kept"]["invoices"] == 1);
    CHECK(document["kept"]["until"] == "2036-12-31");
    CHECK(document["wiped"] == true);
    CHECK(document["copies"].empty());
    CHECK(!folder.read("shop.rapport").contains("Ann's Cakes"));
}

TEST_CASE("Everything held on a client is written as the ending says") {
    const CliFolder folder;
    makeBook(folder);
    for (const char* name : {"all.html", "all.json", "all.pdf"}) {
        const CliRun run = runCli(on(folder, "dossier",
                                     {QStringLiteral("--client"), QStringLiteral("Ann's Cakes"),
                                      QStringLiteral("--out"), folder.path(name)}));
        INFO(run.error.toStdString());
        CHECK(run.status == 0);
    }
    CHECK(folder.read("all.html").contains("0001"));
    CHECK(folder.read("all.pdf").startsWith("%PDF"));
    const auto document = nlohmann::json::parse(folder.read("all.json").toStdString());
    CHECK(document["report"] == "dossier");
}
