// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"
#include "support/catch.h"

using namespace rapport;

namespace {

const Currency usd = *Currency::fromCode(u"USD");
const Currency eur = *Currency::fromCode(u"EUR");
const Day today = Day::of(2026, 6, 30);

Client goodClient() {
    Client client;
    client.name = QStringLiteral("Okafor Dental");
    client.currency = usd;
    return client;
}

Invoice goodInvoice() {
    Invoice invoice;
    invoice.clientId = Id<Client>(1);
    invoice.issued = today;
    invoice.due = today + 30;
    invoice.net = Money(1000, usd);
    invoice.tax = Money(0, usd);
    return invoice;
}

QByteArray codeIn(const Result<void>& result) {
    return result.ok() ? QByteArray() : result.error().code;
}

} // namespace

TEST_CASE("A client needs a name") {
    CHECK(validate(goodClient()).ok());
    Client client = goodClient();
    client.name = QStringLiteral("   ");
    CHECK(codeIn(validate(client)) == "name_missing");
}

TEST_CASE("A client needs a currency and sensible terms") {
    Client client = goodClient();
    client.paymentTermsDays = -1;
    CHECK(codeIn(validate(client)) == "out_of_range");
    client = goodClient();
    client.currency = Currency();
    CHECK(codeIn(validate(client)) == "currency_missing");
}

TEST_CASE("An invoice is not due before it is issued") {
    CHECK(validate(goodInvoice()).ok());
    Invoice invoice = goodInvoice();
    invoice.due = today - 1;
    const auto result = validate(invoice);
    CHECK(codeIn(result) == "ends_before_it_begins");
    CHECK(result.error().args.value(QStringLiteral("value")) == QStringLiteral("2026-06-29"));
}

TEST_CASE("Payments and credit notes are in their invoice's currency") {
    Invoice invoice = goodInvoice();
    invoice.payments.push_back(Payment{{}, today, Money(5, eur)});
    CHECK(codeIn(validate(invoice)) == "currency_differs");
}

TEST_CASE("A deposit may be paid before the invoice and a payment may be returned") {
    Invoice invoice = goodInvoice();
    invoice.payments.push_back(Payment{{}, today - 10, Money(5, usd)});
    invoice.payments.push_back(Payment{{}, today, Money(-5, usd)});
    CHECK(validate(invoice).ok());
}

TEST_CASE("Staff rates are in the base currency and ascend by day") {
    Staff staff;
    staff.name = QStringLiteral("Mina");
    staff.rates = {{today, Money(4000, usd)}, {today + 1, Money(4200, usd)}};
    CHECK(validate(staff, usd).ok());
    CHECK(codeIn(validate(staff, eur)) == "currency_differs");
    std::swap(staff.rates[0], staff.rates[1]);
    CHECK(codeIn(validate(staff, usd)) == "rates_out_of_order");
}

TEST_CASE("A complaint is neither judged nor resolved before it was made") {
    Complaint complaint;
    complaint.clientId = Id<Client>(1);
    complaint.day = today;
    complaint.judged = today - 1;
    CHECK(codeIn(validate(complaint)) == "ends_before_it_begins");
    complaint.judged = today;
    complaint.resolvedOn = today;
    CHECK(validate(complaint).ok());
}

TEST_CASE("Hard times and an override need an end, an override a verdict") {
    Decision decision;
    decision.clientId = Id<Client>(1);
    decision.from = today;
    CHECK(validate(decision).ok());
    decision.kind = DecisionKind::HardTimes;
    CHECK(codeIn(validate(decision)) == "end_missing");
    decision.kind = DecisionKind::Override;
    decision.until = today + 90;
    CHECK(codeIn(validate(decision)) == "verdict_missing");
    decision.verdict = Verdict::Keep;
    CHECK(validate(decision).ok());
}

TEST_CASE("Working time is not negative and not longer than a month has hours") {
    Interaction interaction;
    interaction.clientId = Id<Client>(1);
    interaction.day = today;
    interaction.timeSpent = Duration::minutes(-1);
    CHECK(codeIn(validate(interaction, usd)) == "out_of_range");
    TimeEstimate estimate;
    estimate.clientId = Id<Client>(1);
    estimate.from = today;
    estimate.perMonth = Duration::hours(800);
    CHECK(codeIn(validate(estimate)) == "out_of_range");
}
