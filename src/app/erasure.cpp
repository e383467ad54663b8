// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/erasure.h"

#include "app/access.h"
#include "app/book_copies.h"
#include "app/workspace.h"
#include "storage/erasure.h"
#include "storage/repositories.h"

#include <QRegularExpression>

namespace rapport::app {

QString erasedName(Id<Client> client) {
    return QStringLiteral("#%1").arg(client.value());
}

bool isErased(const Client& client) {
    static const QRegularExpression nameless(QStringLiteral("^#[0-9]+$"));
    return client.archived && client.status == ClientStatus::Parted && client.notes.isEmpty() &&
           nameless.match(client.name).hasMatch();
}

std::optional<Day> invoicesKeptFrom(int years, Day today) {
    if (years <= 0) return std::nullopt;
    return Day::of(today.year() - years, 1, 1);
}

Day invoiceKeptUntil(Day issued, int years) {
    return Day::of(issued.year() + years, 12, 31);
}

Result<ErasurePreview> Erasure::preview(Id<Client> client) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    const auto stored = storage::ClientRepository(workspace_.book()).byId(client);
    if (!stored)
        return Error{ErrorKind::Usage,
                     "client_not_found",
                     {{QStringLiteral("client"), QString::number(client.value())}}};
    RAPPORT_TRY_ASSIGN(const BookSettings settings, workspace_.settings());
    ErasurePreview preview;
    preview.client = client;
    preview.name = stored->record.name;
    preview.keepYears = settings.keepInvoicesYears;
    RAPPORT_TRY_ASSIGN(
        storage::ErasureFigures figures,
        storage::erasureOf(workspace_.book(), client,
                           invoicesKeptFrom(settings.keepInvoicesYears, workspace_.clock().today())));
    preview.going = std::move(figures.going);
    preview.logEntries = figures.logEntries;
    preview.invoices = figures.invoices;
    preview.payments = figures.payments;
    preview.creditNotes = figures.creditNotes;
    if (figures.lastIssued)
        preview.keptUntil = invoiceKeptUntil(*figures.lastIssued, settings.keepInvoicesYears);
    preview.copies = copiesOf(workspace_.path());
    return preview;
}

} // namespace rapport::app
