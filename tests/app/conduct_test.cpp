// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/conduct.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

struct Shop {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("a.rapport"));
    Id<Client> lume = addClient(*workspace, clientNamed("Lume"));
    Id<Client> quay = addClient(*workspace, clientNamed("Quay"));

    CommandRunner& commands() { return workspace->commands(); }
    template <typename T>
    Id<T> added(const T& record) {
        return Id<T>(must(commands().run(Add<T>{record})).created.front().id);
    }
    Id<Staff> person(const char* name) {
        Staff staff;
        staff.name = QString::fromUtf8(name);
        return added(staff);
    }
    void work(Id<Client> client, Id<Staff> staff, Day day, int hours) {
        Interaction one = callOn(client, day);
        one.kind = InteractionKind::Visit;
        one.timeSpent = Duration::hours(hours);
        one.staffId = staff;
        must(commands().run(LogInteraction{one, {}, {}}));
    }
    Id<Complaint> complaint(int daysAgo, const char* about, int settledDaysAgo) {
        Complaint one;
        one.clientId = lume;
        one.day = kToday - daysAgo;
        one.about = QString::fromUtf8(about);
        one.judgement = Judgement::Unfounded;
        one.judged = one.day;
        one.resolved = true;
        one.resolvedOn = kToday - settledDaysAgo;
        return added(one);
    }
    void reopen(Id<Complaint> complaint) {
        must(
            commands().run(JudgeComplaint{complaint, Judgement::Unfounded, kToday - 10, {}, {}, false, {}}));
    }
    Result<ConductView> view(const QTimeZone& zone = QTimeZone::utc()) {
        const ClientContent content = must(workspace->directory().page(lume, kToday)).content;
        return Conduct(*workspace).of(content, kToday, zone);
    }
    bool has(scoring::PatternKind kind) {
        for (const scoring::Pattern& pattern : must(view()).patterns)
            if (pattern.kind == kind) return true;
        return false;
    }
};

} // namespace

TEST_CASE("the conduct of a client without records says nothing") {
    Shop shop;
    const ConductView view = must(shop.view());
    CHECK(view.patterns.empty());
    CHECK(view.standing == scoring::ComplaintStanding::NoComplaints);
    CHECK(view.load.all.contacts == 0);
    CHECK_FALSE(view.usualContacts);
    CHECK(view.shares.empty());
    CHECK(view.waiting.staff.empty());
}

TEST_CASE("a settled complaint that was set back counts, a slip of the same day and what was undone do not") {
    Shop shop;
    shop.complaint(300, "Colour of the sign", 290);
    shop.complaint(270, "The colour of the sign", 260); // again: one
    const Id<Complaint> other = shop.complaint(100, "Parking", 80);
    CHECK_FALSE(shop.has(scoring::PatternKind::NeverSatisfied));
    SECTION("set back") {
        shop.reopen(other);
        CHECK(shop.has(scoring::PatternKind::NeverSatisfied));
        must(shop.commands().undo());
        CHECK_FALSE(shop.has(scoring::PatternKind::NeverSatisfied));
    }
    SECTION("a slip") {
        const Id<Complaint> slip = shop.complaint(20, "Opening hours", 0);
        shop.reopen(slip);
        CHECK_FALSE(shop.has(scoring::PatternKind::NeverSatisfied));
    }
}

TEST_CASE("contact stands against that of the others in the book, out of hours by the book's hours") {
    Shop shop;
    for (int i = 0; i < 70; ++i) {
        Interaction call = callOn(shop.lume, kToday - i);
        call.at = Instant((qint64((kToday - i).number()) * 24 + 20) * 3600 * 1000); // 20:00 UTC
        must(shop.commands().run(LogInteraction{call, {}, {}}));
    }
    must(shop.commands().run(LogInteraction{callOn(shop.quay, kToday - 90), {}, {}}));
    must(shop.commands().run(LogInteraction{callOn(shop.quay, kToday - 91), {}, {}})); // before the 13 weeks
    Interaction ours = callOn(shop.quay, kToday);
    ours.direction = Direction::Outgoing;
    must(shop.commands().run(LogInteraction{ours, {}, {}}));
    const ConductView view = must(shop.view());
    REQUIRE(view.usualContacts);
    CHECK(*view.usualContacts == Approx(1.0 / 13.0));
    CHECK(view.load.all.contacts == 70);
    CHECK(view.load.all.outOfHours == 70);
    CHECK(shop.has(scoring::PatternKind::ContactOften));
    CHECK(shop.has(scoring::PatternKind::OutOfHours));

    BookSettings open = must(shop.workspace->settings());
    open.hours.untilMinute = 21 * 60;
    open.hours.days.fill(true);
    must(shop.commands().run(SetBookSettings{open}));
    CHECK(must(shop.view()).load.all.outOfHours == 0);
    CHECK(must(shop.view(QTimeZone())).load.all.timed == 0);
}

TEST_CASE("who else waited is told with their records") {
    Shop shop;
    const Id<Staff> mia = shop.person("Mia");
    for (int week = 0; week < 3; ++week) {
        shop.work(shop.lume, mia, kToday - 7 * week, 8);
        shop.work(shop.quay, mia, kToday - 7 * week, 4);
    }
    for (int week = 3; week < 6; ++week)
        shop.work(shop.quay, mia, kToday - 7 * week, 10);
    Task late;
    late.clientId = shop.quay;
    late.title = QStringLiteral("Send the proof");
    late.due = kToday - 8;
    late.doneOn = kToday - 1;
    late.staffId = mia;
    const Id<Task> task = shop.added(late);
    late.clientId = shop.lume; // their own
    shop.added(late);
    Agreement care;
    care.clientId = shop.quay;
    care.title = QStringLiteral("Care");
    care.from = kToday - 300;
    care.promises = {{QStringLiteral("Clean the front"), kToday - 2, {}},
                     {QStringLiteral("Repaint"), kToday - 30, {}}}; // in no heavy week
    const Id<Agreement> agreement = shop.added(care);

    const ConductView view = must(shop.view());
    REQUIRE(view.waiting.staff.size() == 1);
    CHECK(view.waiting.staff.front().heavyWeeks == 3);
    CHECK(view.waiting.staff.front().othersThen == Duration::hours(4));
    CHECK(view.waiting.staff.front().othersElsewhere == Duration::hours(10));
    REQUIRE(view.waiting.matters.size() == 2);
    CHECK(view.waiting.matters[0].record == RecordRef{RecordType::Agreement, agreement.value()});
    CHECK(view.waiting.matters[0].clientName == QStringLiteral("Quay"));
    CHECK(view.waiting.matters[1].record == RecordRef{RecordType::Task, task.value()});
    REQUIRE(view.shares.size() == 1);
    CHECK(view.shares.front().share() == Approx(24.0 / 66.0));
}

TEST_CASE("how clients deal with us is the owner's") {
    Shop shop;
    must(shop.commands().run(SetOwnerPassword{{}, QStringLiteral("harbour lights")}));
    must(shop.workspace->access().lock());
    CHECK(codeOfError(shop.view()) == "owner_only");
}
