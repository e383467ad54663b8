// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/kind_fields.h"

#include <array>

namespace rapport::importing {

namespace {

constexpr std::array<const char*, kFieldCount> kNames{"client",
                                                      "client_ref",
                                                      "number",
                                                      "date",
                                                      "due",
                                                      "amount",
                                                      "tax",
                                                      "total",
                                                      "currency",
                                                      "rate",
                                                      "dispute",
                                                      "disputed_since",
                                                      "dispute_decided",
                                                      "paid_on",
                                                      "paid_amount",
                                                      "text",
                                                      "status",
                                                      "segment",
                                                      "tags",
                                                      "since",
                                                      "terms_days",
                                                      "notes",
                                                      "archived",
                                                      "contact",
                                                      "contact_role",
                                                      "email",
                                                      "phone",
                                                      "kind",
                                                      "direction",
                                                      "at",
                                                      "minutes",
                                                      "hours",
                                                      "estimated",
                                                      "staff",
                                                      "hourly_rate",
                                                      "scope",
                                                      "cause",
                                                      "cause_decided",
                                                      "about",
                                                      "verdict",
                                                      "judged",
                                                      "judged_by",
                                                      "judged_why",
                                                      "resolved",
                                                      "resolved_on",
                                                      "name",
                                                      "active",
                                                      "from",
                                                      "contact_every_days",
                                                      "first_name",
                                                      "last_name",
                                                      "balance",
                                                      "subtotal",
                                                      "line_amount",
                                                      "line_tax",
                                                      "line_tax_2",
                                                      "line_total",
                                                      "quantity",
                                                      "unit_price",
                                                      "discount",
                                                      "discount_type",
                                                      "discount_percent",
                                                      "tax_included",
                                                      "posted",
                                                      "seconds",
                                                      "duration",
                                                      "project",
                                                      "service",
                                                      "when",
                                                      "start_time",
                                                      "end_time",
                                                      "end_date",
                                                      "caller",
                                                      "callee",
                                                      "own_number",
                                                      "extension",
                                                      "call_state",
                                                      "uid",
                                                      "sender",
                                                      "recipients",
                                                      "organizer",
                                                      "attendees",
                                                      "payer",
                                                      "account",
                                                      "money_in",
                                                      "money_out",
                                                      "debit_credit"};

using F = Field;
constexpr std::array kClients{
    F::Name,      F::ClientRef, F::Status, F::Segment,          F::Tags,      F::Since,
    F::TermsDays, F::Currency,  F::Notes,  F::Archived,         F::Contact,   F::ContactRole,
    F::Email,     F::Phone,     F::Staff,  F::ContactEveryDays, F::FirstName, F::LastName};
constexpr std::array kInvoices{F::Client,
                               F::ClientRef,
                               F::Number,
                               F::Date,
                               F::Due,
                               F::Amount,
                               F::Tax,
                               F::Total,
                               F::Currency,
                               F::Rate,
                               F::Dispute,
                               F::DisputedSince,
                               F::DisputeDecided,
                               F::PaidOn,
                               F::PaidAmount,
                               F::Text,
                               F::Status,
                               F::Kind,
                               F::Balance,
                               F::Subtotal,
                               F::LineAmount,
                               F::LineTax,
                               F::LineTax2,
                               F::LineTotal,
                               F::Quantity,
                               F::UnitPrice,
                               F::Discount,
                               F::DiscountType,
                               F::DiscountPercent,
                               F::TaxIncluded,
                               F::Posted};
constexpr std::array kPayments{F::Client, F::ClientRef, F::Number, F::Date, F::Amount, F::Currency};
constexpr std::array kCredits{F::Client, F::ClientRef, F::Number, F::Date,        F::Amount,
                              F::Tax,    F::Currency,  F::Cause,  F::CauseDecided};
constexpr std::array kInteractions{F::Client,     F::ClientRef, F::Date,    F::Kind,         F::Direction,
                                   F::At,         F::Minutes,   F::Hours,   F::Estimated,    F::Staff,
                                   F::HourlyRate, F::Scope,     F::Cause,   F::CauseDecided, F::Text,
                                   F::Seconds,    F::Duration,  F::Project, F::Service};
constexpr std::array kComplaints{F::Client, F::ClientRef, F::Date,      F::About,    F::Verdict,
                                 F::Judged, F::JudgedBy,  F::JudgedWhy, F::Resolved, F::ResolvedOn};
constexpr std::array kCosts{F::Client, F::ClientRef, F::Date,         F::Amount, F::Currency,
                            F::Kind,   F::Cause,     F::CauseDecided, F::Text};
constexpr std::array kStaff{F::Name, F::Active, F::HourlyRate, F::From};
constexpr std::array kCalls{F::Client,  F::ClientRef, F::Date,      F::When,      F::StartTime, F::EndTime,
                            F::Phone,   F::Caller,    F::Callee,    F::OwnNumber, F::Extension, F::CallState,
                            F::Contact, F::Direction, F::Duration,  F::Seconds,   F::Minutes,   F::Hours,
                            F::Staff,   F::Text,      F::Uid};
constexpr std::array kCalendar{F::Date,      F::When,      F::StartTime, F::EndDate, F::EndTime, F::Minutes,
                               F::Organizer, F::Attendees, F::Status,    F::Text,    F::Uid,     F::Staff,
                               F::Kind};
constexpr std::array kMail{F::When, F::Sender, F::Recipients, F::Text, F::Uid};
constexpr std::array kTimesheet{F::Client,  F::ClientRef, F::Date,     F::StartTime, F::EndDate,    F::EndTime,
                                F::When,    F::Minutes,   F::Hours,    F::Seconds,   F::Duration,   F::Staff,
                                F::Project, F::Service,   F::Text,     F::Kind,      F::HourlyRate, F::Scope,
                                F::Uid,     F::FirstName, F::LastName};
constexpr std::array kStatement{F::Date,    F::Amount,  F::MoneyIn, F::MoneyOut, F::DebitCredit,
                                F::Payer,   F::Account, F::Text,    F::Number,   F::Currency,
                                F::Status,  F::Uid,     F::OwnNumber};

} // namespace

QLatin1String fieldName(Field field) {
    return QLatin1String(kNames[static_cast<size_t>(field)]);
}

std::optional<Field> fieldFromName(QStringView name) {
    for (size_t i = 0; i < kNames.size(); ++i)
        if (name == QLatin1String(kNames[i])) return static_cast<Field>(i);
    return std::nullopt;
}

bool mayFallBack(Field field) {
    return field == F::Name || field == F::Client || field == F::Contact || field == F::Email ||
           field == F::Phone;
}

bool isIdentifier(Field field) {
    return field == F::Number || field == F::ClientRef;
}

bool isDay(Field field) {
    switch (field) {
    case F::Date:
    case F::Due:
    case F::DisputedSince:
    case F::DisputeDecided:
    case F::PaidOn:
    case F::Since:
    case F::CauseDecided:
    case F::Judged:
    case F::ResolvedOn:
    case F::From:
    case F::Posted:
    case F::EndDate:
        return true;
    default:
        return false;
    }
}

bool isMoment(Field field) {
    return field == F::When || field == F::StartTime || field == F::EndTime;
}

bool isAmount(Field field) {
    switch (field) {
    case F::Amount:
    case F::Tax:
    case F::Total:
    case F::PaidAmount:
    case F::HourlyRate:
    case F::Balance:
    case F::Subtotal:
    case F::LineAmount:
    case F::LineTax:
    case F::LineTax2:
    case F::LineTotal:
    case F::Quantity:
    case F::UnitPrice:
    case F::Discount:
    case F::DiscountPercent:
    case F::MoneyIn:
    case F::MoneyOut:
        return true;
    default:
        return false;
    }
}

std::span<const Field> fieldsOfKind(ImportKind kind) {
    switch (kind) {
    case ImportKind::Clients:
        return kClients;
    case ImportKind::Invoices:
        return kInvoices;
    case ImportKind::Payments:
        return kPayments;
    case ImportKind::Credits:
        return kCredits;
    case ImportKind::Interactions:
        return kInteractions;
    case ImportKind::Complaints:
        return kComplaints;
    case ImportKind::Costs:
        return kCosts;
    case ImportKind::Staff:
        return kStaff;
    case ImportKind::Calls:
        return kCalls;
    case ImportKind::Calendar:
        return kCalendar;
    case ImportKind::Mail:
        return kMail;
    case ImportKind::Timesheet:
        return kTimesheet;
    case ImportKind::Statement:
        return kStatement;
    case ImportKind::Exchange:
        break;
    }
    return {};
}

const std::vector<std::vector<Field>>& requiredOfKind(ImportKind kind) {
    using Groups = std::vector<std::vector<Field>>;
    static const Groups clients{{F::Name, F::Contact, F::LastName, F::FirstName}};
    static const Groups invoices{
        {F::Client, F::ClientRef},
        {F::Number},
        {F::Date},
        {F::Due},
        {F::Amount, F::Total, F::Balance, F::LineAmount, F::LineTotal, F::UnitPrice}};
    static const Groups payments{{F::Number}, {F::Date}, {F::Amount}};
    static const Groups dated{{F::Client, F::ClientRef}, {F::Date}};
    static const Groups costs{{F::Client, F::ClientRef}, {F::Date}, {F::Amount}};
    static const Groups staff{{F::Name}};
    static const Groups calls{{F::When, F::Date}, {F::Phone, F::Caller, F::Callee}};
    static const Groups calendar{{F::When, F::Date}};
    static const Groups mail{{F::When}};
    static const Groups timesheet{{F::Client, F::ClientRef}, {F::Date, F::When}};
    static const Groups statement{{F::Date}, {F::Amount, F::MoneyIn}};
    static const Groups none;
    switch (kind) {
    case ImportKind::Clients:
        return clients;
    case ImportKind::Invoices:
        return invoices;
    case ImportKind::Payments:
    case ImportKind::Credits:
        return payments;
    case ImportKind::Interactions:
    case ImportKind::Complaints:
        return dated;
    case ImportKind::Costs:
        return costs;
    case ImportKind::Staff:
        return staff;
    case ImportKind::Calls:
        return calls;
    case ImportKind::Calendar:
        return calendar;
    case ImportKind::Mail:
        return mail;
    case ImportKind::Timesheet:
        return timesheet;
    case ImportKind::Statement:
        return statement;
    case ImportKind::Exchange:
        break;
    }
    return none;
}

} // namespace rapport::importing
