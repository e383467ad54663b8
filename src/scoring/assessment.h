// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/id.h"
#include "base/money.h"
#include "domain/client.h"
#include "domain/decision.h"
#include "domain/record_type.h"
#include "domain/verdict.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace rapport::scoring {

/// The rule of docs/method.md, Verdict, that decided.
enum class Rule { V0, V1, V1d, V2, V3, V3d, V4, V4h, V4x, V5, V6n, V6 };
enum class Level { Low, Medium, High };
enum class Trend { Unknown, Improving, Steady, Worsening };

/// "V4x", "high", "worsening": the names in files and on the command line.
QLatin1String codeOf(Rule rule);
QLatin1String codeOf(Level level);
QLatin1String codeOf(Trend trend);

struct Ratio {
    double value = 0.0; ///< A fraction of 1.
    bool operator==(const Ratio&) const = default;
};
/// A figure of a reason, with its meaning in its type.
using Figure = std::variant<Money, Ratio, double, qint64, Day, Duration, QString>;
using Figures = std::vector<std::pair<QByteArray, Figure>>;

/// One sentence about a client as a code and its figures (see reason_codes.h), with the records behind it.
struct Statement {
    QByteArray code;
    std::optional<Area> area;
    double lost = 0.0; ///< Points of health this takes; the statements of an area share the area's points.
    Figures args;
    std::vector<RecordRef> evidence;
};

struct AreaResult {
    double score = 0.0;      ///< 0 nothing .. 100 as bad as it gets, importance applied.
    double lost = 0.0;       ///< Exact Shapley points; the four add up to 100 - health.
    double confidence = 0.0; ///< 0..1.
    bool known = true;
};

/// All in the base currency.
struct CostBreakdown {
    Money time, direct, compensation, finance, provision, total;
};

/// The plain figures the verdict rests on, of the window unless said otherwise.
struct Facts {
    double tenureMonths = 0.0;
    Money revenue, collected;
    Duration hours;
    CostBreakdown cost;
    Money margin;
    Money oursCost, oursBack; ///< Our own failures: cost, and revenue given back.
    Money fairRevenue, fairCost, fairMargin;
    std::optional<double> fairMarginRatio; ///< Nothing without fair revenue.
    Money biggestRecord, unbilled;
    bool accrued = false, dormant = false, incomplete = false;
    double recordedShare = 0.0; ///< Of time cost, with recorded minutes.

    int scoredInvoices = 0;
    double effectiveInvoices = 0.0;
    double latenessPoints = 0.0;     ///< G of the method.
    double paymentCredibility = 0.0; ///< Z of the method.
    double daysBeyondTerms = 0.0;    ///< Money-weighted mean.
    double lateShare = 0.0, habitShare = 0.0;
    int worstDaysLate = 0;
    Money openOverdue, open90, notDue, excused;
    int veryLateInvoices = 0, veryLateThisYear = 0, invoicesOfTwoYears = 0; ///< bad90, bad90_year, inv24.
    int invoicesInWindow = 0, invoicesEver = 0;

    int complaints = 0, unclassified = 0, justifiedOpen = 0;
    double justified = 0.0, unfounded = 0.0,
           justifiedRecent = 0.0; ///< A partly justified one is half of each.
    double exposure = 0.0;        ///< Dealings.
    double complaintRate = 0.0;   ///< lambda of the method.
    double complaintRatio = 0.0, justifiedRatio = 0.0;
    double complaintSurprise = 1.0; ///< Poisson tail of the count.
    int signalEvents = 0;

    double share = 0.0;           ///< Of the book's revenue.
    std::optional<double> uplift; ///< Fair cost / fair revenue - 1.
    Money materiality;
    std::optional<Day> limitsSince; ///< The latest limits that had their 90 days.
    std::optional<double> problemAtLimits;
    bool mended = false, hardTimes = false;
};

struct Flags {
    bool loss = false, deepLoss = false, chronic90 = false, wasChronic90 = false, open90 = false,
         habitLate = false;
    bool severePart = false, severeLimit = false, severeOld = false, ourFault = false, dependent = false;
};

/// What they pay a month now, and what they would have to.
struct PriceFacts {
    Money now, breakEven, target;
    double breakEvenUplift = 0.0, targetUplift = 0.0;
    Duration hoursAffordable; ///< A month at the present price, to the second.
    double hoursAffordableExact = 0.0; ///< The same, not rounded: in hours.
    Money longTermValue;
};

/// The book without this client; profits are changes of a year's profit.
struct Without {
    Money revenue, marginRest;
    Money idle, saved, resold;
    Money valuePerHourOthers;
    std::optional<double> hhiNow, hhiAfter, topShareAfter;
};

/// An owner's own verdict in force, beside the computed one.
struct OverrideInForce {
    Id<Decision> decisionId;
    Verdict verdict = Verdict::Keep;
    Day until;
};

struct HealthAt {
    Day day;
    double health = 100.0;
};

/// What the method says of one client on one day.
struct Assessment {
    Id<Client> clientId;
    Day asOf;
    double problem = 0.0;
    double health = 100.0;
    Verdict verdict = Verdict::TooEarly; ///< Computed; an override stands beside it.
    Rule rule = Rule::V0;
    std::vector<QByteArray> grounds; ///< What met the rule, e.g. "loss", "score"; see reason_codes.h.
    bool firstPutRight = false;      ///< The advice begins with "first put right what we did".
    double confidence = 0.0;
    Level confidenceLevel = Level::Low;
    Trend trend = Trend::Unknown;
    std::optional<double> slope;     ///< Points of P per quarter.
    std::vector<double> history;     ///< P at up to four quarter points, oldest first.
    std::array<AreaResult, 4> areas; ///< By Area.
    Facts facts;
    Flags flags;
    std::vector<Statement> reasons;      ///< Gravest first.
    std::vector<Statement> counterFacts; ///< What speaks for the client.
    std::vector<Statement> wouldChange;
    std::vector<Statement> missing;
    std::optional<PriceFacts> price;
    Without without;
    std::optional<OverrideInForce> overridden;
    bool overrideLapsed = false; ///< The last override ended and nothing was decided since.
    bool verdictFlipsIfJudged =
        false;                    ///< Unjudged complaints would change the verdict, one way or the other.
    std::vector<HealthAt> months; ///< Health at the last 12 month ends and today, only when asked for.

    const AreaResult& area(Area which) const { return areas[static_cast<size_t>(which)]; }
    /// The verdict to list the client under: the owner's while it is in force, else the computed one.
    Verdict shownVerdict() const { return overridden ? overridden->verdict : verdict; }
};

struct BookFigures {
    int clients = 0;
    Money revenue, cost, margin, materiality;
    std::optional<double> hhi;
};

/// The whole book on one day. Clients stand in the order of the facts given.
struct BookAssessment {
    Day asOf;
    BookFigures book;
    std::vector<Assessment> clients;
};

} // namespace rapport::scoring
