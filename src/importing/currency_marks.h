// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"

#include <QStringView>

#include <optional>

namespace rapport::importing {

/// A currency of ISO 4217 that is in use, by its code in capitals; "NET" is none.
std::optional<Currency> knownCurrency(QStringView code);

/// What a cell of a currency column means: a code in any case, or a sign or name that is of one currency
/// only ("€", "Euro", "US Dollar"; "$" is of many).
std::optional<Currency> currencyNamed(QStringView text);

/// Whether this is a sign, word or code that stands beside amounts: "$", "руб.", "USD", "ریال".
bool isCurrencyMark(QStringView text);

/// Whether such a mark may stand beside amounts of this currency: "$" of US, Canadian and other dollars.
bool canMark(QStringView mark, Currency currency);

} // namespace rapport::importing
