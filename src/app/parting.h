// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "domain/parting_plan.h"
#include "domain/record_type.h"

#include <vector>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

enum class PartingMatterKind {
    OpenInvoice,  ///< Money they still owe, due or not; `amount` is what is open.
    Promise,      ///< Something we promised and have not done.
    Complaint,    ///< Not settled, or not judged yet.
    RecoveryCase, ///< A mistake of ours that is not made good yet.
    Task,         ///< Something somebody wanted to do for them.
    NoticeToGive, ///< The plan does not say when notice was given.
    LastDayAhead, ///< We still work for them.
    Item,         ///< A line of the plan.
};

/// Something that stands between us and the end of a parting.
struct PartingMatter {
    PartingMatterKind kind = PartingMatterKind::Item;
    RecordRef record;
    QString text; ///< From outside: number of the invoice, promise, title.
    std::optional<Day> due{};
    std::optional<Money> amount{};
    size_t item = 0; ///< Position in the plan, of an Item.

    bool operator==(const PartingMatter&) const = default;
};

/// Everything still open on a day, from the client's record and from the plan: first what we owe them, then
/// what they owe us, then the formalities. Error: client_not_found.
Result<std::vector<PartingMatter>> openMatters(storage::Book& book, const PartingPlan& plan, Day day);

} // namespace rapport::app
