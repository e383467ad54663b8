// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/change_log.h"
#include "storage/connection.h"
#include "storage/facts_codec.h"
#include "storage/facts_repository.h"
#include "storage/repositories.h"
#include "storage/sample_book.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <random>

using namespace rapport;
using namespace rapport::storage;
using namespace rapport::testing;

namespace {

void checkKept(Book& book) {
    const FactsRepository facts(book);
    CHECK(must(facts.all()) == must(facts.allRaw()));
}

/// Two clients, each with one of everything.
void fill(Book& book) {
    inTransaction(book, [&](Transaction& t) {
        must(StaffRepository(book).insert(
            t, {{}, QStringLiteral("Ann"), true, {{Day::of(2026, 1, 1), Money(4'000, usd())}}}));
        for (int i = 0; i < 2; ++i) {
            const Id<Client> client = must(ClientRepository(book).insert(t, plainClient("C")));
            const ClientContent content = fullContent(client);
            must(InvoiceRepository(book).insertAll(t, content.invoices));
            must(InteractionRepository(book).insertAll(t, content.interactions));
            must(ComplaintRepository(book).insertAll(t, content.complaints));
            must(SignalRepository(book).insertAll(t, content.signalEvents));
            must(CostRepository(book).insertAll(t, content.costs));
            must(TimeEstimateRepository(book).insertAll(t, content.estimates));
            must(DecisionRepository(book).insertAll(t, content.decisions));
        }
    });
}

} // namespace

TEST_CASE("facts carry what the records say") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    fill(*book);
    const scoring::ClientFacts facts = must(FactsRepository(*book).ofClient(Id<Client>(2)));
    CHECK(facts.base == usd());
    REQUIRE(facts.invoices.size() == 2);
    CHECK(facts.invoices[0].dispute == Dispute::Theirs);
    CHECK(facts.invoices[0].rate == ExchangeRate(1'082'500'000'000));
    REQUIRE(facts.invoices[0].payments.size() == 3);
    CHECK_FALSE(facts.invoices[0].payments[0].day.has_value());
    CHECK(facts.invoices[0].payments[2].amount == Money(-100, eur()));
    CHECK(facts.invoices[0].credits.size() == 2);
    REQUIRE(facts.interactions.size() == 2);
    CHECK(facts.interactions[0].ratePerHour == Money(4'200, usd()));
    CHECK(facts.complaints.size() == 2);
    CHECK(facts.signalEvents.size() == 2);
    CHECK(facts.costs.size() == 1);
    CHECK(facts.estimates.size() == 2);
    CHECK(facts.decisions.size() == 2);
    checkKept(*book);
    CHECK(codeOfError(FactsRepository(*book).ofClient(Id<Client>(3))) == "record_not_found");
    CHECK(codeOfError(FactsRepository(*book).rawOf(Id<Client>(3))) == "record_not_found");
}

TEST_CASE("a staff rate holds from its day on, and a change of it reaches the clients") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    fill(*book);
    const Day from = Day::of(2026, 1, 1);
    inTransaction(*book, [&](Transaction& t) {
        for (Day day : {from - 1, from, from + 40}) {
            Interaction call = plainCall(Id<Client>(1), day);
            call.staffId = Id<Staff>(1);
            must(InteractionRepository(*book).insert(t, call));
        }
    });
    const auto rates = [&] {
        std::vector<std::optional<Money>> all;
        for (const auto& fact : must(FactsRepository(*book).ofClient(Id<Client>(1))).interactions)
            if (fact.id >= Id<Interaction>(5)) all.push_back(fact.ratePerHour);
        return all;
    };
    CHECK(rates() ==
          std::vector<std::optional<Money>>{std::nullopt, Money(4'000, usd()), Money(4'000, usd())});
    Staff ann = must(StaffRepository(*book).byId(Id<Staff>(1))).record;
    ann.rates.push_back({from + 30, Money(5'000, usd())});
    inTransaction(*book, [&](Transaction& t) { must(StaffRepository(*book).update(t, ann, RowVersion(1))); });
    CHECK(rates() ==
          std::vector<std::optional<Money>>{std::nullopt, Money(4'000, usd()), Money(5'000, usd())});
    checkKept(*book);
}

TEST_CASE(
    "an exchange rate is the latest on or before the day of issue, and a change of it reaches the clients") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Day issued = Day::of(2026, 2, 2);
    inTransaction(*book, [&](Transaction& t) {
        const auto client = must(ClientRepository(*book).insert(t, plainClient("E")));
        Invoice invoice = plainInvoice(client, issued);
        invoice.net = Money(100, eur());
        invoice.tax = Money(0, eur());
        invoice.payments.clear();
        invoice.creditNotes.clear();
        must(InvoiceRepository(*book).insert(t, invoice));
        must(InvoiceRepository(*book).insert(t, plainInvoice(client, issued)));
    });
    const auto rateOf = [&](size_t i) {
        return must(FactsRepository(*book).ofClient(Id<Client>(1))).invoices[i].rate;
    };
    CHECK_FALSE(rateOf(0).has_value());
    ExchangeRateRepository rates(*book);
    inTransaction(*book, [&](Transaction& t) {
        must(rates.insert(t, {{}, issued + 1, eur(), ExchangeRate(9)}));
        must(rates.insert(t, {{}, issued - 10, eur(), ExchangeRate(7)}));
    });
    CHECK(rateOf(0) == ExchangeRate(7));
    CHECK_FALSE(rateOf(1).has_value());
    inTransaction(*book, [&](Transaction& t) {
        must(rates.insert(t, {{}, issued, eur(), ExchangeRate(8)}));
    });
    CHECK(rateOf(0) == ExchangeRate(8));
    checkKept(*book);
    Transaction t = must(Transaction::begin(*book));
    CHECK(codeOfError(rates.insert(t, {{}, issued, eur(), ExchangeRate(8)})) == "record_exists");
}

TEST_CASE("the version moves with facts, and not with what is none") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    fill(*book);
    const FactsRepository facts(*book);
    const qint64 before = must(book->factsVersion());
    Client client = must(ClientRepository(*book).byId(Id<Client>(1))).record;
    client.notes = QStringLiteral("kind people");
    inTransaction(*book, [&](Transaction& t) {
        must(ClientRepository(*book).update(t, client, RowVersion(1)));
        Interaction call = must(InteractionRepository(*book).byId(Id<Interaction>(1))).record;
        call.text = QStringLiteral("another text");
        must(InteractionRepository(*book).update(t, call, RowVersion(1)));
    });
    CHECK(must(book->factsVersion()) == before);
    inTransaction(*book, [&](Transaction& t) {
        must(InteractionRepository(*book).insert(t, plainCall(Id<Client>(2), Day(1))));
    });
    CHECK(must(book->factsVersion()) > before);
    const auto changed = must(facts.changedSince(before));
    REQUIRE(changed.size() == 1);
    CHECK(changed[0] == must(facts.ofClient(Id<Client>(2))));
    const qint64 then = must(book->factsVersion());
    inTransaction(*book, [&](Transaction& t) {
        must(ClientRepository(*book).remove(t, Id<Client>(1), RowVersion(2)));
    });
    CHECK(must(book->factsVersion()) > then);
    CHECK(must(facts.ids()) == std::vector{Id<Client>(2)});
}

TEST_CASE("kept facts equal recomputed ones after any sequence of writes") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    fill(*book);
    std::mt19937 random(GENERATE(1u, 2u, 3u));
    const auto pick = [&](int n) { return int(random() % unsigned(n)); };
    const auto someDay = [&] { return Day::of(2026, 1, 1) + pick(400); };
    std::vector<Id<Change>> changes;
    for (int step = 0; step < 120; ++step) {
        Transaction t = must(Transaction::begin(*book));
        for (int writes = 1 + pick(3); writes > 0; --writes) {
            const auto clients = must(FactsRepository(*book).ids());
            const Id<Client> client =
                clients.empty() ? Id<Client>() : clients[size_t(pick(int(clients.size())))];
            const auto someOf = [&]<typename T>(std::vector<T> all) {
                return all.empty() ? T() : all[size_t(pick(int(all.size())))];
            };
            switch (client.isNull() ? 0 : pick(9)) {
            case 0:
                must(ClientRepository(*book).insert(t, plainClient("R")));
                break;
            case 1:
                must(InvoiceRepository(*book).insert(t, plainInvoice(client, someDay())));
                break;
            case 2:
                if (Invoice invoice = someOf(must(InvoiceRepository(*book).all())); !invoice.id.isNull()) {
                    invoice.clientId = client;
                    invoice.payments.push_back({{}, someDay(), Money(pick(500), invoice.currency())});
                    if (pick(2) == 0) invoice.creditNotes.clear();
                    must(InvoiceRepository(*book).update(
                        t, invoice, must(InvoiceRepository(*book).byId(invoice.id)).version));
                }
                break;
            case 3: {
                Interaction call = plainCall(client, someDay());
                if (pick(2) == 0) call.staffId = Id<Staff>(1);
                must(InteractionRepository(*book).insert(t, call));
                break;
            }
            case 4:
                if (const Interaction call = someOf(must(InteractionRepository(*book).all()));
                    !call.id.isNull())
                    must(InteractionRepository(*book).remove(
                        t, call.id, must(InteractionRepository(*book).byId(call.id)).version));
                break;
            case 5:
                if (Complaint complaint = someOf(must(ComplaintRepository(*book).all()));
                    !complaint.id.isNull()) {
                    complaint.judgement = Judgement(pick(4));
                    must(ComplaintRepository(*book).update(
                        t, complaint, must(ComplaintRepository(*book).byId(complaint.id)).version));
                }
                break;
            case 6: {
                Stored<Staff> staff = must(StaffRepository(*book).byId(Id<Staff>(1)));
                staff.record.rates = {{someDay(), Money(pick(9'000), usd())}};
                must(StaffRepository(*book).update(t, staff.record, staff.version));
                break;
            }
            case 7:
                if (clients.size() > 2)
                    must(ClientRepository(*book).remove(t, client,
                                                        must(ClientRepository(*book).byId(client)).version));
                break;
            case 8:
                if (!changes.empty() && !ChangeLog(*book).revert(t, changes.back()).ok()) t.rollBack();
                if (!changes.empty()) changes.pop_back();
                writes = 1;
                break;
            }
        }
        if (const auto committed = t.commit(note("random"))) changes.push_back(*committed);
    }
    checkKept(*book);
    CHECK(must(book->connection().number(QStringLiteral("SELECT COUNT(*) FROM client_facts"))) ==
          must(ClientRepository(*book).count()));
}

TEST_CASE("facts kept in another format are recomputed") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    fill(*book);
    const auto before = must(FactsRepository(*book).all());
    must(book->connection().run(
        QStringLiteral("UPDATE client_facts SET format = 999, facts = ? WHERE client_id = 1"),
        {QByteArray("?")}));
    CHECK(must(FactsRepository(*book).all()) == before);
}

TEST_CASE("coded facts survive the round trip, and bytes that are none are refused") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    fill(*book);
    const scoring::ClientFacts facts = must(FactsRepository(*book).rawOf(Id<Client>(2)));
    const QByteArray bytes = encodeFacts(facts);
    CHECK(decodeFacts(bytes, facts.clientId, facts.base) == facts);
    for (qsizetype size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(decodeFacts(bytes.left(size), facts.clientId, facts.base).has_value());
    CHECK_FALSE(decodeFacts(bytes + '\0', facts.clientId, facts.base).has_value());
    std::mt19937 random(7);
    int different = 0;
    for (int i = 0; i < 2'000; ++i) {
        QByteArray broken = bytes;
        broken[qsizetype(random() % size_t(bytes.size()))] = char(random());
        if (decodeFacts(broken, facts.clientId, facts.base) != facts) ++different;
    }
    CHECK(different > 1'500);
}
