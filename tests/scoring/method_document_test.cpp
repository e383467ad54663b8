// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "scoring/assess.h"
#include "support/catch.h"
#include "support/exchange_facts.h"

#include <fstream>
#include <map>
#include <sstream>

using namespace rapport;
using namespace rapport::scoring;

namespace {

std::string trimmed(const std::string& text) {
    const size_t first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

/// The first two columns of the table under a heading of docs/method.md.
std::map<std::string, std::string> tableUnder(const std::string& heading) {
    std::ifstream file(RAPPORT_TESTS_DIR "/../docs/method.md");
    REQUIRE(file.good());
    std::map<std::string, std::string> rows;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("## ", 0) == 0) inside = line == "## " + heading;
        if (!inside || line.rfind("| ", 0) != 0) continue;
        std::istringstream cells(line.substr(1));
        std::string name, value;
        std::getline(cells, name, '|');
        std::getline(cells, value, '|');
        rows[trimmed(name)] = trimmed(value);
    }
    rows.erase("figure");
    rows.erase("parameter");
    return rows;
}

std::string fixed(double value, int digits) {
    return QString::number(value, 'f', digits).toStdString();
}

std::string text(Money money) {
    return money.toDecimal().toStdString();
}

} // namespace

TEST_CASE("the worked example of the method's page is what the program computes") {
    const test::ExchangeFacts facts =
        test::readExchange(RAPPORT_TESTS_DIR "/scoring/data/worked_examples_input.json");
    const Assessment client = assess(facts.clients, Policy{}, facts.asOf).clients[facts.indexOf("A ")];
    REQUIRE(client.price.has_value());
    const std::map<std::string, std::string> computed{
        {"revenue", text(client.facts.revenue)},
        {"time", text(client.facts.cost.time)},
        {"direct cost", text(client.facts.cost.direct)},
        {"fair margin", text(client.facts.fairMargin)},
        {"materiality", text(client.facts.materiality)},
        {"profit score", fixed(client.area(Area::Profit).score, 4)},
        {"payment score", fixed(client.area(Area::Payment).score, 4)},
        {"complaints score", fixed(client.area(Area::Complaints).score, 4)},
        {"conduct score", fixed(client.area(Area::Conduct).score, 4)},
        {"problem score", fixed(client.problem, 4)},
        {"health", fixed(client.health, 4)},
        {"points lost to profit", fixed(client.area(Area::Profit).lost, 4)},
        {"points lost to payment", fixed(client.area(Area::Payment).lost, 4)},
        {"confidence", fixed(client.confidence, 4)},
        {"break-even price a month", text(client.price->breakEven)},
        {"target price a month", text(client.price->target)},
        {"hours affordable a month", fixed(client.price->hoursAffordable.inHours(), 2)},
        {"long-term value", text(client.price->longTermValue)},
        {"profit without them, hours idle", text(client.without.idle)},
        {"profit without them, hours saved", text(client.without.saved)},
        {"profit without them, hours resold", text(client.without.resold)},
        {"verdict", QString(codeOf(client.verdict)).toStdString()}};
    CHECK(tableUnder("Worked example") == computed);
}

TEST_CASE("the parameters of the method's page are the defaults") {
    const Policy p;
    const auto written = tableUnder("Parameters");
    const std::map<std::string, double> defaults{{"windowYears", p.windowYears},
                                                 {"memoryYears", p.memoryYears},
                                                 {"renewalGraceDays", p.renewalGraceDays},
                                                 {"billingGroupDays", p.billingGroupDays},
                                                 {"billingMainShare", p.billingMainShare},
                                                 {"rareGapDays", p.rareGapDays},
                                                 {"projectDays", p.projectDays},
                                                 {"dormantDays", p.dormantDays},
                                                 {"scarceCost", p.scarceCost},
                                                 {"pendingDays", p.pendingDays},
                                                 {"faultRecentDays", p.faultRecentDays},
                                                 {"veryLateFloor", p.veryLateFloor},
                                                 {"retryProblem", p.retryProblem},
                                                 {"retryDrop", p.retryDrop},
                                                 {"retryDays", p.retryDays},
                                                 {"defaultRatePerHour", p.defaultRatePerHour},
                                                 {"targetMargin", p.targetMargin},
                                                 {"financeRate", p.financeRate},
                                                 {"provisionBeyond", p.provisionBeyond},
                                                 {"paymentPriorStrength", p.paymentPriorStrength},
                                                 {"paymentPriorMean", p.paymentPriorMean},
                                                 {"habitDays", p.habitDays},
                                                 {"habitInvoices", p.habitInvoices},
                                                 {"habitShare", p.habitShare},
                                                 {"complaintPriorMean", p.complaintPriorMean},
                                                 {"complaintPriorStrength", p.complaintPriorStrength},
                                                 {"complaintRatioMax", p.complaintRatioMax},
                                                 {"conductHalfLifeDays", p.conductHalfLifeDays},
                                                 {"rampMonths", p.rampMonths},
                                                 {"materiality", p.materiality},
                                                 {"deepUplift", p.deepUplift},
                                                 {"shareMajor", p.shareMajor},
                                                 {"shareDependent", p.shareDependent},
                                                 {"limitProblem", p.limitProblem},
                                                 {"partProblem", p.partProblem},
                                                 {"watchArea", p.watchArea},
                                                 {"retention", p.retention},
                                                 {"discount", p.discount}};
    CHECK(written.size() == defaults.size());
    for (const auto& [name, value] : defaults) {
        INFO(name);
        REQUIRE(written.contains(name));
        CHECK(QString::fromStdString(written.at(name)).toDouble() == Approx(value));
    }
}
