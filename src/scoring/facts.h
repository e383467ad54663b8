// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/exchange_rate.h"
#include "base/id.h"
#include "base/money.h"
#include "domain/complaint.h"
#include "domain/cost.h"
#include "domain/decision.h"
#include "domain/interaction.h"
#include "domain/invoice.h"
#include "domain/signal.h"
#include "domain/time_estimate.h"

#include <optional>
#include <vector>

/// What the method needs to know of a client and nothing else: no names, no texts. Built from the records by
/// storage, kept up to date with every write, and good for any as-of day because everything carries its date.
namespace rapport::scoring {

struct PaymentFact {
    Id<Payment> id;
    std::optional<Day> day;
    Money amount;
    bool operator==(const PaymentFact&) const = default;
};

struct CreditFact {
    Id<CreditNote> id;
    Day day;
    Money net;
    Money tax;
    Cause cause = Cause::Normal;
    std::optional<Day> causeDecided;
    bool operator==(const CreditFact&) const = default;
};

struct InvoiceFact {
    Id<Invoice> id;
    Day issued;
    Day due;
    Money net;
    Money tax;
    /// Base units per unit of the invoice's currency: its own, else the latest dated rate on or before the
    /// day of issue; nothing when neither exists. Never needed for the base currency.
    std::optional<ExchangeRate> rate;
    Dispute dispute = Dispute::None;
    std::optional<Day> disputedSince;
    std::optional<Day> disputeDecided;
    std::vector<PaymentFact> payments;
    std::vector<CreditFact> credits;
    bool operator==(const InvoiceFact&) const = default;
};

struct InteractionFact {
    Id<Interaction> id;
    Day day;
    InteractionKind kind = InteractionKind::Other;
    std::optional<Duration> timeSpent;
    bool estimated = false;
    /// Base currency: the interaction's own rate, else the staff member's on that day; nothing: the policy's.
    std::optional<Money> ratePerHour;
    Scope scope = Scope::Unknown;
    Cause cause = Cause::Normal;
    std::optional<Day> causeDecided;
    bool operator==(const InteractionFact&) const = default;
};

struct CostFact {
    Id<Cost> id;
    CostKind kind = CostKind::Direct;
    Day day;
    Money amount;
    Cause cause = Cause::Normal;
    std::optional<Day> causeDecided;
    bool operator==(const CostFact&) const = default;
};

struct ComplaintFact {
    Id<Complaint> id;
    Day day;
    Judgement judgement = Judgement::Unclassified;
    std::optional<Day> judged;
    bool resolved = false;
    std::optional<Day> resolvedOn;
    bool operator==(const ComplaintFact&) const = default;
};

struct SignalFact {
    Id<ConductSignal> id;
    Day day;
    SignalKind kind = SignalKind::OutOfScope;
    Severity severity = Severity::Normal;
    bool operator==(const SignalFact&) const = default;
};

struct EstimateFact {
    Id<TimeEstimate> id;
    Day from;
    std::optional<Day> to;
    Duration perMonth;
    bool operator==(const EstimateFact&) const = default;
};

struct DecisionFact {
    Id<Decision> id;
    DecisionKind kind = DecisionKind::LimitsSet;
    Day from;
    std::optional<Day> until;
    std::optional<Verdict> verdict;
    bool operator==(const DecisionFact&) const = default;
};

/// All of one client. Lists are ordered by (day, id); payments without a day come first.
struct ClientFacts {
    Id<Client> clientId;
    Currency base; ///< The book's base currency.
    std::vector<InvoiceFact> invoices;
    std::vector<InteractionFact> interactions;
    std::vector<CostFact> costs;
    std::vector<ComplaintFact> complaints;
    std::vector<SignalFact> signalEvents; ///< Not "signals": that is a macro of Qt's.
    std::vector<EstimateFact> estimates;
    std::vector<DecisionFact> decisions;
    bool operator==(const ClientFacts&) const = default;
};

} // namespace rapport::scoring
