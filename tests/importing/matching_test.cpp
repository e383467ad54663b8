// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::importing;

namespace {

ImportPlan planned(const QByteArray& csv, BookInMemory& book, ImportKind kind) {
    auto plan = planOf(csv, book, [kind](ImportRequest& request) { request.kind = kind; });
    if (!plan) FAIL(plan.error().code.toStdString());
    return std::move(*plan);
}

void import(const QByteArray& csv, BookInMemory& book, ImportKind kind) {
    ImportPlan plan = planned(csv, book, kind);
    REQUIRE(plan.rejected.empty());
    book.apply(std::move(plan));
    CHECK(planned(csv, book, kind).changesNothing());
}

BookInMemory bookWithInvoice() {
    BookInMemory book;
    import("client,number,date,due,amount\nAnn Lee,1,2026-01-31,2026-02-28,100\n", book,
           ImportKind::Invoices);
    return book;
}

} // namespace

TEST_CASE("every kind of table imports once") {
    BookInMemory book;
    import("name,reference,status,tags,terms days,contact,email\nAnn,0042,parted,big; "
           "old,14,Eva,eva@example.org\n",
           book, ImportKind::Clients);
    import("staff,hourly rate,from\nIvy,38.50,2024-01-01\nIvy,41,2025-01-01\n", book, ImportKind::Staff);
    import("client,number,date,due,amount\nAnn,1,2026-01-31,2026-02-28,100\n", book, ImportKind::Invoices);
    import("client,number,date,amount\nAnn,1,2026-02-01,60\nAnn,1,2026-02-01,20\nAnn,1,2026-02-01,20\n", book,
           ImportKind::Payments);
    import("client,number,date,amount,cause\nAnn,1,2026-02-01,20,ours\n", book, ImportKind::Credits);
    import("client,date,kind,minutes,staff\nAnn,2026-02-01,call,7.5,ivy\nAnn,2026-02-01,call,7.5,ivy\n", book,
           ImportKind::Interactions);
    import("client,date,about,verdict\nAnn,2026-02-01,late,justified\n", book, ImportKind::Complaints);
    import("client,date,amount,kind\nAnn,2026-02-01,5,compensation\n", book, ImportKind::Costs);
    REQUIRE(book.content.clients.size() == 1);
    const ClientContent& ann = book.content.clients[0];
    CHECK(ann.client.tags == QStringList{QStringLiteral("big"), QStringLiteral("old")});
    CHECK(ann.client.status == ClientStatus::Parted);
    CHECK(ann.contacts.size() == 1);
    CHECK(ann.invoices[0].payments.size() == 3);
    CHECK(ann.invoices[0].creditNotes.size() == 1);
    REQUIRE(ann.interactions.size() == 2);
    CHECK(ann.interactions[0].timeSpent == Duration::seconds(450));
    REQUIRE(book.content.header.staff.size() == 1);
    CHECK(ann.interactions[0].staffId == book.content.header.staff[0].id);
    CHECK(book.content.header.staff[0].rates.size() == 2);
    CHECK(ann.complaints[0].resolved);
    CHECK(ann.costs[0].kind == CostKind::Compensation);
}

TEST_CASE("clients are found by reference, then by name however it is written") {
    BookInMemory book = bookWithInvoice();
    import("client,number,date,due,amount\nann  LEE,2,2026-01-31,2026-02-28,5\n", book, ImportKind::Invoices);
    CHECK(book.content.clients.size() == 1);
    CHECK(book.content.clients[0].client.name == QStringLiteral("Ann Lee"));
    import("client,client_ref,number,date,due,amount\nAnn Lee,77,3,2026-01-31,2026-02-28,5\n", book,
           ImportKind::Invoices);
    CHECK(book.content.clients.size() == 1);
    CHECK(book.content.clients[0].client.externalRef == QStringLiteral("77"));
    SECTION("the same name with another reference is somebody else") {
        import("client,client_ref,number,date,due,amount\nAnn Lee,78,3,2026-01-31,2026-02-28,5\n", book,
               ImportKind::Invoices);
        CHECK(book.content.clients.size() == 2);
        const ImportPlan plan =
            planned("client,date,amount\nAnn Lee,2026-01-31,5\n", book, ImportKind::Costs);
        REQUIRE(plan.rejected.size() == 1);
        CHECK(plan.rejected[0].reason == "client_ambiguous");
    }
}

TEST_CASE("what a person entered is not taken back") {
    const QByteArray csv = "client,date,about,verdict,resolved\nAnn,2026-02-01,late,unclassified,no\n";
    BookInMemory book;
    import(csv, book, ImportKind::Complaints);
    Complaint& complaint = book.content.clients[0].complaints[0];
    complaint.judgement = Judgement::Justified;
    complaint.resolved = true;
    book.content.clients[0].client.notes = QStringLiteral("ours");
    CHECK(planned(csv, book, ImportKind::Complaints).changesNothing());
}

TEST_CASE("a file that tells more updates what is there") {
    BookInMemory book = bookWithInvoice();
    const ImportPlan plan =
        planned("client,number,date,due,amount,text\nAnn Lee,1,2026-01-31,2026-03-10,100,sign\n", book,
                ImportKind::Invoices);
    REQUIRE(plan.rows.size() == 1);
    CHECK(plan.rows[0].fate == Fate::Update);
    CHECK(fieldNames(plan.rows[0].type, plan.rows[0].changed) ==
          QStringList{QStringLiteral("due"), QStringLiteral("text")});
    CHECK(plan.clients[0].fate == Fate::Unchanged);
    CHECK(plan.clients[0].invoices[0].record.id == book.content.clients[0].invoices[0].id);
}

TEST_CASE("payments find their invoice by its number") {
    BookInMemory book = bookWithInvoice();
    SECTION("without a client") {
        import("number,date,amount\n1,2026-02-01,60\n", book, ImportKind::Payments);
        CHECK(book.content.clients[0].invoices[0].payments.size() == 1);
    }
    SECTION("a payment without a date gets it later") {
        import("number,date,amount\n1,,60\n", book, ImportKind::Payments);
        CHECK_FALSE(book.content.clients[0].invoices[0].payments[0].day);
        import("number,date,amount\n1,2026-02-01,60\n", book, ImportKind::Payments);
        REQUIRE(book.content.clients[0].invoices[0].payments.size() == 1);
        CHECK(book.content.clients[0].invoices[0].payments[0].day == Day::of(2026, 2, 1));
    }
    SECTION("or say that there is none") {
        const auto reason = [&book](const QByteArray& row,
                                    const QByteArray& header = "number,date,amount\n") {
            const ImportPlan plan = planned(header + row, book, ImportKind::Payments);
            REQUIRE(plan.rejected.size() == 1);
            CHECK(plan.clients.empty());
            return plan.rejected[0].reason;
        };
        CHECK(reason("2,2026-02-01,60\n") == "invoice_unknown");
        CHECK(reason("1,2026-02-01,60,EUR\n", "number,date,amount,currency\n") == "currency_differs");
        CHECK(reason("Bob,1,2026-02-01,60\n", "client,number,date,amount\n") == "client_unknown");
        import("client,number,date,due,amount\nBob,1,2026-01-31,2026-02-28,100\n", book,
               ImportKind::Invoices);
        CHECK(reason("1,2026-02-01,60\n") == "invoice_ambiguous");
    }
}

TEST_CASE("an import can be cancelled") {
    QByteArray csv = "client,number,date,due,amount\n";
    for (int i = 0; i < 5000; ++i)
        csv += "Ann," + QByteArray::number(i) + ",2026-01-31,2026-02-28,5\n";
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    ImportRequest request;
    request.files.push_back({QStringLiteral("a.csv"), &buffer});
    BookInMemory book;
    const auto plan = planImport(request, book, [](qint64, qint64) { return false; });
    REQUIRE_FALSE(plan);
    CHECK(plan.error().kind == ErrorKind::Cancelled);
}
