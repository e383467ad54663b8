// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace rapport::bench {

struct FinishStatement {
    void operator()(sqlite3_stmt* statement) const;
};
using RawStatement = std::unique_ptr<sqlite3_stmt, FinishStatement>;

/// A book through SQLite's C API, with the settings Rapport opens it with. Any error ends the program.
class RawSqlite {
public:
    explicit RawSqlite(const QString& path);
    ~RawSqlite();
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    void run(const char* sql);
    RawStatement prepare(const char* sql);
    /// False after the last row; then the statement can be run again.
    bool step(sqlite3_stmt* statement);
    /// Runs a query, looking at every value of every row; returns the number of rows.
    qint64 readAll(const char* sql);
    /// Copies these tables from another book in one transaction, row by row with prepared inserts.
    void copyTables(const QString& from, std::initializer_list<const char*> tables);
    /// Puts the lines of a CSV file without quotes into a new table of texts, in one transaction.
    void loadCsv(const QString& file, const char* table);

private:
    void check(int code, int expected);
    sqlite3* db_ = nullptr;
};

} // namespace rapport::bench
