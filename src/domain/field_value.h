// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/exchange_rate.h"
#include "base/instant.h"
#include "base/money.h"
#include "domain/agreement.h"
#include "domain/client.h"
#include "domain/complaint.h"
#include "domain/concession.h"
#include "domain/cost.h"
#include "domain/decision.h"
#include "domain/exclusion.h"
#include "domain/interaction.h"
#include "domain/invoice.h"
#include "domain/letter_template.h"
#include "domain/parting_plan.h"
#include "domain/proposal.h"
#include "domain/record_type.h"
#include "domain/recovery_case.h"
#include "domain/scope_request.h"
#include "domain/signal.h"
#include "domain/verdict.h"

#include <variant>

namespace rapport {

/// The value of one field of any record, where fields of all kinds stand side by side; nothing: not set.
/// Texts are from outside.
using FieldValue =
    std::variant<std::monostate, QString, bool, qint64, Day, Instant, Duration, Money, ExchangeRate,
                 RecordRef, ClientStatus, InteractionKind, Direction, Scope, Cause, Judgement, SignalKind,
                 Severity, Dispute, CostKind, DecisionKind, PricePeriod, Verdict, ScopeOutcome,
                 ConcessionKind, RecoveryStepKind, PartingItemKind, ProposalState, LetterKind,
                 ExclusionKind, RecordType>;

} // namespace rapport
