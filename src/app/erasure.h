// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/result.h"
#include "domain/client.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace rapport::app {

class Workspace;

/// What a client is called in the book once it was erased: "#17". It says nothing and fits no file.
QString erasedName(Id<Client> client);
/// Whether nothing but invoices that must be kept is left of the client.
bool isErased(const Client& client);

/// Invoices from this day on must still be kept on `today`, when the law wants them for so many years after
/// the end of their year; 0 years: none.
std::optional<Day> invoicesKeptFrom(int years, Day today);
/// The last day an invoice must be kept.
Day invoiceKeptUntil(Day issued, int years);

/// What erasing a client would do.
struct ErasurePreview {
    Id<Client> client;
    QString name;
    std::vector<std::pair<QByteArray, qint64>> going;   ///< Records by table (wording::tableWord()).
    qint64 logEntries = 0;                              ///< Entries of the history that lose what they say.
    qint64 invoices = 0, payments = 0, creditNotes = 0; ///< That stay, under erasedName().
    std::optional<Day> keptUntil; ///< By then the last of the invoices may go; nothing: none stays.
    int keepYears = 0;            ///< BookSettings::keepInvoicesYears.
    QStringList copies; ///< Files beside the book that were made of it before and still have the client.
};

/// Looks before EraseClients. The owner's: error owner_only.
class Erasure {
public:
    explicit Erasure(Workspace& workspace) : workspace_(workspace) {}

    /// Errors: client_not_found.
    Result<ErasurePreview> preview(Id<Client> client);

private:
    Workspace& workspace_;
};

} // namespace rapport::app
