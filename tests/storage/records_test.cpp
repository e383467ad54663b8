// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/book_reader.h"
#include "storage/repositories.h"
#include "storage/sample_book.h"
#include "storage/snapshot.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace rapport;
using namespace rapport::storage;
using namespace rapport::testing;

namespace {

Staff ann() {
    return {{},
            oddText(),
            false,
            {{Day::of(2025, 1, 1), Money(4'000, usd())}, {Day::of(2026, 1, 1), Money(4'500, usd())}}};
}

template <typename T>
void giveIds(std::vector<T>& records, const std::vector<Id<T>>& ids) {
    for (size_t i = 0; i < records.size(); ++i)
        records[i].id = ids[i];
}

/// Writes everything of `content` and gives its records the ids they got.
void insertContent(Book& book, Transaction& t, ClientContent& content) {
    content.client.id = must(ClientRepository(book).insert(t, content.client));
    giveIds(content.contacts, must(ContactRepository(book).insertAll(t, content.contacts)));
    giveIds(content.agreements, must(AgreementRepository(book).insertAll(t, content.agreements)));
    giveIds(content.invoices, must(InvoiceRepository(book).insertAll(t, content.invoices)));
    qint64 payment = 0, credit = 0;
    for (Invoice& invoice : content.invoices) {
        for (Payment& each : invoice.payments)
            each.id = Id<Payment>(++payment);
        for (CreditNote& each : invoice.creditNotes)
            each.id = Id<CreditNote>(++credit);
    }
    giveIds(content.interactions, must(InteractionRepository(book).insertAll(t, content.interactions)));
    giveIds(content.complaints, must(ComplaintRepository(book).insertAll(t, content.complaints)));
    giveIds(content.signalEvents, must(SignalRepository(book).insertAll(t, content.signalEvents)));
    giveIds(content.costs, must(CostRepository(book).insertAll(t, content.costs)));
    giveIds(content.estimates, must(TimeEstimateRepository(book).insertAll(t, content.estimates)));
    giveIds(content.decisions, must(DecisionRepository(book).insertAll(t, content.decisions)));
    giveIds(content.tasks, must(TaskRepository(book).insertAll(t, content.tasks)));
}

} // namespace

TEST_CASE("every record comes back as it was written, in a new session too") {
    const TempDir dir;
    const QString path = dir.path("shop.rapport");
    ClientContent content = fullContent(Id<Client>(1));
    Staff staff = ann();
    DatedRate rate{{}, Day::of(2026, 1, 1), eur(), ExchangeRate(1'082'500'000'001)};
    Task ownTask{{}, {}, oddText(), QString(), Day::of(2026, 5, 5), {}, {}};
    {
        const auto book = newBook(path);
        inTransaction(*book, [&](Transaction& t) {
            staff.id = must(StaffRepository(*book).insert(t, staff));
            rate.id = must(ExchangeRateRepository(*book).insert(t, rate));
            insertContent(*book, t, content);
            ownTask.id = must(TaskRepository(*book).insert(t, ownTask));
        });
    }
    const auto book = must(Book::open(path));
    const ClientContent read = must(BookReader(*book).contentOf(Id<Client>(1)));
    CHECK(read.client == content.client);
    CHECK(read.contacts == content.contacts);
    CHECK(read.agreements == content.agreements);
    CHECK(read.invoices == content.invoices);
    CHECK(read.interactions == content.interactions);
    CHECK(read.complaints == content.complaints);
    CHECK(read.signalEvents == content.signalEvents);
    CHECK(read.costs == content.costs);
    CHECK(read.estimates == content.estimates);
    CHECK(read.decisions == content.decisions);
    CHECK(read.tasks == content.tasks);
    const BookHeader header = must(BookReader(*book).header());
    CHECK(header == BookHeader{oddText(), usd(), std::nullopt, {staff}, {rate}, {ownTask}});
}

TEST_CASE("an update replaces every field and the parts") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    ClientContent content = fullContent(Id<Client>(1));
    inTransaction(*book, [&](Transaction& t) {
        must(StaffRepository(*book).insert(t, ann()));
        insertContent(*book, t, content);
    });
    Client client = plainClient("New name");
    client.id = content.client.id;
    client.tags = {QStringLiteral("x"), QStringLiteral("B"), QStringLiteral("y"), QStringLiteral("z")};
    Agreement agreement = content.agreements[0];
    agreement.promises.erase(agreement.promises.begin());
    agreement.addenda.push_back({Day::of(2027, 1, 1), QStringLiteral("third"), {}, {}});
    agreement.price.reset();
    Invoice invoice = content.invoices[0];
    invoice.payments = {invoice.payments[1], {{}, invoice.due, Money(77, eur())}};
    invoice.payments[0].amount = Money(101, eur());
    invoice.creditNotes.clear();
    invoice.rate.reset();
    inTransaction(*book, [&](Transaction& t) {
        CHECK(must(ClientRepository(*book).update(t, client, RowVersion(1))) == RowVersion(2));
        must(AgreementRepository(*book).update(t, agreement, RowVersion(1)));
        must(InvoiceRepository(*book).update(t, invoice, RowVersion(1)));
    });
    CHECK(must(ClientRepository(*book).byId(client.id)).record == client);
    CHECK(must(AgreementRepository(*book).byId(agreement.id)).record == agreement);
    const Stored<Invoice> stored = must(InvoiceRepository(*book).byId(invoice.id));
    CHECK(stored.version == RowVersion(2));
    CHECK_FALSE(stored.record.payments[1].id.isNull());
    invoice.payments[1].id = stored.record.payments[1].id;
    CHECK(stored.record == invoice);
}

TEST_CASE("an edit made from an old version is refused and changes nothing") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    Client client = plainClient("First");
    inTransaction(*book,
                  [&](Transaction& t) { client.id = must(ClientRepository(*book).insert(t, client)); });
    ClientRepository clients(*book);
    client.name = QStringLiteral("Second");
    inTransaction(*book, [&](Transaction& t) { must(clients.update(t, client, RowVersion(1))); });
    {
        Transaction t = must(Transaction::begin(*book));
        client.name = QStringLiteral("Third");
        const auto updated = clients.update(t, client, RowVersion(1));
        REQUIRE_FALSE(updated.ok());
        CHECK(updated.error().kind == ErrorKind::Conflict);
        CHECK(updated.error().code == "record_changed");
        CHECK(updated.error().args.value(QStringLiteral("table")) == u"client");
        CHECK(codeOfError(clients.remove(t, client.id, RowVersion(1))) == "record_changed");
    }
    CHECK(must(clients.byId(client.id)).record.name == u"Second");
}

TEST_CASE("references are kept whole") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    ClientContent content = fullContent(Id<Client>(1));
    inTransaction(*book, [&](Transaction& t) {
        must(StaffRepository(*book).insert(t, ann()));
        insertContent(*book, t, content);
    });
    SECTION("a record of a client that is not there is refused") {
        Transaction t = must(Transaction::begin(*book));
        CHECK(codeOfError(InteractionRepository(*book).insert(t, plainCall(Id<Client>(99), Day(1)))) ==
              "reference_missing");
    }
    SECTION("a staff member with recorded work stays") {
        Transaction t = must(Transaction::begin(*book));
        CHECK(codeOfError(StaffRepository(*book).remove(t, Id<Staff>(1), RowVersion(1))) == "record_in_use");
    }
    SECTION("what refers to a removed interaction forgets it") {
        inTransaction(*book, [&](Transaction& t) {
            must(InteractionRepository(*book).remove(t, Id<Interaction>(1), RowVersion(1)));
        });
        CHECK_FALSE(must(ComplaintRepository(*book).byId(Id<Complaint>(1))).record.interactionId.has_value());
        CHECK_FALSE(
            must(SignalRepository(*book).byId(Id<ConductSignal>(1))).record.interactionId.has_value());
    }
    SECTION("a removed client takes along what is theirs, and ids are not used again") {
        inTransaction(*book, [&](Transaction& t) {
            must(ClientRepository(*book).remove(t, content.client.id, RowVersion(1)));
        });
        CHECK(must(InvoiceRepository(*book).paymentCount()) == 0);
        CHECK(must(InvoiceRepository(*book).creditNoteCount()) == 0);
        CHECK(must(InteractionRepository(*book).count()) == 0);
        CHECK(must(AgreementRepository(*book).count()) == 0);
        CHECK(must(TaskRepository(*book).count()) == 0);
        inTransaction(*book, [&](Transaction& t) {
            CHECK(must(ClientRepository(*book).insert(t, plainClient("Next"))) == Id<Client>(2));
        });
    }
}

TEST_CASE("payments and credit notes are added to invoices by id") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    InvoiceRepository invoices(*book);
    Id<Client> client;
    Id<Invoice> invoice;
    inTransaction(*book, [&](Transaction& t) {
        client = must(ClientRepository(*book).insert(t, plainClient("A")));
        invoice = must(invoices.insert(t, plainInvoice(client, Day::of(2026, 1, 1))));
    });
    const Payment payment{{}, Day::of(2026, 2, 1), Money(500, usd())};
    inTransaction(*book, [&](Transaction& t) {
        const std::pair<Id<Invoice>, Payment> added[] = {{invoice, payment}, {invoice, payment}};
        const auto ids = must(invoices.addPayments(t, added));
        CHECK(ids == std::vector{Id<Payment>(2), Id<Payment>(3)});
        const std::pair<Id<Invoice>, CreditNote> note[] = {
            {invoice, {{}, Day::of(2026, 2, 2), Money(1, usd()), Money(0, usd()), Cause::Normal, {}}}};
        must(invoices.addCreditNotes(t, note));
    });
    CHECK(must(invoices.byId(invoice)).record.payments.size() == 3);
    CHECK(must(invoices.byId(invoice)).record.creditNotes.size() == 2);
    CHECK(must(invoices.numbered(QStringLiteral("0020454"))).size() == 1);
    CHECK(must(invoices.numbered(QStringLiteral("20454"))).empty());
    CHECK(must(invoices.countFor(client)) == 1);
}

TEST_CASE("settings are kept, changed and removed") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    SettingRepository settings(*book);
    const QString name = QStringLiteral("policy.name");
    CHECK_FALSE(must(settings.value(name)).has_value());
    inTransaction(*book, [&](Transaction& t) { must(settings.setValue(t, name, oddText())); });
    CHECK(must(settings.value(name)) == oddText());
    inTransaction(*book, [&](Transaction& t) { must(settings.setValue(t, name, QString())); });
    CHECK(must(settings.value(name)) == QString());
    inTransaction(*book, [&](Transaction& t) {
        must(settings.setValue(t, name, std::nullopt));
        must(settings.setBookName(t, QStringLiteral("Renamed")));
    });
    CHECK_FALSE(must(settings.value(name)).has_value());
    CHECK(must(settings.bookName()) == u"Renamed");
}

TEST_CASE("a snapshot reads one moment while others write") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const auto writer = must(Book::open(dir.path("shop.rapport")));
    const auto addOne = [&] {
        inTransaction(*writer,
                      [&](Transaction& t) { must(ClientRepository(*writer).insert(t, plainClient("A"))); });
    };
    ClientRepository clients(*book);
    {
        const Snapshot moment = must(Snapshot::begin(*book));
        CHECK(must(clients.count()) == 0);
        addOne();
        CHECK(must(clients.count()) == 0);
        must(BookReader(*book).header());
        CHECK(must(clients.count()) == 0);
        CHECK(codeOfError(Transaction::begin(*book)) == "transaction_nested");
    }
    CHECK(must(clients.count()) == 1);
    addOne();
    CHECK(must(BookReader(*book).clientIds()).size() == 2);
}
