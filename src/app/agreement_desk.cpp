// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agreement_desk.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/records.h"
#include "app/service_sheet.h"
#include "app/workspace.h"
#include "domain/agenda_item.h"
#include "storage/assessment_repository.h"
#include "storage/facts_repository.h"
#include "storage/open_files.h"
#include "storage/repositories.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace rapport::app {

Result<ServiceSheet> AgreementDesk::serviceSheet() {
    return readServiceSheet(workspace_.book());
}

Result<ScopeReview> AgreementDesk::review(Id<Client> client, const ServiceSheet& sheet, const Money& revenue,
                                          Duration hours, Day asOf) {
    storage::Book& book = workspace_.book();
    RAPPORT_TRY_ASSIGN(const scoring::ClientFacts facts, storage::FactsRepository(book).ofClient(client));
    RAPPORT_TRY_ASSIGN(const std::vector<Agreement> agreements,
                       storage::AgreementRepository(book).forClient(client));
    const ScopeGround ground{facts, agreements, sheet.limits, workspace_.assessor().policy(), revenue, hours};
    return reviewScope(ground, asOf);
}

Result<RenewalFigures> AgreementDesk::figures(Id<Client> client, Id<Agreement> agreement,
                                              const ScopeReview& scope, Day asOf) {
    RAPPORT_TRY_ASSIGN(const std::vector<ScopeRequest> requests,
                       storage::ScopeRequestRepository(workspace_.book()).forClient(client));
    RenewalFigures known;
    known.agreement = agreement;
    known.usualMonth = scope.usualMonth();
    known.limit = scope.months.back().limit;
    known.monthsOver = scope.monthsOver();
    known.outOfScope = scope.out;
    known.favours = goodwillBalance(requests, workspace_.base(), asOf).lastYear;
    return known;
}

Result<AgreementView> AgreementDesk::of(Id<Client> client, Day asOf) {
    AgreementView view;
    RAPPORT_TRY_ASSIGN(view.sheet, serviceSheet());
    if (!workspace_.access().isOwner()) return view;
    RAPPORT_TRY_ASSIGN(const std::vector<ScopeRequest> requests,
                       storage::ScopeRequestRepository(workspace_.book()).forClient(client));
    view.goodwill = goodwillBalance(requests, workspace_.base(), asOf);
    RAPPORT_TRY_ASSIGN(const scoring::Assessment assessed, workspace_.assessor().assessOne(client, asOf));
    const scoring::Facts& facts = assessed.facts;
    RAPPORT_TRY_ASSIGN(view.scope, review(client, view.sheet, facts.revenue, facts.hours, asOf));
    RAPPORT_TRY_ASSIGN(const std::vector<Agreement> agreements,
                       storage::AgreementRepository(workspace_.book()).forClient(client));
    const Agreement* inForce = agreementOn(agreements, asOf);
    if (!inForce || !inForce->renewal) return view;
    RAPPORT_TRY_ASSIGN(view.renewal, figures(client, inForce->id, *view.scope, asOf));
    view.renewal->revenue = facts.revenue;
    view.renewal->cost = facts.cost.total;
    view.renewal->margin = facts.margin;
    view.renewal->verdict = assessed.shownVerdict();
    return view;
}

Result<std::vector<RenewalFigures>> AgreementDesk::renewals(const std::vector<AgendaItem>& items, Day asOf) {
    std::vector<RenewalFigures> all;
    const auto isRenewal = [](const AgendaItem& item) { return item.kind == AgendaKind::Renewal; };
    if (!workspace_.access().isOwner() || std::ranges::none_of(items, isRenewal)) return all;
    RAPPORT_TRY_ASSIGN(const ServiceSheet sheet, serviceSheet());
    RAPPORT_TRY_ASSIGN(const auto listed, workspace_.assessor().listed(asOf, false));
    QHash<Id<Client>, const storage::AssessmentRow*> rows;
    rows.reserve(qsizetype(listed->clients.size()));
    for (const storage::AssessmentRow& row : listed->clients)
        rows.insert(row.clientId, &row);
    for (const AgendaItem& item : items) {
        const storage::AssessmentRow* row = isRenewal(item) ? rows.value(item.client) : nullptr;
        if (!row) continue;
        RAPPORT_TRY_ASSIGN(const ScopeReview scope, review(item.client, sheet, row->revenue, {}, asOf));
        RAPPORT_TRY_ASSIGN(RenewalFigures one,
                           figures(item.client, Id<Agreement>(item.record.id), scope, asOf));
        one.revenue = row->revenue;
        one.cost = row->cost;
        one.margin = row->margin;
        one.verdict = row->shown;
        all.push_back(one);
    }
    return all;
}

Result<std::vector<ScopeMark>> AgreementDesk::mark(const std::vector<ScopeMark>& marks) {
    std::vector<ScopeMark> before;
    for (const ScopeMark& mark : marks) {
        RAPPORT_TRY_ASSIGN(Stored<Interaction> stored, workspace_.records().byId(mark.dealing));
        if (stored.record.scope == mark.scope) continue;
        before.push_back({mark.dealing, stored.record.scope});
        stored.record.scope = mark.scope;
        RAPPORT_TRY(workspace_.commands().run(Update<Interaction>{stored.record, stored.version}));
    }
    return before;
}

Result<Outcome> AgreementDesk::attach(Id<Client> client, const std::optional<Id<Agreement>>& agreement,
                                      const QString& path, Day on) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    if (storage::isOpenHere(path))
        return Error{ErrorKind::InputRejected, "file_is_open_book", {{QStringLiteral("file"), path}}};
    QFile file(path);
    if (file.size() > Attachment::largest) return Error{ErrorKind::InputRejected, "attachment_too_large"};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputRejected,
                     "file_unreadable",
                     {{QStringLiteral("file"), path}, {QStringLiteral("reason"), file.errorString()}}};
    AttachFile command;
    command.content = file.read(Attachment::largest + 1);
    command.attachment.clientId = client;
    command.attachment.agreementId = agreement;
    command.attachment.fileName = QFileInfo(path).fileName();
    command.attachment.addedOn = on;
    return workspace_.commands().run(command);
}

Result<QByteArray> AgreementDesk::fileContent(Id<Attachment> attachment) {
    RAPPORT_TRY_ASSIGN(const Stored<Attachment> stored, workspace_.records().byId(attachment));
    return storage::FileContentRepository(workspace_.book()).content(stored.record.sha256);
}

} // namespace rapport::app
