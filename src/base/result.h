// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace rapport {

/// A value or an Error; used at module edges instead of exceptions.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return assert(ok()), *std::get_if<0>(&state_); }
    T& value() & { return assert(ok()), *std::get_if<0>(&state_); }
    T&& value() && { return assert(ok()), std::move(*std::get_if<0>(&state_)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const& { return assert(!ok()), *std::get_if<1>(&state_); }
    Error&& error() && { return assert(!ok()), std::move(*std::get_if<1>(&state_)); }

private:
    std::variant<T, Error> state_;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {}

    bool ok() const { return !error_; }
    explicit operator bool() const { return ok(); }
    const Error& error() const& { return assert(error_), *error_; }
    Error&& error() && { return assert(error_), std::move(*error_); }

private:
    std::optional<Error> error_;
};

} // namespace rapport

#define RAPPORT_CONCAT_(a, b) a##b
#define RAPPORT_CONCAT(a, b) RAPPORT_CONCAT_(a, b)

/// Leaves the calling function with the error of `expression`, a Result of any type.
#define RAPPORT_TRY(expression)                                                                              \
    do {                                                                                                     \
        if (auto rapportTried = (expression); !rapportTried) return std::move(rapportTried).error();         \
    } while (false)

#define RAPPORT_TRY_ASSIGN_(holder, declaration, expression)                                                 \
    auto holder = (expression);                                                                              \
    if (!holder) return std::move(holder).error();                                                           \
    declaration = std::move(holder).value()

/// Declares a variable from a Result, or leaves the calling function with its error:
/// RAPPORT_TRY_ASSIGN(const Client client, repository.byId(id));
#define RAPPORT_TRY_ASSIGN(declaration, expression)                                                          \
    RAPPORT_TRY_ASSIGN_(RAPPORT_CONCAT(rapportResult, __LINE__), declaration, expression)
