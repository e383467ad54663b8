// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/policy.h"
#include "support/catch.h"

#include <limits>

using namespace rapport::scoring;

namespace {
/// The parameters at fault after a change.
std::vector<QString> faults(void (*change)(Policy&)) {
    Policy policy;
    change(policy);
    std::vector<QString> names;
    for (const PolicyFault& fault : faultsOf(policy))
        names.push_back(fault.parameter);
    return names;
}
using Names = std::vector<QString>;
} // namespace

TEST_CASE("the default policy has no faults") {
    CHECK(faultsOf(Policy{}).empty());
}

TEST_CASE("what divides may not be zero") {
    CHECK(faults([](Policy& p) { p.defaultRatePerHour = 0; }) == Names{QStringLiteral("defaultRatePerHour")});
    CHECK(faults([](Policy& p) { p.targetMargin = 0; }) == Names{QStringLiteral("targetMargin")});
    CHECK(faults([](Policy& p) { p.targetMargin = 1; }) == Names{QStringLiteral("targetMargin")});
    CHECK(faults([](Policy& p) { p.rampMonths = 0; }) == Names{QStringLiteral("rampMonths")});
    CHECK(faults([](Policy& p) { p.paymentPriorStrength = 0; }) ==
          Names{QStringLiteral("paymentPriorStrength")});
    CHECK(faults([](Policy& p) { p.complaintPriorMean = 0; }) == Names{QStringLiteral("complaintPriorMean")});
    CHECK(faults([](Policy& p) { p.complaintRatioMax = 1; }) == Names{QStringLiteral("complaintRatioMax")});
    CHECK(faults([](Policy& p) { p.conductHalfLifeDays = 0; }) ==
          Names{QStringLiteral("conductHalfLifeDays")});
    CHECK(faults([](Policy& p) { p.discount = 0, p.retention = 1; }) ==
          Names{QStringLiteral("discount - retention")});
}

TEST_CASE("what makes no sense is a fault") {
    CHECK(faults([](Policy& p) {
              p.worstFirstWeights = {0.5, 0.2, 0.1, 0.1};
          }) == Names{QStringLiteral("worstFirstWeights")});
    CHECK(faults([](Policy& p) { p.importance[2] = 1.5; }) == Names{QStringLiteral("importance")});
    CHECK(faults([](Policy& p) { p.latePoints[2].days = 15; }) == Names{QStringLiteral("latePoints")});
    CHECK(faults([](Policy& p) { p.provisionBeyond = 0.1; }) == Names{QStringLiteral("provisionBeyond")});
    CHECK(faults([](Policy& p) { p.financeRate = std::numeric_limits<double>::quiet_NaN(); }) ==
          Names{QStringLiteral("financeRate")});
    CHECK(faults([](Policy& p) { p.memoryYears = 0; }) == Names{QStringLiteral("memoryYears")});
}
