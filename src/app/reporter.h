// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "reporting/client_dossier.h"
#include "reporting/client_review.h"
#include "reporting/client_statement.h"
#include "reporting/portfolio_report.h"

#include <variant>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

class Assessor;
class ClientDirectory;

/// A report with the figures it was made of; report_file.h makes files of it.
struct Report {
    std::variant<reporting::ReviewInput, reporting::StatementInput, reporting::PortfolioInput,
                 reporting::DossierInput>
        input;
    reporting::Document document;
};

/// Documents about an open book.
class Reporter {
public:
    Reporter(storage::Book& book, const Clock& clock, Assessor& assessor, ClientDirectory& directory)
        : book_(book), clock_(clock), assessor_(assessor), directory_(directory) {}

    /// The "fire this client?" report in the language of `speech`. Errors: client_not_found.
    Result<Report> clientReview(Id<Client> id, Day asOf, const wording::Speech& speech,
                                reporting::Audience audience = reporting::Audience::Owner);
    /// The statement of account of a client for the year up to a day. Errors: client_not_found, owner_only.
    Result<Report> statement(Id<Client> id, Day asOf, const wording::Speech& speech);
    /// The whole book. Error: owner_only.
    Result<Report> portfolio(Day asOf, const wording::Speech& speech);

private:
    storage::Book& book_;
    const Clock& clock_;
    Assessor& assessor_;
    ClientDirectory& directory_;
};

} // namespace rapport::app
