// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_checker.h"
#include "app/book_for_tests.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

TEST_CASE("a sound book has no findings, and the check says how much it looked at") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    const CheckReport report = must(workspace->checker().check());
    CHECK(report.sound());
    CHECK(report.clientsChecked == 21);
    CHECK(report.recordsChecked > 500);
}

TEST_CASE("repairing a sound book changes nothing in it") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    REQUIRE(import(*workspace, {.files = {workedExamples()}}));
    const QByteArray before = exported(*workspace, dir.path("x.json"));
    CHECK(must(workspace->checker().check(true)).sound());
    CHECK(difference(exported(*workspace, dir.path("x.json")), before) == "");
}
