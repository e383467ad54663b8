// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/book_in_memory.h"
#include "importing/source_rows.h"

#include <initializer_list>

namespace rapport::importing {

/// A client of the book, with a contact for each number.
void addClient(BookInMemory& book, const char* name, std::initializer_list<const char*> phones = {});
/// What the dealings of a client come to; those without a time fail the test.
qint64 secondsOf(const BookInMemory& book, const char* client);
/// The name of who did it; empty: nobody is named.
QString staffOf(const BookInMemory& book, const Interaction& interaction);
bool hasNotice(const ImportPlan& plan, const char* code);
/// What the notices of this code count. They must have a sentence.
qint64 noticeCount(const ImportPlan& plan, const char* code);

} // namespace rapport::importing
