// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_checker.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/fill_with_demo.h"
#include "app/job_control.h"
#include "app/record_labels.h"
#include "app/records.h"
#include "storage/book.h"
#include "storage/facts_repository.h"

#include <algorithm>
#include <random>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

const char kInvoices[] = "client,number,date,due,amount,paid on\n"
                         "Ann's Cakes,0001,2026-01-05,2026-02-04,100.00,2026-02-04\n"
                         "Ann's Cakes,0002,2026-02-05,2026-03-07,250.50,\n"
                         "Bolt & Sons,0003,2026-03-05,2026-04-04,80.00,2026-05-04\n";

struct Shop {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("a.rapport"));

    qint64 take(const QByteArray& content, importing::ImportKind kind = importing::ImportKind::Invoices) {
        const QString file = dir.path(kind == importing::ImportKind::Exchange ? "in.json" : "in.csv");
        writeFile(file, content);
        ImportOptions options;
        options.files = {file};
        options.kind = kind;
        const std::optional<qint64> id = import(*workspace, options);
        REQUIRE(id);
        return *id;
    }
    Outcome takeBack(qint64 id) { return must(workspace->commands().run(UndoImport{id})); }
    QByteArray all() { return exported(*workspace, dir.path("x.json")); }
    Id<Client> client(const char* name) { return must(workspace->directory().find(QString::fromUtf8(name))); }
    size_t clients() { return must(workspace->directory().list({}, kToday)).size(); }
    void checkSound() {
        CHECK(must(workspace->checker().check()).sound());
        const auto book = must(storage::Book::open(dir.path("a.rapport")));
        const storage::FactsRepository facts(*book);
        CHECK(must(facts.all()) == must(facts.allRaw()));
    }
};

std::vector<RecordType> typesOf(const std::vector<RecordRef>& records) {
    std::vector<RecordType> types;
    for (const RecordRef& record : records)
        types.push_back(record.type);
    return types;
}

} // namespace

TEST_CASE("an import nobody touched is taken back without a trace in the export") {
    Shop shop;
    addClient(*shop.workspace, clientNamed("Ann's Cakes"));
    const QByteArray before = shop.all();
    const qint64 id = shop.take(kInvoices);
    const QByteArray imported = shop.all();
    const Outcome outcome = shop.takeBack(id);
    CHECK(outcome.kept.empty());
    CHECK(outcome.text.code == "undo_import");
    CHECK(outcome.text.args.value(QStringLiteral("files")) == QStringLiteral("in.csv"));
    CHECK(outcome.importId == id);
    CHECK(difference(shop.all(), before) == "");
    shop.checkSound();

    SECTION("it is marked, and a second time is an error") {
        CHECK(must(shop.workspace->importer().imports()).front().takenBack);
        const auto again = shop.workspace->commands().run(UndoImport{id});
        CHECK(codeOfError(again) == "import_already_taken_back");
        CHECK(!shop.workspace->commands().undoable());
    }
    SECTION("the same file imported again gives the same as the first time") {
        shop.take(kInvoices);
        CHECK(difference(shop.all(), imported) == "");
        shop.checkSound();
    }
}

TEST_CASE("an import that is not there is an error") {
    Shop shop;
    CHECK(codeOfError(shop.workspace->commands().run(UndoImport{7})) == "record_not_found");
}

TEST_CASE("what an import updated becomes what it was, payments of an invoice included") {
    Shop shop;
    shop.take(kInvoices);
    const QByteArray before = shop.all();
    QByteArray later(kInvoices);
    later.replace("250.50,\n", "260.00,2026-04-01\n");
    const qint64 id = shop.take(later);
    REQUIRE(difference(shop.all(), before) != "");
    CHECK(shop.takeBack(id).kept.empty());
    CHECK(difference(shop.all(), before) == "");
    shop.checkSound();
}

TEST_CASE("a taken back exchange file leaves name, settings, staff and rates as they were") {
    Shop shop;
    BookSettings settings = must(shop.workspace->settings());
    settings.bookName = QStringLiteral("Corner Shop");
    settings.contactEveryDays = 45;
    must(shop.workspace->commands().run(SetBookSettings{settings}));
    addClient(*shop.workspace, clientNamed("Ann's Cakes"));
    const QByteArray before = shop.all();

    const auto demo = [&] {
        DemoOptions options;
        options.until = kToday;
        options.clients = 12;
        options.years = 1;
        const auto other =
            must(Workspace::create(shop.dir.path("demo.rapport"), demoHeader(options), optionsOfTests()));
        must(other->commands().run(fillWithDemo(options)));
        return exported(*other, shop.dir.path("demo.json"));
    }();
    const qint64 id = shop.take(demo, importing::ImportKind::Exchange);
    REQUIRE(shop.clients() > 10);
    CHECK(shop.takeBack(id).kept.empty());
    CHECK(difference(shop.all(), before) == "");
    shop.checkSound();
}

TEST_CASE("records somebody changed since stay, with what they need to stand") {
    Shop shop;
    const qint64 id = shop.take(kInvoices);
    const Id<Client> ann = shop.client("Ann's Cakes");

    SECTION("a call logged since keeps the client, not its invoices") {
        must(shop.workspace->commands().run(LogInteraction{callOn(ann, kToday), {}, {}}));
        const Outcome outcome = shop.takeBack(id);
        CHECK(typesOf(outcome.kept) == std::vector{RecordType::Client});
        CHECK(must(shop.workspace->directory().page(ann, kToday)).invoices.empty());
        CHECK(shop.clients() == 1);
    }
    SECTION("a payment recorded since keeps the invoice whole, and its client") {
        const ClientPage page = must(shop.workspace->directory().page(ann, kToday));
        const auto open = std::ranges::find(page.invoices, QStringLiteral("0002"), &InvoiceRow::number);
        REQUIRE(open != page.invoices.end());
        must(shop.workspace->commands().run(RecordPayment{open->id, {{}, kToday, dollars(50)}}));
        const Outcome outcome = shop.takeBack(id);
        CHECK(typesOf(outcome.kept) == std::vector{RecordType::Client, RecordType::Invoice});
        const auto labels = must(recordLabels(*shop.workspace, outcome.kept));
        REQUIRE(labels.size() == 2);
        CHECK(labels.front().name == QStringLiteral("Ann's Cakes"));
        CHECK(labels.back().name == QStringLiteral("0002"));
        CHECK(labels.back().client == QStringLiteral("Ann's Cakes"));
        CHECK(labels.back().day == Day::of(2026, 2, 5));
        CHECK(must(shop.workspace->directory().page(ann, kToday)).invoices.size() == 1);
    }
    SECTION("a tag given since keeps the client") {
        must(shop.workspace->commands().run(ChangeClients{{ann}, {QStringLiteral("cakes")}, {}, {}, {}, {}}));
        CHECK(typesOf(shop.takeBack(id).kept) == std::vector{RecordType::Client});
    }
    SECTION("a change that was undone again keeps nothing") {
        must(shop.workspace->commands().run(
            ChangeClients{{ann}, {QStringLiteral("cakes")}, {}, ClientStatus::NoticeGiven, {}, {}}));
        must(shop.workspace->commands().undo());
        CHECK(shop.takeBack(id).kept.empty());
        CHECK(shop.clients() == 0);
    }
    SECTION("having looked at a verdict keeps nothing") {
        must(shop.workspace->commands().run(MarkVerdictsSeen{{{ann, Verdict::Keep}}, kToday}));
        CHECK(shop.takeBack(id).kept.empty());
        CHECK(shop.clients() == 0);
    }
    SECTION("what a later import added keeps what it stands on") {
        shop.take("client,number,date,due,amount,paid on\n"
                  "Ann's Cakes,0009,2026-04-05,2026-05-04,10.00,\n");
        CHECK(typesOf(shop.takeBack(id).kept) == std::vector{RecordType::Client});
        CHECK(must(shop.workspace->directory().page(ann, kToday)).invoices.size() == 1);
    }
    SECTION("a deleted client does not come back") {
        must(shop.workspace->commands().run(Remove<Client>{ann}));
        CHECK(shop.takeBack(id).kept.empty());
        CHECK(shop.clients() == 0);
    }
    shop.checkSound();
}

TEST_CASE("an updated record changed since stays as it is now and is listed") {
    Shop shop;
    shop.take(kInvoices);
    QByteArray later(kInvoices);
    later.replace("250.50,\n", "260.00,\n");
    const qint64 id = shop.take(later);
    const Id<Client> ann = shop.client("Ann's Cakes");
    const ClientPage page = must(shop.workspace->directory().page(ann, kToday));
    const auto open = std::ranges::find(page.invoices, QStringLiteral("0002"), &InvoiceRow::number);
    REQUIRE(open != page.invoices.end());
    must(shop.workspace->commands().run(SetDispute{open->id, Dispute::Pending, Day::of(2026, 4, 1), {}}));
    const QByteArray touched = shop.all();
    CHECK(shop.takeBack(id).kept == std::vector{RecordRef{RecordType::Invoice, open->id.value()}});
    CHECK(difference(shop.all(), touched) == "");
    shop.checkSound();
}

TEST_CASE("a cancelled taking back leaves the import in the book") {
    Shop shop;
    const qint64 id = shop.take(kInvoices);
    const QByteArray imported = shop.all();
    JobControl control;
    control.cancel();
    CHECK(codeOfError(shop.workspace->commands().run(UndoImport{id}, &control)) == "cancelled");
    CHECK(difference(shop.all(), imported) == "");
    CHECK(!must(shop.workspace->importer().imports()).front().takenBack);
}

TEST_CASE("imports and edits at random: untouched imports leave no trace, edits are never lost") {
    const unsigned seed = GENERATE(1U, 2U, 3U, 4U, 5U, 6U);
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    const auto file = [&] {
        QByteArray lines("client,number,date,due,amount,paid on\n");
        for (int i = 0, rows = 1 + below(8); i < rows; ++i) {
            const Day issued = Day::of(2026, 1, 1) + below(120);
            lines += "Client " + QByteArray::number(below(5)) + ",N" +
                     QByteArray::number(i * 10 + below(10)) + ',' + issued.toIso().toLatin1() + ',' +
                     (issued + 30).toIso().toLatin1() + ',' + QByteArray::number(1 + below(900)) + ".00," +
                     (below(2) == 0 ? QByteArray() : (issued + below(60)).toIso().toLatin1()) + '\n';
        }
        return lines;
    };
    Shop shop;
    shop.take(file());
    for (int round = 0; round < 6; ++round) {
        const QByteArray before = shop.all();
        writeFile(shop.dir.path("next.csv"), file());
        ImportOptions options;
        options.files = {shop.dir.path("next.csv")};
        options.kind = importing::ImportKind::Invoices;
        const auto prepared = must(shop.workspace->importer().plan(options));
        if (!prepared->plan.isApplicable()) continue; // The same number twice for two clients.
        const auto id = must(shop.workspace->importer().apply(prepared));
        if (!id) continue;
        const int edits = below(3);
        std::vector<qint64> calls;
        for (int i = 0; i < edits; ++i) {
            const auto rows = must(shop.workspace->directory().list({}, kToday));
            const Id<Client> client = rows[size_t(below(int(rows.size())))].id;
            const Outcome logged =
                must(shop.workspace->commands().run(LogInteraction{callOn(client, kToday), {}, {}}));
            calls.push_back(logged.created.front().id);
        }
        shop.takeBack(*id);
        shop.checkSound();
        for (qint64 call : calls)
            CHECK(shop.workspace->records().byId(Id<Interaction>(call)));
        if (edits == 0) CHECK(difference(shop.all(), before) == "");
    }
}
