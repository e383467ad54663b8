// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/damaged_import.h"

#include "importing/book_in_memory.h"
#include "support/catch.h"

namespace rapport::fuzz {

bool importBytes(const QByteArray& bytes, const std::function<void(importing::ImportRequest&)>& with) {
    importing::BookInMemory book;
    auto plan = importing::planOf(bytes, book, with);
    if (!plan) {
        CHECK_FALSE(plan.error().code.isEmpty());
        CHECK(plan.error().kind != ErrorKind::Internal);
        CHECK(book.content.clients.empty());
        return false;
    }
    CHECK(plan->totals.read ==
          plan->totals.created + plan->totals.updated + plan->totals.unchanged + plan->totals.skipped);
    if (plan->isApplicable()) book.apply(std::move(*plan));
    return true;
}

} // namespace rapport::fuzz
