// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::importing;

// The same export again, later and corrected: what is known is updated, nothing is there twice.
namespace {

ImportPlan planned(const QByteArray& csv, BookInMemory& book, ImportKind kind) {
    auto plan = planOf(csv, book, [kind](ImportRequest& request) { request.kind = kind; });
    if (!plan) FAIL(plan.error().code.toStdString());
    return std::move(*plan);
}

/// Imports it, and checks that doing it again changes nothing.
void import(const QByteArray& csv, BookInMemory& book, ImportKind kind) {
    ImportPlan plan = planned(csv, book, kind);
    REQUIRE(plan.rejected.empty());
    book.apply(std::move(plan));
    CHECK(planned(csv, book, kind).changesNothing());
}

Money dollars(int units) {
    return Money(qint64{units} * 100, *Currency::fromCode(u"USD"));
}

const Invoice& invoice(const BookInMemory& book) {
    REQUIRE(book.content.clients.size() == 1);
    REQUIRE(book.content.clients[0].invoices.size() == 1);
    return book.content.clients[0].invoices[0];
}

Money paid(const BookInMemory& book) {
    Money sum = dollars(0);
    for (const Payment& payment : invoice(book).payments)
        sum += payment.amount;
    return sum;
}

const QByteArray kInvoices = "client,number,date,due,amount,paid on,paid amount\n";
const QByteArray kPayments = "client,number,date,amount\n";

void importInvoice(const QByteArray& end, BookInMemory& book) {
    import(kInvoices + "Ann,1,2026-01-05,2026-02-04," + end + "\n", book, ImportKind::Invoices);
}
void importPayments(const QByteArray& rows, BookInMemory& book) {
    import(kPayments + rows, book, ImportKind::Payments);
}

} // namespace

TEST_CASE("a corrected file corrects what the first one brought") {
    BookInMemory book;
    SECTION("clients: another name with the same reference, other terms, another role of a contact") {
        import("name,reference,terms days,contact,role,email\nAnn,7,14,Eva,,eva@ann.example\n", book,
               ImportKind::Clients);
        import("name,reference,terms days,contact,role,email\nAnna,7,30,Eva,owner,eva@ann.example\n", book,
               ImportKind::Clients);
        REQUIRE(book.content.clients.size() == 1);
        CHECK(book.content.clients[0].client.name == QStringLiteral("Anna"));
        CHECK(book.content.clients[0].client.paymentTermsDays == 30);
        REQUIRE(book.content.clients[0].contacts.size() == 1);
        CHECK(book.content.clients[0].contacts[0].role == QStringLiteral("owner"));
    }
    SECTION("invoices: another amount and another due day") {
        import("client,number,date,due,amount\nAnn,1,2026-01-05,2026-02-04,100\n", book,
               ImportKind::Invoices);
        import("client,number,date,due,amount\nAnn,1,2026-01-05,2026-03-06,90\n", book, ImportKind::Invoices);
        CHECK(invoice(book).due == Day::of(2026, 3, 6));
        CHECK(invoice(book).net == dollars(90));
    }
    SECTION("credit notes: the cause that was found") {
        import("client,number,date,due,amount\nAnn,1,2026-01-05,2026-02-04,100\n", book,
               ImportKind::Invoices);
        import("client,number,date,amount,cause\nAnn,1,2026-02-01,20,\n", book, ImportKind::Credits);
        import("client,number,date,amount,cause\nAnn,1,2026-02-01,20,ours\n", book, ImportKind::Credits);
        REQUIRE(invoice(book).creditNotes.size() == 1);
        CHECK(invoice(book).creditNotes[0].cause == Cause::Ours);
    }
    SECTION("dealings: the scope that was settled") {
        import("client,date,kind,minutes,text\nAnn,2026-02-01,call,5,about the sign\n", book,
               ImportKind::Interactions);
        import("client,date,kind,minutes,text,scope\nAnn,2026-02-01,call,5,about the sign,out\n", book,
               ImportKind::Interactions);
        REQUIRE(book.content.clients[0].interactions.size() == 1);
        CHECK(book.content.clients[0].interactions[0].scope == Scope::Out);
    }
    SECTION("complaints: the judgement") {
        import("client,date,about\nAnn,2026-02-01,late\n", book, ImportKind::Complaints);
        import("client,date,about,verdict\nAnn,2026-02-01,late,justified\n", book, ImportKind::Complaints);
        REQUIRE(book.content.clients[0].complaints.size() == 1);
        CHECK(book.content.clients[0].complaints[0].judgement == Judgement::Justified);
    }
    SECTION("costs: the cause") {
        import("client,date,amount,text\nAnn,2026-02-01,5,travel\n", book, ImportKind::Costs);
        import("client,date,amount,text,cause\nAnn,2026-02-01,5,travel,ours\n", book, ImportKind::Costs);
        REQUIRE(book.content.clients[0].costs.size() == 1);
        CHECK(book.content.clients[0].costs[0].cause == Cause::Ours);
    }
    SECTION("staff: another rate from the same day") {
        import("staff,hourly rate,from\nIvy,38,2024-01-01\n", book, ImportKind::Staff);
        import("staff,hourly rate,from\nIvy,40,2024-01-01\n", book, ImportKind::Staff);
        REQUIRE(book.content.header.staff.size() == 1);
        REQUIRE(book.content.header.staff[0].rates.size() == 1);
        CHECK(book.content.header.staff[0].rates[0].perHour == dollars(40));
    }
}

TEST_CASE("what was paid in all is not added to what was paid before") {
    BookInMemory book;
    SECTION("paid without a day, then the payments with theirs") {
        importInvoice("100,,100", book);
        REQUIRE(invoice(book).payments.size() == 1);
        CHECK_FALSE(invoice(book).payments[0].day);
        importPayments("Ann,1,2026-02-10,100\n", book);
        REQUIRE(invoice(book).payments.size() == 1);
        CHECK(invoice(book).payments[0].day == Day::of(2026, 2, 10));
        importInvoice("100,,100", book);
        CHECK(invoice(book).payments.size() == 1);
    }
    SECTION("then in instalments") {
        importInvoice("100,,100", book);
        importPayments("Ann,1,2026-02-10,60\nAnn,1,2026-03-10,40\n", book);
        REQUIRE(invoice(book).payments.size() == 2);
        CHECK(paid(book) == dollars(100));
        CHECK(invoice(book).payments[0].day);
        CHECK(invoice(book).payments[1].day);
        importInvoice("100,,100", book);
        CHECK(invoice(book).payments.size() == 2);
    }
    SECTION("one instalment so far") {
        importInvoice("100,,100", book);
        importPayments("Ann,1,2026-02-10,60\n", book);
        CHECK(invoice(book).payments.size() == 2);
        CHECK(paid(book) == dollars(100));
    }
    SECTION("a part, then all of it") {
        importInvoice("100,,60", book);
        importInvoice("100,,100", book);
        CHECK(invoice(book).payments.size() == 1);
        CHECK(paid(book) == dollars(100));
    }
    SECTION("a part with its day, then all of it with the day of the last") {
        importInvoice("100,2026-02-10,60", book);
        importInvoice("100,2026-03-10,100", book);
        REQUIRE(invoice(book).payments.size() == 2);
        CHECK(paid(book) == dollars(100));
        CHECK(invoice(book).payments[1].day == Day::of(2026, 3, 10));
    }
    SECTION("single payments, then the list of invoices") {
        importInvoice("100,,", book);
        importPayments("Ann,1,2026-02-10,60\n", book);
        importInvoice("100,,100", book);
        CHECK(paid(book) == dollars(100));
        REQUIRE(invoice(book).payments.size() == 2);
        CHECK(invoice(book).payments[0].day == Day::of(2026, 2, 10));
    }
    SECTION("a part without its day, then more than the rest") {
        importInvoice("100,,60", book);
        importPayments("Ann,1,2026-02-10,100\n", book);
        REQUIRE(invoice(book).payments.size() == 1);
        CHECK(paid(book) == dollars(100));
    }
    SECTION("a day that is corrected") {
        importInvoice("100,2026-02-10,", book);
        importInvoice("100,2026-02-12,", book);
        REQUIRE(invoice(book).payments.size() == 1);
        CHECK(invoice(book).payments[0].day == Day::of(2026, 2, 12));
    }
    SECTION("an amount that is corrected") {
        importInvoice("100,,100", book);
        importInvoice("90,,90", book);
        CHECK(paid(book) == dollars(90));
        importInvoice("120,,120", book);
        CHECK(paid(book) == dollars(120));
    }
    SECTION("an amount with its day that is corrected") {
        importInvoice("100,2026-02-10,100", book);
        importInvoice("90,2026-02-10,90", book);
        CHECK(paid(book) == dollars(90));
    }
    SECTION("an older list takes nothing back") {
        importInvoice("100,,60", book);
        const QByteArray older = kInvoices + "Ann,1,2026-01-05,2026-02-04,100,,40\n";
        CHECK(planned(older, book, ImportKind::Invoices).changesNothing());
    }
}

TEST_CASE("notices say what the files do not tell") {
    BookInMemory book;
    const auto codes = [&](const QByteArray& csv, ImportKind kind) {
        QList<QByteArray> found;
        for (const Notice& notice : planned(csv, book, kind).notices)
            found << notice.code;
        return found;
    };
    using List = QList<QByteArray>;
    CHECK(codes("client,number,date,due,amount,tax,paid on,currency\n"
                "Ann,1,2026-01-05,2026-02-04,100,20,2026-02-04,USD\n",
                ImportKind::Invoices) == List{});
    CHECK(codes("client,number,date,due,amount,currency\nAnn,1,2026-01-05,2026-02-04,100,USD\n",
                ImportKind::Invoices) == List{"no_payments", "no_payment_dates"});
    CHECK(
        codes("client,number,date,due,amount,paid amount,currency\nAnn,1,2026-01-05,2026-02-04,100,100,USD\n",
              ImportKind::Invoices) == List{"no_payment_dates", "undated_payments"});
    CHECK(codes("client,number,date,due,total,paid on\nAnn,1,2026-01-05,2026-02-04,100,2026-02-04\n",
                ImportKind::Invoices) == List{"amounts_gross_only", "currency_assumed"});
    const QByteArray foreign = "client,number,date,due,amount,tax,paid on,currency,rate\n"
                               "Ann,1,2026-01-05,2026-02-04,100,20,2026-02-04,EUR,";
    CHECK(codes(foreign + "\n", ImportKind::Invoices) == List{"no_exchange_rates"});
    CHECK(codes(foreign + "1.08\n", ImportKind::Invoices) == List{});
    CHECK(codes("client,date,kind\nAnn,2026-02-01,call\n", ImportKind::Interactions) == List{"no_minutes"});
    CHECK(codes("name\nAnn\n", ImportKind::Clients) == List{"no_references"});
    CHECK(codes("name,reference\nAnn,7\n", ImportKind::Clients) == List{});

    auto plan = planOf("client,date,kind,minutes\nAnn,2026-12-01,call,5\nAnn,2026-02-01,call,5\n", book,
                       [](ImportRequest& request) { request.today = Day::of(2026, 6, 30); });
    REQUIRE(plan);
    REQUIRE(plan->notices.size() == 1);
    CHECK(plan->notices[0].code == "future_dates");
    CHECK(plan->notices[0].args.value(QStringLiteral("count")) == QStringLiteral("1"));
}
