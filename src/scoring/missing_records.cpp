// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/as_known.h"
#include "scoring/reason_codes.h"
#include "scoring/statements.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

constexpr double kShortHistoryMonths = 6.0;

Statement missing(const char* code, std::optional<Area> area, Figures args = {},
                  std::vector<RecordRef> evidence = {}) {
    return {
        .code = code, .area = area, .lost = 0.0, .args = std::move(args), .evidence = std::move(evidence)};
}

/// Whole months of the window since the first dealing, and those of them without any time.
struct MonthsOfTime {
    qint64 all = 0, empty = 0;
};
MonthsOfTime monthsOfTime(const Explaining& about, std::span<const EstimatedTime> estimates) {
    std::vector<Day> ends;
    for (const InteractionFact& interaction : about.client.interactions)
        if (about.window.contains(interaction.day)) ends.push_back(interaction.day.lastOfMonth());
    for (const EstimatedTime& estimate : estimates)
        ends.push_back(estimate.day);
    const int known = static_cast<int>(about.result.facts.tenureMonths * kDaysPerMonth + 0.5);
    const Day first = std::max(about.window.start + 1, about.window.asOf - known);
    MonthsOfTime months;
    for (Day end = first.lastOfMonth(); end <= about.window.asOf; end = (end + 1).lastOfMonth()) {
        if (end.firstOfMonth() < first) continue;
        ++months.all;
        if (std::find(ends.begin(), ends.end(), end) == ends.end()) ++months.empty;
    }
    return months;
}

void addTime(const Explaining& about, std::vector<Statement>& list) {
    const Measure& today = about.today();
    const Facts& facts = about.result.facts;
    const auto estimates = estimatedTimes(about.client, about.window.asOf);
    if (!today.money.time.isPositive()) {
        if (facts.invoicesInWindow > 0) list.push_back(missing(codes::noTimeLogged, Area::Profit));
        return;
    }
    const MonthsOfTime months = monthsOfTime(about, estimates);
    if (months.empty > 0 && facts.invoicesEver > 0)
        list.push_back(
            missing(codes::monthsWithoutTime, Area::Profit, {{"months", months.empty}, {"of", months.all}}));
    Evidence guesses, unrecorded;
    std::optional<Duration> guess;
    Duration guessed;
    for (const EstimatedTime& estimate : estimates) {
        if (!about.window.contains(estimate.day)) continue;
        guess = estimate.time;
        guessed += estimate.time;
        guesses.add(RecordType::TimeEstimate, estimate.id, estimate.day.number());
    }
    for (const InteractionFact& interaction : about.client.interactions)
        if (about.window.contains(interaction.day) && (!interaction.timeSpent || interaction.estimated))
            unrecorded.add(RecordType::Interaction, interaction.id,
                           timeOf(interaction, about.policy).inMinutes());
    auto withoutMinutes = unrecorded.take();
    if (!withoutMinutes.empty())
        list.push_back(missing(codes::timeEstimated, Area::Profit,
                               {{"share", Ratio{1.0 - facts.recordedShare}}}, std::move(withoutMinutes)));
    if (guess && guessed > Duration())
        list.push_back(missing(codes::ownersGuess, Area::Profit,
                               {{"hours", *guess}, {"share", Ratio{guessed.inHours() / facts.hours.inHours()}}},
                               guesses.take()));
}

void addPayments(const Explaining& about, std::vector<Statement>& list) {
    qint64 undated = 0, disputes = 0, withoutRate = 0;
    Evidence undatedInvoices, disputed, rateless;
    for (const InvoiceFact& invoice : about.client.invoices) {
        if (!about.window.remembers(invoice.issued)) continue;
        const double recency = invoice.issued.number();
        const auto count = std::count_if(invoice.payments.begin(), invoice.payments.end(),
                                         [](const PaymentFact& payment) { return !payment.day; });
        undated += count;
        if (count > 0) undatedInvoices.add(invoice, recency);
        if (disputeOn(invoice, about.window.asOf) == Dispute::Unrecorded) {
            ++disputes;
            disputed.add(invoice, recency);
        }
        if (!hasRate(invoice, about.client.base)) {
            ++withoutRate;
            rateless.add(invoice, recency);
        }
    }
    if (undated > 0)
        list.push_back(
            missing(codes::paymentsUndated, Area::Payment, {{"count", undated}}, undatedInvoices.take()));
    if (disputes > 0)
        list.push_back(
            missing(codes::disputesUnrecorded, Area::Payment, {{"count", disputes}}, disputed.take()));
    if (withoutRate > 0)
        list.push_back(missing(codes::rateMissing, {}, {{"count", withoutRate}}, rateless.take()));
}

} // namespace

std::vector<Statement> whatIsMissing(const Explaining& about) {
    const Facts& facts = about.result.facts;
    std::vector<Statement> list;
    if (facts.invoicesEver == 0) list.push_back(missing(codes::noInvoices, Area::Profit));
    addTime(about, list);
    addPayments(about, list);
    if (facts.unclassified > 0) {
        Evidence evidence;
        for (const ComplaintFact& complaint : about.client.complaints)
            if (about.window.contains(complaint.day) &&
                judgementOn(complaint, about.window.asOf) == Judgement::Unclassified)
                evidence.add(RecordType::Complaint, complaint.id, complaint.day.number());
        list.push_back(missing(codes::complaintsUnjudged, Area::Complaints,
                               {{"count", qint64{facts.unclassified}},
                                {"flips", qint64{about.result.verdictFlipsIfJudged ? 1 : 0}}},
                               evidence.take()));
    }
    if (facts.tenureMonths < kShortHistoryMonths)
        list.push_back(missing(codes::shortHistory, {}, {{"months", facts.tenureMonths}}));
    return list;
}

} // namespace rapport::scoring
