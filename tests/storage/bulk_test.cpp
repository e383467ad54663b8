// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/facts_repository.h"
#include "storage/repositories.h"
#include "storage/sample_book.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace rapport;
using namespace rapport::storage;
using namespace rapport::testing;

namespace {

struct Size {
    int clients, invoicesEach, interactionsEach;
};

void fillBook(Book& book, const Size& size) {
    inTransaction(book, [&](Transaction& t) {
        t.keepNoImages();
        const Staff ann{{}, QStringLiteral("Ann"), true, {{Day::of(2020, 1, 1), Money(4'000, usd())}}};
        const Id<Staff> staff = must(StaffRepository(book).insert(t, ann));
        const std::vector<Client> clients(size_t(size.clients), plainClient("One of many"));
        const Day from = Day::of(2023, 1, 1);
        for (Id<Client> client : must(ClientRepository(book).insertAll(t, clients))) {
            std::vector<Invoice> invoices;
            for (int i = 0; i < size.invoicesEach; ++i) {
                invoices.push_back(plainInvoice(client, from + i * 30));
                invoices.back().creditNotes.clear();
            }
            must(InvoiceRepository(book).insertAll(t, invoices));
            std::vector<Interaction> calls;
            for (int i = 0; i < size.interactionsEach; ++i) {
                calls.push_back(plainCall(client, from + i * 7));
                calls.back().staffId = staff;
                calls.back().text = QStringLiteral("Asked when the sign over the door will be ready.");
            }
            must(InteractionRepository(book).insertAll(t, calls));
        }
    });
}

} // namespace

TEST_CASE("thousands of records go in at once and come out as facts") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    fillBook(*book, {300, 7, 37});
    CHECK(must(InvoiceRepository(*book).paymentCount()) == 2'100);
    CHECK(must(InteractionRepository(*book).count()) == 11'100);
    const auto kept = must(FactsRepository(*book).all());
    REQUIRE(kept.size() == 300);
    CHECK(kept[299].interactions.size() == 37);
    CHECK(kept[299].interactions[36].ratePerHour == Money(4'000, usd()));
    CHECK(kept == must(FactsRepository(*book).allRaw()));
}

// Not run by itself: test_storage "[.measure]" prints the figures of docs/decisions.
TEST_CASE("a book of the largest size", "[.measure]") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    QElapsedTimer timer;
    timer.start();
    const auto lap = [&](const char* what) {
        std::printf("%s: %lld ms\n", what, static_cast<long long>(timer.restart()));
    };
    fillBook(*book, {20'000, 20, 100});
    lap("20,000 clients, 400,000 invoices and payments, 2,000,000 interactions, with facts");
    CHECK(must(FactsRepository(*book).all()).size() == 20'000);
    lap("kept facts of all");
    CHECK(must(FactsRepository(*book).allRaw()).size() == 20'000);
    lap("facts of all from the records");
    inTransaction(*book, [&](Transaction& t) {
        must(InteractionRepository(*book).insert(t, plainCall(Id<Client>(77), Day(20'000))));
    });
    lap("one interaction, durable, with facts and log");
    ClientQuery query;
    query.limit = 50;
    CHECK(must(ClientRepository(*book).rows(query)).size() == 50);
    lap("a page of 50 clients");
    must(book->backUp(dir.path("copy")));
    lap("a backup");
}

TEST_CASE("what many rows have in common comes back as it was given") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const int count = GENERATE(1, 63, 64, 65, 200);
    std::vector<Client> clients;
    for (int i = 0; i < count; ++i) {
        Client client = plainClient("It's one; of 'many'");
        client.paymentTermsDays = 45;
        client.notes = QString();
        client.segment = i == count - 1 ? QStringLiteral("'); DROP TABLE client; --") : QString();
        if (i % 2 == 0) client.contactEveryDays = i;
        clients.push_back(client);
    }
    inTransaction(*book, [&](Transaction& t) {
        const auto ids = must(ClientRepository(*book).insertAll(t, clients));
        for (size_t i = 0; i < ids.size(); ++i)
            clients[i].id = ids[i];
    });
    for (const Client& client : clients)
        CHECK(must(ClientRepository(*book).byId(client.id)).record == client);
}

TEST_CASE("payments added to many invoices refresh the facts of all their clients") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    fillBook(*book, {150, 2, 0});
    inTransaction(*book, [&](Transaction& t) {
        std::vector<std::pair<Id<Invoice>, Payment>> payments;
        for (const auto& [invoice, number] : must(InvoiceRepository(*book).numbers()))
            payments.push_back({invoice, {{}, Day::of(2024, 5, 1), Money(100, usd())}});
        must(InvoiceRepository(*book).addPayments(t, payments));
    });
    const auto kept = must(FactsRepository(*book).all());
    REQUIRE(kept.size() == 150);
    CHECK(kept[149].invoices[1].payments.size() == 2);
    CHECK(kept == must(FactsRepository(*book).allRaw()));
}
