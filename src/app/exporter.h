// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/client.h"
#include "importing/csv_export.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

class Access;
class JobControl;

/// Writes everything the business entered to files. Each file is written beside its place and renamed when it
/// is whole, readable by its owner only. Errors: owner_only; cannot_write (file, reason), cancelled.
class Exporter {
public:
    Exporter(storage::Book& book, const Access& access) : book_(book), access_(access) {}

    /// The exchange file (docs/exchange.md), client by client: the memory it takes does not grow with the
    /// book.
    Result<void> exchange(const QString& file, JobControl* control = nullptr);
    /// One CSV per kind of record into a folder, which is made when missing. Returns the files written.
    Result<QStringList> csv(const QString& folder, JobControl* control = nullptr,
                            const importing::CsvOptions& options = {});
    /// The table of clients with these only, in their order; one that has gone is left out.
    Result<void> clientsCsv(const QString& file, const std::vector<Id<Client>>& clients);

private:
    storage::Book& book_;
    const Access& access_;
};

} // namespace rapport::app
