// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/policy_json.h"

#include "importing/json_object.h"
#include "importing/json_text.h"
#include "scoring/policy_fields.h"

#include <QBuffer>

#include <limits>

namespace rapport::importing {

namespace {

using scoring::DayStep;
using scoring::Policy;

/// Takes the parameters out of JSON. Has the same members as PolicyOut, so that both follow one list.
class PolicyIn {
public:
    explicit PolicyIn(JsonObject& json) : json_(json) {}

    void one(const char* key, QString& value) {
        if (json_.has(key)) value = json_.text(key);
    }
    void one(const char* key, int& value) {
        value = json_.integer(key, std::numeric_limits<int>::min(), std::numeric_limits<int>::max())
                    .value_or(value);
    }
    void one(const char* key, double& value) { value = json_.real(key).value_or(value); }
    /// An array written as an object with one member for each value of an enumeration.
    template <typename Enum, typename Value, size_t N>
    void byCode(const char* key, std::array<Value, N>& values) {
        json_.within(key, [&](JsonObject& inner) {
            PolicyIn in(inner);
            for (size_t i = 0; i < N; ++i)
                in.one(codeOf(allValues<Enum>()[i]).data(), values[i]);
        });
    }
    template <size_t N>
    void named(const char* key, const std::array<const char*, N>& names, std::array<double, N>& values) {
        json_.within(key, [&](JsonObject& inner) {
            for (size_t i = 0; i < N; ++i)
                values[i] = inner.real(names[i]).value_or(values[i]);
        });
    }
    void steps(const char* key, const char* valueKey, std::vector<DayStep>& steps) {
        if (!json_.array(key)) return;
        steps.clear();
        json_.forEach(key, [&](JsonObject& inner) {
            inner.require("days");
            inner.require(valueKey);
            steps.push_back(
                {inner.integer("days", 0, 100'000).value_or(0), inner.real(valueKey).value_or(0.0)});
        });
    }

private:
    JsonObject& json_;
};

/// Writes the parameters as JSON.
class PolicyOut {
public:
    explicit PolicyOut(JsonText& json) : json_(json) {}

    void one(const char* key, const QString& value) { json_.text(key, value); }
    void one(const char* key, int value) { json_.number(key, value); }
    void one(const char* key, double value) { json_.real(key, value); }
    template <typename Enum, typename Value, size_t N>
    void byCode(const char* key, const std::array<Value, N>& values) {
        json_.openObject(key);
        for (size_t i = 0; i < N; ++i)
            one(codeOf(allValues<Enum>()[i]).data(), values[i]);
        json_.closeObject();
    }
    template <size_t N>
    void named(const char* key, const std::array<const char*, N>& names,
               const std::array<double, N>& values) {
        json_.openObject(key);
        for (size_t i = 0; i < N; ++i)
            json_.real(names[i], values[i]);
        json_.closeObject();
    }
    void steps(const char* key, const char* valueKey, const std::vector<DayStep>& steps) {
        json_.openArray(key);
        for (const DayStep& step : steps) {
            json_.openObject();
            json_.number("days", step.days);
            json_.real(valueKey, step.value);
            json_.closeObject();
        }
        json_.closeArray();
    }

private:
    JsonText& json_;
};

} // namespace

Result<Policy> readPolicy(const QByteArray& json) {
    QBuffer buffer;
    buffer.setData(json);
    buffer.open(QIODevice::ReadOnly);
    RAPPORT_TRY_ASSIGN(const JsonNode root, JsonStream::read(buffer));
    Policy policy;
    JsonFault fault;
    {
        JsonObject object(root, {}, fault);
        scoring::visitPolicy(PolicyIn(object), policy);
    }
    if (fault.error) return std::move(*fault.error);
    if (const auto faults = scoring::faultsOf(policy); !faults.empty())
        return Error{ErrorKind::InputRejected, "policy_out_of_range"}
            .with(QStringLiteral("parameter"), faults.front().parameter)
            .with(QStringLiteral("value"), QString::number(faults.front().value));
    return policy;
}

QByteArray writePolicy(const Policy& policy) {
    JsonText json;
    json.openObject();
    scoring::visitPolicy(PolicyOut(json), policy);
    json.closeObject();
    return json.take() + '\n';
}

} // namespace rapport::importing
