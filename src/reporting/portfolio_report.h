// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/ageing_section.h"
#include "scoring/assessment.h"

namespace rapport::reporting {

/// A client in the ranking of a book.
struct PortfolioLine {
    Id<Client> id;
    QString name; ///< From outside: plain text.
    bool archived = false;
    Verdict verdict = Verdict::TooEarly; ///< As listed.
    double health = 100.0;
    std::optional<scoring::Statement> reason;
    Money revenue, cost, margin, openOverdue; ///< Base currency.
    Duration hours;
    double share = 0.0; ///< Of the book's revenue.
};

/// The whole book on one day.
struct PortfolioInput {
    QString business;
    Day asOf, from, madeOn; ///< `from`: the first day of the year the figures are of.
    scoring::BookFigures totals;
    Duration hours;
    std::vector<PortfolioLine> clients; ///< Worst first.
    std::vector<Money> whale;           ///< Profit summed over the clients, the best first.
    AgeingFigures ageing;               ///< Base currency.
    struct Worker {
        QString name; ///< Empty: nobody named.
        Duration time;
    };
    std::vector<Worker> staff; ///< Longest first.
    double shareMajor = 0.0, shareDependent = 0.0;
};

/// The ranking with a reason for each, the line in the sand, the whale curve, concentration, ageing and
/// hours.
Document buildPortfolioReport(const PortfolioInput& input, const wording::Speech& speech);

} // namespace rapport::reporting
