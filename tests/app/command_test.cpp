// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_checker.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/fill_with_demo.h"
#include "app/job_control.h"
#include "storage/book.h"
#include "storage/change_log.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

/// A call in which the client complained and was abusive.
LogInteraction badCall(Id<Client> client) {
    LogInteraction command;
    command.interaction = callOn(client, kToday - 1);
    command.interaction.text = QStringLiteral("Wants it for nothing");
    command.complaint.emplace().about = QStringLiteral("Colour");
    command.signalEvents.emplace_back().kind = SignalKind::Abuse;
    return command;
}

} // namespace

TEST_CASE("a logged dealing is on disk when it is acknowledged, with its complaint and signals") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> client = addClient(*workspace, clientNamed("Ann"));
    const Outcome outcome = must(workspace->commands().run(badCall(client)));

    CHECK(outcome.text.code == "log_interaction");
    CHECK(outcome.text.args.value(QStringLiteral("client")) == QStringLiteral("Ann"));
    CHECK(outcome.notice.clients == QSet<Id<Client>>{client});
    REQUIRE(outcome.created.size() == 3);

    const auto other = openWorkspace(dir.path("a.rapport"));
    const ClientPage page = must(other->directory().page(client, kToday));
    REQUIRE(page.content.interactions.size() == 1);
    REQUIRE(page.content.complaints.size() == 1);
    REQUIRE(page.content.signalEvents.size() == 1);
    const Id<Interaction> id = page.content.interactions.front().id;
    CHECK(RecordRef{RecordType::Interaction, id.value()} == outcome.created.front());
    CHECK(page.content.complaints.front().interactionId == id);
    CHECK(page.content.complaints.front().day == kToday - 1);
    CHECK(page.content.signalEvents.front().interactionId == id);
    CHECK(page.content.signalEvents.front().clientId == client);
}

TEST_CASE("the change log says who did what and when") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> client = addClient(*workspace, clientNamed("Ann"));
    const Outcome outcome = must(workspace->commands().run(badCall(client)));

    const auto book = must(storage::Book::open(dir.path("a.rapport")));
    const storage::Change change =
        must(storage::ChangeLog(*book).byId(Id<storage::Change>(outcome.changeId)));
    CHECK(change.note.who == QStringLiteral("tester"));
    CHECK(change.note.at == StoppedClock(kToday).now());
    CHECK(change.note.command == "log_interaction");
    CHECK(change.note.clientId == client);
    CHECK(change.note.args.value(QStringLiteral("kind")).toString() == QStringLiteral("call"));
}

TEST_CASE("a command that fails leaves nothing behind") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> client = addClient(*workspace, clientNamed("Ann"));
    const QByteArray before = exported(*workspace, dir.path("before.json"));
    bool told = false;
    workspace->commands().setListener([&](const ChangeNotice&) { told = true; });

    SECTION("when its last part breaks a rule") {
        LogInteraction command = badCall(client);
        command.signalEvents.front().note = QString(200'000, u'x');
        CHECK(codeOfError(workspace->commands().run(command)) == "text_too_long");
    }
    SECTION("when the client is not there") {
        CHECK(codeOfError(workspace->commands().run(badCall(Id<Client>(99)))) == "client_not_found");
    }
    SECTION("when the staff member is not there") {
        LogInteraction command = badCall(client);
        command.interaction.staffId = Id<Staff>(7);
        CHECK(codeOfError(workspace->commands().run(command)) == "staff_not_found");
    }
    SECTION("when the invoice is not there") {
        const RecordPayment command{Id<Invoice>(5), {{}, kToday, dollars(1)}};
        CHECK(codeOfError(workspace->commands().run(command)) == "invoice_not_found");
    }
    SECTION("when the payment is in another currency than its invoice") {
        const Outcome added = must(workspace->commands().run(AddInvoice{invoiceOn(client, kToday, "1")}));
        must(workspace->commands().undo());
        must(workspace->commands().redo());
        told = false;
        const RecordPayment command{Id<Invoice>(added.created.front().id),
                                    {{}, kToday, Money(100, *Currency::fromCode(u"EUR"))}};
        CHECK(codeOfError(workspace->commands().run(command)) == "currency_differs");
        must(workspace->commands().undo());
        told = false;
    }
    CHECK(!told);
    CHECK(difference(exported(*workspace, dir.path("after.json")), before) == "");
}

TEST_CASE("undo takes the last command back and redo brings it again, each with the command's own text") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    CommandRunner& commands = workspace->commands();
    CHECK(codeOfError(commands.undo()) == "nothing_to_undo");
    CHECK(codeOfError(commands.redo()) == "nothing_to_redo");

    const Id<Client> client = addClient(*workspace, clientNamed("Ann"));
    const QByteArray before = exported(*workspace, dir.path("x.json"));
    must(commands.run(badCall(client)));
    const QByteArray after = exported(*workspace, dir.path("x.json"));
    REQUIRE(after != before);
    REQUIRE(commands.undoable());
    CHECK(commands.undoable()->code == "log_interaction");

    const Outcome undone = must(commands.undo());
    CHECK(undone.text.code == "log_interaction");
    CHECK(undone.text.args.value(QStringLiteral("client")) == QStringLiteral("Ann"));
    CHECK(undone.notice.clients == QSet<Id<Client>>{client});
    CHECK(difference(exported(*workspace, dir.path("x.json")), before) == "");
    REQUIRE(commands.redoable());
    CHECK(commands.redoable()->code == "log_interaction");

    must(commands.redo());
    CHECK(difference(exported(*workspace, dir.path("x.json")), after) == "");
    must(commands.undo());
    CHECK(difference(exported(*workspace, dir.path("x.json")), before) == "");

    must(commands.run(badCall(client)));
    CHECK(!commands.redoable());
}

TEST_CASE("undo refuses when somebody has changed the record since") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> client = addClient(*workspace, clientNamed("Ann"));
    Client renamed = clientNamed("Anna");
    renamed.id = client;
    must(workspace->commands().run(UpdateClient{renamed}));

    const auto colleague = openWorkspace(dir.path("a.rapport"));
    renamed.name = QStringLiteral("Annabel");
    must(colleague->commands().run(UpdateClient{renamed}));

    const Result<Outcome> undone = workspace->commands().undo();
    REQUIRE(codeOfError(undone) == "rows_changed_since");
    CHECK(undone.error().kind == ErrorKind::Conflict);
    CHECK(must(workspace->directory().page(client, kToday)).content.client.name == QStringLiteral("Annabel"));
    CHECK(workspace->commands().undoable());
}

TEST_CASE("listeners hear of a write after it is on disk") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const auto reader = openWorkspace(dir.path("a.rapport"));
    QStringList seen;
    workspace->commands().setListener([&](const ChangeNotice& notice) {
        for (Id<Client> id : notice.clients)
            seen << must(reader->directory().page(id, kToday)).content.client.name;
    });
    addClient(*workspace, clientNamed("Ann"));
    CHECK(seen == QStringList{QStringLiteral("Ann")});
}

TEST_CASE("the demo fills an empty book, and no other") {
    const TempDir dir;
    DemoOptions options;
    options.until = kToday;
    options.clients = 20;
    options.years = 1;
    const FillBook fill = fillWithDemo(options);
    const auto workspace =
        must(Workspace::create(dir.path("a.rapport"), demoHeader(options), optionsOfTests()));
    const Outcome outcome = must(workspace->commands().run(fill));
    CHECK(outcome.notice.everything);
    CHECK(must(workspace->directory().list({}, kToday)).size() == 20);
    CHECK(!workspace->commands().undoable());

    const QByteArray before = exported(*workspace, dir.path("x.json"));
    CHECK(codeOfError(workspace->commands().run(fill)) == "book_not_empty");
    CHECK(difference(exported(*workspace, dir.path("x.json")), before) == "");

    const auto again = must(Workspace::create(dir.path("b.rapport"), demoHeader(options), optionsOfTests()));
    must(again->commands().run(fill));
    CHECK(difference(exported(*again, dir.path("x.json")), before) == "");
}

TEST_CASE("a demo of few dealings keeps those in which a complaint was made") {
    const TempDir dir;
    DemoOptions options;
    options.until = kToday;
    options.clients = 200;
    options.interactions = 1'000;
    const auto workspace =
        must(Workspace::create(dir.path("a.rapport"), demoHeader(options), optionsOfTests()));
    must(workspace->commands().run(fillWithDemo(options)));
    CHECK(must(workspace->checker().check()).sound());
}

TEST_CASE("a filling that is cancelled leaves the book empty") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    JobControl control;
    FillBook fill;
    fill.header.base = usd();
    fill.clients = [&](const ClientSink& sink) -> Result<void> {
        for (int i = 0; i < 10; ++i) {
            if (i == 5) control.cancel();
            ClientContent content;
            content.client = clientNamed("Ann");
            RAPPORT_TRY(sink(std::move(content)));
        }
        return {};
    };
    const Result<Outcome> outcome = workspace->commands().run(fill, &control);
    REQUIRE(codeOfError(outcome) == "cancelled");
    CHECK(outcome.error().kind == ErrorKind::Cancelled);
    CHECK(must(workspace->directory().list({}, kToday)).empty());
}
