// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/policy_json.h"
#include "support/catch.h"
#include "support/must.h"

#include <QFile>

#include <nlohmann/json.hpp>

using namespace rapport;
using namespace rapport::importing;
using namespace rapport::testing;
using nlohmann::ordered_json;

namespace {

QByteArray shipped(const char* name) {
    QFile file(QStringLiteral(RAPPORT_TESTS_DIR "/../resources/policies/") + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The code readPolicy refuses a policy of this one parameter with; empty when it takes it.
QByteArray refusalOf(const std::string& parameter, const ordered_json& value) {
    const auto read = readPolicy(QByteArray::fromStdString(ordered_json{{parameter, value}}.dump()));
    return read ? QByteArray() : read.error().code;
}

} // namespace

TEST_CASE("a policy survives its file") {
    scoring::Policy policy;
    policy.name = QStringLiteral("strict");
    policy.targetMargin = 0.35;
    policy.defaultMinutes[0] = 12;
    policy.severityFactor[2] = 3.0;
    const auto read = readPolicy(writePolicy(policy));
    REQUIRE(read);
    CHECK(*read == policy);
    CHECK(writePolicy(*read) == writePolicy(policy));
}

TEST_CASE("what a policy leaves out keeps the method's default") {
    const auto read = readPolicy(R"({"name": "mine", "targetMargin": 0.2, "defaultMinutes": {"visit": 30}})");
    REQUIRE(read);
    scoring::Policy expected;
    expected.name = QStringLiteral("mine");
    expected.targetMargin = 0.2;
    expected.defaultMinutes[4] = 30;
    CHECK(*read == expected);
}

TEST_CASE("a wrong policy is refused") {
    const auto code = [](const char* json) { return readPolicy(json).error().code; };
    CHECK(code("{") == "json_invalid");
    CHECK(code(R"({"targetMargn": 0.2})") == "key_unknown");
    CHECK(code(R"({"defaultMinutes": {"fax": 1}})") == "key_unknown");
    CHECK(code(R"({"targetMargin": "much"})") == "value_wrong_type");
    CHECK(code(R"({"conductHalfLifeDays": 0})") == "policy_out_of_range");
}

TEST_CASE("the policy file that is shipped is the method's default") {
    const QByteArray file = shipped("default.json");
    CHECK(file == writePolicy(scoring::Policy{}));
    CHECK(must(readPolicy(file)) == scoring::Policy{});
}

TEST_CASE("the schema of a policy names every parameter and refuses nothing that is read") {
    const auto schema = ordered_json::parse(shipped("policy.schema.json").toStdString());
    const auto policy = ordered_json::parse(shipped("default.json").toStdString());
    std::vector<std::string> described, written;
    for (const auto& [parameter, rule] : schema.at("properties").items()) {
        described.push_back(parameter);
        INFO(parameter);
        if (rule.contains("properties")) {
            for (const auto& member : rule.at("properties").items())
                CHECK(policy.at(parameter).contains(member.key()));
            CHECK(rule.at("properties").size() == policy.at(parameter).size());
        }
        if (!rule.contains("maximum")) continue;
        const auto beyond = [&](const char* bound, int by) -> ordered_json {
            if (rule.at("type") == "integer") return rule.at(bound).get<int>() + by;
            return rule.at(bound).get<double>() + by;
        };
        CHECK(refusalOf(parameter, beyond("maximum", 1)) == "policy_out_of_range");
        CHECK(refusalOf(parameter,
                        rule.contains("minimum") ? beyond("minimum", -1) : beyond("exclusiveMinimum", 0)) ==
              "policy_out_of_range");
    }
    for (const auto& [parameter, value] : policy.items())
        written.push_back(parameter);
    CHECK(described == written);
}
