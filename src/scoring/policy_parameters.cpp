// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/policy_parameters.h"

#include "scoring/policy_fields.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace rapport::scoring {

namespace {

/// Walks over the numbers of a policy, changeable or not, with their paths.
template <typename Take>
class NumberWalk {
public:
    explicit NumberWalk(Take& take) : take_(take) {}

    template <typename Value>
    void one(const char* key, Value& value) {
        if constexpr (std::is_arithmetic_v<std::remove_const_t<Value>>) {
            if (QByteArray(key) != "version") take_(QByteArray(key), value, false);
        }
    }
    template <typename Enum, typename Values>
    void byCode(const char* key, Values& values) {
        for (size_t i = 0; i < values.size(); ++i)
            take_(QByteArray(key) + '.' + codeOf(allValues<Enum>()[i]).latin1(), values[i], false);
    }
    template <typename Names, typename Values>
    void named(const char* key, const Names& names, Values& values) {
        for (size_t i = 0; i < values.size(); ++i)
            take_(QByteArray(key) + '.' + names[i], values[i], false);
    }
    template <typename Steps>
    void steps(const char* key, const char*, Steps& steps) {
        for (auto& step : steps)
            take_(QByteArray(key) + '.' + QByteArray::number(step.days), step.value, true);
    }

private:
    Take& take_;
};

template <typename PolicyType, typename Take>
void eachNumber(PolicyType& policy, Take take) {
    visitPolicy(NumberWalk<Take>(take), policy);
}

} // namespace

QByteArray parameterOf(const QByteArray& path) {
    const qsizetype dot = path.indexOf('.');
    return dot < 0 ? path : path.left(dot);
}

std::vector<PolicyValue> valuesOf(const Policy& policy) {
    std::vector<PolicyValue> values;
    eachNumber(policy, [&](const QByteArray& path, const auto& value, bool step) {
        values.push_back({path, double(value), std::is_same_v<decltype(value), const int&>, step});
    });
    return values;
}

std::optional<double> valueAt(const Policy& policy, const QByteArray& path) {
    std::optional<double> found;
    eachNumber(policy, [&](const QByteArray& each, const auto& value, bool) {
        if (each == path) found = double(value);
    });
    return found;
}

bool setValue(Policy& policy, const QByteArray& path, double value) {
    bool found = false;
    eachNumber(policy, [&](const QByteArray& each, auto& number, bool step) {
        if (step || each != path) return;
        if constexpr (std::is_same_v<decltype(number), int&>)
            number = int(std::lround(value));
        else
            number = value;
        found = true;
    });
    return found;
}

std::vector<PolicyDifference> differencesOf(const Policy& before, const Policy& after) {
    const std::vector<PolicyValue> old = valuesOf(before);
    const std::vector<PolicyValue> now = valuesOf(after);
    const auto find = [](const std::vector<PolicyValue>& values, const QByteArray& path) {
        const auto found = std::ranges::find(values, path, &PolicyValue::path);
        return found == values.end() ? std::nullopt : std::optional(found->value);
    };
    std::vector<PolicyDifference> differences;
    for (const PolicyValue& one : old) {
        const std::optional<double> value = find(now, one.path);
        if (value != one.value) differences.push_back({one.path, one.value, value});
    }
    for (const PolicyValue& one : now)
        if (!find(old, one.path)) differences.push_back({one.path, {}, one.value});
    return differences;
}

} // namespace rapport::scoring
