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
                                                      "contact_every_days"};

using F = Field;
constexpr std::array kClients{F::Name,  F::ClientRef, F::Status,    F::Segment,
                              F::Tags,  F::Since,     F::TermsDays, F::Currency,
                              F::Notes, F::Archived,  F::Contact,   F::ContactRole,
                              F::Email, F::Phone,     F::Staff,     F::ContactEveryDays};
constexpr std::array kInvoices{F::Client,  F::ClientRef,     F::Number,         F::Date,     F::Due,
                               F::Amount,  F::Tax,           F::Total,          F::Currency, F::Rate,
                               F::Dispute, F::DisputedSince, F::DisputeDecided, F::PaidOn,   F::PaidAmount,
                               F::Text};
constexpr std::array kPayments{F::Client, F::ClientRef, F::Number, F::Date, F::Amount, F::Currency};
constexpr std::array kCredits{F::Client, F::ClientRef, F::Number, F::Date,        F::Amount,
                              F::Tax,    F::Currency,  F::Cause,  F::CauseDecided};
constexpr std::array kInteractions{F::Client,     F::ClientRef, F::Date,  F::Kind,         F::Direction,
                                   F::At,         F::Minutes,   F::Hours, F::Estimated,    F::Staff,
                                   F::HourlyRate, F::Scope,     F::Cause, F::CauseDecided, F::Text};
constexpr std::array kComplaints{F::Client, F::ClientRef, F::Date,      F::About,    F::Verdict,
                                 F::Judged, F::JudgedBy,  F::JudgedWhy, F::Resolved, F::ResolvedOn};
constexpr std::array kCosts{F::Client, F::ClientRef, F::Date,         F::Amount, F::Currency,
                            F::Kind,   F::Cause,     F::CauseDecided, F::Text};
constexpr std::array kStaff{F::Name, F::Active, F::HourlyRate, F::From};

} // namespace

QLatin1String fieldName(Field field) {
    return QLatin1String(kNames[static_cast<size_t>(field)]);
}

std::optional<Field> fieldFromName(QStringView name) {
    for (size_t i = 0; i < kNames.size(); ++i)
        if (name == QLatin1String(kNames[i])) return static_cast<Field>(i);
    return std::nullopt;
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
        return true;
    default:
        return false;
    }
}

bool isAmount(Field field) {
    switch (field) {
    case F::Amount:
    case F::Tax:
    case F::Total:
    case F::PaidAmount:
    case F::HourlyRate:
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
    case ImportKind::Exchange:
        break;
    }
    return {};
}

const std::vector<std::vector<Field>>& requiredOfKind(ImportKind kind) {
    using Groups = std::vector<std::vector<Field>>;
    static const Groups clients{{F::Name}};
    static const Groups invoices{
        {F::Client, F::ClientRef}, {F::Number}, {F::Date}, {F::Due}, {F::Amount, F::Total}};
    static const Groups payments{{F::Number}, {F::Date}, {F::Amount}};
    static const Groups dated{{F::Client, F::ClientRef}, {F::Date}};
    static const Groups costs{{F::Client, F::ClientRef}, {F::Date}, {F::Amount}};
    static const Groups staff{{F::Name}};
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
    case ImportKind::Exchange:
        break;
    }
    return none;
}

} // namespace rapport::importing
