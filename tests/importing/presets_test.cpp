// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "support/catch.h"

#include <QFile>

#include <algorithm>
#include <nlohmann/json.hpp>

// Each export a preset is for, as its program writes it: found by itself, and read to the cent.
using namespace rapport;
using namespace rapport::importing;

namespace {

using With = std::function<void(ImportRequest&)>;

struct Expected {
    const char* file;
    const char* preset;
    ImportKind kind;
    const char* base;
    size_t clients, records; ///< Records: contacts, invoices, or dealings.
    qint64 net, tax, paid;   ///< Minor units, whatever the currency; of dealings `net` is seconds.
    int undated;             ///< Payments without a day.
    qint64 left;             ///< Rows that bring nothing.
};

constexpr auto C = ImportKind::Clients;
constexpr auto I = ImportKind::Invoices;
constexpr auto T = ImportKind::Timesheet;

const Expected kExports[] = {
    {"quickbooks_contacts", "quickbooks_contacts", C, "USD", 4, 3, 0, 0, 0, 0, 2},
    {"quickbooks_customers", "quickbooks_customers", C, "USD", 2, 2, 0, 0, 0, 0, 1},
    {"quickbooks_invoice_list", "quickbooks_invoice_list", I, "USD", 3, 3, 419050, 0, 275000, 2, 2},
    {"quickbooks_invoice_list_idr", "quickbooks_invoice_list", I, "USD", 1, 1, 1500000000, 0, 1000000000, 1,
     0},
    {"quickbooks_sales", "quickbooks_sales", I, "USD", 3, 4, 211550, 0, 127500, 2, 2},
    {"quickbooks_invoice_lines", "quickbooks_invoice_lines", I, "GBP", 2, 2, 133000, 26600, 0, 0, 0},
    {"quickbooks_invoice_lines_us", "quickbooks_invoice_lines", I, "USD", 2, 2, 130000, 0, 0, 0, 0},
    {"quickbooks_ageing_detail", "quickbooks_ageing_detail", I, "USD", 2, 2, 154025, 0, 0, 0, 6},
    {"xero_contacts", "xero_contacts", C, "GBP", 3, 2, 0, 0, 0, 0, 0},
    {"xero_invoices", "xero_invoices", I, "GBP", 2, 3, 204050, 40810, 184860, 3, 1},
    {"xero_invoice_lines", "xero_invoice_lines", I, "GBP", 1, 1, 60800, 0, 0, 0, 0},
    {"freshbooks_clients_old", "freshbooks_clients", C, "USD", 2, 2, 0, 0, 0, 0, 0},
    {"freshbooks_clients", "freshbooks_clients", C, "USD", 2, 2, 0, 0, 0, 0, 0},
    {"freshbooks_invoices", "freshbooks_invoices", I, "CAD", 3, 3, 199030, 14950, 118650, 0, 1},
    {"freshbooks_time", "freshbooks_time", T, "USD", 2, 2, 6600, 0, 0, 0, 1},
    {"wave_customers", "wave_customers", C, "CAD", 2, 1, 0, 0, 0, 0, 0},
    {"wave_invoices", "wave_invoices", I, "CAD", 2, 2, 189030, 0, 0, 0, 0},
    {"invoiceninja_clients", "invoiceninja_clients", C, "USD", 2, 2, 0, 0, 0, 0, 0},
    {"invoiceninja_invoices", "invoiceninja_invoices", I, "USD", 2, 2, 209050, 0, 149050, 2, 1},
    {"zoho_contacts", "zoho_contacts", C, "USD", 2, 1, 0, 0, 0, 0, 0},
    {"zoho_invoices", "zoho_invoices", I, "USD", 2, 2, 209050, 0, 125000, 0, 1},
    {"gnucash_customers", "gnucash_customers", C, "USD", 2, 2, 0, 0, 0, 0, 0},
    {"gnucash_invoices", "gnucash_invoices", I, "USD", 2, 2, 183500, 0, 0, 0, 1},
    {"hubspot_companies", "hubspot_companies", C, "USD", 2, 1, 0, 0, 0, 0, 0},
    {"hubspot_contacts", "hubspot_contacts", C, "USD", 2, 3, 0, 0, 0, 0, 0},
    {"contacts", "contacts", C, "USD", 2, 3, 0, 0, 0, 0, 0},
    {"google_contacts", "google_contacts", C, "USD", 3, 4, 0, 0, 0, 0, 0},
    {"google_contacts_old", "google_contacts_old", C, "USD", 2, 2, 0, 0, 0, 0, 0},
    {"outlook_web", "outlook_web", C, "USD", 2, 2, 0, 0, 0, 0, 0},
    {"outlook_desktop", "outlook_desktop", C, "USD", 2, 2, 0, 0, 0, 0, 0},
    {"hotmail", "hotmail", C, "USD", 2, 2, 0, 0, 0, 0, 0},
    {"vcard.vcf", "vcard", C, "USD", 2, 2, 0, 0, 0, 0, 0},
    {"time_entries", "time_entries", T, "USD", 2, 2, 6615, 0, 0, 0, 1},
    {"clockify", "clockify", T, "USD", 1, 1, 5400, 0, 0, 0, 0},
    {"harvest", "harvest", T, "USD", 2, 2, 6300, 0, 0, 0, 1},
    {"invoicely_clients", "invoicely_clients", C, "USD", 2, 1, 0, 0, 0, 0, 0},
    {"invoicely_invoices", "invoicely_invoices", I, "USD", 2, 2, 209050, 0, 125000, 1, 0},
};

/// Address books are taken whole here, as if everybody were ticked.
Result<ImportPlan> planOfExport(const char* name, ExistingRecords& book, const With& with = {}) {
    const QByteArray file = name;
    const QByteArray path = "presets/" + (file.contains('.') ? file : file + ".csv");
    return planOf(dataFile(path.constData()), book, [&with](ImportRequest& request) {
        request.takeAll = true;
        if (with) with(request);
    });
}

const Invoice& invoice(const BookInMemory& book, const char* client, const char* number) {
    const ClientContent* content = book.named(client);
    REQUIRE(content);
    const auto found =
        std::find_if(content->invoices.begin(), content->invoices.end(),
                     [&](const Invoice& each) { return each.number == QString::fromUtf8(number); });
    REQUIRE(found != content->invoices.end());
    return *found;
}

qint64 noticeCount(const ImportPlan& plan, const char* code) {
    qint64 count = 0;
    for (const Notice& notice : plan.notices)
        if (notice.code == code) count += notice.args.value(QStringLiteral("count")).toLongLong();
    return count;
}

BookInMemory imported(const char* name, const char* base = "USD", const With& with = {}) {
    BookInMemory book(base);
    auto plan = planOfExport(name, book, with);
    REQUIRE(plan);
    REQUIRE(plan->rejected.empty());
    book.apply(std::move(*plan));
    return book;
}

} // namespace

TEST_CASE("each export is known by itself and read to the cent") {
    const Expected& expected = GENERATE(from_range(std::begin(kExports), std::end(kExports)));
    INFO(expected.file);
    BookInMemory book(expected.base);
    auto plan = planOfExport(expected.file, book);
    if (!plan)
        FAIL(plan.error().code.toStdString() + " " +
             plan.error().args.value(QStringLiteral("value")).toStdString());
    for (const Rejection& rejection : plan->rejected)
        FAIL_CHECK(rejection.reason.toStdString() + " line " + std::to_string(rejection.line) + " " +
                   rejection.column.toStdString() + " " + rejection.value.toStdString());
    CHECK(plan->kind == expected.kind);
    const auto preset = std::find_if(plan->decided.begin(), plan->decided.end(),
                                     [](const Decided& each) { return each.what == "preset"; });
    REQUIRE(preset != plan->decided.end());
    CHECK(preset->choice == QLatin1String(expected.preset));
    CHECK(plan->totals.skipped == expected.left);
    if (!plan->isApplicable()) return;
    const auto again = *plan;
    book.apply(again);
    CHECK(book.content.clients.size() == expected.clients);
    size_t records = 0;
    qint64 net = 0, tax = 0, paid = 0;
    int undated = 0;
    for (const ClientContent& client : book.content.clients) {
        if (expected.kind == C) records += client.contacts.size();
        for (const Interaction& interaction : client.interactions) {
            ++records;
            net += interaction.timeSpent ? interaction.timeSpent->inSeconds() : 0;
            CHECK_FALSE(interaction.estimated);
        }
        for (const Invoice& each : client.invoices) {
            ++records;
            net += each.net.minorUnits();
            tax += each.tax.minorUnits();
            for (const Payment& payment : each.payments) {
                paid += payment.amount.minorUnits();
                if (!payment.day) ++undated;
            }
        }
    }
    CHECK(records == expected.records);
    CHECK(net == expected.net);
    CHECK(tax == expected.tax);
    CHECK(paid == expected.paid);
    CHECK(undated == expected.undated);
    // The same file again changes nothing.
    const auto repeated = planOfExport(expected.file, book);
    REQUIRE(repeated);
    CHECK(repeated->changesNothing());
}

TEST_CASE("every preset has a file of its own here, and a title") {
    const QStringList generic{
        QStringLiteral("clients"),  QStringLiteral("complaints"),   QStringLiteral("costs"),
        QStringLiteral("credits"),  QStringLiteral("interactions"), QStringLiteral("invoices"),
        QStringLiteral("payments"), QStringLiteral("staff"),        QStringLiteral("invoice_history"),
        QStringLiteral("calls"),    QStringLiteral("timesheet"),    QStringLiteral("statements")};
    QStringList tested{QStringLiteral("freshbooks_invoices_old"), QStringLiteral("wave_transactions"),
                       QStringLiteral("invoiceninja_payments"),
                       // Of calls nothing comes in without clients: calls_test.cpp.
                       QStringLiteral("android_calls"), QStringLiteral("asterisk"),
                       QStringLiteral("asterisk_11"), QStringLiteral("asterisk_short"),
                       QStringLiteral("asterisk_uniqueid"), QStringLiteral("freepbx"),
                       QStringLiteral("fritzbox"), QStringLiteral("fritzbox_english")};
    for (const Expected& each : kExports)
        tested << QString::fromLatin1(each.preset);
    // calendar_test.cpp and mail_test.cpp have theirs.
    tested << QStringLiteral("calendar") << QStringLiteral("mail");
    // Those of banks are tried in statement_test.cpp.
    for (const Mapping& mapping : builtInMappings())
        if (mapping.kind == ImportKind::Statement && !mapping.generic) tested << mapping.name;
    for (const Mapping& mapping : builtInMappings()) {
        INFO(mapping.name.toStdString());
        CHECK_FALSE(mapping.title.isEmpty());
        CHECK(generic.contains(mapping.name) != tested.contains(mapping.name));
        // What is written of it reads as the same.
        const auto read = readMapping(writeMapping(mapping));
        REQUIRE(read);
        CHECK(*read == mapping);
    }
}

TEST_CASE("the schema of a mapping names every key there is") {
    Mapping mapping = builtInMappings().front();
    mapping.title = mapping.subClientSeparator = QStringLiteral(":");
    mapping.generic = mapping.exactly = mapping.own = mapping.pleaseCheck = mapping.addressBook = true;
    mapping.lines = mapping.skipClientless = true;
    mapping.positional = 3;
    mapping.termsDays = 30;
    mapping.recognisedBy = {QStringLiteral("a")};
    mapping.only = {{QStringLiteral("a"), {QStringLiteral("*")}}};
    mapping.dateOrder = DateOrder::DayMonthYear;
    mapping.decimalSign = DecimalSign::Comma;
    const QByteArray json = writeMapping(mapping);
    CHECK(*readMapping(json) == mapping);
    QFile file(QStringLiteral(RAPPORT_TESTS_DIR "/../resources/import/mapping.schema.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto schema = nlohmann::json::parse(file.readAll().toStdString());
    const auto written = nlohmann::json::parse(json.toStdString());
    CHECK(schema.at("properties").size() == written.size());
    for (const auto& key : written.items())
        CHECK(schema.at("properties").contains(key.key()));
}

TEST_CASE("a file without due dates is read when the terms are told") {
    BookInMemory book("CAD");
    const auto refused = planOfExport("freshbooks_invoices_old", book);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "due_dates_missing");
    const auto told =
        imported("freshbooks_invoices_old", "CAD", [](ImportRequest& request) { request.termsDays = 30; });
    const Invoice& paid = invoice(told, "Brightside Bakery", "0000001");
    CHECK(paid.due == Day::of(2026, 2, 4));
    CHECK(paid.net.minorUnits() == 105'000);
    REQUIRE(paid.payments.size() == 1);
    CHECK(paid.payments[0].day == Day::of(2026, 2, 20));
}

TEST_CASE("payments find the invoices of the same program") {
    SECTION("Wave") {
        BookInMemory book = imported("wave_invoices", "CAD");
        auto plan = planOfExport("wave_transactions", book);
        REQUIRE(plan);
        CHECK(plan->rejected.empty());
        CHECK(noticeCount(*plan, "other_rows_left_out") == 3);
        book.apply(std::move(*plan));
        const Invoice& paid = invoice(book, "Brightside Bakery", "501");
        REQUIRE(paid.payments.size() == 1);
        CHECK(paid.payments[0].day == Day::of(2018, 4, 20));
        CHECK(paid.payments[0].amount.minorUnits() == 105'000);
    }
    SECTION("Invoice Ninja: what was paid without a day gets its day") {
        BookInMemory book = imported("invoiceninja_invoices");
        auto plan = planOfExport("invoiceninja_payments", book);
        REQUIRE(plan);
        CHECK(plan->rejected.empty());
        book.apply(std::move(*plan));
        const Invoice& paid = invoice(book, "Knox & Sons", "0002");
        REQUIRE(paid.payments.size() == 1);
        CHECK(paid.payments[0].day == Day::of(2021, 3, 1));
        CHECK(paid.payments[0].amount.minorUnits() == 24'050);
    }
}

TEST_CASE("what an export says besides is kept") {
    SECTION("QuickBooks: a job is its client's, a deleted client is itself") {
        const BookInMemory book = imported("quickbooks_invoice_list");
        CHECK(invoice(book, "Knox & Sons", "1002").text == QStringLiteral("Kitchen: Menu boards"));
        CHECK(book.named("Harbour Dental"));
        const BookInMemory contacts = imported("quickbooks_contacts");
        REQUIRE(contacts.named("Harbour Dental"));
        CHECK(contacts.named("Harbour Dental")->client.archived);
    }
    SECTION("QuickBooks: a currency in a header is that of the amounts") {
        const BookInMemory book = imported("quickbooks_invoice_list_idr");
        CHECK(invoice(book, "Toko Melati", "77").currency().code() == QStringLiteral("IDR"));
    }
    SECTION("QuickBooks: a receipt was paid at once, a credit memo lowers what is owed") {
        const BookInMemory book = imported("quickbooks_sales");
        CHECK(invoice(book, "Harbour Dental", "2003").payments.at(0).day == Day::of(2026, 2, 3));
        CHECK(invoice(book, "Brightside Bakery", "2004").net.minorUnits() == -5'000);
    }
    SECTION("open balances alone are said to be no more than that") {
        BookInMemory book;
        const auto plan = planOfExport("quickbooks_ageing_detail", book);
        REQUIRE(plan);
        CHECK(noticeCount(*plan, "open_balances_only") == 2);
        CHECK(noticeCount(*plan, "totals_left_out") == 3);
        CHECK(noticeCount(*plan, "headings_left_out") == 2);
        CHECK(noticeCount(*plan, "other_sales_left_out") == 1);
    }
    SECTION("Xero: lines with the tax in them, drafts, credit notes") {
        const BookInMemory book = imported("xero_invoices", "GBP");
        CHECK(invoice(book, "Knox & Sons", "INV-0102").net.minorUnits() == 84'050);
        CHECK(invoice(book, "Brightside Bakery Ltd", "CN-0004").gross().minorUnits() == -6'000);
        BookInMemory empty("GBP");
        CHECK(noticeCount(*planOfExport("xero_invoices", empty), "drafts_left_out") == 1);
        CHECK(imported("xero_contacts", "GBP").named("Brightside Bakery Ltd")->client.externalRef ==
              QStringLiteral("000417"));
    }
    SECTION("FreshBooks: a dispute, whose outcome nobody noted") {
        const BookInMemory book = imported("freshbooks_invoices", "CAD");
        CHECK(invoice(book, "Harbour Dental", "0000004").dispute == Dispute::Unrecorded);
        CHECK(invoice(book, "Brightside Bakery", "0000001").tax.minorUnits() == 13'650);
    }
    SECTION("time: who, on what, and nothing that is the business's own") {
        const BookInMemory book = imported("freshbooks_time");
        const Interaction& work = book.named("Brightside Bakery")->interactions.at(0);
        CHECK(work.text == QStringLiteral("Shop front: Design: First draft"));
        CHECK(work.staffId);
        CHECK(book.content.header.staff.size() == 2);
    }
    SECTION("Zoho: the rate of a foreign currency") {
        const BookInMemory book = imported("zoho_invoices");
        CHECK(invoice(book, "Peter Knox", "INV-000002").rate);
        CHECK_FALSE(invoice(book, "Brightside Bakery", "INV-000001").rate);
        CHECK(invoice(book, "Brightside Bakery", "INV-000001").payments.at(0).day == Day::of(2026, 2, 20));
    }
    SECTION("GnuCash: a row with blanks is no header, when the preset is asked for") {
        const auto asked = [](const char* file, const char* preset) {
            return imported(file, "USD",
                            [&](ImportRequest& request) { request.preset = QString::fromLatin1(preset); })
                .content.clients.size();
        };
        CHECK(asked("gnucash_customers", "gnucash_customers") == 2);
        CHECK(asked("gnucash_invoices", "gnucash_invoices") == 2);
        BookInMemory book;
        const auto other = planOfExport("invoicely_clients", book, [](ImportRequest& request) {
            request.preset = QStringLiteral("gnucash_customers");
        });
        REQUIRE_FALSE(other);
        CHECK(other.error().code == "columns_missing");
    }
    SECTION("GnuCash: clients by their number, discounts of both sorts") {
        BookInMemory book = imported("gnucash_customers");
        auto plan = planOfExport("gnucash_invoices", book);
        REQUIRE(plan);
        book.apply(std::move(*plan));
        CHECK(invoice(book, "Brightside Bakery", "000001").net.minorUnits() == 103'500);
        CHECK(invoice(book, "Peter Knox", "000002").net.minorUnits() == 80'000);
    }
    SECTION("address books: people of one organisation, their groups") {
        const BookInMemory book = imported("google_contacts");
        const ClientContent* bakery = book.named("Brightside Bakery");
        REQUIRE(bakery);
        CHECK(bakery->contacts.size() == 2);
        CHECK(bakery->client.tags == QStringList{QStringLiteral("Clients")});
        CHECK(bakery->contacts[0].name == QStringLiteral("Nora Quill"));
        CHECK(bakery->contacts[0].email == QStringLiteral("nora@brightside.example"));
        CHECK(bakery->contacts[0].role == QStringLiteral("Owner"));
        CHECK(book.named("Dr. Ida Marsh"));
    }
}

TEST_CASE("a saved mapping goes before those that come with the program") {
    auto own = readMapping(R"({"name": "mine", "kind": "invoices", "recognisedBy": ["Details"],
        "columns": {"number": ["Details"], "client": ["Client"], "date": ["Date"], "due": ["Due"], "amount": ["Total"]}})");
    REQUIRE(own);
    BookInMemory book;
    const auto plan = planOfExport("invoicely_invoices", book,
                                   [&own](ImportRequest& request) { request.ownMappings = {*own}; });
    REQUIRE(plan);
    CHECK(plan->decided[0].choice == QStringLiteral("mine"));
}

TEST_CASE("when two mappings fit alike the user chooses") {
    auto one = readMapping(R"({"name": "one", "kind": "clients", "columns": {"name": ["Client Name"]}})");
    auto two = readMapping(R"({"name": "two", "kind": "clients", "columns": {"name": ["Client Name"]}})");
    REQUIRE((one && two));
    BookInMemory book;
    const auto both = [&](ImportRequest& request) { request.ownMappings = {*one, *two}; };
    const auto refused = planOfExport("invoicely_clients", book, both);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "preset_ambiguous");
    const auto chosen = planOfExport("invoicely_clients", book, [&](ImportRequest& request) {
        both(request);
        request.preset = QStringLiteral("two");
    });
    CHECK(chosen);
}
