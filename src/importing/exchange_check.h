// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/validation.h"
#include "importing/json_object.h"

namespace rapport::importing {

/// Rules of the domain ask for a client; which one is not known before matching.
inline constexpr Id<Client> kSomeClient{-1};

/// Puts the broken rule of a record, if any, down as the fault of its object.
template <typename Record, typename... Rest>
void check(JsonObject& json, Record& record, Rest... rest) {
    if (!json.isFine()) return;
    if constexpr (requires { record.clientId = kSomeClient; }) record.clientId = kSomeClient;
    if (auto valid = validate(record, rest...); !valid) json.fail(std::move(valid).error());
}

} // namespace rapport::importing
