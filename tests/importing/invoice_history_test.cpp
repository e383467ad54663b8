// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "support/catch.h"

#include <QFile>

using namespace rapport;
using namespace rapport::importing;

namespace {

struct Sums {
    qint64 invoices = 0, minorUnits = 0, disputed = 0, late = 0, open = 0;
};

Sums sumsOf(const BookInMemory& book) {
    Sums sums;
    for (const ClientContent& client : book.content.clients)
        for (const Invoice& invoice : client.invoices) {
            ++sums.invoices;
            sums.minorUnits += invoice.net.minorUnits();
            if (invoice.dispute == Dispute::Unrecorded) ++sums.disputed;
            if (invoice.payments.empty()) ++sums.open;
            if (!invoice.payments.empty() && *invoice.payments.front().day > invoice.due) ++sums.late;
        }
    return sums;
}

} // namespace

TEST_CASE("an invoice history imports without options") {
    BookInMemory book;
    const auto plan = planOf(dataFile("invoice_history.csv"), book);
    REQUIRE(plan);
    CHECK(plan->kind == ImportKind::Invoices);
    CHECK(plan->rejected.empty());
    CHECK(plan->totals.read == 5);
    CHECK(plan->totals.created == 5);
    book.apply(*plan);

    SECTION("each row is an invoice of its customer with its payment") {
        REQUIRE(book.content.clients.size() == 3);
        const ClientContent* client = book.named("0007-HALDE");
        REQUIRE(client);
        CHECK(client->client.externalRef == QStringLiteral("0007-HALDE"));
        CHECK(client->client.currency.code() == QStringLiteral("USD"));
        REQUIRE(client->invoices.size() == 2);
        const Invoice& invoice = client->invoices[1];
        CHECK(invoice.number == QStringLiteral("0000000102"));
        CHECK(invoice.issued == Day::of(2013, 1, 26));
        CHECK(invoice.due == Day::of(2013, 2, 25));
        CHECK(invoice.net.minorUnits() == 6174);
        CHECK(invoice.dispute == Dispute::Unrecorded);
        REQUIRE(invoice.payments.size() == 1);
        CHECK(invoice.payments[0].day == Day::of(2013, 3, 3));
        CHECK(invoice.payments[0].amount.minorUnits() == 6174);
    }
    SECTION("an empty settled date leaves the invoice open") {
        const ClientContent* client = book.named("9123-BIRKE");
        REQUIRE(client);
        CHECK(client->invoices[0].payments.empty());
        CHECK(client->invoices[0].net.minorUnits() == 1999);
    }
    SECTION("what settled the order of the dates is told") {
        const auto decided =
            std::find_if(plan->decided.begin(), plan->decided.end(), [](const Decided& each) {
                return each.what == "date_order" && each.column == QStringLiteral("InvoiceDate");
            });
        REQUIRE(decided != plan->decided.end());
        CHECK(decided->choice == QStringLiteral("mdy"));
        CHECK(decided->line == 3);
        CHECK(decided->value == QStringLiteral("1/26/2013"));
    }
    SECTION("the same file again changes nothing") {
        const auto again = planOf(dataFile("invoice_history.csv"), book);
        REQUIRE(again);
        CHECK(again->changesNothing());
        CHECK(again->totals.unchanged == 5);
        CHECK(again->totals.created == 0);
    }
    SECTION("a decided dispute is not taken back by the bare flag") {
        book.content.clients[0].invoices[1].dispute = Dispute::Ours;
        const auto again = planOf(dataFile("invoice_history.csv"), book);
        REQUIRE(again);
        CHECK(again->changesNothing());
    }
    SECTION("an invoice settled since is updated and keeps its id") {
        QByteArray later = dataFile("invoice_history.csv");
        later.replace("19.99,No,,", "19.99,No,12/30/2013,");
        const auto again = planOf(later, book);
        REQUIRE(again);
        CHECK(again->totals.updated == 1);
        CHECK(again->totals.unchanged == 4);
        CHECK(fieldNames(RecordType::Invoice, again->rows[4].changed) ==
              QStringList{QStringLiteral("payments")});
        book.apply(*again);
        CHECK(sumsOf(book).open == 0);
        CHECK(sumsOf(book).invoices == 5);
    }
    SECTION("the book's own currency is taken unless another is asked for") {
        BookInMemory other("EUR");
        const auto dollars = planOf(dataFile("invoice_history.csv"), other, [](ImportRequest& request) {
            request.currency = Currency::fromCode(QStringLiteral("USD"));
        });
        REQUIRE(dollars);
        CHECK(dollars->clients[0].invoices[0].record.currency().code() == QStringLiteral("USD"));
    }
}

TEST_CASE("the real invoice history imports whole") {
    const QString folder = qEnvironmentVariable("RAPPORT_REAL_DATA");
    if (folder.isEmpty()) {
        WARN("not run: RAPPORT_REAL_DATA names no folder");
        return;
    }
    QFile file(folder + QStringLiteral("/late_payment_histories.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    BookInMemory book;
    const auto plan = planOf(bytes, book);
    REQUIRE(plan);
    CHECK(plan->rejected.empty());
    CHECK(plan->totals.created == 2466);
    book.apply(*plan);
    CHECK(book.content.clients.size() == 100);
    const Sums sums = sumsOf(book);
    CHECK(sums.invoices == 2466);
    CHECK(sums.minorUnits == 14770318);
    CHECK(sums.disputed == 561);
    CHECK(sums.late == 877);
    const auto again = planOf(bytes, book);
    REQUIRE(again);
    CHECK(again->changesNothing());
    CHECK(again->totals.unchanged == 2466);
}
