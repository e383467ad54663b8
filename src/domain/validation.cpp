// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

namespace rapport {

namespace {

constexpr qsizetype kLongestName = 500;
constexpr qsizetype kLongestText = 100'000;

Error invalid(const char* code, const char* field, const QString& value = QString()) {
    return Error{ErrorKind::InputRejected,
                 code,
                 {{QStringLiteral("field"), QString::fromLatin1(field)}, {QStringLiteral("value"), value}}};
}

Result<void> checkName(const QString& name, const char* field = "name") {
    if (name.trimmed().isEmpty()) return invalid("name_missing", field);
    if (name.size() > kLongestName) return invalid("text_too_long", field, name.left(40));
    return {};
}

Result<void> checkText(const QString& text, const char* field) {
    if (text.size() > kLongestText) return invalid("text_too_long", field, text.left(40));
    return {};
}

Result<void> checkOrder(Day from, const std::optional<Day>& until, const char* field) {
    if (until && *until < from) return invalid("ends_before_it_begins", field, until->toIso());
    return {};
}

Result<void> checkClient(Id<Client> id) {
    if (id.isNull()) return invalid("client_missing", "client");
    return {};
}

Result<void> checkCurrency(const Money& money, Currency expected, const char* field) {
    if (money.currency() != expected) return invalid("currency_differs", field, money.currency().code());
    return {};
}

Result<void> checkAmount(const Money& amount, Currency base, const char* field) {
    RAPPORT_TRY(checkCurrency(amount, base, field));
    if (amount.isNegative()) return invalid("out_of_range", field, amount.toDecimal());
    return {};
}

} // namespace

Result<void> validate(const Client& client) {
    RAPPORT_TRY(checkName(client.name));
    RAPPORT_TRY(checkText(client.notes, "notes"));
    if (client.currency.isNull()) return invalid("currency_missing", "currency");
    if (client.paymentTermsDays && (*client.paymentTermsDays < 0 || *client.paymentTermsDays > 3650))
        return invalid("out_of_range", "paymentTermsDays", QString::number(*client.paymentTermsDays));
    if (client.contactEveryDays && (*client.contactEveryDays < 0 || *client.contactEveryDays > 3650))
        return invalid("out_of_range", "contactEveryDays", QString::number(*client.contactEveryDays));
    for (const QString& tag : client.tags)
        if (tag.trimmed().isEmpty() || tag.contains(u'\n')) return invalid("tag_invalid", "tags", tag);
    return {};
}

Result<void> validate(const Contact& contact) {
    RAPPORT_TRY(checkClient(contact.clientId));
    return checkName(contact.name);
}

Result<void> validate(const Staff& staff, Currency base) {
    RAPPORT_TRY(checkName(staff.name));
    for (size_t i = 0; i < staff.rates.size(); ++i) {
        const StaffRate& rate = staff.rates[i];
        RAPPORT_TRY(checkCurrency(rate.perHour, base, "perHour"));
        if (rate.perHour.isNegative()) return invalid("out_of_range", "perHour", rate.perHour.toDecimal());
        if (i > 0 && rate.from <= staff.rates[i - 1].from)
            return invalid("rates_out_of_order", "from", rate.from.toIso());
    }
    if (staff.concessionsPerMonth)
        return checkAmount(*staff.concessionsPerMonth, base, "concessionsPerMonth");
    return {};
}

Result<void> validate(const Agreement& agreement) {
    RAPPORT_TRY(checkClient(agreement.clientId));
    RAPPORT_TRY(checkName(agreement.title, "title"));
    RAPPORT_TRY(checkOrder(agreement.from, agreement.until, "until"));
    if (agreement.noticeDays && *agreement.noticeDays < 0)
        return invalid("out_of_range", "noticeDays", QString::number(*agreement.noticeDays));
    return {};
}

Result<void> validate(const Interaction& interaction, Currency base) {
    RAPPORT_TRY(checkClient(interaction.clientId));
    RAPPORT_TRY(checkText(interaction.text, "text"));
    if (interaction.timeSpent && interaction.timeSpent->inSeconds() < 0)
        return invalid("out_of_range", "minutes", QString::number(interaction.timeSpent->inMinutes()));
    if (interaction.ratePerHour) {
        RAPPORT_TRY(checkCurrency(*interaction.ratePerHour, base, "rate"));
        if (interaction.ratePerHour->isNegative())
            return invalid("out_of_range", "rate", interaction.ratePerHour->toDecimal());
    }
    return {};
}

Result<void> validate(const Complaint& complaint) {
    RAPPORT_TRY(checkClient(complaint.clientId));
    RAPPORT_TRY(checkText(complaint.about, "about"));
    RAPPORT_TRY(checkOrder(complaint.day, complaint.judged, "judged"));
    return checkOrder(complaint.day, complaint.resolvedOn, "resolved_on");
}

Result<void> validate(const ConductSignal& signal) {
    RAPPORT_TRY(checkClient(signal.clientId));
    RAPPORT_TRY(checkText(signal.witness, "witness"));
    RAPPORT_TRY(checkText(signal.measures, "measures"));
    return checkText(signal.note, "note");
}

Result<void> validate(const Invoice& invoice) {
    RAPPORT_TRY(checkClient(invoice.clientId));
    if (invoice.currency().isNull()) return invalid("currency_missing", "currency");
    RAPPORT_TRY(checkOrder(invoice.issued, invoice.due, "due"));
    RAPPORT_TRY(checkCurrency(invoice.tax, invoice.currency(), "tax"));
    for (const Payment& payment : invoice.payments)
        RAPPORT_TRY(checkCurrency(payment.amount, invoice.currency(), "payment"));
    for (const CreditNote& note : invoice.creditNotes) {
        RAPPORT_TRY(checkCurrency(note.net, invoice.currency(), "credit"));
        RAPPORT_TRY(checkCurrency(note.tax, invoice.currency(), "credit"));
        if (note.net.isNegative() || note.tax.isNegative())
            return invalid("out_of_range", "credit", note.net.toDecimal());
    }
    return {};
}

Result<void> validate(const Cost& cost, Currency base) {
    RAPPORT_TRY(checkClient(cost.clientId));
    RAPPORT_TRY(checkCurrency(cost.amount, base, "amount"));
    if (cost.amount.isNegative()) return invalid("out_of_range", "amount", cost.amount.toDecimal());
    return checkText(cost.text, "text");
}

Result<void> validate(const TimeEstimate& estimate) {
    RAPPORT_TRY(checkClient(estimate.clientId));
    if (estimate.perMonth.inSeconds() < 0 || estimate.perMonth > Duration::hours(744))
        return invalid("out_of_range", "hoursPerMonth", QString::number(estimate.perMonth.inHours()));
    return checkOrder(estimate.from, estimate.to, "to");
}

Result<void> validate(const Decision& decision) {
    RAPPORT_TRY(checkClient(decision.clientId));
    RAPPORT_TRY(checkOrder(decision.from, decision.until, "until"));
    const bool ends = decision.kind == DecisionKind::HardTimes || decision.kind == DecisionKind::Override;
    if (ends && !decision.until) return invalid("end_missing", "until");
    if (decision.kind == DecisionKind::Override && !decision.verdict)
        return invalid("verdict_missing", "verdict");
    return {};
}

Result<void> validate(const Task& task) {
    return checkName(task.title, "title");
}

Result<void> validate(const TextTemplate& text) {
    RAPPORT_TRY(checkName(text.name));
    return checkText(text.text, "text");
}

Result<void> validate(const SavedView& view) {
    return checkName(view.name);
}

Result<void> validate(const SeenVerdict& seen) {
    return checkClient(seen.clientId);
}

Result<void> validate(const ScopeRequest& request, Currency base) {
    RAPPORT_TRY(checkClient(request.clientId));
    if (request.what.trimmed().isEmpty()) return invalid("text_missing", "what");
    RAPPORT_TRY(checkText(request.what, "what"));
    RAPPORT_TRY(checkText(request.note, "note"));
    if (request.price) RAPPORT_TRY(checkAmount(*request.price, base, "price"));
    if (request.timeSpent && request.timeSpent->inSeconds() < 0)
        return invalid("out_of_range", "minutes", QString::number(request.timeSpent->inMinutes()));
    return checkOrder(request.day, request.decidedOn, "decidedOn");
}

Result<void> validate(const Attachment& attachment) {
    RAPPORT_TRY(checkClient(attachment.clientId));
    RAPPORT_TRY(checkName(attachment.fileName, "fileName"));
    if (attachment.size < 0 || attachment.size > Attachment::largest)
        return invalid("attachment_too_large", "size", QString::number(attachment.size));
    return {};
}

Result<void> validate(const Concession& concession, Currency base) {
    RAPPORT_TRY(checkClient(concession.clientId));
    RAPPORT_TRY(checkAmount(concession.worth, base, "worth"));
    return checkText(concession.reason, "reason");
}

Result<void> validate(const RecoveryCase& recovery) {
    RAPPORT_TRY(checkClient(recovery.clientId));
    if (recovery.what.trimmed().isEmpty()) return invalid("text_missing", "what");
    RAPPORT_TRY(checkText(recovery.what, "what"));
    RAPPORT_TRY(checkText(recovery.prevention, "prevention"));
    if (recovery.cause.size() > kLongestName)
        return invalid("text_too_long", "cause", recovery.cause.left(40));
    unsigned seen = 0;
    for (const RecoveryStep& step : recovery.steps) {
        const unsigned bit = 1u << static_cast<unsigned>(step.kind);
        if (seen & bit) return invalid("step_twice", "steps");
        seen |= bit;
        RAPPORT_TRY(checkText(step.note, "note"));
    }
    return checkOrder(recovery.opened, recovery.closedOn, "closedOn");
}

Result<void> validate(const PartingPlan& plan) {
    RAPPORT_TRY(checkClient(plan.clientId));
    RAPPORT_TRY(checkText(plan.reason, "reason"));
    RAPPORT_TRY(checkText(plan.returnTerms, "returnTerms"));
    if (plan.noticeGiven) RAPPORT_TRY(checkOrder(*plan.noticeGiven, plan.lastDay, "lastDay"));
    for (const PartingItem& item : plan.items)
        RAPPORT_TRY(checkName(item.text, "items"));
    return checkOrder(plan.opened, plan.closedOn, "closedOn");
}

Result<void> validate(const Proposal& proposal) {
    RAPPORT_TRY(checkClient(proposal.clientId));
    if (proposal.price && proposal.price->isNegative())
        return invalid("out_of_range", "price", proposal.price->toDecimal());
    if (proposal.hoursPerMonth &&
        (proposal.hoursPerMonth->inSeconds() < 0 || *proposal.hoursPerMonth > Duration::hours(744)))
        return invalid("out_of_range", "hoursPerMonth", QString::number(proposal.hoursPerMonth->inHours()));
    if (proposal.paymentTermsDays && (*proposal.paymentTermsDays < 0 || *proposal.paymentTermsDays > 3650))
        return invalid("out_of_range", "paymentTermsDays", QString::number(*proposal.paymentTermsDays));
    RAPPORT_TRY(checkText(proposal.paidScope, "paidScope"));
    return checkText(proposal.note, "note");
}

Result<void> validate(const ChecklistTemplate& checklist) {
    RAPPORT_TRY(checkName(checklist.name));
    for (const ChecklistItem& item : checklist.items) {
        RAPPORT_TRY(checkName(item.text, "items"));
        if (item.afterDays < 0 || item.afterDays > 3650)
            return invalid("out_of_range", "afterDays", QString::number(item.afterDays));
    }
    return {};
}

Result<void> validate(const Exclusion& exclusion) {
    RAPPORT_TRY(checkName(exclusion.pattern, "pattern"));
    return checkText(exclusion.note, "note");
}

Result<void> validate(const RecordSource& source) {
    RAPPORT_TRY(checkName(source.name, "name"));
    if (source.path.trimmed().isEmpty()) return invalid("name_missing", "path");
    return checkText(source.path, "path");
}

Result<void> validate(const LetterTemplate& letter) {
    RAPPORT_TRY(checkName(letter.language, "language"));
    if (letter.body.trimmed().isEmpty()) return invalid("text_missing", "body");
    RAPPORT_TRY(checkText(letter.subject, "subject"));
    return checkText(letter.body, "body");
}

Result<void> validate(const NamedPolicy& policy) {
    RAPPORT_TRY(checkName(policy.name));
    return checkText(policy.json, "json");
}

Result<void> validate(const ServiceSheet& sheet) {
    RAPPORT_TRY(checkText(sheet.services, "services"));
    RAPPORT_TRY(checkText(sheet.rates, "rates"));
    RAPPORT_TRY(checkText(sheet.notIncluded, "notIncluded"));
    RAPPORT_TRY(checkText(sheet.schedule, "schedule"));
    RAPPORT_TRY(checkText(sheet.returns, "returns"));
    return checkText(sheet.reachUs, "reachUs");
}

} // namespace rapport
