// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/import_plan.h"

#include <QString>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

/// Digest of whom numbers, addresses and names belong to in a book: with others, more of the same calls, mail
/// and appointments are clients'.
Result<QString> peopleDigest(storage::Book& book);

/// A number, an address or a name of a list that nobody is known by and nobody has decided about.
inline bool isStranger(const importing::ClientMatch& match) {
    return match.isParty && !match.taken && match.by != importing::MatchedBy::Choice;
}

} // namespace rapport::app
