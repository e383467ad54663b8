// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rapport::storage {

/// The form in which an address is compared: trimmed and lower case.
QString emailKey(const QString& email);
/// The digits of a telephone number, whatever script they are written in.
QString phoneDigits(const QString& phone);
/// A LIKE pattern (ESCAPE '!') for texts that contain `part`.
QString containing(const QString& part);

} // namespace rapport::storage
