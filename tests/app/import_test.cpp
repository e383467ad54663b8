// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/job_control.h"

#include <QCryptographicHash>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

const char kInvoices[] = "client,number,date,due,amount,paid on\n"
                         "Ann's Cakes,0001,2026-01-05,2026-02-04,100.00,2026-02-04\n"
                         "Ann's Cakes,0002,2026-02-05,2026-03-07,250.50,\n"
                         "Bolt & Sons,0003,2026-03-05,2026-04-04,80.00,2026-05-04\n";

struct InvoiceFile {
    TempDir dir;
    QString path = dir.path("invoices.csv");
    explicit InvoiceFile(const QByteArray& content = kInvoices) { writeFile(path, content); }
    ImportOptions options() const {
        ImportOptions options;
        options.files = {path};
        options.kind = importing::ImportKind::Invoices;
        return options;
    }
};

} // namespace

TEST_CASE("a plan alone changes nothing; applied it is in the book and in the list of imports") {
    const InvoiceFile file;
    const auto workspace = newWorkspace(file.dir.path("a.rapport"));
    const QByteArray before = exported(*workspace, file.dir.path("x.json"));
    const SharedImport prepared = must(workspace->importer().plan(file.options()));
    CHECK(prepared->plan.totals.read == 3);
    CHECK(prepared->plan.totals.created == 3);
    CHECK(difference(exported(*workspace, file.dir.path("x.json")), before) == "");
    CHECK(must(workspace->importer().imports()).empty());

    const std::optional<qint64> id = must(workspace->importer().apply(prepared));
    REQUIRE(id);
    CHECK(must(workspace->directory().list({}, kToday)).size() == 2);
    const std::vector<ImportRecord> imports = must(workspace->importer().imports());
    REQUIRE(imports.size() == 1);
    CHECK(imports.front().id == *id);
    CHECK(imports.front().kind == importing::ImportKind::Invoices);
    CHECK(imports.front().files == QStringList{QStringLiteral("invoices.csv")});
    CHECK(imports.front().actor == QStringLiteral("tester"));
    CHECK(imports.front().totals.created == 3);
    CHECK(imports.front().sha256 == QCryptographicHash::hash(kInvoices, QCryptographicHash::Sha256).toHex());
    CHECK(!workspace->commands().undoable());
}

TEST_CASE("importing the same invoices twice changes nothing the second time") {
    const InvoiceFile file;
    const auto workspace = newWorkspace(file.dir.path("a.rapport"));
    REQUIRE(import(*workspace, file.options()));
    const QByteArray before = exported(*workspace, file.dir.path("x.json"));
    CHECK(!import(*workspace, file.options()));
    CHECK(difference(exported(*workspace, file.dir.path("x.json")), before) == "");
}

TEST_CASE("a later file updates what it says differently and keeps the rest") {
    const InvoiceFile file;
    const auto workspace = newWorkspace(file.dir.path("a.rapport"));
    REQUIRE(import(*workspace, file.options()));
    QByteArray later(kInvoices);
    later.replace("250.50,\n", "250.50,2026-04-01\n");
    writeFile(file.path, later);
    const SharedImport prepared = must(workspace->importer().plan(file.options()));
    CHECK(prepared->plan.totals.updated == 1);
    CHECK(prepared->plan.totals.unchanged == 2);
    REQUIRE(must(workspace->importer().apply(prepared)));

    const Id<Client> ann = must(workspace->directory().find(QStringLiteral("ann's cakes")));
    const ClientPage page = must(workspace->directory().page(ann, kToday));
    REQUIRE(page.invoices.size() == 2);
    CHECK(page.invoices.front().number == QStringLiteral("0002"));
    CHECK(page.invoices.front().open.isZero());
    CHECK(page.invoices.front().settled == Day::of(2026, 4, 1));
    CHECK(page.invoices.front().daysBeyondTerms == 25);
}

TEST_CASE("a bad row refuses the whole file unless it may be skipped") {
    QByteArray content(kInvoices);
    content.replace("2026-03-05", "2026-13-05");
    const InvoiceFile file(content);
    const auto workspace = newWorkspace(file.dir.path("a.rapport"));
    const SharedImport prepared = must(workspace->importer().plan(file.options()));
    REQUIRE(prepared->plan.rejected.size() == 1);
    CHECK(prepared->plan.rejected.front().line == 4);
    CHECK(prepared->plan.rejected.front().value == QStringLiteral("2026-13-05"));
    const auto refused = workspace->importer().apply(prepared);
    REQUIRE(codeOfError(refused) == "rows_rejected");
    CHECK(refused.error().kind == ErrorKind::InputRejected);
    CHECK(must(workspace->directory().list({}, kToday)).empty());

    ImportOptions skipping = file.options();
    skipping.skipBad = true;
    REQUIRE(import(*workspace, skipping));
    CHECK(must(workspace->directory().list({}, kToday)).size() == 1);
}

TEST_CASE("a plan made before another change of the book is not applied") {
    const InvoiceFile file;
    const auto workspace = newWorkspace(file.dir.path("a.rapport"));
    const SharedImport prepared = must(workspace->importer().plan(file.options()));
    addClient(*workspace, clientNamed("Ann's Cakes"));
    const auto refused = workspace->importer().apply(prepared);
    REQUIRE(codeOfError(refused) == "book_changed_since");
    CHECK(refused.error().kind == ErrorKind::Conflict);
    CHECK(must(workspace->directory().list({}, kToday)).size() == 1);
    REQUIRE(import(*workspace, file.options()));
    CHECK(must(workspace->directory().list({}, kToday)).size() == 2);
}

TEST_CASE("an import that is cancelled leaves nothing") {
    const InvoiceFile file;
    const auto workspace = newWorkspace(file.dir.path("a.rapport"));
    const SharedImport prepared = must(workspace->importer().plan(file.options()));
    JobControl control;
    control.cancel();
    CHECK(codeOfError(workspace->importer().apply(prepared, &control)) == "cancelled");
    CHECK(must(workspace->directory().list({}, kToday)).empty());
    CHECK(must(workspace->importer().imports()).empty());
}

TEST_CASE("a file that is not there is named") {
    const InvoiceFile file;
    const auto workspace = newWorkspace(file.dir.path("a.rapport"));
    ImportOptions options = file.options();
    options.files = {file.dir.path("nowhere.csv")};
    const auto refused = workspace->importer().plan(options);
    REQUIRE(codeOfError(refused) == "file_unreadable");
    CHECK(refused.error().args.value(QStringLiteral("file")) == options.files.front());
}
