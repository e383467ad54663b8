// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace rapport {

/// Which edit of a record this is; grows by one with every update. An update names the version it was made
/// from, so that nobody's edit is silently lost.
class RowVersion {
public:
    constexpr RowVersion() = default;
    constexpr explicit RowVersion(qint64 number) : number_(number) {}
    constexpr qint64 number() const { return number_; }
    constexpr auto operator<=>(const RowVersion&) const = default;

private:
    qint64 number_ = 0;
};

/// A record as it stands in the book.
template <typename T>
struct Stored {
    T record;
    RowVersion version;
};

} // namespace rapport
