// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>

#include <functional>
#include <string>
#include <vector>

namespace rapport::importing {

/// A value of a JSON text with the line it stands on. Numbers keep their text, so that amounts stay exact.
struct JsonNode {
    enum class Type { Null, Bool, Number, String, Array, Object };
    Type type = Type::Null;
    bool flag = false;
    qint32 line = 0;
    std::string key;  ///< In an object: of this member.
    std::string text; ///< Of a string (UTF-8) or a number.
    std::vector<JsonNode> children;

    const JsonNode* member(std::string_view name) const;
};

/// Reads a JSON text as it streams in. Elements of the arrays that are members of the outermost object are
/// not kept but handed over one by one, with the array's key and their index; `root` gets the rest. The taker
/// returns an error to stop. Errors: "json_invalid" ("line"), "json_too_deep" ("line"), "key_twice" ("key",
/// "line"), those of the taker.
class JsonStream {
public:
    using TakeElement = std::function<Result<void>(const std::string& key, qsizetype index,
                                                   JsonNode&& element, const JsonNode& root)>;
    static Result<JsonNode> read(QIODevice& device, const TakeElement& take = {});
};

/// "1.5e3" as "1500": a JSON number without exponent. Nothing when it would have more than 40 digits.
std::optional<std::string> plainDecimal(const std::string& number);

} // namespace rapport::importing
