// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/assessment_json.h"
#include "reporting/render_html.h"
#include "reporting/review_samples.h"
#include "scoring/assess.h"
#include "support/catch.h"
#include "wording/statement_wording.h"

// The method's own words: facts in, assessment, sentences out.
using namespace rapport;
using namespace rapport::reporting;
using wording::Speech;

namespace {

// Two years of monthly invoices of `price`, paid `daysLate` after they are due, and `hours` of work a month.
scoring::ClientFacts monthlyClient(qint64 id, double price, int hours, int daysLate) {
    scoring::ClientFacts facts;
    facts.clientId = Id<Client>(id);
    facts.base = *Currency::fromCode(u"USD");
    Day month = samples::day("2024-07-01");
    for (qint64 i = 1; i <= 24; ++i, month = month.lastOfMonth() + 1) {
        scoring::InvoiceFact invoice;
        invoice.id = Id<Invoice>(id * 100 + i);
        invoice.issued = month;
        invoice.due = month + 30;
        invoice.net = samples::dollars(price);
        invoice.tax = samples::dollars(0);
        invoice.payments.push_back({Id<Payment>(id * 100 + i), invoice.due + daysLate, invoice.net});
        facts.invoices.push_back(invoice);
        scoring::InteractionFact work;
        work.id = Id<Interaction>(id * 100 + i);
        work.day = month + 14;
        work.timeSpent = Duration::hours(hours);
        facts.interactions.push_back(work);
    }
    return facts;
}

} // namespace

TEST_CASE("what the method says of real facts comes out in whole sentences") {
    const std::vector<scoring::ClientFacts> book{
        monthlyClient(1, 1000, 50, 0), monthlyClient(2, 2000, 10, 95), monthlyClient(3, 9000, 20, 0)};
    const Day asOf = samples::day("2026-06-30");
    const scoring::BookAssessment assessed = scoring::assess(book, scoring::Policy(), asOf);
    REQUIRE(assessed.clients.size() == 3);
    CHECK(assessed.clients[0].verdict == Verdict::PartWays);
    CHECK(assessed.clients[1].verdict == Verdict::SetLimits);
    CHECK(assessed.clients[2].verdict == Verdict::Keep);
    for (const scoring::Assessment& assessment : assessed.clients) {
        CHECK_FALSE(assessment.reasons.empty());
        for (const auto* statements :
             {&assessment.reasons, &assessment.counterFacts, &assessment.wouldChange, &assessment.missing}) {
            for (const scoring::Statement& statement : *statements) {
                const QString text = wording::sentence(Speech(), statement);
                CAPTURE(text);
                CHECK(text.endsWith(u'.'));
                CHECK_FALSE(text.contains(u'{'));
                CHECK_FALSE(text.contains(QChar(0x2026))); // a figure that was not given
            }
        }
    }

    ReviewInput input = samples::lossMaker();
    input.assessment = assessed.clients[0];
    const QByteArray page = renderHtml(buildClientReview(input, Speech()));
    CHECK(page.contains("cost $24,000.00"));
    CHECK(page.contains("brought $12,000.00"));
    const Json json = assessmentJson(assessed.clients[0], QStringLiteral("A"), Speech());
    CHECK(json["facts"]["margin"] == -12000.0);
    CHECK(json["price"]["breakEven"] == 2000.0);
}
