// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"

namespace rapport::storage {
class Book;
}

namespace rapport::app {

/// What stands beside the clients of a book, as an exchange file carries it: with the policy chosen, and of
/// the settings those that say how the business works.
Result<BookHeader> carriedHeader(storage::Book& book);

} // namespace rapport::app
