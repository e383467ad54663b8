// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/waiting.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::scoring;

namespace {

const Day today = Day::of(2026, 6, 30);
const Id<Staff> mia(1), tom(2);

StaffWeek week(Id<Staff> staff, int week, int hours, int forClient) {
    return {staff, week, Duration::hours(hours), Duration::hours(forClient)};
}

DueMatter matter(qint64 id, int daysAgo, std::optional<int> doneDaysAgo, std::optional<Id<Staff>> staff) {
    DueMatter one;
    one.record = {RecordType::Task, id};
    one.client = Id<Client>(9);
    one.due = today - daysAgo;
    if (doneDaysAgo) one.done = today - *doneDaysAgo;
    one.staffId = staff;
    return one;
}

std::vector<qint64> idsOf(const Waiting& waiting) {
    std::vector<qint64> ids;
    for (const DueMatter& one : waiting.matters)
        ids.push_back(one.record.id);
    return ids;
}

} // namespace

TEST_CASE("the others' hours in heavy weeks stand against those of the other weeks") {
    const std::vector<StaffWeek> weeks{
        week(mia, 0, 40, 20), week(mia, 1, 40, 30), week(mia, 2, 20, 10), // heavy: others 20 + 10 + 10
        week(mia, 3, 40, 10),                                             // a quarter is not more than one
        week(mia, 4, 40, 0),  week(mia, 5, 30, 2),                        // others 30 + 40 + 28
        week(mia, 6, 3, 3),                                               // too little was recorded
    };
    const Waiting waiting = whoWaited(weeks, {}, today);
    REQUIRE(waiting.staff.size() == 1);
    const StaffWaiting& one = waiting.staff.front();
    CHECK(one.staffId == mia);
    CHECK(one.heavyWeeks == 3);
    CHECK(one.otherWeeks == 3);
    CHECK(one.share == Approx(0.6));
    REQUIRE(one.comparable());
    CHECK(one.othersThen == Duration::seconds(40 * 3600 / 3));
    CHECK(one.othersElsewhere == Duration::seconds(98 * 3600 / 3));
    CHECK(one.less() == Duration::seconds(98 * 3600 / 3 - 40 * 3600 / 3));
}

TEST_CASE("few weeks are told and not compared, and who has none is not told of") {
    const std::vector<StaffWeek> weeks{week(mia, 0, 40, 20), week(mia, 1, 40, 20), week(mia, 2, 40, 0),
                                       week(tom, 0, 40, 1)};
    const Waiting waiting = whoWaited(weeks, {}, today);
    REQUIRE(waiting.staff.size() == 1);
    CHECK(waiting.staff.front().heavyWeeks == 2);
    CHECK_FALSE(waiting.staff.front().comparable());
    CHECK(whoWaited({}, {matter(1, 3, {}, {})}, today).matters.empty()); // no staff, no weeks
}

TEST_CASE("what fell due in a heavy week and was not done in time is told, newest first") {
    const std::vector<StaffWeek> weeks{week(mia, 0, 40, 20), week(mia, 2, 40, 20), week(tom, 1, 40, 0)};
    const Waiting waiting = whoWaited(weeks,
                                      {
                                          matter(1, 14, {}, mia), // first day of week 2, still open
                                          matter(2, 20, 10, mia), // last day of it, done ten days late
                                          matter(3, 20, 20, mia), // in time
                                          matter(4, 21, {}, mia), // week 3
                                          matter(5, 10, {}, mia), // week 1, not heavy
                                          matter(6, 16, {}, tom), // Tom had no heavy week
                                          matter(7, 0, {}, {}),   // anybody's, due today
                                          matter(8, -1, {}, {}),  // due tomorrow
                                      },
                                      today);
    CHECK(idsOf(waiting) == std::vector<qint64>{7, 1, 2});
}
