// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/client_statement.h"
#include "reporting/render_html.h"
#include "reporting/render_json.h"
#include "reporting/render_xlsx.h"
#include "reporting/review_samples.h"
#include "reporting/xlsx_cells.h"
#include "support/catch.h"

#include <cmath>
#include <nlohmann/json.hpp>

using namespace rapport;
using namespace rapport::reporting;
using samples::day;
using samples::dollars;

namespace {

Invoice invoice(qint64 id, const char* number, const char* issued, const char* due, double net, double tax) {
    Invoice made;
    made.id = Id<Invoice>(id);
    made.number = QString::fromUtf8(number);
    made.issued = day(issued);
    made.due = day(due);
    made.net = dollars(net);
    made.tax = dollars(tax);
    return made;
}

StatementInput account() {
    StatementInput input;
    input.business = QStringLiteral("Harbour Print & Sign");
    input.client.name = QStringLiteral("Quay Café");
    input.client.notes = QStringLiteral("secret note");
    input.from = day("2025-07-01");
    input.asOf = day("2026-06-30");
    input.madeOn = day("2026-07-02");
    Invoice old = invoice(1, "0001", "2025-05-01", "2025-05-31", 100, 20);
    old.payments = {{Id<Payment>(1), day("2025-06-02"), dollars(70)}};
    Invoice paid = invoice(2, "0002", "2025-09-01", "2025-10-01", 200, 40);
    paid.payments = {{Id<Payment>(2), day("2025-09-20"), dollars(240)}};
    Invoice credited = invoice(3, "0003", "2026-03-01", "2026-03-31", 300, 60);
    CreditNote& note = credited.creditNotes.emplace_back();
    note.day = day("2026-03-10");
    note.net = dollars(50);
    note.tax = dollars(10);
    Invoice young = invoice(4, "0004", "2026-06-15", "2026-07-15", 10, 2);
    Invoice later = invoice(5, "0005", "2026-07-01", "2026-07-31", 999, 0);
    input.invoices = {old, paid, credited, young, later};
    return input;
}

const Table& table(const Document& document, size_t section, size_t number) {
    size_t seen = 0;
    for (const Block& block : document.sections.at(section).blocks) {
        if (const auto* found = std::get_if<Table>(&block); found && seen++ == number) return *found;
    }
    FAIL("no such table");
    std::abort();
}

} // namespace

TEST_CASE("a statement lists what was billed, paid and credited with a running balance") {
    const Document document = buildStatement(account(), wording::Speech());
    REQUIRE(document.sections.size() == 2);
    const Table& lines = table(document, 0, 2);
    REQUIRE(lines.rows.size() == 7);
    const auto balance = [&](size_t row) { return std::get<Money>(lines.rows[row].cells[4]); };
    CHECK(balance(0) == dollars(50)); // brought forward: 120 billed, 70 paid before
    CHECK(balance(1) == dollars(290));
    CHECK(balance(2) == dollars(50));
    CHECK(balance(3) == dollars(410));
    CHECK(balance(4) == dollars(350));
    CHECK(balance(5) == dollars(362));
    CHECK(lines.rows[6].total);
    CHECK(balance(6) == dollars(362));
    // What is open by invoice is the balance.
    const Table& open = table(document, 0, 0);
    CHECK(std::get<Money>(open.rows.back().cells[1]) == dollars(362));
    CHECK(std::get<QString>(open.rows.front().cells[0]) == QStringLiteral("0001"));
    CHECK(std::get<Paragraph>(document.sections[0].blocks[0]).text ==
          QStringLiteral("On 30 Jun 2026 invoices of $362.00 are open; $350.00 of it was due by then."));
}

TEST_CASE("the balance of a statement is alive in a spreadsheet") {
    const auto bytes = renderXlsx(buildStatement(account(), wording::Speech()), QPageSize(QPageSize::A4));
    REQUIRE(bytes);
    const auto cells = xlsx_cells::read(*bytes);
    int formulas = 0;
    for (auto sheet = cells.sheets.begin(); sheet != cells.sheets.end(); ++sheet) {
        for (const auto& cell : sheet->cells) {
            if (cell.formula.isEmpty()) continue;
            ++formulas;
            const auto value = xlsx_cells::evaluate(cells, sheet.key(), cell.formula);
            INFO(cell.formula.toStdString());
            REQUIRE(value);
            CHECK(std::abs(*value - cell.number.value_or(-1.0)) < 0.00005);
        }
    }
    CHECK(formulas >= 8);
}

TEST_CASE("a statement speaks of nothing but the account") {
    const Document document = buildStatement(account(), wording::Speech());
    const QByteArray html = renderHtml(document);
    for (const char* word : {"secret", "erdict", "ealth", "art ways", "0005"}) {
        CAPTURE(word);
        CHECK_FALSE(html.contains(word));
    }
    const auto json = nlohmann::json::parse(renderJson(account(), document).toStdString());
    CHECK(json["report"] == "statement");
    CHECK(json["client"]["name"] == "Quay Café");
}

TEST_CASE("each currency has its own account") {
    StatementInput input = account();
    Invoice euro = invoice(6, "0006", "2026-06-01", "2026-06-30", 1, 0);
    euro.net = Money(10'000, *Currency::fromCode(u"EUR"));
    euro.tax = Money::zero(*Currency::fromCode(u"EUR"));
    input.invoices.push_back(euro);
    const Document document = buildStatement(input, wording::Speech());
    REQUIRE(document.sections.size() == 3);
    CHECK(document.sections[0].heading == QStringLiteral("Your account in EUR"));
    CHECK(document.sections[0].key == QStringLiteral("account_eur"));
}

TEST_CASE("an account with nothing open says thank you") {
    StatementInput input = account();
    input.invoices.erase(input.invoices.begin() + 2, input.invoices.end());
    input.invoices[0].payments.push_back({Id<Payment>(9), day("2026-01-05"), dollars(50)});
    const Document document = buildStatement(input, wording::Speech());
    CHECK(std::get<Paragraph>(document.sections[0].blocks[0]).text ==
          QStringLiteral("Nothing is open on 30 Jun 2026. Thank you."));
}
