// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "support/catch.h"

using namespace rapport;

TEMPLATE_TEST_CASE("Every value of an enumeration has a name that leads back to it", "", Verdict, Area,
                   ClientStatus, InteractionKind, Direction, Scope, Cause, Judgement, SignalKind, Dispute,
                   CostKind, DecisionKind, PricePeriod, RecordType) {
    REQUIRE_FALSE(allValues<TestType>().empty());
    for (const TestType value : allValues<TestType>()) {
        const auto back = fromCode<TestType>(QString(codeOf(value)));
        REQUIRE(back);
        CHECK(*back == value);
    }
    CHECK_FALSE(fromCode<TestType>(u"no such name"));
}

TEST_CASE("The names of verdicts are those of the command line") {
    CHECK(codeOf(Verdict::MakeItRight) == QLatin1String("make_it_right"));
    CHECK(codeOf(Verdict::PartWays) == QLatin1String("part_ways"));
}
