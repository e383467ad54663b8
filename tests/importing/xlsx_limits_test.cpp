// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/source_rows.h"
#include "importing/workbook_maker.h"
#include "importing/xlsx_source.h"
#include "support/catch.h"
#include "wording/error_wording.h"

#include <QBuffer>

// What is refused, and that it is said for what it is.
using namespace rapport;
using namespace rapport::importing;

namespace {

const QByteArray kRow = "<row><c><v>1</v></c></row>";

QByteArray withSheet(const QByteArray& rows) {
    return WorkbookMaker().sheet("S", rows).bytes();
}

QByteArray refusedWith(const QByteArray& bytes, const PackageLimits& limits) {
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    auto source = WorkbookSource::open(device, limits);
    const Result<void> read =
        source ? (*source)->forEachRow([](const TableRow&) { return true; }) : Result<void>(source.error());
    REQUIRE_FALSE(read);
    CHECK(wording::hasErrorSentence(read.error().code));
    return read.error().code;
}

/// The container of old Office files, with these names in its directory.
QByteArray compoundFile(std::initializer_list<const char*> names) {
    QByteArray bytes(1024, '\0');
    bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes[30] = 9;
    qsizetype at = 512;
    for (const char* name : names) {
        for (qsizetype i = 0; name[i]; ++i)
            bytes[at + 2 * i] = name[i];
        at += 128;
    }
    return bytes;
}

} // namespace

TEST_CASE("files that are not workbooks of today are named, with what to do") {
    CHECK(refusalOf(compoundFile({"Root Entry", "Workbook"})).code == "workbook_old");
    CHECK(refusalOf(compoundFile({"Root Entry", "EncryptionInfo", "EncryptedPackage"})).code ==
          "workbook_encrypted");
    CHECK(refusalOf(compoundFile({"Root Entry", "WordDocument"})).code == "format_unknown");
    CHECK(refusalOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").code == "format_unknown");
    CHECK(refusalOf(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                            {"content.xml", "<a/>"}}))
              .code == "workbook_opendocument");
    CHECK(refusalOf(zipped({{"Takeout/Contacts.csv", "Name\n"}})).code == "archive_not_a_workbook");
    auto parts = WorkbookMaker().sheet("S", kRow).parts();
    parts["xl/workbook.xml"] = "<w:document xmlns:w=\"urn:w\"/>";
    CHECK(refusalOf(zipped(parts)).code == "workbook_other_format");
    parts["_rels/.rels"].replace("workbook.xml", "workbook.bin");
    CHECK(refusalOf(zipped(parts)).code == "workbook_other_format");
    CHECK(refusalOf(WorkbookMaker().bytes()).code == "workbook_no_sheet");
}

TEST_CASE("damaged workbooks are refused") {
    const QByteArray whole = withSheet(kRow);
    CHECK(refusalOf(whole.left(whole.size() / 2)).code == "workbook_damaged");
    CHECK(refusalOf(withSheet("<row><c><v>1</c></row>")).code == "workbook_damaged");
    CHECK(refusalOf(withSheet("<row><c><v>&nbsp;</v></c></row>")).code == "workbook_damaged");
    CHECK(refusalOf(withSheet("<row><c t=\"s\"><v>0</v></c></row>")).code == "workbook_damaged");
    auto parts = WorkbookMaker().sheet("S", kRow).parts();
    parts.erase("xl/worksheets/sheet1.xml");
    CHECK(refusalOf(zipped(parts)).code == "workbook_damaged");
}

TEST_CASE("entities and endless nesting are refused") {
    const QByteArray bomb =
        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>";
    CHECK(refusalOf(WorkbookMaker().sheet("S", "").part("xl/worksheets/sheet1.xml", bomb).bytes()).code ==
          "workbook_dtd");
    CHECK(refusalOf(withSheet(QByteArray("<x>").repeated(100'000))).code == "workbook_too_deep");
}

TEST_CASE("rows and columns past those of a spreadsheet are refused") {
    const Error rows = refusalOf(withSheet("<row r=\"1048577\"><c><v>1</v></c></row>"));
    CHECK(rows.code == "workbook_too_many_rows");
    CHECK(rows.args[QStringLiteral("line")] == QStringLiteral("1048577"));
    CHECK(refusalOf(withSheet("<row><c r=\"XFE1\"><v>1</v></c></row>")).code == "workbook_too_many_columns");
    CHECK(refusalOf(withSheet("<row><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>")).code ==
          "workbook_too_many_columns");
    CHECK(refusalOf(withSheet("<row><c r=\"NTQ1\"><v>1</v></c></row>")).code == "workbook_too_many_columns");
    CHECK(rowsOf(withSheet("<row><c r=\"NTP1\"><v>1</v></c></row>")));
    CHECK(rowsOf(withSheet("<row><c r=\"XFD1\" s=\"1\"/><c r=\"A1\"><v>1</v></c></row>")));
}

TEST_CASE("a text longer than a field may be is refused") {
    const QByteArray cell = "<row><c t=\"inlineStr\"><is><t>";
    const QByteArray end = "</t></is></c></row>";
    CHECK(rowsOf(withSheet(cell + QByteArray(kLongestField, 'x') + end)));
    CHECK(refusalOf(withSheet(cell + QByteArray(kLongestField + 1, 'x') + end)).code ==
          "workbook_text_too_long");
    WorkbookMaker shared;
    shared.strings("<si><t>" + QByteArray(kLongestField + 1, 'x') + "</t></si>")
        .sheet("S", "<row><c t=\"s\"><v>0</v></c></row>");
    CHECK(refusalOf(shared.bytes()).code == "workbook_text_too_long");
    PackageLimits limits;
    limits.tagDistance = 100'000;
    CHECK(refusedWith(withSheet(cell + QByteArray(200'000, 'x') + end), limits) == "workbook_text_too_long");
}

TEST_CASE("what inflates beyond measure is refused while it inflates") {
    PackageLimits limits;
    limits.freeSize = 100'000;
    QByteArray rows;
    for (int i = 0; i < 20'000; ++i)
        rows += kRow;
    CHECK(refusedWith(withSheet(rows), limits) == "workbook_part_too_large");
    PackageLimits small;
    small.partSize = 100'000;
    CHECK(refusedWith(withSheet(rows), small) == "workbook_part_too_large");
    CHECK(rowsOf(withSheet(rows)));
}

TEST_CASE("archives of too many parts and workbooks of too many sheets are refused") {
    PackageLimits limits;
    limits.entries = 5;
    CHECK(refusedWith(WorkbookMaker().sheet("A", kRow).sheet("B", kRow).bytes(), limits) ==
          "workbook_too_many_parts");
    QByteArray sheets;
    for (int i = 0; i < 1'001; ++i)
        sheets += "<sheet name=\"S\" r:id=\"rId1\"/>";
    const QByteArray workbook = "<workbook xmlns:r=\"urn:r\"><sheets>" + sheets + "</sheets></workbook>";
    CHECK(refusalOf(WorkbookMaker().sheet("A", kRow).part("xl/workbook.xml", workbook).bytes()).code ==
          "workbook_too_many_parts");
}

TEST_CASE("more texts than memory is for are refused") {
    QBuffer device;
    device.setData(WorkbookMaker().strings("<si><t>a</t></si><si><t>b</t></si>").sheet("S", kRow).bytes());
    device.open(QIODevice::ReadOnly);
    auto package = XlsxPackage::open(device);
    REQUIRE(package);
    auto part = package->part(QStringLiteral("xl/sharedStrings.xml"));
    REQUIRE(part);
    const auto strings = SharedStrings::read(**part, 1);
    REQUIRE_FALSE(strings);
    CHECK(strings.error().code == "workbook_too_many_texts");
    CHECK(wording::hasErrorSentence("workbook_too_many_texts"));
}
