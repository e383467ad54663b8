// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "reporting/ageing_section.h"
#include "reporting/document.h"
#include "scoring/assessment.h"

namespace rapport::reporting {

/// Owner: everything. Shared: without staff notes, conduct signals, and anything about other clients or the
/// client's part in the whole, so that the client could read it.
enum class Audience { Owner, Shared };

/// Everything the "fire this client?" report speaks of.
struct ReviewInput {
    QString business; ///< Name of the book.
    ClientContent content;
    std::vector<Staff> staff;       ///< Whose names appear in the owner's records; may be empty.
    scoring::Assessment assessment; ///< With statements, and with months for the trend.
    AgeingFigures ageing;           ///< Base currency.
    Currency base;
    Day madeOn; ///< The assessment has its own as-of day.
    Audience audience = Audience::Owner;
};

/// The review as a document in the language of `speech`.
Document buildClientReview(const ReviewInput& input, const wording::Speech& speech);

} // namespace rapport::reporting
