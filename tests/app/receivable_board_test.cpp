// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/book_for_tests.h"
#include "app/fill_with_demo.h"
#include "app/portfolio.h"
#include "app/receivable_board.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

const Currency euro = *Currency::fromCode(u"EUR");

Money cents(qint64 minor) {
    return Money(minor, usd());
}

Invoice invoiceDue(Id<Client> client, const char* number, Day due, Money net) {
    Invoice invoice = invoiceOn(client, due - 30, number, false);
    invoice.due = due;
    invoice.net = net;
    invoice.tax = Money::zero(net.currency());
    return invoice;
}

/// Alder owes 100 not due, 150 of 200 ten days late, 270 of 300 forty-five days late. Birch owes twice
/// 10.01 EUR at 1.0825, 75 days late, 40 dollars 120 days late, and euros nobody knows the worth of.
struct TwoClients {
    explicit TwoClients(const QString& path) : workspace(newWorkspace(path)) {
        alder = addClient(*workspace, clientNamed("Alder"));
        birch = addClient(*workspace, clientNamed("=Birch & Sons"));
        add(invoiceDue(alder, "A1", kToday + 10, dollars(100)));
        Invoice part = invoiceDue(alder, "A2", kToday - 10, dollars(200));
        part.payments.push_back({{}, kToday - 5, dollars(50)});
        part2 = add(part);
        Invoice credited = invoiceDue(alder, "A3", kToday - 45, dollars(300));
        CreditNote note;
        note.day = kToday - 40;
        note.net = dollars(30);
        note.tax = dollars(0);
        credited.creditNotes.push_back(note);
        add(credited);
        add(invoiceOn(alder, kToday - 90, "A4"));
        for (const char* number : {"B1", "B2"}) {
            Invoice exchanged = invoiceDue(birch, number, kToday - 75, Money(1001, euro));
            exchanged.rate = ExchangeRate::fromDecimal(u"1.0825");
            add(exchanged);
        }
        add(invoiceDue(birch, "B3", kToday - 100, Money(5000, euro)));
        Invoice disputed = invoiceDue(birch, "B10", kToday - 120, dollars(40));
        disputed.dispute = Dispute::Pending;
        add(disputed);
    }

    Id<Invoice> add(const Invoice& invoice) {
        return Id<Invoice>(must(workspace->commands().run(AddInvoice{invoice})).created.front().id);
    }
    std::shared_ptr<const ReceivableBoard> board(Day day) { return must(receivableBoard(*workspace, day)); }

    std::unique_ptr<Workspace> workspace;
    Id<Client> alder, birch;
    Id<Invoice> part2;
};

std::array<Money, kAgeingBuckets> buckets(qint64 notDue, qint64 to30, qint64 to60, qint64 to90,
                                          qint64 beyond) {
    return {cents(notDue), cents(to30), cents(to60), cents(to90), cents(beyond)};
}

QStringList numbers(const ReceivableBoard& board, const InvoiceQuery& query) {
    QStringList found;
    for (size_t at : arranged(board, query))
        found << board.invoices[at].invoice.number;
    return found;
}

Money sumOf(const ReceivableBoard& board, const InvoiceQuery& query) {
    Money sum = Money::zero(board.base);
    for (size_t at : arranged(board, query))
        sum += board.invoices[at].openInBase.value();
    return sum;
}

InvoiceQuery cellOf(Id<Client> client, std::optional<AgeingBucket> bucket) {
    InvoiceQuery query;
    query.cell = InvoiceQuery::Cell{client, bucket};
    return query;
}

/// Cells, totals and the invoices listed for them are the same sums, and those of the client page and of the
/// portfolio.
void checkSums(Workspace& workspace, const ReceivableBoard& board) {
    std::array<Money, kAgeingBuckets> sums;
    sums.fill(Money::zero(board.base));
    Money total = Money::zero(board.base);
    for (const AgeingLine& line : board.lines) {
        Money row = Money::zero(board.base);
        for (size_t i = 0; i < kAgeingBuckets; ++i) {
            const auto bucket = static_cast<AgeingBucket>(i);
            CHECK(sumOf(board, cellOf(line.clientId, bucket)) == line.buckets[i]);
            row += line.buckets[i];
            sums[i] += line.buckets[i];
        }
        CHECK(row == line.total);
        CHECK(sumOf(board, cellOf(line.clientId, std::nullopt)) == line.total);
        total += row;
    }
    CHECK(sums == board.totals.buckets);
    CHECK(total == board.totals.total);
    CHECK(sumOf(board, cellOf({}, std::nullopt)) == total);
    for (const scoring::ClientFacts& facts : must(workspace.assessor().facts())) {
        const Ageing ageing = ageingOf(facts, board.asOf);
        const auto line = std::ranges::find(board.lines, facts.clientId, &AgeingLine::clientId);
        const auto cells = line == board.lines.end() ? std::array<Money, kAgeingBuckets>{} : line->buckets;
        if (line == board.lines.end()) {
            CHECK((ageing.notDue + ageing.to30 + ageing.to60 + ageing.to90 + ageing.beyond).isZero());
        } else {
            CHECK(cells == std::array{ageing.notDue, ageing.to30, ageing.to60, ageing.to90, ageing.beyond});
        }
    }
    const Ageing whole = must(workspace.portfolio().asOf(board.asOf)).ageing;
    CHECK(sums == std::array{whole.notDue, whole.to30, whole.to60, whole.to90, whole.beyond});
}

} // namespace

TEST_CASE("the ageing of a day adds up to the cent") {
    const TempDir dir;
    TwoClients book(dir.path("a.rapport"));
    const auto board = book.board(kToday);
    REQUIRE(board->lines.size() == 2);
    CHECK(board->lines[0].clientId == book.alder);
    CHECK(board->lines[0].buckets == buckets(100'00, 150'00, 270'00, 0, 0));
    CHECK(board->lines[0].total == dollars(520));
    CHECK(board->lines[1].buckets == buckets(0, 0, 0, 21'67, 40'00));
    CHECK(board->lines[1].withoutRate == 1);
    CHECK(board->totals.buckets == buckets(100'00, 150'00, 270'00, 21'67, 40'00));
    CHECK(board->totals.total == cents(581'67));
    CHECK(board->totals.withoutRate == 1);
    CHECK(board->foreign);
    checkSums(*book.workspace, *board);
}

TEST_CASE("money of another currency is rounded so that a cell's invoices add up to it") {
    const TempDir dir;
    TwoClients book(dir.path("a.rapport"));
    const auto board = book.board(kToday);
    std::vector<Money> parts;
    for (size_t at : arranged(*board, cellOf(book.birch, AgeingBucket::To90)))
        parts.push_back(*board->invoices[at].openInBase);
    std::ranges::sort(parts);
    CHECK(parts == std::vector{cents(10'83), cents(10'84)});
}

TEST_CASE("an earlier day is shown as it was known then") {
    const TempDir dir;
    TwoClients book(dir.path("a.rapport"));
    const auto before = book.board(kToday - 8); // the part payment had not come in
    CHECK(before->totals.buckets == buckets(100'00, 200'00, 270'00, 21'67, 40'00));
    const auto early = book.board(kToday - 30); // the newest invoice was not issued
    CHECK(early->totals.buckets == buckets(200'00, 270'00, 21'67, 40'00, 0));
    CHECK(numbers(*early, {.search = QStringLiteral("A1")}).isEmpty());
    checkSums(*book.workspace, *before);
    checkSums(*book.workspace, *early);
}

TEST_CASE("the ageing equals the client page and the portfolio on the demo book") {
    const TempDir dir;
    DemoOptions options;
    options.until = kToday;
    options.clients = 40;
    options.years = 2;
    const auto workspace =
        must(Workspace::create(dir.path("a.rapport"), demoHeader(options), optionsOfTests()));
    must(workspace->commands().run(fillWithDemo(options)));
    for (const Day day : {kToday, kToday - 100, kToday - 500}) {
        const auto board = must(receivableBoard(*workspace, day));
        CHECK(!board->lines.empty());
        checkSums(*workspace, *board);
    }
}

TEST_CASE("a payment changes its cell and the totals by its amount") {
    const TempDir dir;
    TwoClients book(dir.path("a.rapport"));
    must(book.workspace->commands().run(RecordPayment{book.part2, {{}, kToday, dollars(25)}}));
    CHECK(book.board(kToday)->totals.buckets == buckets(100'00, 125'00, 270'00, 21'67, 40'00));
    must(book.workspace->commands().run(RecordPayment{book.part2, {{}, kToday, dollars(200)}}));
    const auto board = book.board(kToday);
    CHECK(board->totals.buckets == buckets(100'00, 0, 270'00, 21'67, 40'00));
    CHECK(board->unapplied == dollars(75));
}

TEST_CASE("invoices are filtered by state, number and client") {
    const TempDir dir;
    TwoClients book(dir.path("a.rapport"));
    const auto board = book.board(kToday);
    using Filter = InvoiceFilter;
    CHECK(numbers(*board, {}).size() == 8);
    CHECK(numbers(*board, {}).front() == QStringLiteral("A1"));
    CHECK(numbers(*board, {.filter = Filter::Open}).size() == 7);
    CHECK(numbers(*board, {.filter = Filter::Overdue}).size() == 6);
    CHECK(numbers(*board, {.filter = Filter::Settled}) == QStringList(QStringLiteral("A4")));
    CHECK(numbers(*board, {.filter = Filter::Disputed}) == QStringList(QStringLiteral("B10")));
    CHECK(numbers(*board, {.filter = Filter::WithoutRate}) == QStringList(QStringLiteral("B3")));
    CHECK(numbers(*board, {.search = QStringLiteral("birch")}).size() == 4);
    CHECK(numbers(*board, {.search = QStringLiteral("a3")}) == QStringList(QStringLiteral("A3")));
    CHECK(numbers(*board, {.search = QStringLiteral("birch"), .sort = InvoiceColumn::Gross}) ==
          QStringList(
              {QStringLiteral("B2"), QStringLiteral("B1"), QStringLiteral("B10"), QStringLiteral("B3")}));
    CHECK(numbers(*board,
                  {.search = QStringLiteral("alder"), .sort = InvoiceColumn::Due, .descending = true}) ==
          QStringList(
              {QStringLiteral("A1"), QStringLiteral("A2"), QStringLiteral("A3"), QStringLiteral("A4")}));
}

TEST_CASE("an archived client still owes what it owes") {
    const TempDir dir;
    TwoClients book(dir.path("a.rapport"));
    ChangeClients archive;
    archive.clients = {book.alder};
    archive.archived = true;
    must(book.workspace->commands().run(archive));
    CHECK(book.board(kToday)->totals.total == cents(581'67));
}

TEST_CASE("the exported ageing cannot be taken for formulas") {
    const TempDir dir;
    TwoClients book(dir.path("a.rapport"));
    const QString file = dir.path("ageing.csv");
    must(writeAgeingCsv(*book.board(kToday), file));
    CHECK(contentOf(file) == "client,not_due,days_1_30,days_31_60,days_61_90,days_91_on,total,currency,as_of,"
                             "invoices_without_rate\r\n"
                             "Alder,100.00,150.00,270.00,0.00,0.00,520.00,USD,2026-06-30,0\r\n"
                             "'=Birch & Sons,0.00,0.00,0.00,21.67,40.00,61.67,USD,2026-06-30,1\r\n");
}
