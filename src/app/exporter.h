// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

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
    Result<QStringList> csv(const QString& folder, JobControl* control = nullptr);

private:
    storage::Book& book_;
    const Access& access_;
};

} // namespace rapport::app
