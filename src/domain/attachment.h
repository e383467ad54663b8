// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"

#include <QString>

#include <optional>

namespace rapport {

struct Agreement;
struct Client;

/// A file kept in the book, such as a signed contract. The bytes stand apart, under their hash.
struct Attachment {
    Id<Attachment> id;
    Id<Client> clientId;
    std::optional<Id<Agreement>> agreementId{}; ///< What it belongs to.
    QString fileName;                           ///< From outside, without folders.
    qint64 size = 0;                            ///< In bytes.
    QString sha256;                             ///< Of the bytes, in hex; names them in the book.
    Day addedOn;

    /// Larger files are refused.
    static constexpr qint64 largest = 20 * 1024 * 1024;

    bool operator==(const Attachment&) const = default;
};

} // namespace rapport
