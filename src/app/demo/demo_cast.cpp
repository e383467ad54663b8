// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_decisions.h"

// One of each kind of client in a small shop's life, as docs/method.md tells them apart.
namespace rapport::app::demo {

namespace {

int onTime(int, Random& random) {
    return random.between(-6, 0);
}

/// Pays on time and costs twice what they pay: the telephone that makes everybody flinch.
void lossMaker(ClientBuilder& b) {
    b.named("Okafor Dental", "Health");
    b.withContact("Practice manager");
    Habits habits;
    habits.perMonth = 1000;
    habits.hoursPerMonth = 54;
    habits.callsPerMonth = 44;
    habits.outOfScopePercent = 38;
    habits.outOfHoursPercent = 18;
    habits.directPercent = 6;
    habits.timedPercent = 99;
    habits.daysLate = onTime;
    b.live(habits);
    b.content().client.tags = {QStringLiteral("retainer")};
    b.agreement("Signs and print for both practices", 1000, 2);
    for (int i = 0; i < 6; ++i)
        b.signal(24 + 55 * i, SignalKind::OutOfScope, Severity::Normal,
                 "Ten calls in one day about things we do not do", Colleague::Aisha);
    triedWithTheLossMaker(b);
}

void ruleBender(ClientBuilder& b) {
    b.named("Lume Studio", "Shops");
    b.withContact("Creative director");
    Habits habits;
    habits.billing = Billing::Jobs;
    habits.perMonth = 1900;
    habits.hoursPerMonth = 24;
    habits.callsPerMonth = 14;
    habits.outOfScopePercent = 22;
    habits.daysLate = [](int, Random& random) { return random.between(2, 12); };
    b.live(habits);
    b.agreement("Studio signs and print", 1900, 5);
    static constexpr const char* kNotes[] = {"Approved, then a million small changes, all \"modest\"",
                                             "Wants rush work at the normal price again",
                                             "Asked to skip the deposit everybody pays",
                                             "Sixth round of proofs, two were agreed",
                                             "Wants yesterday's discount on today's order",
                                             "Booked the fitter, then moved him twice the same day"};
    for (int i = 0; i < 6; ++i)
        b.signal(12 + 47 * i, i % 3 == 2 ? SignalKind::Advantage : SignalKind::BendRules,
                 i < 2 ? Severity::Serious : Severity::Normal, kNotes[i], Colleague::Tom);
    givenToTheRuleBender(b);
}

/// Three mistakes of ours in half a year; nothing against the client.
void wronged(ClientBuilder& b) {
    b.named("Quay Café", "Food");
    b.withContact();
    Habits habits;
    habits.perMonth = 1450;
    habits.hoursPerMonth = 11;
    habits.daysLate = onTime;
    b.live(habits);
    static constexpr const char* kAbout[] = {"Menu boards printed with last year's prices",
                                             "Fascia fitted a week late, opening day missed",
                                             "Banner in the wrong colour"};
    static constexpr int kAgo[] = {150, 75, 16};
    for (int i = 0; i < 3; ++i) {
        Complaint& complaint =
            b.complaint(kAgo[i], Judgement::Justified, kAbout[i], "Our mistake, seen in the order");
        if (i == 2) {
            complaint.resolved = false;
            complaint.resolvedOn.reset();
        }
        b.content().interactions.back().cause = Cause::Ours;
        b.dealing(InteractionKind::Other, ClientBuilder::workingDay(complaint.day + 2), 300,
                  "Made again at our cost", Colleague::Tom)
            .cause = Cause::Ours;
        Cost& cost = b.cost(CostKind::Compensation, complaint.day + 3, 180, "Goodwill for the lost day");
        cost.cause = Cause::Ours;
    }
    madeGoodForTheWronged(b);
}

void latePayer(ClientBuilder& b) {
    b.named("Brightline Events", "Leisure");
    b.withContact("Producer");
    Habits habits;
    habits.perMonth = 2300;
    habits.hoursPerMonth = 18;
    habits.daysLate = [](int monthsAgo, Random& random) {
        return monthsAgo > 16 ? random.between(8, 24) : random.between(88, 112);
    };
    b.live(habits);
    b.agreement("Event signs", 2300, 7);
    askedOfTheLatePayer(b);
}

void serialComplainer(ClientBuilder& b) {
    b.named("Castellan Properties", "Offices");
    b.withContact("Facilities");
    Habits habits;
    habits.perMonth = 1600;
    habits.hoursPerMonth = 15;
    habits.callsPerMonth = 9;
    habits.daysLate = [](int, Random& random) { return random.between(9, 26); };
    b.live(habits);
    static constexpr const char* kAbout[] = {"\"The blue is not blue\" (approved sample in hand)",
                                             "Wants a discount because it rained on fitting day",
                                             "Says a sign is crooked; the spirit level says no",
                                             "Delivery on the agreed day called late",
                                             "Asks for money back for a sign still in use"};
    static constexpr int kAgo[] = {330, 262, 190, 104, 28};
    for (int i = 0; i < 5; ++i) {
        b.complaint(kAgo[i], Judgement::Unfounded, kAbout[i], "Checked against the signed proof");
        b.content().interactions.back().cause = Cause::Client;
    }
    b.complaint(430, Judgement::Partly, "Panel scratched; partly from their own cleaners",
                "Both sides had a share");
}

void profitableButAbusive(ClientBuilder& b) {
    b.named("Vantage Motors", "Trade");
    b.withContact("Sales manager");
    Habits habits;
    habits.perMonth = 4300;
    habits.hoursPerMonth = 30;
    habits.directPercent = 12;
    habits.daysLate = onTime;
    b.live(habits);
    b.content().client.tags = {QStringLiteral("key account")};
    b.agreement("Showroom and vehicle graphics", 4300, 4);
    b.signal(26, SignalKind::Abuse, Severity::Serious, "Threatened Dan on the forecourt; Tom was there",
             Colleague::Dan);
    b.signal(118, SignalKind::Abuse, Severity::Normal, "Shouted at Aisha until she cried", Colleague::Aisha);
    b.signal(300, SignalKind::ReputationThreat, Severity::Minor,
             "\"One call and nobody prints with you again\"", Colleague::Maya);
    incidentsAtTheAbusive(b);
}

/// Close to a third of the shop's revenue.
void dependentOn(ClientBuilder& b) {
    b.named("Meridian Supermarkets", "Shops");
    b.withContact("Buyer");
    b.withContact("Accounts payable");
    Habits habits;
    habits.perMonth = 29'000;
    habits.hoursPerMonth = 330;
    habits.callsPerMonth = 40;
    habits.outOfScopePercent = 12;
    habits.directPercent = 36;
    habits.daysLate = [](int, Random& random) { return random.between(24, 46); };
    b.live(habits);
    b.content().client.tags = {QStringLiteral("key account"), QStringLiteral("retainer")};
    b.agreement("Point-of-sale print, 38 stores", 29'000, 3);
    for (int i = 0; i < 3; ++i)
        b.signal(40 + 90 * i, SignalKind::Advantage, Severity::Normal, "Price asked down after delivery",
                 Colleague::Maya);
    givenToTheLargest(b);
}

void hardTimes(ClientBuilder& b) {
    b.named("Harlow & Sons Bakery", "Food");
    b.withContact("Owner");
    Habits habits;
    habits.perMonth = 1250;
    habits.hoursPerMonth = 9;
    habits.daysLate = [](int monthsAgo, Random& random) {
        return monthsAgo > 11 ? random.between(-4, 1) : random.between(91, 104);
    };
    b.live(habits);
    b.decision(DecisionKind::HardTimes, b.daysAgo(190), b.daysAgo(-100),
               "Flood in the bakehouse; with us for eleven years");
}

/// Limits were set five months ago, and they helped.
void mendedByLimits(ClientBuilder& b) {
    b.named("Pavilion Hotel", "Hotels");
    b.withContact("General manager");
    Habits habits;
    habits.perMonth = 2100;
    habits.hoursPerMonth = 17;
    habits.callsPerMonth = 10;
    habits.daysLate = [](int monthsAgo, Random& random) {
        return monthsAgo > 5 ? random.between(36, 52) : random.between(-3, 2);
    };
    b.live(habits);
    b.agreement("Hotel signs and print", 2100, 8);
    b.decision(DecisionKind::LimitsSet, b.daysAgo(155), std::nullopt,
               "Deposit before print, two proofs a job");
    b.signal(290, SignalKind::BendRules, Severity::Normal, "Wants to pay after the season", Colleague::Maya);
}

void overriddenByOwner(ClientBuilder& b) {
    b.named("Harbour Hospice", "Health");
    b.withContact("Fundraising");
    Habits habits;
    habits.perMonth = 420;
    habits.hoursPerMonth = 15;
    habits.daysLate = onTime;
    b.live(habits);
    Decision& decision = b.decision(DecisionKind::Override, b.daysAgo(60), b.daysAgo(-120),
                                    "We give them our time on purpose; looked at every year");
    decision.verdict = Verdict::Keep;
}

void leftAYearAgo(ClientBuilder& b) {
    b.named("Finch Furniture", "Shops");
    b.withContact();
    Habits habits;
    habits.perMonth = 900;
    habits.hoursPerMonth = 10;
    habits.monthsActive = 20;
    habits.monthsSilent = 13;
    b.live(habits);
    b.content().client.status = ClientStatus::Parted;
    for (const int ago : {330, 300})
        b.dealing(InteractionKind::Visit, ClientBuilder::workingDay(b.daysAgo(ago)), 600,
                  "Took the old signs down after they left", Colleague::Dan);
    partedFromTheLeaver(b);
}

void nobodyNotedTime(ClientBuilder& b) {
    b.named("Beacon Insurance", "Offices");
    b.withContact("Office manager");
    Habits habits;
    habits.perMonth = 780;
    habits.hoursPerMonth = 0;
    habits.callsPerMonth = 0;
    habits.directPercent = 0;
    b.live(habits);
}

void ownersGuess(ClientBuilder& b) {
    b.named("Torres Dance School", "Leisure");
    b.withContact();
    Habits habits;
    habits.perMonth = 640;
    habits.hoursPerMonth = 0;
    habits.callsPerMonth = 0;
    b.live(habits);
    TimeEstimate estimate;
    estimate.from = b.daysAgo(420).firstOfMonth();
    estimate.perMonth = Duration::hours(7);
    b.content().estimates.push_back(estimate);
}

/// Billed in euros, some invoices part paid, one complaint nobody judged yet.
void abroad(ClientBuilder& b) {
    b.named("Liffey Outdoor", "Leisure");
    b.withContact("Purchasing");
    b.content().client.currency = *Currency::fromCode(u"EUR");
    Habits habits;
    habits.perMonth = 1500;
    habits.hoursPerMonth = 12;
    habits.daysLate = [](int, Random& random) { return random.between(-2, 21); };
    b.live(habits);
    b.complaint(21, Judgement::Unclassified, "Colours differ from the last delivery", "");
}

void billedYearly(ClientBuilder& b) {
    b.named("Westport Council", "Offices");
    b.withContact("Procurement");
    Habits habits;
    habits.billing = Billing::Yearly;
    habits.perMonth = 900;
    habits.hoursPerMonth = 9;
    habits.daysLate = [](int, Random& random) { return random.between(2, 6); };
    b.live(habits);
}

void billedQuarterly(ClientBuilder& b) {
    b.named("Kingsbridge College", "Schools");
    b.withContact("Estates");
    Habits habits;
    habits.billing = Billing::Quarterly;
    habits.perMonth = 1300;
    habits.hoursPerMonth = 11;
    b.live(habits);
}

void seasonal(ClientBuilder& b) {
    b.named("Sandbar Beach Club", "Leisure");
    b.withContact();
    Habits habits;
    habits.billing = Billing::Seasonal;
    habits.perMonth = 1200;
    habits.hoursPerMonth = 9;
    habits.daysLate = [](int, Random& random) { return random.between(-3, 6); };
    b.live(habits);
}

void newcomer(ClientBuilder& b) {
    b.named("Ember Pizza", "Food");
    b.withContact();
    b.content().client.since = b.daysAgo(19);
    b.dealing(InteractionKind::Call, ClientBuilder::workingDay(b.daysAgo(19)), 15,
              "First call, wants a shop front", Colleague::Aisha);
    b.dealing(InteractionKind::Visit, ClientBuilder::workingDay(b.daysAgo(9)), 75, "Measured the front",
              Colleague::Dan);
    onboardingOfTheNewcomer(b);
}

void prospect(ClientBuilder& b) {
    b.named("Orchard Cider Works", "Food");
    b.withContact();
    b.content().client.status = ClientStatus::Prospect;
    for (int i = 0; i < 9; ++i)
        b.dealing(i % 2 ? InteractionKind::Meeting : InteractionKind::Visit,
                  ClientBuilder::workingDay(b.daysAgo(25 + 23 * i)), i % 2 ? 150 : 100,
                  "Talked about labels and drew another draft, no order yet", Colleague::Maya);
    b.content().client.since = b.daysAgo(209);
}

} // namespace

std::vector<std::function<void(ClientBuilder&)>> castOfCharacters() {
    return {
        lossMaker,   ruleBender, wronged,        latePayer,         serialComplainer, profitableButAbusive,
        dependentOn, hardTimes,  mendedByLimits, overriddenByOwner, leftAYearAgo,     nobodyNotedTime,
        ownersGuess, abroad,     billedYearly,   billedQuarterly,   seasonal,         newcomer,
        prospect};
}

} // namespace rapport::app::demo
