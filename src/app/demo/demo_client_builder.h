// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_book.h"
#include "app/demo/demo_random.h"
#include "app/demo/demo_texts.h"
#include "domain/book_content.h"

#include <functional>
#include <vector>

namespace rapport::app::demo {

/// The people of the shop, by their id in the demo's content.
enum class Colleague { Maya = 1, Tom = 2, Aisha = 3, Dan = 4 };

enum class Billing { Monthly, Jobs, Seasonal, Quarterly, Yearly };

/// How a client does business with the shop, month by month. Money in whole units of the client's currency.
struct Habits {
    Billing billing = Billing::Monthly;
    int perMonth = 800;    ///< Net revenue of an average month.
    int hoursPerMonth = 8; ///< Of everybody together.
    int callsPerMonth = 4;
    int directPercent = 10;    ///< Material, as a share of revenue.
    int outOfScopePercent = 3; ///< Of calls.
    int outOfHoursPercent = 2; ///< Of calls.
    int timedPercent = 94;     ///< Of dealings whose minutes somebody noted.
    int monthsActive = 36;
    int monthsSilent = 0;                                ///< Before the last day: a client who left.
    std::function<int(int monthsAgo, Random&)> daysLate; ///< Negative: early. Nothing: within a few days.
};

/// Makes the records of one client, in the shop's working days up to the last day.
class ClientBuilder {
public:
    ClientBuilder(const DemoOptions& options, int index, Random& random, Currency base);

    ClientContent& content() { return content_; }
    Random& random() { return random_; }
    Day until() const { return until_; }
    Currency base() const { return base_; }

    void named(const char* name, const char* segment);
    void withContact(const char* role = "Owner");
    /// Invoices with their payments, dealings and material, month by month.
    void live(const Habits& habits);

    Interaction& dealing(InteractionKind kind, Day day, int minutes, const char* text, Colleague who);
    Complaint& complaint(int daysAgo, Judgement judgement, const char* about, const char* why);
    void signal(int daysAgo, SignalKind kind, Severity severity, const char* note, Colleague who);
    Cost& cost(CostKind kind, Day day, int amount, const char* text);
    Decision& decision(DecisionKind kind, Day from, std::optional<Day> until, const char* why);
    Invoice& invoice(Day issued, int net, const char* text);
    /// Pays what is left of the invoice so many days after it is due, if that day has come.
    void pay(Invoice& invoice, int daysLate);
    Agreement& agreement(const char* title, int pricePerMonth, int monthsToRenewal);

    Day daysAgo(int days) const { return until_ - days; }
    /// The day itself or the Friday before a weekend.
    static Day workingDay(Day day);
    /// Puts every list in order of day and numbers what is not numbered yet.
    void finish();

private:
    void liveMonth(const Habits& habits, Day first, int monthsAgo);
    void billMonth(const Habits& habits, Day first, int monthsAgo);
    void workMonth(const Habits& habits, Day first, int percent);
    int seasonPercent(const Habits& habits, int month) const;
    Instant moment(Day day, bool outOfHours);

    const DemoOptions& options_;
    int index_;
    Random& random_;
    Currency base_;
    Day until_;
    ClientContent content_;
    qint64 nextId_;
    int invoicesMade_ = 0;
};

/// One of each kind of client the method tells apart, in the order they stand in the book.
std::vector<std::function<void(ClientBuilder&)>> castOfCharacters();
/// Anybody else: `index` 0.. takes the shop's own list of names first, then made-up ones.
void ordinaryClient(ClientBuilder& builder, int index);

} // namespace rapport::app::demo
