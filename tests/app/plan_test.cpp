// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agenda.h"
#include "app/assessor.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/client_plan.h"
#include "app/expectations.h"
#include "app/plan_steps.h"
#include "app/records.h"
#include "app/recovery_figures.h"
#include "reporting/render_html.h"

#include <algorithm>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

struct Desk {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("a.rapport"));
    Id<Client> ann = addClient(*workspace, clientNamed("Ann"));

    Outcome run(const Command& command) { return must(workspace->commands().run(command)); }
    template <typename T>
    Id<T> added(const T& record) {
        return Id<T>(run(Add<T>{record}).created.front().id);
    }
    ClientContent content(Id<Client> client) {
        return must(workspace->directory().page(client, kToday)).content;
    }
    ClientContent content() { return content(ann); }
    ClientPlan plan() { return must(clientPlan(*workspace, content(), kToday)); }

    Id<Complaint> complaint(Id<Client> client, const char* about, Day day) {
        Complaint one;
        one.clientId = client;
        one.day = day;
        one.about = QString::fromUtf8(about);
        one.judgement = Judgement::Justified;
        one.judged = day;
        return added(one);
    }
    Id<RecoveryCase> openCase(Id<Client> client, const char* about, Day day) {
        const Outcome opened = must(openRecoveryCase(*workspace, complaint(client, about, day), day));
        return Id<RecoveryCase>(opened.created.front().id);
    }
    void name(Id<RecoveryCase> id, const char* cause, const char* prevention = "") {
        Stored<RecoveryCase> stored = must(workspace->records().byId(id));
        stored.record.cause = QString::fromUtf8(cause);
        stored.record.prevention = QString::fromUtf8(prevention);
        run(Update<RecoveryCase>{stored.record, stored.version});
    }
    /// An hour and a half of our own mistake: 60 dollars at the method's 40 an hour.
    void workOurs(Id<Client> client, Day day, Duration time = Duration::minutes(90)) {
        Interaction work = callOn(client, day);
        work.kind = InteractionKind::Visit;
        work.timeSpent = time;
        work.cause = Cause::Ours;
        run(LogInteraction{work, {}, {}});
    }
    void pay(Id<Client> client, Day day, Money amount, std::optional<Id<RecoveryCase>> of,
             CostKind kind = CostKind::Compensation) {
        Cost cost;
        cost.clientId = client;
        cost.kind = kind;
        cost.day = day;
        cost.amount = amount;
        cost.cause = Cause::Ours;
        cost.recoveryCaseId = of;
        added(cost);
    }
};

} // namespace

TEST_CASE("a case opened from a complaint has its words, six steps and whoever looks after the client") {
    Desk desk;
    Staff nora;
    nora.name = QStringLiteral("Nora");
    Stored<Client> client = must(desk.workspace->records().byId(desk.ann));
    client.record.staffId = desk.added(nora);
    desk.run(UpdateClient{client.record, client.version});
    const Id<Complaint> wrong = desk.complaint(desk.ann, "Sign hung crooked", kToday - 1);

    const Outcome opened = must(openRecoveryCase(*desk.workspace, wrong, kToday));
    CHECK(opened.text.code == "add_recovery_case");
    const RecoveryCase made = desk.content().recoveryCases.front();
    CHECK(made.what == QStringLiteral("Sign hung crooked"));
    CHECK(made.staffId == client.record.staffId);
    CHECK(made.complaintId == wrong);
    REQUIRE(made.steps.size() == 6);
    CHECK(made.steps.front().kind == RecoveryStepKind::Investigate);
    CHECK(made.steps.back().due == kToday + 30);

    const auto again = openRecoveryCase(*desk.workspace, wrong, kToday);
    REQUIRE(!again);
    CHECK(again.error().code == "recovery_case_exists");
}

TEST_CASE("steps are ticked and taken back one by one, and the last opens the way to the end") {
    Desk desk;
    const Id<RecoveryCase> recovery = desk.openCase(desk.ann, "Sign hung crooked", kToday);
    must(setStepDone(*desk.workspace, recovery, RecoveryStepKind::Apologise, kToday));
    CHECK(desk.content().recoveryCases.front().steps[1].doneOn == kToday);
    must(desk.workspace->commands().undo());
    CHECK(desk.content().recoveryCases.front().steps[1].isOpen());

    const auto early = desk.workspace->commands().run(CloseRecoveryCase{recovery, kToday});
    REQUIRE(!early);
    CHECK(early.error().args.value(QStringLiteral("count")) == QStringLiteral("6"));
    const RecoveryCase made = desk.content().recoveryCases.front();
    for (const RecoveryStep& step : made.steps)
        must(setStepDone(*desk.workspace, recovery, step.kind, kToday));
    desk.run(CloseRecoveryCase{recovery, kToday});
    CHECK(desk.content().complaints.front().resolved);
}

TEST_CASE("making good costs what was booked for the case and our own work on it, each hour once") {
    Desk desk;
    desk.workOurs(desk.ann, kToday - 40); // before anything was complained of
    const Id<RecoveryCase> first = desk.openCase(desk.ann, "Crooked", kToday - 30);
    desk.workOurs(desk.ann, kToday - 25);
    const Id<RecoveryCase> second = desk.openCase(desk.ann, "Wrong colour", kToday - 20);
    desk.workOurs(desk.ann, kToday - 10, Duration::hours(2));
    desk.pay(desk.ann, kToday - 9, dollars(120), first);
    desk.pay(desk.ann, kToday - 8, dollars(35), second, CostKind::Direct);
    desk.pay(desk.ann, kToday - 7, dollars(500), std::nullopt); // of cause Ours, but for no case

    const ClientPlan plan = desk.plan();
    REQUIRE(plan.repairs.size() == 2);
    CHECK(plan.repairs[0].costs == dollars(120));
    CHECK(plan.repairs[0].time == dollars(60));
    CHECK(plan.repairs[0].worked == Duration::minutes(90));
    CHECK(plan.repairs[1].costs == dollars(35));
    CHECK(plan.repairs[1].time == dollars(80));
    CHECK(plan.repairs[1].total() == dollars(115));
}

TEST_CASE("the prices must carry a year's mistakes: work, costs and what was given back, to the cent") {
    Desk desk;
    const Id<Client> ben = addClient(*desk.workspace, clientNamed("Ben"));
    const Id<RecoveryCase> first = desk.openCase(desk.ann, "Crooked", kToday - 100);
    const Id<RecoveryCase> second = desk.openCase(ben, "Crooked too", kToday - 50);
    const Id<RecoveryCase> third = desk.openCase(ben, "Forgot to call", kToday - 20);
    desk.name(first, "measured wrong", "Measure twice");
    desk.name(second, "Measured  WRONG");
    desk.name(third, "forgot");
    desk.workOurs(desk.ann, kToday - 90);
    desk.pay(desk.ann, kToday - 80, dollars(200), first);
    desk.pay(ben, kToday - 40, dollars(50), second, CostKind::Direct);
    desk.pay(ben, kToday - 30, dollars(30), std::nullopt, CostKind::Refund);
    desk.pay(ben, kToday - 400, dollars(999), std::nullopt); // of the year before
    Invoice invoice = invoiceOn(ben, kToday - 60, "1");
    invoice.net = dollars(1000);
    invoice.payments.clear();
    CreditNote note;
    note.day = kToday - 35;
    note.net = dollars(70);
    note.tax = dollars(0);
    note.cause = Cause::Ours;
    invoice.creditNotes.push_back(note);
    desk.run(AddInvoice{invoice});

    const RecoveryFigures figures = must(recoveryFigures(*desk.workspace, kToday));
    CHECK(figures.time == dollars(60));
    CHECK(figures.costs == dollars(250));
    CHECK(figures.givenBack == dollars(100));
    CHECK(figures.reserve() == dollars(410));
    CHECK(figures.revenue == dollars(1000));
    CHECK(figures.reserveShare() == 0.41);
    CHECK(figures.casesOpened == 3);
    CHECK(figures.casesOpen == 3);
    REQUIRE(figures.causes.size() == 2);
    CHECK(figures.causes[0].cause == QStringLiteral("Measured  WRONG"));
    CHECK(figures.causes[0].cases == 2);
    CHECK(figures.causes[0].cost == dollars(310));
    CHECK(figures.causes[0].prevention == QStringLiteral("Measure twice"));
    CHECK(figures.causes[1].cases == 1);
}

TEST_CASE("the ladder says what was tried on each rung and when") {
    Desk desk;
    const auto decide = [&](DecisionKind kind, Day from, const char* why) {
        Decision decision;
        decision.clientId = desk.ann;
        decision.kind = kind;
        decision.from = from;
        decision.why = QString::fromUtf8(why);
        if (kind == DecisionKind::HardTimes) decision.until = from + 60;
        desk.added(decision);
    };
    decide(DecisionKind::Repriced, kToday - 5, "450 a month");
    decide(DecisionKind::Talked, kToday - 90, "Over coffee");
    decide(DecisionKind::HardTimes, kToday - 60, "Illness");
    decide(DecisionKind::LimitsSet, kToday - 50, "Ten hours");
    Proposal proposal;
    proposal.clientId = desk.ann;
    proposal.made = kToday - 10;
    proposal.validFrom = kToday;
    proposal.price = dollars(450);
    proposal.state = ProposalState::Sent;
    desk.added(proposal);

    const std::vector<Attempt> tried = triedWith(desk.content());
    REQUIRE(tried.size() == 4);
    CHECK(tried[0].rung == Rung::Talk);
    CHECK(tried[1].rung == Rung::Limits);
    CHECK(tried[2].rung == Rung::Price);
    CHECK(tried[2].state == ProposalState::Sent);
    CHECK(tried[3].why == QStringLiteral("450 a month"));
}

TEST_CASE("limits are looked at after 90 days: health must have risen by five") {
    Desk desk;
    // A client who pays 100 a month and takes ten hours of work a month until the limits, then one.
    const Day limits = kToday - 300;
    for (int month = 0; month < 20; ++month) {
        const Day day = kToday - 30 * month - 1;
        desk.run(AddInvoice{invoiceOn(desk.ann, day, QByteArray::number(month).constData())});
        Interaction work = callOn(desk.ann, day);
        work.timeSpent = day > limits ? Duration::minutes(30) : Duration::hours(10);
        desk.run(LogInteraction{work, {}, {}});
    }
    CHECK(!desk.plan().limits);
    Decision set;
    set.clientId = desk.ann;
    set.from = kToday - 30;
    const Id<Decision> young = desk.added(set);
    ClientPlan plan = desk.plan();
    REQUIRE(plan.limits);
    CHECK(plan.limits->decision == young);
    CHECK_FALSE(plan.limits->isDue);
    CHECK(plan.limits->due == kToday + 60);
    CHECK(plan.limits->then.has_value());

    set.from = limits;
    const Id<Decision> old = desk.added(set);
    plan = desk.plan();
    REQUIRE(plan.limits);
    CHECK(plan.limits->decision == old);
    CHECK(plan.limits->isDue);
    const scoring::Assessment now = must(desk.workspace->assessor().assessOne(desk.ann, kToday));
    REQUIRE(now.facts.problemAtLimits);
    CHECK(std::abs(*plan.limits->then - (100.0 - *now.facts.problemAtLimits)) < 1e-9);
    CHECK(plan.limits->now == now.health);
    CHECK(plan.limits->helped() == (*now.facts.problemAtLimits - now.problem >= 5.0));
    CHECK(plan.limits->helped());
}

TEST_CASE("notice and last day follow the agreement") {
    Agreement agreement;
    agreement.from = kToday - 300;
    agreement.renewal = kToday + 60;
    agreement.noticeDays = 30;
    PartingDays days = partingDays({agreement}, kToday);
    CHECK(days.noticeBy == kToday + 30);
    CHECK(days.lastDay == kToday + 59);

    agreement.noticeDays = 90;
    days = partingDays({agreement}, kToday);
    CHECK(!days.noticeBy);
    CHECK(days.noticeMissed);
    CHECK(days.lastDay == kToday + 90);

    days = partingDays({}, kToday);
    CHECK(!days.noticeBy);
    CHECK_FALSE(days.noticeMissed);
    CHECK(days.lastDay == kToday + 30);

    agreement.renewal.reset();
    agreement.until = kToday + 10;
    CHECK(partingDays({agreement}, kToday).lastDay == kToday + 10);
}

TEST_CASE("a checklist started for a client tells how far it is") {
    Desk desk;
    ChecklistTemplate checklist;
    checklist.name = QStringLiteral("New client");
    checklist.items = {{QStringLiteral("Ask"), 5}, {QStringLiteral("Write"), 0}, {QStringLiteral("Send"), 2}};
    const Id<ChecklistTemplate> id = desk.added(checklist);
    const Outcome started = desk.run(StartChecklist{desk.ann, id, kToday, std::nullopt});
    desk.run(CompleteTask{Id<Task>(started.created.front().id), kToday});
    const std::vector<ChecklistProgress> lists = checklistsOf(desk.content().tasks);
    REQUIRE(lists.size() == 1);
    CHECK(lists.front().done == 1);
    REQUIRE(lists.front().tasks.size() == 3);
    CHECK(lists.front().tasks.front().title == QStringLiteral("Write"));
    CHECK(lists.front().tasks.back().title == QStringLiteral("Ask"));
    CHECK(desk.plan().checklists.size() == 1);
}

TEST_CASE(
    "the agenda has the steps of making good, of a parting, and terms nobody answered; each can be ticked") {
    Desk desk;
    desk.run(LogInteraction{callOn(desk.ann, kToday), {}, {}});
    const Id<RecoveryCase> recovery = desk.openCase(desk.ann, "Crooked", kToday);
    PartingPlan parting;
    parting.clientId = desk.ann;
    parting.opened = kToday;
    parting.items = {{PartingItemKind::Letter, QStringLiteral("Send the letter"), kToday - 1},
                     {PartingItemKind::Other, QStringLiteral("Much later"), kToday + 100}};
    const Id<PartingPlan> plan = desk.added(parting);
    Proposal proposal;
    proposal.clientId = desk.ann;
    proposal.made = kToday - 13;
    proposal.validFrom = kToday + 30;
    proposal.price = dollars(1);
    proposal.state = ProposalState::Sent;
    desk.added(proposal);
    proposal.made = kToday - 14;
    desk.added(proposal);
    Agreement agreement;
    agreement.clientId = desk.ann;
    agreement.title = QStringLiteral("Care");
    agreement.from = kToday - 10;
    agreement.promises = {{QStringLiteral("New sign"), kToday}};
    desk.added(agreement);

    const auto of = [&](AgendaKind kind) {
        std::vector<AgendaItem> items = must(Agenda(*desk.workspace).on(kToday));
        std::erase_if(items, [kind](const AgendaItem& item) { return item.kind != kind; });
        return items;
    };
    CHECK(of(AgendaKind::SettleComplaint).empty()); // its case sees to it
    std::vector<AgendaItem> steps = of(AgendaKind::RecoveryStep);
    REQUIRE(steps.size() == 3); // within the week
    CHECK(steps.front().step == RecoveryStepKind::Investigate);
    CHECK(steps.front().due == kToday + 2);
    must(tick(*desk.workspace, steps.front(), kToday));
    CHECK(of(AgendaKind::RecoveryStep).front().step == RecoveryStepKind::Apologise);
    CHECK(must(desk.workspace->records().byId(recovery)).record.steps.front().doneOn == kToday);

    std::vector<AgendaItem> partings = of(AgendaKind::PartingStep);
    REQUIRE(partings.size() == 2); // the letter, and giving notice
    for (const AgendaItem& item : partings)
        must(tick(*desk.workspace, item, kToday));
    CHECK(of(AgendaKind::PartingStep).empty());
    CHECK(must(desk.workspace->records().byId(plan)).record.noticeGiven == kToday);
    must(desk.workspace->commands().undo());
    CHECK(of(AgendaKind::PartingStep).size() == 1);

    CHECK(of(AgendaKind::ProposalAnswer).size() == 1);
    REQUIRE(of(AgendaKind::Promise).size() == 1);
    must(tick(*desk.workspace, of(AgendaKind::Promise).front(), kToday));
    CHECK(of(AgendaKind::Promise).empty());
    CHECK(desk.content().agreements.front().promises.front().keptOn == kToday);
}

TEST_CASE("what to expect is told by the agreement, and by the service sheet where nothing was agreed") {
    Desk desk;
    ServiceSheet sheet;
    sheet.services = QStringLiteral("Signs & vehicles");
    sheet.rates = QStringLiteral("60 an hour");
    sheet.notIncluded = QStringLiteral("Permits");
    sheet.reachUs = QStringLiteral("Weekdays 8 to 18");
    sheet.limits.responseTime = Duration::hours(24);
    desk.run(SetServiceSheet{sheet});
    Agreement agreement;
    agreement.clientId = desk.ann;
    agreement.title = QStringLiteral("Care");
    agreement.from = kToday - 10;
    agreement.services = QStringLiteral("Care of three signs");
    agreement.price = dollars(450);
    agreement.promises = {{QStringLiteral("First visit"), kToday + 7}};
    agreement.renewal = kToday + 300;
    desk.added(agreement);

    const reporting::Document page = must(whatToExpect(*desk.workspace, desk.ann, kToday, wording::Speech()));
    QStringList keys;
    for (const reporting::Section& section : page.sections)
        keys << section.key;
    CHECK(keys == QStringList{QStringLiteral("services"), QStringLiteral("not-included"),
                              QStringLiteral("dates"), QStringLiteral("price"), QStringLiteral("reach"),
                              QStringLiteral("wrong")});
    const QByteArray html = reporting::renderHtml(page);
    CHECK(html.contains("Care of three signs"));
    CHECK_FALSE(html.contains("Signs &amp; vehicles"));
    CHECK(html.contains("$450.00 a month"));
    CHECK_FALSE(html.contains("60 an hour"));
    CHECK(html.contains("Permits"));
    CHECK(html.contains("First visit"));
    CHECK(html.contains("We answer within 24 h"));

    const Id<Client> ben = addClient(*desk.workspace, clientNamed("Ben"));
    const QByteArray usual =
        reporting::renderHtml(must(whatToExpect(*desk.workspace, ben, kToday, wording::Speech())));
    CHECK(usual.contains("Signs &amp; vehicles"));
    CHECK(usual.contains("60 an hour"));
    CHECK_FALSE(usual.contains("Care of three signs"));
}
