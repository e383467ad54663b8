// SPDX-License-Identifier: GPL-3.0-or-later

// rapport_bench [--large | --clients N --invoices N --interactions N] [--sanity] [--csv FILE]
// Prints medians of Rapport and of SQLite's C API for the same work on the same rows. --csv only writes the
// invoice history and stops; --sanity fails when a ratio is far from what it should be.

#include "app/assessor.h"
#include "app/client_directory.h"
#include "bench/bench_book.h"
#include "bench/raw_sqlite.h"
#include "bench/reading.h"
#include "bench/stopwatch.h"
#include "storage/book.h"
#include "storage/facts_repository.h"
#include "support/temp_dir.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace rapport;
using namespace rapport::bench;

namespace {

/// More than there are clients an interaction is logged for.
constexpr int kLeastClients = 50;

constexpr const char* kAggregates[] = {
    "SELECT client_id, SUM(net) FROM invoice GROUP BY client_id",
    "SELECT i.client_id, SUM(p.amount) FROM payment p JOIN invoice i ON i.id = p.invoice_id GROUP BY 1",
    "SELECT client_id, COUNT(*), SUM(time_spent) FROM interaction GROUP BY client_id"};

class Bench {
public:
    Bench(Size size, bool sanity) : size_(size), sanity_(sanity) {}

    int run() {
        std::printf("%d clients, %lld invoices, %lld interactions; medians\n\n", size_.clients,
                    static_cast<long long>(size_.invoices), static_cast<long long>(size_.interactions));
        std::printf("%-46s %12s %12s %9s\n", "", "Rapport, ms", "SQLite, ms", "ratio");
        filling();
        reading();
        importing();
        listing();
        assessing();
        logging();
        facts();
        return failed_ ? 1 : 0;
    }

private:
    /// `most` is the highest ratio a sanity run accepts, generous enough for a busy machine.
    void report(const char* what, double rapport, double raw, double most) {
        const double ratio = rapport / raw;
        const bool bad = sanity_ && ratio > most;
        failed_ = failed_ || bad;
        std::printf("%-46s %12.2f %12.2f %9.2f%s\n", what, rapport, raw, ratio, bad ? "  TOO SLOW" : "");
        std::fflush(stdout);
    }

    void filling() {
        const double rapport = timed([&] { fill(*newBook(book_), size_); });
        newBook(dir_.path("raw.rapport"));
        RawSqlite raw(dir_.path("raw.rapport"));
        report("fill a book, with kept facts", rapport, timed([&] {
                   raw.copyTables(book_, {"client", "invoice", "payment", "interaction"});
               }),
               100);
    }

    void importing() {
        const QString csv = dir_.path("invoices.csv");
        writeInvoiceCsv(csv, size_.clients, size_.invoices);
        const auto book = newBook(dir_.path("import.rapport"));
        RawSqlite raw(dir_.path("raw.rapport"));
        const double load = timed([&] { raw.loadCsv(csv, "loaded"); });
        report("import the invoices from CSV", timed([&] { importInvoices(*book, csv); }), load, 300);
        report("import them again: nothing changes", timed([&] { importInvoices(*book, csv); }), load, 300);
    }

    /// Against reading the bytes of the CSV file and leaving them unread.
    void reading() {
        const QString csv = dir_.path("reading.csv"), xlsx = dir_.path("reading.xlsx");
        writeInvoiceCsv(csv, size_.clients, size_.invoices);
        writeWorkbook(csv, xlsx);
        const double bytes = median(kRuns, [&] { readBytes(csv); });
        report("read the rows of a CSV file, against its bytes", timed([&] { readRows(csv, 1); }), bytes,
               20'000);
        const double once = timed([&] { readRows(xlsx, 1); });
        report("read the rows of the same workbook", once, bytes, 200'000);
        report("go through a workbook three times, against once", timed([&] { readRows(xlsx, 3); }), once,
               2.5);
    }

    void listing() {
        must(openBook(book_)->directory().list({}, benchDay())); // keeps the list of verdicts in the book
        app::ClientQuery query;
        query.limit = 50;
        const double rapport =
            median(kRuns, [&] { must(openBook(book_)->directory().list(query, benchDay())); });
        report("open a book, first 50 of the client list", rapport,
               median(kRuns,
                      [&] {
                          RawSqlite raw(book_);
                          raw.readAll("SELECT c.id, c.name, a.* FROM assessment_row a JOIN client c "
                                      "ON c.id = a.client_id ORDER BY a.rank LIMIT 50");
                      }),
               10'000);
    }

    void assessing() {
        RawSqlite raw(book_);
        const double aggregates = median(kRuns, [&] {
            for (const char* sql : kAggregates)
                raw.readAll(sql);
        });
        const scoring::AssessOptions options{.statements = false};
        const double cold =
            median(kRuns, [&] { must(openBook(book_)->assessor().assessAll(benchDay(), options)); });
        const auto book = openBook(book_);
        must(book->assessor().assessAll(benchDay(), options));
        std::vector<double> times;
        for (int i = 0; i < kRuns; ++i) {
            logCall(*book, i + 1);
            times.push_back(timed([&] { must(book->assessor().assessAll(benchDay(), options)); }));
        }
        std::sort(times.begin(), times.end());
        report("assess all, cold, against three sums", cold, aggregates, 500);
        report("assess all after one edit, against cold", times[times.size() / 2], cold, 1.5);
    }

    void logging() {
        const auto book = openBook(book_);
        qint64 client = 0;
        const double rapport = median(kLogs, [&] { logCall(*book, ++client); });
        RawSqlite raw(dir_.path("raw.rapport"));
        raw.run("DELETE FROM interaction WHERE id > 1");
        report("log one interaction, durable", rapport,
               median(kLogs,
                      [&] {
                          raw.run("BEGIN IMMEDIATE");
                          raw.run(
                              "INSERT INTO interaction (id, client_id, kind, direction, day, time_spent, "
                              "estimated, "
                              "scope, cause, text) SELECT MAX(id) + 1, 1, 'call', 'unknown', 20000, 600, 0, "
                              "'unknown', 'normal', 'Asked when it will be ready.' FROM interaction");
                          raw.run("COMMIT");
                      }),
               500);
    }

    void facts() {
        const auto book = must(storage::Book::open(book_, storage::OpenMode::ReadOnly));
        const storage::FactsRepository repository(*book);
        RawSqlite raw(book_);
        const double kept = median(kRuns, [&] { must(repository.all()); });
        report("read kept facts, against reading the bytes", kept,
               median(kRuns, [&] { raw.readAll("SELECT client_id, facts FROM client_facts"); }), 1000);
        report("read kept facts, against the records", kept, timed([&] { must(repository.allRaw()); }), 1.0);
    }

    static constexpr int kRuns = 5;
    static constexpr int kLogs = 21;

    Size size_;
    bool sanity_;
    bool failed_ = false;
    const testing::TempDir dir_;
    const QString book_ = dir_.path("book.rapport");
};

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("large"), QStringLiteral("20,000 clients")},
         {QStringLiteral("sanity"), QStringLiteral("smallest size, with limits")},
         {QStringLiteral("csv"), QStringLiteral("write the invoices"), QStringLiteral("FILE")},
         {QStringLiteral("clients"), QString(), QStringLiteral("N"), QStringLiteral("1000")},
         {QStringLiteral("invoices"), QString(), QStringLiteral("N"), QStringLiteral("20000")},
         {QStringLiteral("interactions"), QString(), QStringLiteral("N"), QStringLiteral("100000")}});
    parser.process(app);
    const auto number = [&](const char* name) { return parser.value(QLatin1String(name)).toLongLong(); };
    Size size{int(number("clients")), number("invoices"), number("interactions")};
    const bool sanity = parser.isSet(QStringLiteral("sanity"));
    if (sanity) size = {200, 2'000, 10'000};
    if (parser.isSet(QStringLiteral("large"))) size = {20'000, 400'000, 2'000'000};
    if (size.clients < kLeastClients) {
        std::fprintf(stderr, "at least %d clients\n", kLeastClients);
        return 2;
    }
    if (const QString csv = parser.value(QStringLiteral("csv")); !csv.isEmpty()) {
        writeInvoiceCsv(csv, size.clients, size.invoices);
        return 0;
    }
    return Bench(size, sanity).run();
}
