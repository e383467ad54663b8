// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_checker.h"
#include "app/book_for_tests.h"
#include "domain/codes.h"
#include "storage/book.h"
#include "storage/facts_repository.h"

#include <random>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

/// Makes commands at random over what earlier ones have made.
class Mischief {
public:
    explicit Mischief(unsigned seed) : random_(seed) {}

    Command next() {
        if (clients_.empty()) return AddClient{clientNamed("First"), {}};
        switch (below(10)) {
        case 0:
            return addClient();
        case 1:
            return updateClient();
        case 2:
        case 3:
            return log();
        case 4:
            return addInvoice();
        case 5:
            return invoices_.empty() ? addInvoice() : payment();
        case 6:
            return invoices_.empty() ? addInvoice() : credit();
        case 7:
            return invoices_.empty() ? addInvoice() : dispute();
        case 8:
            return complaints_.empty() ? log() : judge();
        default:
            return below(2) == 0 ? cost() : decision();
        }
    }

    void remember(const Outcome& outcome) {
        for (const RecordRef& ref : outcome.created) {
            if (ref.type == RecordType::Client) clients_.emplace_back(ref.id);
            if (ref.type == RecordType::Invoice) invoices_.emplace_back(ref.id);
            if (ref.type == RecordType::Complaint) complaints_.emplace_back(ref.id);
        }
    }

private:
    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    Day someDay() { return kToday - below(500); }
    Cause someCause() { return allValues<Cause>()[static_cast<size_t>(below(3))]; }
    template <typename T>
    T any(const std::vector<T>& from) {
        return from[static_cast<size_t>(below(static_cast<int>(from.size())))];
    }

    Command addClient() {
        Contact contact;
        contact.name = QStringLiteral("Somebody");
        AddClient command{clientNamed("Client"), {contact}};
        command.client.name += QString::number(below(1000));
        return command;
    }
    Command updateClient() {
        Client client = clientNamed("Renamed");
        client.id = any(clients_);
        client.tags = {QStringLiteral("a"), QString::number(below(9))};
        return UpdateClient{client};
    }
    Command log() {
        LogInteraction command{callOn(any(clients_), someDay()), {}, {}};
        command.interaction.cause = someCause();
        if (below(3) == 0) command.interaction.timeSpent.reset();
        if (below(3) == 0) command.complaint.emplace().about = QStringLiteral("Late");
        if (below(4) == 0) command.signalEvents.emplace_back().kind = SignalKind::Advantage;
        return command;
    }
    Command addInvoice() {
        return AddInvoice{
            invoiceOn(any(clients_), someDay(), qPrintable(QString::number(++number_)), below(2) == 0)};
    }
    Command payment() { return RecordPayment{any(invoices_), {{}, someDay(), dollars(1 + below(50))}}; }
    Command credit() {
        CreditNote note;
        note.day = someDay();
        note.net = dollars(1 + below(20));
        note.tax = dollars(0);
        note.cause = someCause();
        return AddCreditNote{any(invoices_), note};
    }
    Command dispute() {
        return SetDispute{any(invoices_), allValues<Dispute>()[static_cast<size_t>(below(5))], {}, {}};
    }
    Command judge() {
        JudgeComplaint command;
        command.complaint = any(complaints_);
        command.judgement = allValues<Judgement>()[static_cast<size_t>(below(4))];
        command.resolved = below(2) == 0;
        return command;
    }
    Command cost() {
        Cost cost;
        cost.clientId = any(clients_);
        cost.kind = allValues<CostKind>()[static_cast<size_t>(below(3))];
        cost.day = someDay();
        cost.amount = dollars(below(300));
        cost.cause = someCause();
        return AddCost{cost};
    }
    Command decision() {
        Decision decision;
        decision.clientId = any(clients_);
        decision.from = someDay();
        return AddDecision{decision};
    }

    std::mt19937 random_;
    std::vector<Id<Client>> clients_;
    std::vector<Id<Invoice>> invoices_;
    std::vector<Id<Complaint>> complaints_;
    int number_ = 0;
};

void checkKeptFacts(const QString& path) {
    const auto book = must(storage::Book::open(path));
    const storage::FactsRepository facts(*book);
    CHECK(must(facts.all()) == must(facts.allRaw()));
}

} // namespace

TEST_CASE("kept facts equal the recomputation, and undoing everything gives the same book again") {
    const unsigned seed = GENERATE(1U, 2U, 3U);
    CAPTURE(seed);
    const TempDir dir;
    const QString path = dir.path("a.rapport");
    const auto workspace = newWorkspace(path);
    const QByteArray empty = exported(*workspace, dir.path("x.json"));
    Mischief mischief(seed);
    std::vector<QByteArray> states;
    constexpr int kCommands = 60;
    for (int i = 0; i < kCommands; ++i) {
        mischief.remember(must(workspace->commands().run(mischief.next())));
        if (i % 10 == 9) {
            states.push_back(exported(*workspace, dir.path("x.json")));
            checkKeptFacts(path);
        }
    }
    CHECK(must(workspace->checker().check()).sound());

    int left = kCommands;
    while (workspace->commands().undoable()) {
        if (left % 10 == 0) {
            CHECK(difference(exported(*workspace, dir.path("x.json")),
                             states[static_cast<size_t>(left / 10 - 1)]) == "");
            checkKeptFacts(path);
        }
        must(workspace->commands().undo());
        --left;
    }
    CHECK(left == 0);
    CHECK(difference(exported(*workspace, dir.path("x.json")), empty) == "");
    CHECK(must(workspace->checker().check()).sound());

    while (workspace->commands().redoable())
        must(workspace->commands().redo());
    CHECK(difference(exported(*workspace, dir.path("x.json")), states.back()) == "");
    checkKeptFacts(path);
}
