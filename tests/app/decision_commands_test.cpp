// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/parting.h"
#include "app/scoring_policy.h"
#include "app/service_sheet.h"
#include "importing/policy_json.h"
#include "storage/book.h"
#include "storage/repositories.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

struct Desk {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("a.rapport"));
    Id<Client> ann = addClient(*workspace, clientNamed("Ann"));

    CommandRunner& commands() { return workspace->commands(); }
    ClientContent content() { return must(workspace->directory().page(ann, kToday)).content; }
    template <typename T>
    Id<T> added(const T& record) {
        return Id<T>(must(commands().run(Add<T>{record})).created.front().id);
    }
    QByteArray codeOfError(const Command& command) {
        const auto outcome = commands().run(command);
        return outcome ? QByteArray() : QByteArray(outcome.error().code);
    }
};

Agreement careOf(Id<Client> client) {
    Agreement agreement;
    agreement.clientId = client;
    agreement.title = QStringLiteral("Sign care");
    agreement.from = kToday - 300;
    agreement.price = dollars(1000);
    agreement.limits.timePerMonth = Duration::hours(30);
    return agreement;
}

Proposal proposalTo(Id<Client> client) {
    Proposal proposal;
    proposal.clientId = client;
    proposal.made = kToday;
    proposal.validFrom = kToday + 31;
    proposal.price = dollars(2000);
    proposal.hoursPerMonth = Duration::hours(20);
    proposal.paymentTermsDays = 14;
    return proposal;
}

} // namespace

TEST_CASE(
    "new terms that are agreed become an addendum, terms of payment and a decision, and go back as one") {
    Desk desk;
    const Id<Agreement> agreement = desk.added(careOf(desk.ann));
    const Id<Proposal> proposal = desk.added(proposalTo(desk.ann));
    const ClientContent before = desk.content();
    const AcceptProposal accept{proposal, kToday + 3, agreement, QStringLiteral("New price and hours")};
    CHECK(must(desk.commands().run(accept)).text.code == "accept_proposal");

    const ClientContent after = desk.content();
    REQUIRE(after.agreements.size() == 1);
    const AgreedTerms terms = termsOn(after.agreements.front(), kToday + 31);
    CHECK(terms.price == dollars(2000));
    CHECK(terms.timePerMonth == Duration::hours(20));
    CHECK(termsOn(after.agreements.front(), kToday + 30).price == dollars(1000));
    CHECK(after.client.paymentTermsDays == 14);
    REQUIRE(after.decisions.size() == 1);
    CHECK(after.decisions.front().kind == DecisionKind::LimitsSet);
    CHECK(after.decisions.front().from == kToday + 31);
    CHECK(after.proposals.front().state == ProposalState::Accepted);
    CHECK(after.proposals.front().decidedOn == kToday + 3);
    CHECK(desk.codeOfError(accept) == "proposal_decided");

    must(desk.commands().undo());
    CHECK(desk.content() == before);
}

TEST_CASE("new terms without an agreement make one") {
    Desk desk;
    const Id<Proposal> proposal = desk.added(proposalTo(desk.ann));
    must(desk.commands().run(AcceptProposal{proposal, kToday, std::nullopt, QStringLiteral("Sign care")}));
    const ClientContent content = desk.content();
    REQUIRE(content.agreements.size() == 1);
    CHECK(content.agreements.front().title == QStringLiteral("Sign care"));
    CHECK(content.agreements.front().price == dollars(2000));
    CHECK(content.agreements.front().from == kToday + 31);
}

TEST_CASE("a price a month is taken over into an agreement by the quarter, and into none by the hour") {
    Desk desk;
    Agreement quarterly = careOf(desk.ann);
    quarterly.pricePeriod = PricePeriod::Quarter;
    quarterly.price = dollars(3300);
    Agreement hourly = careOf(desk.ann);
    hourly.pricePeriod = PricePeriod::Hour;
    const Id<Agreement> byQuarter = desk.added(quarterly), byHour = desk.added(hourly);
    const Id<Proposal> proposal = desk.added(proposalTo(desk.ann));
    CHECK(desk.codeOfError(AcceptProposal{proposal, kToday, byHour, QStringLiteral("x")}) ==
          "price_period_differs");
    must(desk.commands().run(AcceptProposal{proposal, kToday, byQuarter, QStringLiteral("x")}));
    CHECK(termsOn(desk.content().agreements.front(), kToday + 31).price == dollars(6000));
}

TEST_CASE("a checklist becomes dated tasks of the client under its name, in one step") {
    Desk desk;
    ChecklistTemplate checklist;
    checklist.name = QStringLiteral("Shop sign");
    const Id<ChecklistTemplate> empty = desk.added(checklist);
    CHECK(desk.codeOfError(StartChecklist{desk.ann, empty, kToday, {}}) == "checklist_empty");
    checklist.items = {{QStringLiteral("Send what to expect"), 0}, {QStringLiteral("First proof"), 5}};
    const Id<ChecklistTemplate> id = desk.added(checklist);
    must(desk.commands().run(StartChecklist{desk.ann, id, kToday, {}}));
    const auto tasks = desk.content().tasks;
    REQUIRE(tasks.size() == 2);
    CHECK(tasks[1].title == QStringLiteral("First proof"));
    CHECK(tasks[1].due == kToday + 5);
    CHECK(tasks[1].checklist == checklist.name);
    must(desk.commands().undo());
    CHECK(desk.content().tasks.empty());
}

TEST_CASE("a recovery case closes when its steps are done, and settles its complaint") {
    Desk desk;
    Complaint complaint;
    complaint.clientId = desk.ann;
    complaint.day = kToday - 10;
    complaint.judgement = Judgement::Justified;
    const Id<Complaint> about = desk.added(complaint);
    RecoveryCase recovery;
    recovery.clientId = desk.ann;
    recovery.complaintId = about;
    recovery.opened = kToday - 9;
    recovery.what = QStringLiteral("Wrong colour");
    recovery.steps = recoveryStepsFrom(recovery.opened);
    recovery.id = desk.added(recovery);
    CHECK(desk.codeOfError(CloseRecoveryCase{recovery.id, kToday}) == "recovery_case_open");

    Cost damage;
    damage.clientId = desk.ann;
    damage.kind = CostKind::Compensation;
    damage.day = kToday;
    damage.amount = dollars(120);
    damage.cause = Cause::Ours;
    damage.recoveryCaseId = recovery.id;
    desk.added(damage);
    for (RecoveryStep& step : recovery.steps)
        step.doneOn = kToday;
    recovery.steps.back().doneOn.reset();
    recovery.steps.back().notNeeded = true;
    must(desk.commands().run(Update<RecoveryCase>{recovery}));
    must(desk.commands().run(CloseRecoveryCase{recovery.id, kToday}));
    CHECK(desk.content().recoveryCases.front().closedOn == kToday);
    CHECK(desk.content().complaints.front().resolvedOn == kToday);
    CHECK(desk.content().costs.front().recoveryCaseId == recovery.id);

    must(desk.commands().run(Remove<RecoveryCase>{recovery.id}));
    CHECK_FALSE(desk.content().costs.front().recoveryCaseId);
    must(desk.commands().undo());
    CHECK(desk.content().costs.front().recoveryCaseId == recovery.id);
}

TEST_CASE("a record is not linked to another client's") {
    Desk desk;
    const Id<Client> ben = addClient(*desk.workspace, clientNamed("Ben"));
    RecoveryCase recovery;
    recovery.clientId = ben;
    recovery.opened = kToday;
    recovery.what = QStringLiteral("Late");
    const Id<RecoveryCase> ofBen = desk.added(recovery);
    Cost cost;
    cost.clientId = desk.ann;
    cost.day = kToday;
    cost.amount = dollars(5);
    cost.recoveryCaseId = ofBen;
    CHECK(desk.codeOfError(AddCost{cost}) == "linked_to_other_client");
}

TEST_CASE("a parting ends when nothing is open any more, and the client goes into the archive") {
    Desk desk;
    Agreement agreement = careOf(desk.ann);
    agreement.promises = {{QStringLiteral("New brackets"), kToday + 5}};
    agreement.id = desk.added(agreement);
    const Id<Invoice> invoice = desk.added(invoiceOn(desk.ann, kToday - 20, "17", false));
    PartingPlan plan;
    plan.clientId = desk.ann;
    plan.opened = kToday;
    plan.items = {{PartingItemKind::HandOver, QStringLiteral("Artwork files")}};
    plan.id = desk.added(plan);
    const auto open = [&] { return must(openMatters(desk.workspace->book(), plan, kToday)); };
    std::vector<PartingMatterKind> kinds;
    for (const PartingMatter& matter : open())
        kinds.push_back(matter.kind);
    CHECK(kinds == std::vector{PartingMatterKind::Promise, PartingMatterKind::OpenInvoice,
                               PartingMatterKind::NoticeToGive, PartingMatterKind::Item});
    CHECK(open()[1].amount == dollars(100));
    CHECK(desk.codeOfError(ClosePartingPlan{plan.id, kToday}) == "parting_open");

    agreement.promises.front().keptOn = kToday;
    must(desk.commands().run(Update<Agreement>{agreement}));
    must(desk.commands().run(RecordPayment{invoice, {{}, kToday, dollars(100)}}));
    plan.noticeGiven = kToday;
    plan.items.front().doneOn = kToday;
    must(desk.commands().run(Update<PartingPlan>{plan}));
    CHECK(open().empty());
    must(desk.commands().run(ClosePartingPlan{plan.id, kToday}));
    CHECK(desk.content().client.status == ClientStatus::Parted);
    CHECK(desk.content().client.archived);
    must(desk.commands().undo());
    CHECK_FALSE(desk.content().client.archived);
    CHECK_FALSE(desk.content().partingPlans.front().closedOn);
}

TEST_CASE("a signed contract is kept in the book byte for byte, and comes back after its removal is undone") {
    Desk desk;
    Attachment contract;
    contract.clientId = desk.ann;
    contract.agreementId = desk.added(careOf(desk.ann));
    contract.fileName = QStringLiteral("contract.pdf");
    contract.addedOn = kToday;
    const QByteArray bytes("%PDF-1.4\0 signed", 17);
    must(desk.commands().run(AttachFile{contract, bytes}));
    const Attachment kept = desk.content().attachments.front();
    CHECK(kept.size == bytes.size());
    const storage::FileContentRepository files(desk.workspace->book());
    CHECK(must(files.content(kept.sha256)) == bytes);
    must(desk.commands().run(Remove<Attachment>{kept.id}));
    CHECK(desk.content().attachments.empty());
    must(desk.commands().undo());
    CHECK(desk.content().attachments.front() == kept);
    CHECK(must(files.content(kept.sha256)) == bytes);
    CHECK(desk.codeOfError(AttachFile{contract, QByteArray(Attachment::largest + 1, 'x')}) ==
          "attachment_too_large");
}

TEST_CASE("the service sheet is kept and taken back") {
    Desk desk;
    ServiceSheet sheet;
    sheet.services = QStringLiteral("Signs and print");
    sheet.limits.responseTime = Duration::hours(24);
    sheet.limits.revisions = 2;
    must(desk.commands().run(SetServiceSheet{sheet}));
    CHECK(must(readServiceSheet(desk.workspace->book())) == sheet);
    must(desk.commands().undo());
    CHECK(must(readServiceSheet(desk.workspace->book())) == ServiceSheet());
}

TEST_CASE("a policy of the book is chosen by name, and one that is none is refused") {
    Desk desk;
    scoring::Policy policy;
    policy.targetMargin = 0.2;
    NamedPolicy named{{}, QStringLiteral("Lenient"), QString::fromUtf8(importing::writePolicy(policy))};
    named.id = desk.added(named);
    must(desk.commands().run(ChoosePolicy{named.id}));
    CHECK(must(bookPolicy(desk.workspace->book())).targetMargin == 0.2);
    CHECK(must(bookPolicy(desk.workspace->book())).name == QStringLiteral("Lenient"));
    must(desk.commands().undo());
    CHECK(must(bookPolicy(desk.workspace->book())).targetMargin == 0.3);
    CHECK(desk.codeOfError(Add<NamedPolicy>{{{}, QStringLiteral("x"), QStringLiteral("{")}}) ==
          "json_invalid");
}
