// SPDX-License-Identifier: GPL-3.0-or-later
#include "generated_book.h"

#include <random>

namespace rapport::test {

namespace {

using namespace scoring;

/// Numbers that are the same on every machine, unlike those of std::uniform_int_distribution.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }
    bool oneIn(int n) { return below(n) == 0; }
    template <typename T>
    void shuffle(std::vector<T>& list) {
        for (size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[engine_() % i]);
    }

private:
    std::mt19937 engine_;
};

const Currency kDollar = *Currency::fromCode(u"USD");
const Currency kEuro = *Currency::fromCode(u"EUR");

class Writer {
public:
    Writer(Dice& dice, qint64& lastId) : dice_(dice), lastId_(lastId) {}

    void write(ClientFacts& client, int tenureDays) {
        const int cycle = dice_.oneIn(6) ? 91 : dice_.oneIn(8) ? 365 : 30;
        const int habit = dice_.oneIn(3) ? dice_.below(110) : dice_.below(8) - 4;
        const bool foreign = dice_.oneIn(8);
        const int size = 5000 + dice_.below(300000);
        for (int back = tenureDays; back >= 0; back -= cycle)
            addInvoice(client, kGeneratedAsOf - back, size, habit, foreign);
        for (int n = dice_.below(40); n > 0; --n)
            addInteraction(client, before(tenureDays));
        for (int n = dice_.below(4); n > 0; --n)
            addCost(client, before(tenureDays));
        if (dice_.oneIn(3))
            for (int n = dice_.below(6); n > 0; --n)
                addComplaint(client, before(tenureDays));
        if (dice_.oneIn(4))
            for (int n = 1 + dice_.below(3); n > 0; --n)
                addSignal(client, before(tenureDays));
        if (dice_.oneIn(6))
            client.estimates.push_back({id<TimeEstimate>(), kGeneratedAsOf - 400, {}, Duration::hours(6)});
        if (dice_.oneIn(5))
            client.decisions.push_back(
                {id<Decision>(), DecisionKind::LimitsSet, before(300), std::nullopt, std::nullopt});
    }

    Day before(int days) { return kGeneratedAsOf - dice_.below(days + 1); }

    void addInvoice(ClientFacts& client, Day issued, int size, int habit, bool foreign) {
        const Currency currency = foreign ? kEuro : kDollar;
        InvoiceFact invoice;
        invoice.id = id<Invoice>();
        invoice.issued = issued;
        invoice.due = issued + 14 + 14 * dice_.below(3);
        invoice.net = Money(size + dice_.below(1000), currency);
        invoice.tax = Money(dice_.oneIn(2) ? invoice.net.minorUnits() / 5 : 0, currency);
        if (foreign && !dice_.oneIn(30)) invoice.rate = ExchangeRate(1'080'000'000'000 + dice_.below(1000));
        if (dice_.oneIn(15)) invoice.dispute = static_cast<Dispute>(1 + dice_.below(4));
        const Day paid = invoice.due + habit + dice_.below(5);
        if (paid <= kGeneratedAsOf && !dice_.oneIn(12)) {
            const Money half((invoice.net + invoice.tax).minorUnits() / 2, currency);
            invoice.payments.push_back({id<Payment>(), paid, half});
            invoice.payments.push_back({id<Payment>(), paid, invoice.net + invoice.tax - half});
            if (dice_.oneIn(20)) invoice.payments.push_back({id<Payment>(), paid, -half});
        }
        if (dice_.oneIn(10)) {
            CreditFact credit;
            credit.id = id<CreditNote>();
            credit.day = std::min(invoice.due + 30, kGeneratedAsOf);
            credit.net = Money(invoice.net.minorUnits() / 4, currency);
            credit.tax = Money::zero(currency);
            credit.cause = static_cast<Cause>(dice_.below(3));
            invoice.credits.push_back(credit);
        }
        client.invoices.push_back(std::move(invoice));
    }

    void addInteraction(ClientFacts& client, Day day) {
        InteractionFact fact;
        fact.id = id<Interaction>();
        fact.day = day;
        fact.kind = static_cast<InteractionKind>(dice_.below(9));
        if (!dice_.oneIn(5)) fact.timeSpent = Duration::minutes(dice_.below(600));
        if (dice_.oneIn(3)) fact.ratePerHour = Money(2500 + dice_.below(4000), kDollar);
        fact.cause = dice_.oneIn(6) ? Cause::Ours : Cause::Normal;
        client.interactions.push_back(fact);
    }

    void addCost(ClientFacts& client, Day day) {
        client.costs.push_back({id<Cost>(), static_cast<CostKind>(dice_.below(3)), day,
                                Money(100 + dice_.below(40000), kDollar), static_cast<Cause>(dice_.below(3)),
                                std::nullopt});
    }

    void addComplaint(ClientFacts& client, Day day) {
        ComplaintFact fact;
        fact.id = id<Complaint>();
        fact.day = day;
        fact.judgement = static_cast<Judgement>(dice_.below(4));
        fact.resolved = !dice_.oneIn(4);
        client.complaints.push_back(fact);
    }

    void addSignal(ClientFacts& client, Day day) {
        client.signalEvents.push_back({id<ConductSignal>(), day, static_cast<SignalKind>(dice_.below(6)),
                                       static_cast<Severity>(1 + dice_.below(3))});
    }

    template <typename T>
    Id<T> id() {
        return Id<T>(++lastId_);
    }

private:
    Dice& dice_;
    qint64& lastId_;
};

} // namespace

std::vector<ClientFacts> generatedBook(unsigned seed, size_t clients) {
    Dice dice(seed);
    qint64 lastId = 0;
    Writer writer(dice, lastId);
    std::vector<ClientFacts> book(clients);
    for (size_t i = 0; i < clients; ++i) {
        book[i].clientId = Id<Client>(static_cast<qint64>(i) + 1);
        book[i].base = kDollar;
        writer.write(book[i], dice.oneIn(10) ? dice.below(100) : 200 + dice.below(900));
    }
    return book;
}

void shuffleRecords(std::vector<ClientFacts>& book, unsigned seed) {
    Dice dice(seed);
    for (ClientFacts& client : book) {
        for (InvoiceFact& invoice : client.invoices) {
            dice.shuffle(invoice.payments);
            dice.shuffle(invoice.credits);
        }
        dice.shuffle(client.invoices);
        dice.shuffle(client.interactions);
        dice.shuffle(client.costs);
        dice.shuffle(client.complaints);
        dice.shuffle(client.signalEvents);
        dice.shuffle(client.decisions);
    }
}

void addLaterRecords(std::vector<ClientFacts>& book, unsigned seed) {
    Dice dice(seed);
    qint64 lastId = 1'000'000;
    Writer writer(dice, lastId);
    for (ClientFacts& client : book) {
        const Day later = kGeneratedAsOf + 1 + dice.below(50);
        for (InvoiceFact& invoice : client.invoices) {
            if (invoice.net.currency() == kDollar)
                invoice.payments.push_back({writer.id<Payment>(), later, Money(500, kDollar)});
            if (invoice.dispute == Dispute::None) {
                invoice.dispute = Dispute::Ours;
                invoice.disputedSince = later;
            } else if (invoice.dispute == Dispute::Pending) {
                invoice.dispute = Dispute::Theirs;
                invoice.disputeDecided = later;
            }
        }
        for (ComplaintFact& complaint : client.complaints) {
            if (complaint.judgement == Judgement::Unclassified) {
                complaint.judgement = Judgement::Unfounded;
                complaint.judged = later;
            }
            if (!complaint.resolved) {
                complaint.resolved = true;
                complaint.resolvedOn = later;
            }
        }
        for (InteractionFact& interaction : client.interactions) {
            if (interaction.cause != Cause::Normal) continue;
            interaction.cause = Cause::Ours;
            interaction.causeDecided = later;
        }
        writer.addInvoice(client, later, 70000, 0, false);
        writer.addInteraction(client, later);
        writer.addCost(client, later);
        writer.addComplaint(client, later);
        writer.addSignal(client, later);
        client.decisions.push_back(
            {writer.id<Decision>(), DecisionKind::HardTimes, later, later + 90, std::nullopt});
    }
}

} // namespace rapport::test
