// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/client.h"
#include "domain/contact.h"

#include <QString>

#include <vector>

namespace rapport::app {

class Workspace;

/// Why two entries may be the same client, the surest first.
enum class LikenessReason { SameEmail, SamePhone, SameName, CloseName };

/// A client of the book that may be the one asked about.
struct LikeClient {
    Id<Client> client;
    QString name;
    bool archived = false;
    LikenessReason reason = LikenessReason::CloseName;
    QString value; ///< The address or number they share, as it stands in the book; empty for names.
};

/// Two clients of the book that may be one.
struct LikePair {
    LikeClient first; ///< With reason and value of the pair.
    LikeClient second;
};

/// Finds clients that were entered twice. Reads only.
class Duplicates {
public:
    explicit Duplicates(Workspace& workspace) : workspace_(workspace) {}

    /// Those like the client described (never itself, when it has an id), surest first, each once.
    Result<std::vector<LikeClient>> similar(const Client& client, const std::vector<Contact>& contacts);
    /// Every likely pair of the book, surest first, then by name. Of more than two that share something, each
    /// is paired with the first of them.
    Result<std::vector<LikePair>> pairs();

private:
    Workspace& workspace_;
};

} // namespace rapport::app
