// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parting.h"

#include "app/invoice_history.h"
#include "storage/repositories.h"

namespace rapport::app {

namespace {

void addOurs(std::vector<PartingMatter>& open, const std::vector<Agreement>& agreements,
             const std::vector<Complaint>& complaints, const std::vector<RecoveryCase>& cases) {
    for (const Agreement& agreement : agreements)
        for (const Promise& promise : agreement.promises)
            if (!promise.keptOn)
                open.push_back({PartingMatterKind::Promise,
                                {RecordType::Agreement, agreement.id.value()},
                                promise.text,
                                promise.due});
    for (const Complaint& complaint : complaints) {
        const bool settled = complaint.resolved && complaint.judgement != Judgement::Unclassified;
        const bool refuted = complaint.judgement == Judgement::Unfounded;
        if (!settled && !refuted)
            open.push_back({PartingMatterKind::Complaint,
                            {RecordType::Complaint, complaint.id.value()},
                            complaint.about});
    }
    for (const RecoveryCase& recovery : cases)
        if (!recovery.closedOn)
            open.push_back({PartingMatterKind::RecoveryCase,
                            {RecordType::RecoveryCase, recovery.id.value()},
                            recovery.what});
}

void addTheirs(std::vector<PartingMatter>& open, const std::vector<Invoice>& invoices) {
    for (const Invoice& invoice : invoices) {
        const Money left = openAmount(invoice);
        if (!left.isPositive() || invoice.net.isNegative()) continue;
        open.push_back({PartingMatterKind::OpenInvoice,
                        {RecordType::Invoice, invoice.id.value()},
                        invoice.number,
                        invoice.due,
                        left});
    }
}

void addPlan(std::vector<PartingMatter>& open, const PartingPlan& plan, Day day) {
    const RecordRef itself{RecordType::PartingPlan, plan.id.value()};
    if (!plan.noticeGiven) open.push_back({PartingMatterKind::NoticeToGive, itself, {}});
    if (plan.lastDay && *plan.lastDay > day)
        open.push_back({PartingMatterKind::LastDayAhead, itself, {}, plan.lastDay});
    for (size_t i = 0; i < plan.items.size(); ++i)
        if (!plan.items[i].doneOn)
            open.push_back(
                {PartingMatterKind::Item, itself, plan.items[i].text, plan.items[i].due, std::nullopt, i});
}

} // namespace

Result<std::vector<PartingMatter>> openMatters(storage::Book& book, const PartingPlan& plan, Day day) {
    const Id<Client> client = plan.clientId;
    RAPPORT_TRY_ASSIGN(const auto agreements, storage::AgreementRepository(book).forClient(client));
    RAPPORT_TRY_ASSIGN(const auto complaints, storage::ComplaintRepository(book).forClient(client));
    RAPPORT_TRY_ASSIGN(const auto cases, storage::RecoveryCaseRepository(book).forClient(client));
    RAPPORT_TRY_ASSIGN(const auto invoices, storage::InvoiceRepository(book).forClient(client));
    RAPPORT_TRY_ASSIGN(const auto tasks, storage::TaskRepository(book).forClient(client));
    std::vector<PartingMatter> open;
    addOurs(open, agreements, complaints, cases);
    addTheirs(open, invoices);
    for (const Task& task : tasks)
        if (!task.doneOn)
            open.push_back(
                {PartingMatterKind::Task, {RecordType::Task, task.id.value()}, task.title, task.due});
    addPlan(open, plan, day);
    return open;
}

} // namespace rapport::app
