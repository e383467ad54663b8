// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/book_reader.h"

#include "storage/book.h"
#include "storage/facts_repository.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <algorithm>

namespace rapport::storage {

Result<BookHeader> BookReader::header() const {
    RAPPORT_TRY_ASSIGN(const Snapshot moment, Snapshot::begin(book_));
    BookHeader header;
    RAPPORT_TRY_ASSIGN(header.name, SettingRepository(book_).bookName());
    header.base = book_.base();
    RAPPORT_TRY_ASSIGN(header.staff, StaffRepository(book_).all());
    RAPPORT_TRY_ASSIGN(header.rates, ExchangeRateRepository(book_).all());
    std::stable_sort(header.rates.begin(), header.rates.end(),
                     [](const DatedRate& a, const DatedRate& b) { return a.day < b.day; });
    RAPPORT_TRY_ASSIGN(header.tasks, TaskRepository(book_).ofNoClient());
    RAPPORT_TRY_ASSIGN(header.textTemplates, TextTemplateRepository(book_).all());
    RAPPORT_TRY_ASSIGN(header.savedViews, SavedViewRepository(book_).all());
    RAPPORT_TRY_ASSIGN(header.checklists, ChecklistTemplateRepository(book_).all());
    RAPPORT_TRY_ASSIGN(header.letterTemplates, LetterTemplateRepository(book_).all());
    RAPPORT_TRY_ASSIGN(header.exclusions, ExclusionRepository(book_).all());
    RAPPORT_TRY_ASSIGN(header.sources, RecordSourceRepository(book_).all());
    RAPPORT_TRY_ASSIGN(header.policies, NamedPolicyRepository(book_).all());
    RAPPORT_TRY_ASSIGN(header.settings, SettingRepository(book_).all());
    return header;
}

Result<std::vector<Id<Client>>> BookReader::clientIds() const {
    return FactsRepository(book_).ids();
}

Result<ClientContent> BookReader::contentOf(Id<Client> client) const {
    RAPPORT_TRY_ASSIGN(const Snapshot moment, Snapshot::begin(book_));
    ClientContent content;
    RAPPORT_TRY_ASSIGN(auto stored, ClientRepository(book_).byId(client));
    content.client = std::move(stored.record);
    RAPPORT_TRY_ASSIGN(content.contacts, ContactRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.agreements, AgreementRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.invoices, InvoiceRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.interactions, InteractionRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.complaints, ComplaintRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.signalEvents, SignalRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.costs, CostRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.estimates, TimeEstimateRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.decisions, DecisionRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.tasks, TaskRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.scopeRequests, ScopeRequestRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.attachments, AttachmentRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.concessions, ConcessionRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.recoveryCases, RecoveryCaseRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.partingPlans, PartingPlanRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.proposals, ProposalRepository(book_).forClient(client));
    RAPPORT_TRY_ASSIGN(content.taken, TakenRecordRepository(book_).ofClient(client));
    return content;
}

Result<void> BookReader::forEachClient(const std::function<Result<void>(const ClientContent&)>& visit) const {
    RAPPORT_TRY_ASSIGN(const Snapshot moment, Snapshot::begin(book_));
    RAPPORT_TRY_ASSIGN(const auto ids, clientIds());
    for (Id<Client> id : ids) {
        RAPPORT_TRY_ASSIGN(ClientContent content, contentOf(id));
        for (const Attachment& attachment : content.attachments) {
            RAPPORT_TRY_ASSIGN(content.files[attachment.sha256],
                               FileContentRepository(book_).content(attachment.sha256));
        }
        RAPPORT_TRY(visit(content));
    }
    return {};
}

} // namespace rapport::storage
