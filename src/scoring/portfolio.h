// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/assessment.h"

#include <vector>

namespace rapport::scoring {

/// Positions of the clients of a book, worst first: gravest shown verdict, then lowest health, then lowest
/// fair margin, then id.
std::vector<size_t> ranking(const BookAssessment& book);

/// Whether the owner should decide something about this client now: the shown verdict asks for action
/// (part ways, set limits, make it right, help) and no override is in force, or an override has lapsed.
bool needsDecision(const Assessment& assessment);

struct WhalePoint {
    Id<Client> clientId;
    Money margin;
    Money cumulative;
};
/// Cumulative margin, best client first (docs/method.md, Whale curve).
std::vector<WhalePoint> whaleCurve(const BookAssessment& book);

} // namespace rapport::scoring
