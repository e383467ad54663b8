// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/carried_header.h"

#include "app/scoring_policy.h"
#include "importing/exchange_decisions.h"
#include "storage/book_reader.h"

namespace rapport::app {

Result<BookHeader> carriedHeader(storage::Book& book) {
    RAPPORT_TRY_ASSIGN(BookHeader header, storage::BookReader(book).header());
    RAPPORT_TRY_ASSIGN(header.chosenPolicy, chosenPolicy(book));
    std::erase_if(header.settings, [](const auto& setting) { return !importing::isCarried(setting.first); });
    return header;
}

} // namespace rapport::app
