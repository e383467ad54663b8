// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/reason_codes.h"
#include "wording/statement_phrases.h"

#include <QtGlobal>

namespace rapport::wording {

namespace codes = scoring::codes;

namespace {

// clang-format off
constexpr StatementPhrase phrases[] = {
    // what speaks for the client
    {codes::earnsMargin, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "They left {margin} after all it cost to serve them, {ratio} of the revenue."),
     QT_TRANSLATE_NOOP("StatementLabel", "Earns a margin")},
    {codes::paysOnTime, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "{share} of their money came on time (invoices counted: {invoices})."),
     QT_TRANSLATE_NOOP("StatementLabel", "Pays on time")},
    {codes::noUnfoundedComplaints, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Not one complaint was unfounded (dealings counted: {dealings})."),
     QT_TRANSLATE_NOOP("StatementLabel", "No unfounded complaints")},
    {codes::complaintsWereJustified, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} of their complaint(s) were justified."),
     QT_TRANSLATE_NOOP("StatementLabel", "Complaints were justified")},
    {codes::noConductEvents, nullptr, nullptr, "months",
     QT_TRANSLATE_N_NOOP("Statement", "Nothing was noted about their conduct in {months} month(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Fair conduct")},
    {codes::longRelationship, nullptr, nullptr, "years",
     QT_TRANSLATE_N_NOOP("Statement", "They have been with us for {years} year(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Long relationship")},
    {codes::improving, nullptr, nullptr, "points",
     QT_TRANSLATE_N_NOOP("Statement", "Health is rising by about {points} point(s) a quarter."),
     QT_TRANSLATE_NOOP("StatementLabel", "Getting better")},
    {codes::bringsShare, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "They brought {revenue}, {share} of the whole revenue."),
     QT_TRANSLATE_NOOP("StatementLabel", "Brings a good share")},
    {codes::oneEventOnly, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "It was a single incident."),
     QT_TRANSLATE_NOOP("StatementLabel", "A single incident")},
    // what would change it
    {codes::priceForBreakEven, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "At {amount} a month ({uplift}) the cost would be covered and the verdict would be “{verdict}”."),
     QT_TRANSLATE_NOOP("StatementLabel", "A price that covers the cost")},
    {codes::priceForTarget, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "At {amount} a month ({uplift}) the margin aimed at would be earned and the verdict would be “{verdict}”."),
     QT_TRANSLATE_NOOP("StatementLabel", "A price that earns the aim")},
    {codes::hoursAtPresentPrice, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "At the present price, with {hours} of work a month, the verdict would be “{verdict}”."),
     QT_TRANSLATE_NOOP("StatementLabel", "Hours at the present price")},
    {codes::payingOnTime, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "If every invoice were paid by the day it is due, the verdict would be “{verdict}”."),
     QT_TRANSLATE_NOOP("StatementLabel", "Paying on time")},
    {codes::payingOpenMoney, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "If the open {amount} were paid, the verdict would be “{verdict}”."),
     QT_TRANSLATE_NOOP("StatementLabel", "Paying what is open")},
    {codes::settlingOurFaults, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "The {count} open complaint(s) that are our doing have to be settled first."),
     QT_TRANSLATE_NOOP("StatementLabel", "Settling our mistakes")},
    {codes::timeWithoutEvents, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Without new incidents the verdict would be milder from {until} on."),
     QT_TRANSLATE_NOOP("StatementLabel", "Time without incidents")},
    {codes::fewerComplaints, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "With half as many unfounded complaints the verdict would be “{verdict}”."),
     QT_TRANSLATE_NOOP("StatementLabel", "Fewer unfounded complaints")},
    {codes::billingTheWork, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Billing the work done so far, which cost {amount}, would show whether it pays."),
     QT_TRANSLATE_NOOP("StatementLabel", "Billing the work")},
    {codes::recordingTime, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "Recording the time spent on them would show what they cost."),
     QT_TRANSLATE_NOOP("StatementLabel", "Recording time")},
    // what is missing
    {codes::noTimeLogged, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "No service time is recorded, so the cost is understated."),
     QT_TRANSLATE_NOOP("StatementLabel", "No time recorded")},
    {codes::monthsWithoutTime, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "No time was recorded in {months} of the last {of} months."),
     QT_TRANSLATE_NOOP("StatementLabel", "Months without time")},
    {codes::timeEstimated, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "{share} of the cost of time rests on estimated minutes."),
     QT_TRANSLATE_NOOP("StatementLabel", "Estimated time")},
    {codes::ownersGuess, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "{share} of the hours rest on the owner's estimate of {hours} a month."),
     QT_TRANSLATE_NOOP("StatementLabel", "The owner's estimate of the time")},
    {codes::paymentsUndated, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} payment(s) have no date and say nothing about lateness."),
     QT_TRANSLATE_NOOP("StatementLabel", "Payments without a date")},
    {codes::complaintsUnjudged, "flips", "1", "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} complaint(s) have not been judged yet; judging them would change the verdict."),
     QT_TRANSLATE_NOOP("StatementLabel", "Complaints not judged")},
    {codes::complaintsUnjudged, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} complaint(s) have not been judged yet."),
     QT_TRANSLATE_NOOP("StatementLabel", "Complaints not judged")},
    {codes::disputesUnrecorded, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "{count} disputed invoice(s) have no recorded outcome and count like any other."),
     QT_TRANSLATE_NOOP("StatementLabel", "Disputes without outcome")},
    {codes::noInvoices, nullptr, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Statement", "There is no invoice to judge by."),
     QT_TRANSLATE_NOOP("StatementLabel", "No invoices")},
    {codes::rateMissing, nullptr, nullptr, "count",
     QT_TRANSLATE_N_NOOP("Statement", "The exchange rate of {count} invoice(s) is missing."),
     QT_TRANSLATE_NOOP("StatementLabel", "Exchange rate missing")},
    {codes::shortHistory, nullptr, nullptr, "months",
     QT_TRANSLATE_N_NOOP("Statement", "The records go back only {months} month(s)."),
     QT_TRANSLATE_NOOP("StatementLabel", "Short history")},
};
// clang-format on

} // namespace

std::span<const StatementPhrase> outlookPhrases() {
    return phrases;
}

} // namespace rapport::wording
