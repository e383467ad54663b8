// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include "storage/connection.h"

#include <QFile>

// At file scope: the macro declares a function of the global namespace.
static void initMigrationResources() {
    Q_INIT_RESOURCE(rapport_migrations);
}

namespace rapport::storage {

namespace {

QString migrationText(const char* name) {
    initMigrationResources();
    QFile file(QStringLiteral(":/rapport/migrations/") + QLatin1String(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList statementsOf(const QString& sql) {
    QStringList statements;
    QString statement;
    for (const QString& line : sql.split(u'\n')) {
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(QStringLiteral("--"))) continue;
        statement += (statement.isEmpty() ? QString() : QStringLiteral("\n")) + line;
        if (!line.endsWith(u';')) continue;
        statement.chop(1);
        statements << statement;
        statement.clear();
    }
    return statements;
}

Result<void> apply(Connection& connection, const Migration& migration, bool first) {
    RAPPORT_TRY(connection.beginWrite());
    const auto steps = [&]() -> Result<void> {
        if (first)
            RAPPORT_TRY(connection.run(QStringLiteral(
                "CREATE TABLE schema_version (version BIGINT NOT NULL, min_compatible BIGINT NOT NULL)")));
        for (const QString& statement : statementsOf(connection.dialect().ddl(migration.sql)))
            RAPPORT_TRY(connection.run(statement));
        RAPPORT_TRY(connection.run(first ? QStringLiteral("INSERT INTO schema_version VALUES (?, ?)")
                                         : QStringLiteral("UPDATE schema_version SET version = ?, "
                                                          "min_compatible = ?"),
                                   {migration.version, migration.minCompatible}));
        return connection.commit();
    };
    Result<void> done = steps();
    if (!done) connection.rollBack();
    return done;
}

} // namespace

const std::vector<Migration>& allMigrations() {
    static const std::vector<Migration> migrations{
        {1, 1, migrationText("0001_book.sql")},
        {2, 2, migrationText("0002_desk.sql")},
        {3, 3, migrationText("0003_decisions.sql")},
        {4, 3, migrationText("0004_import.sql")},
        {5, 5, migrationText("0005_sources.sql")},
    };
    return migrations;
}

Result<SchemaVersion> schemaVersion(Connection& connection) {
    // Asked of the table itself: a catalogue of tables is called differently in every engine.
    Result<Statement> statement =
        connection.prepare(QStringLiteral("SELECT version, min_compatible FROM schema_version"));
    if (!statement) {
        if (statement.error().code == "storage_failed") return SchemaVersion{};
        return std::move(statement).error();
    }
    RAPPORT_TRY(statement->exec());
    RAPPORT_TRY_ASSIGN(const bool found, statement->next());
    if (!found) return SchemaVersion{};
    return SchemaVersion{int(statement->integer(0)), int(statement->integer(1))};
}

Result<void> migrate(Connection& connection, std::span<const Migration> migrations,
                     const std::function<Result<void>(int)>& backUp) {
    RAPPORT_TRY_ASSIGN(const SchemaVersion have, schemaVersion(connection));
    bool backedUp = false;
    for (const Migration& migration : migrations) {
        if (migration.version <= have.version) continue;
        if (have.version > 0 && !backedUp) RAPPORT_TRY(backUp(have.version));
        backedUp = true;
        RAPPORT_TRY(apply(connection, migration, have.version == 0 && migration.version == 1));
    }
    return {};
}

} // namespace rapport::storage
