// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/client_review.h"
#include "reporting/invoice_standing.h"

/// The parts of a client review, in the order they stand in it. Each takes the input as its reader may see
/// it: for a copy to share the assessment is already that of reporting/sharing.h.
namespace rapport::reporting {

// review_verdict.cpp
Section verdictSection(const ReviewInput& input, const wording::Speech& speech);
Section reasonsSection(const ReviewInput& input, const wording::Speech& speech);
Section trendSection(const ReviewInput& input, const wording::Speech& speech);
Section outlookSection(const ReviewInput& input, const wording::Speech& speech);

// review_money.cpp
Section arithmeticSection(const ReviewInput& input, const wording::Speech& speech);
Section paymentSection(const ReviewInput& input, const wording::Speech& speech);
Section priceSection(const ReviewInput& input, const wording::Speech& speech);
Section withoutSection(const ReviewInput& input, const wording::Speech& speech);

// review_dealings.cpp
Section complaintsSection(const ReviewInput& input, const wording::Speech& speech);
Section conductSection(const ReviewInput& input, const wording::Speech& speech);
Section partingSection(const wording::Speech& speech);

// review_ladder.cpp: what was tried, and what both sides still owe.
Section triedSection(const ReviewInput& input, const wording::Speech& speech);
Section obligationsSection(const ReviewInput& input, const wording::Speech& speech);

// review_appendix.cpp: the records of the two years before the as-of day, oldest first; empty ones left out.
std::vector<Section> appendixOf(const ReviewInput& input, const wording::Speech& speech);

/// The verdict asks for parting, now or as a planned exit.
bool leadsToParting(const scoring::Assessment& assessment);

} // namespace rapport::reporting
