// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/exchange_facts.h"

#include "domain/codes.h"
#include "support/catch.h"

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

namespace rapport::test {

namespace {

using nlohmann::json;
using scoring::ClientFacts;

const json kEmpty = json::array();

QString text(const json& value) {
    return QString::fromStdString(value.get<std::string>());
}

const json& listOf(const json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? kEmpty : *found;
}

Day day(const json& value) {
    const auto parsed = Day::fromIso(text(value));
    REQUIRE(parsed.has_value());
    return *parsed;
}

std::optional<Day> optionalDay(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return std::nullopt;
    return day(*found);
}

Money money(const json& value, Currency currency) {
    return Money(std::llround(value.get<double>() * static_cast<double>(currency.minorPerUnit())), currency);
}

template <typename Enum>
Enum enumOf(const json& object, const char* key, Enum otherwise) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return otherwise;
    const auto value = fromCode<Enum>(text(*found));
    REQUIRE(value.has_value());
    return *value;
}

/// Hands out keys.
struct Keys {
    qint64 last = 0;
    template <typename T>
    Id<T> next() {
        return Id<T>(++last);
    }
};

scoring::InvoiceFact readInvoice(const json& from, Currency base, Keys& keys) {
    scoring::InvoiceFact invoice;
    Currency currency = base;
    if (from.contains("currency")) currency = *Currency::fromCode(text(from["currency"]));
    invoice.id = keys.next<Invoice>();
    invoice.issued = day(from["date"]);
    invoice.due = day(from["due"]);
    invoice.net = money(from["amount"], currency);
    invoice.tax = from.contains("tax") ? money(from["tax"], currency) : Money::zero(currency);
    if (from.contains("fx")) invoice.rate = ExchangeRate(std::llround(from["fx"].get<double>() * 1e12));
    invoice.dispute = enumOf(from, "dispute", Dispute::None);
    for (const json& payment : listOf(from, "payments"))
        invoice.payments.push_back(
            {keys.next<Payment>(), optionalDay(payment, "date"), money(payment["amount"], currency)});
    for (const json& credit : listOf(from, "credits")) {
        scoring::CreditFact fact;
        fact.id = keys.next<CreditNote>();
        fact.day = day(credit["date"]);
        fact.net = money(credit["amount"], currency);
        fact.tax = credit.contains("tax") ? money(credit["tax"], currency) : Money::zero(currency);
        fact.cause = enumOf(credit, "cause", Cause::Normal);
        invoice.credits.push_back(fact);
    }
    return invoice;
}

void readCosts(ClientFacts& client, const json& from, const char* key, CostKind kind, Keys& keys) {
    for (const json& cost : listOf(from, key))
        client.costs.push_back({.id = keys.next<Cost>(),
                                .kind = kind,
                                .day = day(cost["date"]),
                                .amount = money(cost["amount"], client.base),
                                .cause = enumOf(cost, "cause", Cause::Normal),
                                .causeDecided = {}});
}

void readDealings(ClientFacts& client, const json& from, Keys& keys) {
    for (const json& item : listOf(from, "interactions")) {
        scoring::InteractionFact fact;
        fact.id = keys.next<Interaction>();
        fact.day = day(item["date"]);
        fact.kind = enumOf(item, "type", InteractionKind::Other);
        if (item.contains("minutes") && !item["minutes"].is_null())
            fact.timeSpent = Duration::seconds(std::llround(item["minutes"].get<double>() * 60.0));
        fact.cause = enumOf(item, "cause", Cause::Normal);
        client.interactions.push_back(fact);
    }
    for (const json& item : listOf(from, "complaints")) {
        scoring::ComplaintFact fact;
        fact.id = keys.next<Complaint>();
        fact.day = day(item["date"]);
        fact.judgement = enumOf(item, "verdict", Judgement::Unclassified);
        fact.judged = optionalDay(item, "judged");
        fact.resolved = item.value("resolved", true);
        fact.resolvedOn = optionalDay(item, "resolved_on");
        client.complaints.push_back(fact);
    }
    for (const json& item : listOf(from, "signals"))
        client.signalEvents.push_back({keys.next<ConductSignal>(), day(item["date"]),
                                       enumOf(item, "kind", SignalKind::OutOfScope),
                                       static_cast<Severity>(item["severity"].get<int>())});
}

/// "2025-01" is the month's first day as a beginning and its last as an end.
Day monthOrDay(const json& value, bool isEnd) {
    const QString written = text(value);
    if (written.size() > 7) return day(value);
    const Day first = *Day::fromIso(QString(written + QStringLiteral("-01")));
    return isEnd ? first.lastOfMonth() : first;
}

void readOwnersWord(ClientFacts& client, const json& from, Keys& keys) {
    for (const json& item : listOf(from, "timeEstimates")) {
        scoring::EstimateFact fact;
        fact.id = keys.next<TimeEstimate>();
        fact.from = monthOrDay(item["from"], false);
        if (item.contains("to")) fact.to = monthOrDay(item["to"], true);
        fact.perMonth = Duration::seconds(std::llround(item["hoursPerMonth"].get<double>() * 3600.0));
        client.estimates.push_back(fact);
    }
    for (const json& item : listOf(from, "hardTimes"))
        client.decisions.push_back({.id = keys.next<Decision>(),
                                    .kind = DecisionKind::HardTimes,
                                    .from = day(item["from"]),
                                    .until = optionalDay(item, "until"),
                                    .verdict = {}});
    for (const json& item : listOf(from, "actions"))
        client.decisions.push_back({.id = keys.next<Decision>(),
                                    .kind = DecisionKind::LimitsSet,
                                    .from = day(item["date"]),
                                    .until = {},
                                    .verdict = {}});
}

} // namespace

size_t ExchangeFacts::indexOf(const std::string& beginning) const {
    for (size_t i = 0; i < names.size(); ++i)
        if (names[i].rfind(beginning, 0) == 0) return i;
    FAIL("no client " << beginning);
    return 0;
}

ExchangeFacts readExchange(const std::string& path) {
    std::ifstream file(path);
    REQUIRE(file.good());
    const json root = json::parse(file);
    const Currency base = *Currency::fromCode(text(root["base_currency"]));
    ExchangeFacts facts;
    facts.asOf = day(root["as_of"]);
    Keys keys;
    for (const json& from : root["clients"]) {
        ClientFacts client;
        client.clientId = keys.next<Client>();
        client.base = base;
        for (const json& invoice : listOf(from, "invoices"))
            client.invoices.push_back(readInvoice(invoice, base, keys));
        readDealings(client, from, keys);
        readCosts(client, from, "direct", CostKind::Direct, keys);
        readCosts(client, from, "compensation", CostKind::Compensation, keys);
        readCosts(client, from, "refunds", CostKind::Refund, keys);
        readOwnersWord(client, from, keys);
        facts.names.push_back(from["name"].get<std::string>());
        facts.clients.push_back(std::move(client));
    }
    return facts;
}

} // namespace rapport::test
