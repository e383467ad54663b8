// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/access_rules.h"
#include "app/agenda.h"
#include "app/assessor.h"
#include "app/book_checker.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/exporter.h"
#include "app/portfolio.h"
#include "app/records.h"
#include "app/reporter.h"
#include "app/staff_directory.h"
#include "app/verdict_news.h"
#include "app/what_if.h"
#include "storage/book.h"
#include "storage/change_log.h"
#include "storage/setting_repository.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

const QString kPassword = QStringLiteral("harbour lights");

void protect(Workspace& workspace, const QString& password = kPassword) {
    must(workspace.commands().run(SetOwnerPassword{{}, password}));
}

template <typename T>
QByteArray codeOf(const Result<T>& result) {
    return result ? QByteArray("done") : result.error().code;
}

/// A book with one of everything an owner would not show, as staff find it.
struct ProtectedBook {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("a.rapport"));
    Id<Client> zoe, ann;

    ProtectedBook() {
        CommandRunner& commands = workspace->commands();
        zoe = addClient(*workspace, clientNamed("Zoe"));
        ann = addClient(*workspace, clientNamed("Ann"));
        Staff staff;
        staff.name = QStringLiteral("Mina");
        staff.rates = {{kToday - 400, dollars(40)}};
        must(commands.run(Add<Staff>{staff}));
        Interaction call = callOn(zoe, kToday - 2);
        call.ratePerHour = dollars(55);
        ConductSignal signal;
        signal.note = QStringLiteral("shouted");
        must(commands.run(LogInteraction{call, {}, {signal}}));
        must(commands.run(AddInvoice{invoiceOn(zoe, kToday - 40, "R-1", false)}));
        Cost cost;
        cost.clientId = zoe;
        cost.day = kToday - 3;
        cost.amount = dollars(12);
        must(commands.run(AddCost{cost}));
        Agreement agreement;
        agreement.clientId = zoe;
        agreement.title = QStringLiteral("Signs");
        agreement.from = kToday - 100;
        agreement.price = dollars(300);
        must(commands.run(Add<Agreement>{agreement}));
        Decision decision;
        decision.clientId = zoe;
        decision.kind = DecisionKind::LimitsSet;
        decision.from = kToday - 10;
        must(commands.run(AddDecision{decision}));
        protect(*workspace);
    }

    void becomeStaff() { must(workspace->access().lock()); }
};

template <size_t... Indexes>
std::vector<Command> oneOfEach(std::index_sequence<Indexes...>) {
    return {Command(std::variant_alternative_t<Indexes, AnyCommand>{})...};
}

QString sourceOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

} // namespace

TEST_CASE("a book without an owner's password is everybody's, one with a password opens for staff") {
    const TempDir dir;
    const QString path = dir.path("a.rapport");
    {
        const auto workspace = newWorkspace(path);
        CHECK(workspace->access().isOwner());
        CHECK_FALSE(must(workspace->access().hasPassword()));
        CHECK(codeOf(workspace->access().lock()) == "password_not_set");
        protect(*workspace);
        CHECK(workspace->access().isOwner());
        CHECK(must(workspace->access().hasPassword()));
    }
    const auto workspace = openWorkspace(path);
    Access& access = workspace->access();
    CHECK(access.role() == Role::Staff);
    CHECK(codeOf(access.requireOwner()) == "owner_only");
    for (const char* wrong : {"", "harbour light", "Harbour lights", "harbour lights "})
        CHECK(codeOf(access.unlock(QString::fromLatin1(wrong))) == "password_wrong");
    CHECK(access.role() == Role::Staff);
    must(access.unlock(kPassword));
    CHECK(access.isOwner());
    must(access.lock());
    CHECK(access.role() == Role::Staff);
}

TEST_CASE("the same letters are the same password however the keyboard composes them") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    protect(*workspace, QString::fromUtf8("caf\u00e9 \u0622\u0628"));
    must(workspace->access().lock());
    must(workspace->access().unlock(QString::fromUtf8("cafe\u0301 \u0627\u0653\u0628")));
    CHECK(workspace->access().isOwner());
}

TEST_CASE("changing and removing the owner's password needs the one there is") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    CommandRunner& commands = workspace->commands();
    CHECK(codeOf(commands.run(SetOwnerPassword{})) == "password_not_set");
    protect(*workspace);
    const QString other = QStringLiteral("other");
    CHECK(codeOf(commands.run(SetOwnerPassword{{}, other})) == "password_wrong");
    CHECK(codeOf(commands.run(SetOwnerPassword{other, other})) == "password_wrong");
    CHECK(codeOf(commands.run(SetOwnerPassword{other, {}})) == "password_wrong");
    CHECK(must(commands.run(SetOwnerPassword{kPassword, other})).text.code == "change_owner_password");
    must(workspace->access().lock());
    CHECK(codeOf(commands.run(SetOwnerPassword{other, {}})) == "owner_only");
    CHECK(codeOf(workspace->access().unlock(kPassword)) == "password_wrong");
    must(workspace->access().unlock(other));
    CHECK(must(commands.run(SetOwnerPassword{other, {}})).text.code == "remove_owner_password");
    CHECK_FALSE(must(workspace->access().hasPassword()));
    CHECK(workspace->access().isOwner());
}

TEST_CASE("neither password nor hash is in the log or the export, and no undo brings one back") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    addClient(*workspace, clientNamed("Ann"));
    CommandRunner& commands = workspace->commands();
    protect(*workspace);
    const QString hash = must(keptOwnerPassword(workspace->book()));
    CHECK(hash.startsWith(QStringLiteral("$argon2id$")));
    must(commands.run(SetOwnerPassword{kPassword, QStringLiteral("second one")}));
    const QString second = must(keptOwnerPassword(workspace->book()));
    CHECK(second != hash);
    must(commands.run(SetOwnerPassword{QStringLiteral("second one"), {}}));
    protect(*workspace);

    // The rows of the log lie open in the file: no trace of a hash that is no longer the book's, nor of a
    // password.
    const QByteArray file = contentOf(dir.path("a.rapport")) + contentOf(dir.path("a.rapport-wal"));
    CHECK_FALSE(file.contains(kPassword.toUtf8()));
    CHECK_FALSE(file.contains("second one"));
    const auto entries = must(storage::ChangeLog(workspace->book()).latest(10));
    REQUIRE(entries.size() == 5);
    for (size_t i = 0; i < 4; ++i) {
        CHECK(entries[i].note.args.isEmpty());
        CHECK(entries[i].note.command.endsWith("_owner_password"));
        CHECK(codeOf(commands.revert(entries[i].id.value())) == "change_without_images");
    }
    CHECK_FALSE(exported(*workspace, dir.path("out.json")).contains("argon2"));

    REQUIRE(commands.undoable());
    CHECK(commands.undoable()->code == "add_client");
    must(commands.undo());
    CHECK(must(workspace->access().hasPassword()));
}

TEST_CASE("every command says who may run it, and staff are refused the owner's") {
    ProtectedBook book;
    book.becomeStaff();
    const auto before = must(storage::ChangeLog(book.workspace->book()).latest(1)).front().id;
    int refused = 0, allowed = 0;
    for (const Command& command : oneOfEach(std::make_index_sequence<std::variant_size_v<AnyCommand>>())) {
        CAPTURE(command.value().any.index());
        const bool isStaffs = mayRun(command, book.workspace->access()).ok();
        ++(isStaffs ? allowed : refused);
        const auto result = book.workspace->commands().run(command);
        CHECK((codeOf(result) == "owner_only") == !isStaffs);
    }
    CHECK(allowed == 12);
    CHECK(refused == int(std::variant_size_v<AnyCommand>) - 12);
    CHECK(codeOf(book.workspace->commands().revert(before.value())) == "owner_only");
}

TEST_CASE("staff log, add clients and contacts, note complaints and work their tasks") {
    ProtectedBook book;
    book.becomeStaff();
    CommandRunner& commands = book.workspace->commands();
    Complaint complaint;
    complaint.about = QStringLiteral("Late");
    CHECK(must(commands.run(LogInteraction{callOn(book.ann, kToday), complaint, {ConductSignal{}}}))
              .created.size() == 3);
    const Id<Client> fresh = addClient(*book.workspace, clientNamed("Bea"));
    Contact contact;
    contact.clientId = fresh;
    contact.name = QStringLiteral("Bea herself");
    contact.id = Id<Contact>(must(commands.run(Add<Contact>{contact})).created.front().id);
    contact.phone = QStringLiteral("12345");
    must(commands.run(Update<Contact>{contact}));
    Task task;
    task.title = QStringLiteral("Ring back");
    task.id = Id<Task>(must(commands.run(Add<Task>{task})).created.front().id);
    must(commands.run(CompleteTask{task.id, kToday}));
    must(commands.undo());
    CHECK_FALSE(must(book.workspace->records().byId(task.id)).record.doneOn);
}

TEST_CASE("nobody takes back what was done in the other role") {
    ProtectedBook book;
    CommandRunner& commands = book.workspace->commands();
    must(commands.undo());
    CHECK(commands.undoable());
    CHECK(commands.redoable());
    book.becomeStaff();
    CHECK_FALSE(commands.undoable());
    CHECK_FALSE(commands.redoable());
    CHECK(codeOf(commands.undo()) == "nothing_to_undo");
    must(commands.run(LogInteraction{callOn(book.ann, kToday), {}, {}}));
    CHECK(commands.undoable());
    must(book.workspace->access().unlock(kPassword));
    CHECK_FALSE(commands.undoable());
}

TEST_CASE("the owner's services refuse staff and go on working for the owner") {
    ProtectedBook book;
    Workspace& workspace = *book.workspace;
    const auto answers = [&] {
        return std::vector<QByteArray>{
            codeOf(workspace.assessor().assessAll(kToday)),
            codeOf(workspace.assessor().facts()),
            codeOf(workspace.assessor().assessOne(book.zoe, kToday)),
            codeOf(workspace.assessor().whatIf(book.zoe, {scoring::Leave{}}, kToday)),
            codeOf(workspace.assessor().history(book.zoe, kToday)),
            codeOf(workspace.assessor().listed(kToday, false)),
            codeOf(workspace.portfolio().asOf(kToday)),
            codeOf(workspace.reporter().clientReview(book.zoe, kToday, wording::Speech())),
            codeOf(workspace.exporter().exchange(book.dir.path("out.json"))),
            codeOf(workspace.exporter().csv(book.dir.path("csv"))),
            codeOf(workspace.importer().imports()),
            codeOf(workspace.records().all<Staff>()),
            codeOf(workspace.records().byId(Id<Decision>(1))),
            codeOf(workspace.records().byId(Id<Cost>(1))),
            codeOf(workspace.records().byId(Id<Agreement>(1))),
            codeOf(workspace.records().byId(Id<ConductSignal>(1))),
            codeOf(workspace.records().byId(Id<Staff>(1))),
            codeOf(WhatIfDesk(workspace).subject(book.zoe, kToday)),
            codeOf(WhatIfDesk(workspace).look(book.zoe, {scoring::PayOnTime{}}, kToday)),
        };
    };
    for (const QByteArray& answer : answers())
        CHECK(answer == "done");
    book.becomeStaff();
    const std::vector<QByteArray> refused = answers();
    for (size_t i = 0; i < refused.size(); ++i) {
        CAPTURE(i);
        CHECK(refused[i] == (i == 11 ? "done" : "owner_only"));
    }
    CHECK(codeOf(workspace.importer().plan({.files = {book.dir.path("out.json")}})) == "owner_only");
    CHECK(codeOf(workspace.importer().apply(std::make_shared<PreparedImport>())) == "owner_only");
    CHECK(must(workspace.checker().check()).sound());
    must(workspace.access().unlock(kPassword));
    for (const QByteArray& answer : answers())
        CHECK(answer == "done");
}

TEST_CASE("staff find clients by name and last contact, and no judgement") {
    ProtectedBook book;
    book.becomeStaff();
    ClientDirectory& directory = book.workspace->directory();
    const auto asked = [&](auto set) {
        ClientQuery query;
        set(query);
        return directory.list(query, kToday);
    };
    const auto rows = must(asked([](ClientQuery& query) { query.withMonths = true; }));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].name == QStringLiteral("Ann"));
    CHECK(rows[1].name == QStringLiteral("Zoe"));
    CHECK(rows[1].lastContact == kToday - 2);
    for (const ClientRow& row : rows) {
        CHECK_FALSE(row.judged);
        CHECK_FALSE(row.needsDecision);
        CHECK_FALSE(row.mainReason);
        CHECK_FALSE(row.daysBeyondTerms);
        CHECK(row.revenue == Money());
        CHECK(row.cost == Money());
        CHECK(row.margin == Money());
        CHECK(row.months.empty());
    }
    CHECK(must(asked([](ClientQuery& query) { query.search = QStringLiteral("zo"); })).size() == 1);
    CHECK(must(asked([](ClientQuery& query) { query.sort = ClientColumn::LastContact; })).front().name ==
          QStringLiteral("Zoe"));
    CHECK(codeOf(asked([](ClientQuery& query) { query.verdict = Verdict::Keep; })) == "owner_only");
    for (const ClientColumn column :
         {ClientColumn::Verdict, ClientColumn::Health, ClientColumn::Revenue, ClientColumn::Cost,
          ClientColumn::Margin, ClientColumn::DaysBeyondTerms})
        CHECK(codeOf(asked([column](ClientQuery& query) { query.sort = column; })) == "owner_only");
}

TEST_CASE("the page of a client leaves staff what they need") {
    ProtectedBook book;
    const auto full = must(book.workspace->directory().page(book.zoe, kToday));
    CHECK(full.content.signalEvents.size() == 1);
    CHECK(full.content.agreements.front().price == dollars(300));
    book.becomeStaff();
    const auto page = must(book.workspace->directory().page(book.zoe, kToday));
    CHECK(page.content.signalEvents.empty());
    CHECK(page.content.costs.empty());
    CHECK(page.content.decisions.empty());
    CHECK(page.content.interactions.size() == 1);
    CHECK_FALSE(page.content.interactions.front().ratePerHour);
    CHECK_FALSE(page.content.agreements.front().price);
    CHECK(page.invoices.size() == 1);
    for (const TimelineEntry& entry : page.timeline) {
        CHECK(entry.ref.type != RecordType::Signal);
        CHECK(entry.ref.type != RecordType::Cost);
        CHECK(entry.ref.type != RecordType::Decision);
    }
    for (const Staff& one : must(book.workspace->staff().list()))
        CHECK(one.rates.empty());
    for (const Staff& one : must(book.workspace->records().all<Staff>()))
        CHECK(one.rates.empty());
}

TEST_CASE("verdicts and decisions are no news for staff") {
    ProtectedBook book;
    VerdictNews news(*book.workspace);
    must(news.beginOnce(kToday - 300));
    Agenda agenda(*book.workspace);
    const auto kinds = [&] {
        std::vector<RecordType> types;
        for (const AgendaItem& item : must(agenda.upcoming(kToday)))
            types.push_back(item.record.type);
        return types;
    };
    CHECK(kinds() == std::vector<RecordType>{RecordType::Decision});
    book.becomeStaff();
    CHECK(kinds().empty());
    CHECK(must(news.changes(kToday)).empty());
}

// A file of src/app that is given a book asks who is at work, or stands here with the reason why it need not.
// The cases above hold the reasons to account.
TEST_CASE("every service of an open book asks for the owner or says why it need not") {
    const QHash<QString, QString> why{
        {QStringLiteral("book_checker"), QStringLiteral("counts and ids")},
        {QStringLiteral("book_settings"), QStringLiteral("the book's name and days; written by a command")},
        {QStringLiteral("calendar_export"), QStringLiteral("writes what Agenda gives")},
        {QStringLiteral("carried_header"), QStringLiteral("behind Exporter and Importer")},
        {QStringLiteral("client_finder"), QStringLiteral("names and how to reach them")},
        {QStringLiteral("command_runner"), QStringLiteral("asks access_rules.h")},
        {QStringLiteral("drafts"), QStringLiteral("what somebody is about to log")},
        {QStringLiteral("duplicates"), QStringLiteral("names and how to reach them")},
        {QStringLiteral("existing_book"), QStringLiteral("behind Importer")},
        {QStringLiteral("log_entry"), QStringLiteral("logging")},
        {QStringLiteral("mail_entry"), QStringLiteral("logging")},
        {QStringLiteral("measured_book"), QStringLiteral("behind Assessor")},
        {QStringLiteral("own_mappings"), QStringLiteral("behind Importer and KeepMapping")},
        {QStringLiteral("parting"), QStringLiteral("behind ClosePartingPlan")},
        {QStringLiteral("policy_preview"), QStringLiteral("asks Assessor first")},
        {QStringLiteral("portfolio"), QStringLiteral("asks Assessor first")},
        {QStringLiteral("receivable_board"), QStringLiteral("what is owed and since when")},
        {QStringLiteral("record_names"), QStringLiteral("behind History and ClientDossier")},
        {QStringLiteral("reporter"), QStringLiteral("asks Assessor first")},
        {QStringLiteral("scoring_policy"), QStringLiteral("parameters, behind Assessor")},
        {QStringLiteral("source_people"), QStringLiteral("behind Importer and RecordSources")},
        {QStringLiteral("service_sheet"), QStringLiteral("what every client is told")},
        {QStringLiteral("expectations"),
         QStringLiteral("what the client itself is sent, of records for staff")},
        {QStringLiteral("plan_steps"), QStringLiteral("runs commands, which ask")},
        {QStringLiteral("upcoming_appointments"), QStringLiteral("with whom somebody has to be there")},
        {QStringLiteral("session"), QStringLiteral("hands out the workspace")},
        {QStringLiteral("workspace"), QStringLiteral("hands out the services")},
    };
    static const QRegularExpression takesBook(QStringLiteral(R"(\b(Workspace|storage::Book)& *\w)"));
    static const QRegularExpression asks(QStringLiteral(R"(\b(requireOwner|isOwner|role)\()"));
    const QDir app(QStringLiteral(RAPPORT_SOURCE_DIR "/app"));
    for (const QString& name : app.entryList({QStringLiteral("*.h")}, QDir::Files)) {
        const QString stem = name.chopped(2);
        const QString header = sourceOf(app.filePath(name));
        if (!header.contains(takesBook)) continue;
        CAPTURE(stem.toStdString());
        const QString source = stem + QStringLiteral(".cpp");
        const bool isAsking =
            header.contains(asks) || (app.exists(source) && sourceOf(app.filePath(source)).contains(asks));
        CHECK((isAsking || why.contains(stem)));
    }
}
