// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <cstddef>
#include <functional>

namespace rapport {

/// The key of one record of kind T; keys of different kinds don't mix. 0 means "not stored yet".
template <typename T>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : value_(value) {}

    constexpr qint64 value() const { return value_; }
    constexpr bool isNull() const { return value_ == 0; }
    constexpr auto operator<=>(const Id&) const = default;

private:
    qint64 value_ = 0;
};

template <typename T>
size_t qHash(Id<T> id, size_t seed = 0) noexcept {
    return std::hash<qint64>{}(id.value()) ^ seed;
}

} // namespace rapport

template <typename T>
struct std::hash<rapport::Id<T>> {
    size_t operator()(rapport::Id<T> id) const noexcept { return std::hash<qint64>{}(id.value()); }
};
