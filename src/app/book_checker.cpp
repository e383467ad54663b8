// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_checker.h"

#include "app/job_control.h"
#include "storage/book.h"
#include "storage/book_check.h"
#include "storage/repositories.h"
#include "storage/transaction.h"

#include <algorithm>

namespace rapport::app {

namespace {

Result<qint64> countRecords(storage::Book& book) {
    qint64 total = 0;
    const auto add = [&total](Result<qint64> count) -> Result<void> {
        RAPPORT_TRY_ASSIGN(const qint64 records, std::move(count));
        total += records;
        return {};
    };
    RAPPORT_TRY(add(storage::ContactRepository(book).count()));
    RAPPORT_TRY(add(storage::StaffRepository(book).count()));
    RAPPORT_TRY(add(storage::AgreementRepository(book).count()));
    RAPPORT_TRY(add(storage::InvoiceRepository(book).count()));
    RAPPORT_TRY(add(storage::InvoiceRepository(book).paymentCount()));
    RAPPORT_TRY(add(storage::InvoiceRepository(book).creditNoteCount()));
    RAPPORT_TRY(add(storage::InteractionRepository(book).count()));
    RAPPORT_TRY(add(storage::ComplaintRepository(book).count()));
    RAPPORT_TRY(add(storage::SignalRepository(book).count()));
    RAPPORT_TRY(add(storage::CostRepository(book).count()));
    RAPPORT_TRY(add(storage::TimeEstimateRepository(book).count()));
    RAPPORT_TRY(add(storage::DecisionRepository(book).count()));
    RAPPORT_TRY(add(storage::TaskRepository(book).count()));
    RAPPORT_TRY(add(storage::ExchangeRateRepository(book).count()));
    return total;
}

Result<void> repairKept(storage::Book& book) {
    RAPPORT_TRY_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(book));
    RAPPORT_TRY(storage::repairFacts(transaction));
    return transaction.commitUnlogged();
}

} // namespace

Result<CheckReport> BookChecker::check(bool repair, JobControl* control) {
    CheckReport report;
    RAPPORT_TRY_ASSIGN(const std::vector<storage::Finding> found, storage::checkBook(book_));
    if (control && control->cancelled()) return Error{ErrorKind::Cancelled, "cancelled"};
    const bool repairable = std::ranges::any_of(found, &storage::Finding::repairable);
    if (repair && repairable) RAPPORT_TRY(repairKept(book_));
    for (const storage::Finding& one : found)
        report.findings.push_back({one.code, one.args, repair && one.repairable});
    RAPPORT_TRY_ASSIGN(report.clientsChecked, storage::ClientRepository(book_).count());
    RAPPORT_TRY_ASSIGN(const qint64 records, countRecords(book_));
    report.recordsChecked = report.clientsChecked + records;
    return report;
}

} // namespace rapport::app
