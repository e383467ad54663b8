// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/first_steps.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/workspace.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <algorithm>

namespace rapport::app {

std::optional<FirstStep> FirstSteps::next() const {
    for (size_t i = 0; i < kFirstSteps; ++i)
        if (!done[i]) return static_cast<FirstStep>(i);
    return std::nullopt;
}

Result<FirstSteps> firstSteps(Workspace& workspace) {
    RAPPORT_TRY(workspace.access().requireOwner());
    storage::Book& book = workspace.book();
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book));
    RAPPORT_TRY_ASSIGN(const qint64 invoices, storage::InvoiceRepository(book).count());
    RAPPORT_TRY_ASSIGN(const qint64 contacts, storage::ContactRepository(book).count());
    RAPPORT_TRY_ASSIGN(const qint64 dealings, storage::InteractionRepository(book).count());
    RAPPORT_TRY_ASSIGN(const qint64 estimates, storage::TimeEstimateRepository(book).count());
    bool anyPayment = false;
    if (invoices > 0) {
        RAPPORT_TRY_ASSIGN(const auto facts, workspace.assessor().facts());
        anyPayment = std::ranges::any_of(facts, [](const scoring::ClientFacts& client) {
            return std::ranges::any_of(client.invoices,
                                       [](const auto& invoice) { return !invoice.payments.empty(); });
        });
    }
    FirstSteps steps;
    steps.isNew = invoices == 0;
    const bool done[] = {invoices > 0, anyPayment, contacts > 0, dealings > 0, estimates > 0};
    for (size_t i = 0; i < std::size(done); ++i)
        steps.done[i] = done[i];
    return steps;
}

} // namespace rapport::app
