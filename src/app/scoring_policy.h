// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/named_policy.h"
#include "scoring/policy.h"

#include <optional>

namespace rapport::storage {
class Book;
class Transaction;
} // namespace rapport::storage

namespace rapport::app {

/// The policy a record holds, under the record's name. Errors: those of importing::readPolicy.
Result<scoring::Policy> readPolicy(const NamedPolicy& policy);

/// Which policy of the book it is judged by; nothing: the method's own.
Result<std::optional<Id<NamedPolicy>>> chosenPolicy(storage::Book& book);
Result<void> writeChosenPolicy(storage::Book& book, storage::Transaction& transaction,
                               const std::optional<Id<NamedPolicy>>& policy);

/// The chosen policy as it is kept; nothing where none is chosen or it has gone.
Result<std::optional<NamedPolicy>> chosenRecord(storage::Book& book);
/// The policy the book is judged by: the one chosen, or the method's own where none is or it has gone.
Result<scoring::Policy> bookPolicy(storage::Book& book);

} // namespace rapport::app
