// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/book_in_memory.h"

namespace rapport::importing {

/// A book with two clients: Knox & Sons (anna@knox.example, ben@knox.example) and Lopez (pia@lopez.example).
BookInMemory bookOfTwo();

/// The plan of a file of records that come by themselves, as of 1 July 2026 in Berlin.
ImportPlan recordPlan(const QByteArray& bytes, BookInMemory& book,
                      const std::function<void(ImportRequest&)>& with = {});

/// What a plan brings of a client, in the order of time: "2026-06-30 09:15 meeting 45 in: The sign", the time
/// of day in UTC; "-" where there is none.
QStringList dealings(const ImportPlan& plan, const char* client);
/// The minutes a plan brings of a client.
double minutes(const ImportPlan& plan, const char* client);
/// Whom nobody knows: "boss@other.example 3".
QStringList strangers(const ImportPlan& plan);
bool hasNotice(const ImportPlan& plan, const char* code, int count);

} // namespace rapport::importing
