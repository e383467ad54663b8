// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/complaint_area.h"
#include "scoring/conduct_area.h"
#include "scoring/money_flow.h"
#include "scoring/payment_area.h"
#include "scoring/trend.h"

#include <array>
#include <optional>

/// The first, expensive stage of the method: one client alone on one day. Nothing here depends on another
/// client, so that an edit of one client's records measures that client again and nobody else.
namespace rapport::scoring {

/// Fair cost that will be billed with the next invoice of a project.
struct UnbilledWork {
    Fine cost, time;
    Duration worked;
    std::optional<Day> since; ///< The last invoice; nothing: not a project.
};

/// What the problem score of a day needs of a client, and all that is kept of past days.
struct ScoreBasis {
    Day day;
    double tenureMonths = 0.0;
    Fine revenue; ///< For the book's total of the day.
    Fine fairRevenue, fairCost;
    bool incomplete = false;       ///< An exchange rate is missing: money can't be judged.
    std::optional<double> payment; ///< Scores before importance; nothing: unknown.
    double complaints = 0.0, conduct = 0.0;

    Fine fairMargin() const { return fairRevenue - fairCost; }
};

/// Everything about one client on one day.
struct Measure {
    ScoreBasis basis;
    MoneyFlow money;
    UnbilledWork unbilled;
    PaymentMeasure payment;
    ComplaintMeasure complaints;
    ConductMeasure conduct;
    int invoicesInWindow = 0, invoicesEver = 0, ratesMissing = 0;
    bool accrued = false, dormant = false, hardTimes = false, mended = false;
    std::optional<Day> lastDealt;   ///< Positive invoice, interaction, complaint or conduct event.
    std::optional<Day> limitsSince; ///< The latest limits that had their 90 days.
    /// The owner's latest own verdict, in force or not.
    std::optional<DecisionFact> ownVerdict;
    bool decidedSinceOwnVerdict = false; ///< Something was decided after it ended.

    Day asOf() const { return basis.day; }
    /// Sets the parts of the basis that follow from the other members; after changing those.
    void refreshBasis(const Policy& policy);
};

/// All that is needed to judge a client today, kept between edits.
struct ClientMeasures {
    Id<Client> clientId;
    Currency base;
    Measure today;
    std::array<ScoreBasis, kTrendDaysBack.size()> past; ///< Oldest first.
    std::optional<ScoreBasis> atLimits;                 ///< On Measure::limitsSince.
};

Measure measure(const ClientFacts& client, const Policy& policy, Day asOf);
ScoreBasis measureBasis(const ClientFacts& client, const Policy& policy, Day asOf);
/// The client's revenue of the window ending on a day; the same as measure(...).money.revenue, cheaper.
Fine revenueAt(const ClientFacts& client, const Policy& policy, Day asOf);
/// Today, the quarter points of the trend and the day of the limits.
ClientMeasures measureAll(const ClientFacts& client, const Policy& policy, Day asOf);

} // namespace rapport::scoring
