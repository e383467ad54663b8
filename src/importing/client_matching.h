// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/client_matcher.h"
#include "importing/existing_records.h"
#include "importing/import_request.h"
#include "importing/incoming.h"

#include <vector>

namespace rapport::importing {

/// Who of the book one client of the files is.
struct MatchedClient {
    ClientMatch match;
    bool ambiguous = false; ///< Several have its reference or name; they are in ClientMatch::close.
};

/// Finds for every client the files name who of the book it is: as the user decided, else by reference, name,
/// e-mail address, telephone number, or name written differently. Whom nothing but a close name or a mark
/// somebody else has too speaks for is only proposed.
class ClientMatching {
public:
    ClientMatching(const IncomingBook& book, ExistingRecords& existing, ClientMatcher& matcher,
                   const ImportRequest& request)
        : book_(book), existing_(existing), matcher_(matcher), request_(request) {}

    /// One for each of IncomingBook::clients, in their order. Errors: of reading the book.
    Result<std::vector<MatchedClient>> run();

private:
    void describe();
    void byChoice();
    void byReferenceOrName();
    /// The other marks, asked of the book only when somebody is left to be found.
    Result<void> byMarks();
    void take(size_t index, const Client& client, MatchedBy by);
    const ClientChoice* choiceOf(size_t index) const;
    bool isLeft(size_t index) const;

    const IncomingBook& book_;
    ExistingRecords& existing_;
    ClientMatcher& matcher_;
    const ImportRequest& request_;
    std::vector<MatchedClient> matched_;
    std::vector<std::vector<const Client*>> several_; ///< Of the ambiguous ones; by index.
};

} // namespace rapport::importing
