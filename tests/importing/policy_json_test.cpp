// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/policy_json.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::importing;

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
