// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/book_checker.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/existing_book.h"
#include "app/record_sources.h"
#include "app/records.h"
#include "app/source_files.h"
#include "app/source_reading.h"
#include "importing/planner.h"
#include "importing/source_key.h"
#include "storage/change_log.h"
#include "storage/repositories.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::importing;
using namespace rapport::testing;

namespace {

const char kWork[] = "client,date,type,minutes,text\n"
                     "Ann,2026-06-01,call,10,colours\n"
                     "Ann,2026-06-02,call,20,sizes\n";

/// A shop with a client and a folder of lists beside the book.
struct Shop {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("a.rapport"));
    RecordSources sources{*workspace};
    Id<Client> ann = addClient(*workspace, clientNamed("Ann"));

    QString list(const char* name, const QByteArray& content) {
        const QString path = dir.path(name);
        QDir().mkpath(QFileInfo(path).path());
        writeFile(path, content);
        return path;
    }
    Id<RecordSource> remember(const QString& path, bool atStart = true) {
        ImportOptions options;
        options.files = {path};
        options.kind = ImportKind::Interactions;
        return must(sources.remember(options, QStringLiteral("Work list"), atStart));
    }
    SourceStanding standing() {
        const auto all = must(sources.all());
        REQUIRE(all.size() == 1);
        return all.front();
    }
    size_t dealings() {
        return must(storage::InteractionRepository(workspace->book()).forClient(ann)).size();
    }
    QByteArray all() { return exported(*workspace, dir.path("x.json")); }

    /// Takes a telephone list as a reader of one leaves it: calls of Ann with an identity of their own.
    std::optional<qint64> takeCalls(const std::vector<std::pair<const char*, Interaction>>& calls,
                                    std::optional<RecordSource> source = {}) {
        IncomingBook book;
        book.files << QStringLiteral("calls.csv");
        IncomingClient& incoming = book.clients.emplace_back();
        incoming.client = must(workspace->records().byId(ann)).record;
        incoming.found = ClientMatch{.key = QStringLiteral("p1"),
                                     .name = incoming.client.name,
                                     .detail = {},
                                     .by = MatchedBy::Phone,
                                     .client = ann,
                                     .clientName = incoming.client.name};
        for (const auto& [key, call] : calls) {
            const qint32 row = book.addRow(0, 2, RecordType::Interaction);
            incoming.interactions.push_back({call, row, 0, sourceKey({QString::fromLatin1(key)})});
        }
        ExistingBook existing(workspace->book());
        auto prepared = std::make_shared<PreparedImport>();
        prepared->plan = must(Planner::plan(std::move(book), ImportKind::Calls, {}, existing));
        if (source) prepared->plan.sources.push_back({*source, Fate::Update, 0});
        prepared->lastChange = must(storage::ChangeLog(workspace->book()).latest(1)).front().id.value();
        return must(workspace->importer().apply(prepared));
    }
    Interaction call(int hour, int minutes) const {
        Interaction call;
        call.day = kToday - 5;
        call.at = Instant((qint64(call.day.number()) * 24 + hour) * 3'600'000);
        call.timeSpent = Duration::minutes(minutes);
        call.direction = Direction::Incoming;
        return call;
    }
};

} // namespace

TEST_CASE("a remembered file is taken when it has changed and left alone when not") {
    Shop shop;
    const QString path = shop.list("lists/work.csv", kWork);
    const Id<RecordSource> id = shop.remember(path);
    CHECK(shop.standing().state == SourceState::NeverTaken);
    CHECK(must(shop.sources.dueAtStart()) == std::vector{id});

    const SourceTaken first = must(shop.sources.take(id));
    CHECK_FALSE(first.error);
    CHECK(first.outcome == SourceTaken::Outcome::Taken);
    CHECK(first.totals.created == 2);
    CHECK(shop.dealings() == 2);
    REQUIRE(shop.standing().last);
    CHECK(shop.standing().state == SourceState::Unchanged);
    CHECK(shop.standing().last->totals.created == 2);
    CHECK(must(shop.sources.dueAtStart()).empty());

    const QByteArray before = shop.all();
    CHECK(must(shop.sources.take(id)).outcome == SourceTaken::Outcome::NothingNew);
    CHECK(difference(shop.all(), before) == "");

    writeFile(path, QByteArray(kWork) + "Ann,2026-06-03,visit,60,hung up\n");
    CHECK(shop.standing().state == SourceState::Changed);
    const SourceTaken second = must(shop.sources.take(id));
    CHECK(second.totals.created == 1);
    CHECK(second.totals.unchanged == 2);
    CHECK(shop.dealings() == 3);
    CHECK(must(shop.workspace->importer().imports()).size() == 2);

    CHECK(QFile::remove(path));
    CHECK(shop.standing().state == SourceState::Missing);
    CHECK(must(shop.sources.dueAtStart()).empty());
    const SourceTaken gone = must(shop.sources.take(id));
    REQUIRE(gone.error);
    CHECK(gone.error->code == "source_missing");
    CHECK(must(shop.workspace->checker().check()).sound());
}

TEST_CASE("what was taken back does not come again by itself, only by hand") {
    Shop shop;
    const Id<RecordSource> id = shop.remember(shop.list("work.csv", kWork));
    const SourceTaken taken = must(shop.sources.take(id));
    must(shop.workspace->commands().run(UndoImport{*taken.importId}));
    CHECK(shop.dealings() == 0);
    CHECK_FALSE(shop.standing().source.record.atStart);
    CHECK(must(shop.sources.dueAtStart()).empty());
    CHECK(must(shop.sources.take(id)).totals.created == 2);
    CHECK(shop.dealings() == 2);
}

TEST_CASE("an import taken back that a later one followed holds its source too") {
    Shop shop;
    const QString path = shop.list("work.csv", kWork);
    const Id<RecordSource> id = shop.remember(path);
    const SourceTaken first = must(shop.sources.take(id));
    writeFile(path, QByteArray(kWork) + "Ann,2026-06-03,visit,60,hung up\n");
    must(shop.sources.take(id));
    const Outcome undone = must(shop.workspace->commands().run(UndoImport{*first.importId}));
    CHECK(undone.kept.empty());
    CHECK_FALSE(shop.standing().source.record.atStart);
}

TEST_CASE("a source remembered after an import counts its files as taken") {
    Shop shop;
    ImportOptions options;
    options.files = {shop.list("work.csv", kWork)};
    options.kind = ImportKind::Interactions;
    const SharedImport prepared = must(shop.workspace->importer().plan(options));
    const std::optional<qint64> import = must(shop.workspace->importer().apply(prepared));
    must(shop.sources.remember(options, QStringLiteral("Work"), true, prepared, import));
    CHECK(shop.standing().state == SourceState::Unchanged);
    must(shop.workspace->commands().run(UndoImport{*import}));
    CHECK_FALSE(shop.standing().source.record.atStart);

    const auto again = shop.sources.remember(options, QStringLiteral("WORK"), true);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().code == "source_name_taken");
    options.kind = ImportKind::Exchange;
    CHECK(shop.sources.remember(options, QStringLiteral("x"), false).error().code == "source_kind_unfit");
    options.files << options.files.front();
    CHECK(shop.sources.remember(options, QStringLiteral("x"), false).error().code == "source_wants_one_path");
}

TEST_CASE("of a folder each file is taken, one that is something else is named, links out are not followed") {
    Shop shop;
    shop.list("lists/b.csv", kWork);
    shop.list("lists/a.csv", "client,date,type,minutes\nAnn,2026-05-01,call,5\n");
    shop.list("lists/readme.pdf", "%PDF-1.4");
    shop.list("lists/bill.csv", "what,ever\n1,2\n");
    shop.list("lists/deeper/c.csv", kWork);
    const QString secret = shop.list("secret.csv", "client,date,type,minutes\nAnn,2026-04-01,call,5\n");
    REQUIRE(QFile::link(secret, shop.dir.path("lists/link.csv")));
    const Id<RecordSource> id = shop.remember(shop.dir.path("lists"));
    const SourceTaken taken = must(shop.sources.take(id));
    CHECK_FALSE(taken.error);
    CHECK(taken.totals.created == 3);
    REQUIRE(taken.left.size() == 2);
    CHECK(taken.left[0].error.code == "source_link_outside");
    CHECK(taken.left[1].file.endsWith(QStringLiteral("bill.csv")));
    CHECK(must(shop.sources.take(id)).outcome == SourceTaken::Outcome::NothingNew);
}

TEST_CASE("rows that cannot be taken are counted, and clients who may be known are left") {
    Shop shop;
    addClient(*shop.workspace, clientNamed("Harbour Lights Coffee House"));
    const Id<RecordSource> id = shop.remember(
        shop.list("work.csv", QByteArray(kWork) + "Ann,2026-06-03,call,lots,talk\n"
                                                  "Harbour Light Coffee House,2026-06-04,call,5,hm\n"));
    const SourceTaken taken = must(shop.sources.take(id));
    CHECK_FALSE(taken.error);
    CHECK(taken.totals.created == 2);
    CHECK(taken.rejected == 1);
    CHECK(taken.undecided == 1);
    CHECK(must(shop.workspace->directory().list({}, kToday)).size() == 2);
}

TEST_CASE("one source that cannot be read does not stop the others") {
    Shop shop;
    const Id<RecordSource> broken = shop.remember(shop.list("none.csv", "what,ever\n1,2\n"));
    ImportOptions options;
    options.files = {shop.list("work.csv", kWork)};
    options.kind = ImportKind::Interactions;
    const Id<RecordSource> good = must(shop.sources.remember(options, QStringLiteral("Other"), true));
    const auto taken = must(shop.sources.take({broken, good}));
    REQUIRE(taken.size() == 2);
    CHECK(taken[0].error);
    CHECK(taken[1].totals.created == 2);
}

TEST_CASE("how a source is read is remembered whole, and nothing else is read as that") {
    Shop shop;
    ImportOptions options;
    options.preset = QStringLiteral("p");
    options.sheet = QStringLiteral("Juni; \"2\"");
    options.delimiter = '\t';
    options.dateOrder = DateOrder::MonthDayYear;
    options.decimalSign = DecimalSign::Comma;
    options.encoding = "windows-1251";
    options.currency = usd();
    options.termsDays = 14;
    options.takeAll = true;
    options.region = QStringLiteral("DE");
    options.times = TimeBasis::Utc;
    const QString title = u't' + QString::number(shop.ann.value());
    options.choices[title] = {ClientChoice::Kind::Is, shop.ann};
    options.choices[QStringLiteral("nsomebody")] = {ClientChoice::Kind::Leave, {}};
    options.choices[QStringLiteral("p+49301")] = {ClientChoice::Kind::Leave, {}};
    options.choices[QStringLiteral("p+49302")] = {ClientChoice::Kind::Never, {}};
    const std::vector<Client> clients = must(storage::ClientRepository(shop.workspace->book()).all());
    const QString text = writeReading(options, clients);
    const ImportOptions read = must(readReading(text, clients));
    CHECK(read.preset == options.preset);
    CHECK(read.sheet == options.sheet);
    CHECK(read.delimiter == options.delimiter);
    CHECK(read.dateOrder == options.dateOrder);
    CHECK(read.decimalSign == options.decimalSign);
    CHECK(read.encoding == options.encoding);
    CHECK(read.currency == options.currency);
    CHECK(read.termsDays == options.termsDays);
    CHECK(read.takeAll);
    CHECK(read.region == options.region);
    CHECK(read.times == options.times);
    // Of strangers nothing is kept.
    CHECK(read.choices.size() == 2);
    CHECK(read.choices.at(title).client == shop.ann);
    CHECK_FALSE(text.contains(QStringLiteral("4930")));

    // In another book, clients have other numbers.
    std::vector<Client> others(2);
    others[0].id = Id<Client>(1);
    others[0].name = QStringLiteral("Zoe");
    others[1].id = Id<Client>(9);
    others[1].name = QStringLiteral("Ann");
    const ImportOptions moved = must(readReading(text, others));
    REQUIRE(moved.choices.contains(QStringLiteral("t9")));
    CHECK(moved.choices.at(QStringLiteral("t9")).client == Id<Client>(9));
    CHECK_FALSE(must(readReading(text, {})).choices.contains(title));

    for (const char* wrong : {"", "[]", "{}", "{\"version\":2}", "{\"version\":1,\"colour\":1}",
                              "{\"version\":1,\"termsDays\":\"5\"}", "{\"version\":1,\"times\":\"mars\"}",
                              "{\"version\":1,\"choices\":[{\"key\":5}]}"})
        CHECK(readReading(QString::fromLatin1(wrong), clients).error().code == "source_reading_unfit");
}

TEST_CASE("a Maildir is its messages, and reading one does not make it new") {
    const TempDir dir;
    QDir folder(dir.path("Mail"));
    for (const char* part : {"cur", "new", "tmp"})
        REQUIRE(folder.mkpath(QLatin1String(part)));
    const QString fresh = folder.filePath(QStringLiteral("new/1700000000.M1.host"));
    writeFile(fresh, "Subject: x\n\n");
    writeFile(folder.filePath(QStringLiteral("tmp/1")), "half");
    const SourceFiles before = must(sourceFiles(folder.path(), ImportKind::Mail));
    CHECK(before.files == QStringList{fresh});
    const FileMarks marks = marksOf(before.files);
    const QString read = folder.filePath(QStringLiteral("cur/1700000000.M1.host:2,S"));
    REQUIRE(QFile::rename(fresh, read));
    const SourceFiles after = must(sourceFiles(folder.path(), ImportKind::Mail));
    CHECK(after.files == QStringList{read});
    CHECK(marksOf(after.files) == marks);
    CHECK(changedSince(marks, after.files).isEmpty());
    writeFile(folder.filePath(QStringLiteral("new/1700000001.M2.host")), "Subject: y\n\n");
    CHECK(changedSince(marks, must(sourceFiles(folder.path(), ImportKind::Mail)).files).size() == 2);
}

TEST_CASE("a folder of more files than a program may open is imported") {
    Shop shop;
    for (int i = 0; i < 150; ++i)
        shop.list(QByteArray("many/" + QByteArray::number(i) + ".csv").constData(),
                  "client,date,type,minutes,text\nAnn,2026-05-01,call,5,no " + QByteArray::number(i) + "\n");
    const SourceTaken taken = must(shop.sources.take(shop.remember(shop.dir.path("many"))));
    CHECK_FALSE(taken.error);
    CHECK(taken.totals.created == 150);
}

TEST_CASE("calls of a list are taken once, joined with what was logged, and follow a merge") {
    Shop shop;
    Interaction logged = shop.call(10, 0);
    logged.clientId = shop.ann;
    logged.timeSpent.reset();
    logged.text = QStringLiteral("the blue one");
    must(shop.workspace->commands().run(LogInteraction{logged, {}, {}}));
    const std::vector<std::pair<const char*, Interaction>> list{{"a", shop.call(10, 7)},
                                                                {"b", shop.call(12, 3)}};
    const std::optional<qint64> import = shop.takeCalls(list);
    REQUIRE(import);
    CHECK(shop.dealings() == 2);
    const auto dealings = must(storage::InteractionRepository(shop.workspace->book()).forClient(shop.ann));
    const auto joined = std::ranges::find(dealings, logged.text, &Interaction::text);
    REQUIRE(joined != dealings.end());
    CHECK(joined->timeSpent == Duration::minutes(7));
    CHECK_FALSE(shop.takeCalls(list));

    SECTION("undone, the logged one is as it was, and the calls are new again") {
        must(shop.workspace->commands().run(UndoImport{*import}));
        REQUIRE(shop.dealings() == 1);
        CHECK_FALSE(must(storage::InteractionRepository(shop.workspace->book()).forClient(shop.ann))
                        .front()
                        .timeSpent);
        CHECK(shop.takeCalls(list));
        CHECK(shop.dealings() == 2);
    }
    SECTION("undone, a call that was worked on stays and is known") {
        auto call = dealings.front().text.isEmpty() ? dealings.front() : dealings.back();
        call.text = QStringLiteral("about the price");
        must(shop.workspace->commands().run(Update<Interaction>{call}));
        const Outcome undone = must(shop.workspace->commands().run(UndoImport{*import}));
        CHECK(undone.kept == std::vector{RecordRef{RecordType::Interaction, call.id.value()}});
        CHECK(shop.takeCalls(list));
        CHECK(shop.dealings() == 2);
    }
    SECTION("deleted by hand they stay deleted, and come back with undo alone") {
        for (const Interaction& each : dealings)
            must(shop.workspace->commands().run(Remove<Interaction>{each.id}));
        CHECK_FALSE(shop.takeCalls(list));
        must(shop.workspace->commands().undo());
        CHECK(shop.dealings() == 1);
        CHECK_FALSE(shop.takeCalls(list));
    }
    SECTION("merged into another client") {
        const Id<Client> zoe = addClient(*shop.workspace, clientNamed("Zoe"));
        must(shop.workspace->commands().run(
            MergeClients{must(shop.workspace->records().byId(zoe)).record, shop.ann}));
        shop.ann = zoe;
        CHECK_FALSE(shop.takeCalls(list));
        CHECK(shop.dealings() == 2);
    }
    SECTION("erased, nothing is left that tells of them") {
        must(shop.workspace->commands().run(EraseClients{{shop.ann}}));
        CHECK(must(storage::TakenRecordRepository(shop.workspace->book()).all()).empty());
    }
    SECTION("they travel in an exchange file, those deleted too") {
        const auto& one = dealings.front().text.isEmpty() ? dealings.front() : dealings.back();
        must(shop.workspace->commands().run(Remove<Interaction>{one.id}));
        const QByteArray file = shop.all();
        CHECK(file.contains("\"sourceKeys\""));
        CHECK(file.contains("\"droppedSourceKeys\""));
        Shop other;
        writeFile(other.dir.path("in.json"), file);
        ImportOptions options;
        options.files = {other.dir.path("in.json")};
        options.kind = ImportKind::Exchange;
        must(other.workspace->commands().run(Remove<Client>{other.ann}));
        REQUIRE(rapport::testing::import(*other.workspace, options));
        CHECK(difference(other.all(), file) == "");
        other.ann = must(other.workspace->directory().find(QStringLiteral("Ann")));
        CHECK_FALSE(other.takeCalls(list));
        CHECK_FALSE(rapport::testing::import(*other.workspace, options));
    }
}

TEST_CASE("private rules and sources travel in an exchange file") {
    Shop shop;
    Exclusion rule;
    rule.kind = ExclusionKind::Domain;
    rule.pattern = QStringLiteral("family.example");
    rule.note = QStringLiteral("home");
    must(shop.workspace->commands().run(Add<Exclusion>{rule}));
    const auto same = [&](const char* pattern) {
        Exclusion other = rule;
        other.pattern = QString::fromLatin1(pattern);
        return shop.workspace->commands().run(Add<Exclusion>{other});
    };
    CHECK(same("@Family.Example").error().code == "exclusion_exists");
    must(same("work.example"));
    must(shop.sources.take(shop.remember(shop.list("work.csv", kWork))));
    const QByteArray file = shop.all();
    TempDir dir;
    writeFile(dir.path("in.json"), file);
    const auto other = newWorkspace(dir.path("b.rapport"));
    ImportOptions options;
    options.files = {dir.path("in.json")};
    options.kind = ImportKind::Exchange;
    REQUIRE(import(*other, options));
    CHECK(difference(exported(*other, dir.path("x.json")), file) == "");
    CHECK(must(other->records().all<Exclusion>()).size() == 2);
    CHECK(must(RecordSources(*other).all()).front().state == SourceState::Unchanged);
}

TEST_CASE("sources are the owner's") {
    Shop shop;
    must(shop.workspace->commands().run(SetOwnerPassword{{}, QStringLiteral("harbour")}));
    must(shop.workspace->access().lock());
    CHECK(shop.sources.all().error().code == "owner_only");
    CHECK(shop.sources.dueAtStart().error().code == "owner_only");
    CHECK(shop.sources.take(Id<RecordSource>(1)).error().code == "owner_only");
}
