// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <utility>

namespace rapport::storage {

class Book;

/// While it lives, everything read of the book is of one moment, whatever others write meanwhile. Within a
/// transaction or another snapshot it does nothing; no transaction can begin inside it.
class Snapshot {
public:
    static Result<Snapshot> begin(const Book& book);
    Snapshot(Snapshot&& other) noexcept : book_(std::exchange(other.book_, nullptr)) {}
    ~Snapshot();

private:
    explicit Snapshot(const Book* book) : book_(book) {}
    const Book* book_; ///< Nothing when somebody further out holds the moment.
};

} // namespace rapport::storage
