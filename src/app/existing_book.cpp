// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/existing_book.h"

#include "app/carried_header.h"
#include "storage/repositories.h"

#include <algorithm>

namespace rapport::app {

namespace {

using importing::Part;

/// One kind of record of a client, in ascending id.
template <typename Repository, typename Record>
Result<void> read(storage::Book& book, Id<Client> client, std::vector<Record>& into) {
    RAPPORT_TRY_ASSIGN(into, Repository(book).forClient(client));
    std::ranges::sort(into, {}, &Record::id);
    return {};
}

} // namespace

Result<BookHeader> ExistingBook::header() {
    return carriedHeader(book_);
}

Result<std::vector<Client>> ExistingBook::clients() {
    return storage::ClientRepository(book_).all();
}

Result<std::vector<Contact>> ExistingBook::contacts() {
    return storage::ContactRepository(book_).all();
}

Result<std::vector<ClientContent>> ExistingBook::contents(const std::vector<Id<Client>>& ids,
                                                          importing::Parts parts) {
    std::vector<ClientContent> contents;
    contents.reserve(ids.size());
    for (Id<Client> id : ids) {
        RAPPORT_TRY_ASSIGN(Stored<Client> stored, storage::ClientRepository(book_).byId(id));
        ClientContent& one = contents.emplace_back();
        one.client = std::move(stored.record);
        if (parts & Part::Contacts) RAPPORT_TRY(read<storage::ContactRepository>(book_, id, one.contacts));
        if (parts & Part::Agreements)
            RAPPORT_TRY(read<storage::AgreementRepository>(book_, id, one.agreements));
        if (parts & Part::Invoices) RAPPORT_TRY(read<storage::InvoiceRepository>(book_, id, one.invoices));
        if (parts & Part::Interactions)
            RAPPORT_TRY(read<storage::InteractionRepository>(book_, id, one.interactions));
        if (parts & Part::Complaints)
            RAPPORT_TRY(read<storage::ComplaintRepository>(book_, id, one.complaints));
        if (parts & Part::Signals) RAPPORT_TRY(read<storage::SignalRepository>(book_, id, one.signalEvents));
        if (parts & Part::Costs) RAPPORT_TRY(read<storage::CostRepository>(book_, id, one.costs));
        if (parts & Part::Estimates)
            RAPPORT_TRY(read<storage::TimeEstimateRepository>(book_, id, one.estimates));
        if (parts & Part::Decisions) RAPPORT_TRY(read<storage::DecisionRepository>(book_, id, one.decisions));
        if (parts & Part::Tasks) RAPPORT_TRY(read<storage::TaskRepository>(book_, id, one.tasks));
        if (parts & Part::ScopeRequests)
            RAPPORT_TRY(read<storage::ScopeRequestRepository>(book_, id, one.scopeRequests));
        if (parts & Part::Concessions)
            RAPPORT_TRY(read<storage::ConcessionRepository>(book_, id, one.concessions));
        if (parts & Part::RecoveryCases)
            RAPPORT_TRY(read<storage::RecoveryCaseRepository>(book_, id, one.recoveryCases));
        if (parts & Part::PartingPlans)
            RAPPORT_TRY(read<storage::PartingPlanRepository>(book_, id, one.partingPlans));
        if (parts & Part::Proposals) RAPPORT_TRY(read<storage::ProposalRepository>(book_, id, one.proposals));
        if (parts & Part::Attachments)
            RAPPORT_TRY(read<storage::AttachmentRepository>(book_, id, one.attachments));
        if (parts & Part::Taken) {
            RAPPORT_TRY_ASSIGN(one.taken, storage::TakenRecordRepository(book_).ofClient(id));
        }
    }
    return contents;
}

Result<std::vector<Invoice>> ExistingBook::invoicesNumbered(const QString& number) {
    return storage::InvoiceRepository(book_).numbered(number);
}

Result<std::vector<Invoice>> ExistingBook::openInvoices() {
    RAPPORT_TRY_ASSIGN(std::vector<Invoice> invoices, storage::InvoiceRepository(book_).all());
    std::erase_if(invoices, [](const Invoice& invoice) { return !invoice.leftToPay().isPositive(); });
    return invoices;
}

Result<std::vector<TakenRecord>> ExistingBook::taken(const QStringList& keys) {
    return storage::TakenRecordRepository(book_).known(keys);
}

} // namespace rapport::app
