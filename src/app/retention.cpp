// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/retention.h"

#include "app/access.h"
#include "app/workspace.h"
#include "storage/last_dealings.h"
#include "storage/repositories.h"

#include <algorithm>

namespace rapport::app {

namespace {

/// The later one, where there are two.
std::optional<Day> later(const std::optional<Day>& one, const std::optional<Day>& other) {
    if (!one || !other) return one ? one : other;
    return std::max(*one, *other);
}

Result<std::optional<Day>> lastRecorded(storage::Book& book, const Client& client) {
    std::optional<Day> last = client.since;
    RAPPORT_TRY_ASSIGN(const auto dealings, storage::lastDealings(book, client.id));
    if (!dealings.empty()) last = later(last, dealings.front().day);
    RAPPORT_TRY_ASSIGN(const std::vector<Invoice> invoices,
                       storage::InvoiceRepository(book).forClient(client.id));
    for (const Invoice& invoice : invoices) {
        last = later(last, invoice.issued);
        for (const Payment& payment : invoice.payments)
            last = later(last, payment.day);
    }
    return last;
}

Result<std::optional<Day>> partedOn(storage::Book& book, const Client& client) {
    RAPPORT_TRY_ASSIGN(const std::vector<PartingPlan> plans,
                       storage::PartingPlanRepository(book).forClient(client.id));
    std::optional<Day> parted;
    for (const PartingPlan& plan : plans)
        if (plan.closedOn) parted = later(parted, plan.lastDay ? plan.lastDay : plan.closedOn);
    if (parted) return parted;
    return lastRecorded(book, client);
}

bool takesMoney(const ErasurePreview& preview) {
    return std::ranges::any_of(
        preview.going, [](const auto& each) { return each.first == "invoice" || each.first == "client"; });
}

} // namespace

Result<std::vector<RetentionRow>> Retention::due(Day day) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    RAPPORT_TRY_ASSIGN(const BookSettings settings, workspace_.settings());
    std::vector<RetentionRow> rows;
    if (settings.eraseAfterYears == 0) return rows;
    const Day before = day.yearsBack(settings.eraseAfterYears);
    storage::Book& book = workspace_.book();
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, storage::ClientRepository(book).all());
    Erasure erasure(workspace_);
    for (const Client& client : clients) {
        if (client.status != ClientStatus::Parted) continue;
        RetentionRow row;
        row.erasedBefore = isErased(client);
        RAPPORT_TRY_ASSIGN(const std::optional<Day> since,
                           row.erasedBefore ? lastRecorded(book, client) : partedOn(book, client));
        if (!since || (!row.erasedBefore && *since > before)) continue;
        RAPPORT_TRY_ASSIGN(row.erasure, erasure.preview(client.id));
        if (row.erasedBefore && !takesMoney(row.erasure)) continue;
        row.since = *since;
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, {}, &RetentionRow::since);
    return rows;
}

} // namespace rapport::app
