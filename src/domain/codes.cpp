// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"

#include <array>

namespace rapport {

namespace {

template <typename Enum, size_t N>
struct CodeTable {
    std::array<Enum, N> values;
    std::array<const char*, N> names;
};

template <typename Enum>
struct Codes;

} // namespace

// One table per enumeration, and the three public templates made for it.
#define RAPPORT_CODES(Enum, N, ...)                                                                          \
    namespace {                                                                                              \
    template <>                                                                                              \
    struct Codes<Enum> {                                                                                     \
        static constexpr CodeTable<Enum, N> table = __VA_ARGS__;                                             \
    };                                                                                                       \
    }                                                                                                        \
    template <>                                                                                              \
    QLatin1String codeOf<Enum>(Enum value) {                                                                 \
        for (size_t i = 0; i < N; ++i)                                                                       \
            if (Codes<Enum>::table.values[i] == value) return QLatin1String(Codes<Enum>::table.names[i]);    \
        Q_UNREACHABLE();                                                                                     \
    }                                                                                                        \
    template <>                                                                                              \
    std::optional<Enum> fromCode<Enum>(QStringView code) {                                                   \
        for (size_t i = 0; i < N; ++i)                                                                       \
            if (code == QLatin1String(Codes<Enum>::table.names[i])) return Codes<Enum>::table.values[i];     \
        return std::nullopt;                                                                                 \
    }                                                                                                        \
    template <>                                                                                              \
    std::span<const Enum> allValues<Enum>() {                                                                \
        return Codes<Enum>::table.values;                                                                    \
    }

RAPPORT_CODES(Verdict, 8,
              {{Verdict::Keep, Verdict::NeedsRecords, Verdict::TooEarly, Verdict::Watch, Verdict::MakeItRight,
                Verdict::Help, Verdict::SetLimits, Verdict::PartWays},
               {"keep", "needs_records", "too_early", "watch", "make_it_right", "help", "set_limits",
                "part_ways"}})
RAPPORT_CODES(Area, 4,
              {{Area::Profit, Area::Payment, Area::Complaints, Area::Conduct},
               {"profit", "payment", "complaints", "conduct"}})
RAPPORT_CODES(ClientStatus, 4,
              {{ClientStatus::Prospect, ClientStatus::Active, ClientStatus::NoticeGiven,
                ClientStatus::Parted},
               {"prospect", "active", "notice_given", "parted"}})
RAPPORT_CODES(InteractionKind, 9,
              {{InteractionKind::Call, InteractionKind::Email, InteractionKind::Message,
                InteractionKind::Meeting, InteractionKind::Visit, InteractionKind::Admin,
                InteractionKind::Request, InteractionKind::Complaint, InteractionKind::Other},
               {"call", "email", "message", "meeting", "visit", "admin", "request", "complaint", "other"}})
RAPPORT_CODES(Direction, 3,
              {{Direction::Unknown, Direction::Incoming, Direction::Outgoing}, {"unknown", "in", "out"}})
RAPPORT_CODES(Scope, 3, {{Scope::Unknown, Scope::In, Scope::Out}, {"unknown", "in", "out"}})
RAPPORT_CODES(Cause, 3, {{Cause::Normal, Cause::Client, Cause::Ours}, {"normal", "client", "ours"}})
RAPPORT_CODES(Judgement, 4,
              {{Judgement::Unclassified, Judgement::Justified, Judgement::Partly, Judgement::Unfounded},
               {"unclassified", "justified", "partly", "unfounded"}})
RAPPORT_CODES(SignalKind, 6,
              {{SignalKind::OutOfScope, SignalKind::BendRules, SignalKind::Advantage, SignalKind::Cheat,
                SignalKind::ReputationThreat, SignalKind::Abuse},
               {"out_of_scope", "bend_rules", "advantage", "cheat", "reputation_threat", "abuse"}})
RAPPORT_CODES(Severity, 3,
              {{Severity::Minor, Severity::Normal, Severity::Serious}, {"minor", "normal", "serious"}})
RAPPORT_CODES(Dispute, 5,
              {{Dispute::None, Dispute::Pending, Dispute::Ours, Dispute::Theirs, Dispute::Unrecorded},
               {"none", "pending", "ours", "theirs", "unrecorded"}})
RAPPORT_CODES(CostKind, 3,
              {{CostKind::Direct, CostKind::Compensation, CostKind::Refund},
               {"direct", "compensation", "refund"}})
RAPPORT_CODES(DecisionKind, 5,
              {{DecisionKind::LimitsSet, DecisionKind::HardTimes, DecisionKind::Override,
                DecisionKind::Talked, DecisionKind::Repriced},
               {"limits", "hard_times", "override", "talked", "repriced"}})
RAPPORT_CODES(ScopeOutcome, 6,
              {{ScopeOutcome::Requested, ScopeOutcome::InContract, ScopeOutcome::Addendum,
                ScopeOutcome::PaidExtra, ScopeOutcome::Favour, ScopeOutcome::Refused},
               {"requested", "in_contract", "addendum", "paid_extra", "favour", "refused"}})
RAPPORT_CODES(ConcessionKind, 5,
              {{ConcessionKind::Discount, ConcessionKind::FreeWork, ConcessionKind::RuleBent,
                ConcessionKind::Gift, ConcessionKind::Other},
               {"discount", "free_work", "rule_bent", "gift", "other"}})
RAPPORT_CODES(RecoveryStepKind, 6,
              {{RecoveryStepKind::Investigate, RecoveryStepKind::Apologise, RecoveryStepKind::Compensate,
                RecoveryStepKind::Repair, RecoveryStepKind::GoBeyond, RecoveryStepKind::Prevent},
               {"investigate", "apologise", "compensate", "repair", "go_beyond", "prevent"}})
RAPPORT_CODES(PartingItemKind, 6,
              {{PartingItemKind::Obligation, PartingItemKind::Notice, PartingItemKind::HandOver,
                PartingItemKind::FinalInvoice, PartingItemKind::Letter, PartingItemKind::Other},
               {"obligation", "notice", "hand_over", "final_invoice", "letter", "other"}})
RAPPORT_CODES(ProposalState, 5,
              {{ProposalState::Draft, ProposalState::Sent, ProposalState::Accepted, ProposalState::Declined,
                ProposalState::Withdrawn},
               {"draft", "sent", "accepted", "declined", "withdrawn"}})
RAPPORT_CODES(LetterKind, 5,
              {{LetterKind::Reminder, LetterKind::NewTerms, LetterKind::Apology, LetterKind::Parting,
                LetterKind::Welcome},
               {"reminder", "new-terms", "apology", "parting", "welcome"}})
RAPPORT_CODES(ExclusionKind, 4,
              {{ExclusionKind::Phone, ExclusionKind::Email, ExclusionKind::Domain, ExclusionKind::Title},
               {"phone", "email", "domain", "title"}})
RAPPORT_CODES(PricePeriod, 5,
              {{PricePeriod::Once, PricePeriod::Hour, PricePeriod::Month, PricePeriod::Quarter,
                PricePeriod::Year},
               {"once", "hour", "month", "quarter", "year"}})
RAPPORT_CODES(RecordType, 30,
              {{RecordType::Client,
                RecordType::Contact,
                RecordType::Staff,
                RecordType::Agreement,
                RecordType::Interaction,
                RecordType::Complaint,
                RecordType::Signal,
                RecordType::Invoice,
                RecordType::Payment,
                RecordType::CreditNote,
                RecordType::Cost,
                RecordType::TimeEstimate,
                RecordType::ExchangeRate,
                RecordType::Decision,
                RecordType::Task,
                RecordType::TextTemplate,
                RecordType::SavedView,
                RecordType::SeenVerdict,
                RecordType::ScopeRequest,
                RecordType::Attachment,
                RecordType::Concession,
                RecordType::RecoveryCase,
                RecordType::PartingPlan,
                RecordType::Proposal,
                RecordType::ChecklistTemplate,
                RecordType::LetterTemplate,
                RecordType::NamedPolicy,
                RecordType::Exclusion,
                RecordType::RecordSource,
                RecordType::TakenRecord},
               {"client",
                "contact",
                "staff",
                "agreement",
                "interaction",
                "complaint",
                "signal",
                "invoice",
                "payment",
                "credit_note",
                "cost",
                "time_estimate",
                "exchange_rate",
                "decision",
                "task",
                "text_template",
                "saved_view",
                "seen_verdict",
                "scope_request",
                "attachment",
                "concession",
                "recovery_case",
                "parting_plan",
                "proposal",
                "checklist_template",
                "letter_template",
                "named_policy",
                "exclusion",
                "record_source",
                "taken_record"}})

} // namespace rapport
