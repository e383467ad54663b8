// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/book.h"
#include "storage/change_log.h"
#include "storage/connection.h"
#include "storage/migrations.h"
#include "storage/repositories.h"
#include "storage/sample_book.h"
#include "support/catch.h"
#include "support/temp_dir.h"

#include <QFile>

using namespace rapport;
using namespace rapport::storage;
using namespace rapport::testing;

namespace {

const auto noBackup = [](int) { return Result<void>(); };

std::unique_ptr<Connection> emptyFile(const QString& path) {
    return must(Connection::openSqlite(path, false));
}

/// Every table and index as SQLite keeps it, by name.
QString ddlOf(Connection& connection) {
    Statement rows = must(connection.prepare(QStringLiteral(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name")));
    must(rows.exec());
    QString ddl;
    while (must(rows.next()))
        ddl += rows.text(0) + QStringLiteral(";\n\n");
    return ddl;
}

QString goldenDdl() {
    QFile file(QStringLiteral(RAPPORT_TESTS_DIR "/golden/schema.sql"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// A book as a program of that schema version left it.
void makeOld(const QString& path, int version) {
    QFile file(QStringLiteral(RAPPORT_TESTS_DIR "/migration/data/book_v%1.sql").arg(version));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto connection = emptyFile(path);
    must(connection->run(QStringLiteral("PRAGMA application_id = 1380995668")));
    QString statement;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (statement.isEmpty() && line.startsWith(QStringLiteral("--"))) continue;
        statement += line + u'\n';
        if (!line.endsWith(u';')) continue;
        must(connection->run(statement));
        statement.clear();
    }
    CHECK(must(schemaVersion(*connection)).version == version);
}

std::vector<Migration> withOneMore() {
    std::vector<Migration> migrations = allMigrations();
    migrations.push_back({migrations.back().version + 1, migrations.back().minCompatible,
                          QStringLiteral("-- A later step.\nALTER TABLE client ADD COLUMN shoe_size BIGINT;\n"
                                         "UPDATE client\n    SET shoe_size = 42;\n")});
    return migrations;
}

} // namespace

TEST_CASE("a fresh book has the golden schema") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    // To accept a new schema: RAPPORT_WRITE_GOLDEN=1 test_migration, then read the difference.
    if (qEnvironmentVariableIsSet("RAPPORT_WRITE_GOLDEN")) {
        QFile file(QStringLiteral(RAPPORT_TESTS_DIR "/golden/schema.sql"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(ddlOf(book->connection()).toUtf8());
    }
    CHECK(ddlOf(book->connection()) == goldenDdl());
}

TEST_CASE("a book migrated step by step has the golden schema too") {
    const TempDir dir;
    for (size_t steps = 1; steps <= allMigrations().size(); ++steps) {
        CAPTURE(steps);
        const auto connection = emptyFile(dir.path(QByteArray::number(int(steps)).constData()));
        must(migrate(*connection, std::span(allMigrations()).first(steps), noBackup));
        CHECK(must(schemaVersion(*connection)).version == allMigrations()[steps - 1].version);
        must(migrate(*connection, allMigrations(), noBackup));
        CHECK(ddlOf(*connection) == goldenDdl());
    }
}

TEST_CASE("a book of the first schema opens with everything in it and takes what is new") {
    const TempDir dir;
    const QString path = dir.path("old.rapport");
    makeOld(path, 1);
    const auto book = must(Book::open(path));
    CHECK(ddlOf(book->connection()) == goldenDdl());
    ClientRepository clients(*book);
    CHECK(must(clients.count()) == 3);
    Stored<Client> client = must(clients.byId(Id<Client>(1)));
    CHECK(client.record.name == QStringLiteral("Müller & Söhne"));
    CHECK_FALSE(client.record.staffId);
    CHECK_FALSE(client.record.contactEveryDays);
    CHECK(must(InteractionRepository(*book).forClient(client.record.id)).back().text ==
          QStringLiteral("Asked for the proofs"));
    client.record.contactEveryDays = 30;
    client.record.staffId = Id<Staff>(1);
    inTransaction(*book, [&](Transaction& t) { must(clients.update(t, client.record, client.version)); });
    CHECK(must(clients.byId(Id<Client>(1))).record == client.record);
    // What was done with the old program can still be taken back.
    inTransaction(*book, [&](Transaction& t) {
        const auto last = must(ChangeLog(*book).forClient(client.record.id, 5));
        REQUIRE_FALSE(last.empty());
        must(ChangeLog(*book).revert(t, last.front().id));
    });
    CHECK(must(InteractionRepository(*book).forClient(client.record.id)).back().text !=
          QStringLiteral("Asked for the proofs"));
}

TEST_CASE("a book of the second schema keeps its texts and views and takes cases, plans and terms") {
    const TempDir dir;
    const QString path = dir.path("old.rapport");
    makeOld(path, 2);
    const auto book = must(Book::open(path));
    CHECK(ddlOf(book->connection()) == goldenDdl());
    REQUIRE(must(TextTemplateRepository(*book).all()).size() == 1);
    CHECK(must(TextTemplateRepository(*book).all()).front().name == QStringLiteral("Called back"));
    CHECK(must(SavedViewRepository(*book).all()).size() == 1);
    const Id<Client> client(1);
    CHECK(must(ClientRepository(*book).byId(client)).record.contactEveryDays == 30);
    const auto agreements = must(AgreementRepository(*book).forClient(client));
    REQUIRE_FALSE(agreements.empty());
    for (const Promise& promise : agreements.front().promises)
        CHECK_FALSE(promise.keptOn);
    for (const ConductSignal& signal : must(SignalRepository(*book).forClient(client)))
        CHECK(signal.witness.isEmpty());

    RecoveryCase recovery;
    recovery.clientId = client;
    recovery.opened = Day(20'600);
    recovery.what = QStringLiteral("Wrong colour");
    recovery.steps = recoveryStepsFrom(recovery.opened);
    inTransaction(*book, [&](Transaction& t) {
        recovery.id = must(RecoveryCaseRepository(*book).insert(t, recovery));
    });
    CHECK(must(RecoveryCaseRepository(*book).forClient(client)) == std::vector{recovery});
}

TEST_CASE(
    "a book of the third schema keeps its plans and proposals, and what an import made is still found") {
    const TempDir dir;
    const QString path = dir.path("old.rapport");
    makeOld(path, 3);
    const auto book = must(Book::open(path));
    CHECK(ddlOf(book->connection()) == goldenDdl());
    const std::vector<ImportRecord> imports = must(ImportRepository(*book).all());
    REQUIRE(imports.size() == 1);
    const std::vector<RecordRef> made = must(ImportRepository(*book).createdBy(imports.front().id));
    CHECK(std::count_if(made.begin(), made.end(),
                        [](const RecordRef& row) { return row.type == RecordType::Client; }) == 3);
    std::size_t plans = 0, proposals = 0;
    for (const Client& client : must(ClientRepository(*book).all())) {
        plans += must(PartingPlanRepository(*book).forClient(client.id)).size();
        proposals += must(ProposalRepository(*book).forClient(client.id)).size();
    }
    CHECK(plans == 1);
    CHECK(proposals == 1);
}

TEST_CASE("a book of the fourth schema keeps what was entered and remembers sources and what was taken") {
    const TempDir dir;
    const QString path = dir.path("old.rapport");
    makeOld(path, 4);
    const auto book = must(Book::open(path));
    CHECK(ddlOf(book->connection()) == goldenDdl());
    CHECK(must(ClientRepository(*book).count()) == 3);
    CHECK(must(ImportRepository(*book).all()).size() == 1);
    CHECK(must(ExclusionRepository(*book).all()).empty());
    RecordSource source;
    source.name = QStringLiteral("Office phone");
    source.kind = QStringLiteral("calls");
    source.path = QStringLiteral("/calls.csv");
    TakenRecord taken;
    taken.key = QStringLiteral("calls:abc");
    taken.record = must(InteractionRepository(*book).forClient(Id<Client>(1))).front().id.value();
    inTransaction(*book, [&](Transaction& t) {
        source.id = must(RecordSourceRepository(*book).insert(t, source));
        taken.id = must(TakenRecordRepository(*book).insert(t, taken));
    });
    CHECK(must(RecordSourceRepository(*book).all()) == std::vector{source});
    const TakenRecordRepository records(*book);
    CHECK(must(records.known({taken.key, QStringLiteral("calls:other")})) == std::vector{taken});
    CHECK(must(records.ofClient(Id<Client>(1))) == std::vector{taken});
}

TEST_CASE("versions of the steps count up") {
    int version = 0;
    for (const Migration& migration : allMigrations()) {
        CHECK(migration.version == ++version);
        CHECK(migration.minCompatible <= migration.version);
        CHECK_FALSE(migration.sql.isEmpty());
    }
}

TEST_CASE("a migration copies an old book first and keeps what is in it") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    inTransaction(*book, [&](Transaction& t) { must(ClientRepository(*book).insert(t, plainClient("A"))); });
    std::vector<int> backups;
    const auto backUp = [&](int version) {
        backups.push_back(version);
        return book->backUp(dir.path("before"));
    };
    must(migrate(book->connection(), withOneMore(), backUp));
    CHECK(backups == std::vector{allMigrations().back().version});
    CHECK(must(schemaVersion(book->connection())).version == allMigrations().back().version + 1);
    CHECK(must(book->connection().number(QStringLiteral("SELECT shoe_size FROM client"))) == 42);
    const auto before = must(Book::open(dir.path("before")));
    CHECK(must(ClientRepository(*before).count()) == 1);
    CHECK_FALSE(before->connection().number(QStringLiteral("SELECT shoe_size FROM client")).ok());
    must(migrate(book->connection(), withOneMore(), backUp));
    CHECK(backups.size() == 1);
}

TEST_CASE("a migration that fails half way leaves the book as it was") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    std::vector<Migration> migrations = withOneMore();
    migrations.back().sql += QStringLiteral("INSERT INTO nowhere VALUES (1);\n");
    CHECK_FALSE(migrate(book->connection(), migrations, noBackup).ok());
    CHECK(must(schemaVersion(book->connection())).version == allMigrations().back().version);
    CHECK(ddlOf(book->connection()) == goldenDdl());
}

TEST_CASE("a migration does not begin when the copy cannot be made") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    CHECK(codeOfError(migrate(book->connection(), withOneMore(), [&](int) {
              return book->backUp(dir.path("no/such/folder"));
          })) == "backup_failed");
    CHECK(ddlOf(book->connection()) == goldenDdl());
}
