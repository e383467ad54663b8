// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/client_dossier.h"
#include "reporting/client_review.h"
#include "reporting/client_statement.h"
#include "reporting/portfolio_report.h"

#include <QByteArray>

namespace rapport::reporting {

/// The review as one JSON document: what it is about, the assessment in the shape of docs/cli.md ("assess"),
/// and the document's sections with their figures. The copy to share leaves out what its document leaves out.
QByteArray renderJson(const ReviewInput& input, const Document& document);
/// A statement of account: whose, of which days, and the document's sections.
QByteArray renderJson(const StatementInput& input, const Document& document);
/// Everything held on a client: the records field by field under the names of their columns, and the history.
QByteArray renderJson(const DossierInput& input, const Document& document);
/// The portfolio: the book's figures, its clients worst first, the whale curve, and the document's sections.
QByteArray renderJson(const PortfolioInput& input, const Document& document);

} // namespace rapport::reporting
