// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/book_checker.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/receipt_choices.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

// A bank statement, against a book on disk: where days of payments come from when the invoicing export has none.
namespace {

const QByteArray kInvoices = "client,number,date,due,amount,status\n"
                             "Ann's Cakes,RE-1001,2026-01-05,2026-02-04,100.00,paid\n"
                             "Ann's Cakes,RE-1002,2026-02-05,2026-03-07,250.50,paid\n"
                             "Bolt & Sons,RE-1003,2026-03-05,2026-04-04,80.00,\n";
const QByteArray kStatement = "Date,Amount,Payer,IBAN,Purpose\n"
                              "2026-03-06,100.00,ANN'S CAKES,DE1,Invoice RE-1001\n"
                              "2026-05-06,250.50,ANN'S CAKES,DE1,\n"
                              "2026-05-07,79.00,Somebody,DE2,RE-1003\n"
                              "2026-05-08,-20.00,Landlord,DE3,Rent\n";

struct Shop {
    TempDir dir;
    std::unique_ptr<Workspace> book = newWorkspace(dir.path("a.rapport"));

    ImportOptions options(const char* name, const QByteArray& csv, importing::ImportKind kind) {
        const QString file = dir.path(name);
        writeFile(file, csv);
        ImportOptions options;
        options.files = {file};
        options.kind = kind;
        return options;
    }
    ImportOptions statement() {
        return options("bank.csv", kStatement, importing::ImportKind::Statement);
    }
    QByteArray all() { return exported(*book, dir.path("x.json")); }
    double daysBeyondTerms() {
        const Id<Client> ann = must(book->directory().find(QStringLiteral("Ann's Cakes")));
        return must(book->assessor().assessOne(ann, kToday)).facts.daysBeyondTerms;
    }
};

} // namespace

TEST_CASE("days of payments come from the bank, count in the assessment and are taken back with the import") {
    Shop shop;
    REQUIRE(import(*shop.book, shop.options("in.csv", kInvoices, importing::ImportKind::Invoices)));
    const QByteArray before = shop.all();
    const double unknown = shop.daysBeyondTerms();

    const SharedImport plan = must(shop.book->importer().plan(shop.statement()));
    REQUIRE(plan->plan.receipts.size() == 3);
    CHECK(plan->plan.totals.updated == 2); // The payments were known, their days were not.
    CHECK(plan->plan.totals.skipped == 2);
    const auto id = must(shop.book->importer().apply(plan));
    REQUIRE(id);
    CHECK(must(shop.book->checker().check()).sound());
    CHECK(shop.daysBeyondTerms() > unknown); // 30 and 60 days late.

    CHECK(must(shop.book->importer().plan(shop.statement()))->plan.changesNothing());
    must(shop.book->commands().run(UndoImport{*id}));
    CHECK(difference(shop.all(), before) == "");
    CHECK_FALSE(must(shop.book->importer().plan(shop.statement()))->plan.changesNothing());
}

TEST_CASE("what a doubtful payment is for is said by the invoice's number") {
    Shop shop;
    import(*shop.book, shop.options("in.csv", kInvoices, importing::ImportKind::Invoices));
    ImportOptions options = shop.statement();
    const SharedImport open = must(shop.book->importer().plan(options));
    const importing::ReceiptMatch& doubtful = open->plan.receipts[2];
    CHECK(doubtful.state == importing::ReceiptMatch::State::Doubtful);
    ReceiptChoices choices(*shop.book);
    options.receipts[doubtful.key] = must(choices.ofNumbers({QStringLiteral("RE-1003")}));
    const auto id = must(shop.book->importer().apply(must(shop.book->importer().plan(options))));
    REQUIRE(id);
    CHECK(shop.all().contains("79.00"));
    CHECK(must(shop.book->importer().plan(options))->plan.changesNothing());
    CHECK(codeOfError(choices.ofNumbers({QStringLiteral("9")})) == "receipt_invoice_unknown");
}
