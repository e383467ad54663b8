// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/policy_words.h"

#include "domain/codes.h"
#include "wording/words.h"

#include <algorithm>

namespace rapport::wording {

namespace {

using Group = PolicyGroup;
using Unit = PolicyUnit;

// Our own judgement, which nobody has published data for.
constexpr char house[] = QT_TRANSLATE_NOOP("Policy", "Our judgement");

// clang-format off
constexpr PolicyWord words[] = {
    {"windowYears", Group::Window, Unit::Years,
     QT_TRANSLATE_NOOP("Policy", "Window"),
     QT_TRANSLATE_NOOP("Policy", "So many years up to the day are judged. Whole years, so that seasons cancel out."), house},
    {"memoryYears", Group::Window, Unit::Years,
     QT_TRANSLATE_NOOP("Policy", "Memory"),
     QT_TRANSLATE_NOOP("Policy", "So long very late payment and conduct are remembered; at least the window."),
     QT_TRANSLATE_NOOP("Policy", "D&B PAYDEX looks back 24 months")},
    {"rampMonths", Group::Window, Unit::Months,
     QT_TRANSLATE_NOOP("Policy", "Ramp of a new client"),
     QT_TRANSLATE_NOOP("Policy", "Until then a loss counts in part: the effort of starting is not held against a new client."), house},
    {"dormantDays", Group::Window, Unit::Days,
     QT_TRANSLATE_NOOP("Policy", "Former client after"),
     QT_TRANSLATE_NOOP("Policy", "Nobody has dealt with anybody for so long, and nothing is overdue."), house},
    {"billingGroupDays", Group::Window, Unit::Days,
     QT_TRANSLATE_NOOP("Policy", "Invoices of one billing"),
     QT_TRANSLATE_NOOP("Policy", "Invoices this close to each other are one billing."), house},
    {"billingMainShare", Group::Window, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Least part of a main billing"),
     QT_TRANSLATE_NOOP("Policy", "Billings smaller than this part of the largest are extras and no part of a cycle."), house},
    {"rareGapDays", Group::Window, Unit::Days,
     QT_TRANSLATE_NOOP("Policy", "Billed rarely from"),
     QT_TRANSLATE_NOOP("Policy", "From this distance between billings on, revenue is earned evenly until the next one."), house},
    {"renewalGraceDays", Group::Window, Unit::Days,
     QT_TRANSLATE_NOOP("Policy", "Grace for renewals"),
     QT_TRANSLATE_NOOP("Policy", "Yearly renewals may slip by so much and still belong to their cycle."), house},
    {"projectDays", Group::Window, Unit::Days,
     QT_TRANSLATE_NOOP("Policy", "Work billed later"),
     QT_TRANSLATE_NOOP("Policy", "Work after a deposit is not held against the client for so long after the last invoice."), house},

    {"defaultRatePerHour", Group::Work, Unit::MoneyPerHour,
     QT_TRANSLATE_NOOP("Policy", "Cost of an hour"),
     QT_TRANSLATE_NOOP("Policy", "For work by people without a rate of their own: the yearly cost of a person divided by the hours really worked."),
     QT_TRANSLATE_NOOP("Policy", "Time-driven activity-based costing (Kaplan and Anderson 2007)")},
    {"defaultMinutes", Group::Work, Unit::Minutes,
     QT_TRANSLATE_NOOP("Policy", "Minutes of a dealing"),
     QT_TRANSLATE_NOOP("Policy", "Where nobody noted the time; such time is marked as estimated and lowers the confidence."), house},
    {"scarceCost", Group::Work, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Scarce records below"),
     QT_TRANSLATE_NOOP("Policy", "With service cost under this part of revenue nobody wrote it down: the client needs records."), house},

    {"targetMargin", Group::Profit, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Target margin"),
     QT_TRANSLATE_NOOP("Policy", "What a client should leave over of their revenue before general overhead, which it has to cover."), house},
    {"financeRate", Group::Profit, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Interest on overdue money, a year"),
     QT_TRANSLATE_NOOP("Policy", "What waiting for money costs."),
     QT_TRANSLATE_NOOP("Policy", "Late Payment Directive 2011/7/EU: 8 to 10 % in most countries")},
    {"provision", Group::Profit, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Provision on open money"),
     QT_TRANSLATE_NOOP("Policy", "Share of open money that is counted as lost, up to so many days overdue; it never falls from step to step."),
     QT_TRANSLATE_NOOP("Policy", "IFRS 9, illustrative example 12; the steps after 180 days are our judgement")},
    {"provisionBeyond", Group::Profit, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Provision after the last step"),
     QT_TRANSLATE_NOOP("Policy", "Of money older than the last step nothing is expected any more."), house},
    {"materiality", Group::Profit, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Real money from"),
     QT_TRANSLATE_NOOP("Policy", "Part of the book’s revenue, at least one hour: below it no verdict rests on money."), house},
    {"deepUplift", Group::Profit, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Deep loss from a price rise of"),
     QT_TRANSLATE_NOOP("Policy", "Breaking even would need a price higher by more than this."), house},

    {"latePoints", Group::Payment, Unit::Points,
     QT_TRANSLATE_NOOP("Policy", "Points for lateness"),
     QT_TRANSLATE_NOOP("Policy", "Points by days past the due date, in a straight line between the steps; early payment earns nothing."),
     QT_TRANSLATE_NOOP("Policy", "D&B PAYDEX turned over: its 80 is 0 points, its 20 is 100")},
    {"paymentPriorStrength", Group::Payment, Unit::Invoices,
     QT_TRANSLATE_NOOP("Policy", "Caution about payment"),
     QT_TRANSLATE_NOOP("Policy", "So many invoices’ worth of doubt: with few invoices the score stays near that of an unknown payer."),
     QT_TRANSLATE_NOOP("Policy", "Bühlmann–Straub; 2,466 real invoices ask for 1.66")},
    {"paymentPriorMean", Group::Payment, Unit::Points,
     QT_TRANSLATE_NOOP("Policy", "Points of an unknown payer"),
     QT_TRANSLATE_NOOP("Policy", "About four and a half days late."),
     QT_TRANSLATE_NOOP("Policy", "The same invoices: 4.32")},
    {"veryLateFloor", Group::Payment, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Very late counts from"),
     QT_TRANSLATE_NOOP("Policy", "Part of an invoice that must be very late: forgotten cents and agreed retentions are not chronic lateness."), house},
    {"habitDays", Group::Payment, Unit::Days,
     QT_TRANSLATE_NOOP("Policy", "Late after"),
     QT_TRANSLATE_NOOP("Policy", "An invoice paid later than this is late, where habits are looked for."),
     QT_TRANSLATE_NOOP("Policy", "IBM Research, KDD 2020: late after 5 days")},
    {"habitInvoices", Group::Payment, Unit::Invoices,
     QT_TRANSLATE_NOOP("Policy", "Invoices of a habit"),
     QT_TRANSLATE_NOOP("Policy", "Fewer are no habit."), house},
    {"habitShare", Group::Payment, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Late invoices of a habit"),
     QT_TRANSLATE_NOOP("Policy", "This part of them late is a habit."), house},
    {"pendingDays", Group::Payment, Unit::Days,
     QT_TRANSLATE_NOOP("Policy", "Dispute excuses for"),
     QT_TRANSLATE_NOOP("Policy", "An undecided dispute excuses lateness for so long after the due date, or it would hide non-payment for ever."), house},

    {"complaintPriorMean", Group::Complaints, Unit::Number,
     QT_TRANSLATE_NOOP("Policy", "Normal friction"),
     QT_TRANSLATE_NOOP("Policy", "Unfounded complaints per dealing nobody is blamed for: 0.05 is one in twenty."), house},
    {"complaintPriorStrength", Group::Complaints, Unit::Dealings,
     QT_TRANSLATE_NOOP("Policy", "Caution about complaints"),
     QT_TRANSLATE_NOOP("Policy", "So many dealings’ worth of doubt: as much as a year of monthly dealings."),
     QT_TRANSLATE_NOOP("Policy", "Gamma–Poisson; the strength is our judgement")},
    {"complaintRatioMax", Group::Complaints, Unit::Number,
     QT_TRANSLATE_NOOP("Policy", "Times the normal that scores 100"),
     QT_TRANSLATE_NOOP("Policy", "Unfounded complaints against normal friction; the normal scores nothing."), house},
    {"faultRecentDays", Group::Complaints, Unit::Days,
     QT_TRANSLATE_NOOP("Policy", "Recent mistakes of ours"),
     QT_TRANSLATE_NOOP("Policy", "Settled mistakes older than this do not keep “make it right” alive."), house},

    {"conductPoints", Group::Conduct, Unit::Points,
     QT_TRANSLATE_NOOP("Policy", "Points for conduct"),
     QT_TRANSLATE_NOOP("Policy", "Of one event on its day."),
     QT_TRANSLATE_NOOP("Policy", "The kinds: NSW Ombudsman 2012, Lovelock 1994; the points are our judgement")},
    {"severityFactor", Group::Conduct, Unit::Number,
     QT_TRANSLATE_NOOP("Policy", "Times the points"),
     QT_TRANSLATE_NOOP("Policy", "What the points of an event are multiplied with."), house},
    {"conductHalfLifeDays", Group::Conduct, Unit::Days,
     QT_TRANSLATE_NOOP("Policy", "Half-life of conduct"),
     QT_TRANSLATE_NOOP("Policy", "After so long an event counts half."), house},

    {"worstFirstWeights", Group::Score, Unit::Number,
     QT_TRANSLATE_NOOP("Policy", "Weight by rank"),
     QT_TRANSLATE_NOOP("Policy", "The worst area counts most, so that a good one cannot buy off a bad one. They never rise and add up to 1."),
     QT_TRANSLATE_NOOP("Policy", "Ordered weighted average (Yager 1988); the weights are our judgement")},
    {"importance", Group::Score, Unit::Number,
     QT_TRANSLATE_NOOP("Policy", "Importance"),
     QT_TRANSLATE_NOOP("Policy", "How much an area counts at all, from 0 to 1."),
     QT_TRANSLATE_NOOP("Policy", "Equal weights are robust (Dawes 1979)")},

    {"watchArea", Group::Verdict, Unit::Points,
     QT_TRANSLATE_NOOP("Policy", "Watch from"),
     QT_TRANSLATE_NOOP("Policy", "Points of one area from which a client is watched."), house},
    {"limitProblem", Group::Verdict, Unit::Points,
     QT_TRANSLATE_NOOP("Policy", "Set limits from"),
     QT_TRANSLATE_NOOP("Policy", "Problem score from which limits or a new price are called for."), house},
    {"partProblem", Group::Verdict, Unit::Points,
     QT_TRANSLATE_NOOP("Policy", "Part ways from"),
     QT_TRANSLATE_NOOP("Policy", "Problem score from which parting is; not below that of limits."), house},
    {"retryDays", Group::Verdict, Unit::Days,
     QT_TRANSLATE_NOOP("Policy", "Limits get"),
     QT_TRANSLATE_NOOP("Policy", "So long limits have to work before they are looked at again."), house},
    {"retryProblem", Group::Verdict, Unit::Points,
     QT_TRANSLATE_NOOP("Policy", "Limits failed only from"),
     QT_TRANSLATE_NOOP("Policy", "Problem score: below it there is nothing left to limit."), house},
    {"retryDrop", Group::Verdict, Unit::Points,
     QT_TRANSLATE_NOOP("Policy", "Limits helped from a fall of"),
     QT_TRANSLATE_NOOP("Policy", "The problem score must have fallen by so much."), house},
    {"shareMajor", Group::Verdict, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Large client from"),
     QT_TRANSLATE_NOOP("Policy", "Share of the book’s revenue from which a client is called large."),
     QT_TRANSLATE_NOOP("Policy", "ASC 280-10-50-42 and IFRS 8.34 disclose a customer from 10 % on")},
    {"shareDependent", Group::Verdict, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Dependent from"),
     QT_TRANSLATE_NOOP("Policy", "Share from which the book depends on a client: then “part ways” is a planned exit."), house},

    {"retention", Group::Value, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Chance to keep a client a year"),
     QT_TRANSLATE_NOOP("Policy", "For the long-term value only; no verdict rests on it."),
     QT_TRANSLATE_NOOP("Policy", "Margin multiple of Gupta and Lehmann")},
    {"discount", Group::Value, Unit::Percent,
     QT_TRANSLATE_NOOP("Policy", "Discount of a year"),
     QT_TRANSLATE_NOOP("Policy", "For the long-term value only; no verdict rests on it."),
     QT_TRANSLATE_NOOP("Policy", "Margin multiple of Gupta and Lehmann")},
};
// clang-format on

template <typename Enum>
std::optional<QString> wordOfCode(const Speech& speech, const QByteArray& code) {
    const auto value = fromCode<Enum>(QString::fromLatin1(code));
    return value ? std::optional(word(speech, *value)) : std::nullopt;
}

QString days(const Speech& speech, int count) {
    return speech.translate("Policy", "%n day(s)", nullptr, count);
}

} // namespace

std::span<const PolicyWord> policyWords() {
    return words;
}

const PolicyWord* policyWordOf(const QByteArray& path) {
    const qsizetype dot = path.indexOf('.');
    const QByteArray parameter = dot < 0 ? path : path.left(dot);
    const auto found =
        std::ranges::find_if(words, [&](const PolicyWord& word) { return parameter == word.parameter; });
    return found == std::end(words) ? nullptr : found;
}

QString groupName(const Speech& speech, PolicyGroup group) {
    switch (group) {
    case Group::Window:
        return speech.translate("Policy", "What is looked at");
    case Group::Work:
        return speech.translate("Policy", "Cost of service");
    case Group::Profit:
        return speech.translate("Policy", "Profit");
    case Group::Payment:
        return speech.translate("Policy", "Payment");
    case Group::Complaints:
        return speech.translate("Policy", "Complaints");
    case Group::Conduct:
        return speech.translate("Policy", "Conduct");
    case Group::Score:
        return speech.translate("Policy", "From the areas to the score");
    case Group::Verdict:
        return speech.translate("Policy", "From the score to the verdict");
    case Group::Value:
        return speech.translate("Policy", "Long-term value");
    }
    return {};
}

QString memberName(const Speech& speech, const QByteArray& path) {
    const qsizetype dot = path.indexOf('.');
    if (dot < 0) return {};
    const QByteArray parameter = path.left(dot);
    const QByteArray member = path.mid(dot + 1);
    std::optional<QString> name;
    if (parameter == "defaultMinutes") name = wordOfCode<InteractionKind>(speech, member);
    if (parameter == "conductPoints") name = wordOfCode<SignalKind>(speech, member);
    if (parameter == "importance") name = wordOfCode<Area>(speech, member);
    if (name) return *name;
    if (parameter == "severityFactor") {
        if (member == "minor") return word(speech, Severity::Minor);
        return word(speech, member == "normal" ? Severity::Normal : Severity::Serious);
    }
    if (member == "worst") return speech.translate("Policy", "Worst area");
    if (member == "second") return speech.translate("Policy", "Second");
    if (member == "third") return speech.translate("Policy", "Third");
    if (member == "least") return speech.translate("Policy", "Least");
    bool isNumber = false;
    const int count = member.toInt(&isNumber);
    return isNumber ? days(speech, count) : QString::fromLatin1(member);
}

QString parameterName(const Speech& speech, const QByteArray& path) {
    const PolicyWord* found = policyWordOf(path);
    if (!found) return QString::fromLatin1(path);
    const QString name = speech.translate("Policy", found->name);
    const QString member = memberName(speech, path);
    if (member.isEmpty()) return name;
    //: A parameter and which of its numbers: "Points for conduct: Abuse"
    return speech.filled(speech.translate("Policy", "{parameter}: {member}"),
                         {{QStringLiteral("parameter"), name}, {QStringLiteral("member"), member}});
}

QString parameterMeaning(const Speech& speech, const PolicyWord& word) {
    return speech.translate("Policy", word.meaning);
}

QString parameterSource(const Speech& speech, const PolicyWord& word) {
    return speech.translate("Policy", word.source);
}

QString unitText(const Speech& speech, PolicyUnit unit) {
    switch (unit) {
    case Unit::Percent:
        return speech.locale().percent();
    case Unit::Days:
        return speech.translate("Policy", "days");
    case Unit::Years:
        return speech.translate("Policy", "years");
    case Unit::Months:
        return speech.translate("Policy", "months");
    case Unit::Minutes:
        return speech.translate("Policy", "minutes");
    case Unit::Points:
        return speech.translate("Policy", "points");
    case Unit::Invoices:
        return speech.translate("Policy", "invoices");
    case Unit::Dealings:
        return speech.translate("Policy", "dealings");
    case Unit::MoneyPerHour:
        return speech.translate("Policy", "in the book’s currency");
    case Unit::Number:
        break;
    }
    return {};
}

double shownFactor(PolicyUnit unit) {
    return unit == Unit::Percent ? 100.0 : 1.0;
}

QString parameterValueText(const Speech& speech, const QByteArray& path, double value) {
    constexpr int decimals = 4;
    const PolicyWord* found = policyWordOf(path);
    const PolicyUnit unit = found ? found->unit : Unit::Number;
    const bool isWhole = value == double(int(value));
    if (unit == Unit::Days && isWhole) return days(speech, int(value));
    if (unit == Unit::Years && isWhole) return speech.translate("Policy", "%n year(s)", nullptr, int(value));
    const QString number = speech.number(value * shownFactor(unit), decimals);
    if (unit != Unit::Percent) return number;
    return speech.translate("Format", "{value}%", "per cent").replace(QStringLiteral("{value}"), number);
}

} // namespace rapport::wording
