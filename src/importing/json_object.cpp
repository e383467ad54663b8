// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/json_object.h"

#include "importing/value_readers.h"

#include <algorithm>
#include <cmath>

namespace rapport::importing {

JsonObject::JsonObject(const JsonNode& node, JsonPlace place, JsonFault& fault)
    : node_(node), place_(std::move(place)), fault_(fault) {
    if (node_.type == JsonNode::Type::Object || fault_.error) return;
    fail(Error{ErrorKind::InputRejected, "value_wrong_type"});
}

JsonObject::~JsonObject() {
    if (fault_.error || node_.type != JsonNode::Type::Object) return;
    for (const JsonNode& child : node_.children) {
        if (std::find(asked_.begin(), asked_.end(), child.key) != asked_.end()) continue;
        failAt("key_unknown", child);
        fault_.error->with(QStringLiteral("key"), QString::fromStdString(child.key));
        return;
    }
}

void JsonObject::fail(Error error) {
    if (fault_.error) return;
    if (!error.args.contains(QStringLiteral("line")))
        error.with(QStringLiteral("line"), QString::number(node_.line));
    if (!error.args.contains(QStringLiteral("path"))) error.with(QStringLiteral("path"), place_.path());
    fault_.error = std::move(error);
}

void JsonObject::failAt(const char* code, const JsonNode& node) {
    fail(Error{ErrorKind::InputRejected,
               code,
               {{QStringLiteral("path"), place_.path() + u'/' + QString::fromStdString(node.key)},
                {QStringLiteral("line"), QString::number(node.line)},
                {QStringLiteral("value"), QString::fromStdString(node.text).left(80)}}});
}

void JsonObject::fail(const char* code, const char* key) {
    if (const JsonNode* node = node_.member(key)) failAt(code, *node);
}

void JsonObject::failMissing(const char* key) {
    fail(Error{ErrorKind::InputRejected, "key_missing", {{QStringLiteral("key"), QString::fromLatin1(key)}}});
}

void JsonObject::failCode(const JsonNode& node, const QStringList& allowed) {
    if (fault_.error) return;
    failAt("code_unknown", node);
    fault_.error->with(QStringLiteral("allowed"), allowed.join(QStringLiteral(", ")));
}

const JsonNode* JsonObject::find(const char* key, JsonNode::Type type) {
    asked_.emplace_back(key);
    const JsonNode* node = node_.member(key);
    if (!node || node->type == JsonNode::Type::Null) return nullptr;
    if (node->type == type) return node;
    failAt("value_wrong_type", *node);
    return nullptr;
}

bool JsonObject::has(const char* key) {
    asked_.emplace_back(key);
    const JsonNode* node = node_.member(key);
    return node && node->type != JsonNode::Type::Null;
}

QString JsonObject::text(const char* key) {
    const JsonNode* node = find(key, JsonNode::Type::String);
    return node ? QString::fromStdString(node->text) : QString();
}

QString JsonObject::requiredText(const char* key) {
    if (!has(key)) failMissing(key);
    return text(key);
}

QStringList JsonObject::texts(const char* key) {
    QStringList list;
    const JsonNode* node = find(key, JsonNode::Type::Array);
    if (!node) return list;
    for (const JsonNode& child : node->children) {
        if (child.type != JsonNode::Type::String) {
            failAt("value_wrong_type", *node);
            break;
        }
        list << QString::fromStdString(child.text);
    }
    return list;
}

bool JsonObject::flag(const char* key, bool otherwise) {
    const JsonNode* node = find(key, JsonNode::Type::Bool);
    return node ? node->flag : otherwise;
}

std::optional<int> JsonObject::integer(const char* key, int least, int most) {
    const JsonNode* node = find(key, JsonNode::Type::Number);
    if (!node) return std::nullopt;
    bool fine = false;
    const int value = QString::fromStdString(node->text).toInt(&fine);
    if (fine && value >= least && value <= most) return value;
    failAt(fine ? "out_of_range" : "value_wrong_type", *node);
    return std::nullopt;
}

std::optional<double> JsonObject::real(const char* key) {
    const JsonNode* node = find(key, JsonNode::Type::Number);
    if (!node) return std::nullopt;
    bool fine = false;
    const double value = QByteArray::fromStdString(node->text).toDouble(&fine);
    if (fine && std::isfinite(value)) return value;
    failAt("out_of_range", *node);
    return std::nullopt;
}

std::optional<Day> JsonObject::day(const char* key) {
    const JsonNode* node = find(key, JsonNode::Type::String);
    if (!node) return std::nullopt;
    const auto value = Day::fromIso(QString::fromStdString(node->text));
    if (!value) failAt("date_invalid", *node);
    return value;
}

Day JsonObject::requiredDay(const char* key) {
    if (!has(key)) failMissing(key);
    return day(key).value_or(Day());
}

std::optional<Day> JsonObject::dayOrMonth(const char* key, bool last) {
    const JsonNode* node = find(key, JsonNode::Type::String);
    if (!node || node->text.size() != 7) return day(key);
    const auto first = Day::fromIso(QString(QString::fromStdString(node->text) + QStringLiteral("-01")));
    if (!first) failAt("date_invalid", *node);
    return first && last ? first->lastOfMonth() : first;
}

std::optional<Instant> JsonObject::instant(const char* key) {
    const JsonNode* node = find(key, JsonNode::Type::String);
    if (!node) return std::nullopt;
    const auto value = Instant::fromIso(QString::fromStdString(node->text));
    if (!value) failAt("date_invalid", *node);
    return value;
}

std::optional<Money> JsonObject::money(const char* key, Currency currency) {
    const JsonNode* node = find(key, JsonNode::Type::Number);
    if (!node) return std::nullopt;
    const auto plain = plainDecimal(node->text);
    const auto value = plain ? Money::fromDecimal(QString::fromStdString(*plain), currency) : std::nullopt;
    if (!value) {
        failAt(plain && plain->find('.') != std::string::npos ? "amount_too_precise" : "amount_invalid",
               *node);
        return std::nullopt;
    }
    if (isSaneAmount(*value)) return value;
    failAt("amount_invalid", *node);
    return std::nullopt;
}

Money JsonObject::requiredMoney(const char* key, Currency currency) {
    if (!has(key)) failMissing(key);
    return money(key, currency).value_or(Money::zero(currency));
}

std::optional<Currency> JsonObject::currency(const char* key) {
    const JsonNode* node = find(key, JsonNode::Type::String);
    if (!node) return std::nullopt;
    const auto value = Currency::fromCode(QString::fromStdString(node->text));
    if (!value) failAt("currency_unknown", *node);
    return value;
}

std::optional<ExchangeRate> JsonObject::rate(const char* key) {
    const JsonNode* node = find(key, JsonNode::Type::Number);
    if (!node) return std::nullopt;
    const auto plain = plainDecimal(node->text);
    const auto value = plain ? ExchangeRate::fromDecimal(QString::fromStdString(*plain)) : std::nullopt;
    if (!value) failAt("amount_invalid", *node);
    return value;
}

std::optional<Duration> JsonObject::duration(const char* key, Duration unit, bool mayBeNegative) {
    constexpr double kLongest = 1e7;
    const auto value = real(key);
    if (!value) return std::nullopt;
    if ((*value < 0 && !mayBeNegative) || std::fabs(*value) > kLongest) {
        fail("out_of_range", key);
        return std::nullopt;
    }
    return Duration::seconds(std::llround(*value * static_cast<double>(unit.inSeconds())));
}

} // namespace rapport::importing
