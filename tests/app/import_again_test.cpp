// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/client_directory.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

// Matching and importing again, against a book on disk.
namespace {

struct Files {
    TempDir dir;
    std::unique_ptr<Workspace> book = newWorkspace(dir.path("a.rapport"));

    ImportOptions options(const QByteArray& csv, importing::ImportKind kind) {
        writeFile(dir.path("file.csv"), csv);
        ImportOptions options;
        options.files = {dir.path("file.csv")};
        options.kind = kind;
        return options;
    }
    SharedImport planned(const QByteArray& csv, importing::ImportKind kind) {
        return must(book->importer().plan(options(csv, kind)));
    }
    /// Imports it, and checks that nothing is left to import.
    void import(const QByteArray& csv, importing::ImportKind kind) {
        const ImportOptions said = options(csv, kind);
        must(book->importer().apply(must(book->importer().plan(said))));
        CHECK(must(book->importer().plan(said))->plan.changesNothing());
    }
    ClientPage page(const char* name) {
        return must(book->directory().page(must(book->directory().find(QString::fromUtf8(name))), kToday));
    }
};

using importing::ImportKind;
using importing::MatchedBy;

} // namespace

TEST_CASE("clients on disk are known by address, number and the name without its form") {
    Files files;
    files.import("name,contact,email,phone\n"
                 "Birch Ltd,Bea,office@birch.example,\n"
                 "Cedar,Cid,,+44 20 7946 0018\n"
                 "Dale GmbH,,,\n",
                 ImportKind::Clients);
    const SharedImport prepared = files.planned("name,contact,email,phone\n"
                                                "The Birches,,OFFICE@birch.example,\n"
                                                "Cedar & Sons,,,020 7946 0018\n"
                                                "DALE,,,\n",
                                                ImportKind::Clients);
    REQUIRE(prepared->plan.matches.size() == 3);
    CHECK(prepared->plan.matches[0].by == MatchedBy::Email);
    CHECK(prepared->plan.matches[0].clientName == QStringLiteral("Birch Ltd"));
    CHECK(prepared->plan.matches[1].by == MatchedBy::Phone);
    CHECK(prepared->plan.matches[2].by == MatchedBy::NameKey);
    CHECK(prepared->plan.totals.created == 0);
    must(files.book->importer().apply(prepared));
    CHECK(must(files.book->directory().list({}, kToday)).size() == 3);
}

TEST_CASE("money paid in instalments is counted once, whichever list comes first") {
    Files files;
    const QByteArray invoices =
        "client,number,date,due,amount,paid amount\nAnn,1,2026-01-05,2026-02-04,100,100\n";
    const QByteArray payments = "client,number,date,amount\nAnn,1,2026-02-01,60\nAnn,1,2026-03-01,40\n";
    if (GENERATE(true, false)) {
        files.import(invoices, ImportKind::Invoices);
        files.import(payments, ImportKind::Payments);
    } else {
        files.import("client,number,date,due,amount\nAnn,1,2026-01-05,2026-02-04,100\n",
                     ImportKind::Invoices);
        files.import(payments, ImportKind::Payments);
        files.import(invoices, ImportKind::Invoices);
    }
    const ClientPage page = files.page("Ann");
    REQUIRE(page.invoices.size() == 1);
    CHECK(page.invoices.front().open.isZero());
    CHECK(page.invoices.front().settled == Day::of(2026, 3, 1));
}

TEST_CASE("what the user chose about a client is done") {
    Files files;
    files.import("name\nOkafor Dental\n", ImportKind::Clients);
    ImportOptions options =
        files.options("name,segment\nOkafro Dental,health\nPine,wood\n", ImportKind::Clients);
    const SharedImport open = must(files.book->importer().plan(options));
    REQUIRE(open->plan.matches[0].close.size() == 1);
    options.choices[open->plan.matches[0].key] = {importing::ClientChoice::Kind::Is,
                                                  open->plan.matches[0].close[0].client};
    options.choices[open->plan.matches[1].key] = {importing::ClientChoice::Kind::Leave, {}};
    must(files.book->importer().apply(must(files.book->importer().plan(options))));
    CHECK(must(files.book->directory().list({}, kToday)).size() == 1);
    CHECK(files.page("Okafor Dental").content.client.segment == QStringLiteral("health"));
}
