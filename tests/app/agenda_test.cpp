// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agenda.h"
#include "app/book_for_tests.h"
#include "app/book_settings.h"

#include <algorithm>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

class Desk {
public:
    Desk() : workspace_(newWorkspace(dir_.path("a.rapport"))) {}

    Workspace& workspace() { return *workspace_; }
    /// A client spoken to today, so that only what a test adds is on the agenda.
    Id<Client> client(const char* name) {
        const Id<Client> id = addClient(*workspace_, clientNamed(name));
        speak(id, kToday);
        return id;
    }
    void speak(Id<Client> id, Day day, InteractionKind kind = InteractionKind::Call) {
        Interaction interaction = callOn(id, day);
        interaction.kind = kind;
        run(LogInteraction{interaction, {}, {}});
    }
    qint64 run(const Command& command) {
        const Outcome outcome = must(workspace_->commands().run(command));
        return outcome.created.empty() ? 0 : outcome.created.front().id;
    }
    std::vector<AgendaItem> on(Day day) { return must(Agenda(*workspace_).on(day)); }
    std::vector<AgendaItem> on(Day day, AgendaKind kind) {
        std::vector<AgendaItem> items = on(day);
        std::erase_if(items, [kind](const AgendaItem& item) { return item.kind != kind; });
        return items;
    }

private:
    TempDir dir_;
    std::unique_ptr<Workspace> workspace_;
};

Task taskNamed(const char* title, std::optional<Day> due) {
    Task task;
    task.title = QString::fromUtf8(title);
    task.due = due;
    return task;
}

QStringList textsOf(const std::vector<AgendaItem>& items) {
    QStringList texts;
    for (const AgendaItem& item : items)
        texts << item.text;
    return texts;
}

} // namespace

TEST_CASE("tasks wait by their day, those without one last, and what is done today stays till tomorrow") {
    Desk desk;
    const Id<Client> ann = desk.client("Ann");
    Task ofAnn = taskNamed("today", kToday);
    ofAnn.clientId = ann;
    desk.run(Add<Task>{taskNamed("some day", {})});
    desk.run(Add<Task>{taskNamed("in a month", kToday + 30)});
    desk.run(Add<Task>{ofAnn});
    desk.run(Add<Task>{taskNamed("late", kToday - 3)});
    const Id<Task> done(desk.run(Add<Task>{taskNamed("done", kToday - 1)}));
    desk.run(CompleteTask{done, kToday});

    const auto items = desk.on(kToday);
    CHECK(textsOf(items) == QStringList{QStringLiteral("late"), QStringLiteral("done"),
                                        QStringLiteral("today"), QStringLiteral("in a month"),
                                        QStringLiteral("some day")});
    CHECK(items[1].doneOn == kToday);
    CHECK(items[2].client == ann);
    CHECK(items[2].clientName == QStringLiteral("Ann"));
    CHECK(items[2].record.type == RecordType::Task);
    CHECK(textsOf(desk.on(kToday + 1)).count(QStringLiteral("done")) == 0);
}

TEST_CASE("a client is to be spoken to once the days since the last contact are full") {
    Desk desk;
    BookSettings settings = must(desk.workspace().settings());
    settings.contactEveryDays = 30;
    desk.run(SetBookSettings{settings});
    const Id<Client> ann = addClient(desk.workspace(), clientNamed("Ann"));
    desk.speak(ann, kToday - 40);
    desk.speak(ann, kToday - 29);
    CHECK(desk.on(kToday, AgendaKind::NotSpokenTo).empty());

    const auto tomorrow = desk.on(kToday + 1, AgendaKind::NotSpokenTo);
    REQUIRE(tomorrow.size() == 1);
    CHECK(tomorrow[0].client == ann);
    CHECK(tomorrow[0].since == kToday - 29);
    CHECK(tomorrow[0].due == kToday + 1);

    SECTION("our own paperwork is no contact, an e-mail is") {
        desk.speak(ann, kToday, InteractionKind::Admin);
        CHECK(desk.on(kToday + 1, AgendaKind::NotSpokenTo).size() == 1);
        desk.speak(ann, kToday, InteractionKind::Email);
        CHECK(desk.on(kToday + 1, AgendaKind::NotSpokenTo).empty());
    }
    SECTION("the client's own number of days goes before the book's, and none at all means never") {
        Client changed = clientNamed("Ann");
        changed.id = ann;
        changed.contactEveryDays = 90;
        desk.run(UpdateClient{changed});
        CHECK(desk.on(kToday + 60, AgendaKind::NotSpokenTo).empty());
        CHECK(desk.on(kToday + 61, AgendaKind::NotSpokenTo).size() == 1);
        changed.contactEveryDays = 0;
        desk.run(UpdateClient{changed});
        CHECK(desk.on(kToday + 999, AgendaKind::NotSpokenTo).empty());
    }
    SECTION("those who left or are archived are left in peace") {
        Client changed = clientNamed("Ann");
        changed.id = ann;
        changed.status = ClientStatus::Parted;
        desk.run(UpdateClient{changed});
        CHECK(desk.on(kToday + 99, AgendaKind::NotSpokenTo).empty());
        changed.status = ClientStatus::Active;
        changed.archived = true;
        desk.run(UpdateClient{changed});
        CHECK(desk.on(kToday + 99, AgendaKind::NotSpokenTo).empty());
    }
    SECTION("a dealing of a later day than the one asked for does not count yet") {
        desk.speak(ann, kToday + 5);
        CHECK(desk.on(kToday + 1, AgendaKind::NotSpokenTo).size() == 1);
    }
}

TEST_CASE("who was never spoken to counts from the day they came, or their first record") {
    Desk desk; // 60 days, as a book begins
    Client since = clientNamed("Since");
    since.since = kToday - 60;
    const Id<Client> known = addClient(desk.workspace(), since);
    const Id<Client> billed = addClient(desk.workspace(), clientNamed("Billed"));
    desk.run(AddInvoice{invoiceOn(billed, kToday - 59, "1")});
    addClient(desk.workspace(), clientNamed("Nothing known"));

    auto items = desk.on(kToday, AgendaKind::NotSpokenTo);
    REQUIRE(items.size() == 1);
    CHECK(items[0].client == known);
    CHECK_FALSE(items[0].since);
    CHECK(items[0].event == kToday - 60);
    items = desk.on(kToday + 1, AgendaKind::NotSpokenTo);
    REQUIRE(items.size() == 2);
    CHECK(items[1].client == billed);
}

TEST_CASE("a renewal shows as long before notice must be given as the book says") {
    Desk desk; // 14 days
    const Id<Client> ann = desk.client("Ann");
    Agreement care;
    care.clientId = ann;
    care.title = QStringLiteral("Care plan");
    care.from = kToday - 300;
    care.renewal = kToday + 45;
    care.noticeDays = 30; // notice by kToday + 15
    const qint64 id = desk.run(Add<Agreement>{care});
    CHECK(desk.on(kToday, AgendaKind::Renewal).empty());
    const auto items = desk.on(kToday + 1, AgendaKind::Renewal);
    REQUIRE(items.size() == 1);
    CHECK(items[0].due == kToday + 15);
    CHECK(items[0].event == kToday + 45);
    CHECK(items[0].record == RecordRef{RecordType::Agreement, id});
    CHECK(desk.on(kToday + 44, AgendaKind::Renewal).size() == 1);

    SECTION("not of an agreement that has ended") {
        care.id = Id<Agreement>(id);
        care.until = kToday + 20;
        desk.run(Update<Agreement>{care});
        CHECK(desk.on(kToday + 20, AgendaKind::Renewal).size() == 1);
        CHECK(desk.on(kToday + 21, AgendaKind::Renewal).empty());
    }
}

TEST_CASE("promises show a week ahead and go a month after") {
    Desk desk;
    const Id<Client> ann = desk.client("Ann");
    Agreement care;
    care.clientId = ann;
    care.title = QStringLiteral("Care plan");
    care.from = kToday - 300;
    care.promises = {{QStringLiteral("New brackets"), kToday + 8}, {QStringLiteral("Some day"), {}}};
    desk.run(Add<Agreement>{care});
    CHECK(desk.on(kToday, AgendaKind::Promise).empty());
    const auto items = desk.on(kToday + 1, AgendaKind::Promise);
    REQUIRE(items.size() == 1);
    CHECK(items[0].text == QStringLiteral("New brackets"));
    CHECK(items[0].due == kToday + 8);
    CHECK(desk.on(kToday + 38, AgendaKind::Promise).size() == 1);
    CHECK(desk.on(kToday + 39, AgendaKind::Promise).empty());
}

TEST_CASE("a complaint waits for its judgement after two days, and to be made right once it was found so") {
    Desk desk;
    const Id<Client> ann = desk.client("Ann");
    Complaint complaint;
    complaint.clientId = ann;
    complaint.day = kToday;
    complaint.about = QStringLiteral("Crooked letters");
    complaint.id = Id<Complaint>(desk.run(Add<Complaint>{complaint}));
    CHECK(desk.on(kToday + 2).empty());
    const auto waiting = desk.on(kToday + 3, AgendaKind::JudgeComplaint);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].since == kToday);

    JudgeComplaint judge;
    judge.complaint = complaint.id;
    judge.judged = kToday + 4;
    judge.judgement = Judgement::Unfounded;
    SECTION("unfounded: nothing is left to do") {
        desk.run(judge);
        CHECK(desk.on(kToday + 4).empty());
    }
    SECTION("partly justified: it is to be made right until it is settled") {
        judge.judgement = Judgement::Partly;
        desk.run(judge);
        CHECK(desk.on(kToday + 3, AgendaKind::JudgeComplaint).size() == 1);
        const auto owed = desk.on(kToday + 4, AgendaKind::SettleComplaint);
        REQUIRE(owed.size() == 1);
        CHECK(owed[0].since == kToday + 4);
        CHECK(owed[0].record == RecordRef{RecordType::Complaint, complaint.id.value()});
        judge.resolved = true;
        judge.resolvedOn = kToday + 6;
        desk.run(judge);
        CHECK(desk.on(kToday + 5, AgendaKind::SettleComplaint).size() == 1);
        CHECK(desk.on(kToday + 6).empty());
    }
}

TEST_CASE("a dispute waits until somebody decides") {
    Desk desk;
    const Id<Client> ann = desk.client("Ann");
    const Id<Invoice> invoice(desk.run(AddInvoice{invoiceOn(ann, kToday - 20, "A-7", false)}));
    desk.run(SetDispute{invoice, Dispute::Pending, kToday - 5, {}});
    CHECK(desk.on(kToday - 6, AgendaKind::Dispute).empty());
    const auto items = desk.on(kToday, AgendaKind::Dispute);
    REQUIRE(items.size() == 1);
    CHECK(items[0].text == QStringLiteral("A-7"));
    CHECK(items[0].since == kToday - 5);
    desk.run(SetDispute{invoice, Dispute::Theirs, kToday - 5, kToday + 2});
    CHECK(desk.on(kToday + 1, AgendaKind::Dispute).size() == 1);
    CHECK(desk.on(kToday + 2, AgendaKind::Dispute).empty());
}

TEST_CASE("decisions come up when they end, limits ninety days after they were set") {
    Desk desk;
    const Id<Client> ann = desk.client("Ann");
    Decision hard;
    hard.clientId = ann;
    hard.kind = DecisionKind::HardTimes;
    hard.from = kToday - 30;
    hard.until = kToday + 8;
    desk.run(AddDecision{hard});
    Decision limits;
    limits.clientId = ann;
    limits.from = kToday - 90;
    desk.run(AddDecision{limits});
    auto items = desk.on(kToday);
    REQUIRE(items.size() == 1);
    CHECK(items[0].kind == AgendaKind::LimitsCheck);
    CHECK(items[0].due == kToday);
    CHECK(desk.on(kToday - 7, AgendaKind::LimitsCheck).size() == 1);
    CHECK(desk.on(kToday - 8, AgendaKind::LimitsCheck).empty());
    CHECK(desk.on(kToday + 1, AgendaKind::HardTimesEnd).size() == 1);

    SECTION("a later decision of the kind takes the place of the earlier") {
        limits.from = kToday;
        desk.run(AddDecision{limits});
        CHECK(desk.on(kToday, AgendaKind::LimitsCheck).empty());
    }
    SECTION("a task for such a client says so") {
        Task visit = taskNamed("Visit", kToday);
        visit.clientId = ann;
        desk.run(Add<Task>{visit});
        CHECK(desk.on(kToday, AgendaKind::Task).front().limited);
    }
}

TEST_CASE("a person's agenda holds their tasks and what concerns the clients they look after") {
    Desk desk;
    Staff ivy;
    ivy.name = QStringLiteral("Ivy");
    const Id<Staff> staff(desk.run(Add<Staff>{ivy}));
    Client hers = clientNamed("Ann");
    hers.staffId = staff;
    hers.since = kToday - 100;
    addClient(desk.workspace(), hers);
    Task task = taskNamed("hers", kToday);
    task.staffId = staff;
    desk.run(Add<Task>{task});
    desk.run(Add<Task>{taskNamed("nobody's", kToday)});
    const auto items = desk.on(kToday);
    CHECK(std::ranges::count_if(items, [&](const AgendaItem& item) { return isOf(item, staff); }) == 2);
    CHECK(std::ranges::count_if(items, [](const AgendaItem& item) { return isOf(item, {}); }) == 3);
}

TEST_CASE("what comes up for a calendar has a day and is not done, however far away") {
    Desk desk;
    const Id<Client> ann = desk.client("Ann");
    Agreement care;
    care.clientId = ann;
    care.title = QStringLiteral("Care plan");
    care.from = kToday - 300;
    care.renewal = kToday + 200;
    care.noticeDays = 30;
    desk.run(Add<Agreement>{care});
    desk.run(Add<Task>{taskNamed("some day", {})});
    desk.run(Add<Task>{taskNamed("in a year", kToday + 365)});
    const Id<Task> done(desk.run(Add<Task>{taskNamed("done", kToday)}));
    desk.run(CompleteTask{done, kToday});
    const auto items = must(Agenda(desk.workspace()).upcoming(kToday));
    REQUIRE(items.size() == 2);
    CHECK(items[0].kind == AgendaKind::Renewal);
    CHECK(items[0].due == kToday + 170);
    CHECK(items[1].text == QStringLiteral("in a year"));
}
