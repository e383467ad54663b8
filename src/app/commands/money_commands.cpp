// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "domain/codes.h"
#include "domain/validation.h"
#include "storage/book.h"
#include "storage/repositories.h"

#include <array>

namespace rapport::app {

namespace {

void nameAmount(CommandText& text, const Money& amount) {
    text.args.insert(QStringLiteral("amount"), amount.toDecimal());
    text.args.insert(QStringLiteral("currency"), amount.currency().code());
}

} // namespace

Result<void> carryOut(const RecordPayment& command, CommandWriter& writer) {
    writer.text = {"record_payment"};
    nameAmount(writer.text, command.payment.amount);
    writer.notice.kinds.insert(RecordType::Invoice);
    RAPPORT_TRY_ASSIGN(Stored<Invoice> stored, writer.touch(command.invoice));
    stored.record.payments.push_back(command.payment);
    RAPPORT_TRY(validate(stored.record));
    const std::array added{std::pair(command.invoice, command.payment)};
    RAPPORT_TRY_ASSIGN(const std::vector<Id<Payment>> ids,
                       storage::InvoiceRepository(writer.book).addPayments(writer.transaction, added));
    for (Id<Payment> id : ids)
        writer.add(RecordType::Payment, id.value());
    return {};
}

Result<void> carryOut(const AddCreditNote& command, CommandWriter& writer) {
    writer.text = {"add_credit_note"};
    nameAmount(writer.text, command.note.net);
    writer.notice.kinds.insert(RecordType::Invoice);
    RAPPORT_TRY_ASSIGN(Stored<Invoice> stored, writer.touch(command.invoice));
    stored.record.creditNotes.push_back(command.note);
    RAPPORT_TRY(validate(stored.record));
    const std::array added{std::pair(command.invoice, command.note)};
    RAPPORT_TRY_ASSIGN(const std::vector<Id<CreditNote>> ids,
                       storage::InvoiceRepository(writer.book).addCreditNotes(writer.transaction, added));
    for (Id<CreditNote> id : ids)
        writer.add(RecordType::CreditNote, id.value());
    return {};
}

Result<void> carryOut(const SetDispute& command, CommandWriter& writer) {
    writer.text = {"set_dispute", {{QStringLiteral("dispute"), QString(codeOf(command.dispute))}}};
    writer.notice.kinds.insert(RecordType::Invoice);
    RAPPORT_TRY_ASSIGN(Stored<Invoice> stored, writer.touch(command.invoice));
    Invoice& invoice = stored.record;
    invoice.dispute = command.dispute;
    invoice.disputedSince = command.since;
    invoice.disputeDecided = command.decided;
    RAPPORT_TRY(validate(invoice));
    RAPPORT_TRY(storage::InvoiceRepository(writer.book).update(writer.transaction, invoice, stored.version));
    return {};
}

} // namespace rapport::app
