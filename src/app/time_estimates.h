// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "base/result.h"

#include <memory>
#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// What is recorded and what is guessed of the time one client takes.
struct ClientTime {
    Id<Client> client;
    QString name;  ///< From outside: plain text.
    Money revenue; ///< Of the year up to the day, base currency.
    /// Ended months of that year with a dealing recorded, and the time of an average one of them.
    int monthsRecorded = 0;
    Duration recordedPerMonth;
    std::optional<Day> firstInvoice;
    std::vector<TimeEstimate> estimates; ///< By first day.

    /// The guess that holds on a day.
    std::optional<TimeEstimate> estimateOn(Day day) const;
};

/// The clients of the book, those who brought most first; the archive is left out.
struct TimeBoard {
    Day asOf;
    Currency base;
    std::vector<ClientTime> clients;
};

/// Errors: owner_only.
Result<std::shared_ptr<const TimeBoard>> timeBoard(Workspace& workspace, Day asOf);
/// Errors: client_not_found; owner_only.
Result<ClientTime> timeOf(Workspace& workspace, Id<Client> client, Day asOf);

/// Where a guess begins unless the owner says otherwise: with the month of the first invoice, but no earlier
/// than the first month that counts as a whole in the year up to the day.
Day suggestedStart(const ClientTime& time, Day asOf);

/// The client's guesses with this one among them: what there was for its days is cut off or goes. A guess of
/// no time only takes away.
std::vector<TimeEstimate> withEstimate(const std::vector<TimeEstimate>& present, const TimeEstimate& wanted);

/// The command that puts these guesses into the book, one for each client at most.
EstimateTime estimateTime(const std::vector<std::pair<ClientTime, TimeEstimate>>& wanted);

} // namespace rapport::app
