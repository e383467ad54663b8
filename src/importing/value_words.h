// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"

#include <QStringView>

#include <optional>

namespace rapport::importing {

// Words that stand in the cells of exports, in English, German, Russian, Arabic and Persian, however they are
// written (base/text_key.h). A longer text that begins with such a word is that word: "Overdue 12 days".

/// What a program says of an invoice.
enum class InvoiceState { Draft, Void, Quote, Open, Disputed, PartlyPaid, Paid };
std::optional<InvoiceState> invoiceState(QStringView cell);

/// What a row of a list of sales is. A sales receipt is an invoice paid at once; Other is a payment, a
/// purchase, a journal entry: nothing a list of invoices should bring.
enum class SaleKind { Invoice, CreditNote, SalesReceipt, Quote, Other };
std::optional<SaleKind> saleKind(QStringView cell);

/// Yes or no; the whole cell.
std::optional<bool> flagWord(QStringView cell);

/// "h", "Std.", "мин", "دقیقه".
std::optional<Duration> timeUnit(QStringView word);

/// Whether a cell begins like the line of sums below a table: "Total", "Summe", "Итого".
bool beginsLikeTotal(QStringView cell);
/// Whether it is nothing but such a word.
bool isTotal(QStringView cell);

} // namespace rapport::importing
