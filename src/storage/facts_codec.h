// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/facts.h"

#include <QByteArray>

#include <optional>

namespace rapport::storage {

/// The format encodeFacts() writes. To be raised with every change of scoring::ClientFacts or of the coding;
/// kept facts of another format are recomputed from the records.
inline constexpr int kFactsFormat = 1;

/// Compact bytes: variable-length integers, ids and days as differences from the one before.
QByteArray encodeFacts(const scoring::ClientFacts& facts);
/// Nothing when the bytes end early, go on too long or hold a value that is none.
std::optional<scoring::ClientFacts> decodeFacts(const QByteArray& bytes, Id<Client> client, Currency base);

} // namespace rapport::storage
