// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/book_check.h"
#include "storage/connection.h"
#include "storage/facts_repository.h"
#include "storage/repositories.h"
#include "storage/sample_book.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace rapport;
using namespace rapport::storage;
using namespace rapport::testing;

TEST_CASE("a check finds what is wrong with a book") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    inTransaction(*book, [&](Transaction& t) {
        const auto client = must(ClientRepository(*book).insert(t, plainClient("A")));
        must(InvoiceRepository(*book).insert(t, plainInvoice(client, Day::of(2026, 1, 1))));
        must(InteractionRepository(*book).insert(t, plainCall(client, Day::of(2026, 1, 2))));
        must(CostRepository(*book).insertAll(t, fullContent(client).costs));
    });
    Connection& connection = book->connection();
    const auto codes = [&] {
        std::vector<QByteArray> all;
        for (const Finding& finding : must(checkBook(*book)))
            all.push_back(finding.code);
        return all;
    };
    using Codes = std::vector<QByteArray>;
    CHECK(codes() == Codes{});

    SECTION("facts that are not what the records say, and repairs them") {
        must(connection.run(QStringLiteral("UPDATE interaction SET time_spent = 1")));
        CHECK(codes() == Codes{"facts_differ"});
        CHECK(must(checkBook(*book)).front().repairable);
        Transaction t = must(Transaction::begin(*book));
        must(repairFacts(t));
        must(t.commitUnlogged());
        CHECK(codes() == Codes{});
    }
    SECTION("facts that are missing") {
        must(connection.run(QStringLiteral("DELETE FROM client_facts")));
        CHECK(codes() == Codes{"facts_missing"});
    }
    SECTION("a reference to nothing") {
        must(connection.run(QStringLiteral("PRAGMA foreign_keys = OFF")));
        must(connection.run(QStringLiteral("UPDATE cost SET client_id = 99")));
        const auto found = must(checkBook(*book));
        REQUIRE(found.size() == 2);
        CHECK(found[0].code == "reference_broken");
        CHECK(found[0].args.value(QStringLiteral("table")) == u"cost");
        CHECK(found[0].args.value(QStringLiteral("refers_to")) == u"client");
    }
    SECTION("money in the wrong currency") {
        must(connection.run(QStringLiteral("UPDATE payment SET currency = 'EUR'")));
        must(connection.run(QStringLiteral("UPDATE credit_note SET currency = 'EUR'")));
        must(connection.run(QStringLiteral("UPDATE cost SET currency = 'EUR'")));
        Transaction t = must(Transaction::begin(*book));
        must(repairFacts(t));
        must(t.commitUnlogged());
        CHECK(codes() ==
              Codes{"payment_currency_differs", "credit_currency_differs", "base_currency_differs"});
    }
}
