// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/interaction.h"
#include "importing/mail_message.h"

#include <optional>

namespace rapport::app {

class Workspace;

/// An e-mail as a dealing.
struct MailEntry {
    Interaction interaction; ///< Its text is the subject; nobody noted how long it took.
    QString clientName;
    /// Who wrote, when neither they nor anybody it went to is a contact of the client.
    std::optional<importing::MailAddress> stranger{};
    bool isLogged = false; ///< There is such a dealing already, of the same moment and subject.
};

/// Holds an e-mail against a client, or, without one, against all of the book by their contacts' addresses: a
/// contact who wrote makes it incoming, one it went to outgoing. A date that cannot be (before 1990, or later
/// than tomorrow) counts as none, and the day is today. Errors, InputRejected: mail_of_nobody (email);
/// mail_of_several (email, matches); those of reading a client.
Result<MailEntry> mailEntry(Workspace& workspace, const importing::MailMessage& message,
                            const std::optional<Id<Client>>& client);

} // namespace rapport::app
