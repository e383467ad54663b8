// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <vector>

namespace rapport::storage {

class Book;
class Transaction;

/// Something wrong with a book. Codes: "file_damaged" (detail), "reference_broken" (table, id, refers_to),
/// "facts_differ" (client), "facts_missing" (client), "payment_currency_differs" (id, invoice),
/// "credit_currency_differs" (id, invoice), "base_currency_differs" (table, id).
struct Finding {
    QByteArray code;
    QMap<QString, QString> args;
    bool repairable = false;
};

/// Integrity of the file, references, kept facts against recomputation, currencies of money. Changes nothing.
Result<std::vector<Finding>> checkBook(Book& book);
/// Recomputes every client's kept facts; commit afterwards.
Result<void> repairFacts(Transaction& transaction);

} // namespace rapport::storage
