// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::importing;

// What came in by a bank statement, and the invoices it was for.
namespace {

using State = ReceiptMatch::State;

Money euros(qint64 cents) {
    return Money(cents, *Currency::fromCode(u"EUR"));
}

/// A book of invoices: client, number, gross cents, day.
class Books {
public:
    void add(const char* client, const char* number, qint64 cents, Day issued = Day::of(2026, 1, 5)) {
        ClientContent* content = nullptr;
        for (ClientContent& known : book.content.clients)
            if (known.client.name == QString::fromUtf8(client)) content = &known;
        if (!content) {
            content = &book.content.clients.emplace_back();
            content->client.id = Id<Client>(static_cast<qint64>(book.content.clients.size()) + 1000);
            content->client.name = QString::fromUtf8(client);
        }
        Invoice invoice;
        invoice.id = Id<Invoice>(++last_ + 5000);
        invoice.clientId = content->client.id;
        invoice.number = QString::fromUtf8(number);
        invoice.issued = issued;
        invoice.due = issued + 30;
        invoice.net = euros(cents);
        invoice.tax = euros(0);
        content->invoices.push_back(std::move(invoice));
    }

    Invoice& invoice(const char* number) {
        for (ClientContent& content : book.content.clients)
            for (Invoice& one : content.invoices)
                if (one.number == QString::fromUtf8(number)) return one;
        FAIL(number);
        return book.content.clients[0].invoices[0];
    }

    ImportPlan plan(const QByteArray& rows, const std::map<QString, ReceiptChoice>& choices = {}) {
        auto planned =
            planOf("Date,Amount,Payer,IBAN,Purpose\n" + rows, book, [&choices](ImportRequest& request) {
                request.kind = ImportKind::Statement;
                request.receipts = choices;
            });
        if (!planned) FAIL(planned.error().code.toStdString());
        return std::move(*planned);
    }
    ReceiptMatch one(const QByteArray& row) {
        const ImportPlan planned = plan(row + '\n');
        REQUIRE(planned.receipts.size() == 1);
        return planned.receipts[0];
    }

    BookInMemory book{"EUR"};

private:
    qint64 last_ = 0;
};

QStringList numbersOf(const ReceiptMatch& match) {
    QStringList numbers;
    for (const OpenInvoice& candidate : match.candidates)
        numbers << candidate.number;
    return numbers;
}

} // namespace

TEST_CASE("number and amount together are sure, however the number is written") {
    Books books;
    books.add("Knox & Sons", "RE-2026-0017", 11900);
    books.add("Knox & Sons", "RE-2026-0018", 5000);
    books.add("Ann", "RE-2025-0017", 11900);
    const QByteArray text = GENERATE("RE-2026-0017", "Rechnung re 2026/17 vom 5.1.", "RE20260017",
                                     "2026-0017 Danke", "Invoice No. 2026 17");
    const ReceiptMatch match = books.one("2026-01-20,119.00,Somebody,," + text);
    CHECK(match.state == State::Sure);
    REQUIRE(match.chosen.size() == 1);
    CHECK(match.chosen[0] == books.invoice("RE-2026-0017").id);
    CHECK(match.candidates[0].why == QStringList{QStringLiteral("number"), QStringLiteral("amount")});
}

TEST_CASE("short numbers and parts of numbers speak for nothing alone") {
    Books books;
    books.add("Knox & Sons", "17", 11900);
    books.add("Knox & Sons", "18", 11900);
    CHECK(books.one("2026-01-20,119.00,Somebody,,17 chairs").state == State::Doubtful);
    CHECK(books.one("2026-01-20,119.00,Somebody,,Rechnung 17").state == State::Sure);
    const ReceiptMatch both = books.one("2026-01-20,119.00,Knox and Sons Ltd,,Nr 18");
    CHECK(both.state == State::Sure); // The name and the amount of two, and the number of one.
    CHECK(both.chosen == std::vector{books.invoice("18").id});
    CHECK(books.one("2026-01-20,3.00,Somebody,,17 chairs").state == State::Nothing);
}

TEST_CASE("several numbers are sure when they add up") {
    Books books;
    books.add("Knox & Sons", "RE-1001", 10000);
    books.add("Knox & Sons", "RE-1002", 5050);
    const ReceiptMatch sum = books.one("2026-01-20,150.50,Knox,,RE-1001 und RE-1002");
    CHECK(sum.state == State::Sure);
    CHECK(sum.chosen.size() == 2);
    CHECK(sum.candidates[0].why.contains(QStringLiteral("sum")));
    const ReceiptMatch short_ = books.one("2026-01-20,150.00,Knox,,RE-1001 und RE-1002");
    CHECK(short_.state == State::Doubtful);
    CHECK(short_.chosen.empty());
    CHECK(numbersOf(short_).size() == 2);
}

TEST_CASE("the payer and the amount are sure when one invoice fits alone") {
    Books books;
    books.add("Müller & Söhne GmbH", "A-1", 11900);
    books.add("Ann", "A-2", 7000);
    books.add("Ann", "A-3", 7000);
    CHECK(books.one("2026-01-20,119.00,MUELLER UND SOEHNE GMBH,,Danke").state == State::Sure);
    const ReceiptMatch two = books.one("2026-01-20,70.00,Ann,,Thanks");
    CHECK(two.state == State::Doubtful);
    CHECK(numbersOf(two) == QStringList{QStringLiteral("A-2"), QStringLiteral("A-3")});
    CHECK(books.one("2026-01-20,140.00,Ann,,Thanks").state == State::Doubtful); // All that is open.
    CHECK(books.one("2026-01-20,30.00,Ann,,Part").state == State::Doubtful);
    CHECK(books.one("2026-01-04,119.00,Müller & Söhne,,Danke").state ==
          State::Nothing); // Before the invoice.
    CHECK(books.one("2026-01-20,55.00,Nobody,,Hello").state == State::Nothing);
    // Whoever names an invoice that is paid does not mean another one.
    books.add("Birch", "RE-4711", 11900);
    books.add("Birch", "RE-4712", 11900);
    books.invoice("RE-4711").payments.push_back({Id<Payment>(1), Day::of(2026, 1, 19), euros(11900)});
    CHECK(books.one("2026-03-20,119.00,Birch,,Thanks").state == State::Sure);
    CHECK(books.one("2026-03-20,119.00,Birch,,RE-4711").state == State::Doubtful);
}

TEST_CASE("less by an early payment's discount is asked about") {
    Books books;
    books.add("Ann", "RE-1001", 10000);
    const ReceiptMatch match = books.one("2026-01-20,97.00,Ann,,RE-1001");
    CHECK(match.state == State::Doubtful);
    CHECK(match.candidates[0].why.contains(QStringLiteral("discount")));
    CHECK_FALSE(
        books.one("2026-01-20,96.99,Ann,,RE-1001").candidates[0].why.contains(QStringLiteral("discount")));
}

TEST_CASE("what is sure is paid on its day, and again it is nothing new") {
    Books books;
    books.add("Ann", "RE-1001", 10000);
    const QByteArray rows = "2026-01-20,100.00,Ann,DE1,RE-1001\n2026-01-21,100.00,Ann,DE1,RE-1001\n";
    ImportPlan plan = books.plan(rows);
    CHECK(plan.totals.created == 1);
    CHECK(plan.receipts[1].state != State::Sure); // The invoice is used up.
    books.book.apply(std::move(plan));
    REQUIRE(books.invoice("RE-1001").payments.size() == 1);
    CHECK(books.invoice("RE-1001").payments[0].day == Day::of(2026, 1, 20));
    CHECK(books.invoice("RE-1001").leftToPay().isZero());
    const ImportPlan again = books.plan(rows);
    CHECK(again.changesNothing());
    CHECK(again.receipts[0].state == State::Known);
}

TEST_CASE("a payment typed by hand or known without its day is not doubled") {
    Books books;
    books.add("Ann", "RE-1001", 10000);
    books.add("Ann", "RE-1002", 20000);
    books.invoice("RE-1001").payments.push_back({Id<Payment>(1), Day::of(2026, 1, 18), euros(10000)});
    books.invoice("RE-1002").payments.push_back({Id<Payment>(2), std::nullopt, euros(20000)});
    ImportPlan plan = books.plan("2026-01-20,100.00,Ann,,RE-1001\n2026-01-22,200.00,Ann,,RE-1002\n");
    CHECK(plan.receipts[0].state == State::Known);
    CHECK(plan.receipts[1].state == State::Sure); // The statement has the day the invoicing export lacks.
    CHECK(plan.totals.updated == 1);
    books.book.apply(std::move(plan));
    REQUIRE(books.invoice("RE-1002").payments.size() == 1);
    CHECK(books.invoice("RE-1002").payments[0].day == Day::of(2026, 1, 22));
}

TEST_CASE("what the user says goes before what is found") {
    Books books;
    books.add("Ann", "RE-1001", 10000);
    books.add("Ann", "RE-1002", 10000);
    const QByteArray rows = "2026-01-20,100.00,Ann,,Thanks\n2026-01-21,150.00,Bob,,Hello RE-1001\n";
    const ImportPlan open = books.plan(rows);
    CHECK(open.changesNothing());
    const QString first = open.receipts[0].key, second = open.receipts[1].key;
    ImportPlan chosen = books.plan(
        rows, {{first, {{books.invoice("RE-1002").id}}}, {second, {{books.invoice("RE-1001").id}}}});
    CHECK(chosen.receipts[0].state == State::Doubtful);
    CHECK(chosen.receipts[0].chosen == std::vector{books.invoice("RE-1002").id});
    books.book.apply(std::move(chosen));
    CHECK(books.invoice("RE-1002").leftToPay().isZero());
    CHECK(books.invoice("RE-1001").leftToPay() == euros(-5000)); // More than was open, on the last chosen.

    Books sure;
    sure.add("Ann", "RE-1001", 10000);
    const QByteArray row = "2026-01-20,100.00,Ann,,RE-1001\n";
    const ImportPlan left = sure.plan(row, {{sure.plan(row).receipts[0].key, {}}});
    CHECK(left.changesNothing());
    CHECK(left.rows[0].fate == Fate::Left);
}

TEST_CASE("an account that has paid before tells whose money it is") {
    Books books;
    books.add("Knox & Sons", "RE-1001", 10000);
    books.book.apply(books.plan("2026-01-20,100.00,J. Doe,DE77,RE-1001\n"));
    books.add("Knox & Sons", "RE-1002", 4200);
    books.add("Ann", "RE-1003", 4200);
    const ReceiptMatch match = books.one("2026-02-20,42.00,J. Doe,DE77,Thanks");
    CHECK(match.state == State::Sure);
    CHECK(match.chosen == std::vector{books.invoice("RE-1002").id});
    CHECK(match.candidates[0].why == QStringList{QStringLiteral("amount"), QStringLiteral("account")});
}

TEST_CASE("money that was taken back is put on an invoice only by choice") {
    Books books;
    books.add("Ann", "RE-1001", 10000);
    books.invoice("RE-1001").payments.push_back({Id<Payment>(1), Day::of(2026, 1, 10), euros(10000)});
    const QByteArray statement =
        ":20:A\n:25:1\n:60F:C260103EUR0,\n:61:260120RC100,00NRTI\n:86:109?20SVWZ+RE-1001?"
        "32Ann\n:62F:C260104EUR1,\n";
    auto plan = planOf(statement, books.book);
    REQUIRE(plan);
    REQUIRE(plan->receipts.size() == 1);
    CHECK(plan->receipts[0].state == State::Doubtful);
    CHECK(plan->changesNothing());
    auto chosen = planOf(statement, books.book, [&](ImportRequest& request) {
        request.receipts[plan->receipts[0].key] = {{books.invoice("RE-1001").id}};
    });
    REQUIRE(chosen);
    books.book.apply(std::move(*chosen));
    CHECK(books.invoice("RE-1001").leftToPay() == euros(10000));
}

TEST_CASE("statements that overlap tell a booking once") {
    Books books;
    books.add("Ann", "RE-1001", 10000);
    QBuffer one, two;
    one.setData("Date,Amount,Payer,Purpose\n2026-01-20,100.00,Ann,RE-1001\n2026-01-20,5.00,Bob,x\n");
    two.setData("Date,Amount,Payer,Purpose\n2026-01-20,5.00,Bob,x\n2026-01-20,5.00,Bob,x\n");
    REQUIRE((one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly)));
    ImportRequest request;
    request.files = {{QStringLiteral("one.csv"), &one}, {QStringLiteral("two.csv"), &two}};
    const auto plan = planImport(request, books.book);
    REQUIRE(plan);
    CHECK(plan->receipts.size() == 3); // Bob's second payment of five is another one.
}
