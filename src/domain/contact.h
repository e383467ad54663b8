// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

namespace rapport {

struct Client;

/// A person at a client.
struct Contact {
    Id<Contact> id;
    Id<Client> clientId;
    QString name;
    QString role;
    QString email;
    QString phone; ///< As typed.

    bool operator==(const Contact&) const = default;
};

} // namespace rapport
