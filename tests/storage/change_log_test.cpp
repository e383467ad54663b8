// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/book_reader.h"
#include "storage/change_log.h"
#include "storage/connection.h"
#include "storage/facts_repository.h"
#include "storage/repositories.h"
#include "storage/sample_book.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace rapport;
using namespace rapport::storage;
using namespace rapport::testing;

namespace {

Id<Client> withClient(Book& book) {
    Id<Client> client;
    inTransaction(book, [&](Transaction& t) {
        must(StaffRepository(book).insert(
            t, {{}, QStringLiteral("Ann"), true, {{Day(0), Money(4'000, usd())}}}));
        client = must(ClientRepository(book).insert(t, plainClient("A")));
        must(InvoiceRepository(book).insert(t, plainInvoice(client, Day::of(2026, 1, 1))));
        must(InteractionRepository(book).insert(t, plainCall(client, Day::of(2026, 1, 2))));
    });
    return client;
}

BookContent whole(Book& book) {
    BookContent content;
    content.header = must(BookReader(book).header());
    must(BookReader(book).forEachClient([&](const ClientContent& client) -> Result<void> {
        content.clients.push_back(client);
        return {};
    }));
    return content;
}

Id<Change> revert(Book& book, Id<Change> change) {
    return inTransaction(
        book, [&](Transaction& t) { must(ChangeLog(book).revert(t, change)); }, "undo");
}

} // namespace

TEST_CASE("what is not committed leaves nothing, not even in the log") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Id<Client> client = withClient(*book);
    const BookContent before = whole(*book);
    const qint64 version = must(book->factsVersion());
    const size_t entries = must(ChangeLog(*book).latest(100)).size();
    {
        Transaction t = must(Transaction::begin(*book));
        must(InteractionRepository(*book).insert(t, plainCall(client, Day(7))));
        must(ClientRepository(*book).remove(t, client, RowVersion(1)));
    }
    CHECK(whole(*book) == before);
    CHECK(must(book->factsVersion()) == version);
    CHECK(must(ChangeLog(*book).latest(100)).size() == entries);
    // And the ids go to the next.
    inTransaction(*book, [&](Transaction& t) {
        CHECK(must(InteractionRepository(*book).insert(t, plainCall(client, Day(7)))) == Id<Interaction>(2));
    });
}

TEST_CASE("only one transaction at a time") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Transaction open = must(Transaction::begin(*book));
    CHECK(codeOfError(Transaction::begin(*book)) == "transaction_nested");
}

TEST_CASE("an entry says who did what to whom and when") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Id<Client> client = withClient(*book);
    Transaction t = must(Transaction::begin(*book));
    must(InteractionRepository(*book).insert(t, plainCall(client, Day(7))));
    const Id<Change> id = must(t.commit(note("log_interaction", client)));

    const ChangeLog log(*book);
    const Change change = must(log.byId(id));
    CHECK(change.note.who == u"Ann");
    CHECK(change.note.at == Instant(1'750'000'000'456));
    CHECK(change.note.command == "log_interaction");
    CHECK(change.note.clientId == client);
    CHECK(change.note.args == note("x").args);
    CHECK(change.rows == 1);
    CHECK_FALSE(change.importId.has_value());
    CHECK(must(log.forClient(client, 10)).size() == 1);
    CHECK(must(log.forClient(Id<Client>(99), 10)).empty());
    CHECK(must(log.latest(1)).front().id == id);
    CHECK(must(log.latest(10, id)).size() == 1);
}

TEST_CASE("a change is taken back exactly, and given again") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Id<Client> client = withClient(*book);
    const ClientContent odd = fullContent(client);
    const BookContent before = whole(*book);
    const auto change = [&](auto&& write) {
        const Id<Change> id = inTransaction(*book, write);
        const BookContent after = whole(*book);
        CHECK_FALSE(after == before);
        const Id<Change> undone = revert(*book, id);
        CHECK(whole(*book) == before);
        CHECK(must(FactsRepository(*book).all()) == must(FactsRepository(*book).allRaw()));
        CHECK(must(ChangeLog(*book).byId(undone)).reverts == id);
        CHECK(must(ChangeLog(*book).byId(id)).revertedBy == undone);
        revert(*book, undone);
        CHECK(whole(*book) == after);
        CHECK(must(FactsRepository(*book).all()) == must(FactsRepository(*book).allRaw()));
    };
    SECTION("records made") {
        change([&](Transaction& t) {
            must(AgreementRepository(*book).insertAll(t, odd.agreements));
            must(InvoiceRepository(*book).insertAll(t, odd.invoices));
            must(InteractionRepository(*book).insertAll(t, odd.interactions));
            must(ComplaintRepository(*book).insertAll(t, odd.complaints));
        });
    }
    SECTION("a client with all fields changed") {
        Client changed = odd.client;
        changed.id = client;
        change([&](Transaction& t) { must(ClientRepository(*book).update(t, changed, RowVersion(1))); });
    }
    SECTION("an invoice with parts changed, added and removed") {
        Invoice invoice = must(InvoiceRepository(*book).byId(Id<Invoice>(1))).record;
        invoice.net = Money(1, usd());
        invoice.payments[0].amount = Money(2, usd());
        invoice.payments.push_back({{}, std::nullopt, Money(3, usd())});
        invoice.creditNotes.clear();
        change([&](Transaction& t) { must(InvoiceRepository(*book).update(t, invoice, RowVersion(1))); });
    }
    SECTION("a staff member's rates") {
        Staff staff = must(StaffRepository(*book).byId(Id<Staff>(1))).record;
        staff.rates = {{Day(5), Money(1, usd())}, {Day(6), Money(2, usd())}};
        change([&](Transaction& t) { must(StaffRepository(*book).update(t, staff, RowVersion(1))); });
    }
    SECTION("a client removed with everything") {
        change([&](Transaction& t) { must(ClientRepository(*book).remove(t, client, RowVersion(1))); });
    }
    SECTION("the same row twice in one change") {
        Client twice = must(ClientRepository(*book).byId(client)).record;
        change([&](Transaction& t) {
            twice.name = QStringLiteral("once");
            must(ClientRepository(*book).update(t, twice, RowVersion(1)));
            twice.name = QStringLiteral("twice");
            must(ClientRepository(*book).update(t, twice, RowVersion(2)));
        });
    }
}

TEST_CASE("several changes of a row are taken back one after the other") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Id<Client> id = withClient(*book);
    ClientRepository clients(*book);
    Client client = must(clients.byId(id)).record;
    std::vector<Id<Change>> changes;
    for (const char* name : {"B", "C", "D"}) {
        client.name = QString::fromLatin1(name);
        changes.push_back(inTransaction(
            *book, [&](Transaction& t) { must(clients.update(t, client, must(clients.byId(id)).version)); }));
    }
    for (const char* name : {"C", "B", "A"}) {
        revert(*book, changes.back());
        changes.pop_back();
        CHECK(must(clients.byId(id)).record.name == QLatin1String(name));
    }
    // Who read the row before all this cannot overwrite it.
    CHECK(must(clients.byId(id)).version == RowVersion(7));
}

TEST_CASE("a change is not taken back over a later one") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Id<Client> id = withClient(*book);
    ClientRepository clients(*book);
    Client client = must(clients.byId(id)).record;
    client.name = QStringLiteral("B");
    const Id<Change> first =
        inTransaction(*book, [&](Transaction& t) { must(clients.update(t, client, RowVersion(1))); });
    client.name = QStringLiteral("C");
    inTransaction(*book, [&](Transaction& t) { must(clients.update(t, client, RowVersion(2))); });
    {
        Transaction t = must(Transaction::begin(*book));
        const auto reverted = ChangeLog(*book).revert(t, first);
        REQUIRE_FALSE(reverted.ok());
        CHECK(reverted.error().kind == ErrorKind::Conflict);
        CHECK(reverted.error().code == "rows_changed_since");
        CHECK(reverted.error().args.value(QStringLiteral("rows")) == u"client 1");
    }
    CHECK(must(clients.byId(id)).record == client);
}

TEST_CASE("what was changed later in other fields of a client stays when a change is taken back") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Id<Client> id = withClient(*book);
    ClientRepository clients(*book);
    Client client = must(clients.byId(id)).record;
    const QString name = client.name;
    client.name = QStringLiteral("B");
    const Id<Change> first =
        inTransaction(*book, [&](Transaction& t) { must(clients.update(t, client, RowVersion(1))); });
    client.notes = QStringLiteral("later");
    inTransaction(*book, [&](Transaction& t) { must(clients.update(t, client, RowVersion(2))); });
    inTransaction(*book, [&](Transaction& t) { must(ChangeLog(*book).revert(t, first)); });
    client.name = name;
    CHECK(must(clients.byId(id)).record == client);
}

TEST_CASE("a change of an amount is not taken back once its currency is another") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Id<Client> id = withClient(*book);
    AgreementRepository agreements(*book);
    Agreement agreement;
    agreement.clientId = id;
    agreement.title = QStringLiteral("Care");
    agreement.from = Day::of(2026, 1, 1);
    agreement.price = Money(100'00, *Currency::fromCode(u"EUR"));
    inTransaction(*book, [&](Transaction& t) { agreement.id = must(agreements.insert(t, agreement)); });
    agreement.price = Money(200'00, *Currency::fromCode(u"EUR"));
    const Id<Change> first =
        inTransaction(*book, [&](Transaction& t) { must(agreements.update(t, agreement, RowVersion(1))); });
    agreement.price = Money(200'00, *Currency::fromCode(u"USD"));
    inTransaction(*book, [&](Transaction& t) { must(agreements.update(t, agreement, RowVersion(2))); });
    Transaction t = must(Transaction::begin(*book));
    CHECK(codeOfError(ChangeLog(*book).revert(t, first)) == "rows_changed_since");
}

TEST_CASE("a record made and since referred to is not taken back") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    Id<Client> client;
    const Id<Change> made = inTransaction(
        *book, [&](Transaction& t) { client = must(ClientRepository(*book).insert(t, plainClient("A"))); });
    inTransaction(*book, [&](Transaction& t) {
        must(InteractionRepository(*book).insert(t, plainCall(client, Day(1))));
    });
    Transaction t = must(Transaction::begin(*book));
    CHECK(codeOfError(ChangeLog(*book).revert(t, made)) == "rows_changed_since");
}

TEST_CASE("a change is taken back once, and not when it kept no images") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Id<Change> made = inTransaction(
        *book, [&](Transaction& t) { must(ClientRepository(*book).insert(t, plainClient("A"))); });
    revert(*book, made);
    const Id<Change> filled = inTransaction(*book, [&](Transaction& t) {
        t.keepNoImages();
        must(ClientRepository(*book).insert(t, plainClient("A")));
    });
    Transaction t = must(Transaction::begin(*book));
    CHECK(codeOfError(ChangeLog(*book).revert(t, made)) == "change_already_reverted");
    CHECK(codeOfError(ChangeLog(*book).revert(t, filled)) == "change_without_images");
    CHECK(codeOfError(ChangeLog(*book).revert(t, Id<Change>(99))) == "record_not_found");
}

TEST_CASE("an import is one entry, and the rows it made carry its id") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    const Id<Client> client = withClient(*book);
    ImportRepository imports(*book);
    ImportRecord record{{},
                        Instant(5),
                        QStringLiteral("Ann"),
                        oddText(),
                        "00ff",
                        QStringLiteral("invoices"),
                        {1, 2, 3, 4, 5},
                        ImportState::Applied};
    std::vector<Invoice> invoices(70, plainInvoice(client, Day::of(2026, 2, 2)));
    const Id<Change> change = inTransaction(*book, [&](Transaction& t) {
        record.id = must(imports.insert(t, record));
        t.setImport(record.id);
        const auto made = must(InvoiceRepository(*book).insertAll(t, invoices));
        Invoice again = invoices.front();
        again.id = made.front();
        again.net = Money(1, usd());
        must(InvoiceRepository(*book).update(t, again, RowVersion(1)));
        Client updated = must(ClientRepository(*book).byId(client)).record;
        updated.tags = {QStringLiteral("imported")};
        must(ClientRepository(*book).update(t, updated, RowVersion(1)));
        record.totals.read = 71;
        must(imports.setTotals(t, record.id, record.totals));
    });
    // The client and its tag; what the import made itself is found by its id.
    CHECK(must(ChangeLog(*book).byId(change)).rows == 2);
    CHECK(must(ChangeLog(*book).byId(change)).importId == record.id);
    CHECK(must(imports.all()) == std::vector{record});
    const auto made = must(imports.createdBy(record.id));
    CHECK(std::count_if(made.begin(), made.end(),
                        [](RecordRef r) { return r.type == RecordType::Invoice; }) == 70);
    CHECK(std::none_of(made.begin(), made.end(), [](RecordRef r) { return r.type == RecordType::Client; }));
    Transaction t = must(Transaction::begin(*book));
    CHECK(codeOfError(ChangeLog(*book).revert(t, change)) == "change_is_import");
    must(imports.setState(t, record.id, ImportState::TakenBack));
    CHECK(must(imports.byId(record.id)).state == ImportState::TakenBack);
}
