// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport {

struct Client;
struct Staff;

enum class PartingItemKind { Obligation, Notice, HandOver, FinalInvoice, Letter, Other };

/// Something to be done before the parting is over.
struct PartingItem {
    PartingItemKind kind = PartingItemKind::Other;
    QString text;
    std::optional<Day> due{};
    std::optional<Day> doneOn{};

    bool operator==(const PartingItem&) const = default;
};

/// How we part from a client: what the owner adds to what the record itself still asks for (open invoices,
/// promises, complaints; app/parting.h).
struct PartingPlan {
    Id<PartingPlan> id;
    Id<Client> clientId;
    Day opened;
    QString reason{};
    std::optional<Day> noticeGiven{};
    std::optional<Day> lastDay{};       ///< The last day we work for them.
    QString returnTerms{};              ///< On what terms they may come back.
    std::optional<Id<Staff>> staffId{}; ///< Who sees it through.
    std::optional<Day> closedOn{};
    std::vector<PartingItem> items{};

    bool operator==(const PartingPlan&) const = default;
};

} // namespace rapport
