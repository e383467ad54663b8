// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/facts.h"

#include <vector>

namespace rapport::test {

inline const Day kGeneratedAsOf = Day::of(2026, 6, 30);

/// Clients of every kind with records up to kGeneratedAsOf; the same for the same seed on every machine.
std::vector<scoring::ClientFacts> generatedBook(unsigned seed, size_t clients);

/// Puts the records of every client in another order.
void shuffleRecords(std::vector<scoring::ClientFacts>& book, unsigned seed);

/// Adds records dated after kGeneratedAsOf to every client, and judges, decides and settles earlier ones
/// then.
void addLaterRecords(std::vector<scoring::ClientFacts>& book, unsigned seed);

} // namespace rapport::test
