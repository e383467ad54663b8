// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "domain/verdict.h"

namespace rapport {

struct Client;

/// The verdict on a client when the owner last looked, so that changes since can be shown.
struct SeenVerdict {
    Id<SeenVerdict> id;
    Id<Client> clientId; ///< One entry for each client.
    Verdict verdict = Verdict::TooEarly;
    Day seenOn;

    bool operator==(const SeenVerdict&) const = default;
};

} // namespace rapport
