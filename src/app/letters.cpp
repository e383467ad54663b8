// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letters.h"

#include "app/access.h"
#include "app/client_directory.h"
#include "app/command_runner.h"
#include "app/private_file.h"
#include "app/records.h"
#include "app/service_sheet.h"
#include "app/staff_directory.h"
#include "app/workspace.h"
#include "domain/codes.h"
#include "reporting/paged_document.h"
#include "reporting/render_html.h"
#include "reporting/render_pdf.h"

#include <algorithm>
#include <tuple>

namespace rapport::app {

namespace {

/// Those with an e-mail address first: a letter mostly goes that way.
std::optional<Contact> recipient(const std::vector<Contact>& contacts) {
    const auto named = [](const Contact& one) { return !one.name.trimmed().isEmpty(); };
    const auto reachable = std::ranges::find_if(
        contacts, [&](const Contact& one) { return named(one) && !one.email.trimmed().isEmpty(); });
    if (reachable != contacts.end()) return *reachable;
    const auto any = std::ranges::find_if(contacts, named);
    return any == contacts.end() ? std::nullopt : std::optional(*any);
}

std::vector<reporting::LetterInvoice> openInvoices(const std::vector<InvoiceRow>& rows, bool onlyOverdue) {
    std::vector<reporting::LetterInvoice> open;
    for (const InvoiceRow& row : rows) {
        if (row.open.minorUnits() <= 0 || (onlyOverdue && row.daysBeyondTerms <= 0)) continue;
        open.push_back({row.number, row.issued, row.due, row.open, row.daysBeyondTerms});
    }
    std::ranges::sort(open, {},
                      [](const reporting::LetterInvoice& one) { return std::tuple(one.due, one.number); });
    return open;
}

/// Terms that wait for an answer, or to be sent.
std::optional<Proposal> openProposal(const std::vector<Proposal>& proposals) {
    std::optional<Proposal> latest;
    for (const Proposal& one : proposals) {
        const bool isOpen = one.state == ProposalState::Draft || one.state == ProposalState::Sent;
        if (isOpen && (!latest || std::tie(latest->made, latest->id) < std::tie(one.made, one.id)))
            latest = one;
    }
    return latest;
}

/// The case that is open, else the latest.
std::optional<RecoveryCase> latestCase(const std::vector<RecoveryCase>& cases) {
    const auto rank = [](const RecoveryCase& one) { return std::tuple(!one.closedOn, one.opened, one.id); };
    const auto latest = std::ranges::max_element(cases, {}, rank);
    return latest == cases.end() ? std::nullopt : std::optional(*latest);
}

std::optional<Complaint> latestJustified(const std::vector<Complaint>& complaints) {
    std::optional<Complaint> latest;
    for (const Complaint& one : complaints) {
        const bool right = one.judgement == Judgement::Justified || one.judgement == Judgement::Partly;
        if (right && (!latest || std::tie(latest->day, latest->id) < std::tie(one.day, one.id))) latest = one;
    }
    return latest;
}

std::optional<PartingPlan> openPlan(const std::vector<PartingPlan>& plans) {
    const auto open = std::ranges::find_if(plans, [](const PartingPlan& one) { return !one.closedOn; });
    return open == plans.end() ? std::nullopt : std::optional(*open);
}

std::optional<Money> compensationOf(const std::vector<Cost>& costs, Id<RecoveryCase> recovery) {
    std::optional<Money> sum;
    for (const Cost& one : costs) {
        if (one.kind == CostKind::Compensation && one.recoveryCaseId == recovery)
            sum = sum ? *sum + one.amount : one.amount;
    }
    return sum;
}

QStringList owedTo(const std::optional<Agreement>& agreement, const std::optional<PartingPlan>& plan) {
    QStringList owed;
    if (agreement) {
        for (const Promise& promise : agreement->promises) // without a day it is how we work, not a debt
            if (promise.due && !promise.keptOn) owed << promise.text;
    }
    if (plan) {
        for (const PartingItem& item : plan->items) {
            const bool isTheirs =
                item.kind == PartingItemKind::Obligation || item.kind == PartingItemKind::HandOver;
            if (isTheirs && !item.doneOn) owed << item.text;
        }
    }
    return owed;
}

/// Who signs: the one at work, when that is one of the staff, else who looks after the client.
Result<QString> signatory(Workspace& workspace, const Client& client) {
    RAPPORT_TRY_ASSIGN(const std::vector<Staff> staff, workspace.staff().list());
    const QString actor = workspace.commands().actor();
    QString keeper;
    for (const Staff& one : staff) {
        if (one.name == actor) return actor;
        if (client.staffId == one.id) keeper = one.name;
    }
    return keeper;
}

} // namespace

std::optional<LetterFormat> letterFormatOf(const QString& path) {
    const QString ending = path.section(u'.', -1).toLower();
    if (ending == u"txt") return LetterFormat::Text;
    if (ending == u"html") return LetterFormat::Html;
    if (ending == u"pdf") return LetterFormat::Pdf;
    return {};
}

Result<LetterWording> Letters::wording(LetterKind kind, const QString& language) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    RAPPORT_TRY_ASSIGN(const std::vector<LetterTemplate> own, workspace_.records().all<LetterTemplate>());
    const auto found = std::ranges::find_if(
        own, [&](const LetterTemplate& one) { return one.kind == kind && one.language == language.left(2); });
    if (found != own.end()) return LetterWording{*found, true};
    return LetterWording{reporting::builtInLetter(kind, language), false};
}

Result<std::vector<LetterWording>> Letters::wordings() {
    std::vector<LetterWording> all;
    for (const QString& language : reporting::letterLanguages()) {
        for (const LetterKind kind : allValues<LetterKind>()) {
            RAPPORT_TRY_ASSIGN(LetterWording one, wording(kind, language));
            all.push_back(std::move(one));
        }
    }
    return all;
}

Result<reporting::LetterFacts> Letters::facts(Id<Client> client, LetterKind kind, Day day) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    RAPPORT_TRY_ASSIGN(const ClientPage page, workspace_.directory().page(client, day));
    RAPPORT_TRY_ASSIGN(const BookSettings settings, workspace_.settings());
    const ClientContent& content = page.content;
    reporting::LetterFacts facts;
    facts.business = settings.bookName;
    facts.today = day;
    facts.client = content.client;
    RAPPORT_TRY_ASSIGN(facts.signature, signatory(workspace_, content.client));
    RAPPORT_TRY_ASSIGN(facts.sheet, readServiceSheet(workspace_.book()));
    facts.contact = recipient(content.contacts);
    facts.invoices = openInvoices(page.invoices, kind != LetterKind::Parting);
    facts.paymentTermsDays = content.client.paymentTermsDays;
    // To a new client the terms of the business are said; nobody is reminded of what was never agreed.
    if (kind == LetterKind::Welcome && !facts.paymentTermsDays)
        facts.paymentTermsDays = settings.paymentTermsDays;
    if (const Agreement* agreement = agreementOn(content.agreements, day)) facts.agreement = *agreement;
    // Its terms are those of this letter alone: a reminder names the hours that were agreed.
    if (kind == LetterKind::NewTerms) facts.proposal = openProposal(content.proposals);
    facts.recovery = latestCase(content.recoveryCases);
    facts.complaint = latestJustified(content.complaints);
    if (facts.recovery) facts.compensation = compensationOf(content.costs, facts.recovery->id);
    facts.parting = openPlan(content.partingPlans);
    facts.stillOwed = owedTo(facts.agreement, facts.parting);
    return facts;
}

Result<Letter> Letters::draft(Id<Client> client, LetterKind kind, Day day, const wording::Speech& speech) {
    Letter letter;
    RAPPORT_TRY_ASSIGN(letter.facts, facts(client, kind, day));
    RAPPORT_TRY_ASSIGN(letter.wording, wording(kind, speech.language()));
    RAPPORT_TRY_ASSIGN(letter.draft, reporting::fillLetter(letter.wording.wording, letter.facts, speech));
    return letter;
}

Result<LetterKind> Letters::likelyKind(Id<Client> client, Day day) {
    RAPPORT_TRY_ASSIGN(const reporting::LetterFacts facts, this->facts(client, LetterKind::NewTerms, day));
    if (facts.proposal) return LetterKind::NewTerms;
    if (facts.parting) return LetterKind::Parting;
    if (facts.recovery && !facts.recovery->closedOn) return LetterKind::Apology;
    return facts.invoices.empty() ? LetterKind::Welcome : LetterKind::Reminder;
}

Result<Outcome> Letters::keep(const LetterTemplate& wanted) {
    RAPPORT_TRY_ASSIGN(const LetterWording before, wording(wanted.kind, wanted.language));
    RAPPORT_TRY(reporting::fillLetter(wanted, reporting::LetterFacts(), wording::Speech()));
    LetterTemplate kept = wanted;
    kept.language = wanted.language.left(2);
    kept.id = before.isOwn ? before.wording.id : Id<LetterTemplate>();
    return before.isOwn ? workspace_.commands().run(Update<LetterTemplate>{kept})
                        : workspace_.commands().run(Add<LetterTemplate>{kept});
}

Result<void> writeLetter(const QString& path, const QString& subject, const QString& body,
                         const reporting::LetterFacts& facts, const wording::Speech& speech) {
    const auto format = letterFormatOf(path);
    if (!format) return Error{ErrorKind::Usage, "letter_format_unknown"}.with(QStringLiteral("file"), path);
    if (*format == LetterFormat::Text) return writePrivateFile(path, reporting::letterText(subject, body));
    reporting::Document document = reporting::letterDocument(subject, body, facts, speech);
    if (*format == LetterFormat::Html) return writePrivateFile(path, reporting::renderHtml(document));
    return writePrivateFile(path, reporting::renderPdf(reporting::PagedDocument(
                                      std::move(document), reporting::paperOf(speech.locale()))));
}

} // namespace rapport::app
