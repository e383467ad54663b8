// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/incoming.h"

#include <QIODevice>

#include <functional>

namespace rapport::importing {

/// Reads an exchange file into records with the place of each, client by client. Errors: exchange_reader.h;
/// "cancelled" when `progressed`, told the bytes read, returns false.
Result<void> readExchangeRecords(QIODevice& device, qint32 file, IncomingBook& book,
                                 const std::function<bool(qint64 bytes)>& progressed);

} // namespace rapport::importing
