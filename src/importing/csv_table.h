// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "importing/csv_text.h"

#include <QHash>

#include <span>

namespace rapport::importing {

/// One client on the way into the tables.
class CsvClient {
public:
    CsvClient(const ClientContent& content, const BookHeader& header);

    const ClientContent& content;

    /// A row that begins with whose it is.
    CsvText& begin(CsvText& csv) const;
    /// Empty when there is nobody.
    QString staff(const std::optional<Id<Staff>>& id) const;
    QString agreement(const std::optional<Id<Agreement>>& id) const;

private:
    QHash<Id<Staff>, QString> staffNames_;
};

/// A table of the export: what it is called, its header row, and what fills it.
struct CsvTable {
    const char* name;
    const char* header;
    void (*rowsOfClient)(CsvText& csv, const CsvClient& client) = nullptr;
    void (*rowsOfBook)(CsvText& csv, const BookHeader& header) = nullptr;
};

/// A time in units of `unit`, with at most six decimals; empty for nothing.
QString decimalTime(const std::optional<Duration>& time, Duration unit);
/// An amount and its currency in two cells.
CsvText& moneyWithCurrency(CsvText& csv, const std::optional<Money>& money);

/// Clients, money, dealings: what the method counts, and what imports again.
std::span<const CsvTable> csvRecordTables();
/// Agreements with what hangs on them, and what was decided and is under way.
std::span<const CsvTable> csvDecisionTables();
/// What belongs to no client.
std::span<const CsvTable> csvBookTables();

} // namespace rapport::importing
