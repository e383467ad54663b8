// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/assessor.h"
#include "app/book_for_tests.h"
#include "app/first_steps.h"
#include "app/hour_cost.h"
#include "app/missing_guide.h"
#include "app/recovery_figures.h"
#include "app/staff_directory.h"
#include "app/time_estimates.h"
#include "wording/verdict_wording.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

/// As of 30 June 2026.
struct Shop {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("a.rapport"));
    Id<Client> lume = addClient(*workspace, clientNamed("Lume"));
    Id<Client> quay = addClient(*workspace, clientNamed("Quay"));

    CommandRunner& commands() { return workspace->commands(); }
    void bill(Id<Client> client, int months, const char* prefix, bool paid = true) {
        for (int i = 0; i < months; ++i)
            must(commands().run(AddInvoice{
                invoiceOn(client, kToday - 20 - 30 * i, (prefix + std::to_string(i)).c_str(), paid)}));
    }
    void callEachMonth(Id<Client> client, int months) {
        for (int i = 0; i < months; ++i)
            must(commands().run(LogInteraction{callOn(client, kToday - 15 - 30 * i), {}, {}}));
    }
    ClientTime timeOf(Id<Client> client) { return must(app::timeOf(*workspace, client, kToday)); }
    void estimate(Id<Client> client, int hours, Day from, std::optional<Day> to = {}) {
        TimeEstimate wanted;
        wanted.from = from;
        wanted.to = to;
        wanted.perMonth = Duration::hours(hours);
        must(commands().run(estimateTime({{timeOf(client), wanted}})));
    }
    scoring::Assessment judged(Id<Client> client) {
        return must(workspace->assessor().assessOne(client, kToday));
    }
    void becomeStaff() {
        must(commands().run(SetOwnerPassword{{}, QStringLiteral("harbour lights")}));
        must(workspace->access().lock());
    }
};

TimeEstimate guess(Day from, std::optional<Day> to, int hours) {
    return {{}, Id<Client>(1), from, to, Duration::hours(hours)};
}

} // namespace

TEST_CASE("clients stand by what they brought, with the time an average recorded month has") {
    Shop shop;
    shop.bill(shop.quay, 6, "Q");
    shop.bill(shop.lume, 2, "L");
    shop.callEachMonth(shop.quay, 3);
    must(shop.commands().run(LogInteraction{callOn(shop.quay, kToday - 16), {}, {}}));
    Client gone = clientNamed("Gone");
    gone.archived = true;
    addClient(*shop.workspace, gone);

    const auto board = must(timeBoard(*shop.workspace, kToday));
    REQUIRE(board->clients.size() == 2);
    const ClientTime& quay = board->clients[0];
    CHECK(quay.name == QStringLiteral("Quay"));
    CHECK(quay.revenue == dollars(600));
    CHECK(quay.monthsRecorded == 3);
    CHECK(quay.recordedPerMonth == Duration::seconds(40 * 60 / 3)); // two calls in June, one in two months
    CHECK(quay.firstInvoice == kToday - 170);
    CHECK(quay.estimates.empty());
    CHECK(board->clients[1].monthsRecorded == 0);
}

TEST_CASE("a guess begins a year back, or with the month of the first invoice") {
    ClientTime time;
    CHECK(suggestedStart(time, kToday) == Day::of(2025, 7, 1));
    time.firstInvoice = Day::of(2020, 3, 3);
    CHECK(suggestedStart(time, kToday) == Day::of(2025, 7, 1));
    time.firstInvoice = Day::of(2026, 3, 3);
    CHECK(suggestedStart(time, kToday) == Day::of(2026, 3, 1));
    CHECK(suggestedStart(time, Day::of(2026, 6, 15)) == Day::of(2026, 3, 1));
}

TEST_CASE("a guess takes the place of what was guessed for its days and leaves the rest") {
    const Day january = Day::of(2026, 1, 1), march = Day::of(2026, 3, 1), may = Day::of(2026, 5, 1);
    const std::vector<TimeEstimate> open{guess(january, {}, 5)};
    CHECK(withEstimate(open, guess(march, {}, 9)) ==
          std::vector<TimeEstimate>{guess(january, march - 1, 5), guess(march, {}, 9)});
    CHECK(
        withEstimate(open, guess(march, may - 1, 9)) ==
        std::vector<TimeEstimate>{guess(january, march - 1, 5), guess(march, may - 1, 9), guess(may, {}, 5)});
    CHECK(withEstimate(open, guess(january - 30, {}, 9)) ==
          std::vector<TimeEstimate>{guess(january - 30, {}, 9)});
    CHECK(withEstimate(open, guess(march, {}, 0)) == std::vector<TimeEstimate>{guess(january, march - 1, 5)});
    CHECK(withEstimate(open, guess(january, {}, 0)).empty());
    CHECK(withEstimate({guess(january, march - 1, 5)}, guess(march, {}, 9)).size() == 2);
}

TEST_CASE("guesses of many clients are one change that can be taken back") {
    Shop shop;
    shop.bill(shop.lume, 12, "L");
    shop.bill(shop.quay, 12, "Q");
    shop.estimate(shop.lume, 3, Day::of(2025, 7, 1));
    const ClientTime lume = shop.timeOf(shop.lume), quay = shop.timeOf(shop.quay);
    must(shop.commands().run(estimateTime(
        {{lume, guess(Day::of(2025, 7, 1), {}, 12)}, {quay, guess(Day::of(2026, 1, 1), {}, 4)}})));
    REQUIRE(shop.timeOf(shop.lume).estimates.size() == 1);
    CHECK(shop.timeOf(shop.lume).estimateOn(kToday)->perMonth == Duration::hours(12));
    CHECK(shop.timeOf(shop.quay).estimateOn(kToday)->perMonth == Duration::hours(4));
    must(shop.commands().undo());
    CHECK(shop.timeOf(shop.lume).estimateOn(kToday)->perMonth == Duration::hours(3));
    CHECK(shop.timeOf(shop.quay).estimates.empty());
}

TEST_CASE("the verdict says that it is based on an estimate") {
    Shop shop;
    const wording::Speech speech;
    shop.bill(shop.lume, 12, "L");
    CHECK(shop.judged(shop.lume).verdict == Verdict::NeedsRecords);
    CHECK(wording::basisSentence(speech, shop.judged(shop.lume)).isEmpty());

    shop.estimate(shop.lume, 12, Day::of(2025, 7, 1));
    const scoring::Assessment guessed = shop.judged(shop.lume);
    CHECK(guessed.verdict != Verdict::NeedsRecords);
    CHECK(wording::isGuess(guessed));
    CHECK(wording::basisSentence(speech, guessed) ==
          QStringLiteral("Based on your estimate of 12 h a month."));
    CHECK(wording::confidenceSentence(speech, guessed)
              .endsWith(QStringLiteral("100% of the hours counted are estimated, not recorded.")));

    for (int i = 0; i < 14; ++i) // in every month, even in February
        must(shop.commands().run(LogInteraction{callOn(shop.lume, kToday - 28 * i), {}, {}}));
    CHECK_FALSE(wording::isGuess(shop.judged(shop.lume)));
}

TEST_CASE("an hour costs a year by its practical hours") {
    CHECK(hourCost(dollars(45'000), 1600) == Money(2813, usd())); // 28.125
    CHECK(hourCost(dollars(48'000), 1600) == dollars(30));
    CHECK_FALSE(hourCost(dollars(45'000), 0));

    Shop shop;
    CHECK(must(hourCosts(*shop.workspace)).isTheMethods);
    must(setDefaultHourCost(*shop.workspace, Money(2850, usd()), QStringLiteral("Our own hours")));
    CHECK(must(hourCosts(*shop.workspace)).byDefault == Money(2850, usd()));
    CHECK_FALSE(must(hourCosts(*shop.workspace)).isTheMethods);
    must(setDefaultHourCost(*shop.workspace, dollars(31), QStringLiteral("Our own hours")));
    CHECK(must(hourCosts(*shop.workspace)).byDefault == dollars(31));

    Staff mia;
    mia.name = QStringLiteral("Mia");
    const Id<Staff> id(must(shop.commands().run(Add<Staff>{mia})).created.front().id);
    must(setHourCost(*shop.workspace, id, dollars(25), kToday - 10));
    must(setHourCost(*shop.workspace, id, dollars(27), kToday));
    const auto rates = must(shop.workspace->staff().list()).front().rates;
    REQUIRE(rates.size() == 2);
    CHECK(rates[0].from == (kToday - 10).yearsBack(2)); // what was done before counts, too
    CHECK(rates[1].from == kToday);
    CHECK(rates[1].perHour == dollars(27));
}

TEST_CASE("what is missing of a client stands by what it would change") {
    Shop shop;
    shop.bill(shop.lume, 12, "L");
    std::vector<MissingRecords> missing = must(missingOf(*shop.workspace, shop.judged(shop.lume)));
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].kind == MissingKind::AnyTime);
    CHECK(missing[0].gain() > 0.1);
    CHECK(missing[0].confidence == Approx(shop.judged(shop.lume).confidence));

    shop.callEachMonth(shop.lume, 12);
    CHECK(must(missingOf(*shop.workspace, shop.judged(shop.lume))).empty());

    Complaint complaint;
    complaint.clientId = shop.lume;
    complaint.day = kToday - 4;
    must(shop.commands().run(Add<Complaint>{complaint}));
    Invoice undated = invoiceOn(shop.lume, kToday - 90, "U-1");
    undated.payments.front().day.reset();
    must(shop.commands().run(AddInvoice{undated}));
    missing = must(missingOf(*shop.workspace, shop.judged(shop.lume)));
    REQUIRE(missing.size() == 2);
    CHECK(missing[0].kind == MissingKind::Judgements); // the only complaint: all of it is unknown
    CHECK(missing[0].count == 1);
    CHECK(missing[1].kind == MissingKind::PaymentDates);
    CHECK(missing[1].count == 1);
    CHECK(missing[0].gain() > missing[1].gain());
}

TEST_CASE("without a single payment nothing else is missing as much") {
    Shop shop;
    for (int i = 0; i < 3; ++i) {
        Invoice unpaid = invoiceOn(shop.lume, kToday - 100 - 30 * i, ("N-" + std::to_string(i)).c_str());
        unpaid.payments.clear();
        must(shop.commands().run(AddInvoice{unpaid}));
        const auto missing = must(missingOf(*shop.workspace, shop.judged(shop.lume)));
        CHECK((missing.front().kind == MissingKind::Payments) == (i == 2)); // fewer may well be unpaid
    }
    const auto missing = must(missingOf(*shop.workspace, shop.judged(shop.lume)));
    CHECK(missing.front().count == 3);
    CHECK(must(missingInBook(*shop.workspace, kToday)).front().kind == MissingKind::Payments);
    FirstSteps steps = must(firstSteps(*shop.workspace));
    CHECK(steps.next() == FirstStep::Payments);
    must(shop.commands().run(AddInvoice{invoiceOn(shop.lume, kToday - 60, "P")}));
    CHECK(must(missingOf(*shop.workspace, shop.judged(shop.lume))).front().kind != MissingKind::Payments);
    CHECK(must(firstSteps(*shop.workspace)).next() == FirstStep::Contacts);
}

TEST_CASE("what is missing in the book is counted by clients and what they bring") {
    Shop shop;
    shop.bill(shop.lume, 9, "L");
    shop.bill(shop.quay, 3, "Q");
    shop.callEachMonth(shop.quay, 3);
    const auto missing = must(missingInBook(*shop.workspace, kToday));
    REQUIRE(missing.size() == 2);
    CHECK(missing[0].kind == MissingKind::AnyTime);
    CHECK(missing[0].clients == 1);
    CHECK(missing[0].revenueShare == Approx(0.75));
    CHECK(missing[0].gain > 0.0);
    CHECK(missing[1].kind == MissingKind::HourCost);
    CHECK(missing[1].clients == 1);
    must(setDefaultHourCost(*shop.workspace, dollars(31), QStringLiteral("Our own hours")));
    CHECK(must(missingInBook(*shop.workspace, kToday)).size() == 1);
}

TEST_CASE("the first steps are told from what the book holds") {
    Shop shop;
    FirstSteps steps = must(firstSteps(*shop.workspace));
    CHECK(steps.isNew);
    CHECK(steps.next() == FirstStep::Invoices);
    shop.bill(shop.lume, 1, "L");
    steps = must(firstSteps(*shop.workspace));
    CHECK_FALSE(steps.isNew);
    CHECK(steps.next() == FirstStep::Contacts);
    Contact contact;
    contact.clientId = shop.lume;
    contact.name = QStringLiteral("Lu");
    must(shop.commands().run(Add<Contact>{contact}));
    CHECK(must(firstSteps(*shop.workspace)).next() == FirstStep::Time);
    shop.callEachMonth(shop.lume, 1);
    CHECK(must(firstSteps(*shop.workspace)).next() == FirstStep::Estimates);
    shop.estimate(shop.lume, 2, Day::of(2025, 7, 1));
    steps = must(firstSteps(*shop.workspace));
    CHECK(steps.next() == FirstStep::Verdicts);
    steps.finish(FirstStep::Verdicts);
    steps.finish(FirstStep::Report);
    CHECK_FALSE(steps.next());
}

TEST_CASE("a book without a client can be looked at from all sides") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    CHECK(must(timeBoard(*workspace, kToday))->clients.empty());
    CHECK(must(missingInBook(*workspace, kToday)).empty());
    CHECK(must(recoveryFigures(*workspace, kToday)).reserve() == dollars(0));
}

TEST_CASE("guesses, the cost of an hour and what is missing are the owner's") {
    Shop shop;
    shop.bill(shop.lume, 2, "L");
    const scoring::Assessment judged = shop.judged(shop.lume);
    shop.becomeStaff();
    CHECK(codeOfError(timeBoard(*shop.workspace, kToday)) == "owner_only");
    CHECK(codeOfError(timeOf(*shop.workspace, shop.lume, kToday)) == "owner_only");
    CHECK(codeOfError(hourCosts(*shop.workspace)) == "owner_only");
    CHECK(codeOfError(setDefaultHourCost(*shop.workspace, dollars(3), {})) == "owner_only");
    CHECK(codeOfError(missingOf(*shop.workspace, judged)) == "owner_only");
    CHECK(codeOfError(missingInBook(*shop.workspace, kToday)) == "owner_only");
    CHECK(codeOfError(firstSteps(*shop.workspace)) == "owner_only");
}
