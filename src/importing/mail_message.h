// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "importing/mail_address.h"

#include <QIODevice>
#include <QString>

#include <optional>
#include <vector>

namespace rapport::importing {

/// What an e-mail says of itself. The text of the message is neither read nor kept.
struct MailMessage {
    QString id; ///< Message-ID, without brackets; may be empty.
    std::optional<MailAddress> from;
    std::vector<MailAddress> to; ///< To and Cc, without those that have no address.
    std::optional<Instant> at;
    QString subject; ///< One line.

    bool operator==(const MailMessage&) const = default;
};

/// Reads the header of a message as mail programs save it (.eml, RFC 5322), with encoded words of any
/// charset. At most 1 MiB of header is read, and nothing after it. Errors, InputRejected: mail_unreadable
/// when it is none, mail_header_too_long.
Result<MailMessage> readMailMessage(QIODevice& device);

} // namespace rapport::importing
