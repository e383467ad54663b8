// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <span>

/// The codes of the statements an assessment makes and the figures each carries. src/wording has one sentence
/// for each (a test compares the two lists). Figures: m Money, r Ratio, n count, d number, D Day, t Duration.
namespace rapport::scoring::codes {

// ---- reasons: profit
inline constexpr char costsMoreThanPays[] = "costs_more_than_pays";  // cost m, revenue m, difference m
inline constexpr char marginBelowTarget[] = "margin_below_target";   // margin r, target r, revenue m, cost m
inline constexpr char costWithoutRevenue[] = "cost_without_revenue"; // cost m
inline constexpr char unbilledWork[] = "unbilled_work";              // amount m, since D
// ---- reasons: payment
inline constexpr char paysLate[] = "pays_late"; // days d (beyond terms), share r (of money late), invoices n
inline constexpr char veryLateInvoices[] = "very_late_invoices"; // count n, of n, days n (90)
inline constexpr char veryLateBefore[] = "very_late_before";     // count n, of n
inline constexpr char openOver90[] = "open_over_90";             // amount m
inline constexpr char openOverdue[] = "open_overdue";            // amount m, days n (worst)
inline constexpr char fewPaymentsKnown[] =
    "few_payments_known"; // invoices n: nothing late, the caution that stays until more is paid
inline constexpr char habituallyLate[] = "habitually_late"; // share r (of invoices), days n (more than)
// ---- reasons: complaints
inline constexpr char unfoundedComplaints[] =
    "unfounded_complaints"; // count d (partly = 1/2), dealings d, ratio d
// ---- reasons: conduct
inline constexpr char conductEvents[] =
    "conduct_events"; // count n, kind s (code of SignalKind); one statement a kind
inline constexpr char abuseRepeated[] = "abuse_repeated";            // days n
inline constexpr char cheatingRepeated[] = "cheating_repeated";      // days n
inline constexpr char seriousEvent[] = "serious_event";              // kind s, day D
inline constexpr char seriousEventBefore[] = "serious_event_before"; // kind s, day D
// ---- reasons: what we did ourselves (no area, no points)
inline constexpr char ourComplaintOpen[] = "our_complaint_open"; // count n
inline constexpr char ourFaultsRecent[] = "our_faults_recent";   // count d, days n
inline constexpr char ourFaultCost[] = "our_fault_cost";         // amount m, share r (of revenue)
// ---- reasons: how it stands (no area, no points)
inline constexpr char worsening[] = "worsening";                   // points d (a quarter)
inline constexpr char moneyIncomplete[] = "money_incomplete";      // count n (invoices without a rate)
inline constexpr char thinEvidence[] = "thin_evidence";            // confidence r
inline constexpr char dependentOn[] = "dependent_on";              // share r
inline constexpr char majorClient[] = "major_client";              // share r
inline constexpr char limitsDidNotHelp[] = "limits_did_not_help";  // since D, then d (health), now d (health)
inline constexpr char inHardTimes[] = "in_hard_times";             // until D
inline constexpr char newClient[] = "new_client";                  // months d
inline constexpr char formerClient[] = "former_client";            // days n
inline constexpr char prospectTakesTime[] = "prospect_takes_time"; // hours t
inline constexpr char overrideLapsed[] = "override_lapsed";        // on D
inline constexpr char nothingAgainst[] = "nothing_against";        // (none): the one reason of a plain Keep
inline constexpr char costNotRecorded[] =
    "cost_not_recorded"; // revenue m, cost m: the reason of Needs records
// ---- counter-facts: what speaks for the client
inline constexpr char earnsMargin[] = "earns_margin"; // margin m, ratio r
inline constexpr char paysOnTime[] = "pays_on_time";  // invoices n, share r (of money on time)
inline constexpr char noUnfoundedComplaints[] = "no_unfounded_complaints";     // dealings d
inline constexpr char complaintsWereJustified[] = "complaints_were_justified"; // count d
inline constexpr char noConductEvents[] = "no_conduct_events";                 // months d
inline constexpr char longRelationship[] = "long_relationship";                // years d
inline constexpr char improving[] = "improving";                               // points d (a quarter)
inline constexpr char bringsShare[] = "brings_share";                          // revenue m, share r
inline constexpr char oneEventOnly[] = "one_event_only";                       // : a single serious event
// ---- what would change it
inline constexpr char priceForBreakEven[] =
    "price_for_break_even"; // amount m (a month), uplift r, verdict s (code then)
inline constexpr char priceForTarget[] = "price_for_target";            // amount m, uplift r, verdict s
inline constexpr char hoursAtPresentPrice[] = "hours_at_present_price"; // hours t (a month), verdict s
inline constexpr char payingOnTime[] = "paying_on_time";                // verdict s
inline constexpr char payingOpenMoney[] = "paying_open_money";          // amount m, verdict s
inline constexpr char settlingOurFaults[] = "settling_our_faults";      // count n (open)
inline constexpr char timeWithoutEvents[] =
    "time_without_events"; // until D: the verdict is milder from then without new events
inline constexpr char fewerComplaints[] = "fewer_complaints"; // verdict s
inline constexpr char billingTheWork[] = "billing_the_work";  // amount m
inline constexpr char recordingTime[] = "recording_time";     // (none)
// ---- what is missing
inline constexpr char noTimeLogged[] = "no_time_logged";           // (none): the cost is understated
inline constexpr char monthsWithoutTime[] = "months_without_time"; // months n, of n
inline constexpr char timeEstimated[] = "time_estimated";          // share r (of time cost)
inline constexpr char ownersGuess[] = "owners_guess"; // hours t (a month, the latest), share r (of all hours)
inline constexpr char paymentsUndated[] = "payments_undated";      // count n
inline constexpr char complaintsUnjudged[] =
    "complaints_unjudged"; // count n, flips n (1: the verdict would change)
inline constexpr char disputesUnrecorded[] = "disputes_unrecorded"; // count n
inline constexpr char noInvoices[] = "no_invoices";                 // (none)
inline constexpr char rateMissing[] = "rate_missing";               // count n
inline constexpr char shortHistory[] = "short_history";             // months d

/// All of the above.
std::span<const QByteArray> all();

} // namespace rapport::scoring::codes

/// The names in Assessment::grounds: what met the rule.
namespace rapport::scoring::grounds {

// For limits: a loss, an area over its limit, a plain fact, or the score.
inline constexpr char loss[] = "loss";
inline constexpr char payment[] = "payment";
inline constexpr char complaints[] = "complaints";
inline constexpr char conduct[] = "conduct";
inline constexpr char chronic90[] = "chronic_90";
inline constexpr char open90[] = "open_90";
inline constexpr char severeEvent[] = "severe_event";
inline constexpr char score[] = "score"; // also of part ways
// For part ways.
inline constexpr char deepLoss[] = "deep_loss";
// Why grounds for limits only mean watch; these stand beside them.
inline constexpr char formerClient[] = "former_client";
inline constexpr char thinEvidence[] = "thin_evidence";
// For watch.
inline constexpr char area[] = "area";
inline constexpr char habitLate[] = "habit_late";
inline constexpr char veryLateBefore[] = "very_late_before";
inline constexpr char severeBefore[] = "severe_before";
inline constexpr char worsening[] = "worsening";
inline constexpr char incomplete[] = "incomplete";
inline constexpr char unbilled[] = "unbilled";

/// All of the above, in this order.
std::span<const QByteArray> all();

} // namespace rapport::scoring::grounds
