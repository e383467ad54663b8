// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"

#include <functional>
#include <vector>

namespace rapport::storage {

class Book;

/// Everything the business entered, client by client; for exports, the client page and reports. Each call
/// reads one moment; hold a Snapshot around several.
class BookReader {
public:
    explicit BookReader(Book& book) : book_(book) {}

    /// What stands beside the clients; without a day and without the policy chosen.
    Result<BookHeader> header() const;
    /// By id.
    Result<std::vector<Id<Client>>> clientIds() const;
    /// Lists by day, then id. Usage "record_not_found" when there is no such client.
    Result<ClientContent> contentOf(Id<Client> client) const;
    /// Each client in turn, by id, one in memory at a time and with the bytes of its files; an error of
    /// `visit` ends it.
    Result<void> forEachClient(const std::function<Result<void>(const ClientContent&)>& visit) const;

private:
    Book& book_;
};

} // namespace rapport::storage
