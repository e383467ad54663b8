// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sample_book.h"

namespace rapport::testing {

QString oddText() {
    return QStringLiteral("O'Brien \"& Söhne\"; -- \u0634\u0631\u06a9\u062a \u0645\u062d\u0645\u0651\u062f "
                          "\U0001F5A8\n\t%_\\ ");
}

std::unique_ptr<storage::Book> newBook(const QString& path) {
    return must(storage::Book::create(path, {oddText(), usd(), Instant(1'700'000'000'123)}));
}

storage::ChangeNote note(const char* command, std::optional<Id<Client>> client) {
    return {QStringLiteral("Ann"), Instant(1'750'000'000'456), command, client,
            QJsonObject{{QStringLiteral("minutes"), 15}}};
}

Client plainClient(const char* name) {
    Client client;
    client.name = QString::fromUtf8(name);
    client.currency = usd();
    return client;
}

Interaction plainCall(Id<Client> client, Day day) {
    Interaction call;
    call.clientId = client;
    call.day = day;
    call.timeSpent = Duration::minutes(10);
    return call;
}

Invoice plainInvoice(Id<Client> client, Day issued) {
    Invoice invoice;
    invoice.clientId = client;
    invoice.number = QStringLiteral("00") + QString::number(issued.number());
    invoice.issued = issued;
    invoice.due = issued + 30;
    invoice.net = Money(10'000, usd());
    invoice.tax = Money(2'000, usd());
    invoice.payments.push_back({{}, issued + 20, Money(11'000, usd())});
    invoice.creditNotes.push_back(
        {{}, issued + 25, Money(1'000, usd()), Money(0, usd()), Cause::Ours, issued + 26});
    return invoice;
}

ClientContent fullContent(Id<Client> client) {
    const Day day = Day::of(2026, 3, 4);
    ClientContent content;
    content.client = {client,
                      oddText(),
                      ClientStatus::NoticeGiven,
                      QStringLiteral("Bakery"),
                      {QStringLiteral("B"), oddText(), QStringLiteral("a")},
                      day,
                      14,
                      eur(),
                      QStringLiteral("00042"),
                      oddText(),
                      true,
                      std::nullopt,
                      45};
    content.contacts = {{{},
                         client,
                         oddText(),
                         QStringLiteral("owner"),
                         QStringLiteral(" Ann@Example.COM "),
                         QStringLiteral("+44 (0)20 7946-0018")},
                        {{}, client, QStringLiteral("Bob"), QString(), QString(), QString()}};
    Agreement agreement;
    agreement.clientId = client;
    agreement.title = oddText();
    agreement.from = day;
    agreement.until = day + 365;
    agreement.services = QStringLiteral("signs");
    agreement.notIncluded = QStringLiteral("vans");
    agreement.schedule = QStringLiteral("Mondays");
    agreement.price = Money(-12'345, eur());
    agreement.pricePeriod = PricePeriod::Quarter;
    agreement.renewal = day + 300;
    agreement.noticeDays = 30;
    agreement.promises = {{QStringLiteral("second"), day + 9}, {oddText(), std::nullopt}};
    agreement.limits = {Duration::hours(3), QStringLiteral("e-mail"), Duration::minutes(90), 2};
    agreement.addenda = {{day + 10, oddText(), Money(5'000, eur()), Duration::minutes(-30)},
                         {day + 20, QStringLiteral("plain"), std::nullopt, std::nullopt}};
    Agreement bare;
    bare.clientId = client;
    bare.title = QStringLiteral("bare");
    bare.from = day + 1;
    content.agreements = {agreement, bare};

    Invoice invoice = plainInvoice(client, day);
    invoice.net = Money(9'223'372'036'854'775'000, eur());
    invoice.tax = Money(7, eur());
    invoice.rate = ExchangeRate(1'082'500'000'000);
    invoice.dispute = Dispute::Theirs;
    invoice.disputedSince = day + 3;
    invoice.disputeDecided = day + 5;
    invoice.text = oddText();
    // In the order they are read: without a day first, then by day.
    invoice.payments = {{{}, std::nullopt, Money(5, eur())},
                        {{}, day - 3, Money(100, eur())},
                        {{}, day + 20, Money(-100, eur())}};
    invoice.creditNotes = {{{}, day + 25, Money(1'000, eur()), Money(200, eur()), Cause::Client, day + 30},
                           {{}, day + 26, Money(1, eur()), Money(0, eur()), Cause::Normal, std::nullopt}};
    content.invoices = {invoice, plainInvoice(client, day + 1)};

    Interaction full;
    full.clientId = client;
    full.kind = InteractionKind::Request;
    full.direction = Direction::Incoming;
    full.day = day;
    full.at = Instant(1'772'600'000'001);
    full.timeSpent = Duration::seconds(61);
    full.estimated = true;
    full.staffId = Id<Staff>(1);
    full.ratePerHour = Money(4'200, usd());
    full.scope = Scope::Out;
    full.cause = Cause::Ours;
    full.causeDecided = day + 2;
    full.text = oddText();
    Interaction bareCall;
    bareCall.clientId = client;
    bareCall.day = day + 1;
    content.interactions = {full, bareCall};

    content.complaints = {
        {{},
         client,
         day,
         oddText(),
         Judgement::Partly,
         day + 1,
         QStringLiteral("Ann"),
         oddText(),
         true,
         day + 4,
         Id<Interaction>(1)},
        {{}, client, day + 1, QString(), Judgement::Unclassified, {}, {}, {}, false, {}, {}}};
    content.signalEvents = {
        {{}, client, day, SignalKind::Abuse, Severity::Serious, oddText(), Id<Staff>(1), Id<Interaction>(1)},
        {{}, client, day + 1, SignalKind::BendRules, Severity::Minor, QString(), {}, {}}};
    content.costs = {
        {{}, client, CostKind::Refund, day, Money(333, usd()), Cause::Client, day + 1, oddText()}};
    content.estimates = {{{}, client, day, day + 90, Duration::minutes(95)},
                         {{}, client, day + 91, {}, Duration::hours(1)}};
    content.decisions = {
        {{}, client, DecisionKind::Override, day, day + 30, Verdict::Watch, QStringLiteral("Ann"), oddText()},
        {{}, client, DecisionKind::LimitsSet, day + 1, {}, {}, QString(), QString()}};
    content.tasks = {{{}, client, oddText(), oddText(), std::nullopt, {}, {}},
                     {{}, client, QStringLiteral("call"), QString(), day, Id<Staff>(1), day + 1}};
    return content;
}

} // namespace rapport::testing
