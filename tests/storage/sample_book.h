// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "storage/book.h"
#include "storage/change.h"
#include "storage/transaction.h"

#include <memory>

namespace rapport::testing {

/// Texts that storage must hand back letter by letter.
QString oddText();

inline Currency usd() {
    return *Currency::fromCode(u"USD");
}
inline Currency eur() {
    return *Currency::fromCode(u"EUR");
}

std::unique_ptr<storage::Book> newBook(const QString& path);
storage::ChangeNote note(const char* command, std::optional<Id<Client>> client = {});

/// A client called `name` with nothing else said.
Client plainClient(const char* name);
/// A call with a client, of 10 minutes, on a day.
Interaction plainCall(Id<Client> client, Day day);
/// An invoice of 100.00 plus 20.00 tax with one payment and one credit note.
Invoice plainInvoice(Id<Client> client, Day issued);

/// One of everything that hangs on a client, with every field set; ids as in a book whose staff member and
/// first interaction have id 1.
ClientContent fullContent(Id<Client> client);

/// Runs `write(transaction)` and commits it.
template <typename Write>
Id<storage::Change> inTransaction(storage::Book& book, Write&& write, const char* command = "test");

} // namespace rapport::testing

#include "support/must.h"

template <typename Write>
rapport::Id<rapport::storage::Change> rapport::testing::inTransaction(storage::Book& book, Write&& write,
                                                                      const char* command) {
    storage::Transaction transaction = must(storage::Transaction::begin(book));
    write(transaction);
    return must(transaction.commit(note(command)));
}
