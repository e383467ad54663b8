// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "domain/book_content.h"

#include <functional>
#include <optional>

namespace rapport::app {

/// Which demo book to make. The same options give the same book, record for record, on every machine.
struct DemoOptions {
    Day until; ///< The last day anything is recorded.
    quint64 seed = 1;
    int clients = 60;                   ///< At least 1.
    int years = 3;                      ///< At least 1.
    std::optional<qint64> interactions; ///< About so many in total; nothing: what the clients naturally take.
    std::optional<qint64> invoices;     ///< Likewise.
};

/// The sign-and-print shop itself: name, currency, staff with their dated cost per hour, exchange rates.
BookHeader demoHeader(const DemoOptions& options);

/// Makes the clients one after the other and hands each to `sink`, which returns false to stop. Ids are
/// numbers of the content's own, as domain/book_content.h says. The first clients are one of each kind the
/// method knows (a loss-maker, a late payer, ...); the others are ordinary ones, most of them good.
void generateDemo(const DemoOptions& options, const std::function<bool(ClientContent&&)>& sink);

} // namespace rapport::app
