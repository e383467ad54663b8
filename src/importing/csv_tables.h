// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"

#include <QByteArray>

#include <span>
#include <utility>
#include <vector>

namespace rapport::importing {

/// The tables a book is written as, by name without ".csv".
std::span<const char* const> csvTables();
/// The header row; its words are those of the generic mappings where the table can be imported.
QByteArray csvHeader(const char* table);
/// The rows one client has in each table; tables without any are left out.
std::vector<std::pair<const char*, QByteArray>> csvRows(const ClientContent& content,
                                                        const BookHeader& header);
/// The same of what belongs to no client.
std::vector<std::pair<const char*, QByteArray>> csvBookRows(const BookHeader& header);

} // namespace rapport::importing
