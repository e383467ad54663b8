// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"

#include "app/job_control.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/transaction.h"

namespace rapport::app {

namespace {

/// Storage names the table of what is missing; people name the thing.
Error namedMissing(Error error, const char* code, const char* what, qint64 id) {
    if (error.code != "record_not_found") return error;
    return Error{ErrorKind::Usage, code, {{QString::fromLatin1(what), QString::number(id)}}};
}

} // namespace

Result<Stored<Client>> CommandWriter::touch(Id<Client> id) {
    auto stored = storage::ClientRepository(book).byId(id);
    if (!stored) return namedMissing(std::move(stored).error(), "client_not_found", "client", id.value());
    text.args.insert(QStringLiteral("client"), stored->record.name);
    client = id;
    notice.clients.insert(id);
    return stored;
}

Result<Stored<Invoice>> CommandWriter::touch(Id<Invoice> id) {
    auto stored = storage::InvoiceRepository(book).byId(id);
    if (!stored) return namedMissing(std::move(stored).error(), "invoice_not_found", "invoice", id.value());
    text.args.insert(QStringLiteral("number"), stored->record.number);
    RAPPORT_TRY(touch(stored->record.clientId));
    return stored;
}

Result<void> CommandWriter::checkStaff(const std::optional<Id<Staff>>& id) const {
    if (!id) return {};
    auto stored = storage::StaffRepository(book).byId(*id);
    if (!stored) return namedMissing(std::move(stored).error(), "staff_not_found", "staff", id->value());
    return {};
}

Result<void> CommandWriter::checkpoint() const {
    if (control && control->cancelled()) return Error{ErrorKind::Cancelled, "cancelled"};
    return {};
}

} // namespace rapport::app
