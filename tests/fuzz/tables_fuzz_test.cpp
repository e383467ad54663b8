// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/damage.h"
#include "fuzz/damaged_import.h"
#include "importing/book_in_memory.h"
#include "support/catch.h"

// Damaged text files of every sort: none may crash or hang, and whatever is taken must be fit to apply.
using namespace rapport;
using namespace rapport::fuzz;
using importing::ImportKind;
using importing::ImportRequest;

namespace {

const QByteArray kTableSigns = literal("\",;\n\r\t\0/.-+=()'9\xff");

void importDamaged(const QByteArray& original, const QByteArray& pieces, int rounds,
                   const std::function<void(ImportRequest&)>& with = {}) {
    REQUIRE(importBytes(original, with));
    forEachDamage(
        rounds, [&](std::mt19937& random) { return damaged(original, pieces, random); },
        [&](const QByteArray& bytes) { return importBytes(bytes, with); });
}

} // namespace

TEST_CASE("no damaged table breaks the import") {
    importDamaged(importing::dataFile("invoice_history.csv"), kTableSigns, 800,
                  [](ImportRequest& request) { request.skipBad = true; });
    importDamaged(
        "client,date,kind,minutes,staff,scope,hourly rate\nAnn,13/4/2026,call,7.5,Ivy,in,\"1.234,50\"\n"
        "Bob,1/2/26,visit,1:30,Tom,out,\"12,5\"\n",
        kTableSigns, 1000, [](ImportRequest& request) {
            request.kind = ImportKind::Interactions;
            request.skipBad = true;
        });
}

TEST_CASE("no damaged export of a program breaks the import") {
    const char* name =
        GENERATE("quickbooks_invoice_list", "quickbooks_sales", "xero_invoices", "gnucash_invoices",
                 "freshbooks_invoices", "wave_transactions", "google_contacts", "time_entries");
    const QByteArray path = QByteArray("presets/") + name + ".csv";
    importDamaged(importing::dataFile(path.constData()), kTableSigns, 150, [](ImportRequest& request) {
        request.skipBad = true;
        request.takeAll = true;
    });
}

TEST_CASE("no damaged exchange file breaks the import") {
    importDamaged(importing::dataFile("whole_book.json"), "{}[]\",:\\0e.-n\n\xff", 500);
}

TEST_CASE("no damaged address book breaks the import") {
    const QByteArray cards =
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\r\n"
        "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo=\r\n\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Bob\r\nEND:"
        "VCARD\r\n"
        "PHOTO;ENCODING=BASE64:\r\n /9j/4AAQ\r\n AAAA\r\n\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\\, Lee\r\nORG:Knox\\; "
        "Sons;Sales\r\nitem1.EMAIL;TYPE=WORK:a@b.example\r\n"
        "TEL;TYPE=\"cell,voice\":1\r\nCATEGORIES:a,b\\,c\r\nNOTE:folded\r\n  text\r\nEND:VCARD\r\n";
    importDamaged(cards, literal(":;,=\\\"\r\n .\0BE\xff\xc3"), 700,
                  [](ImportRequest& request) { request.skipBad = true; });
}

TEST_CASE("no damaged mapping breaks the import") {
    const QByteArray mapping =
        R"({"name": "mine", "kind": "invoices", "dateOrder": "dmy", "decimal": ",", "recognisedBy": ["Kunde"],
            "columns": {"client": ["Kunde"], "number": ["Rechnung", "Nr"], "date": ["vom"], "due": ["bis"],
                        "amount": ["Netto"]}})";
    const QByteArray table = "Kunde;Nr;vom;bis;Netto\nKnox;7;3.4.2026;3.5.2026;1.234,50\n";
    forEachDamage(
        1500, [&](std::mt19937& random) { return damaged(mapping, "{}[]\",:\\0e.-n\n\xff", random); },
        [&](const QByteArray& bytes) {
            const auto read = importing::readMapping(bytes);
            if (!read) {
                CHECK_FALSE(read.error().code.isEmpty());
                return false;
            }
            return importBytes(table, [&](ImportRequest& request) { request.mapping = *read; });
        });
}

TEST_CASE("no damaged calendar breaks the import") {
    const QByteArray calendar =
        "BEGIN:VCALENDAR\r\nX-WR-CALNAME:me@shop.example\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\n"
        "DTSTART:16010101T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+"
        "0400\r\nTZOFFSETTO:+0300\r\n"
        "END:STANDARD\r\nEND:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Own:20260601T100000\r\nDTEND;TZID=Own:20260601T103000\r\n"
        "RRULE:FREQ=WEEKLY;UNTIL=20260901T000000Z;BYDAY=MO,2TU;INTERVAL=2;WKST=SU\r\nEXDATE;TZID=Own:"
        "20260608T100000\r\n"
        "SUMMARY:One\\, "
        "two\r\nORGANIZER;CN=\"A:B\":mailto:a@b.example\r\nATTENDEE;PARTSTAT=DECLINED:mailto:c@d.example\r\n"
        "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20260615T060000Z\r\nDTSTART:20260616T100000Z\r\nDURATION:"
        "P1DT2H\r\n"
        "STATUS:CANCELLED\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20250101\r\nRRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;"
        "BYSETPOS=-1;COUNT=9\r\n"
        "RDATE;VALUE=DATE:20250301,20250302\r\nLOCATION:Mill Road\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:3\r\nDTSTART:20250131T100000Z\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1,31;BYYEARDAY="
        "1,-1;BYHOUR=9,10\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n";
    importDamaged(calendar, literal(":;,=-\"\r\n 0129TZ\xff"), 700, [](ImportRequest& request) {
        request.skipBad = true;
        request.today = Day::of(2026, 7, 1);
        request.zone = QTimeZone("Europe/Berlin");
    });
}

TEST_CASE("no damaged mailbox breaks the import") {
    const QByteArray message =
        "From a@b.example Tue Jun 30 09:15:00 2026\nX-Mozilla-Status: 0001\nFrom: =?utf-8?Q?Zo=C3=AB?= "
        "<zoe@example.org>\nTo: a@b.example, \"C, D\" <c@d.example>\nDate: Tue, 30 Jun 2026 09:15:00 "
        "+0200\nSubject: folded\n over lines\nMessage-ID: <1@x>\n\n>From here\n\nFrom there\n\n";
    importDamaged(message + message, literal(":;,=<>@\"\r\n From\xff\0"), 700, [](ImportRequest& request) {
        request.skipBad = true;
        request.today = Day::of(2026, 7, 1);
    });
    importDamaged(message.mid(message.indexOf('\n') + 1), literal(":;,=<>@\"\r\n \xff"), 300,
                  [](ImportRequest& request) { request.skipBad = true; });
}
