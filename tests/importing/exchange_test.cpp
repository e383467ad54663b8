// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "importing/exchange_reader.h"
#include "importing/exchange_writer.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::importing;

namespace {

Result<BookContent> read(const QByteArray& json) {
    QBuffer buffer;
    buffer.setData(json);
    buffer.open(QIODevice::ReadOnly);
    return readExchange(buffer);
}

/// A file with one client whose members are these.
QByteArray withClient(const QByteArray& members) {
    return R"({"base_currency": "USD", "clients": [{"name": "Ann", )" + members + "}]}";
}

QString arg(const Error& error, const char* name) {
    return error.args.value(QString::fromLatin1(name));
}

} // namespace

TEST_CASE("the worked examples read as they are") {
    const auto content = read(dataFile("worked_examples.json"));
    REQUIRE(content);
    CHECK(content->header.base.code() == QStringLiteral("USD"));
    CHECK(content->header.asOf == Day::of(2026, 6, 30));
    REQUIRE(content->clients.size() == 21);
    size_t invoices = 0, interactions = 0, undated = 0;
    for (const ClientContent& client : content->clients) {
        invoices += client.invoices.size();
        interactions += client.interactions.size();
        for (const Invoice& invoice : client.invoices)
            for (const Payment& payment : invoice.payments)
                if (!payment.day) ++undated;
    }
    CHECK(invoices == 370);
    CHECK(interactions == 383);
    CHECK(undated == 12);
}

TEST_CASE("a book that was imported exports as it was, and again") {
    BookInMemory book;
    const char* file = GENERATE("worked_examples.json", "whole_book.json");
    const auto plan = planOf(dataFile(file), book);
    REQUIRE(plan);
    CHECK(plan->rejected.empty());
    book.apply(*plan);
    const QByteArray first = exchangeJson(book.content);

    BookInMemory second;
    const auto secondPlan = planOf(first, second);
    REQUIRE(secondPlan);
    second.apply(*secondPlan);
    CHECK(exchangeJson(second.content) == first);

    SECTION("importing it again changes nothing") {
        const auto again = planOf(first, second);
        REQUIRE(again);
        CHECK(again->changesNothing());
        CHECK(again->totals.unchanged == again->totals.read);
    }
}

TEST_CASE("a whole book keeps every field") {
    auto content = read(dataFile("whole_book.json"));
    REQUIRE(content);
    // Written by the writer itself, the file holds every key once at least.
    CHECK(exchangeJson(*content) == dataFile("whole_book.json"));
    const ClientContent& client = content->clients[0];
    CHECK(client.client.externalRef == QStringLiteral("0042"));
    REQUIRE(client.complaints[0].interactionId);
    CHECK(*client.complaints[0].interactionId == client.interactions[0].id);
    CHECK(client.interactions[0].timeSpent == Duration::seconds(450));
    CHECK(client.agreements[0].addenda[0].timeChange == Duration::minutes(-90));
}

TEST_CASE("amounts are exact") {
    const auto amount = [](const QByteArray& text) {
        return read(withClient(R"("direct": [{"date": "2026-01-01", "amount": )" + text + "}]"));
    };
    const auto minor = [&](const QByteArray& text) {
        const auto content = amount(text);
        REQUIRE(content);
        return content->clients[0].costs[0].amount.minorUnits();
    };
    CHECK(minor("19.99") == 1999);
    CHECK(minor("0.1") == 10);
    CHECK(minor("1000.0") == 100000);
    CHECK(minor("90071992547.41") == 9007199254741);
    CHECK(minor("1.5e3") == 150000);
    CHECK(minor("1999e-2") == 1999);
    CHECK(amount("19.999").error().code == "amount_too_precise");
    CHECK(amount("1e30").error().code == "amount_invalid");
    CHECK(amount("1e999").error().code == "json_invalid");
}

TEST_CASE("an exchange file says where it is wrong") {
    struct Wrong {
        QByteArray json;
        const char* code;
        const char* path;
    };
    const std::vector<Wrong> wrongs{
        {withClient(R"("nmae": 1)"), "key_unknown", "/clients/0/nmae"},
        {R"({"base_currency": "USD", "clents": []})", "key_unknown", "/clents"},
        {R"({"base_currency": "USD", "format": 2})", "out_of_range", "/format"},
        {R"({"clients": []})", "key_missing", ""},
        {R"({"base_currency": "usd"})", "currency_unknown", "/base_currency"},
        {withClient(
             R"("invoices": [{"number": "1", "date": "2026-02-30", "due": "2026-03-01", "amount": 1}])"),
         "date_invalid", "/clients/0/invoices/0/date"},
        {withClient(
             R"("invoices": [{"number": "1", "date": "2026-02-03", "due": "2026-02-01", "amount": 1}])"),
         "ends_before_it_begins", "/clients/0/invoices/0"},
        {withClient(R"("invoices": [{"number": 1, "date": "2026-02-03", "due": "2026-03-01", "amount": 1}])"),
         "value_wrong_type", "/clients/0/invoices/0/number"},
        {withClient(R"("invoices": [3])"), "value_wrong_type", "/clients/0/invoices/0"},
        {withClient(R"("interactions": [{"date": "2026-01-01", "type": "fax"}])"), "code_unknown",
         "/clients/0/interactions/0/type"},
        {withClient(R"("signals": [{"date": "2026-01-01", "kind": "cheat", "severity": 4}])"), "out_of_range",
         "/clients/0/signals/0/severity"},
        {withClient(R"("complaints": [{"date": "2026-01-01", "verdict": "partly", "interaction": 7}])"),
         "reference_unknown", "/clients/0/complaints/0/interaction"},
        {withClient(R"("interactions": [{"date": "2026-01-01"}])"), "key_missing",
         "/clients/0/interactions/0"},
    };
    for (const Wrong& wrong : wrongs) {
        CAPTURE(wrong.json);
        const auto content = read(wrong.json);
        REQUIRE_FALSE(content);
        CHECK(content.error().code == wrong.code);
        CHECK(arg(content.error(), "path") == QString::fromLatin1(wrong.path));
    }
    CHECK(read("{").error().code == "json_invalid");
    CHECK(read("").error().code == "json_invalid");
    CHECK(read("[]").error().code == "value_wrong_type");
    CHECK(read(QByteArray(100, '[')).error().code == "json_too_deep");
    CHECK(read(withClient(R"("notes": "a", "notes": "b")")).error().code == "key_twice");
    const auto later =
        read("{\"base_currency\": \"USD\",\n\"clients\": [\n{\"name\": \"Ann\",\n\"termsDays\": -1\n}]}");
    REQUIRE_FALSE(later);
    CHECK(arg(later.error(), "line") == QStringLiteral("4"));
}

TEST_CASE("clients before the base currency wait for it") {
    const auto content =
        read(R"({"clients": [{"name": "Ann", "direct": [{"date": "2026-01-01", "amount": 5}]}],
                                  "base_currency": "EUR"})");
    REQUIRE(content);
    CHECK(content->clients[0].costs[0].amount.currency().code() == QStringLiteral("EUR"));
}

TEST_CASE("months and left-out values mean what the format says") {
    const auto content =
        read(withClient(R"("timeEstimates": [{"from": "2025-01", "to": "2025-02", "hoursPerMonth": 30}],
        "complaints": [{"date": "2026-01-01", "verdict": "justified"}],
        "interactions": [{"date": "2026-01-01", "type": "call", "minutes": null, "cause": "normal"}])"));
    REQUIRE(content);
    const ClientContent& client = content->clients[0];
    CHECK(client.estimates[0].from == Day::of(2025, 1, 1));
    CHECK(client.estimates[0].to == Day::of(2025, 2, 28));
    CHECK(client.complaints[0].resolved);
    CHECK_FALSE(client.interactions[0].timeSpent);
}

TEST_CASE("a file of another base currency is refused") {
    BookInMemory book("EUR");
    const auto plan = planOf(dataFile("worked_examples.json"), book);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().code == "base_currency_differs");
}
