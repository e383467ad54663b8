// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/damage.h"
#include "fuzz/damaged_import.h"
#include "support/catch.h"

// Damaged bank statements: none may crash or hang, and whatever is taken must be fit to apply.
using namespace rapport;
using namespace rapport::fuzz;
using importing::ImportRequest;

namespace {

void importDamaged(const QByteArray& original, const QByteArray& pieces, int rounds) {
    const auto skipBad = [](ImportRequest& request) { request.skipBad = true; };
    REQUIRE(importBytes(original, skipBad));
    forEachDamage(
        rounds, [&](std::mt19937& random) { return damaged(original, pieces, random); },
        [&](const QByteArray& bytes) { return importBytes(bytes, skipBad); });
}

} // namespace

TEST_CASE("no damaged CAMT statement breaks the import") {
    importDamaged(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:"
        "camt.053.001.08\"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE02</IBAN></Id></Acct>"
        "<Ntry><Amt "
        "Ccy=\"USD\">3.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>false</RvslInd><Sts><Cd>BOOK</Cd>"
        "</Sts><BookgDt><Dt>2026-01-15</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>E</EndToEndId></"
        "Refs>"
        "<Amt Ccy=\"USD\">1.25</Amt><RltdPties><Dbtr><Nm>Ann &amp; "
        "Co</Nm></Dbtr></RltdPties><RmtInf><Ustrd>17"
        "</Ustrd></RmtInf></TxDtls><TxDtls><Amt "
        "Ccy=\"USD\">2.25</Amt></TxDtls></NtryDtls></Ntry>\n<Ntry><Amt "
        "Ccy=\"USD\">1</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>PDNG</Sts><ValDt><DtTm>2026-01-15T10:00:00</DtTm>"
        "</ValDt></Ntry></Stmt></BkToCstmrStmt></Document>\n",
        literal("<>/\"=&;?!-[]\0 \nNtry9.-\xff\xc3"), 800);
}

TEST_CASE("no damaged MT940 statement breaks the import") {
    importDamaged(
        "{1:F01BANKDEFFAXXX0000000000}{4:\r\n:20:A\r\n:25:1/2\r\n:60F:C260103USD0,\r\n"
        ":61:2601040104CR1234,5NTRFNONREF//B7\r\n:86:166?00X?20EREF+E?21SVWZ+Rech?22nung 17?31DE89?32"
        "ANN?33B\r\n:61:260104RC1,NRTI\r\n:86:/REMI/x/NAME/y/\r\n:62F:C260104USD1,\r\n-}\r\n",
        literal(":?/+,{}-\r\n\0 61CDR09A\xff\xfc"), 1000);
}

TEST_CASE("no damaged OFX statement breaks the import") {
    importDamaged(
        "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1>"
        "<STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>USD<BANKACCTFROM>"
        "<BANKID>1<ACCTID>9<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>20260101<DTEND>20260131\n"
        "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260115120000[-5:EST]<TRNAMT>1,50<FITID>A<NAME>Ann &amp; "
        "Co<MEMO>17</STMTTRN>\n<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260116<TRNAMT>-2.00<FITID>B</STMTTRN>\n"
        "</BANKTRANLIST><LEDGERBAL><BALAMT>0<DTASOF>20260131</LEDGERBAL></STMTRS></STMTTRNRS>"
        "</BANKMSGSRSV1></OFX>\n",
        "<>/&;:.,-[]!? \nSTMTTRN.X09\xff", 400);
}
