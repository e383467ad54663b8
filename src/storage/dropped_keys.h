// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

namespace rapport::storage {

class Book;

/// Keys of records of sources that were taken and whose dealing or invoice is gone since (TakenRecord), by id.
Result<QStringList> droppedKeys(const Book& book);

} // namespace rapport::storage
