// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/damage.h"
#include "fuzz/damaged_import.h"
#include "importing/workbook_maker.h"
#include "support/catch.h"

#include <iterator>

// Damaged workbooks: the archive's bytes, and what is in it.
using namespace rapport;
using namespace rapport::fuzz;
using importing::ImportRequest;

namespace {

importing::WorkbookMaker workbook() {
    importing::WorkbookMaker maker;
    maker
        .strings("<si><t>Client</t></si><si><r><t>Num</t></r><r><t>ber</t></r></si><si><t>Date</t></si>"
                 "<si><t>Due</t></si><si><t>Amount</t></si><si><t>Knox &amp; Sons</t></si>")
        .formats({"General", "dd/mm/yyyy", "#,##0.00"})
        .sheet("Thoughts", "<row><c t=\"inlineStr\"><is><t>none</t></is></c></row>")
        .sheet("Bills", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                        "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c>"
                        "<c r=\"E1\" t=\"s\"><v>4</v></c></row>"
                        "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>5</v></c><c r=\"B3\"><v>70010</v></c>"
                        "<c r=\"C3\" s=\"1\"><v>46082</v></c><c r=\"D3\" s=\"1\"><v>46112.5</v></c>"
                        "<c r=\"E3\" s=\"2\"><f>1+2</f><v>0.30000000000000004</v></c></row>");
    return maker;
}

void leaveBadOut(ImportRequest& request) {
    request.skipBad = true;
}

} // namespace

TEST_CASE("no workbook with damaged bytes breaks the import") {
    const QByteArray whole = workbook().bytes();
    REQUIRE(importBytes(whole, leaveBadOut));
    forEachDamage(
        1500,
        [&](std::mt19937& random) { return damaged(whole, literal("PK\1\2\3\4\5\6\0\x14\x08\xff"), random); },
        [](const QByteArray& bytes) { return importBytes(bytes, leaveBadOut); });
}

TEST_CASE("no workbook with damaged parts breaks the import") {
    const auto parts = workbook().parts();
    forEachDamage(
        1500,
        [&](std::mt19937& random) {
            auto changed = parts;
            const auto part = std::next(changed.begin(), static_cast<long>(random() % changed.size()));
            part->second = damaged(part->second, "<>/&;\"'=!?[]x-10239.ErsAZ:\n\xff", random);
            return importing::zipped(changed);
        },
        [](const QByteArray& bytes) { return importBytes(bytes, leaveBadOut); });
}
