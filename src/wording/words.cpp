// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/words.h"

namespace rapport::wording {

QString word(const Speech& speech, Verdict verdict) {
    switch (verdict) {
    case Verdict::Keep:
        return speech.translate("Verdict", "Keep");
    case Verdict::NeedsRecords:
        return speech.translate("Verdict", "Needs records");
    case Verdict::TooEarly:
        return speech.translate("Verdict", "Too early to say");
    case Verdict::Watch:
        return speech.translate("Verdict", "Watch");
    case Verdict::MakeItRight:
        return speech.translate("Verdict", "Make it right");
    case Verdict::Help:
        return speech.translate("Verdict", "Help through hard times");
    case Verdict::SetLimits:
        return speech.translate("Verdict", "Set limits or reprice");
    case Verdict::PartWays:
        return speech.translate("Verdict", "Part ways");
    }
    return {};
}

QString word(const Speech& speech, Area area) {
    switch (area) {
    case Area::Profit:
        return speech.translate("Area", "Profit");
    case Area::Payment:
        return speech.translate("Area", "Payment");
    case Area::Complaints:
        return speech.translate("Area", "Unfounded complaints");
    case Area::Conduct:
        return speech.translate("Area", "Conduct");
    }
    return {};
}

QString word(const Speech& speech, scoring::Level level) {
    switch (level) {
    case scoring::Level::Low:
        return speech.translate("Confidence", "not sure");
    case scoring::Level::Medium:
        return speech.translate("Confidence", "somewhat sure");
    case scoring::Level::High:
        return speech.translate("Confidence", "fairly sure");
    }
    return {};
}

QString word(const Speech& speech, scoring::Trend trend) {
    switch (trend) {
    case scoring::Trend::Unknown:
        return speech.translate("Trend", "not known yet");
    case scoring::Trend::Improving:
        return speech.translate("Trend", "improving");
    case scoring::Trend::Steady:
        return speech.translate("Trend", "steady");
    case scoring::Trend::Worsening:
        return speech.translate("Trend", "worsening");
    }
    return {};
}

QString word(const Speech& speech, ClientStatus status) {
    switch (status) {
    case ClientStatus::Prospect:
        return speech.translate("Status", "Prospect");
    case ClientStatus::Active:
        return speech.translate("Status", "Active");
    case ClientStatus::NoticeGiven:
        return speech.translate("Status", "Notice given");
    case ClientStatus::Parted:
        return speech.translate("Status", "Parted");
    }
    return {};
}

QString word(const Speech& speech, InteractionKind kind) {
    switch (kind) {
    case InteractionKind::Call:
        return speech.translate("Interaction", "Call");
    case InteractionKind::Email:
        return speech.translate("Interaction", "E-mail");
    case InteractionKind::Message:
        return speech.translate("Interaction", "Message");
    case InteractionKind::Meeting:
        return speech.translate("Interaction", "Meeting");
    case InteractionKind::Visit:
        return speech.translate("Interaction", "Visit");
    case InteractionKind::Admin:
        return speech.translate("Interaction", "Paperwork");
    case InteractionKind::Request:
        return speech.translate("Interaction", "Request");
    case InteractionKind::Complaint:
        return speech.translate("Interaction", "Complaint");
    case InteractionKind::Other:
        return speech.translate("Interaction", "Other");
    }
    return {};
}

QString word(const Speech& speech, Direction direction) {
    switch (direction) {
    case Direction::Unknown:
        return speech.translate("Direction", "Not noted");
    case Direction::Incoming:
        return speech.translate("Direction", "Incoming");
    case Direction::Outgoing:
        return speech.translate("Direction", "Outgoing");
    }
    return {};
}

QString word(const Speech& speech, Scope scope) {
    switch (scope) {
    case Scope::Unknown:
        return speech.translate("Scope", "Not noted");
    case Scope::In:
        return speech.translate("Scope", "Within the agreement");
    case Scope::Out:
        return speech.translate("Scope", "Outside the agreement");
    }
    return {};
}

QString word(const Speech& speech, Cause cause) {
    switch (cause) {
    case Cause::Normal:
        return speech.translate("Cause", "Normal business");
    case Cause::Client:
        return speech.translate("Cause", "The client's doing");
    case Cause::Ours:
        return speech.translate("Cause", "Our doing");
    }
    return {};
}

QString word(const Speech& speech, Judgement judgement) {
    switch (judgement) {
    case Judgement::Unclassified:
        return speech.translate("Judgement", "Not yet known");
    case Judgement::Justified:
        return speech.translate("Judgement", "Justified");
    case Judgement::Partly:
        return speech.translate("Judgement", "Partly justified");
    case Judgement::Unfounded:
        return speech.translate("Judgement", "Unfounded");
    }
    return {};
}

QString word(const Speech& speech, SignalKind kind) {
    switch (kind) {
    case SignalKind::OutOfScope:
        return speech.translate("Signal", "Work outside the agreement");
    case SignalKind::BendRules:
        return speech.translate("Signal", "Bending the rules");
    case SignalKind::Advantage:
        return speech.translate("Signal", "Taking advantage of goodwill");
    case SignalKind::Cheat:
        return speech.translate("Signal", "Dishonest dealing");
    case SignalKind::ReputationThreat:
        return speech.translate("Signal", "Threat to our reputation");
    case SignalKind::Abuse:
        return speech.translate("Signal", "Abuse of staff");
    }
    return {};
}

QString word(const Speech& speech, Severity severity) {
    switch (severity) {
    case Severity::Minor:
        return speech.translate("Severity", "Minor");
    case Severity::Normal:
        return speech.translate("Severity", "Normal");
    case Severity::Serious:
        return speech.translate("Severity", "Serious");
    }
    return {};
}

QString word(const Speech& speech, Dispute dispute) {
    switch (dispute) {
    case Dispute::None:
        return speech.translate("Dispute", "Not disputed");
    case Dispute::Pending:
        return speech.translate("Dispute", "Dispute pending");
    case Dispute::Ours:
        return speech.translate("Dispute", "Disputed, our mistake");
    case Dispute::Theirs:
        return speech.translate("Dispute", "Disputed without grounds");
    case Dispute::Unrecorded:
        return speech.translate("Dispute", "Disputed, outcome not recorded");
    }
    return {};
}

QString word(const Speech& speech, CostKind kind) {
    switch (kind) {
    case CostKind::Direct:
        return speech.translate("Cost", "Direct cost");
    case CostKind::Compensation:
        return speech.translate("Cost", "Compensation");
    case CostKind::Refund:
        return speech.translate("Cost", "Refund");
    }
    return {};
}

QString word(const Speech& speech, DecisionKind kind) {
    switch (kind) {
    case DecisionKind::LimitsSet:
        return speech.translate("Decision", "Limits set");
    case DecisionKind::HardTimes:
        return speech.translate("Decision", "Hard times");
    case DecisionKind::Override:
        return speech.translate("Decision", "The owner's own verdict");
    case DecisionKind::Talked:
        return speech.translate("Decision", "Talked about it");
    case DecisionKind::Repriced:
        return speech.translate("Decision", "New price");
    }
    return {};
}

QString word(const Speech& speech, PricePeriod period) {
    switch (period) {
    case PricePeriod::Once:
        return speech.translate("PricePeriod", "once");
    case PricePeriod::Hour:
        return speech.translate("PricePeriod", "an hour");
    case PricePeriod::Month:
        return speech.translate("PricePeriod", "a month");
    case PricePeriod::Quarter:
        return speech.translate("PricePeriod", "a quarter");
    case PricePeriod::Year:
        return speech.translate("PricePeriod", "a year");
    }
    return {};
}

QString word(const Speech& speech, RecordType type) {
    switch (type) {
    case RecordType::Client:
        return speech.translate("Record", "Client");
    case RecordType::Contact:
        return speech.translate("Record", "Contact");
    case RecordType::Staff:
        return speech.translate("Record", "Staff member");
    case RecordType::Agreement:
        return speech.translate("Record", "Agreement");
    case RecordType::Interaction:
        return speech.translate("Record", "Interaction");
    case RecordType::Complaint:
        return speech.translate("Record", "Complaint");
    case RecordType::Signal:
        return speech.translate("Record", "Conduct signal");
    case RecordType::Invoice:
        return speech.translate("Record", "Invoice");
    case RecordType::Payment:
        return speech.translate("Record", "Payment");
    case RecordType::CreditNote:
        return speech.translate("Record", "Credit note");
    case RecordType::Cost:
        return speech.translate("Record", "Cost");
    case RecordType::TimeEstimate:
        return speech.translate("Record", "Time estimate");
    case RecordType::ExchangeRate:
        return speech.translate("Record", "Exchange rate");
    case RecordType::Decision:
        return speech.translate("Record", "Decision");
    case RecordType::Task:
        return speech.translate("Record", "Task");
    case RecordType::TextTemplate:
        return speech.translate("Record", "Text template");
    case RecordType::SavedView:
        return speech.translate("Record", "Saved view");
    case RecordType::SeenVerdict:
        return speech.translate("Record", "Verdict seen");
    case RecordType::ScopeRequest:
        return speech.translate("Record", "Request beyond the agreement");
    case RecordType::Attachment:
        return speech.translate("Record", "File");
    case RecordType::Concession:
        return speech.translate("Record", "Concession");
    case RecordType::RecoveryCase:
        return speech.translate("Record", "Recovery case");
    case RecordType::PartingPlan:
        return speech.translate("Record", "Parting plan");
    case RecordType::Proposal:
        return speech.translate("Record", "Proposal");
    case RecordType::ChecklistTemplate:
        return speech.translate("Record", "Checklist");
    case RecordType::LetterTemplate:
        return speech.translate("Record", "Letter");
    case RecordType::NamedPolicy:
        return speech.translate("Record", "Scoring policy");
    case RecordType::Exclusion:
        return speech.translate("Record", "Private number or address");
    case RecordType::RecordSource:
        return speech.translate("Record", "Remembered source");
    case RecordType::TakenRecord:
        return speech.translate("Record", "Record taken from a source");
    }
    return {};
}

QString word(const Speech& speech, ExclusionKind kind) {
    switch (kind) {
    case ExclusionKind::Phone:
        return speech.translate("Record", "Telephone number");
    case ExclusionKind::Email:
        return speech.translate("Record", "E-mail address");
    case ExclusionKind::Domain:
        return speech.translate("Record", "All addresses of a domain");
    case ExclusionKind::Title:
        return speech.translate("Record", "Text in a title");
    }
    return {};
}

} // namespace rapport::wording
