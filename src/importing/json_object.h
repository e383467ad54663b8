// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/exchange_rate.h"
#include "base/instant.h"
#include "base/money.h"
#include "domain/codes.h"
#include "importing/json_tree.h"

#include <QSet>

#include <optional>

namespace rapport::importing {

/// The first thing found wrong in a JSON file; what is read after it does not matter.
struct JsonFault {
    std::optional<Error> error;
};

/// Where in a JSON file one is, so that a fault can name it ("/clients/3/invoices/0").
struct JsonPlace {
    const JsonPlace* parent = nullptr;
    QString step;

    QString path() const { return parent ? parent->path() + u'/' + step : QString(); }
};

/// The members of one JSON object, read by key with the type they must have. A key that nobody asked for is a
/// fault of the file, noted when the reader goes away. A member that is null counts as left out.
class JsonObject {
public:
    JsonObject(const JsonNode& node, JsonPlace place, JsonFault& fault);
    ~JsonObject();
    JsonObject(const JsonObject&) = delete;
    JsonObject& operator=(const JsonObject&) = delete;

    bool has(const char* key);
    void require(const char* key) {
        if (!has(key)) failMissing(key);
    }
    QString text(const char* key);
    QString requiredText(const char* key);
    QStringList texts(const char* key);
    bool flag(const char* key, bool otherwise);
    std::optional<int> integer(const char* key, int least, int most);
    std::optional<Day> day(const char* key);
    Day requiredDay(const char* key);
    /// A day, or a month: its first or, when `last`, its last day.
    std::optional<Day> dayOrMonth(const char* key, bool last);
    std::optional<Instant> instant(const char* key);
    std::optional<Money> money(const char* key, Currency currency);
    Money requiredMoney(const char* key, Currency currency);
    std::optional<Currency> currency(const char* key);
    std::optional<ExchangeRate> rate(const char* key);
    /// A number of `unit`s; negative only where allowed.
    std::optional<Duration> duration(const char* key, Duration unit, bool mayBeNegative = false);
    std::optional<double> real(const char* key);
    template <typename Enum>
    std::optional<Enum> code(const char* key) {
        const JsonNode* node = find(key, JsonNode::Type::String);
        if (!node) return std::nullopt;
        const auto value = fromCode<Enum>(QString::fromStdString(node->text));
        if (!value) {
            QStringList allowed;
            for (const Enum each : allValues<Enum>())
                allowed << QString(codeOf(each));
            failCode(*node, allowed);
        }
        return value;
    }
    template <typename Enum>
    Enum requiredCode(const char* key) {
        if (!has(key)) failMissing(key);
        return code<Enum>(key).value_or(Enum{});
    }
    /// Calls `read(JsonObject&)` for each object of an array, `read` being the last to look at it.
    template <typename Read>
    void forEach(const char* key, Read read) {
        const JsonNode* array = find(key, JsonNode::Type::Array);
        if (!array) return;
        const JsonPlace arrayPlace{&place_, QString::fromLatin1(key)};
        for (size_t i = 0; i < array->children.size() && !fault_.error; ++i) {
            JsonObject element(array->children[i], {&arrayPlace, QString::number(i)}, fault_);
            read(element);
        }
    }
    template <typename Read>
    void within(const char* key, Read read) {
        if (const JsonNode* node = find(key, JsonNode::Type::Object)) {
            JsonObject element(*node, {&place_, QString::fromLatin1(key)}, fault_);
            read(element);
        }
    }
    const JsonNode* array(const char* key) { return find(key, JsonNode::Type::Array); }

    qint32 line() const { return node_.line; }
    bool isFine() const { return !fault_.error; }
    /// A fault of the whole object, such as a broken rule of domain/validation.h.
    void fail(Error error);
    void fail(const char* code, const char* key);

private:
    const JsonNode* find(const char* key, JsonNode::Type type);
    void failAt(const char* code, const JsonNode& node);
    void failMissing(const char* key);
    void failCode(const JsonNode& node, const QStringList& allowed);

    const JsonNode& node_;
    JsonPlace place_;
    JsonFault& fault_;
    std::vector<std::string> asked_;
};

} // namespace rapport::importing
