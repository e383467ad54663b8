// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "importing/source_rows.h"
#include "support/catch.h"

#include <QStringEncoder>

using namespace rapport;
using namespace rapport::importing;

// Bank statements as banks write them: every booking, to the cent and on its day.
namespace {

std::string cellOf(const SourceRows& rows, size_t n, const char* column) {
    const qsizetype at = rows.rows[0].indexOf(QString::fromUtf8(column));
    REQUIRE(at >= 0);
    REQUIRE(rows.rows.size() > n);
    return rows.rows[n][at].toStdString();
}

SourceRows bookings(const QByteArray& bytes, FileFormat format, size_t count) {
    auto rows = rowsOf(bytes);
    if (!rows) FAIL(rows.error().code.toStdString());
    CHECK(rows->file.format == format);
    REQUIRE(rows->rows.size() == count + 1);
    return std::move(*rows);
}

ImportPlan planned(const QByteArray& bytes, const char* currency = "EUR") {
    BookInMemory book(currency);
    auto plan = planOf(bytes, book);
    if (!plan) FAIL(plan.error().code.toStdString());
    CHECK(plan->kind == ImportKind::Statement);
    for (const Rejection& rejection : plan->rejected)
        FAIL(rejection.column.toStdString() + rejection.value.toStdString() + rejection.reason.toStdString());
    return std::move(*plan);
}

/// What came in by a statement, in cents, and how many payments it was.
std::pair<qint64, size_t> receivedOf(const ImportPlan& plan) {
    qint64 sum = 0;
    for (const ReceiptMatch& receipt : plan.receipts)
        sum += receipt.amount.minorUnits();
    return {sum, plan.receipts.size()};
}

std::string countOf(const ImportPlan& plan, const char* notice) {
    for (const Notice& one : plan.notices)
        if (one.code == notice) return one.args.value(QStringLiteral("count")).toStdString();
    return {};
}

const QByteArray kOfxHeader = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:USASCII\n"
                              "CHARSET:1252\nCOMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n";

QByteArray ofx(const QByteArray& bookings) {
    return kOfxHeader +
           "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260131\n"
           "<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>\n<BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0\n"
           "<SEVERITY>INFO</STATUS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>99\n"
           "<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>20260101<DTEND>20260131\n" +
           bookings +
           "</BANKTRANLIST><LEDGERBAL><BALAMT>0<DTASOF>20260131</LEDGERBAL></STMTRS></STMTTRNRS>\n"
           "</BANKMSGSRSV1></OFX>\n";
}

QByteArray camt(const QByteArray& entries, const QByteArray& version = "camt.053.001.08") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:" +
           version +
           "\"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>\n<Stmt><Id>1</Id><Acct><Id>"
           "<IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>\n" +
           entries + "</Stmt></BkToCstmrStmt></Document>\n";
}

QByteArray entry(const QByteArray& amount, const QByteArray& more, const QByteArray& direction = "CRDT",
                 const QByteArray& state = "<Sts><Cd>BOOK</Cd></Sts>") {
    return "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>" + direction + "</CdtDbtInd>" + state +
           "<BookgDt><Dt>2026-01-15</Dt></BookgDt><ValDt><Dt>2026-01-16</Dt></ValDt>" + more + "</Ntry>\n";
}

QByteArray with(QByteArray text, const char* before, const QByteArray& after) {
    return text.replace(before, after);
}

} // namespace

TEST_CASE("OFX of both kinds tells amounts, days, payers and what was paid for") {
    const QByteArray sgml =
        ofx("<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260115000000[-5:EST]<TRNAMT>1234.56<FITID>A1\n"
            "<NAME>KNOX &amp; SONS<MEMO>Invoice RE-2026-0017</STMTTRN>\n"
            "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260116230000[-5:EST]<TRNAMT>+10,50<FITID>A2<NAME>M\xFCller</"
            "STMTTRN>\n"
            "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260117<TRNAMT>-10.50<FITID>A3<NAME>Rent</STMTTRN>\n");
    const SourceRows rows = bookings(sgml, FileFormat::Ofx, 3);
    CHECK(cellOf(rows, 1, "Booked on") == "2026-01-15");
    CHECK(cellOf(rows, 1, "Amount") == "1234.56");
    CHECK(cellOf(rows, 1, "Payer") == "KNOX & SONS");
    CHECK(cellOf(rows, 1, "Purpose") == "Invoice RE-2026-0017");
    CHECK(cellOf(rows, 1, "Bank reference") == "A1");
    CHECK(cellOf(rows, 2, "Booked on") == "2026-01-16"); // As the bank has it, not as Greenwich.
    CHECK(cellOf(rows, 2, "Payer") == "Müller");
    CHECK(cellOf(rows, 2, "Amount") == "10.50");
    CHECK(cellOf(rows, 3, "Amount") == "-10.50");
    CHECK(rows.lines[2] > rows.lines[1]);
    const ImportPlan plan = planned(sgml);
    CHECK(receivedOf(plan) == std::pair<qint64, size_t>(124506, 2));
    CHECK(countOf(plan, "money_out_left_out") == "1");

    const QByteArray xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"200\" "
        "SECURITY=\"NONE\" OLDFILEUID=\"NONE\" NEWFILEUID=\"NONE\"?>\n<OFX><BANKMSGSRSV1><STMTTRNRS>"
        "<TRNUID>1</TRNUID><STATUS><CODE>0</CODE><SEVERITY>INFO</SEVERITY></STATUS><STMTRS><CURDEF>EUR"
        "</CURDEF><BANKACCTFROM><BANKID>1</BANKID><ACCTID>99</ACCTID><ACCTTYPE>CHECKING</ACCTTYPE>"
        "</BANKACCTFROM><BANKTRANLIST><DTSTART>20260101</DTSTART><DTEND>20260131</DTEND><STMTTRN>"
        "<TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20260115</DTPOSTED><TRNAMT>0.07</TRNAMT><FITID>B1</FITID>"
        "<NAME>Müller</NAME></STMTTRN></BANKTRANLIST><LEDGERBAL><BALAMT>0</BALAMT><DTASOF>20260131"
        "</DTASOF></LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";
    const SourceRows newer = bookings(xml, FileFormat::Ofx, 1);
    CHECK(cellOf(newer, 1, "Amount") == "0.07");
    CHECK(cellOf(newer, 1, "Payer") == "Müller");
}

TEST_CASE("CAMT splits bookings of several payments, where they add up") {
    const QByteArray part1 =
        "<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy=\"EUR\">100.10</Amt><RltdPties>"
        "<Dbtr><Pty><Nm>Knox &amp; Sons</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN>"
        "</Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Invoice </Ustrd><Ustrd>0017</Ustrd></RmtInf></TxDtls>";
    const QByteArray part2 = "<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">50.05</Amt></TxAmt></AmtDtls>"
                             "<RltdPties><Dbtr><Nm>Ann</Nm></Dbtr></RltdPties><RmtInf><Strd><CdtrRefInf>"
                             "<Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>";
    const QByteArray good =
        camt(entry("150.15", "<AcctSvcrRef>X1</AcctSvcrRef><NtryDtls>" + part1 + part2 + "</NtryDtls>"));
    const SourceRows rows = bookings(good, FileFormat::Camt, 2);
    CHECK(cellOf(rows, 1, "Amount") == "100.10");
    CHECK(cellOf(rows, 1, "Payer") == "Knox & Sons");
    CHECK(cellOf(rows, 1, "Payer account") == "DE89370400440532013000");
    CHECK(cellOf(rows, 1, "Purpose") == "Invoice 0017");
    CHECK(cellOf(rows, 1, "Reference").empty());
    CHECK(cellOf(rows, 1, "Booked on") == "2026-01-15");
    CHECK(cellOf(rows, 1, "Own account") == "DE02120300000000202051");
    CHECK(cellOf(rows, 2, "Purpose") == "RF18539007547034");
    CHECK(cellOf(rows, 1, "Bank reference") != cellOf(rows, 2, "Bank reference"));
    CHECK(receivedOf(planned(good)) == std::pair<qint64, size_t>(15015, 2));

    const ImportPlan whole = planned(camt(entry("150.16", "<NtryDtls>" + part1 + part2 + "</NtryDtls>")));
    CHECK(receivedOf(whole) == std::pair<qint64, size_t>(15016, 1));
    CHECK(countOf(whole, "batch_not_split") == "1");
}

TEST_CASE("CAMT leaves out what is only announced, went out or is our own money returned") {
    const ImportPlan plan = planned(camt(entry("1.00", "", "CRDT", "<Sts>PDNG</Sts>") +
                                             entry("2.00", "", "DBIT", "<Sts>BOOK</Sts>") +
                                             entry("4.00", "<RvslInd>true</RvslInd>", "CRDT") +
                                             entry("8.00", "<RvslInd>true</RvslInd>", "DBIT") +
                                             entry("16.00", "<AddtlNtryInf>Thanks</AddtlNtryInf>"),
                                         "camt.053.001.02"));
    CHECK(receivedOf(plan) ==
          std::pair<qint64, size_t>(1600 - 800, 2)); // A payment taken back is asked about.
    CHECK(countOf(plan, "pending_left_out") == "1");
    CHECK(countOf(plan, "money_out_left_out") == "1");
    CHECK(countOf(plan, "own_money_left_out") == "1");
}

TEST_CASE("hostile and damaged statements are refused") {
    const QByteArray good = camt(entry("1.00", ""));
    CHECK(refusalOf(with(good, "<Document", "<!DOCTYPE a [<!ENTITY b \"c\">]><Document")).code ==
          "statement_dtd");
    CHECK(refusalOf(with(good, "<Stmt>", "<Stmt>" + QByteArray("<a>").repeated(100))).code ==
          "statement_too_deep");
    CHECK(refusalOf(with(good, "Ccy=\"EUR\"", "Ccy=\"" + QByteArray(3 << 20, 'E') + '"')).code ==
          "statement_text_too_long");
    CHECK(refusalOf(good.left(good.size() / 2)).code == "statement_damaged");
    CHECK(refusalOf("<?xml version=\"1.0\"?><other/>").code == "format_markup");
    const QByteArray bookings =
        ofx("<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260115<TRNAMT>1<FITID>1</STMTTRN>\n");
    CHECK(refusalOf(bookings.left(bookings.size() / 2)).code == "statement_damaged");
    CHECK(refusalOf(with(bookings, "<OFX>", "<!ENTITY a SYSTEM \"/etc/passwd\"><OFX>")).code ==
          "statement_dtd");
    CHECK(refusalOf(with(bookings, "<FITID>1", "<FITID>" + QByteArray(10'000, '1'))).code ==
          "statement_text_too_long");
}

TEST_CASE("MT940 as German banks write it") {
    const QByteArray text =
        "{1:F01BANKDEFFAXXX0000000000}{2:I940BANKDEFFXXXXN}{4:\r\n:20:STARTUMS\r\n:25:12030000/202051\r\n"
        ":28C:1/1\r\n:60F:C251231EUR1000,00\r\n"
        ":61:2601021231CR1234,5NTRFNONREF//B7X\r\n/OCMT/\r\n"
        ":86:166?00GUTSCHRIFT?109310?20EREF+RE-2026-0017?21SVWZ+Rechnung vom 3.1. fuer?22 Arbei\r\n"
        "ten?30COBADEFFXXX?31DE89370400440532013000?32MUELLER UND SOEHNE HANDELS?33GESELLSCHAFT MBH\r\n"
        ":61:2601020102D10,NMSCNONREF\r\n:86:005?00LASTSCHRIFT?20Strom\r\n"
        ":61:260103RC5,00NRTINONREF\r\n:86:109?00RETOURE?20SVWZ+Rueckgabe?32ANN\r\n"
        ":62F:C260103EUR2219,50\r\n-}\r\n"
        ":20:STARTUMS\r\n:25:12030000/202051\r\n:60F:C260103EUR0,\r\n:61:260104C7,77NTRFKREF1//B9\r\n"
        ":86:Plain text\r\ngoes on\r\n:62F:C260104EUR7,77\r\n:86:not of a booking\r\n-\r\n";
    const SourceRows rows = bookings(text, FileFormat::Mt940, 4);
    CHECK(cellOf(rows, 1, "Booked on") == "2025-12-31"); // Booked a year before its day of value.
    CHECK(cellOf(rows, 1, "Amount") == "1234.5");
    CHECK(cellOf(rows, 1, "Currency") == "EUR");
    CHECK(cellOf(rows, 1, "Reference") == "RE-2026-0017");
    CHECK(cellOf(rows, 1, "Purpose") == "Rechnung vom 3.1. fuer Arbeiten");
    CHECK(cellOf(rows, 1, "Payer") == "MUELLER UND SOEHNE HANDELS GESELLSCHAFT MBH");
    CHECK(cellOf(rows, 1, "Payer account") == "DE89370400440532013000");
    CHECK(cellOf(rows, 1, "Bank reference") == "B7X");
    CHECK(cellOf(rows, 2, "Amount") == "-10");
    CHECK(cellOf(rows, 3, "Amount") == "-5.00");
    CHECK(cellOf(rows, 4, "Purpose") == "Plain text goes on");
    CHECK(cellOf(rows, 4, "Booked on") == "2026-01-04");
    const ImportPlan plan = planned(text);
    CHECK(receivedOf(plan) == std::pair<qint64, size_t>(123450 - 500 + 777, 3));

    QStringEncoder latin(QStringEncoder::Latin1);
    const QByteArray umlauts = latin(QStringLiteral(":20:A\n:25:1\n:60F:C260103EUR0,\n:61:260104C1,00NTRF\n"
                                                    ":86:166?20Grüße?32Jörg Müller\n:62F:C260104EUR1,\n"));
    CHECK(cellOf(bookings(umlauts, FileFormat::Mt940, 1), 1, "Payer") == "Jörg Müller");
    const QByteArray dutch = ":20:A\n:25:NL1\n:60F:C260103EUR0,\n:61:2601040104C1,00NTRFEREF\n:86:/TRTP/SEPA "
                             "OVERBOEKING/IBAN/NL91ABNA0417164300/NAME/J. Jansen/REMI/factuur\n 2026-17/EREF/"
                             "NOTPROVIDED\n:62F:C260104EUR1,\n";
    const SourceRows slashes = bookings(dutch, FileFormat::Mt940, 1);
    CHECK(cellOf(slashes, 1, "Payer") == "J. Jansen");
    CHECK(cellOf(slashes, 1, "Purpose") == "factuur 2026-17");
    CHECK(cellOf(slashes, 1, "Payer account") == "NL91ABNA0417164300");
}

TEST_CASE("tables of banks are known by their columns") {
    struct Table {
        const char* preset;
        QByteArray rows;
        qint64 cents;
        size_t count;
    };
    const Table table = GENERATE(
        Table{"n26",
              "\"Booking Date\",\"Value Date\",\"Partner Name\",\"Partner Iban\",Type,\"Payment "
              "Reference\",\"Account Name\",\"Amount (EUR)\",\"Original Amount\",\"Original "
              "Currency\",\"Exchange Rate\"\n"
              "2026-02-01,2026-02-01,Cafe,,Presentment,,Main,-3.20,,,\n"
              "2026-02-03,2026-02-03,Example Client,DE89370400440532013000,Credit Transfer,Invoice "
              "42,Main,7000.01,,,\n",
              700001, 1},
        Table{"revolut",
              "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n"
              "TOPUP,Current,2026-02-04 17:59:03,2026-02-04 17:59:03,Payment from Ann,200.00,0.00,EUR,"
              "COMPLETED,775.46\nTOPUP,Current,2026-02-25 16:51:50,,Bolt,2.18,0.00,EUR,PENDING,\n",
              20000, 1},
        Table{"wise",
              "\"TransferWise ID\",Date,Amount,Currency,Description,\"Payment Reference\",\"Running "
              "Balance\",\"Payer Name\"\nTRANSFER-2,28-09-2026,620.53,EUR,Received money,RE-17,1004.64,"
              "Ann\nCARD-1,09-09-2026,-45.63,EUR,Shop,,959.01,\n",
              62053, 1},
        Table{"sparkasse",
              "\"Auftragskonto\";\"Buchungstag\";\"Valutadatum\";\"Buchungstext\";\"Verwendungszweck\";"
              "\"Beguenstigter/Zahlungspflichtiger\";\"Kontonummer/IBAN\";\"BIC (SWIFT-Code)\";\"Betrag\";"
              "\"Waehrung\";\"Info\"\n\"DE11\";\"02.01.26\";\"02.01.26\";\"GUTSCHR. UEBERWEISUNG\";"
              "\"Rechnung 17\";\"Erika Mustermann\";\"DE02\";\"BYLADEM1001\";\"1.245,50\";\"EUR\";\"Umsatz "
              "gebucht\"\n\"DE11\";\"05.01.26\";\"05.01.26\";\"GUTSCHRIFT\";\"x\";\"y\";\"z\";\"B\";\"9,00\";"
              "\"EUR\";\"Umsatz vorgemerkt\"\n",
              124550, 1},
        Table{"deutsche_bank",
              "Umsätze Girokonto;;;;\nZeitraum: 01.06.2026 - 31.08.2026;;;;\nBuchungstag;Wert;Umsatzart;"
              "Begünstigter / Auftraggeber;Verwendungszweck;IBAN;BIC;Kundenreferenz;Mandatsreferenz ;"
              "Gläubiger ID;Fremde Gebühren;Betrag;Abweichender Empfänger;Anzahl der Aufträge;Anzahl der "
              "Schecks;Soll;Haben;Währung\n03.08.2026;03.08.2026;SEPA-Lastschrift;Netflix;Netflix;NL00;A;;"
              "M1;NL81;;;;;;-13,99;;EUR\n01.08.2026;01.08.2026;SEPA-Gutschrift;Ann;RE 17;DE00;;;;;;;;;;;"
              "2.500,00;EUR\n",
              250000, 1},
        Table{"volksbank",
              "Bezeichnung Auftragskonto;IBAN Auftragskonto;BIC Auftragskonto;Bankname Auftragskonto;"
              "Buchungstag;Valutadatum;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;BIC (SWIFT-Code) "
              "Zahlungsbeteiligter;Buchungstext;Verwendungszweck;Betrag;Waehrung;Saldo nach Buchung\n"
              "Giro;DE1;BIC;Bank;30.01.2020;31.01.2020;Firma;DE98;;LASTSCHRIFT;Eine Zahlung;-12,34;EUR;1222,22\n"
              "Giro;DE1;BIC;Bank;29.01.2020;30.01.2020;Ann;;;GUTSCHRIFT;RE 17;1234,56;EUR;1234,56\n",
              123456, 1},
        Table{"paypal",
              "\"Date\",\"Time\",\"TimeZone\",\"Name\",\"Type\",\"Status\",\"Currency\",\"Gross\",\"Fee\","
              "\"Net\",\"From Email Address\",\"Transaction ID\",\"Invoice Number\",\"Balance Impact\"\n"
              "\"28/01/2026\",\"10:00:00\",\"CET\",\"Jana\",\"Payment\",\"Completed\",\"EUR\",\"1,250.00\","
              "\"-43.40\",\"1,206.60\",\"jana@example.com\",\"1AB\",\"RE-17\",\"Credit\"\n"
              "\"29/01/2026\",\"10:00:00\",\"CET\",\"\",\"Hold\",\"Pending\",\"EUR\",\"-10.00\",\"0.00\","
              "\"-10.00\",\"\",\"2CD\",\"\",\"Memo\"\n",
              125000, 1},
        Table{"statements",
              "Дата операции;Приход;Расход;Плательщик;Назначение платежа\n"
              "13.01.2026;1 000,50;;ООО Ромашка;Оплата по счету 17\n14.01.2026;;20,00;;Аренда\n",
              100050, 1},
        Table{"statements",
              "Date,Description,Amount,Dr/Cr\n2026-01-13,Invoice 17,12.50,CR\n2026-01-14,Rent,99.00,DR\n",
              1250, 1});
    CAPTURE(table.preset);
    const ImportPlan plan = planned(table.rows);
    CHECK(receivedOf(plan) == std::pair(table.cents, table.count));
    const auto preset = std::ranges::find(plan.decided, QByteArray("preset"), &Decided::what);
    REQUIRE(preset != plan.decided.end());
    CHECK(preset->choice.toStdString() == table.preset);
}
