// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/book_settings.h"
#include "app/client_directory.h"
#include "app/staff_directory.h"
#include "storage/book.h"
#include "storage/change_log.h"
#include "storage/repositories.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

Client clientOf(Workspace& workspace, Id<Client> id) {
    return must(workspace.directory().page(id, kToday)).content.client;
}

Contact contactNamed(Id<Client> client, const char* name, const char* email = "") {
    Contact contact;
    contact.clientId = client;
    contact.name = QString::fromUtf8(name);
    contact.email = QString::fromUtf8(email);
    return contact;
}

} // namespace

TEST_CASE("every kind of record can be added, changed, removed, and each of it undone") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> ann = addClient(*workspace, clientNamed("Ann"));
    CommandRunner& commands = workspace->commands();
    Task task;
    task.clientId = ann;
    task.title = QStringLiteral("Send the proofs");
    const Outcome added = must(commands.run(Add<Task>{task}));
    CHECK(added.text.code == "add_task");
    CHECK(added.text.args.value(QStringLiteral("title")) == task.title);
    CHECK(added.text.args.value(QStringLiteral("client")) == QStringLiteral("Ann"));
    CHECK(added.notice.clients == QSet<Id<Client>>{ann});
    const auto tasks = [&] { return must(workspace->directory().page(ann, kToday)).content.tasks; };
    REQUIRE(tasks().size() == 1);
    task.id = tasks().front().id;

    CHECK(must(commands.run(CompleteTask{task.id, kToday})).text.code == "complete_task");
    CHECK(tasks().front().doneOn == kToday);
    must(commands.undo());
    CHECK_FALSE(tasks().front().doneOn);

    task.due = kToday + 3;
    CHECK(must(commands.run(Update<Task>{task})).text.code == "update_task");
    CHECK(tasks().front().due == kToday + 3);

    CHECK(must(commands.run(Remove<Task>{task.id})).text.code == "remove_task");
    CHECK(tasks().empty());
    must(commands.undo());
    REQUIRE(tasks().size() == 1);
    CHECK(tasks().front() == task);
}

TEST_CASE("a record somebody else has changed since it was read is not overwritten") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> ann = addClient(*workspace, clientNamed("Ann"));
    Client mine = clientOf(*workspace, ann), theirs = mine;
    theirs.segment = QStringLiteral("Retail");
    must(workspace->commands().run(UpdateClient{theirs, RowVersion(1)}));
    mine.segment = QStringLiteral("Food");
    CHECK(codeOfError(workspace->commands().run(UpdateClient{mine, RowVersion(1)})) == "record_changed");
    CHECK(clientOf(*workspace, ann).segment == QStringLiteral("Retail"));
    must(workspace->commands().run(UpdateClient{mine, RowVersion(2)}));
    CHECK(clientOf(*workspace, ann).segment == QStringLiteral("Food"));
}

TEST_CASE("archiving and restoring a client are called by their names") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    Client ann = clientOf(*workspace, addClient(*workspace, clientNamed("Ann")));
    ann.archived = true;
    CHECK(must(workspace->commands().run(UpdateClient{ann})).text.code == "archive_client");
    ann.archived = false;
    CHECK(must(workspace->commands().run(UpdateClient{ann})).text.code == "restore_client");
}

TEST_CASE("a deleted client comes back with all its records") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> ann = addClient(*workspace, clientNamed("Ann"));
    must(workspace->commands().run(AddInvoice{invoiceOn(ann, kToday - 9, "1")}));
    must(workspace->commands().run(LogInteraction{callOn(ann, kToday - 3), {}, {}}));
    const QByteArray before = exported(*workspace, dir.path("before.json"));
    CHECK(must(workspace->commands().run(Remove<Client>{ann})).text.code == "remove_client");
    CHECK(codeOfError(workspace->directory().page(ann, kToday)) == "client_not_found");
    must(workspace->commands().undo());
    CHECK(exported(*workspace, dir.path("after.json")) == before);
}

TEST_CASE("many clients are tagged and assigned in one step, which is undone in one") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> ann = addClient(*workspace, clientNamed("Ann"));
    const Id<Client> bob = addClient(*workspace, clientNamed("Bob"));
    Staff ivy;
    ivy.name = QStringLiteral("Ivy");
    const Id<Staff> staff(must(workspace->commands().run(Add<Staff>{ivy})).created.front().id);
    ChangeClients change;
    change.clients = {ann, bob};
    change.addTags = {QStringLiteral("Café"), QStringLiteral("spring")};
    change.staffId = std::optional(staff);
    const Outcome outcome = must(workspace->commands().run(change));
    CHECK(outcome.text.args.value(QStringLiteral("count")) == QStringLiteral("2"));
    CHECK(clientOf(*workspace, ann).tags == change.addTags);
    CHECK(clientOf(*workspace, bob).staffId == staff);

    ChangeClients away;
    away.clients = {ann, bob};
    away.removeTags = {QStringLiteral("CAFE")};
    away.status = ClientStatus::Parted;
    must(workspace->commands().run(away));
    CHECK(clientOf(*workspace, bob).tags == QStringList{QStringLiteral("spring")});
    must(workspace->commands().undo());
    must(workspace->commands().undo());
    CHECK(clientOf(*workspace, ann).tags.isEmpty());
    CHECK_FALSE(clientOf(*workspace, bob).staffId);
    CHECK(clientOf(*workspace, bob).status == ClientStatus::Active);
}

TEST_CASE("a staff member who looks after clients can be removed; the clients stay") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    Staff ivy;
    ivy.name = QStringLiteral("Ivy");
    const Id<Staff> staff(must(workspace->commands().run(Add<Staff>{ivy})).created.front().id);
    Client ann = clientNamed("Ann");
    ann.staffId = staff;
    const Id<Client> id = addClient(*workspace, ann);
    must(workspace->commands().run(Remove<Staff>{staff}));
    CHECK_FALSE(clientOf(*workspace, id).staffId);
    must(workspace->commands().undo());
    CHECK(clientOf(*workspace, id).staffId == staff);
}

TEST_CASE("two entries of one client become one, and two again") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    CommandRunner& commands = workspace->commands();
    const Id<Client> ann = addClient(*workspace, clientNamed("Ann Lee"));
    const Id<Client> twin = addClient(*workspace, clientNamed("ann lee ltd"));
    must(commands.run(Add<Contact>{contactNamed(ann, "Ann", "ann@lee.example")}));
    must(commands.run(Add<Contact>{contactNamed(twin, "ann", "ANN@lee.example")}));
    must(commands.run(Add<Contact>{contactNamed(twin, "Joe")}));
    must(commands.run(AddInvoice{invoiceOn(twin, kToday - 40, "7")}));
    must(commands.run(LogInteraction{callOn(twin, kToday - 3), Complaint(), {ConductSignal()}}));
    must(commands.run(MarkVerdictsSeen{{{ann, Verdict::Keep}, {twin, Verdict::Watch}}, kToday}));
    const QByteArray before = exported(*workspace, dir.path("before.json"));

    Client kept = clientOf(*workspace, ann);
    kept.notes = QStringLiteral("Also known as ann lee ltd");
    kept.tags = {QStringLiteral("merged")};
    const Outcome merged = must(commands.run(MergeClients{kept, twin}));
    CHECK(merged.text.code == "merge_clients");
    CHECK(merged.notice.clients == QSet<Id<Client>>{ann, twin});
    const ClientPage page = must(workspace->directory().page(ann, kToday));
    CHECK(page.content.client == kept);
    CHECK(page.content.contacts.size() == 2); // the same person once
    CHECK(page.content.invoices.size() == 1);
    CHECK(page.content.interactions.size() == 1);
    CHECK(page.content.complaints.size() == 1);
    CHECK(page.content.signalEvents.size() == 1);
    CHECK(codeOfError(workspace->directory().page(twin, kToday)) == "client_not_found");

    SECTION("by undo") {
        must(commands.undo());
        CHECK(exported(*workspace, dir.path("after.json")) == before);
    }
    SECTION("days later by the change log, keeping what was edited and added in between") {
        Interaction call = page.content.interactions.front();
        call.text = QStringLiteral("Edited after the merge");
        must(commands.run(Update<Interaction>{call}));
        must(commands.run(LogInteraction{callOn(ann, kToday), {}, {}}));
        Client later = kept;
        later.segment = QStringLiteral("Food");
        must(commands.run(UpdateClient{later}));
        must(commands.revert(merged.changeId));
        const ClientPage one = must(workspace->directory().page(ann, kToday));
        const ClientPage other = must(workspace->directory().page(twin, kToday));
        CHECK(one.content.interactions.size() == 1);
        CHECK(one.content.client.segment == QStringLiteral("Food"));
        CHECK(one.content.client.tags.isEmpty());
        REQUIRE(other.content.interactions.size() == 1);
        CHECK(other.content.interactions.front().text == QStringLiteral("Edited after the merge"));
        CHECK(other.content.invoices.size() == 1);
        CHECK(other.content.contacts.size() == 2);
    }
}

TEST_CASE("settings of the book are kept in it and undone like everything else") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const auto book = [&] { return must(storage::Book::open(dir.path("a.rapport"))); };
    BookSettings settings = must(readBookSettings(*book()));
    CHECK(settings.contactEveryDays == 60);
    settings.bookName = QStringLiteral("Quay Print");
    settings.contactEveryDays = 30;
    must(workspace->commands().run(SetBookSettings{settings}));
    CHECK(must(readBookSettings(*book())) == settings);
    CHECK(workspace->bookName() == QStringLiteral("Quay Print"));
    must(workspace->commands().undo());
    CHECK(must(readBookSettings(*book())).contactEveryDays == 60);
    settings.renewalLeadDays = -1;
    CHECK(codeOfError(workspace->commands().run(SetBookSettings{settings})) == "out_of_range");
}
