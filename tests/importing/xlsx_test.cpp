// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "importing/source_rows.h"
#include "importing/workbook_maker.h"
#include "importing/xlsx_styles.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <QFile>

#include <xlsxwriter.h>

using namespace rapport;
using namespace rapport::importing;

namespace {

QStringList cells(std::initializer_list<const char*> texts) {
    QStringList list;
    for (const char* text : texts)
        list << QString::fromUtf8(text);
    return list;
}

std::vector<QStringList> rowsIn(const WorkbookMaker& workbook) {
    auto rows = rowsOf(workbook.bytes());
    REQUIRE(rows);
    return rows->rows;
}

/// Invoices as a spreadsheet program keeps them: texts shared, dates and sums as styled numbers, a formula.
QByteArray writtenWorkbook() {
    const testing::TempDir dir;
    const QString path = dir.path("invoices.xlsx");
    lxw_workbook* book = workbook_new(path.toUtf8().constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "Invoices");
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "dd/mm/yyyy");
    lxw_format* money = workbook_add_format(book);
    format_set_num_format(money, "#,##0.00 \"daily\"");
    worksheet_write_string(sheet, 0, 0, "Invoices of the year", nullptr);
    const char* headers[] = {"Client", "Invoice number", "Date", "Due date", "Net", "Tax", "Note"};
    for (lxw_col_t i = 0; i < 7; ++i)
        worksheet_write_string(sheet, 2, i, headers[i], nullptr);
    const char* clients[] = {"Knox & Sons", "=HYPERLINK(\"x\")", "Knox & Sons"};
    for (lxw_row_t i = 0; i < 3; ++i) {
        worksheet_write_string(sheet, 3 + i, 0, clients[i], nullptr);
        worksheet_write_number(sheet, 3 + i, 1, 70010 + i, nullptr);
        lxw_datetime date{2026, 3, static_cast<int>(4 + i), 0, 0, 0};
        worksheet_write_datetime(sheet, 3 + i, 2, &date, day);
        date.month = 4;
        worksheet_write_datetime(sheet, 3 + i, 3, &date, day);
        worksheet_write_number(sheet, 3 + i, 4, 0.1 + 0.2 + i * 100, money);
        worksheet_write_formula_num(sheet, 3 + i, 5, "=E4*0.2", money, 20.02);
    }
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("a workbook is imported like a table in a text file") {
    BookInMemory book;
    auto plan = planOf(writtenWorkbook(), book);
    REQUIRE(plan);
    CHECK(plan->kind == ImportKind::Invoices);
    REQUIRE(plan->rejected.empty());
    CHECK(plan->rows[0].line == 4);
    book.apply(std::move(*plan));
    const ClientContent* knox = book.named("Knox & Sons");
    REQUIRE(knox);
    REQUIRE(knox->invoices.size() == 2);
    const Invoice& first = knox->invoices[0];
    CHECK(first.number == QStringLiteral("70010"));
    CHECK(first.issued == Day::of(2026, 3, 4));
    CHECK(first.due == Day::of(2026, 4, 4));
    CHECK(first.net.minorUnits() == 30);
    CHECK(first.tax.minorUnits() == 2002);
    CHECK(knox->invoices[1].net.minorUnits() == 20030);
    CHECK(book.named("=HYPERLINK(\"x\")"));
}

TEST_CASE("a workbook imported twice changes nothing the second time") {
    BookInMemory book;
    const QByteArray bytes = writtenWorkbook();
    book.apply(*planOf(bytes, book));
    const auto again = planOf(bytes, book);
    REQUIRE(again);
    CHECK(again->changesNothing());
}

TEST_CASE("texts are shared, rich, inline or of formulas") {
    WorkbookMaker workbook;
    workbook
        .strings(
            "<si><t>plain</t></si>"
            "<si><r><rPr><b/></rPr><t>two </t></r><r><t>runs</t></r></si>"
            "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
            "<si><t>a_x000A_b _x005F_x000D_</t></si><si/>")
        .sheet("S", "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                    "<c t=\"s\"><v>3</v></c><c t=\"s\"><v>4</v></c>"
                    "<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                    "<c t=\"str\"><f>A1&amp;\"x\"</f><v>plainx</v></c><c t=\"b\"><v>1</v></c>"
                    "<c t=\"e\"><v>#N/A</v></c><c t=\"e\"><v>#REF!</v></c></row>");
    const auto rows = rowsIn(workbook);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0] ==
          cells({"plain", "two runs", "東京", "a\nb _x000D_", "", "inline", "plainx", "TRUE", "", "#REF!"}));
}

TEST_CASE("rows and cells stand where they say") {
    WorkbookMaker workbook;
    workbook.sheet("S", "<row r=\"3\"><c r=\"C3\"><v>1</v></c><c><v>2</v></c></row><row r=\"4\"/>"
                        "<row r=\"7\"><c r=\"B7\" s=\"1\"/><c r=\"AA7\"><v>3</v></c></row>"
                        "<row><c><v>4</v></c></row>");
    const auto found = rowsOf(workbook.bytes());
    REQUIRE(found);
    CHECK(found->lines == std::vector<qint64>{3, 7, 8});
    CHECK(found->rows[0] == cells({"", "", "1", "2"}));
    CHECK(found->rows[1].size() == 27);
    CHECK(found->rows[1][26] == QStringLiteral("3"));
    CHECK(found->rows[2] == cells({"4"}));
}

TEST_CASE("numbers lose the noise of floating point, never a figure") {
    const auto text = [](const char* value) {
        return numberText(value, NumberMeaning::Plain, false).toStdString();
    };
    CHECK(text("0.30000000000000004") == "0.3");
    CHECK(text("1234.5600000000001") == "1234.56");
    CHECK(text("1250.30000000002") == "1250.3");
    CHECK(text("-3.63797880709171E-12") == "0");
    CHECK(text("70010") == "70010");
    CHECK(text("12345678901234567890") == "12345678901234567890");
    CHECK(text("70010.0") == "70010");
    CHECK(text("12.50") == "12.5");
    CHECK(text("-0.5") == "-0.5");
    CHECK(text("00.5") == "0.5");
    CHECK(text("1.2345678901234E+20") == "123456789012340000000");
    CHECK(text("-1.5E3") == "-1500");
    CHECK(text("2.5E-05") == "0.000025");
    CHECK(text("0.19") == "0.19");
    CHECK(text("1.0842123456") == "1.0842123456");
    CHECK(text("999999999.99") == "999999999.99");
    CHECK(text("1E300") == "1e+300");
    CHECK(text("abc") == "abc");
}

TEST_CASE("formats tell dates and times from numbers") {
    using M = NumberMeaning;
    const auto [code, meaning] = GENERATE(table<const char*, M>({{"General", M::Plain},
                                                                 {"0.00", M::Plain},
                                                                 {"#,##0.00 \"daily\"", M::Plain},
                                                                 {"0.00E+00", M::Plain},
                                                                 {"[Red]0.00", M::Plain},
                                                                 {"[$-409]0", M::Plain},
                                                                 {"0\\d", M::Plain},
                                                                 {"@", M::Plain},
                                                                 {"0%", M::Plain},
                                                                 {"#,##0\\ [$€-407]", M::Plain},
                                                                 {"0;[Red]-0;\"day\"", M::Plain},
                                                                 {"dd/mm/yyyy", M::Date},
                                                                 {"yyyy\\-mm\\-dd", M::Date},
                                                                 {"[$-409]d\\-mmm\\-yy;@", M::Date},
                                                                 {"mmm-yy", M::Date},
                                                                 {"[$-160429]yyyy/mm/dd", M::Date},
                                                                 {"m/d/yy h:mm", M::DateTime},
                                                                 {"YYYY-MM-DD HH:MM:SS", M::DateTime},
                                                                 {"h:mm AM/PM", M::TimeOfDay},
                                                                 {"mm:ss.0", M::TimeOfDay},
                                                                 {"[h]:mm", M::Elapsed},
                                                                 {"[hh]:mm:ss", M::Elapsed},
                                                                 {"[mm]:ss", M::Elapsed}}));
    CAPTURE(code);
    CHECK(meaningOfFormat(QString::fromUtf8(code)) == meaning);
}

TEST_CASE("days count from 1900 with its leap year that never was, or from 1904") {
    const auto day = [](const char* value, bool epoch1904 = false) {
        return numberText(value, NumberMeaning::Date, epoch1904).toStdString();
    };
    CHECK(day("1") == "1900-01-01");
    CHECK(day("59") == "1900-02-28");
    CHECK(day("60") == "1900-02-29");
    CHECK(day("61") == "1900-03-01");
    CHECK(day("46082") == "2026-03-01");
    CHECK(day("46082.75") == "2026-03-01");
    CHECK(day("44620", true) == "2026-03-01");
    CHECK(day("0", true) == "1904-01-01");
    CHECK(day("0").empty());
    CHECK(day("2958465") == "9999-12-31");
    CHECK(day("2958466") == "2958466");
    CHECK(day("-1") == "-1");
    const auto time = [](const char* value, NumberMeaning meaning) {
        return numberText(value, meaning, false).toStdString();
    };
    CHECK(time("46082.75", NumberMeaning::DateTime) == "2026-03-01T18:00:00");
    CHECK(time("46082", NumberMeaning::DateTime) == "2026-03-01");
    CHECK(time("46081.999999999", NumberMeaning::DateTime) == "2026-03-01");
    CHECK(time("0.0625", NumberMeaning::TimeOfDay) == "1:30");
    CHECK(time("0.062511574", NumberMeaning::TimeOfDay) == "1:30:01");
    CHECK(time("1.145833333", NumberMeaning::Elapsed) == "27:30");
    CHECK(time("46082.75", NumberMeaning::TimeOfDay) == "2026-03-01T18:00:00");
}

TEST_CASE("styles of cells say which numbers are days") {
    WorkbookMaker workbook;
    workbook.formats({"General", "dd/mm/yyyy", "[h]:mm"})
        .sheet("S", "<row><c s=\"0\"><v>46082</v></c><c s=\"1\"><v>46082</v></c><c s=\"2\"><v>0.5</v></c>"
                    "<c s=\"9\"><v>46082</v></c><c t=\"d\"><v>2026-03-01T00:00:00</v></c></row>");
    CHECK(rowsIn(workbook)[0] == cells({"46082", "2026-03-01", "12:00", "46082", "2026-03-01"}));
    workbook.epoch1904();
    CHECK(rowsIn(workbook)[0][1] == QStringLiteral("2030-03-02"));
    WorkbookMaker builtIn;
    builtIn
        .part("xl/styles.xml",
              "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/>"
              "<xf numFmtId=\"46\"/></cellXfs></styleSheet>")
        .sheet("S",
               "<row><c s=\"1\"><v>46082</v></c><c s=\"2\"><v>46082.5</v></c><c s=\"3\"><v>2</v></c></row>");
    CHECK(rowsIn(builtIn)[0] == cells({"2026-03-01", "2026-03-01T12:00:00", "48:00"}));
}

TEST_CASE("names may have prefixes and parts be written with backslashes") {
    WorkbookMaker plain;
    plain.sheet("S", "<row><c><v>1</v></c></row>");
    auto parts = plain.parts();
    parts["xl\\worksheets\\Sheet1.XML"] = "<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row r=\"2\"><x:c "
                                          "r=\"A2\" t=\"inlineStr\"><x:is><x:t>a"
                                          "</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    parts.erase("xl/worksheets/sheet1.xml");
    const auto rows = rowsOf(zipped(parts));
    REQUIRE(rows);
    CHECK(rows->rows[0] == cells({"a"}));
    CHECK(rows->lines[0] == 2);
}

TEST_CASE("the sheet with a known table is read, hidden ones only when asked for") {
    const QByteArray invoices = WorkbookMaker::rows(
        {{"Client", "Number", "Date", "Due", "Amount"}, {"Ann", "1", "2026-01-02", "2026-02-01", "5"}});
    const QByteArray notes = WorkbookMaker::rows({{"What I thought"}, {"about the year"}});
    WorkbookMaker workbook;
    workbook.sheet("Empty", "")
        .sheet("Thoughts", notes)
        .sheet("Old", invoices, "veryHidden")
        .sheet("Bills", invoices);
    const auto found = rowsOf(workbook.bytes());
    REQUIRE(found);
    CHECK(found->file.sheet == QStringLiteral("Bills"));
    CHECK(found->file.sheets == cells({"Empty", "Thoughts", "Bills"}));
    const auto hidden = rowsOf(workbook.bytes(), [](ImportRequest& r) { r.sheet = QStringLiteral("old"); });
    REQUIRE(hidden);
    CHECK(hidden->file.sheet == QStringLiteral("Old"));

    const Error unknown =
        refusalOf(workbook.bytes(), [](ImportRequest& r) { r.sheet = QStringLiteral("Bill"); });
    CHECK(unknown.code == "sheet_unknown");
    CHECK(unknown.args[QStringLiteral("sheets")] == QStringLiteral("Empty, Thoughts, Bills"));

    workbook.sheet("More bills", invoices);
    const Error ambiguous = refusalOf(workbook.bytes());
    CHECK(ambiguous.code == "sheet_ambiguous");
    CHECK(ambiguous.args[QStringLiteral("sheets")] == QStringLiteral("Bills, More bills"));
    BookInMemory book;
    CHECK(planOf(workbook.bytes(), book).error().code == "sheet_ambiguous");

    WorkbookMaker unknownTables;
    unknownTables.sheet("Empty", "").sheet("Thoughts", notes);
    CHECK(rowsOf(unknownTables.bytes())->file.sheet == QStringLiteral("Thoughts"));
}

TEST_CASE("which sheet was read is among what was decided") {
    BookInMemory book;
    const auto plan = planOf(writtenWorkbook(), book);
    REQUIRE(plan);
    const auto sheet = std::find_if(plan->decided.begin(), plan->decided.end(),
                                    [](const Decided& decided) { return decided.what == "sheet"; });
    REQUIRE(sheet != plan->decided.end());
    CHECK(sheet->choice == QStringLiteral("Invoices"));
}
