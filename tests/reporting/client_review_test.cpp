// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/client_review.h"
#include "reporting/render_html.h"
#include "reporting/render_json.h"
#include "reporting/review_samples.h"
#include "support/catch.h"

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace rapport;
using namespace rapport::reporting;
using wording::Speech;

namespace {

const Section* find(const std::vector<Section>& sections, const char* key) {
    const auto found = std::find_if(sections.begin(), sections.end(), [key](const Section& section) {
        return section.key == QLatin1String(key);
    });
    return found == sections.end() ? nullptr : &*found;
}

/// All texts and cells of a section, one a line.
QString textOf(const Section* section, const Speech& speech = Speech()) {
    REQUIRE(section);
    QStringList lines{section->heading};
    for (const Block& block : section->blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) lines << paragraph->text;
        if (const auto* list = std::get_if<ListBlock>(&block)) lines << list->items;
        if (const auto* figures = std::get_if<Figures>(&block)) {
            for (const Figures::Figure& figure : figures->figures)
                lines << figure.label + QStringLiteral(" | ") + cellText(speech, figure.value);
        }
        if (const auto* table = std::get_if<Table>(&block)) {
            for (const Table::Row& row : table->rows) {
                QStringList cells;
                for (const Cell& cell : row.cells)
                    cells << cellText(speech, cell);
                lines << cells.join(QStringLiteral(" | "));
            }
        }
    }
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("the review begins with the verdict, how sure it is, and the arithmetic") {
    const Document document = buildClientReview(samples::lossMaker(), Speech());
    CHECK(document.title == QStringLiteral("Should we part ways with A Knox example?"));
    CHECK(document.subtitle == QStringLiteral("Harbour Print & Sign, as of 30 Jun 2026"));
    REQUIRE(document.sections.size() > 5);
    CHECK(document.sections.front().key == QStringLiteral("verdict"));
    CHECK(textOf(&document.sections.front())
              .contains(QStringLiteral(
                  "Part ways, fairly sure.\nServing them cost $24,000.00 in a year that brought "
                  "$12,000.00: $12,000.00 were lost.")));
    const QString arithmetic = textOf(find(document.sections, "arithmetic"));
    CHECK(arithmetic.contains(
        QStringLiteral("they were billed $12,000.00 and cost $24,000.00, 540 h of work")));
    CHECK(arithmetic.contains(QStringLiteral("Working time | $21,600.00 | $1,800.00")));
    CHECK(arithmetic.contains(QStringLiteral("What is left | −$12,000.00 | −$1,000.00")));
}

TEST_CASE("a parting verdict prints the price, the cost of leaving and the five steps") {
    const Document document = buildClientReview(samples::lossMaker(), Speech());
    const QString price = textOf(find(document.sections, "price"));
    CHECK(price.contains(QStringLiteral("What would cover the cost | $2,000.00 | +100%")));
    CHECK(price.contains(QStringLiteral("What would earn the margin aimed at | $2,857.14 | +186%")));
    const QString without = textOf(find(document.sections, "without"));
    CHECK(without.contains(QStringLiteral("If the freed hours stay idle | −$9,600.00")));
    CHECK(without.contains(QStringLiteral("If the freed hours are really saved | $12,000.00")));
    const Section* parting = find(document.sections, "parting");
    REQUIRE(parting);
    CHECK(std::get<ListBlock>(parting->blocks.front()).items.size() == 5);
    CHECK(textOf(find(document.sections, "outlook"))
              .contains(QStringLiteral("100% of their money came on time")));
}

TEST_CASE("other verdicts speak of no parting") {
    CHECK(find(buildClientReview(samples::wronged(), Speech()).sections, "parting") == nullptr);
}

TEST_CASE("our own failures stand apart from the client's") {
    const Document document = buildClientReview(samples::wronged(), Speech());
    const QString complaints = textOf(find(document.sections, "complaints"));
    CHECK(complaints.contains(QStringLiteral("Justified: something to put right on our side | 6")));
    CHECK(complaints.contains(QStringLiteral("Unfounded | 0")));
    CHECK(complaints.contains(QStringLiteral("Justified complaints still open | 1")));
    CHECK(complaints.contains(QStringLiteral("What putting things right cost us | $18,000.00")));
    CHECK(textOf(find(document.sections, "arithmetic"))
              .contains(QStringLiteral("What is left by fair reckoning | $18,000.00 | $1,500.00")));
}

TEST_CASE("the records behind it stand in the appendix") {
    const Document document = buildClientReview(samples::lossMaker(), Speech());
    const QString invoices = textOf(find(document.appendix, "invoices"));
    CHECK(invoices.contains(
        QStringLiteral("0007 | 1 May 2026 | 31 May 2026 | $1,000.00 | $1,000.00 | $0.00 | 0 | –")));
    CHECK(invoices.contains(
        QStringLiteral("0008 | 1 Jun 2026 | 1 Jul 2026 | $1,000.00 | $0.00 | $1,000.00 | 0 | –")));
    CHECK(textOf(find(document.appendix, "interactions"))
              .contains(QStringLiteral("12 Jun 2026 | Call | 1 h 35 min | Outside the agreement")));
    CHECK(find(document.appendix, "signals") == nullptr);
}

TEST_CASE("records after the day of the review are not in it") {
    ReviewInput input = samples::lossMaker();
    input.assessment.asOf = samples::day("2026-05-15");
    const Document document = buildClientReview(input, Speech());
    const QString invoices = textOf(find(document.appendix, "invoices"));
    CHECK(invoices.contains(
        QStringLiteral("0007 | 1 May 2026 | 31 May 2026 | $1,000.00 | $0.00 | $1,000.00 | 0 | –")));
    CHECK_FALSE(invoices.contains(QStringLiteral("0008")));
    CHECK(find(document.appendix, "interactions") == nullptr);
}

TEST_CASE("the owner's copy has everything") {
    const QByteArray html = renderHtml(buildClientReview(samples::secretive(), Speech()));
    for (const char* text : {"secret text", "secret about", "secret why", "secret judge", "secret signal",
                             "secret cost", "secret decision", "Abuse of staff", "78%"}) {
        CAPTURE(text);
        CHECK(html.contains(text));
    }
}

TEST_CASE("the copy to share keeps notes, signals and the others' figures at home") {
    ReviewInput input = samples::secretive();
    input.audience = Audience::Shared;
    const Document document = buildClientReview(input, Speech());
    const QByteArray html = renderHtml(document);
    const QByteArray json = renderJson(input, document);
    for (const char* text : {"secret", "buse", "onduct", "78%", "89%", "0.777", "0.888", "idle", "hhi",
                             "whole revenue", "The owner decided"}) {
        CAPTURE(text);
        CHECK_FALSE(html.contains(text));
        CHECK_FALSE(json.contains(text));
    }
    SECTION("and says what the owner decided") {
        CHECK(html.contains("on terms that pay for the work"));
        CHECK_FALSE(html.contains("art ways"));
        CHECK_FALSE(html.contains("no terms that would be fair"));
    }
}

TEST_CASE("the JSON of a review carries the assessment and the typed figures") {
    const ReviewInput input = samples::lossMaker();
    const Document document = buildClientReview(input, Speech());
    const QByteArray bytes = renderJson(input, document);
    CHECK(bytes == renderJson(input, document));
    const auto json = nlohmann::json::parse(bytes.toStdString());
    CHECK(json["audience"] == "owner");
    CHECK(json["madeOn"] == "2026-07-02");
    CHECK(json["client"]["verdict"] == "part_ways");
    CHECK(json["client"]["price"]["breakEven"] == 2000.0);
    bool found = false;
    for (const auto& section : json["sections"]) {
        if (section["key"] != "arithmetic") continue;
        for (const auto& block : section["blocks"]) {
            if (block["type"] != "table") continue;
            found = true;
            CHECK(block["rows"][0][1] ==
                  nlohmann::json({{"type", "money"}, {"value", 12000.0}, {"currency", "USD"}}));
        }
    }
    CHECK(found);
}
