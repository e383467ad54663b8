// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/duplicates.h"
#include "app/merge_sides.h"

#include <QElapsedTimer>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

Id<Client> addWithContact(Workspace& book, const char* name, const char* email, const char* phone) {
    Contact contact;
    contact.name = QStringLiteral("Somebody");
    contact.email = QString::fromUtf8(email);
    contact.phone = QString::fromUtf8(phone);
    const Outcome outcome = must(book.commands().run(AddClient{clientNamed(name), {contact}}));
    return Id<Client>(outcome.created.front().id);
}

std::vector<LikeClient> like(Workspace& book, const char* name) {
    return must(Duplicates(book).similar(clientNamed(name), {}));
}

} // namespace

TEST_CASE("Who is like a client being typed, and why") {
    const TempDir folder;
    const auto book = newWorkspace(folder.path("a.rapport"));
    const Id<Client> quay = addWithContact(*book, "Quay Cafe Ltd", "Hello@Quay.example", "020 7946 0018");
    addWithContact(*book, "Somebody Else", "else@else.example", "020 7946 0999");

    const auto byName = like(*book, "quay café");
    REQUIRE(byName.size() == 1);
    CHECK(byName[0].client == quay);
    CHECK(byName[0].reason == LikenessReason::SameName);
    CHECK(like(*book, "Quay Caffe")[0].reason == LikenessReason::CloseName);
    CHECK(like(*book, "Q").empty());

    Contact contact;
    contact.email = QStringLiteral("hello@quay.EXAMPLE ");
    const auto byEmail = must(Duplicates(*book).similar(clientNamed("New"), {contact}));
    REQUIRE(byEmail.size() == 1);
    CHECK(byEmail[0].reason == LikenessReason::SameEmail);
    CHECK(byEmail[0].value == QStringLiteral("Hello@Quay.example"));

    contact = {};
    contact.phone = QStringLiteral("+44 (20) 79460018");
    CHECK(must(Duplicates(*book).similar(clientNamed("New"), {contact}))[0].reason ==
          LikenessReason::SamePhone);

    Client itself = clientNamed("Quay Cafe Ltd");
    itself.id = quay;
    CHECK(must(Duplicates(*book).similar(itself, {})).empty());
}

TEST_CASE("The likely pairs of five thousand clients are found in a second") {
    const TempDir folder;
    const auto book = newWorkspace(folder.path("a.rapport"));
    FillBook fill;
    fill.header = {QStringLiteral("Many"), usd(), {}, {}, {}, {}};
    fill.clients = [](const ClientSink& sink) -> Result<void> {
        const QStringList trades{QStringLiteral("Bakery"), QStringLiteral("Dental"), QStringLiteral("Studio"),
                                 QStringLiteral("Garage"), QStringLiteral("School")};
        for (int i = 0; i < 5000; ++i) {
            ClientContent content;
            content.client = clientNamed("");
            content.client.id = Id<Client>(i + 1);
            // Letters for digits: ten thousands of names that differ in more than a slip.
            QString name = QString::number(100'000 + i * 97);
            for (QChar& c : name)
                c = QChar(u'a' + (c.unicode() - u'0') * 2);
            content.client.name = name + name + u' ' + trades[i % trades.size()];
            if (i == 4999) content.client.name = QStringLiteral("caaaaacaaaaa Bakkery Ltd"); // of the first
            RAPPORT_TRY(sink(std::move(content)));
        }
        return {};
    };
    must(book->commands().run(fill));
    QElapsedTimer clock;
    clock.start();
    const std::vector<LikePair> pairs = must(Duplicates(*book).pairs());
    CHECK(clock.elapsed() < 10'000); // a second for a person; a debug build on a busy machine takes longer
    const bool found = std::ranges::any_of(pairs, [](const LikePair& pair) {
        return pair.second.name == QStringLiteral("caaaaacaaaaa Bakkery Ltd");
    });
    CHECK(found);
}

TEST_CASE("Of many entries of one client each is paired once") {
    const TempDir folder;
    const auto book = newWorkspace(folder.path("a.rapport"));
    for (const char* name : {"Lume Studio", "Lume Studio Ltd", "LUME STUDIO", "Lume Studoi"})
        addWithContact(*book, name, "", "");
    const auto pairs = must(Duplicates(*book).pairs());
    CHECK(pairs.size() == 3);
    CHECK(pairs.front().first.reason == LikenessReason::SameName);
    CHECK(pairs.back().first.reason == LikenessReason::CloseName);
}

TEST_CASE("A merge offers what is filled, both tags and both notes") {
    Client kept = clientNamed("Lume Studio");
    kept.tags = {QStringLiteral("web")};
    kept.notes = QStringLiteral("Ask for Ada.");
    kept.since = Day::of(2024, 5, 1);
    Client other = clientNamed("Lume Studio Ltd");
    other.tags = {QStringLiteral("Web"), QStringLiteral("print")};
    other.notes = QStringLiteral("Pays by card.");
    other.segment = QStringLiteral("Design");
    other.since = Day::of(2023, 1, 1);
    const Client merged = mergedOf(kept, other);
    CHECK(merged.name == QStringLiteral("Lume Studio"));
    CHECK(merged.tags == QStringList{QStringLiteral("web"), QStringLiteral("print")});
    CHECK(merged.notes == QStringLiteral("Ask for Ada.\n\nPays by card."));
    CHECK(merged.segment == QStringLiteral("Design"));
    CHECK(merged.since == Day::of(2023, 1, 1));
}

TEST_CASE("A merge is made of what stands and can be taken back") {
    const TempDir folder;
    const auto book = newWorkspace(folder.path("a.rapport"));
    const Id<Client> kept = addWithContact(*book, "Lume Studio", "a@lume.example", "");
    const Id<Client> other = addWithContact(*book, "Lume Studoi", "b@lume.example", "");
    must(book->commands().run(AddInvoice{invoiceOn(other, kToday - 60, "17")}));
    const QByteArray before = exported(*book, folder.path("before.json"));

    const MergeSides sides = must(mergeSides(*book, kept, other));
    CHECK(sides.other.contacts.size() == 1);
    REQUIRE(sides.other.records.size() == 1);
    CHECK(sides.other.records[0] == std::pair(RecordType::Invoice, 1));
    const Client merged = mergedOf(sides.kept.client.record, sides.other.client.record);
    must(book->commands().run(
        MergeClients{merged, other, sides.kept.client.version, sides.other.client.version}));
    CHECK(codeOfError(mergeSides(*book, kept, other)) == "client_not_found");
    must(book->commands().undo());
    CHECK(difference(before, exported(*book, folder.path("after.json"))).isEmpty());
}
