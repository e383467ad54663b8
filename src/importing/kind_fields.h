// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/mapping.h"

#include <QLatin1String>

#include <optional>
#include <span>
#include <vector>

namespace rapport::importing {

/// What a column of a table can hold, whatever it is called there (docs/exchange.md, Tables).
enum class Field {
    Client,
    ClientRef,
    Number,
    Date,
    Due,
    Amount,
    Tax,
    Total,
    Currency,
    Rate,
    Dispute,
    DisputedSince,
    DisputeDecided,
    PaidOn,
    PaidAmount,
    Text,
    Status,
    Segment,
    Tags,
    Since,
    TermsDays,
    Notes,
    Archived,
    Contact,
    ContactRole,
    Email,
    Phone,
    Kind,
    Direction,
    At,
    Minutes,
    Hours,
    Estimated,
    Staff,
    HourlyRate,
    Scope,
    Cause,
    CauseDecided,
    About,
    Verdict,
    Judged,
    JudgedBy,
    JudgedWhy,
    Resolved,
    ResolvedOn,
    Name,
    Active,
    From,
    ContactEveryDays,
};
constexpr int kFieldCount = static_cast<int>(Field::ContactEveryDays) + 1;

/// "client_ref" and back.
QLatin1String fieldName(Field field);
std::optional<Field> fieldFromName(QStringView name);

/// Dates and amounts have a reading that is decided over their whole column.
bool isDay(Field field);
bool isAmount(Field field);

/// The fields a table of this kind may have.
std::span<const Field> fieldsOfKind(ImportKind kind);
/// What it must have: of each group at least one.
const std::vector<std::vector<Field>>& requiredOfKind(ImportKind kind);

} // namespace rapport::importing
