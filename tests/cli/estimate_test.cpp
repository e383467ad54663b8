// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli_run.h"
#include "support/catch.h"

namespace {

/// Birch Ltd, billed 1,000 a month from July 2025 on.
CliFolder& withInvoices(CliFolder& folder) {
    REQUIRE(
        runCli({QStringLiteral("new"), folder.book(), QStringLiteral("--currency"), QStringLiteral("USD")})
            .status == 0);
    QByteArray invoices = "client,number,date,due,amount,paid_on,paid_amount\n";
    for (int i = 0; i < 12; ++i) {
        const QByteArray month = QByteArray::number(i < 6 ? 2025 : 2026) + '-' +
                                 QByteArray::number((i + 6) % 12 + 1).rightJustified(2, '0');
        invoices += "Birch Ltd,B-" + QByteArray::number(i) + ',' + month + "-01," + month + "-15,1000," + month +
                    "-15,1000\n";
    }
    folder.write("invoices.csv", invoices);
    REQUIRE(runCli({QStringLiteral("import"), folder.book(), folder.path("invoices.csv")}).status == 0);
    return folder;
}

CliRun estimate(const CliFolder& folder, const QStringList& more) {
    return runCli(QStringList{QStringLiteral("estimate"), folder.book(), QStringLiteral("--client"),
                              QStringLiteral("Birch Ltd"), QStringLiteral("--as-of"),
                              QStringLiteral("2026-06-30")} +
                  more);
}

const QString kJson = QStringLiteral("--json");
const QString kHours = QStringLiteral("--hours-per-month");

} // namespace

TEST_CASE("A guess of the time is written, told in the verdict and taken away") {
    CliFolder folder;
    withInvoices(folder);
    CHECK(estimate(folder, {kJson}).json()["estimates"].empty());

    const auto told = estimate(folder, {kHours, QStringLiteral("12"), kJson}).json();
    CHECK(told["client"]["name"] == "Birch Ltd");
    REQUIRE(told["estimates"].size() == 1);
    CHECK(told["estimates"][0]["from"] == "2025-07-01");
    CHECK(told["estimates"][0]["to"].is_null());
    CHECK(told["estimates"][0]["hoursPerMonth"] == 12.0);

    const CliRun assessed =
        runCli({QStringLiteral("assess"), folder.book(), QStringLiteral("--client"), QStringLiteral("Birch Ltd"),
                QStringLiteral("--as-of"), QStringLiteral("2026-06-30")});
    CHECK(assessed.out.contains("Based on your estimate of 12 h a month."));
    CHECK(assessed.out.contains("of the hours counted are estimated, not recorded."));

    // A better figure from a day on: what was before stays.
    const auto two =
        estimate(folder, {kHours, QStringLiteral("7.5"), QStringLiteral("--from"), QStringLiteral("2026-01-01"),
                          kJson})
            .json();
    REQUIRE(two["estimates"].size() == 2);
    CHECK(two["estimates"][0]["to"] == "2025-12-31");
    CHECK(two["estimates"][1]["hoursPerMonth"] == 7.5);

    const CliRun gone = estimate(folder, {kHours, QStringLiteral("0")});
    CHECK(gone.status == 0);
    CHECK(gone.out.contains("No time is estimated."));
}

TEST_CASE("A guess that can't be is refused and nothing is written") {
    CliFolder folder;
    withInvoices(folder);
    CHECK(estimate(folder, {kHours, QStringLiteral("800")}).status == 2);
    CHECK(estimate(folder, {kHours, QStringLiteral("-1")}).status == 2);
    CHECK(estimate(folder, {QStringLiteral("--from"), QStringLiteral("2026-01-01")}).status == 2);
    CHECK(estimate(folder, {kHours, QStringLiteral("5"), QStringLiteral("--from"), QStringLiteral("2026-02-01"),
                            QStringLiteral("--to"), QStringLiteral("2026-01-01")})
              .status != 0);
    CHECK(estimate(folder, {kJson}).json()["estimates"].empty());
}
