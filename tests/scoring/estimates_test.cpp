// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/assess.h"
#include "scoring/estimates.h"
#include "scoring/reason_codes.h"
#include "support/catch.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace rapport;
using namespace rapport::scoring;

// docs/method.md, Estimates.
namespace {

const Policy kPolicy;
const Currency kDollar = *Currency::fromCode(u"USD");
const Day kAsOf = Day::of(2026, 6, 30);

ClientFacts clientWith(std::vector<EstimateFact> estimates) {
    ClientFacts client;
    client.clientId = Id<Client>(1);
    client.base = kDollar;
    client.estimates = std::move(estimates);
    return client;
}

EstimateFact guess(Day from, std::optional<Day> to = {}, int hours = 12) {
    return {Id<TimeEstimate>(5), from, to, Duration::hours(hours)};
}

InteractionFact callOn(Day day, int minutes = 60) {
    InteractionFact call;
    call.id = Id<Interaction>(day.number());
    call.day = day;
    call.kind = InteractionKind::Call;
    call.timeSpent = Duration::minutes(minutes);
    return call;
}

std::vector<std::string> daysOf(const ClientFacts& client, Day asOf = kAsOf) {
    std::vector<std::string> days;
    for (const EstimatedTime& one : estimatedTimes(client, asOf))
        days.push_back(one.day.toIso().toStdString());
    return days;
}

/// A thousand a month since a year and a half, so that the client is an old one.
void bill(ClientFacts& client) {
    for (int i = 0; i < 18; ++i) {
        InvoiceFact invoice;
        invoice.id = Id<Invoice>(i + 1);
        invoice.issued = Day::of(2025 + i / 12, i % 12 + 1, 1);
        invoice.due = invoice.issued + 30;
        invoice.net = Money(100'000, kDollar);
        invoice.tax = Money::zero(kDollar);
        invoice.payments.push_back({{}, invoice.due, invoice.net});
        client.invoices.push_back(invoice);
    }
}

const Statement* find(const std::vector<Statement>& list, const char* code) {
    const auto found =
        std::find_if(list.begin(), list.end(), [code](const Statement& one) { return one.code == code; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("an estimate counts on the last day of each whole month that has ended") {
    CHECK(daysOf(clientWith({guess(Day::of(2026, 4, 1))})) ==
          std::vector<std::string>{"2026-04-30", "2026-05-31", "2026-06-30"});
    // A month that was begun in its middle, and one that has not ended, do not count.
    CHECK(daysOf(clientWith({guess(Day::of(2026, 4, 2))}), kAsOf - 1) == std::vector<std::string>{"2026-05-31"});
    CHECK(daysOf(clientWith({guess(Day::of(2026, 4, 1), Day::of(2026, 5, 30))})) ==
          std::vector<std::string>{"2026-04-30"});
    CHECK(daysOf(clientWith({guess(Day::of(2026, 6, 1))}), kAsOf - 1).empty());
}

TEST_CASE("an estimate retires month by month as records arrive") {
    ClientFacts client = clientWith({guess(Day::of(2026, 3, 1))});
    CHECK(daysOf(client).size() == 4);
    client.interactions.push_back(callOn(Day::of(2026, 5, 3), 1)); // however little
    CHECK(daysOf(client) == std::vector<std::string>{"2026-03-31", "2026-04-30", "2026-06-30"});
    client.interactions.insert(client.interactions.begin(), callOn(Day::of(2026, 3, 31)));
    CHECK(daysOf(client) == std::vector<std::string>{"2026-04-30", "2026-06-30"});
}

TEST_CASE("a guess costs the default rate, is not recorded time and makes the verdict less sure") {
    ClientFacts client = clientWith({guess(Day::of(2025, 7, 1))});
    bill(client);
    const Assessment guessed = assess(std::vector{client}, kPolicy, kAsOf).clients.front();
    CHECK(guessed.facts.hours == Duration::hours(12 * 12));
    CHECK(guessed.facts.cost.time == Money(12 * 12 * 4000, kDollar));
    CHECK(guessed.facts.recordedShare == 0.0);
    CHECK(guessed.verdict != Verdict::NeedsRecords);
    const Statement* said = find(guessed.missing, codes::ownersGuess);
    REQUIRE(said);
    CHECK(std::get<Duration>(said->args[0].second) == Duration::hours(12));
    CHECK(std::get<Ratio>(said->args[1].second).value == Approx(1.0));

    ClientFacts recorded = client;
    for (int month = 7; month <= 18; ++month)
        recorded.interactions.push_back(callOn(Day::of(2025 + (month - 1) / 12, (month - 1) % 12 + 1, 15), 720));
    const Assessment sure = assess(std::vector{recorded}, kPolicy, kAsOf).clients.front();
    CHECK(sure.facts.hours == guessed.facts.hours);
    CHECK(sure.area(Area::Profit).confidence == Approx(1.0));
    CHECK(guessed.area(Area::Profit).confidence == Approx(0.3));
    CHECK(guessed.confidence < sure.confidence);
    CHECK_FALSE(find(sure.missing, codes::ownersGuess));
    CHECK(sure.problem == Approx(guessed.problem));
}

TEST_CASE("a guess in half of the months is a share of the hours") {
    ClientFacts client = clientWith({guess(Day::of(2026, 1, 1))});
    bill(client);
    for (int month = 7; month <= 12; ++month)
        client.interactions.push_back(callOn(Day::of(2025, month, 15), 720));
    const Assessment half = assess(std::vector{client}, kPolicy, kAsOf).clients.front();
    const Statement* said = find(half.missing, codes::ownersGuess);
    REQUIRE(said);
    CHECK(std::get<Ratio>(said->args[1].second).value == Approx(0.5));
    CHECK(half.facts.recordedShare == Approx(0.5));
}
