// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reporter.h"

#include "app/assessor.h"
#include "app/client_directory.h"
#include "app/portfolio.h"
#include "scoring/portfolio.h"
#include "storage/book.h"
#include "storage/book_reader.h"
#include "storage/snapshot.h"

#include <QHash>

namespace rapport::app {

Result<Report> Reporter::clientReview(Id<Client> id, Day asOf, const wording::Speech& speech,
                                      reporting::Audience audience) {
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    reporting::ReviewInput input;
    RAPPORT_TRY_ASSIGN(input.assessment, assessor_.assessOne(id, asOf));
    RAPPORT_TRY_ASSIGN(ClientPage page, directory_.page(id, asOf));
    RAPPORT_TRY_ASSIGN(BookHeader header, storage::BookReader(book_).header());
    input.business = header.name;
    input.content = std::move(page.content);
    input.staff = std::move(header.staff);
    input.ageing = {page.ageing.notDue, page.ageing.to30, page.ageing.to60, page.ageing.to90,
                    page.ageing.beyond};
    input.base = book_.base();
    input.madeOn = clock_.today();
    input.audience = audience;
    reporting::Document document = reporting::buildClientReview(input, speech);
    return Report{std::move(input), std::move(document)};
}

Result<Report> Reporter::statement(Id<Client> id, Day asOf, const wording::Speech& speech) {
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    RAPPORT_TRY(assessor_.facts()); // what clients owe is the owner's, as verdicts are
    RAPPORT_TRY_ASSIGN(ClientPage page, directory_.page(id, asOf));
    RAPPORT_TRY_ASSIGN(const BookHeader header, storage::BookReader(book_).header());
    reporting::StatementInput input;
    input.business = header.name;
    input.client = std::move(page.content.client);
    input.invoices = std::move(page.content.invoices);
    input.from = asOf.yearsBack(1) + 1;
    input.asOf = asOf;
    input.madeOn = clock_.today();
    reporting::Document document = reporting::buildStatement(input, speech);
    return Report{std::move(input), std::move(document)};
}

Result<Report> Reporter::portfolio(Day asOf, const wording::Speech& speech) {
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    RAPPORT_TRY_ASSIGN(const Portfolio book, PortfolioReader(book_, assessor_).asOf(asOf));
    RAPPORT_TRY_ASSIGN(const scoring::BookAssessment assessed,
                       assessor_.assessAll(asOf, {.statements = true}));
    RAPPORT_TRY_ASSIGN(const BookHeader header, storage::BookReader(book_).header());
    reporting::PortfolioInput input;
    input.business = header.name;
    input.asOf = book.asOf;
    input.from = book.from;
    input.madeOn = clock_.today();
    input.totals = book.totals;
    input.hours = book.hours;
    input.shareMajor = book.shareMajor;
    input.shareDependent = book.shareDependent;
    input.ageing = {book.ageing.notDue, book.ageing.to30, book.ageing.to60, book.ageing.to90,
                    book.ageing.beyond};
    for (const scoring::WhalePoint& point : book.whale)
        input.whale.push_back(point.cumulative);
    for (const StaffTime& one : book.staff)
        input.staff.push_back({one.name, one.time});
    QHash<Id<Client>, const PortfolioClient*> clients;
    for (const PortfolioClient& client : book.clients)
        clients.insert(client.id, &client);
    for (const size_t place : scoring::ranking(assessed)) {
        const scoring::Assessment& assessment = assessed.clients[place];
        reporting::PortfolioLine& line = input.clients.emplace_back();
        line.id = assessment.clientId;
        line.verdict = assessment.shownVerdict();
        line.health = assessment.health;
        if (!assessment.reasons.empty()) line.reason = assessment.reasons.front();
        line.revenue = assessment.facts.revenue;
        line.cost = assessment.facts.cost.total;
        line.margin = assessment.facts.margin;
        line.openOverdue = assessment.facts.openOverdue;
        line.hours = assessment.facts.hours;
        line.share = assessment.facts.share;
        if (const PortfolioClient* client = clients.value(line.id)) {
            line.name = client->name;
            line.archived = client->archived;
        }
    }
    reporting::Document document = reporting::buildPortfolioReport(input, speech);
    return Report{std::move(input), std::move(document)};
}

} // namespace rapport::app
