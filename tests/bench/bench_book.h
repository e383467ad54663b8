// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"

#include <memory>

namespace rapport::bench {

struct Size {
    int clients = 0;
    qint64 invoices = 0; ///< Each with one payment, but every tenth still open.
    qint64 interactions = 0;
};

/// The value of a result; an error ends the program with its code on standard error.
template <typename T>
T must(Result<T> result) {
    if (!result) qFatal("unexpected error: %s", result.error().code.constData());
    return std::move(result).value();
}
inline void must(Result<void> result) {
    if (!result) qFatal("unexpected error: %s", result.error().code.constData());
}

/// The day every measurement is made as of.
Day benchDay();
std::unique_ptr<app::Workspace> newBook(const QString& path);
std::unique_ptr<app::Workspace> openBook(const QString& path);
/// The records of three years, the same every time, through the one command that fills a book.
void fill(app::Workspace& book, const Size& size);
/// A call of ten minutes with the client of this id.
void logCall(app::Workspace& book, qint64 client);
/// An invoice history of so many rows for so many customers, with dates as 12/31/2025.
void writeInvoiceCsv(const QString& path, int clients, qint64 rows);
/// Plans and applies; returns whether anything was written.
bool importInvoices(app::Workspace& book, const QString& csv);

} // namespace rapport::bench
