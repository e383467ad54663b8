// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "support/catch.h"

#include <QElapsedTimer>

using namespace rapport;
using namespace rapport::importing;

namespace {

using Choices = std::map<QString, ClientChoice>;

ImportPlan planned(const QByteArray& csv, BookInMemory& book, ImportKind kind, const Choices& choices = {}) {
    auto plan = planOf(csv, book, [&](ImportRequest& request) {
        request.kind = kind;
        request.choices = choices;
    });
    if (!plan) FAIL(plan.error().code.toStdString());
    return std::move(*plan);
}

/// Ann by name only, Birch Ltd with an address, Cedar with a number of the other program.
BookInMemory someClients() {
    BookInMemory book;
    book.apply(planned("name,reference,contact,email,phone\n"
                       "Ann Lee,,,,\n"
                       "Birch Ltd,,Bea,Office@birch.example,+44 20 7946 0018\n"
                       "Cedar,77,Cid,cid@cedar.example,\n",
                       book, ImportKind::Clients));
    REQUIRE(book.content.clients.size() == 3);
    return book;
}

const QByteArray kHeader = "name,reference,contact,email,phone\n";

ClientMatch matchOf(const QByteArray& row, BookInMemory& book, const Choices& choices = {}) {
    const ImportPlan plan = planned(kHeader + row, book, ImportKind::Clients, choices);
    REQUIRE(plan.matches.size() == 1);
    return plan.matches.front();
}

void isBy(const ClientMatch& match, MatchedBy by, const char* name) {
    CHECK(matchedByCode(match.by) == matchedByCode(by));
    CHECK(match.clientName == QString::fromUtf8(name));
    CHECK(match.taken);
    CHECK(match.rows == 1);
}

} // namespace

TEST_CASE("a client is found by reference, name, e-mail, phone and the name without its form") {
    BookInMemory book = someClients();
    isBy(matchOf("Cedar Trading,77,,,\n", book), MatchedBy::Reference, "Cedar");
    isBy(matchOf("Ann Lee,,,,\n", book), MatchedBy::Name, "Ann Lee");
    isBy(matchOf("ANN  LEE,,,,\n", book), MatchedBy::NameKey, "Ann Lee");
    isBy(matchOf("The Birches,,Bea,office@BIRCH.example,\n", book), MatchedBy::Email, "Birch Ltd");
    isBy(matchOf("The Birches,,Bea,,020 7946 0018\n", book), MatchedBy::Phone, "Birch Ltd");
    isBy(matchOf("Birch,,,,\n", book), MatchedBy::NameKey, "Birch Ltd");
    isBy(matchOf("BIRCH Limited,,,,\n", book), MatchedBy::NameKey, "Birch Ltd");
    const ClientMatch nobody = matchOf("Dale,,Dan,dan@dale.example,\n", book);
    CHECK(nobody.by == MatchedBy::Nothing);
    CHECK(nobody.client.isNull());
    CHECK(nobody.close.empty());
    CHECK(nobody.detail == QStringLiteral("dan@dale.example"));
}

TEST_CASE("what was found by a mark keeps the name the book has") {
    BookInMemory book = someClients();
    const ImportPlan plan =
        planned(kHeader + "The Birches,,,office@birch.example,\n", book, ImportKind::Clients);
    CHECK(plan.changesNothing());
    REQUIRE(plan.rows.size() == 1);
    CHECK(plan.rows[0].fate == Fate::Unchanged);
    CHECK(planned("name,segment\nANN LEE,bakery\n", book, ImportKind::Clients).clients[0].client.name ==
          QStringLiteral("Ann Lee"));
    CHECK(planned("name\nANN LEE\n", book, ImportKind::Clients).changesNothing());
    book.apply(planned("name,reference\nCedar Trading,77\n", book, ImportKind::Clients));
    CHECK(book.named("Cedar Trading"));
}

TEST_CASE("what two clients share tells nothing") {
    BookInMemory book = someClients();
    SECTION("two of the book") {
        book.apply(planned(kHeader + "Birch Too,,Ben,office@birch.example,\n"
                                     "Elm,,Eve,eve@elm.example,\n",
                           book, ImportKind::Clients, {{QStringLiteral("nbirch too"), {}}}));
        REQUIRE(book.content.clients.size() == 5);
        CHECK(matchOf("Somebody,,Sam,office@birch.example,\n", book).by == MatchedBy::Nothing);
        isBy(matchOf("Somebody,,Sam,eve@elm.example,\n", book), MatchedBy::Email, "Elm");
    }
    SECTION("two of the files") {
        const ImportPlan plan = planned(kHeader + "Branch One,,Bob,office@birch.example,\n"
                                                  "Branch Two,,Bob,office@birch.example,\n",
                                        book, ImportKind::Clients);
        CHECK(plan.matches[0].by == MatchedBy::Nothing);
        CHECK(plan.matches[1].by == MatchedBy::Nothing);
        CHECK(plan.totals.created == 2);
    }
    SECTION("somebody who was found by name already") {
        const ImportPlan plan = planned(kHeader + "Branch One,,Bob,office@birch.example,\n"
                                                  "Birch Ltd,,,,\n",
                                        book, ImportKind::Clients);
        CHECK(plan.matches[0].by == MatchedBy::Nothing);
        REQUIRE(plan.matches[0].close.size() == 1);
        CHECK(plan.matches[0].close[0].name == QStringLiteral("Birch Ltd"));
        CHECK(plan.matches[1].by == MatchedBy::Name);
    }
}

TEST_CASE("a reference that differs is another client, likely known") {
    BookInMemory book = someClients();
    const ClientMatch match = matchOf("Cedar,78,Cid,cid@cedar.example,\n", book);
    CHECK(match.by == MatchedBy::Nothing);
    REQUIRE(match.close.size() == 1);
    CHECK(match.close[0].name == QStringLiteral("Cedar"));
    SECTION("which the user can say") {
        const Choices choices{{match.key, {ClientChoice::Kind::Is, match.close[0].client}}};
        isBy(matchOf("Cedar,78,Cid,cid@cedar.example,\n", book, choices), MatchedBy::Choice, "Cedar");
        const QByteArray csv =
            "client,client_ref,number,date,due,amount\nCedar,78,1,2026-01-31,2026-02-28,5\n";
        book.apply(planned(csv, book, ImportKind::Invoices, choices));
        CHECK(book.content.clients.size() == 3);
        CHECK(book.named("Cedar")->client.externalRef == QStringLiteral("78"));
        CHECK(planned(csv, book, ImportKind::Invoices).changesNothing());
    }
}

TEST_CASE("another legal form is another firm, likely known") {
    BookInMemory book = someClients();
    const ClientMatch match = matchOf("Birch Inc,,,,\n", book);
    CHECK(match.by == MatchedBy::Nothing);
    REQUIRE(match.close.size() == 1);
    CHECK(match.close[0].name == QStringLiteral("Birch Ltd"));
}

TEST_CASE("close names are proposed and never taken by themselves") {
    BookInMemory book;
    book.apply(planned("name\nOkafor Dental\nOrchard Tools\n", book, ImportKind::Clients));
    const ClientMatch match = matchOf("Okafro Dental Ltd,,,,\n", book);
    CHECK(match.by == MatchedBy::Nothing);
    REQUIRE(match.close.size() == 1);
    CHECK(match.close[0].name == QStringLiteral("Okafor Dental"));
    CHECK(matchOf("Orchard Tools Europe,,,,\n", book).close.size() == 1);
    CHECK(matchOf("Tools Orchard,,,,\n", book).close.size() == 1);
    CHECK(matchOf("Orchard,,,,\n", book).close.empty());

    SECTION("decided as the same") {
        const Choices same{{match.key, {ClientChoice::Kind::Is, match.close[0].client}}};
        isBy(matchOf("Okafro Dental Ltd,,,,\n", book, same), MatchedBy::Choice, "Okafor Dental");
        CHECK(planned(kHeader + "Okafro Dental Ltd,,,,\n", book, ImportKind::Clients, same).changesNothing());
    }
    SECTION("decided as new, and still to be thought over") {
        const ClientMatch fresh =
            matchOf("Okafro Dental Ltd,,,,\n", book, {{match.key, {ClientChoice::Kind::New, {}}}});
        CHECK(fresh.by == MatchedBy::Choice);
        CHECK(fresh.client.isNull());
        CHECK(fresh.close.size() == 1);
        CHECK(fresh.key == match.key);
    }
    SECTION("left out") {
        const ImportPlan plan =
            planned(kHeader + "Okafro Dental Ltd,,,,\nPine,,,,\n", book, ImportKind::Clients,
                    {{match.key, {ClientChoice::Kind::Leave, {}}},
                     {QStringLiteral("nnobody"), {ClientChoice::Kind::Leave, {}}}});
        CHECK_FALSE(plan.matches[0].taken);
        CHECK(plan.rows[0].fate == Fate::Left);
        CHECK(plan.rows[1].fate == Fate::Create);
        CHECK(plan.totals.skipped == 1);
        CHECK(plan.clients.size() == 1);
    }
}

TEST_CASE("of several with the same name an address tells which, or the user does") {
    BookInMemory book;
    book.apply(planned(kHeader + "Ann Lee,1,,one@lee.example,\nAnn Lee,2,,two@lee.example,\n", book,
                       ImportKind::Clients));
    REQUIRE(book.content.clients.size() == 2);
    isBy(matchOf("Ann Lee,,,two@lee.example,\n", book), MatchedBy::Email, "Ann Lee");
    const QByteArray costs = "client,date,amount\nAnn Lee,2026-01-31,5\n";
    const ImportPlan unclear = planned(costs, book, ImportKind::Costs);
    REQUIRE(unclear.rejected.size() == 1);
    CHECK(unclear.rejected[0].reason == "client_ambiguous");
    REQUIRE(unclear.matches[0].close.size() == 2);
    const Choices second{
        {unclear.matches[0].key, {ClientChoice::Kind::Is, unclear.matches[0].close[1].client}}};
    const ImportPlan decided = planned(costs, book, ImportKind::Costs, second);
    CHECK(decided.rejected.empty());
    REQUIRE(decided.clients.size() == 1);
    CHECK(decided.clients[0].client.id == unclear.matches[0].close[1].client);
}

TEST_CASE("two of the files that are one client are planned together") {
    BookInMemory book = someClients();
    const QByteArray csv = "client,number,date,due,amount\n"
                           "Ann Lee,1,2026-01-31,2026-02-28,5\n"
                           "Ann of Leeds,2,2026-01-31,2026-02-28,6\n"
                           "Ann of Leeds,1,2026-01-31,2026-02-28,5\n";
    const ImportPlan before = planned(csv, book, ImportKind::Invoices);
    const Choices same{{before.matches[1].key, {ClientChoice::Kind::Is, book.named("Ann Lee")->client.id}}};
    const ImportPlan plan = planned(csv, book, ImportKind::Invoices, same);
    CHECK(plan.rejected.empty());
    CHECK(plan.rows[2].fate == Fate::Skipped);
    REQUIRE(plan.clients.size() == 1);
    CHECK(plan.clients[0].invoices.size() == 2);
    CHECK(plan.matches[0].rows == 1);
    CHECK(plan.matches[1].rows == 2);
    book.apply(plan);
    CHECK(planned(csv, book, ImportKind::Invoices, same).changesNothing());
}

TEST_CASE("every row says which client it is about and what it is called") {
    BookInMemory book = someClients();
    const ImportPlan plan = planned("client,number,date,due,amount\n"
                                    "Ann Lee,0007,2026-01-31,2026-02-28,5\n"
                                    "Fern,0008,2026-01-31,2026-02-28,5\n"
                                    "Ann Lee,0009,2026-01-31,2026-02-28,5\n",
                                    book, ImportKind::Invoices);
    REQUIRE(plan.rows.size() == 3);
    REQUIRE(plan.matches.size() == 2);
    CHECK(plan.rows[2].match == 0);
    CHECK(plan.rows[1].match == 1);
    CHECK(plan.rows[0].what == QStringLiteral("0007"));
    CHECK(plan.matches[0].rows == 2);
    CHECK(plan.matches[1].name == QStringLiteral("Fern"));
}

TEST_CASE("twenty thousand clients are matched without comparing each with each") {
    BookInMemory book;
    QByteArray other = "name,contact,email\n";
    for (int i = 0; i < 20000; ++i) {
        const QByteArray number = QByteArray::number(i * 7919 % 100003);
        Client& client = book.content.clients.emplace_back().client;
        client.id = Id<Client>(i + 1);
        client.name = QStringLiteral("Grove %1 Joinery Ltd").arg(QString::fromLatin1(number));
        client.currency = book.content.header.base;
        other += "Grove " + number + " Joinrey,Contact,office@grove" + number + ".example\n";
    }
    QElapsedTimer timer;
    timer.start();
    const ImportPlan plan = planned(other, book, ImportKind::Clients);
    const qint64 matched = timer.elapsed();
    CHECK(plan.matches[19999].close.size() == 1);
    INFO(matched << " ms");
    CHECK(matched < 15000); // a second on a quiet machine, with optimisation
}

TEST_CASE("from an address book only who matches or was chosen is taken") {
    BookInMemory book = someClients();
    const QByteArray people = "name,contact,email\n"
                              "Bea of Birch,Bea,office@birch.example\n"
                              "Dr Dent,,dent@teeth.example\n"
                              "Okafor,,okafor@signs.example\n";
    const auto plan = [&](const Choices& choices, bool takeAll = false) {
        auto made = planOf(people, book, [&](ImportRequest& request) {
            request.mapping = *readMapping(R"({"kind": "clients", "columns":
                {"name": ["name"], "contact": ["contact"], "email": ["email"]}})");
            request.mapping->addressBook = true;
            request.choices = choices;
            request.takeAll = takeAll;
        });
        REQUIRE(made);
        return std::move(*made);
    };
    const ImportPlan first = plan({});
    REQUIRE(first.matches.size() == 3);
    CHECK(first.matches[0].by == MatchedBy::Email);
    CHECK(first.matches[0].taken);
    CHECK_FALSE(first.matches[1].taken);
    CHECK(first.rows[1].fate == Fate::Left);
    CHECK(first.totals.created == 0);
    CHECK(first.totals.skipped == 2);
    REQUIRE_FALSE(first.notices.empty());
    CHECK(first.notices[0].code == "address_book_left");
    CHECK(first.notices[0].args.value(QStringLiteral("count")) == QStringLiteral("2"));

    const ImportPlan ticked = plan({{first.matches[2].key, {ClientChoice::Kind::New, {}}}});
    CHECK(ticked.rows[1].fate == Fate::Left);
    CHECK(ticked.rows[2].fate == Fate::Create);
    book.apply(ticked);
    CHECK(book.named("Okafor"));
    // Who was ticked once is a client from then on.
    CHECK(plan({}).matches[2].taken);
    CHECK(plan({}, true).totals.created == 1);
    CHECK_FALSE(plan({{first.matches[0].key, {ClientChoice::Kind::Leave, {}}}}).matches[0].taken);
}
