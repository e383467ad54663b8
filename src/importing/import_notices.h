// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_request.h"
#include "importing/incoming.h"

#include <QStringList>

#include <vector>

namespace rapport::importing {

/// What the tables read do not tell, or tell in a way the user had better look at, the weightiest first. Of
/// `matches` those of ImportPlan; `rated`: codes of the currencies the book has rates of. Codes and the
/// values of their sentences (wording/import_wording.h has the sentences):
/// - "please_check" ("program"): the layout is known from a single file;
/// - "address_book_left" ("count"): people of an address book who are no clients;
/// - "close_names" ("count"): clients taken for new whose name is close to one of the book;
/// - "no_payments" ("count"): nothing says what was paid of these invoices;
/// - "no_payment_dates" ("count"): none of these invoices says when it was paid;
/// - "undated_payments" ("count"): payments without a day;
/// - "no_due_dates" ("count"): the due day was worked out;
/// - "no_exchange_rates" ("count", "currencies"): invoices in other currencies than the book's without a
/// rate;
/// - "amounts_gross_only": the tax is in the amounts and not told apart;
/// - "no_minutes" ("count"): none of these dealings says how long it took;
/// - "no_references": clients are known by name alone;
/// - "currency_assumed" ("currency"): no amount says what currency it is in;
/// - "future_dates" ("count"): records of days to come.
std::vector<Notice> importNotices(const IncomingBook& book, ImportKind kind, const ImportRequest& request,
                                  const std::vector<ClientMatch>& matches, Currency base,
                                  const QStringList& rated);

} // namespace rapport::importing
