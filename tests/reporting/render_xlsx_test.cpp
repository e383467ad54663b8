// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/render_xlsx.h"
#include "reporting/review_samples.h"
#include "reporting/xlsx_cells.h"
#include "support/catch.h"

#include <cmath>

using namespace rapport;
using namespace rapport::reporting;
using xlsx_cells::Cells;

namespace {

Cells cellsOf(const ReviewInput& input, const char* language = "en") {
    const Document document = buildClientReview(input, wording::Speech::of(QString::fromLatin1(language)));
    const auto bytes = renderXlsx(document, QPageSize(QPageSize::A4));
    REQUIRE(bytes);
    return xlsx_cells::read(*bytes);
}

} // namespace

TEST_CASE("the arithmetic of a spreadsheet is alive, and comes to the figures of the report") {
    const Cells cells = cellsOf(samples::lossMaker());
    const auto& sheet = cells.sheets[QStringLiteral("Arithmetic")];
    const QString revenue = sheet.rowOf(QStringLiteral("Revenue"));
    const QString cost = sheet.rowOf(QStringLiteral("Cost in all"));
    const QString left = sheet.rowOf(QStringLiteral("What is left"));
    CHECK(sheet.number(u'B' + revenue) == 12000.0);
    CHECK(sheet.formula(u'B' + revenue).isEmpty());
    CHECK(sheet.formula(u'B' + cost).startsWith(QStringLiteral("SUM(B")));
    CHECK(sheet.number(u'B' + cost) == 24000.0);
    CHECK(sheet.formula(u'B' + left) == QStringLiteral("B%1-B%2").arg(revenue, cost));
    CHECK(sheet.number(u'B' + left) == -12000.0);
    CHECK(sheet.formula(u'C' + left) == QStringLiteral("ROUND(B%1/12,2)").arg(left));
    CHECK(sheet.number(u'C' + left) == -1000.0);
    const QString cover = sheet.rowOf(QStringLiteral("What would cover the cost"));
    CHECK(sheet.formula(u'B' + cover) == QStringLiteral("ROUND(B%1/12,2)").arg(cost));
    CHECK(sheet.number(u'B' + cover) == 2000.0);
    const QString target = sheet.rowOf(QStringLiteral("What would earn the margin aimed at"));
    CHECK(sheet.formula(u'B' + target).contains(QStringLiteral("12*0.7")));
    CHECK(sheet.number(u'B' + target) == 2857.14);
}

TEST_CASE("every formula comes to the value it carries") {
    for (const ReviewInput& input : {samples::lossMaker(), samples::wronged(), samples::secretive()}) {
        const Cells cells = cellsOf(input);
        int formulas = 0;
        for (auto sheet = cells.sheets.begin(); sheet != cells.sheets.end(); ++sheet) {
            for (auto cell = sheet->cells.begin(); cell != sheet->cells.end(); ++cell) {
                if (cell->formula.isEmpty()) continue;
                ++formulas;
                INFO(sheet.key().toStdString()
                     << " " << cell.key().toStdString() << " " << cell->formula.toStdString());
                const auto value = xlsx_cells::evaluate(cells, sheet.key(), cell->formula);
                REQUIRE(value);
                CHECK(std::abs(*value - cell->number.value_or(0.0)) < 0.00005);
            }
        }
        CHECK(formulas > 0);
    }
}

TEST_CASE("texts that look like formulas stay texts") {
    ReviewInput input = samples::lossMaker();
    input.content.client.name = QStringLiteral("=HYPERLINK(\"http://x\")");
    input.content.interactions.front().text = QStringLiteral("=1+1");
    input.content.costs.front().text = QStringLiteral("@SUM(A1)\u0001\n+2");
    const Cells cells = cellsOf(input);
    bool found = false;
    for (const auto& sheet : cells.sheets) {
        for (const auto& cell : sheet.cells) {
            CHECK_FALSE(cell.formula.contains(QStringLiteral("HYPERLINK")));
            if (cell.text == QStringLiteral("=1+1")) {
                found = true;
                CHECK(cell.type == QStringLiteral("s"));
                CHECK(cell.formula.isEmpty());
            }
        }
    }
    CHECK(found);
}

TEST_CASE("days and times are numbers a spreadsheet counts with") {
    const Cells cells = cellsOf(samples::lossMaker());
    const auto& invoices = cells.sheets[QStringLiteral("Invoices")];
    const QString row = invoices.rowOf(QStringLiteral("0007"));
    CHECK(invoices.cells[u'A' + row].type == QStringLiteral("s")); // the zeros matter
    CHECK(invoices.number(u'B' + row) == 46143.0);                 // 1 May 2026
    CHECK(invoices.cells[u'B' + row].format.contains(QStringLiteral("d mmm yyyy")));
    CHECK(invoices.cells[u'D' + row].format.contains(QStringLiteral("\"$\"#,##0.00")));
    CHECK(invoices.formula(u'F' + row) == QStringLiteral("D%1-E%1").arg(row));
    const auto& dealings = cells.sheets[QStringLiteral("Dealings")];
    const QString call = dealings.rowOf(QStringLiteral("Call"), u'B');
    CHECK(std::abs(dealings.number(u'C' + call) * 24.0 - 95.0 / 60.0) < 1e-9);
}

TEST_CASE("a right-to-left document has right-to-left sheets, and Jalali days in Persian") {
    const Cells cells = cellsOf(samples::lossMaker(), "fa");
    CHECK(cells.rightToLeft);
    bool jalali = false;
    for (const auto& sheet : cells.sheets)
        for (const auto& cell : sheet.cells)
            jalali |= cell.format.startsWith(QStringLiteral("[$-160429]"));
    CHECK(jalali);
    CHECK_FALSE(cellsOf(samples::lossMaker()).rightToLeft);
}

TEST_CASE("a shared spreadsheet keeps at home what the shared page does") {
    ReviewInput input = samples::secretive();
    input.audience = Audience::Shared;
    const Cells cells = cellsOf(input);
    for (const auto& sheet : cells.sheets)
        for (const auto& cell : sheet.cells)
            CHECK_FALSE(cell.text.contains(QStringLiteral("secret")));
}

TEST_CASE("the same document gives the same spreadsheet") {
    const Document document = buildClientReview(samples::lossMaker(), wording::Speech());
    const auto one = renderXlsx(document, QPageSize(QPageSize::A4));
    const auto other = renderXlsx(document, QPageSize(QPageSize::A4));
    REQUIRE(one);
    REQUIRE(other);
    CHECK(*one == *other);
}
