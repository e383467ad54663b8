// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "support/catch.h"

#include <QStringEncoder>

#include <algorithm>

using namespace rapport;
using namespace rapport::importing;

namespace {

const QByteArray kHeader = "client,number,date,due,amount\n";

using With = std::function<void(ImportRequest&)>;

Result<ImportPlan> invoices(const QByteArray& csv, const With& with = {}) {
    BookInMemory book;
    return planOf(csv, book, [&with](ImportRequest& request) {
        request.kind = ImportKind::Invoices;
        if (with) with(request);
    });
}

/// The error of a file that must be refused.
Error refused(const QByteArray& csv, const With& with = {}) {
    const auto plan = invoices(csv, with);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().kind == ErrorKind::InputRejected);
    return plan.error();
}

QString arg(const Error& error, const char* name) {
    return error.args.value(QString::fromLatin1(name));
}

const Invoice& firstInvoice(const Result<ImportPlan>& plan) {
    REQUIRE(plan);
    REQUIRE(plan->rejected.empty());
    REQUIRE(!plan->clients.empty());
    REQUIRE(!plan->clients[0].invoices.empty());
    return plan->clients[0].invoices[0].record;
}

/// The only row's rejection.
Rejection rejectionOf(const QByteArray& row) {
    const auto plan = invoices(kHeader + row + "\n");
    REQUIRE(plan);
    REQUIRE(plan->rejected.size() == 1);
    CHECK_FALSE(plan->isApplicable());
    return plan->rejected[0];
}

} // namespace

TEST_CASE("line ends, delimiters and byte order marks make no difference") {
    const QByteArray end = GENERATE("\n", "\r\n", "\r");
    const QByteArray delimiter = GENERATE(",", ";", "\t");
    const QByteArray mark = GENERATE("", "\xEF\xBB\xBF");
    QByteArray csv =
        "client,number,date,due,amount\nAnn,007,2026-01-31,2026-02-28,5\n\nBob,8,2026-03-01,2026-03-31,6";
    csv.replace(",", delimiter).replace("\n", end);
    const auto plan = invoices(mark + csv);
    CHECK(firstInvoice(plan).number == QStringLiteral("007"));
    CHECK(plan->totals.read == 2);
    CHECK(plan->rows[0].line == 2);
    CHECK(plan->rows[1].line == 4);
}

TEST_CASE("the first line may name the delimiter") {
    const auto plan = invoices("sep=;\nclient;number;date;due;amount\nAnn;1;2026-01-31;2026-02-28;1,50\n");
    CHECK(firstInvoice(plan).net.minorUnits() == 150);
    CHECK(plan->rows[0].line == 3);
}

TEST_CASE("quoted fields keep delimiters, quotes and line breaks") {
    const auto plan = invoices("client,number,date,due,amount,text\n"
                               "\"Lee, \"\"Ann\"\"\",1,2026-01-31,2026-02-28,5,\"two\nlines\"\n"
                               "Bob,2,2026-01-31,2026-02-28,5,\n");
    CHECK(firstInvoice(plan).text == QStringLiteral("two\nlines"));
    CHECK(plan->clients[0].client.name == QStringLiteral("Lee, \"Ann\""));
    CHECK(plan->rows[0].line == 2);
    CHECK(plan->rows[1].line == 4);
}

TEST_CASE("encodings are found or asked for") {
    const QString text =
        QStringLiteral("client,number,date,due,amount\n") +
        QString::fromUtf8(
            "Ателье «Вывеска и печать»,1,2026-01-31,2026-02-28,5\n"
            "Фирма «Заря», общество с ограниченной ответственностью,2,2026-01-31,2026-02-28,5\n")
            .replace(QStringLiteral("Заря», "), QStringLiteral("Заря» "));
    SECTION("UTF-16 with a mark") {
        QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
        const auto plan = invoices(encoder.encode(text));
        CHECK(firstInvoice(plan).net.minorUnits() == 500);
        CHECK(plan->clients[0].client.name == QString::fromUtf8("Ателье «Вывеска и печать»"));
    }
    SECTION("UTF-16 without a mark") {
        QStringEncoder encoder(QStringEncoder::Utf16LE);
        const auto plan = invoices(
            encoder.encode(QStringLiteral("client,number,date,due,amount\nAnn,1,2026-01-31,2026-02-28,5\n")));
        CHECK(firstInvoice(plan).net.minorUnits() == 500);
    }
    SECTION("windows-1251") {
        QStringEncoder encoder("windows-1251");
        if (!encoder.isValid()) return; // Qt without ICU does not know it.
        const QByteArray bytes = encoder.encode(text);
        const auto found = invoices(bytes);
        CHECK(firstInvoice(found).net.minorUnits() == 500);
        CHECK(found->clients[0].client.name == QString::fromUtf8("Ателье «Вывеска и печать»"));
        CHECK(std::any_of(found->decided.begin(), found->decided.end(),
                          [](const Decided& each) { return each.what == "encoding"; }));
        const auto told = invoices(bytes, [](ImportRequest& request) { request.encoding = "windows-1251"; });
        CHECK(firstInvoice(told).net.minorUnits() == 500);
    }
    CHECK(refused("client\xff,number", [](ImportRequest& request) { request.encoding = "utf-8"; }).code ==
          "encoding_invalid");
    CHECK(refused("a,b", [](ImportRequest& request) { request.encoding = "klingon"; }).code ==
          "encoding_unknown");
}

TEST_CASE("a file that breaks a limit says which") {
    const QByteArray rest = ",1,2026-01-31,2026-02-28,5\n";
    CHECK(refused(kHeader + QByteArray((1 << 20) + 1, 'a') + rest).code == "csv_field_too_long");
    const Error wide = refused(kHeader + "Ann" + rest + QByteArray(10'001, ',') + "\n");
    CHECK(wide.code == "csv_too_many_fields");
    CHECK(arg(wide, "line") == QStringLiteral("3"));
    const Error open = refused(kHeader + "Ann" + rest + "\"Bob" + rest);
    CHECK(open.code == "csv_quote_open");
    CHECK(arg(open, "line") == QStringLiteral("3"));
    CHECK(arg(open, "file") == QStringLiteral("file.csv"));
    CHECK(refused("").code == "file_empty");
    CHECK(refused(" \n\n").code == "file_empty");
}

TEST_CASE("missing columns are named with what was looked for and found") {
    const Error error = refused("client,number,issued,amount\nAnn,1,2026-01-31,5\n");
    CHECK(error.code == "columns_missing");
    CHECK(arg(error, "looked").contains(QStringLiteral("due")));
    CHECK(arg(error, "found") == QStringLiteral("client, number, issued, amount"));
    CHECK(refused("client,number,date,due,amount,Amount\n").code == "column_twice");
    CHECK(refused(kHeader, [](ImportRequest& request) { request.preset = QStringLiteral("none"); }).code ==
          "preset_unknown");
    BookInMemory book;
    CHECK(planOf("apples,pears\n1,2\n", book).error().code == "kind_unknown");
}

TEST_CASE("titles above the header are passed over") {
    const auto plan =
        invoices("Signs and Prints Ltd\nInvoices\n\n" + kHeader + "Ann,1,2026-01-31,2026-02-28,5\n");
    CHECK(firstInvoice(plan).number == QStringLiteral("1"));
    CHECK(plan->rows[0].line == 5);
}

TEST_CASE("header words are compared without case, blanks and signs") {
    const auto plan = invoices(
        "*Customer Name,Invoice-No.,INVOICE DATE,Due_Date,Net Amount\nAnn,1,2026-01-31,2026-02-28,5\n");
    CHECK(firstInvoice(plan).net.minorUnits() == 500);
}

TEST_CASE("a user's mapping finds columns of any name") {
    const auto mapping =
        readMapping(R"({"name": "mine", "kind": "invoices", "dateOrder": "dmy", "decimal": ",",
        "columns": {"client": ["Kunde"], "number": ["Nr"], "date": ["vom"], "due": ["bis"], "total": ["Brutto"], "tax": ["MwSt"]}})");
    REQUIRE(mapping);
    const auto plan = invoices("Kunde;Nr;vom;bis;Brutto;MwSt\nAnn;1;3.4.2026;4.5.2026;1.190;190,00\n",
                               [&mapping](ImportRequest& request) { request.mapping = *mapping; });
    const Invoice& invoice = firstInvoice(plan);
    CHECK(invoice.issued == Day::of(2026, 4, 3));
    CHECK(invoice.net.minorUnits() == 100'000);
    CHECK(invoice.tax.minorUnits() == 19'000);

    const auto code = [](const char* json) { return readMapping(json).error().code; };
    CHECK(code("{") == "mapping_not_json");
    CHECK(code(R"({"kind": "exchange", "columns": {}})") == "mapping_wrong_value");
    CHECK(code(R"({"kind": "staff"})") == "mapping_wrong_value");
    CHECK(code(R"({"kind": "staff", "colour": 1, "columns": {}})") == "mapping_unknown_key");
    CHECK(code(R"({"kind": "staff", "columns": {"due": ["x"]}})") == "mapping_unknown_field");
}

TEST_CASE("the order of dates is decided over the whole column") {
    const auto csv = [](const QByteArray& first, const QByteArray& second) -> QByteArray {
        return kHeader + "Ann,1," + first + ",2026-12-31,5\nAnn,2," + second + ",2026-12-31,5\n";
    };
    CHECK(firstInvoice(invoices(csv("3/4/2026", "13/4/2026"))).issued == Day::of(2026, 4, 3));
    CHECK(firstInvoice(invoices(csv("3/4/2026", "4/13/2026"))).issued == Day::of(2026, 3, 4));
    CHECK(firstInvoice(invoices(csv("1/1/2026", "2/2/2026"))).issued == Day::of(2026, 1, 1));
    CHECK(firstInvoice(invoices(csv("5-Jan-26", "\"Feb 3, 2026\""))).issued == Day::of(2026, 1, 5));
    CHECK(firstInvoice(invoices(csv("20260105", "2026-01-06T10:00:00Z"))).issued == Day::of(2026, 1, 5));
    CHECK(firstInvoice(invoices(csv("۱۳/۰۴/۲۰۲۶", "1/2/2026"))).issued == Day::of(2026, 4, 13));

    SECTION("neither reading is guessed") {
        const Error error = refused(csv("3/4/2026", "5/6/2026"));
        CHECK(error.code == "date_order_ambiguous");
        CHECK(arg(error, "line") == QStringLiteral("2"));
        CHECK(arg(error, "column") == QStringLiteral("date"));
        CHECK(arg(error, "value") == QStringLiteral("3/4/2026"));
        CHECK(arg(error, "readings") == QStringLiteral("2026-04-03 / 2026-03-04"));
        const auto told = invoices(csv("3/4/2026", "5/6/2026"), [](ImportRequest& request) {
            request.dateOrder = DateOrder::MonthDayYear;
        });
        CHECK(firstInvoice(told).issued == Day::of(2026, 3, 4));
    }
    SECTION("a column that tells nothing follows the others of its file") {
        const auto plan = invoices(kHeader + "Ann,1,3/4/2026,13/4/2026,5\n");
        CHECK(firstInvoice(plan).issued == Day::of(2026, 4, 3));
    }
    SECTION("values that contradict each other are refused") {
        const Error error = refused(csv("13/4/2026", "4/13/2026"));
        CHECK(error.code == "date_order_contradicts");
        CHECK(arg(error, "line") == QStringLiteral("3"));
        CHECK(arg(error, "other_line") == QStringLiteral("2"));
    }
}

TEST_CASE("the decimal sign is decided over the whole column") {
    const auto csv = [](const QByteArray& first, const QByteArray& second) -> QByteArray {
        return "client\tnumber\tdate\tdue\tamount\nAnn\t1\t2026-01-31\t2026-02-28\t" + first +
               "\nAnn\t2\t2026-01-31\t2026-02-28\t" + second + "\n";
    };
    const auto minor = [&](const QByteArray& first, const QByteArray& second) {
        return firstInvoice(invoices(csv(first, second))).net.minorUnits();
    };
    CHECK(minor("1.234", "5,50") == 123'400);
    CHECK(minor("1,234", "5.50") == 123'400);
    CHECK(minor("1.234,50", "7") == 123'450);
    CHECK(minor("1,234.50", "7") == 123'450);
    CHECK(minor("1.000.000,50", "7") == 100'000'050);
    CHECK(minor("1 234,50", "7") == 123'450);
    CHECK(minor("(1,200.00)", "7") == -120'000);
    CHECK(minor("$4,250.00", "7") == 425'000);
    CHECK(minor("-5", "7") == -500);
    CHECK(minor("5.00-", "7") == -500);
    CHECK(minor("USD 19.99", "7") == 1'999);
    CHECK(minor("١٢٣٤٫٥٠", "7") == 123'450);
    CHECK(minor("1,00,000.00", "7") == 10'000'000);

    SECTION("neither reading is guessed") {
        const Error error = refused(csv("1.234", "5"));
        CHECK(error.code == "decimal_ambiguous");
        CHECK(arg(error, "value") == QStringLiteral("1.234"));
        CHECK(arg(error, "readings") == QStringLiteral("1.234 / 1234"));
        const auto told = invoices(csv("1.234", "5"),
                                   [](ImportRequest& request) { request.decimalSign = DecimalSign::Comma; });
        CHECK(firstInvoice(told).net.minorUnits() == 123'400);
    }
    CHECK(refused(csv("1.50", "1,50")).code == "decimal_contradicts");
}

TEST_CASE("a row that cannot be taken says why") {
    const auto reason = [](const QByteArray& row) { return rejectionOf(row).reason; };
    CHECK(reason("Ann,1,2026-02-30,2026-03-28,5") == "date_invalid");
    CHECK(reason("Ann,1,soon,2026-03-28,5") == "date_invalid");
    CHECK(reason("Ann,1,,2026-03-28,5") == "value_missing");
    CHECK(reason("Ann,,2026-01-31,2026-03-28,5") == "value_missing");
    CHECK(reason(",1,2026-01-31,2026-03-28,5") == "client_missing");
    CHECK(reason("Ann,1,2026-01-31,2026-01-28,5") == "ends_before_it_begins");
    CHECK(reason("Ann,1,2026-01-31,2026-03-28,five") == "amount_invalid");
    CHECK(reason("Ann,1,2026-01-31,2026-03-28,5.0001") == "amount_too_precise");
    CHECK(reason("Ann,1,2026-01-31,2026-03-28,99999999999999999") == "amount_too_large");
    CHECK(reason("Ann,1,2026-01-31,2026-03-28,5,6") == "row_too_long");
    const Rejection rejection = rejectionOf("Ann,1,2026-01-31,2026-03-28,five");
    CHECK(rejection.file == QStringLiteral("file.csv"));
    CHECK(rejection.line == 2);
    CHECK(rejection.column == QStringLiteral("amount"));
    CHECK(rejection.value == QStringLiteral("five"));
}

TEST_CASE("bad rows refuse the import unless they may be left out") {
    const QByteArray csv = kHeader + "Ann,1,2026-01-31,2026-03-28,5\nBob,2,2026-01-31,2026-03-28,five\n"
                                     "Ann,1,2026-01-31,2026-03-28,5\nAnn,1,2026-01-31,2026-03-28,6\n";
    const auto refusedPlan = invoices(csv);
    REQUIRE(refusedPlan);
    CHECK_FALSE(refusedPlan->isApplicable());
    const auto plan = invoices(csv, [](ImportRequest& request) { request.skipBad = true; });
    REQUIRE(plan);
    CHECK(plan->isApplicable());
    CHECK(plan->totals.read == 4);
    CHECK(plan->totals.created == 1);
    CHECK(plan->totals.skipped == 3);
    CHECK(plan->rows[1].fate == Fate::Rejected);
    CHECK(plan->rows[2].fate == Fate::Skipped);
    REQUIRE(plan->rejected.size() == 2);
    CHECK(plan->rejected[1].reason == "number_twice");
    CHECK(plan->clients.size() == 1);
}
