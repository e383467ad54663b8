// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "wording/speech.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

ImportOptions options(const QStringList& files,
                      importing::ImportKind kind = importing::ImportKind::Invoices) {
    ImportOptions options;
    options.files = files;
    options.kind = kind;
    options.skipBad = true;
    return options;
}

/// Imports what can be taken and saves the rest; returns the files written.
QStringList savedRejected(Workspace& book, const ImportOptions& options, const QString& to) {
    const SharedImport prepared = must(book.importer().plan(options));
    must(book.importer().apply(prepared));
    return must(book.importer().saveRejected(options, prepared, to, wording::Speech()));
}

} // namespace

TEST_CASE("rejected rows are saved as they stand, corrected and imported") {
    const TempDir dir;
    const auto book = newWorkspace(dir.path("a.rapport"));
    writeFile(dir.path("in.csv"), "Invoices of the year;;;;;\r\n"
                                  "Client;Number;Date;Due;Amount;Text\r\n"
                                  "Ann;0001;31.01.2026;28.02.2026;100,00;sign\r\n"
                                  "\"=Bob; & Co\";0002;31.13.2026;28.02.2026;1.234,50;\"two\nlines\"\r\n"
                                  "+Cid;0003;31.01.2026;28.02.2026;-50,00;'quoted\r\n"
                                  "Dan;0004;31.01.2026;28.02.2026;abc;\r\n");
    const QStringList written = savedRejected(*book, options({dir.path("in.csv")}), dir.path("rejected.csv"));
    REQUIRE(written == QStringList{dir.path("rejected.csv")});
    QByteArray saved = contentOf(written.front());
    CHECK(saved == "\xEF\xBB\xBF"
                   "Client,Number,Date,Due,Amount,Text,Why it was not imported\r\n"
                   "\"'=Bob; & Co\",0002,31.13.2026,28.02.2026,\"1.234,50\",\"two\nlines\",not a date\r\n"
                   "Dan,0004,31.01.2026,28.02.2026,abc,,not an amount\r\n");

    saved.replace("31.13.2026", "31.12.2025").replace("abc", "\"-7,50\"");
    writeFile(dir.path("rejected.csv"), saved);
    const SharedImport again = must(book->importer().plan(options(written)));
    CHECK(again->plan.rejected.empty());
    must(book->importer().apply(again));
    const ClientPage bob =
        must(book->directory().page(must(book->directory().find(QStringLiteral("=Bob; & Co"))), kToday));
    REQUIRE(bob.content.invoices.size() == 1);
    CHECK(bob.content.invoices[0].net == Money(123450, usd()));
    CHECK(bob.content.invoices[0].number == QStringLiteral("0002"));
    CHECK(bob.content.invoices[0].text == QStringLiteral("two\nlines"));
    CHECK(must(book->importer().plan(options(written)))->plan.changesNothing());
}

TEST_CASE("files with other columns are saved beside the first") {
    const TempDir dir;
    const auto book = newWorkspace(dir.path("a.rapport"));
    writeFile(dir.path("one.csv"), "client,number,date,due,amount\nAnn,1,,2026-02-28,5\n");
    writeFile(dir.path("two.csv"), "client,number,date,due,amount,tax\nAnn,2,,2026-02-28,5,1\n");
    writeFile(dir.path("three.csv"), "client,number,date,due,amount\nAnn,3,,2026-02-28,5\n");
    const ImportOptions all = options({dir.path("one.csv"), dir.path("two.csv"), dir.path("three.csv")});
    const QStringList written = savedRejected(*book, all, dir.path("bad.csv"));
    REQUIRE(written == QStringList{dir.path("bad.csv"), dir.path("bad-2.csv")});
    CHECK(contentOf(written[0]).count('\n') == 3);
    CHECK(contentOf(written[1]).contains("Ann,2,,2026-02-28,5,1,"));
}

TEST_CASE("rows are not saved from files that have changed since, nor over a book") {
    const TempDir dir;
    const auto book = newWorkspace(dir.path("a.rapport"));
    writeFile(dir.path("in.csv"), "client,number,date,due,amount\nAnn,1,,2026-02-28,5\n");
    const ImportOptions said = options({dir.path("in.csv")});
    const SharedImport prepared = must(book->importer().plan(said));
    const auto overBook = book->importer().saveRejected(said, prepared, dir.path("a.rapport"), {});
    CHECK(codeOfError(overBook) == "would_overwrite_book");
    writeFile(dir.path("in.csv"), "client,number,date,due,amount\nBob,1,,2026-02-28,5\n");
    const auto changed = book->importer().saveRejected(said, prepared, dir.path("bad.csv"), {});
    CHECK(codeOfError(changed) == "files_changed_since");
}
