// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/raw_sqlite.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>
#include <string>

namespace rapport::bench {

void FinishStatement::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

RawSqlite::RawSqlite(const QString& path) {
    check(sqlite3_open(path.toUtf8().constData(), &db_), SQLITE_OK);
    for (const char* setting : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                                "PRAGMA foreign_keys = ON", "PRAGMA cache_size = -65536"})
        run(setting);
}

RawSqlite::~RawSqlite() {
    sqlite3_close(db_);
}

void RawSqlite::check(int code, int expected) {
    if (code == expected) return;
    std::fprintf(stderr, "sqlite3: %s\n", sqlite3_errmsg(db_));
    std::exit(1);
}

void RawSqlite::run(const char* sql) {
    check(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr), SQLITE_OK);
}

RawStatement RawSqlite::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr), SQLITE_OK);
    return RawStatement(statement);
}

bool RawSqlite::step(sqlite3_stmt* statement) {
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) return true;
    check(code, SQLITE_DONE);
    sqlite3_reset(statement);
    return false;
}

qint64 RawSqlite::readAll(const char* sql) {
    const RawStatement rows = prepare(sql);
    const int columns = sqlite3_column_count(rows.get());
    qint64 count = 0;
    for (; step(rows.get()); ++count) {
        for (int i = 0; i < columns; ++i)
            sqlite3_column_bytes(rows.get(), i);
    }
    return count;
}

void RawSqlite::copyTables(const QString& from, std::initializer_list<const char*> tables) {
    const RawStatement attach = prepare("ATTACH ? AS source");
    const QByteArray path = from.toUtf8();
    sqlite3_bind_text(attach.get(), 1, path.constData(), int(path.size()), SQLITE_TRANSIENT);
    step(attach.get());
    run("BEGIN IMMEDIATE");
    for (const char* table : tables) {
        const RawStatement rows = prepare((std::string("SELECT * FROM source.") + table).c_str());
        const int columns = sqlite3_column_count(rows.get());
        std::string sql = std::string("INSERT INTO main.") + table + " VALUES (?";
        for (int i = 1; i < columns; ++i)
            sql += ", ?";
        const RawStatement insert = prepare((sql + ")").c_str());
        while (step(rows.get())) {
            for (int i = 0; i < columns; ++i)
                sqlite3_bind_value(insert.get(), i + 1, sqlite3_column_value(rows.get(), i));
            step(insert.get());
        }
    }
    run("COMMIT");
}

void RawSqlite::loadCsv(const QString& file, const char* table) {
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) std::exit(1);
    const int columns = int(in.readLine().count(',')) + 1;
    std::string create = std::string("CREATE TABLE ") + table + " (c0 TEXT";
    std::string sql = std::string("INSERT INTO ") + table + " VALUES (?";
    for (int i = 1; i < columns; ++i) {
        create += ", c" + std::to_string(i) + " TEXT";
        sql += ", ?";
    }
    run("BEGIN IMMEDIATE");
    run((create + ")").c_str());
    const RawStatement insert = prepare((sql + ")").c_str());
    while (!in.atEnd()) {
        const QByteArray line = in.readLine().trimmed();
        qsizetype begin = 0;
        for (int i = 0; i < columns; ++i) {
            const qsizetype comma = line.indexOf(',', begin);
            const qsizetype end = comma < 0 ? line.size() : comma;
            sqlite3_bind_text(insert.get(), i + 1, line.constData() + begin, int(end - begin), SQLITE_STATIC);
            begin = end + 1;
        }
        step(insert.get());
    }
    run("COMMIT");
}

} // namespace rapport::bench
