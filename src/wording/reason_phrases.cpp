// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/reason_codes.h"
#include "wording/statement_phrases.h"

#include <QtGlobal>

// Plain, kind, factual: what happened and how much, never what somebody is like.
namespace rapport::wording {

namespace codes = scoring::codes;

namespace {

// clang-format off
constexpr StatementPhrase phrases[] = {
    // profit
    {codes::costsMoreThanPays, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Serving them cost {cost} in a year that brought {revenue}: {difference} were lost."),
     QT_TRANSLATE_NOOP("StatementLabel", "Costs more than they pay")},
    {codes::marginBelowTarget, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Of the {revenue} they brought, {margin} was left after the {cost} it cost to serve them; the aim is {target}."),
     QT_TRANSLATE_NOOP("StatementLabel", "Margin below the aim")},
    {codes::costWithoutRevenue, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Serving them cost {cost} over the last year and brought no revenue."),
     QT_TRANSLATE_NOOP("StatementLabel", "Cost without revenue")},
    {codes::unbilledWork, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Work that cost {amount} has been done since {since} and is not billed yet."),
     QT_TRANSLATE_NOOP("StatementLabel", "Work not billed yet")},
    // payment
    {codes::paysLate, nullptr, nullptr, "days",
     QT_TRANSLATE_N_NOOP("Statement", "On average their money came {days} day(s) after it was due; {share} of it was late (invoices counted: {invoices})."),
     QT_TRANSLATE_NOOP("StatementLabel", "Pays late")},
    {codes::veryLateInvoices, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} of {of} invoice(s) of the last two years were {days} days late or more."),
     QT_TRANSLATE_NOOP("StatementLabel", "Very late invoices")},
    {codes::veryLateBefore, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} of {of} invoice(s) of the last two years were 90 days late or more, none of them in the last year."),
     QT_TRANSLATE_NOOP("StatementLabel", "Very late before")},
    {codes::openOver90, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "{amount} has been overdue for 90 days or more and is still open."),
     QT_TRANSLATE_NOOP("StatementLabel", "Open for over 90 days")},
    {codes::openOverdue, nullptr, nullptr, "days",
     QT_TRANSLATE_N_NOOP("Statement", "{amount} is overdue, the oldest part by {days} day(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Money overdue")},
    {codes::fewPaymentsKnown, nullptr, nullptr, "invoices",
     QT_TRANSLATE_N_NOOP("Statement", "Nothing was late; a little caution stays while only {invoices} invoice(s) are known to be paid."),
     QT_TRANSLATE_NOOP("StatementLabel", "Few payments known")},
    {codes::habituallyLate, nullptr, nullptr, "days",
     QT_TRANSLATE_N_NOOP("Statement", "{share} of their invoices were paid more than {days} day(s) late."),
     QT_TRANSLATE_NOOP("StatementLabel", "Late as a habit")},
    // complaints
    {codes::unfoundedComplaints, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} complaint(s) turned out to be unfounded, about {ratio} times the usual rate (dealings counted: {dealings})."),
     QT_TRANSLATE_NOOP("StatementLabel", "Unfounded complaints")},
    // conduct
    {codes::conductEvents, "kind", "out_of_scope", "count",
     QT_TRANSLATE_N_NOOP("Statement", "Work outside the agreement was asked for {count} time(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Work outside the agreement")},
    {codes::conductEvents, "kind", "bend_rules", "count",
     QT_TRANSLATE_N_NOOP("Statement", "An exception to the rules was asked for {count} time(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Exceptions to the rules")},
    {codes::conductEvents, "kind", "advantage", "count",
     QT_TRANSLATE_N_NOOP("Statement", "Goodwill was taken advantage of {count} time(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Goodwill taken advantage of")},
    {codes::conductEvents, "kind", "cheat", "count",
     QT_TRANSLATE_N_NOOP("Statement", "Dishonest dealing was noted {count} time(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Dishonest dealing")},
    {codes::conductEvents, "kind", "reputation_threat", "count",
     QT_TRANSLATE_N_NOOP("Statement", "A threat to our reputation was noted {count} time(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Threat to our reputation")},
    {codes::conductEvents, "kind", "abuse", "count",
     QT_TRANSLATE_N_NOOP("Statement", "Abuse of staff was noted {count} time(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Abuse of staff")},
    {codes::conductEvents, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "Conduct that needs attention was noted {count} time(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Conduct")},
    {codes::abuseRepeated, nullptr, nullptr, "days",
     QT_TRANSLATE_N_NOOP("Statement", "Abuse of staff was noted on {days} different day(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Abuse of staff, repeated")},
    {codes::cheatingRepeated, nullptr, nullptr, "days",
     QT_TRANSLATE_N_NOOP("Statement", "Dishonest dealing was noted on {days} different day(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Dishonest dealing, repeated")},
    {codes::seriousEvent, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "A serious incident was noted on {day} ({kind})."),
     QT_TRANSLATE_NOOP("StatementLabel", "Serious incident")},
    {codes::seriousEventBefore, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "A serious incident was noted on {day}, more than a year ago ({kind})."),
     QT_TRANSLATE_NOOP("StatementLabel", "Serious incident before")},
    // what we did ourselves
    {codes::ourComplaintOpen, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} justified complaint(s) of theirs are still waiting for us to put things right."),
     QT_TRANSLATE_NOOP("StatementLabel", "A justified complaint is open")},
    {codes::ourFaultsRecent, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} of their complaint(s) of the last {days} days were justified."),
     QT_TRANSLATE_NOOP("StatementLabel", "Our mistakes, recently")},
    {codes::ourFaultCost, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Our own mistakes cost {amount}, {share} of the revenue; that is not held against them."),
     QT_TRANSLATE_NOOP("StatementLabel", "What our mistakes cost")},
    // how it stands
    {codes::worsening, nullptr, nullptr, "points",
     QT_TRANSLATE_N_NOOP("Statement", "Health is falling by about {points} point(s) a quarter."),
     QT_TRANSLATE_NOOP("StatementLabel", "Getting worse")},
    {codes::moneyIncomplete, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} invoice(s) could not be counted because an exchange rate is missing."),
     QT_TRANSLATE_NOOP("StatementLabel", "Money incomplete")},
    {codes::thinEvidence, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "There are too few records to be sure (confidence {confidence})."),
     QT_TRANSLATE_NOOP("StatementLabel", "Thin evidence")},
    {codes::dependentOn, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "They bring {share} of the whole revenue: the business leans on them."),
     QT_TRANSLATE_NOOP("StatementLabel", "The business leans on them")},
    {codes::majorClient, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "They bring {share} of the whole revenue."),
     QT_TRANSLATE_NOOP("StatementLabel", "Major client")},
    {codes::limitsDidNotHelp, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Limits were set on {since}; health stood at {then} then and stands at {now} now."),
     QT_TRANSLATE_NOOP("StatementLabel", "Limits did not help")},
    {codes::inHardTimes, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "They are going through hard times, noted until {until}."),
     QT_TRANSLATE_NOOP("StatementLabel", "Hard times")},
    {codes::newClient, nullptr, nullptr, "months",
     QT_TRANSLATE_N_NOOP("Statement", "They are new: the first dealing was {months} month(s) ago."),
     QT_TRANSLATE_NOOP("StatementLabel", "New client")},
    {codes::formerClient, nullptr, nullptr, "days",
     QT_TRANSLATE_N_NOOP("Statement", "There have been no dealings for {days} day(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Former client")},
    {codes::prospectTakesTime, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "{hours} of work went into them and nothing has been billed so far."),
     QT_TRANSLATE_NOOP("StatementLabel", "Time without an order")},
    {codes::overrideLapsed, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "The owner's own verdict ran out on {on}."),
     QT_TRANSLATE_NOOP("StatementLabel", "Own verdict ran out")},
    {codes::nothingAgainst, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Nothing speaks against them."),
     QT_TRANSLATE_NOOP("StatementLabel", "Nothing against them")},
    {codes::costNotRecorded, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "They brought {revenue}, but only {cost} of service cost is recorded, so nobody can tell whether it paid."),
     QT_TRANSLATE_NOOP("StatementLabel", "Service cost not recorded")},
};
// clang-format on

} // namespace

std::span<const StatementPhrase> reasonPhrases() {
    return phrases;
}

} // namespace rapport::wording
