// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_preview.h"
#include "importing/workbook_maker.h"
#include "support/catch.h"

#include <QBuffer>

using namespace rapport;
using namespace rapport::importing;

namespace {

Result<FilePreview> previewOf(const QByteArray& bytes, const std::function<void(ImportRequest&)>& with = {},
                              int rows = 50, const Progress& progress = {}) {
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    ImportRequest request;
    request.files.push_back({QStringLiteral("file.csv"), &device});
    if (with) with(request);
    return previewFile(request, 0, *Currency::fromCode(u"USD"), rows, progress);
}

FilePreview shown(const QByteArray& bytes, const std::function<void(ImportRequest&)>& with = {}) {
    auto preview = previewOf(bytes, with);
    REQUIRE(preview);
    return std::move(*preview);
}

const ColumnPreview& column(const FilePreview& preview, const char* header) {
    for (const ColumnPreview& each : preview.columns)
        if (each.header == QLatin1String(header)) return each;
    FAIL("no column " << header);
    return preview.columns.front();
}

const QByteArray kInvoices = "Invoices of the year\n\n"
                             "client;number;date;due;amount;colour\n"
                             "Knox & Sons;007;3.4.2026;3.5.2026;1.234,50;red\n"
                             "Ann;8;14.4.2026;14.5.2026;?;\n";

} // namespace

TEST_CASE("a preview shows what stands there and what it is taken for") {
    const FilePreview preview = shown(kInvoices);
    CHECK(preview.questions.empty());
    CHECK(preview.format == FileFormat::DelimitedText);
    CHECK(preview.delimiter == ';');
    CHECK(preview.encoding == "utf-8");
    CHECK(preview.headerLine == 3);
    REQUIRE(preview.mapping);
    CHECK(preview.mapping->name == QStringLiteral("invoices"));
    CHECK(column(preview, "client").field == Field::Client);
    CHECK_FALSE(column(preview, "colour").field);
    CHECK(column(preview, "date").reading == "dmy");
    REQUIRE(column(preview, "date").decidedBy);
    CHECK(column(preview, "date").decidedBy->line == 5);
    CHECK(column(preview, "amount").reading == ",");
    CHECK(preview.rowCount == 2);
    REQUIRE(preview.rows.size() == 2);
    CHECK(preview.lines == std::vector<qint64>{4, 5});
    const auto& row = preview.rows[0];
    CHECK(row[1].value == FieldValue(QStringLiteral("007")));
    CHECK(row[2].text == QStringLiteral("3.4.2026"));
    CHECK(row[2].value == FieldValue(Day::of(2026, 4, 3)));
    CHECK(row[4].value ==
          FieldValue(*Money::fromDecimal(QStringLiteral("1234.50"), *Currency::fromCode(u"USD"))));
    CHECK(row[5].text == QStringLiteral("red"));
    CHECK(row[5].value == FieldValue());
    CHECK(preview.rows[1][4].value == FieldValue());
    CHECK(preview.rows[1][4].problem.isEmpty());
}

TEST_CASE("a preview marks the cells that cannot be taken") {
    QByteArray bytes = kInvoices;
    const FilePreview preview = shown(bytes.replace("14.5.2026", "31.6.2026").replace("?", "five"));
    const auto& row = preview.rows[1];
    CHECK(row[3].problem == "date_invalid");
    CHECK(row[3].value == FieldValue());
    CHECK(row[4].problem == "amount_invalid");
    CHECK(preview.questions.empty());
}

TEST_CASE("a preview asks what a plan would be refused for") {
    const FilePreview preview = shown("client,number,date,due,amount\nAnn,1,3/4/2026,5/4/2026,\"1,234\"\n");
    REQUIRE(preview.questions.size() == 2);
    CHECK(preview.questions[0].code == "date_order_ambiguous");
    CHECK(preview.questions[0].args[QStringLiteral("file")] == QStringLiteral("file.csv"));
    CHECK(preview.questions[1].code == "decimal_ambiguous");
    CHECK(preview.rows[0][2].value == FieldValue());
    CHECK(preview.rows[0][2].problem.isEmpty());
    CHECK(preview.rows[0][4].value == FieldValue());
    CHECK(preview.rows[0][1].value == FieldValue(QStringLiteral("1")));
    const FilePreview answered = shown("client,number,date,due,amount\nAnn,1,3/4/2026,5/4/2026,\"1,234\"\n",
                                       [](ImportRequest& request) {
                                           request.dateOrder = DateOrder::MonthDayYear;
                                           request.decimalSign = DecimalSign::Point;
                                       });
    CHECK(answered.questions.empty());
    CHECK(answered.rows[0][2].value == FieldValue(Day::of(2026, 3, 4)));
    CHECK(column(answered, "date").reading == "mdy");
}

TEST_CASE("a preview of an unknown table shows its cells and asks what it is") {
    const FilePreview preview = shown("colour,size,shape\nred,1,round\nblue,2,flat\n");
    REQUIRE(preview.questions.size() == 1);
    CHECK(preview.questions[0].code == "kind_unknown");
    CHECK_FALSE(preview.mapping);
    REQUIRE(preview.columns.size() == 3);
    CHECK(preview.columns[2].header == QStringLiteral("shape"));
    REQUIRE(preview.rows.size() == 2);
    CHECK(preview.rows[1][2].text == QStringLiteral("flat"));
}

TEST_CASE("a preview of a workbook lists its sheets and asks which of several") {
    const QByteArray invoices = WorkbookMaker::rows(
        {{"client", "number", "date", "due", "amount"}, {"Ann", "1", "2026-01-02", "2026-02-01", "5"}});
    const QByteArray two = WorkbookMaker().sheet("A", invoices).sheet("B", invoices).bytes();
    const FilePreview preview = shown(two);
    CHECK(preview.format == FileFormat::Workbook);
    CHECK(preview.sheets == QStringList{QStringLiteral("A"), QStringLiteral("B")});
    CHECK(preview.sheet == QStringLiteral("A"));
    REQUIRE(preview.questions.size() == 1);
    CHECK(preview.questions[0].code == "sheet_ambiguous");
    CHECK(preview.rows.size() == 1);
    const FilePreview chosen =
        shown(two, [](ImportRequest& request) { request.sheet = QStringLiteral("B"); });
    CHECK(chosen.questions.empty());
    CHECK(chosen.sheet == QStringLiteral("B"));
}

TEST_CASE("an exchange file needs no preview and what cannot be read gives an error") {
    CHECK(shown("{\"format\": 1}").format == FileFormat::Exchange);
    CHECK(previewOf("").error().code == "file_empty");
    CHECK(previewOf("%PDF-1.7").error().code == "format_unknown");
    CHECK(previewOf("client,number\n\"Ann,1\n").error().code == "csv_quote_open");
}

TEST_CASE("a preview shows so many rows, counts all, and can be stopped") {
    const QByteArray many =
        "client,number,date,due,amount\n" + QByteArray("Ann,1,2026-01-02,2026-02-01,5\n").repeated(10'000);
    const auto preview = previewOf(many, {}, 20);
    REQUIRE(preview);
    CHECK(preview->rows.size() == 20);
    CHECK(preview->rowCount == 10'000);
    int asked = 0;
    const auto stopped = previewOf(many, {}, 20, [&asked](qint64, qint64) { return ++asked < 2; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::Cancelled);
}
