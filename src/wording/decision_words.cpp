// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/words.h"

// The words of what leads from a verdict to a decision; the others are in words.cpp.
namespace rapport::wording {

QString word(const Speech& speech, ScopeOutcome outcome) {
    switch (outcome) {
    case ScopeOutcome::Requested:
        return speech.translate("ScopeOutcome", "Not decided");
    case ScopeOutcome::InContract:
        return speech.translate("ScopeOutcome", "Part of the agreement");
    case ScopeOutcome::Addendum:
        return speech.translate("ScopeOutcome", "Agreed as an addendum");
    case ScopeOutcome::PaidExtra:
        return speech.translate("ScopeOutcome", "Paid extra");
    case ScopeOutcome::Favour:
        return speech.translate("ScopeOutcome", "Favour");
    case ScopeOutcome::Refused:
        return speech.translate("ScopeOutcome", "Refused");
    }
    return {};
}

QString word(const Speech& speech, ConcessionKind kind) {
    switch (kind) {
    case ConcessionKind::Discount:
        return speech.translate("ConcessionKind", "Discount");
    case ConcessionKind::FreeWork:
        return speech.translate("ConcessionKind", "Free work");
    case ConcessionKind::RuleBent:
        return speech.translate("ConcessionKind", "Exception to a rule");
    case ConcessionKind::Gift:
        return speech.translate("ConcessionKind", "Gift");
    case ConcessionKind::Other:
        return speech.translate("ConcessionKind", "Something else");
    }
    return {};
}

QString word(const Speech& speech, RecoveryStepKind kind) {
    switch (kind) {
    case RecoveryStepKind::Investigate:
        return speech.translate("RecoveryStep", "Investigate");
    case RecoveryStepKind::Apologise:
        return speech.translate("RecoveryStep", "Own it and apologise");
    case RecoveryStepKind::Compensate:
        return speech.translate("RecoveryStep", "Pay for the damage");
    case RecoveryStepKind::Repair:
        return speech.translate("RecoveryStep", "Repair the relationship");
    case RecoveryStepKind::GoBeyond:
        return speech.translate("RecoveryStep", "Go beyond what was agreed");
    case RecoveryStepKind::Prevent:
        return speech.translate("RecoveryStep", "Keep it from happening again");
    }
    return {};
}

QString word(const Speech& speech, PartingItemKind kind) {
    switch (kind) {
    case PartingItemKind::Obligation:
        return speech.translate("PartingItem", "Still owed to them");
    case PartingItemKind::Notice:
        return speech.translate("PartingItem", "Notice");
    case PartingItemKind::HandOver:
        return speech.translate("PartingItem", "Hand-over");
    case PartingItemKind::FinalInvoice:
        return speech.translate("PartingItem", "Final invoice");
    case PartingItemKind::Letter:
        return speech.translate("PartingItem", "Letter");
    case PartingItemKind::Other:
        return speech.translate("PartingItem", "Something else");
    }
    return {};
}

QString word(const Speech& speech, ProposalState state) {
    switch (state) {
    case ProposalState::Draft:
        return speech.translate("ProposalState", "Draft");
    case ProposalState::Sent:
        return speech.translate("ProposalState", "Sent");
    case ProposalState::Accepted:
        return speech.translate("ProposalState", "Accepted");
    case ProposalState::Declined:
        return speech.translate("ProposalState", "Declined");
    case ProposalState::Withdrawn:
        return speech.translate("ProposalState", "Withdrawn");
    }
    return {};
}

QString word(const Speech& speech, LetterKind kind) {
    switch (kind) {
    case LetterKind::Reminder:
        return speech.translate("Letter", "Payment reminder");
    case LetterKind::NewTerms:
        return speech.translate("Letter", "New terms");
    case LetterKind::Apology:
        return speech.translate("Letter", "Apology");
    case LetterKind::Parting:
        return speech.translate("Letter", "Parting");
    case LetterKind::Welcome:
        return speech.translate("Letter", "Welcome");
    }
    return {};
}

} // namespace rapport::wording
