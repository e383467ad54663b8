// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/client_directory.h"

#include <algorithm>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

QStringList namesOf(const std::vector<ClientRow>& rows) {
    QStringList names;
    for (const ClientRow& row : rows)
        names << row.name;
    return names;
}

/// Three clients: Ann (with a contact), Bolt, and one that is archived.
struct SmallBook {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("a.rapport"));
    Id<Client> ann, bolt, gone;

    SmallBook() {
        Client client = clientNamed("Änn's Cakes");
        client.externalRef = QStringLiteral("0042");
        Contact contact;
        contact.name = QStringLiteral("Ann Baker");
        contact.email = QStringLiteral("ann@cakes.example");
        contact.phone = QStringLiteral("+1 (555) 010-7788");
        ann = Id<Client>(must(workspace->commands().run(AddClient{client, {contact}})).created.front().id);
        bolt = addClient(*workspace, clientNamed("Bolt & Sons"));
        Client archived = clientNamed("Gone Ltd");
        archived.archived = true;
        gone = addClient(*workspace, archived);
    }

    std::vector<ClientRow> list(const ClientQuery& query) {
        return must(workspace->directory().list(query, kToday));
    }
    QStringList found(const char* search) {
        ClientQuery query;
        query.search = QString::fromUtf8(search);
        return namesOf(list(query));
    }
};

} // namespace

TEST_CASE("clients are found by any part of name, contact, address, number or reference") {
    SmallBook book;
    const QStringList ann{QStringLiteral("Änn's Cakes")};
    CHECK(book.found("ANN'S") == ann);
    CHECK(book.found("baker") == ann);
    CHECK(book.found("cakes.example") == ann);
    CHECK(book.found("0107788") == ann);
    CHECK(book.found("(555) 010") == ann);
    CHECK(book.found("0042") == ann);
    CHECK(book.found("nobody").isEmpty());
    CHECK(book.found("gone").isEmpty());
    CHECK(book.found("").size() == 2);
    ClientQuery withArchived;
    withArchived.withArchived = true;
    CHECK(book.list(withArchived).size() == 3);
}

TEST_CASE("the list filters by verdict, sorts by any column and keeps to its limit") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    const auto list = [&](const ClientQuery& query) {
        return must(workspace->directory().list(query, kToday));
    };

    const std::vector<ClientRow> all = list({});
    REQUIRE(all.size() == 21);
    CHECK(std::ranges::is_sorted(all, std::ranges::greater(), &ClientRow::verdict));
    ClientQuery parting;
    parting.verdict = Verdict::PartWays;
    const std::vector<ClientRow> part = list(parting);
    CHECK(!part.empty());
    CHECK(std::ranges::all_of(part, [](const ClientRow& row) { return row.verdict == Verdict::PartWays; }));
    CHECK(static_cast<long>(part.size()) == std::ranges::count(all, Verdict::PartWays, &ClientRow::verdict));

    ClientQuery byRevenue;
    byRevenue.sort = ClientColumn::Revenue;
    byRevenue.descending = true;
    byRevenue.limit = 5;
    const std::vector<ClientRow> rich = list(byRevenue);
    REQUIRE(rich.size() == 5);
    CHECK(std::ranges::is_sorted(rich, std::ranges::greater(),
                                 [](const ClientRow& row) { return row.revenue.minorUnits(); }));
    ClientQuery byDays;
    byDays.sort = ClientColumn::DaysBeyondTerms;
    for (bool descending : {false, true}) {
        byDays.descending = descending;
        const std::vector<ClientRow> rows = list(byDays);
        const auto unknown = [](const ClientRow& row) { return !row.daysBeyondTerms; };
        CHECK(std::ranges::is_partitioned(rows, [&](const ClientRow& row) { return !unknown(row); }));
    }
    ClientQuery withMonths;
    withMonths.withMonths = true;
    for (const ClientRow& row : list(withMonths))
        CHECK(row.months.size() == 13);
}

TEST_CASE("the list shows the last contact, our own paperwork aside") {
    SmallBook book;
    Interaction paperwork = callOn(book.bolt, kToday - 1);
    paperwork.kind = InteractionKind::Admin;
    must(book.workspace->commands().run(LogInteraction{callOn(book.bolt, kToday - 5), {}, {}}));
    must(book.workspace->commands().run(LogInteraction{paperwork, {}, {}}));
    ClientQuery byContact;
    byContact.sort = ClientColumn::LastContact;
    const std::vector<ClientRow> rows = book.list(byContact);
    CHECK(rows.front().lastContact == kToday - 5);
    CHECK(!rows.back().lastContact);

    const auto reopened = openWorkspace(book.workspace->path());
    CHECK(must(reopened->directory().list(byContact, kToday)).front().lastContact == kToday - 5);
}

TEST_CASE("a client is named by id, exact name or reference; two of a name are listed") {
    SmallBook book;
    ClientDirectory& directory = book.workspace->directory();
    CHECK(must(directory.find(QString::number(book.bolt.value()))) == book.bolt);
    CHECK(must(directory.find(QStringLiteral("änn's cakes"))) == book.ann);
    CHECK(must(directory.find(QStringLiteral("0042"))) == book.ann);
    CHECK(codeOfError(directory.find(QStringLiteral("Bolt"))) == "client_not_found");

    addClient(*book.workspace, clientNamed("bolt & sons"));
    const auto two = directory.find(QStringLiteral("Bolt & Sons"));
    REQUIRE(codeOfError(two) == "client_ambiguous");
    CHECK(two.error().args.value(QStringLiteral("matches")).contains(QStringLiteral("bolt & sons")));
    CHECK(two.error().args.value(QStringLiteral("matches")).contains(QStringLiteral("Bolt & Sons")));
}

TEST_CASE("a client's page has invoices as they stand on the day and open money by age") {
    SmallBook book;
    CommandRunner& commands = book.workspace->commands();
    const auto add = [&](const Invoice& invoice) {
        return Id<Invoice>(must(commands.run(AddInvoice{invoice})).created.front().id);
    };
    add(invoiceOn(book.ann, kToday - 100, "paid"));
    const Id<Invoice> late = add(invoiceOn(book.ann, kToday - 75, "late", false));
    must(commands.run(RecordPayment{late, {{}, kToday - 10, dollars(40)}}));
    add(invoiceOn(book.ann, kToday - 10, "new", false));
    Invoice foreign = invoiceOn(book.ann, kToday - 160, "foreign", false);
    const Currency euro = *Currency::fromCode(u"EUR");
    foreign.net = Money(10'000, euro);
    foreign.tax = Money::zero(euro);
    foreign.rate = ExchangeRate::fromDecimal(u"1.1");
    add(foreign);
    Invoice undated = invoiceOn(book.ann, kToday - 200, "undated", false);
    undated.payments.push_back({{}, {}, dollars(100)});
    add(undated);
    add(invoiceOn(book.ann, kToday + 3, "later", false));

    const ClientPage page = must(book.workspace->directory().page(book.ann, kToday));
    QStringList numbers;
    for (const InvoiceRow& row : page.invoices)
        numbers << row.number;
    CHECK(numbers == QStringList{QStringLiteral("new"), QStringLiteral("late"), QStringLiteral("paid"),
                                 QStringLiteral("foreign"), QStringLiteral("undated")});
    const auto row = [&](const char* number) {
        return *std::ranges::find(page.invoices, QString::fromUtf8(number), &InvoiceRow::number);
    };
    CHECK(row("paid").settled == kToday - 70);
    CHECK(row("paid").daysBeyondTerms == 0);
    CHECK(row("late").open == dollars(60));
    CHECK(row("late").daysBeyondTerms == 45);
    CHECK(!row("late").settled);
    CHECK(row("new").daysBeyondTerms == 0);
    CHECK(row("foreign").open == Money(10'000, euro));
    CHECK(row("foreign").daysBeyondTerms == 130);
    CHECK(row("undated").paidUndated);
    CHECK(row("undated").open.isZero());
    CHECK(!row("undated").settled);

    CHECK(page.ageing.notDue == dollars(100));
    CHECK(page.ageing.to30.isZero());
    CHECK(page.ageing.to60 == dollars(60));
    CHECK(page.ageing.to90.isZero());
    CHECK(page.ageing.beyond == dollars(110));

    const ClientPage before = must(book.workspace->directory().page(book.ann, kToday - 20));
    CHECK(before.ageing.to30 == dollars(100));
}

TEST_CASE("the timeline gathers what happened, newest first") {
    SmallBook book;
    CommandRunner& commands = book.workspace->commands();
    LogInteraction call{callOn(book.ann, kToday - 3), {}, {}};
    call.interaction.cause = Cause::Ours;
    call.complaint.emplace().about = QStringLiteral("Colour");
    must(commands.run(call));
    must(commands.run(AddInvoice{invoiceOn(book.ann, kToday - 50, "1")}));
    Cost cost;
    cost.clientId = book.ann;
    cost.kind = CostKind::Compensation;
    cost.day = kToday - 1;
    cost.amount = dollars(5);
    must(commands.run(AddCost{cost}));

    const std::vector<TimelineEntry> timeline =
        must(book.workspace->directory().page(book.ann, kToday)).timeline;
    std::vector<QByteArray> kinds;
    for (const TimelineEntry& entry : timeline)
        kinds.push_back(entry.kind);
    CHECK(kinds == std::vector<QByteArray>{"compensation", "complaint", "call", "payment", "invoice"});
    CHECK(timeline[2].details.front() == std::pair<QByteArray, QByteArray>("cause", "ours"));
    CHECK(timeline[2].duration == Duration::minutes(10));
    CHECK(timeline[3].amount == dollars(100));
    CHECK(codeOfError(book.workspace->directory().page(Id<Client>(99), kToday)) == "client_not_found");
}
