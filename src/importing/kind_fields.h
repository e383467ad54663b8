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
    FirstName,
    LastName,
    Balance,    ///< What is still open of an invoice.
    Subtotal,   ///< What an invoice's lines add up to, as the file has it: only compared.
    LineAmount, ///< Of a line of an invoice, without tax.
    LineTax,
    LineTax2,
    LineTotal, ///< Of a line, with tax: compared, or taken where there is no amount without.
    Quantity,
    UnitPrice,
    Discount, ///< Of a line: an amount, or per cent where DiscountType says so.
    DiscountType,
    DiscountPercent,
    TaxIncluded, ///< Whether a unit price has the tax in it.
    Posted,      ///< The day an invoice was booked; without one it is a draft.
    Seconds,
    Duration, ///< A time that says itself what it is of: "1:30", "01:30:00", "1h 30m".
    Project,
    Service,
    When,       ///< Day and time of day in one cell.
    StartTime,  ///< A time of day, beside a day.
    EndTime,    ///< As StartTime, or day and time as When.
    EndDate,
    Caller,     ///< The number that rang.
    Callee,     ///< The number that was rung.
    OwnNumber,
    Extension,  ///< Of the telephone here: whose it is.
    CallState,  ///< What became of a call, in the words or codes of its program (call_states.h).
    Uid,        ///< What the program knows the record by.
    Sender,
    Recipients, ///< Addresses, separated by commas or semicolons.
    Organizer,
    Attendees,  ///< As Recipients, without those who declined.
    Payer,
    Account,    ///< The payer's account number.
    MoneyIn,    ///< What came in, where the table has a column of its own for it.
    MoneyOut,
    DebitCredit, ///< Which of the two an amount is, where its sign does not say.
};
constexpr int kFieldCount = static_cast<int>(Field::DebitCredit) + 1;

/// "client_ref" and back.
QLatin1String fieldName(Field field);
std::optional<Field> fieldFromName(QStringView name);

/// Of these the first column that holds something in a row is taken, where a mapping names several.
bool mayFallBack(Field field);
/// Numbers that name something: leading zeros matter.
bool isIdentifier(Field field);

/// Dates and amounts have a reading that is decided over their whole column.
bool isDay(Field field);
bool isAmount(Field field);
/// These hold a time of day, and may have the day beside it in the same cell.
bool isMoment(Field field);

/// The fields a table of this kind may have.
std::span<const Field> fieldsOfKind(ImportKind kind);
/// What it must have: of each group at least one.
const std::vector<std::vector<Field>>& requiredOfKind(ImportKind kind);

} // namespace rapport::importing
