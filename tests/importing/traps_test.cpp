// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "importing/column_settling.h"
#include "importing/currency_marks.h"
#include "importing/month_names.h"
#include "importing/table_columns.h"
#include "importing/value_readers.h"
#include "importing/value_words.h"
#include "support/catch.h"

#include <algorithm>

// What real files do that a careful reader must not fall for.
using namespace rapport;
using namespace rapport::importing;

namespace {

using With = std::function<void(ImportRequest&)>;

Result<ImportPlan> planned(const QByteArray& csv, const With& with = {}, const char* base = "USD") {
    BookInMemory book(base);
    return planOf(csv, book, with);
}

/// The first invoice of a file with a single one.
Invoice only(const QByteArray& csv, const With& with = {}, const char* base = "USD") {
    const auto plan = planned(csv, with, base);
    INFO(csv.toStdString());
    if (!plan) FAIL(plan.error().code.toStdString());
    for (const Rejection& rejection : plan->rejected)
        FAIL(rejection.reason.toStdString() + " " + rejection.value.toStdString());
    REQUIRE(plan->clients.size() == 1);
    REQUIRE(plan->clients[0].invoices.size() == 1);
    return plan->clients[0].invoices[0].record;
}

QByteArray reason(const QByteArray& csv, const With& with = {}, const char* base = "USD") {
    const auto plan = planned(csv, with, base);
    if (!plan) return plan.error().code;
    return plan->rejected.empty() ? QByteArray() : plan->rejected[0].reason;
}

std::optional<Day> day(const char* text, DateOrder order = DateOrder::DayMonthYear) {
    const auto date = readDateText(QString::fromUtf8(text));
    return date ? date->read(order) : std::nullopt;
}

QString amount(const char* text, DecimalSign sign = DecimalSign::Point) {
    const auto read = readAmountText(QString::fromUtf8(text));
    return read ? read->read(sign).value_or(QStringLiteral("-")) : QStringLiteral("-");
}

const QByteArray kHeader = "client,number,date,due,amount\n";

} // namespace

TEST_CASE("months have their names in five languages") {
    for (const char* text :
         {"5 March 2026", "March 5, 2026", "5. März 2026", "5 Maerz 2026", "5 марта 2026 г.", "5 مارس 2026",
          "٥ آذار ٢٠٢٦", "۵ مارس ۲۰۲۶", "5-Mar-26", "2026 Mar 5"})
        CHECK(day(text) == Day::of(2026, 3, 5));
    CHECK(day("12 كانون الثاني 2026") == Day::of(2026, 1, 12));
    CHECK(day("12 تشرين الأول 2026") == Day::of(2026, 10, 12));
    CHECK(day("3 Dez. 2026") == Day::of(2026, 12, 3));
    CHECK(day("1 авг 2026") == Day::of(2026, 8, 1));
    CHECK_FALSE(day("5 Marble 2026"));
    CHECK_FALSE(monthNamed(u"ju"));
    CHECK_FALSE(monthNamed(QString::fromUtf8("تشرين")));
}

TEST_CASE("Persian days are read by their calendar") {
    CHECK(day("1402/05/12") == Day::of(2023, 8, 3));
    CHECK(day("۱۴۰۲/۰۵/۱۲") == Day::of(2023, 8, 3));
    CHECK(day("12/05/1402") == Day::of(2023, 8, 3));
    CHECK(day("۱۲ مرداد ۱۴۰۲") == Day::of(2023, 8, 3));
    CHECK(day("1403/12/30") == Day::of(2025, 3, 20));
    CHECK_FALSE(day("1402/12/30"));
    SECTION("a year that may be of the Islamic calendar, or is short, is not guessed") {
        CHECK_FALSE(day("1447/07/20"));
        CHECK_FALSE(day("۰۲/۰۵/۱۲"));
        CHECK(reason(kHeader + "Ann,1,1447/07/20,1447/08/20,5\n") == "calendar_unclear");
        CHECK(reason(kHeader + "Ann,1,1402/05/12,1402/06/12,5\nAnn,2,02/05/13,1402/06/13,5\n",
                     [](ImportRequest& request) { request.dateOrder = DateOrder::YearMonthDay; }) ==
              "calendar_unclear");
    }
}

TEST_CASE("days that a spreadsheet left as numbers are days when the whole column is so") {
    const Invoice invoice = only(kHeader + "Ann,1,46027,46057.5,5\n");
    CHECK(invoice.issued == Day::of(2026, 1, 5));
    CHECK(invoice.due == Day::of(2026, 2, 4));
    const auto plan = planned(kHeader + "Ann,1,46027,46057,5\n");
    CHECK(std::any_of(plan->decided.begin(), plan->decided.end(),
                      [](const Decided& each) { return each.what == "date_serials" && each.line == 2; }));
    const auto mixed = planned(kHeader + "Ann,1,46027,46057,5\nAnn,2,2026-01-06,46058,5\n");
    REQUIRE_FALSE(mixed);
    CHECK(mixed.error().code == "date_serials_mixed");
    CHECK(mixed.error().args.value(QStringLiteral("value")) == QStringLiteral("46027"));
    CHECK(mixed.error().args.value(QStringLiteral("other_value")) == QStringLiteral("2026-01-06"));
    CHECK(reason(kHeader + "Ann,1,123,456,5\n") == "date_invalid");
}

TEST_CASE("amounts are read however thousands are parted") {
    for (const char* text : {"1 234,50",
                             "1\xC2\xA0"
                             "234,50",
                             "1\xE2\x80\xAF"
                             "234,50",
                             "1'234.50",
                             "1\xE2\x80\x99"
                             "234.50",
                             "۱٬۲۳۴٫۵۰", "١٬٢٣٤٫٥٠", "1 234.50 €", "€ 1 234,50", "1234.50", "USD 1,234.50"})
        CHECK(amount(text) == QStringLiteral("1234.50"));
    CHECK(amount("1.234,50", DecimalSign::Comma) == QStringLiteral("1234.50"));
    CHECK(amount("(1,200.00)") == QStringLiteral("-1200.00"));
    CHECK(amount("1200.-") == QStringLiteral("1200"));
    CHECK(amount("1.200,-", DecimalSign::Comma) == QStringLiteral("1200"));
    CHECK(amount("Rs.500") == QStringLiteral("500"));
    CHECK(amount("1 200 руб.") == QStringLiteral("1200"));
    CHECK(amount("\xE2\x80\x8E-5.00") == QStringLiteral("-5.00"));
    for (const char* text : {"12 34", "1 2345", "5 apples", "1.2E+05", "--5", "10%", "1 234 5,0"})
        CHECK(amount(text) == QStringLiteral("-"));
}

TEST_CASE("a currency sign must be that of the amounts") {
    CHECK(only(kHeader + "Ann,1,2026-01-05,2026-02-04,$5.00\n").net.minorUnits() == 500);
    CHECK(reason(kHeader + "Ann,1,2026-01-05,2026-02-04,$5.00\n", {}, "EUR") == "currency_contradicts");
    CHECK(reason(kHeader + "Ann,1,2026-01-05,2026-02-04,5.00 GBP\n") == "currency_contradicts");
    CHECK(reason(kHeader + "Ann,1,2026-01-05,2026-02-04,5000 تومان\n", {}, "IRR") == "currency_contradicts");
    CHECK(reason("client,number,date,due,amount,currency\nAnn,1,2026-01-05,2026-02-04,€5.00,USD\n") ==
          "currency_contradicts");
    CHECK(only(
              kHeader + "Ann,1,2026-01-05,2026-02-04,$5.00\n",
              [](ImportRequest& request) { request.currency = Currency::fromCode(u"CAD"); }, "EUR")
              .currency()
              .code() == QStringLiteral("CAD"));
    SECTION("mixed currencies stay apart") {
        const auto plan =
            planned("client,number,date,due,amount,currency\nAnn,1,2026-01-05,2026-02-04,5,EUR\n"
                    "Ann,2,2026-01-05,2026-02-04,6,Euro\nAnn,3,2026-01-05,2026-02-04,7,usd\n");
        REQUIRE(plan);
        REQUIRE(plan->clients[0].invoices.size() == 3);
        CHECK(plan->clients[0].invoices[1].record.currency().code() == QStringLiteral("EUR"));
        CHECK(plan->clients[0].invoices[2].record.currency().code() == QStringLiteral("USD"));
    }
    SECTION("headers may name it") {
        CHECK(
            only("client,number,date,due,amount (EUR)\nAnn,1,2026-01-05,2026-02-04,5\n").currency().code() ==
            QStringLiteral("EUR"));
        CHECK(reason("client,number,date,due,amount (EUR),tax (USD)\nAnn,1,2026-01-05,2026-02-04,5,1\n",
                     [](ImportRequest& request) { request.kind = ImportKind::Invoices; }) ==
              "header_currencies_differ");
        CHECK_FALSE(knownCurrency(u"NET"));
    }
}

TEST_CASE("numbers that name something keep their figures") {
    CHECK(only(kHeader + "Ann,00042,2026-01-05,2026-02-04,5\n").number == QStringLiteral("00042"));
    const auto mended =
        planned(kHeader + "Ann,1001.0,2026-01-05,2026-02-04,5\nAnn,1002.0,2026-01-05,2026-02-04,5\n");
    REQUIRE(mended);
    CHECK(mended->clients[0].invoices[1].record.number == QStringLiteral("1002"));
    CHECK(std::any_of(mended->decided.begin(), mended->decided.end(),
                      [](const Decided& each) { return each.what == "ids_mended"; }));
    const auto kept = planned(kHeader + "Ann,7.0,2026-01-05,2026-02-04,5\nAnn,A-8,2026-01-05,2026-02-04,5\n");
    REQUIRE(kept);
    CHECK(kept->clients[0].invoices[0].record.number == QStringLiteral("7.0"));
    CHECK(reason(kHeader + "Ann,1.2E+05,2026-01-05,2026-02-04,5\n") == "id_spoiled");
}

TEST_CASE("signs of no value are none") {
    for (const char* text :
         {"", "-", "--", "\xE2\x80\x94", "?", "NA", "n/a", "N/A", "#N/A", "null", "NULL", "nan"})
        CHECK(isMissing(QString::fromUtf8(text)));
    CHECK_FALSE(isMissing(u"Na Li"));
    CHECK(reason(kHeader + "N/A,1,2026-01-05,2026-02-04,5\n") == "client_missing");
    CHECK(reason(kHeader + "Ann,--,2026-01-05,2026-02-04,5\n") == "value_missing");
}

TEST_CASE("times are read in every way they are written") {
    const auto minutes = [](const char* text, std::optional<Duration> unit = {}) {
        const auto read = readDuration(QString::fromUtf8(text), unit);
        return read ? read->inMinutes() : -1;
    };
    CHECK(minutes("1:30") == 90);
    CHECK(minutes("01:30:30") == 90.5);
    CHECK(minutes("1h 30m") == 90);
    CHECK(minutes("1,5 Std.") == 90);
    CHECK(minutes("90 мин") == 90);
    CHECK(minutes("۱ ساعت") == 60);
    CHECK(minutes("1,5", Duration::hours(1)) == 90);
    CHECK(minutes("90") == -1);
    CHECK(minutes("1:75") == -1);
    CHECK(minutes("-5", Duration::minutes(1)) == -1);
    const QByteArray header = "client,date,duration\n";
    CHECK(reason(header + "Ann,2026-01-05,90\n") == "duration_unit_unknown");
    CHECK(reason(header + "Ann,2026-01-05,1:30\n").isEmpty());
    CHECK(reason("client,date,hours,seconds\nAnn,2026-01-05,1.5,30\n") == "durations_differ");
}

TEST_CASE("headers that are empty or there twice have names of their own") {
    CHECK(uniqueHeaders(
              {QStringLiteral("Phone"), QString(), QStringLiteral("phone"), QStringLiteral("Phone #2")}) ==
          QStringList{QStringLiteral("Phone"), QStringLiteral("#2"), QStringLiteral("phone #3"),
                      QStringLiteral("Phone #2")});
    const auto mapping =
        readMapping(R"({"kind": "invoices", "columns": {"client": ["Name"], "number": ["Name #2"],
        "date": ["#3"], "due": ["#4"], "amount": ["Sum"]}})");
    REQUIRE(mapping);
    const Invoice invoice = only("Name,Name,,,Sum\nAnn,17,2026-01-05,2026-02-04,5\n",
                                 [&](ImportRequest& request) { request.mapping = *mapping; });
    CHECK(invoice.number == QStringLiteral("17"));
    CHECK(invoice.due == Day::of(2026, 2, 4));
}

TEST_CASE("titles, groups, totals and remarks are no records") {
    const auto plan =
        planned("Lantern Signs\nInvoices\nJanuary 2026\n" + kHeader +
                "Ann,,,,\nAnn,1,2026-01-05,2026-02-04,5\nTotal Ann,,,,5\n" + kHeader +
                "Total Wine,2,2026-01-06,2026-02-05,7\nИтого,,,,12\nSumme:,,,,12\nالمجموع,,,,12\n\n"
                "printed by the program,,,,\n");
    REQUIRE(plan);
    CHECK(plan->rejected.empty());
    CHECK(plan->totals.created == 2);
    CHECK(plan->totals.skipped == 7);
    const auto clients = planned("name,email,phone\nTotal Wine,a@b.example,\nTotal,,\n");
    REQUIRE(clients);
    CHECK(clients->totals.created == 1);
    CHECK(clients->totals.skipped == 1);
}

TEST_CASE("lines of an invoice must agree") {
    const QByteArray header = "*InvoiceNo,*Customer,*InvoiceDate,*DueDate,*ItemAmount,Item Tax Amount\n";
    const auto lines = [&](const QByteArray& second) {
        return reason(header + "1,Ann,2026-01-05,2026-02-04,10.00,2.00\n" + second);
    };
    CHECK(lines(",,,,5.00,1.00\n").isEmpty());
    CHECK(lines("1,Ann,2026-01-05,2026-02-04,5.00,1.00\n").isEmpty());
    CHECK(lines("1,Ann,2026-01-06,2026-02-04,5.00,1.00\n") == "lines_disagree");
    CHECK(lines("1,Ann,2026-01-05,2026-02-04,five,1.00\n") == "amount_invalid");
    SECTION("all lines of one that cannot be taken are rejected") {
        BookInMemory book;
        const auto plan =
            planOf(header + "1,Ann,2026-01-05,2026-02-04,10.00,2.00\n,,,,five,\n2,Ann,2026-01-05,"
                            "2026-02-04,1.00,0\n",
                   book, [](ImportRequest& request) { request.skipBad = true; });
        REQUIRE(plan);
        REQUIRE(plan->rejected.size() == 2);
        CHECK(plan->totals.created == 1);
        CHECK(plan->totals.skipped == 2);
    }
    SECTION("every line fares as its invoice does") {
        const auto plan = planned(header + "1,Ann,2026-01-05,2026-02-04,10.00,2.00\n,,,,5.00,1.00\n");
        CHECK(plan->totals.created == 2);
        CHECK(plan->clients[0].invoices.size() == 1);
    }
    SECTION("the file's own total is held against its lines") {
        const QByteArray xero =
            "ContactName,InvoiceNumber,InvoiceDate,DueDate,Total,TaxTotal,InvoiceAmountPaid,"
            "InvoiceAmountDue,LineAmount\n";
        const auto plan = planned(xero + "Ann,1,2026-01-05,2026-02-04,120,20,0,120,90\n");
        REQUIRE(plan);
        REQUIRE(plan->rejected.size() == 1);
        CHECK(plan->rejected[0].reason == "total_differs");
        CHECK(plan->rejected[0].value == QStringLiteral("110.00 / 120.00"));
        CHECK(reason(xero + "Ann,1,2026-01-05,2026-02-04,120,20,50,60,100\n") == "paid_and_open_differ");
    }
}

TEST_CASE("what a table says of the payment is understood, or refused") {
    const auto paid = [](const QByteArray& columns, const QByteArray& cells) {
        const Invoice invoice = only("client,number,date,due,total," + columns +
                                     "\nAnn,1,2026-01-05,2026-02-04,100.00," + cells + "\n");
        return invoice.payments.empty() ? 0 : invoice.payments[0].amount.minorUnits();
    };
    CHECK(paid("status", "Paid") == 10'000);
    CHECK(paid("status", "bezahlt") == 10'000);
    CHECK(paid("status", "не оплачен") == 0);
    CHECK(paid("status", "مدفوعة") == 10'000);
    CHECK(paid("status", "پرداخت نشده") == 0);
    CHECK(paid("balance", "30.00") == 7'000);
    CHECK(paid("balance", "0.00") == 10'000);
    CHECK(paid("paid on,balance", "2026-03-01,40.00") == 6'000);
    const auto refusal = [](const QByteArray& columns, const QByteArray& cells) {
        return reason("client,number,date,due,total," + columns + "\nAnn,1,2026-01-05,2026-02-04,100.00," +
                      cells + "\n");
    };
    CHECK(refusal("status", "partially paid") == "paid_amount_unknown");
    CHECK(refusal("status", "in the clouds") == "status_unknown");
    CHECK(refusal("status,balance", "Paid,100.00") == "paid_and_open_differ");
    CHECK(refusal("balance", "130.00") == "paid_and_open_differ");
    CHECK(refusal("net,tax", "90.00,5.00") == "total_differs");
    CHECK(refusal("net,tax", "80.00,20.00").isEmpty());
    SECTION("a total alone is taken as it is") {
        CHECK(only("client,number,date,due,total\nAnn,1,2026-01-05,2026-02-04,119.00\n").net.minorUnits() ==
              11'900);
    }
}

TEST_CASE("tables with headers in the user's language are read without a mapping") {
    const Day issued = Day::of(2026, 1, 13), due = Day::of(2026, 2, 14);
    const auto check = [&](const char* csv, const char* base) {
        const Invoice invoice = only(QByteArray(csv), {}, base);
        CHECK(invoice.number == QStringLiteral("0017"));
        CHECK(invoice.issued == issued);
        CHECK(invoice.due == due);
        CHECK(invoice.net.minorUnits() == 123'450);
        CHECK(invoice.tax.minorUnits() == 23'456);
        REQUIRE(invoice.payments.size() == 1);
        CHECK(invoice.payments[0].day == Day::of(2026, 2, 20));
        CHECK(invoice.payments[0].amount == invoice.gross());
    };
    check("Kunde;Rechnungsnummer;Rechnungsdatum;Fällig am;Netto;MwSt;Brutto;Bezahlt am\n"
          "Bäckerei Hell;0017;13.01.2026;14.02.2026;1.234,50;234,56;1.469,06;20.02.2026\n",
          "EUR");
    check("Клиент;Номер счета;Дата счета;Срок оплаты;Сумма без НДС;НДС;Итого;Дата оплаты\n"
          "Пекарня;0017;13.01.2026;14.02.2026;1 234,50;234,56;1 469,06;20.02.2026\n",
          "RUB");
    check(
        "العميل,رقم الفاتورة,تاريخ الفاتورة,تاريخ الاستحقاق,المبلغ قبل الضريبة,الضريبة,الإجمالي,تاريخ الدفع\n"
        "مخبز النور,0017,13 يناير 2026,14 فبراير 2026,١٬٢٣٤٫٥٠,٢٣٤٫٥٦,١٬٤٦٩٫٠٦,20 فبراير 2026\n",
        "SAR");
    check("مشتری,شماره فاکتور,تاریخ فاکتور,سررسید,مبلغ خالص,مالیات,جمع کل,تاریخ پرداخت\n"
          "نانوایی,0017,۱۴۰۴/۱۰/۲۳,۱۴۰۴/۱۱/۲۵,۱٬۲۳۴٫۵۰,۲۳۴٫۵۶,۱٬۴۶۹٫۰۶,۱۴۰۴/۱۲/۰۱\n",
          "USD");
}

TEST_CASE("words for yes, no and states are known in five languages") {
    for (const char* yes : {"yes", "Ja", "да", "نعم", "بله", "1"})
        CHECK(readFlag(QString::fromUtf8(yes)) == true);
    for (const char* no : {"No", "nein", "нет", "لا", "خیر", "0"})
        CHECK(readFlag(QString::fromUtf8(no)) == false);
    CHECK(invoiceState(u"Overdue by 12 days") == InvoiceState::Open);
    CHECK(invoiceState(u"Partially paid, overdue") == InvoiceState::PartlyPaid);
    CHECK(invoiceState(QString::fromUtf8("Entwurf")) == InvoiceState::Draft);
    CHECK(invoiceState(QString::fromUtf8("аннулирована")) == InvoiceState::Void);
    CHECK_FALSE(invoiceState(u"Paidless"));
    CHECK(saleKind(u"Credit Memo") == SaleKind::CreditNote);
}
