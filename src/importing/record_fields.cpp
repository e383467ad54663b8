// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/record_fields.h"

#include "importing/import_plan.h"

#include <algorithm>
#include <array>

namespace rapport::importing {

namespace {

// How a value stands in a key. Separated by a character no text of a record keeps.
void append(QString& key, const QString& value) {
    key += value;
}
void append(QString& key, Day value) {
    key += QString::number(value.number());
}
void append(QString& key, const Money& value) {
    key += value.currency().code() + QString::number(value.minorUnits());
}
void append(QString& key, Duration value) {
    key += QString::number(value.inSeconds());
}
void append(QString& key, Instant value) {
    key += QString::number(value.msSinceEpoch());
}
void append(QString& key, Currency value) {
    key += value.code();
}
template <typename T>
void append(QString& key, Id<T> value) {
    key += QString::number(value.value());
}
template <typename Enum>
requires std::is_enum_v<Enum>
void append(QString& key, Enum value) {
    key += QString::number(static_cast<int>(value));
}
template <typename T>
void append(QString& key, const std::optional<T>& value) {
    if (value) append(key, *value);
}

template <typename T>
struct MemberOf;
template <typename Class, typename Value>
struct MemberOf<Value Class::*> {
    using Record = Class;
};

/// The field behind a pointer to member; it is given when it is not at its default.
template <auto member, FieldRole role>
constexpr auto field(const char* name) {
    using Record = typename MemberOf<decltype(member)>::Record;
    RecordField<Record> made{};
    made.name = name;
    made.role = role;
    if constexpr (role != FieldRole::Detail)
        made.appendKey = [](QString& key, const Record& record) { append(key, record.*member); };
    made.given = [](const Record& incoming) { return !(incoming.*member == Record{}.*member); };
    made.differs = [](const Record& incoming, const Record& existing) {
        return !(incoming.*member == Record{}.*member) && !(incoming.*member == existing.*member);
    };
    made.take = [](Record& existing, const Record& incoming) { existing.*member = incoming.*member; };
    return made;
}
template <auto member>
constexpr auto key(const char* name) {
    return field<member, FieldRole::Key>(name);
}
template <auto member>
constexpr auto keyIfGiven(const char* name) {
    return field<member, FieldRole::KeyIfGiven>(name);
}
template <auto member>
constexpr auto detail(const char* name) {
    return field<member, FieldRole::Detail>(name);
}

/// A bare "disputed" tells nothing to a book in which the dispute is pending or decided.
constexpr RecordField<Invoice> disputeField() {
    auto made = detail<&Invoice::dispute>("dispute");
    made.differs = [](const Invoice& incoming, const Invoice& existing) {
        if (incoming.dispute == Dispute::Unrecorded) return existing.dispute == Dispute::None;
        return incoming.dispute != Dispute::None && incoming.dispute != existing.dispute;
    };
    return made;
}

/// Nought is said as plainly as any other amount.
constexpr RecordField<Invoice> netField() {
    auto made = detail<&Invoice::net>("amount");
    made.differs = [](const Invoice& incoming, const Invoice& existing) {
        return incoming.net != existing.net;
    };
    return made;
}

/// A tax of nought may also mean that the file does not tell it.
constexpr RecordField<Invoice> taxField() {
    auto made = detail<&Invoice::tax>("tax");
    made.given = [](const Invoice& incoming) { return !incoming.tax.isZero(); };
    made.differs = [](const Invoice& incoming, const Invoice& existing) {
        return !incoming.tax.isZero() && incoming.tax != existing.tax;
    };
    return made;
}

/// A rate of a day replaces the one of that day and leaves the others.
constexpr RecordField<Staff> ratesField() {
    auto made = detail<&Staff::rates>("rates");
    made.differs = [](const Staff& incoming, const Staff& existing) {
        return std::any_of(incoming.rates.begin(), incoming.rates.end(), [&](const StaffRate& rate) {
            return std::find(existing.rates.begin(), existing.rates.end(), rate) == existing.rates.end();
        });
    };
    made.take = [](Staff& existing, const Staff& incoming) {
        for (const StaffRate& rate : incoming.rates) {
            const auto at =
                std::lower_bound(existing.rates.begin(), existing.rates.end(), rate.from,
                                 [](const StaffRate& before, Day day) { return before.from < day; });
            if (at != existing.rates.end() && at->from == rate.from)
                *at = rate;
            else
                existing.rates.insert(at, rate);
        }
    };
    return made;
}

} // namespace

#define RAPPORT_FIELDS(Record, ...)                                                                          \
    template <>                                                                                              \
    std::span<const RecordField<Record>> fieldsOf<Record>() {                                                \
        static constexpr std::array fields{__VA_ARGS__};                                                     \
        static_assert(fields.size() <= 32);                                                                  \
        return fields;                                                                                       \
    }

// Clients are matched in client_matcher.cpp; here name and reference are details like the others.
RAPPORT_FIELDS(Client, detail<&Client::name>("name"), detail<&Client::externalRef>("reference"),
               detail<&Client::status>("status"), detail<&Client::segment>("segment"),
               detail<&Client::tags>("tags"), detail<&Client::since>("since"),
               detail<&Client::paymentTermsDays>("termsDays"), detail<&Client::currency>("currency"),
               detail<&Client::staffId>("staff"), detail<&Client::contactEveryDays>("contactEveryDays"),
               detail<&Client::notes>("notes"), detail<&Client::archived>("archived"))
RAPPORT_FIELDS(Contact, key<&Contact::name>("name"), detail<&Contact::role>("role"),
               detail<&Contact::email>("email"), detail<&Contact::phone>("phone"))
RAPPORT_FIELDS(Staff, key<&Staff::name>("name"), detail<&Staff::active>("active"), ratesField(),
               detail<&Staff::concessionsPerMonth>("concessionsPerMonth"))
RAPPORT_FIELDS(DatedRate, key<&DatedRate::day>("date"), key<&DatedRate::currency>("currency"),
               detail<&DatedRate::rate>("rate"))
RAPPORT_FIELDS(Agreement, key<&Agreement::title>("title"), key<&Agreement::from>("from"),
               detail<&Agreement::until>("until"), detail<&Agreement::services>("services"),
               detail<&Agreement::notIncluded>("notIncluded"), detail<&Agreement::schedule>("schedule"),
               detail<&Agreement::price>("price"), detail<&Agreement::pricePeriod>("pricePeriod"),
               detail<&Agreement::renewal>("renewal"), detail<&Agreement::noticeDays>("noticeDays"),
               detail<&Agreement::promises>("promises"), detail<&Agreement::limits>("limits"),
               detail<&Agreement::addenda>("addenda"))
RAPPORT_FIELDS(Invoice, key<&Invoice::number>("number"), detail<&Invoice::issued>("date"),
               detail<&Invoice::due>("due"), netField(), taxField(), detail<&Invoice::rate>("fx"),
               disputeField(), detail<&Invoice::disputedSince>("disputedSince"),
               detail<&Invoice::disputeDecided>("disputeDecided"), detail<&Invoice::text>("text"))
RAPPORT_FIELDS(Payment, key<&Payment::day>("date"), key<&Payment::amount>("amount"))
RAPPORT_FIELDS(CreditNote, key<&CreditNote::day>("date"), key<&CreditNote::net>("amount"),
               key<&CreditNote::tax>("tax"), detail<&CreditNote::cause>("cause"),
               detail<&CreditNote::causeDecided>("causeDecided"))
RAPPORT_FIELDS(Interaction, key<&Interaction::day>("date"), key<&Interaction::kind>("type"),
               keyIfGiven<&Interaction::at>("at"), keyIfGiven<&Interaction::timeSpent>("minutes"),
               keyIfGiven<&Interaction::text>("text"), keyIfGiven<&Interaction::staffId>("staff"),
               keyIfGiven<&Interaction::direction>("direction"), detail<&Interaction::estimated>("estimated"),
               detail<&Interaction::ratePerHour>("rate"), detail<&Interaction::scope>("scope"),
               detail<&Interaction::cause>("cause"), detail<&Interaction::causeDecided>("causeDecided"))
RAPPORT_FIELDS(Complaint, key<&Complaint::day>("date"), keyIfGiven<&Complaint::about>("about"),
               detail<&Complaint::judgement>("verdict"), detail<&Complaint::judged>("judged"),
               detail<&Complaint::judgedBy>("judgedBy"), detail<&Complaint::judgedWhy>("judgedWhy"),
               detail<&Complaint::resolved>("resolved"), detail<&Complaint::resolvedOn>("resolved_on"),
               detail<&Complaint::interactionId>("interaction"))
RAPPORT_FIELDS(ConductSignal, key<&ConductSignal::day>("date"), key<&ConductSignal::kind>("kind"),
               keyIfGiven<&ConductSignal::note>("note"), keyIfGiven<&ConductSignal::staffId>("staff"),
               detail<&ConductSignal::severity>("severity"),
               detail<&ConductSignal::interactionId>("interaction"),
               detail<&ConductSignal::against>("against"), detail<&ConductSignal::witness>("witness"),
               detail<&ConductSignal::measures>("measures"))
RAPPORT_FIELDS(Cost, key<&Cost::day>("date"), key<&Cost::kind>("kind"), key<&Cost::amount>("amount"),
               keyIfGiven<&Cost::text>("text"), detail<&Cost::cause>("cause"),
               detail<&Cost::causeDecided>("causeDecided"), detail<&Cost::recoveryCaseId>("recoveryCase"))
RAPPORT_FIELDS(TimeEstimate, key<&TimeEstimate::from>("from"), detail<&TimeEstimate::to>("to"),
               detail<&TimeEstimate::perMonth>("hoursPerMonth"))
RAPPORT_FIELDS(Decision, key<&Decision::kind>("kind"), key<&Decision::from>("from"),
               detail<&Decision::until>("until"), detail<&Decision::verdict>("verdict"),
               detail<&Decision::by>("by"), detail<&Decision::why>("why"))
RAPPORT_FIELDS(Task, key<&Task::title>("title"), keyIfGiven<&Task::due>("due"),
               keyIfGiven<&Task::note>("note"), detail<&Task::staffId>("staff"),
               detail<&Task::doneOn>("doneOn"), detail<&Task::checklist>("checklist"))
RAPPORT_FIELDS(ScopeRequest, key<&ScopeRequest::day>("date"), key<&ScopeRequest::what>("what"),
               detail<&ScopeRequest::outcome>("outcome"), detail<&ScopeRequest::price>("price"),
               detail<&ScopeRequest::timeSpent>("minutes"), detail<&ScopeRequest::decidedOn>("decidedOn"),
               detail<&ScopeRequest::decidedBy>("decidedBy"), detail<&ScopeRequest::note>("note"),
               detail<&ScopeRequest::interactionId>("interaction"))
RAPPORT_FIELDS(Concession, key<&Concession::day>("date"), key<&Concession::kind>("kind"),
               key<&Concession::worth>("worth"), keyIfGiven<&Concession::reason>("reason"),
               detail<&Concession::staffId>("staff"))
RAPPORT_FIELDS(RecoveryCase, key<&RecoveryCase::opened>("opened"), key<&RecoveryCase::what>("what"),
               detail<&RecoveryCase::complaintId>("complaint"), detail<&RecoveryCase::staffId>("staff"),
               detail<&RecoveryCase::cause>("cause"), detail<&RecoveryCase::prevention>("prevention"),
               detail<&RecoveryCase::closedOn>("closedOn"), detail<&RecoveryCase::steps>("steps"))
RAPPORT_FIELDS(PartingPlan, key<&PartingPlan::opened>("opened"), detail<&PartingPlan::reason>("reason"),
               detail<&PartingPlan::noticeGiven>("noticeGiven"), detail<&PartingPlan::lastDay>("lastDay"),
               detail<&PartingPlan::returnTerms>("returnTerms"), detail<&PartingPlan::staffId>("staff"),
               detail<&PartingPlan::closedOn>("closedOn"), detail<&PartingPlan::items>("items"))
RAPPORT_FIELDS(Proposal, key<&Proposal::made>("made"), key<&Proposal::validFrom>("validFrom"),
               keyIfGiven<&Proposal::price>("price"), detail<&Proposal::pricePeriod>("pricePeriod"),
               detail<&Proposal::hoursPerMonth>("hoursPerMonth"),
               detail<&Proposal::paymentTermsDays>("termsDays"), detail<&Proposal::paidScope>("paidScope"),
               detail<&Proposal::note>("note"), detail<&Proposal::state>("state"),
               detail<&Proposal::decidedOn>("decidedOn"))
RAPPORT_FIELDS(Attachment, key<&Attachment::fileName>("file"), key<&Attachment::sha256>("content"),
               detail<&Attachment::addedOn>("date"), detail<&Attachment::agreementId>("agreement"))
RAPPORT_FIELDS(TextTemplate, key<&TextTemplate::name>("name"), detail<&TextTemplate::kind>("type"),
               detail<&TextTemplate::text>("text"))
RAPPORT_FIELDS(SavedView, key<&SavedView::name>("name"), detail<&SavedView::filter>("filter"),
               detail<&SavedView::sortColumn>("sort"), detail<&SavedView::descending>("descending"))
RAPPORT_FIELDS(ChecklistTemplate, key<&ChecklistTemplate::name>("name"),
               detail<&ChecklistTemplate::items>("items"))
RAPPORT_FIELDS(LetterTemplate, key<&LetterTemplate::kind>("kind"), key<&LetterTemplate::language>("language"),
               detail<&LetterTemplate::subject>("subject"), detail<&LetterTemplate::body>("body"))
RAPPORT_FIELDS(NamedPolicy, key<&NamedPolicy::name>("name"), detail<&NamedPolicy::json>("policy"))
RAPPORT_FIELDS(Exclusion, key<&Exclusion::kind>("kind"), key<&Exclusion::pattern>("pattern"),
               detail<&Exclusion::note>("note"))
RAPPORT_FIELDS(RecordSource, key<&RecordSource::name>("name"), key<&RecordSource::kind>("kind"),
               key<&RecordSource::path>("path"), detail<&RecordSource::atStart>("atStart"),
               detail<&RecordSource::reading>("reading"), detail<&RecordSource::seen>("seen"))
RAPPORT_FIELDS(TakenRecord, key<&TakenRecord::key>("key"), detail<&TakenRecord::type>("type"),
               detail<&TakenRecord::record>("record"))

namespace {

template <typename T>
QStringList namesOf(FieldSet fields) {
    QStringList names;
    const auto all = fieldsOf<T>();
    for (size_t i = 0; i < all.size(); ++i)
        if (fields & (FieldSet{1} << i)) names << QString::fromLatin1(all[i].name);
    return names;
}

} // namespace

QStringList fieldNames(RecordType type, FieldSet fields) {
    QStringList names;
    switch (type) {
    case RecordType::Client:
        return namesOf<Client>(fields);
    case RecordType::Contact:
        return namesOf<Contact>(fields);
    case RecordType::Staff:
        return namesOf<Staff>(fields);
    case RecordType::Agreement:
        return namesOf<Agreement>(fields);
    case RecordType::Interaction:
        return namesOf<Interaction>(fields);
    case RecordType::Complaint:
        return namesOf<Complaint>(fields);
    case RecordType::Signal:
        return namesOf<ConductSignal>(fields);
    case RecordType::Invoice:
        names = namesOf<Invoice>(fields & ~(kPaymentsChanged | kCreditsChanged));
        if (fields & kPaymentsChanged) names << QStringLiteral("payments");
        if (fields & kCreditsChanged) names << QStringLiteral("credits");
        return names;
    case RecordType::Payment:
        return namesOf<Payment>(fields);
    case RecordType::CreditNote:
        return namesOf<CreditNote>(fields);
    case RecordType::Cost:
        return namesOf<Cost>(fields);
    case RecordType::TimeEstimate:
        return namesOf<TimeEstimate>(fields);
    case RecordType::ExchangeRate:
        return namesOf<DatedRate>(fields);
    case RecordType::Decision:
        return namesOf<Decision>(fields);
    case RecordType::Task:
        return namesOf<Task>(fields);
    case RecordType::TextTemplate:
        return namesOf<TextTemplate>(fields);
    case RecordType::SavedView:
        return namesOf<SavedView>(fields);
    case RecordType::ChecklistTemplate:
        return namesOf<ChecklistTemplate>(fields);
    case RecordType::LetterTemplate:
        return namesOf<LetterTemplate>(fields);
    case RecordType::NamedPolicy:
        return namesOf<NamedPolicy>(fields);
    case RecordType::ScopeRequest:
        return namesOf<ScopeRequest>(fields);
    case RecordType::Concession:
        return namesOf<Concession>(fields);
    case RecordType::RecoveryCase:
        return namesOf<RecoveryCase>(fields);
    case RecordType::PartingPlan:
        return namesOf<PartingPlan>(fields);
    case RecordType::Proposal:
        return namesOf<Proposal>(fields);
    case RecordType::Attachment:
        return namesOf<Attachment>(fields);
    case RecordType::Exclusion:
        return namesOf<Exclusion>(fields);
    case RecordType::RecordSource:
        return namesOf<RecordSource>(fields);
    case RecordType::TakenRecord:
        return namesOf<TakenRecord>(fields);
    case RecordType::SeenVerdict:
        break; // not among what files bring
    }
    return names;
}

} // namespace rapport::importing
