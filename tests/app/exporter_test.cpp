// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/book_for_tests.h"
#include "app/exporter.h"
#include "app/fill_with_demo.h"
#include "app/job_control.h"

#include <QDir>
#include <QFileInfo>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

struct DemoBook {
    TempDir dir;
    std::unique_ptr<Workspace> workspace;

    DemoBook() {
        DemoOptions options;
        options.until = kToday;
        options.clients = 15;
        options.years = 1;
        workspace = must(Workspace::create(dir.path("a.rapport"), demoHeader(options), optionsOfTests()));
        must(workspace->commands().run(fillWithDemo(options)));
    }
};

} // namespace

TEST_CASE("an exported book imports into a new one with the same verdicts and the same second export") {
    DemoBook book;
    const QString file = book.dir.path("book.json");
    const QByteArray first = exported(*book.workspace, file);

    BookHeader header;
    header.base = book.workspace->base();
    const auto copy = must(Workspace::create(book.dir.path("copy.rapport"), header, optionsOfTests()));
    REQUIRE(import(*copy, {.files = {file}, .kind = importing::ImportKind::Exchange}));
    CHECK(difference(exported(*copy, book.dir.path("copy.json")), first) == "");
    CHECK(copy->bookName() == book.workspace->bookName());

    const scoring::BookAssessment there = must(book.workspace->assessor().assessAll(kToday));
    const scoring::BookAssessment here = must(copy->assessor().assessAll(kToday));
    REQUIRE(here.clients.size() == there.clients.size());
    for (size_t i = 0; i < here.clients.size(); ++i) {
        CHECK(here.clients[i].problem == there.clients[i].problem);
        CHECK(here.clients[i].rule == there.clients[i].rule);
        CHECK(here.clients[i].facts.margin == there.clients[i].facts.margin);
    }
}

TEST_CASE("exported files are readable by their owner only") {
    DemoBook book;
    const auto isPrivate = [](const QString& file) {
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        return (QFileInfo(file).permissions() & kOthers) == QFile::Permissions();
    };
    const QString file = book.dir.path("book.json");
    must(book.workspace->exporter().exchange(file));
    CHECK(isPrivate(file));
    const QStringList tables = must(book.workspace->exporter().csv(book.dir.path("tables")));
    CHECK(tables.contains(QDir(book.dir.path("tables")).filePath(QStringLiteral("invoices.csv"))));
    for (const QString& table : tables)
        CHECK(isPrivate(table));
}

TEST_CASE("an export that is cancelled or can't be written leaves the older file as it was") {
    DemoBook book;
    const QString file = book.dir.path("book.json");
    writeFile(file, "older");
    JobControl control;
    control.cancel();
    CHECK(codeOfError(book.workspace->exporter().exchange(file, &control)) == "cancelled");
    CHECK(contentOf(file) == "older");
    const auto refused = book.workspace->exporter().exchange(book.dir.path("no/such/folder/book.json"));
    REQUIRE(codeOfError(refused) == "cannot_write");
    CHECK(!refused.error().args.value(QStringLiteral("reason")).isEmpty());
}
