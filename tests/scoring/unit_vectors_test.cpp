// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "scoring/combine.h"
#include "scoring/complaint_area.h"
#include "scoring/conduct_area.h"
#include "scoring/curves.h"
#include "scoring/kaplan_meier.h"
#include "scoring/payment_area.h"
#include "scoring/slices.h"
#include "scoring/trend.h"
#include "support/catch.h"

#include <fstream>
#include <nlohmann/json.hpp>

using namespace rapport;
using namespace rapport::scoring;
using nlohmann::json;

namespace {

const Policy kPolicy;

json vectors(const char* name) {
    std::ifstream file(RAPPORT_TESTS_DIR "/scoring/data/unit_vectors.json");
    REQUIRE(file.good());
    json all = json::parse(file);
    REQUIRE(all.contains(name));
    return all[name];
}

void checkNear(double got, const json& expected) {
    CHECK_THAT(got, Catch::Matchers::WithinAbs(expected.get<double>(), 1e-7));
}

Day dayOf(const json& iso) {
    return *Day::fromIso(QString::fromStdString(iso.get<std::string>()));
}

AreaValues areasOf(const json& object) {
    AreaValues values{};
    for (const Area area : allValues<Area>())
        values[static_cast<size_t>(area)] = object[QString(codeOf(area)).toStdString()].get<double>();
    return values;
}

} // namespace

TEST_CASE("lateness, provision and margin turn into points") {
    for (const json& row : vectors("late_points"))
        checkNear(latePoints(row[0].get<int>(), kPolicy), row[1]);
    for (const json& row : vectors("provision_rate"))
        checkNear(provisionRate(row[0].get<int>(), kPolicy), row[1]);
    for (const json& row : vectors("profit_points"))
        checkNear(profitPoints(row[0].get<double>(), kPolicy), row[1]);
}

TEST_CASE("complaints are weighed against dealings") {
    for (const json& row : vectors("complaints")) {
        const double count = row[0].get<double>(), exposure = row[1].get<double>();
        const double ratio = complaintRatio(count, exposure, kPolicy);
        checkNear(complaintRate(count, exposure, kPolicy), row[2]);
        checkNear(ratio, row[3]);
        checkNear(complaintScore(ratio, kPolicy), row[4]);
    }
    for (const json& row : vectors("poisson_tail"))
        checkNear(poissonTail(row[0].get<int>(), row[1].get<double>()), row[2]);
}

TEST_CASE("conduct events fade") {
    for (const json& row : vectors("conduct")) {
        const auto kind = fromCode<SignalKind>(QString::fromStdString(row[0].get<std::string>()));
        REQUIRE(kind.has_value());
        checkNear(conductPoints(*kind, static_cast<Severity>(row[1].get<int>()), row[2].get<int>(), kPolicy),
                  row[3]);
    }
}

TEST_CASE("payments are believed by their effective number") {
    for (const json& row : vectors("payment")) {
        LatenessMean mean;
        for (const json& slice : row[0]) {
            const double money = slice[0].get<double>();
            mean.add({.money = money,
                      .points = money * latePoints(slice[1].get<int>(), kPolicy),
                      .days = money * slice[1].get<int>()});
        }
        const double credibility = paymentCredibility(mean.effectiveInvoices(), kPolicy);
        checkNear(mean.effectiveInvoices(), row[1]);
        checkNear(mean.points(), row[2]);
        checkNear(credibility, row[3]);
        checkNear(paymentScore(mean.points(), credibility, kPolicy), row[4]);
    }
}

TEST_CASE("an invoice is cut into slices as of any day") {
    const Currency usd = *Currency::fromCode(u"USD");
    InvoiceFact invoice;
    invoice.issued = Day::of(2026, 1, 1);
    invoice.due = Day::of(2026, 1, 31);
    invoice.net = Money(100000, usd);
    invoice.tax = Money::zero(usd);
    CreditFact credit;
    credit.day = Day::of(2026, 2, 10);
    credit.net = Money(20000, usd);
    credit.tax = Money::zero(usd);
    invoice.credits = {credit};
    invoice.payments = {{Id<Payment>(1), Day::of(2026, 1, 31), Money(30000, usd)},
                        {Id<Payment>(2), Day::of(2026, 3, 2), Money(30000, usd)},
                        {Id<Payment>(3), Day::of(2026, 5, 1), Money(40000, usd)}};
    for (const json& row : vectors("slices")) {
        const auto slices = slicesOf(invoice, usd, dayOf(row[0]));
        REQUIRE(slices.size() == row[1].size());
        for (size_t i = 0; i < slices.size(); ++i) {
            const json& expected = row[1][i];
            checkNear(slices[i].amount.inUnits(usd), expected[0]);
            CHECK(slices[i].daysLate == expected[1].get<int>());
            REQUIRE(slices[i].settled.has_value() == !expected[2].is_null());
            if (slices[i].settled) CHECK(*slices[i].settled == dayOf(expected[2]));
        }
    }
    std::vector<Slice> slices;
    CHECK(SliceCutter(usd, Day::of(2026, 6, 30)).cut(invoice, slices).toMoney(usd) == Money(20000, usd));
}

TEST_CASE("areas combine worst first and share their points") {
    for (const json& row : vectors("owa_shapley")) {
        const AreaValues scores = areasOf(row[0]);
        checkNear(worstFirst(scores, kPolicy.worstFirstWeights), row[1]);
        const AreaValues got = shapley(scores, kPolicy.worstFirstWeights), expected = areasOf(row[2]);
        for (size_t i = 0; i < got.size(); ++i)
            CHECK_THAT(got[i], Catch::Matchers::WithinAbs(expected[i], 1e-7));
    }
}

TEST_CASE("a trend is the median of slopes") {
    for (const json& row : vectors("theil_sen"))
        checkNear(theilSen(row[0].get<std::vector<double>>()), row[1]);
}

TEST_CASE("open invoices count as not ended yet") {
    const json row = vectors("kaplan_meier");
    std::vector<Observed> observed;
    for (const json& one : row[0])
        observed.push_back({one[0].get<int>(), one[1].get<bool>()});
    const auto curve = kaplanMeier(observed);
    REQUIRE(curve.size() == row[1].size());
    for (size_t i = 0; i < curve.size(); ++i) {
        CHECK(curve[i].days == row[1][i][0].get<int>());
        checkNear(curve[i].share, row[1][i][1]);
    }
}
