// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "domain/client.h"
#include "domain/concession.h"
#include "domain/signal.h"
#include "domain/staff.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// What somebody may give away in a month, and has.
struct Allowance {
    std::optional<Money> perMonth; ///< Nothing: no allowance was set.
    Money given;                   ///< In the month of the day, base currency.

    /// Negative: more was given than allowed. Nothing without an allowance.
    std::optional<Money> left() const { return perMonth ? std::optional(*perMonth - given) : std::nullopt; }
};

/// Of the month a day is in. `besides`: left out of what was given. For staff, too: it is what they need to
/// know when they give something. Error: record_not_found.
Result<Allowance> allowanceOf(Workspace& workspace, Id<Staff> staff, Day day, Id<Concession> besides = {});

/// What one client was given in a year.
struct ClientGoodwill {
    Id<Client> id;
    QString name; ///< From outside.
    int concessions = 0;
    Money worth;        ///< Of the concessions, base currency.
    int exceptions = 0; ///< Of the concessions those to a rule.
    int favours = 0;    ///< Asked for beyond the agreement, done and not billed.
    Money favourPrice;  ///< What they would have cost.
    Money revenue;

    Money total() const { return worth + favourPrice; }
    /// Of their revenue; nothing where they bring none.
    std::optional<double> share() const;
};

/// What one of us gave away.
struct StaffGoodwill {
    Id<Staff> id;
    QString name; ///< From outside; empty: nobody was named.
    Allowance month;
    int concessions = 0; ///< In the year.
    Money worth;
};

/// Abuse of one of us.
struct Incident {
    ConductSignal signal;
    QString client, against, notedBy; ///< Names, from outside.

    /// Nothing was done about it yet.
    bool isOpen() const { return signal.measures.trimmed().isEmpty(); }
};

enum class GoodwillMatter { Exceptions, Concessions, Favours, ShareOfRevenue };

/// A client that got far more than the others.
struct GoodwillOutlier {
    GoodwillMatter matter = GoodwillMatter::Exceptions;
    QString client;             ///< From outside.
    int count = 0, of = 0;      ///< Theirs, and all there were.
    double share = 0.0;         ///< Of their revenue, of a ShareOfRevenue ...
    double shareOfOthers = 0.0; ///< ... and of all others' together.
};

/// What was given away in the year that ends on a day, compared.
struct Goodwill {
    Day asOf, from;
    std::vector<ClientGoodwill> clients; ///< Those who got something, most first.
    ClientGoodwill all;                  ///< The sums, with the revenue of the whole book.
    std::vector<StaffGoodwill> staff;    ///< Who works here or gave something, by name.
    std::vector<Incident> incidents;     ///< Of the whole book: open ones first, newest first.
    std::vector<GoodwillOutlier> outliers;
};

/// From so many on, and at least half of all, one client's part is told.
inline constexpr int kOutlierCount = 3;
/// From this share of a client's revenue on, and three times that of all others, it is told.
inline constexpr double kOutlierShare = 0.05;
inline constexpr double kOutlierTimes = 3.0;

/// The owner's: error owner_only.
Result<Goodwill> goodwillOf(Workspace& workspace, Day asOf);
/// Who stands out among these.
std::vector<GoodwillOutlier> outliersOf(const std::vector<ClientGoodwill>& clients,
                                        const ClientGoodwill& all);
/// The clients as a CSV file, readable by its owner only. Error: cannot_write (file, reason).
Result<void> writeGoodwillCsv(const Goodwill& goodwill, const QString& file);

} // namespace rapport::app
