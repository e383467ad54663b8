// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_client_builder.h"

#include <QDateTime>
#include <QTime>

#include <algorithm>
#include <array>

namespace rapport::app::demo {

namespace {

constexpr int kTermsDays = 30;
constexpr qint64 kMsPerDay = 86'400'000;
// Print work by month, in per cent of an average one: quiet after the holidays, busy in spring and before
// them.
constexpr std::array<int, 12> kSeason{75, 80, 100, 110, 115, 105, 90, 80, 105, 110, 125, 105};

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

template <typename Record>
void orderByDay(std::vector<Record>& records) {
    std::stable_sort(records.begin(), records.end(),
                     [](const Record& a, const Record& b) { return a.day < b.day; });
}

} // namespace

ClientBuilder::ClientBuilder(const DemoOptions& options, int index, Random& random, Currency base)
    : options_(options), index_(index), random_(random), base_(base), until_(options.until),
      nextId_(static_cast<qint64>(index) * 1'000'000 + 1) {
    content_.client.id = Id<Client>(index + 1);
    content_.client.currency = base;
    content_.client.paymentTermsDays = kTermsDays;
    content_.client.externalRef = QStringLiteral("%1").arg(10'000 + index, 6, 10, QLatin1Char('0'));
}

void ClientBuilder::named(const char* name, const char* segment) {
    content_.client.name = text(name);
    content_.client.segment = text(segment);
}

void ClientBuilder::withContact(const char* role) {
    const QString given = text(random_.pick(givenNames()));
    const QString family = text(random_.pick(surnames()));
    QString host;
    for (const QChar c : content_.client.name.toLower().normalized(QString::NormalizationForm_KD))
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) host.append(c);
    Contact contact;
    contact.name = QStringLiteral("%1 %2").arg(given, family);
    contact.role = text(role);
    contact.email = QStringLiteral("%1@%2.example").arg(given.toLower(), host);
    // Numbers that ring nowhere: 555 0100 to 0199 of any area is kept for stories.
    const int last = random_.between(0, 99);
    const int area = 201 + random_.between(0, 9999) % 788;
    contact.phone = QStringLiteral("+1 %1 555 01%2").arg(area).arg(last, 2, 10, QLatin1Char('0'));
    content_.contacts.push_back(contact);
}

Day ClientBuilder::workingDay(Day day) {
    const int weekday = day.toDate().dayOfWeek();
    return weekday > 5 ? day - (weekday - 5) : day;
}

Instant ClientBuilder::moment(Day day, bool outOfHours) {
    const int minute =
        outOfHours ? random_.between(19 * 60, 22 * 60) : random_.between(8 * 60 + 30, 17 * 60 + 15);
    return Instant(static_cast<qint64>(day.number()) * kMsPerDay + static_cast<qint64>(minute) * 60'000);
}

Interaction& ClientBuilder::dealing(InteractionKind kind, Day day, int minutes, const char* words,
                                    Colleague who) {
    Interaction interaction;
    interaction.id = Id<Interaction>(nextId_++);
    interaction.kind = kind;
    interaction.day = day;
    interaction.at = moment(day, false);
    interaction.timeSpent = Duration::minutes(minutes);
    interaction.staffId = Id<Staff>(static_cast<qint64>(who));
    interaction.scope = Scope::In;
    const bool talk =
        kind != InteractionKind::Other && kind != InteractionKind::Admin && kind != InteractionKind::Visit;
    if (talk) interaction.direction = random_.chance(70) ? Direction::Incoming : Direction::Outgoing;
    interaction.text = text(words);
    content_.interactions.push_back(interaction);
    return content_.interactions.back();
}

Complaint& ClientBuilder::complaint(int ago, Judgement judgement, const char* about, const char* why) {
    Complaint complaint;
    complaint.id = Id<Complaint>(nextId_++);
    complaint.day = workingDay(daysAgo(ago));
    complaint.about = text(about);
    complaint.judgement = judgement;
    if (judgement != Judgement::Unclassified) {
        complaint.judged = std::min(complaint.day + 3, until_);
        complaint.judgedBy = QStringLiteral("Maya Lindqvist");
        complaint.judgedWhy = text(why);
        complaint.resolved = true;
        complaint.resolvedOn = std::min(complaint.day + random_.between(4, 12), until_);
    }
    const Interaction& call =
        dealing(InteractionKind::Complaint, complaint.day, random_.between(35, 80), about, Colleague::Aisha);
    complaint.interactionId = call.id;
    content_.complaints.push_back(complaint);
    return content_.complaints.back();
}

void ClientBuilder::signal(int ago, SignalKind kind, Severity severity, const char* note, Colleague who) {
    ConductSignal signal;
    signal.id = Id<ConductSignal>(nextId_++);
    signal.day = workingDay(daysAgo(ago));
    signal.kind = kind;
    signal.severity = severity;
    signal.note = text(note);
    signal.staffId = Id<Staff>(static_cast<qint64>(who));
    content_.signalEvents.push_back(signal);
}

Cost& ClientBuilder::cost(CostKind kind, Day day, int amount, const char* words) {
    Cost cost;
    cost.id = Id<Cost>(nextId_++);
    cost.kind = kind;
    cost.day = day;
    cost.amount = Money(amount * base_.minorPerUnit(), base_);
    cost.text = text(words);
    content_.costs.push_back(cost);
    return content_.costs.back();
}

Decision& ClientBuilder::decision(DecisionKind kind, Day from, std::optional<Day> until, const char* why) {
    Decision decision;
    decision.id = Id<Decision>(nextId_++);
    decision.kind = kind;
    decision.from = from;
    decision.until = until;
    decision.by = QStringLiteral("Maya Lindqvist");
    decision.why = text(why);
    content_.decisions.push_back(decision);
    return content_.decisions.back();
}

Invoice& ClientBuilder::invoice(Day issued, int net, const char* words) {
    const Currency currency = content_.client.currency;
    Invoice invoice;
    invoice.id = Id<Invoice>(nextId_++);
    invoice.number = QStringLiteral("%1-%2%3")
                         .arg(issued.toDate().toString(QStringLiteral("yyMM")))
                         .arg(index_ + 1, 3, 10, QLatin1Char('0'))
                         .arg(QChar(u'A' + invoicesMade_++ % 26));
    invoice.issued = issued;
    invoice.due = issued + kTermsDays;
    invoice.net = Money(net * currency.minorPerUnit(), currency);
    invoice.tax = Money::zero(currency);
    invoice.text = text(words);
    content_.invoices.push_back(invoice);
    return content_.invoices.back();
}

void ClientBuilder::pay(Invoice& invoice, int daysLate) {
    const Day day = std::max(workingDay(invoice.due + daysLate), invoice.issued);
    if (day > until_) return;
    Money left = invoice.gross();
    for (const Payment& payment : invoice.payments)
        left -= payment.amount;
    for (const CreditNote& note : invoice.creditNotes)
        left -= note.net + note.tax;
    if (!left.isPositive()) return;
    invoice.payments.push_back(Payment{Id<Payment>(nextId_++), day, left});
}

Agreement& ClientBuilder::agreement(const char* title, int pricePerMonth, int monthsToRenewal) {
    Agreement agreement;
    agreement.id = Id<Agreement>(nextId_++);
    agreement.title = text(title);
    agreement.from = content_.client.since.value_or(daysAgo(365));
    agreement.price =
        Money(pricePerMonth * content_.client.currency.minorPerUnit(), content_.client.currency);
    agreement.pricePeriod = PricePeriod::Month;
    agreement.renewal = Day::fromDate(until_.toDate().addMonths(monthsToRenewal)).firstOfMonth();
    agreement.noticeDays = 60;
    agreement.services = QStringLiteral("Artwork, print and fitting as ordered, delivered on the agreed day");
    agreement.notIncluded = QStringLiteral("Writing texts, photography, websites, help with other suppliers");
    agreement.limits.channels = QStringLiteral("E-mail and telephone, weekdays 8:30 to 17:30");
    agreement.limits.revisions = 2;
    agreement.limits.responseTime = Duration::hours(24);
    agreement.promises.push_back({QStringLiteral("Proof within two working days"), std::nullopt});
    agreement.promises.push_back(
        {QStringLiteral("Fitted within ten working days of approval"), std::nullopt});
    content_.agreements.push_back(agreement);
    return content_.agreements.back();
}

int ClientBuilder::seasonPercent(const Habits& habits, int month) const {
    if (habits.billing == Billing::Seasonal) return month >= 4 && month <= 9 ? 200 : 0;
    return kSeason[static_cast<size_t>(month - 1)];
}

void ClientBuilder::live(const Habits& habits) {
    const int months = std::min(habits.monthsActive, options_.years * 12);
    const QDate thisMonth = until_.firstOfMonth().toDate();
    content_.client.since = Day::fromDate(thisMonth.addMonths(1 - months - habits.monthsSilent));
    for (int ago = months - 1 + habits.monthsSilent; ago >= habits.monthsSilent; --ago)
        liveMonth(habits, Day::fromDate(thisMonth.addMonths(-ago)), ago);
}

void ClientBuilder::liveMonth(const Habits& habits, Day first, int monthsAgo) {
    const int percent = seasonPercent(habits, first.month());
    if (percent == 0) return;
    workMonth(habits, first, percent);
    billMonth(habits, first, monthsAgo);
}

void ClientBuilder::billMonth(const Habits& habits, Day first, int monthsAgo) {
    std::vector<std::pair<Day, int>> bills;
    const int season = habits.perMonth * seasonPercent(habits, first.month()) / 100;
    switch (habits.billing) {
    case Billing::Monthly:
        bills.emplace_back(first.lastOfMonth() - 2, habits.perMonth);
        break;
    case Billing::Seasonal:
        bills.emplace_back(first.lastOfMonth() - 2, season);
        break;
    case Billing::Jobs:
        if (random_.chance(80))
            bills.emplace_back(first + random_.between(3, 13), random_.around(season * 6 / 10));
        if (random_.chance(70))
            bills.emplace_back(first + random_.between(14, 25), random_.around(season * 7 / 10));
        break;
    case Billing::Quarterly:
        if (first.month() % 3 == 0) bills.emplace_back(first.lastOfMonth() - 1, habits.perMonth * 3);
        break;
    case Billing::Yearly:
        if (first.month() == 9) bills.emplace_back(first + 9, habits.perMonth * 12);
        break;
    }
    for (const auto& [planned, net] : bills) {
        const Day issued = workingDay(planned);
        if (issued > until_ || net <= 0) continue;
        Invoice& made = invoice(issued, net, random_.pick(jobTexts()));
        pay(made, habits.daysLate ? habits.daysLate(monthsAgo, random_) : random_.between(-9, 3));
        if (habits.directPercent > 0)
            cost(CostKind::Direct, issued, std::max(5, random_.around(net * habits.directPercent / 100)),
                 random_.pick(materialTexts()));
    }
}

void ClientBuilder::workMonth(const Habits& habits, Day first, int percent) {
    int minutesLeft = random_.around(habits.hoursPerMonth * 60 * percent / 100);
    const auto someDay = [&] {
        const Day day = first + random_.between(0, 27);
        return workingDay(day) == day ? day : day + 2; // The work of a weekend is done on Monday and Tuesday.
    };
    const auto noted = [&](Interaction& interaction) {
        if (!random_.chance(habits.timedPercent)) interaction.timeSpent.reset();
    };
    const int calls = random_.around(habits.callsPerMonth * percent / 100);
    for (int i = 0; i < calls && minutesLeft > 0; ++i) {
        const Day day = someDay();
        const int minutes = random_.between(4, 18);
        minutesLeft -= minutes;
        if (day > until_) continue;
        const bool outside = random_.chance(habits.outOfScopePercent);
        Interaction& call =
            dealing(random_.chance(75) ? InteractionKind::Call : InteractionKind::Email, day, minutes,
                    outside ? random_.pick(outOfScopeTexts()) : random_.pick(callTexts()),
                    random_.chance(70) ? Colleague::Aisha : Colleague::Maya);
        if (outside) call.scope = Scope::Out;
        if (random_.chance(habits.outOfHoursPercent)) call.at = moment(day, true);
        noted(call);
    }
    while (minutesLeft > 20) {
        const Day day = someDay();
        const int kind = random_.between(1, 10);
        const int minutes = std::min(minutesLeft, kind <= 6   ? random_.between(60, 210)
                                                  : kind <= 8 ? random_.between(60, 150)
                                                              : random_.between(20, 50));
        minutesLeft -= minutes;
        if (day > until_) continue;
        if (kind <= 6)
            noted(dealing(InteractionKind::Other, day, minutes, random_.pick(productionTexts()),
                          Colleague::Tom));
        else if (kind <= 8)
            noted(dealing(InteractionKind::Visit, day, minutes, random_.pick(visitTexts()), Colleague::Dan));
        else if (kind == 9)
            noted(dealing(InteractionKind::Meeting, day, minutes, random_.pick(meetingTexts()),
                          Colleague::Maya));
        else
            noted(
                dealing(InteractionKind::Admin, day, minutes, random_.pick(adminTexts()), Colleague::Aisha));
    }
}

void ClientBuilder::finish() {
    orderByDay(content_.interactions);
    orderByDay(content_.complaints);
    orderByDay(content_.signalEvents);
    orderByDay(content_.costs);
    orderByDay(content_.scopeRequests);
    orderByDay(content_.concessions);
    std::stable_sort(content_.invoices.begin(), content_.invoices.end(),
                     [](const Invoice& a, const Invoice& b) { return a.issued < b.issued; });
}

} // namespace rapport::app::demo
