// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/invoice_history.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

TEST_CASE("an invoice's history runs from its issue to what is open now") {
    Invoice invoice;
    invoice.issued = kToday - 60;
    invoice.due = kToday - 30;
    invoice.net = dollars(100);
    invoice.tax = dollars(20);
    invoice.payments = {{Id<Payment>(1), kToday - 20, dollars(50)},
                        {Id<Payment>(2), kToday - 5, -dollars(10)},
                        {Id<Payment>(3), {}, dollars(5)}};
    CreditNote note;
    note.day = kToday - 10;
    note.net = dollars(30);
    note.tax = dollars(6);
    invoice.creditNotes = {note};
    invoice.dispute = Dispute::Theirs;
    invoice.disputedSince = kToday - 25;
    invoice.disputeDecided = kToday - 15;

    const auto events = historyOf(invoice);
    REQUIRE(events.size() == 7);
    using enum InvoiceEventKind;
    const InvoiceEventKind kinds[] = {Issued,     Disputed,      Payment, DisputeDecided,
                                      CreditNote, MoneyReturned, Payment};
    const qint64 open[] = {120, 120, 70, 70, 34, 44, 39};
    for (size_t i = 0; i < events.size(); ++i) {
        INFO(i);
        CHECK(events[i].kind == kinds[i]);
        CHECK(events[i].open == dollars(open[i]));
    }
    CHECK(events[1].dispute == Dispute::Pending);
    CHECK(events[3].dispute == Dispute::Theirs);
    CHECK_FALSE(events.back().day);
    CHECK(openAmount(invoice) == dollars(39));
}
