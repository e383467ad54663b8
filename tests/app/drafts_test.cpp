// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/drafts.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

LogEntry fullEntry() {
    LogEntry entry;
    entry.client = Id<Client>(7);
    entry.clientName = QStringLiteral("Okafor “Dental” & Söhne");
    entry.newNumber = QStringLiteral("020 7946");
    entry.kind = InteractionKind::Meeting;
    entry.scope = Scope::Out;
    entry.cause = Cause::Client;
    entry.spent = Duration::seconds(125);
    entry.counting = true;
    entry.text = QStringLiteral("Two\nlines");
    entry.conduct = {{SignalKind::BendRules, Severity::Serious}, {SignalKind::Abuse, Severity::Minor}};
    entry.staffId = Id<Staff>(3);
    entry.day = kToday;
    entry.at = Instant(1'782'820'800'000);
    entry.complained = true;
    entry.about = QStringLiteral("the colour");
    entry.judgement = Judgement::Partly;
    return entry;
}

struct DraftBook {
    TempDir dir;
    QString path = dir.path("a.rapport");
    std::unique_ptr<Workspace> workspace = newWorkspace(path);
};

} // namespace

TEST_CASE("a draft comes back as it was written") {
    const LogEntry entry = fullEntry();
    const auto again = logEntryFromJson(toJson(entry));
    REQUIRE(again);
    CHECK(*again == entry);

    LogEntry plain;
    plain.day = kToday;
    CHECK(logEntryFromJson(toJson(plain)) == plain);
    CHECK_FALSE(logEntryFromJson(QStringLiteral("no draft")));
    CHECK_FALSE(logEntryFromJson(QStringLiteral("{}")));
}

TEST_CASE("a draft outlives the program that wrote it") {
    DraftBook book;
    LogEntry entry = fullEntry();
    const DraftId id = must(Drafts(*book.workspace).keep({}, entry));
    entry.text = QStringLiteral("changed since");
    CHECK(must(Drafts(*book.workspace).keep(id, entry)) == id);

    SECTION("after a crash, while the book is still held") {
        const auto second = openWorkspace(book.path);
        const auto drafts = must(Drafts(*second).all());
        REQUIRE(drafts.size() == 1);
        CHECK(drafts.front().entry == entry);
        CHECK(drafts.front().id == id);
    }
    SECTION("after the book was closed") {
        book.workspace.reset();
        CHECK(must(Drafts(*openWorkspace(book.path)).all()).size() == 1);
    }
    SECTION("not after it was discarded") {
        must(Drafts(*book.workspace).discard(id));
        must(Drafts(*book.workspace).discard(id)); // once more does no harm
        CHECK(must(Drafts(*openWorkspace(book.path)).all()).empty());
    }
}

TEST_CASE("drafts are no part of the records") {
    DraftBook book;
    addClient(*book.workspace, clientNamed("Ann"));
    const QByteArray before = exported(*book.workspace, book.dir.path("before.json"));
    const DraftId one = must(Drafts(*book.workspace).keep({}, fullEntry()));
    const DraftId two = must(Drafts(*book.workspace).keep({}, fullEntry()));
    CHECK(one != two);
    CHECK(exported(*book.workspace, book.dir.path("after.json")) == before);
    const auto undoable = book.workspace->commands().undoable();
    REQUIRE(undoable);
    CHECK(undoable->code == "add_client");
}

TEST_CASE("an entry becomes a dealing with its complaint and conduct") {
    LogEntry entry = fullEntry();
    const LogInteraction command = logCommand(entry, QStringLiteral("Maya"));
    CHECK(command.interaction.timeSpent == Duration::minutes(3)); // a begun minute is a minute
    CHECK(command.interaction.scope == Scope::Out);
    REQUIRE(command.complaint);
    CHECK(command.complaint->about == QStringLiteral("the colour"));
    CHECK(command.complaint->judgedBy == QStringLiteral("Maya"));
    CHECK(command.complaint->judged == kToday);
    REQUIRE(command.signalEvents.size() == 2);
    CHECK(command.signalEvents[0].severity == Severity::Serious);

    entry.judgement = Judgement::Unclassified;
    entry.about.clear();
    const LogInteraction waiting = logCommand(entry, QStringLiteral("Maya"));
    CHECK(waiting.complaint->about == entry.text);
    CHECK_FALSE(waiting.complaint->judged);
    CHECK(waiting.complaint->judgedBy.isEmpty());

    entry.complained = false;
    CHECK_FALSE(logCommand(entry, {}).complaint);
    entry.kind = InteractionKind::Complaint;
    CHECK(logCommand(entry, {}).complaint);
}

TEST_CASE("a client that is not there yet is made with the dealing, with its number") {
    DraftBook book;
    LogEntry entry;
    entry.clientName = QStringLiteral(" Lume Studio ");
    entry.newNumber = QStringLiteral("020 7946 0123");
    entry.day = kToday;
    entry.spent = Duration::seconds(1);
    must(record(*book.workspace, entry, {}));
    const Id<Client> id = must(book.workspace->directory().find(QStringLiteral("Lume Studio")));
    const ClientPage page = must(book.workspace->directory().page(id, kToday));
    REQUIRE(page.content.contacts.size() == 1);
    CHECK(page.content.contacts.front().phone == QStringLiteral("020 7946 0123"));
    REQUIRE(page.content.interactions.size() == 1);
    CHECK(page.content.interactions.front().timeSpent == Duration::minutes(1));

    SECTION("and not at all when the dealing is refused") {
        entry.clientName = QStringLiteral("Second");
        entry.text = QString(200'000, QLatin1Char('x'));
        CHECK(codeOfError(record(*book.workspace, entry, {})) == "text_too_long");
        CHECK_FALSE(book.workspace->directory().find(QStringLiteral("Second")));
    }
}
