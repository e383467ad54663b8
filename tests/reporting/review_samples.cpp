// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/review_samples.h"

#include <cmath>

namespace rapport::reporting::samples {

using scoring::Statement;

namespace {

Currency usd() {
    return *Currency::fromCode(u"USD");
}

Statement statement(const char* code, std::optional<Area> area, double lost, scoring::Figures args,
                    std::vector<RecordRef> evidence = {}) {
    return {code, area, lost, std::move(args), std::move(evidence)};
}

// Money of a fresh Facts has no currency; here everything is in dollars.
void useDollars(scoring::Assessment& assessment) {
    scoring::Facts& f = assessment.facts;
    for (Money* money : {&f.revenue,
                         &f.collected,
                         &f.cost.time,
                         &f.cost.direct,
                         &f.cost.compensation,
                         &f.cost.finance,
                         &f.cost.provision,
                         &f.cost.total,
                         &f.margin,
                         &f.oursCost,
                         &f.oursBack,
                         &f.fairRevenue,
                         &f.fairCost,
                         &f.fairMargin,
                         &f.biggestRecord,
                         &f.unbilled,
                         &f.openOverdue,
                         &f.open90,
                         &f.notDue,
                         &f.excused,
                         &f.materiality,
                         &assessment.without.revenue,
                         &assessment.without.marginRest,
                         &assessment.without.idle,
                         &assessment.without.saved,
                         &assessment.without.resold,
                         &assessment.without.valuePerHourOthers})
        *money = Money::zero(usd());
}

ReviewInput blank(const char* name, qint64 id) {
    ReviewInput input;
    input.business = QStringLiteral("Harbour Print & Sign");
    input.base = usd();
    input.madeOn = day("2026-07-02");
    input.content.client.id = Id<Client>(id);
    input.content.client.name = QString::fromUtf8(name);
    input.content.client.currency = usd();
    input.assessment.clientId = input.content.client.id;
    input.assessment.asOf = day("2026-06-30");
    useDollars(input.assessment);
    const Money none = Money::zero(usd());
    input.ageing = {none, none, none, none, none};
    return input;
}

Invoice invoice(qint64 id, const char* number, const char* issued, const char* due, double net,
                const char* paid) {
    Invoice made;
    made.id = Id<Invoice>(id);
    made.number = QString::fromUtf8(number);
    made.issued = day(issued);
    made.due = day(due);
    made.net = dollars(net);
    made.tax = dollars(0);
    if (paid) made.payments.push_back({Id<Payment>(id), day(paid), dollars(net)});
    return made;
}

} // namespace

Money dollars(double units) {
    return Money(std::llround(units * 100.0), usd());
}

Day day(const char* iso) {
    return *Day::fromIso(QString::fromLatin1(iso));
}

ReviewInput lossMaker() {
    ReviewInput input = blank("A Knox example", 1);
    scoring::Assessment& a = input.assessment;
    a.problem = 60.1428571;
    a.health = 39.8571429;
    a.verdict = Verdict::PartWays;
    a.rule = scoring::Rule::V3;
    a.confidence = 0.959384;
    a.confidenceLevel = scoring::Level::High;
    a.trend = scoring::Trend::Steady;
    a.slope = 0.0;
    a.history = {60.1428571, 60.1428571, 60.1428571, 60.1428571};
    a.areas[0] = {100.0, 59.8571429, 1.0, true};
    a.areas[1] = {0.7142857, 0.2857143, 0.857143, true};
    a.areas[2] = {0.0, 0.0, 0.5, true};
    a.areas[3] = {0.0, 0.0, 1.0, true};
    a.facts.tenureMonths = 24.0;
    a.facts.revenue = a.facts.fairRevenue = a.facts.collected = dollars(12000);
    a.facts.hours = Duration::hours(540);
    a.facts.cost.time = dollars(21600);
    a.facts.cost.direct = dollars(2400);
    a.facts.cost.total = a.facts.fairCost = dollars(24000);
    a.facts.margin = a.facts.fairMargin = dollars(-12000);
    a.facts.fairMarginRatio = -1.0;
    a.facts.scoredInvoices = 12;
    a.facts.effectiveInvoices = 12.0;
    a.facts.share = 0.0171592;
    a.flags.loss = a.flags.deepLoss = true;
    a.reasons = {
        statement("costs_more_than_pays", Area::Profit, 59.8571429,
                  {{"cost", dollars(24000)}, {"revenue", dollars(12000)}, {"difference", dollars(12000)}},
                  {{RecordType::Interaction, 17}, {RecordType::Cost, 4}, {RecordType::Invoice, 1}}),
        statement("few_payments_known", Area::Payment, 0.2857143, {{"invoices", qint64(12)}})};
    a.counterFacts = {statement("pays_on_time", std::nullopt, 0,
                                {{"invoices", qint64(12)}, {"share", scoring::Ratio{1.0}}}),
                      statement("long_relationship", std::nullopt, 0, {{"years", 2.0}})};
    a.wouldChange = {statement(
        "price_for_break_even", std::nullopt, 0,
        {{"amount", dollars(2000)}, {"uplift", scoring::Ratio{1.0}}, {"verdict", QStringLiteral("watch")}})};
    a.price = scoring::PriceFacts{dollars(1000),       dollars(2000), dollars(2857.14), 1.0, 1.857142857,
                                  Duration::hours(20), 20.0,          dollars(-30000)};
    a.without = {dollars(687330.84), dollars(127455.70), dollars(-9600), dollars(12000), dollars(19468.38),
                 dollars(53.83),     0.267892,           0.277,          0.5063};
    a.months = {{day("2026-04-30"), 39.9}, {day("2026-05-31"), 39.9}, {day("2026-06-30"), 39.8571429}};
    input.content.invoices = {invoice(1, "0007", "2026-05-01", "2026-05-31", 1000, "2026-05-31"),
                              invoice(2, "0008", "2026-06-01", "2026-07-01", 1000, nullptr)};
    Interaction call;
    call.id = Id<Interaction>(17);
    call.kind = InteractionKind::Call;
    call.day = day("2026-06-12");
    call.timeSpent = Duration::minutes(95);
    call.scope = Scope::Out;
    call.text = QStringLiteral("Wanted the colours changed again");
    input.content.interactions = {call};
    Cost travel;
    travel.id = Id<Cost>(4);
    travel.day = day("2026-06-12");
    travel.amount = dollars(200);
    travel.text = QStringLiteral("Foil");
    input.content.costs = {travel};
    input.ageing.notDue = dollars(1000);
    return input;
}

ReviewInput wronged() {
    ReviewInput input = blank("Quay Café", 2);
    scoring::Assessment& a = input.assessment;
    a.problem = 0.4615;
    a.health = 99.5385;
    a.verdict = Verdict::MakeItRight;
    a.rule = scoring::Rule::V2;
    a.confidence = 0.837;
    a.confidenceLevel = scoring::Level::High;
    a.trend = scoring::Trend::Steady;
    a.areas[1] = {0.7692, 0.4615, 0.846, true};
    a.facts.tenureMonths = 24.0;
    a.facts.revenue = dollars(34500);
    a.facts.cost.time = dollars(24000);
    a.facts.cost.direct = dollars(6000);
    a.facts.cost.compensation = dollars(6000);
    a.facts.cost.total = dollars(36000);
    a.facts.margin = dollars(-1500);
    a.facts.fairMargin = dollars(18000);
    a.facts.oursCost = dollars(18000);
    a.facts.oursBack = dollars(1500);
    a.facts.hours = Duration::hours(600);
    a.facts.complaints = 6;
    a.facts.justified = 6.0;
    a.facts.justifiedOpen = 1;
    a.facts.scoredInvoices = 12;
    a.flags.ourFault = true;
    a.reasons = {statement("our_complaint_open", std::nullopt, 0, {{"count", qint64(1)}},
                           {{RecordType::Complaint, 3}}),
                 statement("our_fault_cost", std::nullopt, 0,
                           {{"amount", dollars(19500)}, {"share", scoring::Ratio{0.5417}}})};
    a.wouldChange = {statement("settling_our_faults", std::nullopt, 0, {{"count", qint64(1)}})};
    Complaint complaint;
    complaint.id = Id<Complaint>(3);
    complaint.day = day("2026-05-20");
    complaint.about = QStringLiteral("The menu boards came a week late");
    complaint.judgement = Judgement::Justified;
    complaint.judgedBy = QStringLiteral("Mara");
    complaint.judgedWhy = QStringLiteral("We forgot the order");
    input.content.complaints = {complaint};
    return input;
}

ReviewInput secretive() {
    ReviewInput input = blank(R"(<script>alert(1)</script> & "x")", 3);
    scoring::Assessment& a = input.assessment;
    a.health = 30.0;
    a.problem = 70.0;
    a.verdict = Verdict::PartWays;
    a.rule = scoring::Rule::V1;
    a.areas[3] = {90.0, 70.0, 1.0, true};
    a.facts.share = 0.777;
    a.without.topShareAfter = 0.888;
    a.overridden = scoring::OverrideInForce{Id<Decision>(1), Verdict::SetLimits, day("2026-12-31")};
    a.reasons = {
        statement("abuse_repeated", Area::Conduct, 70.0, {{"days", qint64(2)}}, {{RecordType::Signal, 1}}),
        statement("major_client", std::nullopt, 0, {{"share", scoring::Ratio{0.777}}})};
    a.counterFacts = {statement("brings_share", std::nullopt, 0,
                                {{"revenue", dollars(1)}, {"share", scoring::Ratio{0.777}}})};
    a.wouldChange = {statement("time_without_events", std::nullopt, 0, {{"until", day("2027-01-31")}})};
    input.content.client.notes = QStringLiteral("secret note");
    Interaction visit;
    visit.day = day("2026-06-01");
    visit.kind = InteractionKind::Visit;
    visit.text = QStringLiteral("secret text </td><script>alert(2)</script>");
    input.content.interactions = {visit};
    Complaint complaint;
    complaint.day = day("2026-06-02");
    complaint.about = QStringLiteral("secret about");
    complaint.judgedWhy = QStringLiteral("secret why");
    complaint.judgedBy = QStringLiteral("secret judge");
    input.content.complaints = {complaint};
    ConductSignal signal;
    signal.day = day("2026-06-03");
    signal.kind = SignalKind::Abuse;
    signal.note = QStringLiteral("secret signal\u0001\u202e");
    input.content.signalEvents = {signal};
    Cost cost;
    cost.day = day("2026-06-04");
    cost.amount = dollars(5);
    cost.text = QStringLiteral("secret cost");
    input.content.costs = {cost};
    Decision decision;
    decision.from = day("2026-06-05");
    decision.until = day("2026-12-31");
    decision.kind = DecisionKind::Override;
    decision.verdict = Verdict::SetLimits;
    decision.why = QStringLiteral("secret decision");
    input.content.decisions = {decision};
    return input;
}

} // namespace rapport::reporting::samples
