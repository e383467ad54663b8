// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/book_for_tests.h"
#include "app/verdict_news.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

/// Nothing speaks against this client.
Id<Client> goodClient(Workspace& workspace, const char* name) {
    const Id<Client> id = addClient(workspace, clientNamed(name));
    for (int month = 1; month <= 12; ++month) {
        const QByteArray number = QByteArray(name) + QByteArray::number(month);
        must(workspace.commands().run(
            AddInvoice{invoiceOn(id, kToday - 30 * month - 40, number.constData())}));
        must(workspace.commands().run(LogInteraction{callOn(id, kToday - 30 * month), {}, {}}));
    }
    return id;
}

/// We owe them something.
qint64 complain(Workspace& workspace, Id<Client> id) {
    Complaint complaint;
    complaint.clientId = id;
    complaint.day = kToday - 3;
    complaint.judgement = Judgement::Justified;
    complaint.judged = kToday - 2;
    return must(workspace.commands().run(Add<Complaint>{complaint})).created.front().id;
}

std::vector<VerdictChange> changesOf(Workspace& workspace) {
    return must(VerdictNews(workspace).changes(kToday));
}

} // namespace

TEST_CASE("verdicts count from the first look, and that look is nothing one could undo") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> ann = goodClient(*workspace, "Ann");
    CHECK(changesOf(*workspace).empty());
    const auto undoable = workspace->commands().undoable();
    REQUIRE(undoable);
    must(VerdictNews(*workspace).beginOnce(kToday));
    CHECK(workspace->commands().undoable()->code == undoable->code);
    CHECK(changesOf(*workspace).empty());

    complain(*workspace, ann);
    const auto changes = changesOf(*workspace);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].client == ann);
    CHECK(changes[0].name == QStringLiteral("Ann"));
    CHECK(changes[0].was == Verdict::Keep);
    CHECK(changes[0].is == Verdict::MakeItRight);
    CHECK(changes[0].seen == kToday);

    // A second first look changes nothing.
    must(VerdictNews(*workspace).beginOnce(kToday));
    CHECK(changesOf(*workspace) == changes);
}

TEST_CASE("a change that was seen is gone, and comes back when that is undone") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const Id<Client> ann = goodClient(*workspace, "Ann");
    const Id<Client> bob = goodClient(*workspace, "Bob");
    must(VerdictNews(*workspace).beginOnce(kToday));
    const qint64 complaint = complain(*workspace, ann);
    complain(*workspace, bob);
    const auto changes = changesOf(*workspace);
    REQUIRE(changes.size() == 2);

    must(workspace->commands().run(seen({changes[0]}, kToday)));
    REQUIRE(changesOf(*workspace).size() == 1);
    CHECK(changesOf(*workspace)[0].client == changes[1].client);
    must(workspace->commands().run(seen(changes, kToday)));
    CHECK(changesOf(*workspace).empty());
    must(workspace->commands().undo());
    CHECK(changesOf(*workspace).size() == 1);
    must(workspace->commands().undo());
    CHECK(changesOf(*workspace) == changes);

    // A verdict that goes back is no news any more.
    must(workspace->commands().run(Remove<Complaint>{Id<Complaint>(complaint)}));
    REQUIRE(changesOf(*workspace).size() == 1);
    CHECK(changesOf(*workspace)[0].client == bob);
}

TEST_CASE("a new client is news only with something against it, an archived one never") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    goodClient(*workspace, "Ann");
    must(VerdictNews(*workspace).beginOnce(kToday));
    const Id<Client> bob = goodClient(*workspace, "Bob");
    CHECK(changesOf(*workspace).empty());
    complain(*workspace, bob);
    const auto changes = changesOf(*workspace);
    REQUIRE(changes.size() == 1);
    CHECK_FALSE(changes[0].was);
    Client archived = clientNamed("Bob");
    archived.id = bob;
    archived.archived = true;
    must(workspace->commands().run(UpdateClient{archived}));
    CHECK(changesOf(*workspace).empty());
}
