// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agreement.h"
#include "domain/client.h"
#include "domain/complaint.h"
#include "domain/cost.h"
#include "domain/decision.h"
#include "domain/interaction.h"
#include "domain/invoice.h"
#include "domain/record_type.h"
#include "domain/signal.h"
#include "domain/verdict.h"
#include "scoring/assessment.h"
#include "wording/speech.h"

/// The short words for everything that has a code: labels, column cells, filter choices.
namespace rapport::wording {

QString word(const Speech& speech, Verdict verdict);      ///< "Part ways"
QString word(const Speech& speech, Area area);            ///< "Profit"
QString word(const Speech& speech, scoring::Level level); ///< Of confidence: "fairly sure"
QString word(const Speech& speech, scoring::Trend trend); ///< "worsening"
QString word(const Speech& speech, ClientStatus status);  ///< "Notice given"
QString word(const Speech& speech, InteractionKind kind); ///< "Call"
QString word(const Speech& speech, Direction direction);  ///< "Incoming"
QString word(const Speech& speech, Scope scope);          ///< "Outside the agreement"
QString word(const Speech& speech, Cause cause);          ///< "Our doing"
QString word(const Speech& speech, Judgement judgement);  ///< "Partly justified"
QString word(const Speech& speech, SignalKind kind);      ///< "Bending the rules"
QString word(const Speech& speech, Severity severity);    ///< "Serious"
QString word(const Speech& speech, Dispute dispute);      ///< "Disputed, outcome not recorded"
QString word(const Speech& speech, CostKind kind);        ///< "Direct cost"
QString word(const Speech& speech, DecisionKind kind);    ///< "Limits set"
QString word(const Speech& speech, PricePeriod period);   ///< "a month"
QString word(const Speech& speech, RecordType type);      ///< "Credit note"

} // namespace rapport::wording
