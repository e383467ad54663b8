// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/agenda.h"
#include "app/agreement_desk.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"

#include <QFile>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

struct Desk {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("a.rapport"));
    Id<Client> ann = addClient(*workspace, clientNamed("Ann"));

    CommandRunner& commands() { return workspace->commands(); }
    AgreementDesk desk() { return AgreementDesk(*workspace); }
    AgreementView view() { return must(desk().of(ann, kToday)); }
    template <typename T>
    Id<T> added(const T& record) {
        return Id<T>(must(commands().run(Add<T>{record})).created.front().id);
    }
    Id<Interaction> call(Day day, int minutes, Scope scope) {
        Interaction one = callOn(ann, day);
        one.timeSpent = Duration::minutes(minutes);
        one.ratePerHour = dollars(40);
        one.scope = scope;
        return Id<Interaction>(must(commands().run(LogInteraction{one, {}, {}})).created.front().id);
    }
    Agreement care() {
        Agreement agreement;
        agreement.clientId = ann;
        agreement.title = QStringLiteral("Care plan");
        agreement.from = kToday - 300;
        agreement.price = dollars(100);
        agreement.renewal = kToday + 20;
        agreement.noticeDays = 14;
        agreement.limits.timePerMonth = Duration::hours(2);
        agreement.id = added(agreement);
        return agreement;
    }
    void lock() {
        must(commands().run(SetOwnerPassword{{}, QStringLiteral("harbour lights")}));
        must(workspace->access().lock());
    }
};

} // namespace

TEST_CASE("a renewal comes with the figures for the decision, in the list of the day and with the client") {
    Desk desk;
    const Agreement care = desk.care();
    desk.call(kToday - 40, 180, Scope::In);
    desk.call(kToday - 20, 60, Scope::Out);
    must(desk.commands().run(AddInvoice{invoiceOn(desk.ann, kToday - 60, "17")}));
    ScopeRequest favour;
    favour.clientId = desk.ann;
    favour.day = kToday - 30;
    favour.what = QStringLiteral("A second proof");
    favour.outcome = ScopeOutcome::Favour;
    favour.price = dollars(25);
    desk.added(favour);

    const auto items = must(Agenda(*desk.workspace).on(kToday));
    const auto figures = must(desk.desk().renewals(items, kToday));
    REQUIRE(figures.size() == 1);
    const RenewalFigures& one = figures.front();
    CHECK(one.agreement == care.id);
    CHECK(one.revenue == dollars(100));
    CHECK(one.margin == one.revenue - one.cost);
    CHECK(one.limit == Duration::hours(2));
    CHECK(one.usualMonth == Duration::hours(3));
    CHECK(one.monthsOver == 1);
    CHECK(one.outOfScope == Duration::hours(1));
    CHECK(one.favours == dollars(25));
    CHECK(desk.view().renewal == one);
    CHECK(desk.view().goodwill.inAll == dollars(25));
}

TEST_CASE("several dealings are marked at once, and put back as each of them stood") {
    Desk desk;
    const Id<Interaction> first = desk.call(kToday - 3, 10, Scope::Unknown);
    const Id<Interaction> second = desk.call(kToday - 2, 20, Scope::In);
    const Id<Interaction> third = desk.call(kToday - 1, 30, Scope::Out);
    const auto before =
        must(desk.desk().mark({{first, Scope::Out}, {second, Scope::Out}, {third, Scope::Out}}));
    CHECK(before.size() == 2); // the third stood so already
    CHECK(desk.view().scope->out == Duration::minutes(60));
    must(desk.desk().mark(before));
    CHECK(desk.view().scope->out == Duration::minutes(30));
    CHECK(desk.view().scope->in == Duration::minutes(20));
    CHECK(desk.view().scope->unsaidCount == 1);
}

TEST_CASE("a file of the computer is kept in the book under its plain name") {
    Desk desk;
    const Agreement care = desk.care();
    const QString path = desk.dir.path("contract.pdf");
    writeFile(path, "%PDF signed");
    must(desk.desk().attach(desk.ann, care.id, path, kToday));
    QFile::remove(path);
    const auto files = must(desk.workspace->directory().page(desk.ann, kToday)).content.attachments;
    REQUIRE(files.size() == 1);
    CHECK(files.front().fileName == QStringLiteral("contract.pdf"));
    CHECK(files.front().agreementId == care.id);
    CHECK(must(desk.desk().fileContent(files.front().id)) == "%PDF signed");

    const auto missing = desk.desk().attach(desk.ann, {}, path, kToday);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == QByteArray("file_unreadable"));
    const QString large = desk.dir.path("large.bin");
    QFile file(large);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(Attachment::largest + 1));
    file.close();
    const auto refused = desk.desk().attach(desk.ann, {}, large, kToday);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == QByteArray("attachment_too_large"));
}

TEST_CASE("staff get the service sheet, and neither figures nor files") {
    Desk desk;
    desk.care();
    const QString path = desk.dir.path("contract.pdf");
    writeFile(path, "signed");
    const Outcome kept = must(desk.desk().attach(desk.ann, {}, path, kToday));
    ServiceSheet sheet;
    sheet.services = QStringLiteral("Signs and print");
    must(desk.commands().run(SetServiceSheet{sheet}));
    desk.lock();
    const AgreementView view = desk.view();
    CHECK(view.sheet == sheet);
    CHECK_FALSE(view.scope);
    CHECK_FALSE(view.renewal);
    const auto items = must(Agenda(*desk.workspace).on(kToday));
    CHECK(must(desk.desk().renewals(items, kToday)).empty());
    CHECK_FALSE(desk.desk().fileContent(Id<Attachment>(kept.created.front().id)));
    CHECK_FALSE(desk.desk().attach(desk.ann, {}, path, kToday));
}

TEST_CASE("new terms that were sent wait for an answer until there is one") {
    Desk desk;
    Proposal proposal;
    proposal.clientId = desk.ann;
    proposal.made = kToday - 20;
    proposal.validFrom = kToday + 30;
    proposal.price = dollars(200);
    proposal.id = desk.added(proposal);
    const auto waiting = [&] {
        std::vector<AgendaItem> items = must(Agenda(*desk.workspace).on(kToday));
        std::erase_if(items, [](const AgendaItem& item) { return item.kind != AgendaKind::ProposalAnswer; });
        return items;
    };
    CHECK(waiting().empty()); // a draft waits for nobody
    proposal.state = ProposalState::Sent;
    must(desk.commands().run(Update<Proposal>{proposal}));
    REQUIRE(waiting().size() == 1);
    CHECK(waiting().front().since == kToday - 20);
    CHECK(waiting().front().client == desk.ann);
    must(desk.commands().run(AcceptProposal{proposal.id, kToday, {}, QStringLiteral("Care")}));
    CHECK(waiting().empty());
    must(desk.commands().undo());
    CHECK(waiting().size() == 1);
    desk.lock();
    CHECK(waiting().empty());
}
