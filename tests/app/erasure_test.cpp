// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/book_checker.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/client_dossier.h"
#include "app/drafts.h"
#include "app/erasure.h"
#include "app/history.h"
#include "app/report_file.h"
#include "app/retention.h"

#include <QFile>

#include <nlohmann/json.hpp>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

/// What must be nowhere afterwards.
const QList<QByteArray> kTraces{"Zinnober",       "zinnober",     "zora@example.org", "5550199",
                                "secret recipe",  "rude on",      "too salty",        "apology cake",
                                "contract bytes", "contract.txt", "half written"};

/// A client of whom something stands in every corner of the book, between two others.
struct Shop {
    TempDir dir;
    QString path = dir.path("a.rapport");
    std::unique_ptr<Workspace> workspace = newWorkspace(path);
    Id<Client> other = addClient(*workspace, clientNamed("Bolt"));
    Id<Client> zinnober;

    Shop() {
        Client client = clientNamed("Zinnober Bakery");
        client.notes = QStringLiteral("secret recipe");
        client.tags = {QStringLiteral("zinnober-tag")};
        client.externalRef = QStringLiteral("ZINNOBER-7");
        Contact contact;
        contact.name = QStringLiteral("Zora Zinnober");
        contact.email = QStringLiteral("zora@example.org");
        contact.phone = QStringLiteral("5550199");
        zinnober = Id<Client>(run(AddClient{client, {contact}}).created.front().id);
        Interaction call = callOn(zinnober, kToday - 30);
        call.text = QStringLiteral("rude on the phone");
        LogInteraction log{call, {}, {}};
        log.complaint.emplace().about = QStringLiteral("too salty");
        log.signalEvents.emplace_back().note = QStringLiteral("rude on purpose");
        run(log);
        Invoice invoice = invoiceOn(zinnober, kToday - 100, "Z-1");
        invoice.text = QStringLiteral("apology cake");
        run(AddInvoice{invoice});
        run(AddInvoice{invoiceOn(zinnober, Day::of(2010, 5, 5), "Z-0")});
        run(AddInvoice{invoiceOn(other, kToday - 50, "B-1")});
        Attachment file;
        file.clientId = zinnober;
        file.fileName = QStringLiteral("contract.txt");
        run(AttachFile{file, "contract bytes"});
        client.id = zinnober;
        client.name = QStringLiteral("Zinnober & Daughters");
        run(UpdateClient{client});
        run(ChangeClients{{zinnober, other}, {QStringLiteral("north")}, {}, {}, {}, {}});
        LogEntry draft;
        draft.client = zinnober;
        draft.clientName = client.name;
        draft.text = QStringLiteral("half written");
        must(Drafts(*workspace).keep({}, draft));
    }

    Outcome run(const Command& command) { return must(workspace->commands().run(command)); }
    Outcome erase() { return run(EraseClients{{zinnober}}); }

    /// Which of the traces stand in the files of the book, by file.
    QStringList found() const {
        QStringList traces;
        for (const char* suffix : {"", "-wal", "-shm"}) {
            QFile file(path + QLatin1String(suffix));
            if (!file.open(QIODevice::ReadOnly)) continue;
            const QByteArray bytes = file.readAll();
            for (const QByteArray& trace : kTraces)
                if (bytes.contains(trace)) traces << QString::fromLatin1(trace + " in " + suffix);
        }
        return traces;
    }
};

} // namespace

TEST_CASE("after erasing no byte of the client is left in the files of the book") {
    Shop shop;
    REQUIRE(!shop.found().isEmpty());
    const Outcome outcome = shop.erase();
    CHECK(outcome.text.code == "erase_clients");
    CHECK(!outcome.text.args.contains(QStringLiteral("not_wiped")));
    CHECK(shop.found() == QStringList());
    CHECK(must(shop.workspace->checker().check()).sound());
    shop.workspace.reset();
    CHECK(shop.found() == QStringList());
}

TEST_CASE("what the law wants stays: invoices with payments, under a name that says nothing") {
    Shop shop;
    const ErasurePreview preview = must(Erasure(*shop.workspace).preview(shop.zinnober));
    CHECK(preview.name == QStringLiteral("Zinnober & Daughters"));
    CHECK(preview.invoices == 1);
    CHECK(preview.payments == 1);
    CHECK(preview.keptUntil == Day::of(2036, 12, 31));
    CHECK(preview.logEntries > 0);
    shop.erase();

    const ClientPage page = must(shop.workspace->directory().page(shop.zinnober, kToday));
    CHECK(page.content.client.name == QStringLiteral("#%1").arg(shop.zinnober.value()));
    CHECK(page.content.client.archived);
    CHECK(isErased(page.content.client));
    CHECK(page.content.contacts.empty());
    CHECK(page.content.interactions.empty());
    CHECK(page.content.complaints.empty());
    CHECK(page.content.attachments.empty());
    REQUIRE(page.content.invoices.size() == 1);
    CHECK(page.content.invoices.front().number == QStringLiteral("Z-1"));
    CHECK(page.content.invoices.front().text.isEmpty());
    CHECK(page.content.invoices.front().net == dollars(100));
    CHECK(page.content.invoices.front().payments.size() == 1);
    CHECK(must(shop.workspace->directory().page(shop.other, kToday)).invoices.size() == 1);
}

TEST_CASE("a client without invoices that must be kept goes whole") {
    Shop shop;
    BookSettings settings = must(shop.workspace->settings());
    settings.keepInvoicesYears = 0;
    shop.run(SetBookSettings{settings});
    CHECK(!must(Erasure(*shop.workspace).preview(shop.zinnober)).keptUntil);
    shop.erase();
    CHECK(codeOfError(shop.workspace->directory().page(shop.zinnober, kToday)) != "");
    CHECK(shop.found() == QStringList());
    CHECK(must(shop.workspace->checker().check()).sound());
}

TEST_CASE("erasing is not undone, and history keeps what is of others") {
    Shop shop;
    shop.erase();
    CHECK(!shop.workspace->commands().undoable());
    const auto entries = must(History(*shop.workspace).entries({}, 100));
    bool others = false;
    for (const HistoryEntry& entry : entries) {
        for (const QString& arg : entry.text.args)
            CHECK(!arg.contains(QStringLiteral("Zinnober")));
        others |= entry.text.code == "change_clients" && entry.restorable;
    }
    CHECK(others);
    const ErasurePreview again = must(Erasure(*shop.workspace).preview(shop.other));
    CHECK(again.name == QStringLiteral("Bolt"));
}

TEST_CASE("a client merged into the one erased leaves no trace either") {
    Shop shop;
    const Id<Client> twin = addClient(*shop.workspace, clientNamed("Zinnober Twin"));
    shop.run(LogInteraction{callOn(twin, kToday - 3), {}, {}});
    const auto kept = must(shop.workspace->directory().page(shop.zinnober, kToday)).content.client;
    shop.run(MergeClients{kept, twin});
    shop.erase();
    CHECK(shop.found() == QStringList());
}

TEST_CASE("an import of the erased client's rows is taken back without bringing anything back") {
    TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    writeFile(dir.path("in.csv"), "client,number,date,due,amount,paid on\n"
                                  "Zinnober,0001,2026-01-05,2026-02-04,100.00,2026-02-04\n"
                                  "Bolt,0003,2026-03-05,2026-04-04,80.00,2026-05-04\n");
    ImportOptions options;
    options.files = {dir.path("in.csv")};
    options.kind = importing::ImportKind::Invoices;
    const auto id = import(*workspace, options);
    const Id<Client> zinnober = must(workspace->directory().find(QStringLiteral("Zinnober")));
    must(workspace->commands().run(EraseClients{{zinnober}}));
    must(workspace->commands().run(UndoImport{*id}));
    const ClientPage page = must(workspace->directory().page(zinnober, kToday));
    CHECK(isErased(page.content.client));
    CHECK(page.invoices.size() == 1);
    CHECK(must(workspace->checker().check()).sound());
}

TEST_CASE("those parted with long ago are offered, and go when their invoices may") {
    Shop shop;
    CHECK(must(Retention(*shop.workspace).due(kToday)).empty()); // never, until the book says so
    BookSettings settings = must(shop.workspace->settings());
    settings.eraseAfterYears = 3;
    shop.run(SetBookSettings{settings});
    CHECK(must(Retention(*shop.workspace).due(kToday)).empty());
    shop.run(ChangeClients{{shop.zinnober}, {}, {}, ClientStatus::Parted, {}, {}});
    CHECK(must(Retention(*shop.workspace).due(kToday)).empty());

    const Day later = kToday + 4 * 366;
    const auto due = must(Retention(*shop.workspace).due(later));
    REQUIRE(due.size() == 1);
    CHECK(due.front().erasure.client == shop.zinnober);
    CHECK(due.front().since == kToday - 30);
    CHECK(!due.front().erasedBefore);
    shop.erase();
    CHECK(must(Retention(*shop.workspace).due(later)).empty());
    settings.keepInvoicesYears = 0;
    shop.run(SetBookSettings{settings});
    const auto rest = must(Retention(*shop.workspace).due(later));
    REQUIRE(rest.size() == 1);
    CHECK(rest.front().erasedBefore);
}

TEST_CASE("the dossier has every record and every field that says something") {
    Shop shop;
    const Report report = must(ClientDossier(*shop.workspace).of(shop.zinnober, wording::Speech()));
    const QByteArray json = must(bytesOf(report, ReportFormat::Json, QPageSize(QPageSize::A4)));
    const auto document = nlohmann::json::parse(json.toStdString());
    CHECK(document["report"] == "dossier");
    CHECK(document["client"]["name"] == "Zinnober & Daughters");
    std::map<std::string, int> kinds;
    for (const auto& record : document["records"])
        ++kinds[record["type"].get<std::string>()];
    CHECK(kinds["client"] == 1);
    CHECK(kinds["contact"] == 1);
    CHECK(kinds["interaction"] == 1);
    CHECK(kinds["complaint"] == 1);
    CHECK(kinds["signal"] == 1);
    CHECK(kinds["invoice"] == 2);
    CHECK(kinds["payment"] == 2);
    CHECK(kinds["attachment"] == 1);
    CHECK(kinds["client_tag"] == 2);
    CHECK(!document["history"].empty());
    const QByteArray html = must(bytesOf(report, ReportFormat::Html, QPageSize(QPageSize::A4)));
    for (const char* said : {"secret recipe", "zora@example.org", "rude on the phone", "too salty",
                             "contract.txt", "apology cake"}) {
        CHECK(json.contains(said));
        CHECK(html.contains(said));
    }
    CHECK(!json.contains("Bolt"));
    CHECK(!html.contains("Bolt"));
}

TEST_CASE("erasing, its preview, the list and the dossier are the owner's") {
    Shop shop;
    shop.run(SetOwnerPassword{{}, QStringLiteral("open sesame")});
    must(shop.workspace->access().lock());
    CHECK(codeOfError(shop.workspace->commands().run(EraseClients{{shop.zinnober}})) == "owner_only");
    CHECK(codeOfError(Erasure(*shop.workspace).preview(shop.zinnober)) == "owner_only");
    CHECK(codeOfError(Retention(*shop.workspace).due(kToday)) == "owner_only");
    CHECK(codeOfError(ClientDossier(*shop.workspace).of(shop.zinnober, wording::Speech())) == "owner_only");
}
