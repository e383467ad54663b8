// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "importing/csv_export.h"
#include "importing/csv_tables.h"
#include "importing/csv_text.h"
#include "importing/exchange_reader.h"
#include "support/catch.h"

#include <map>
#include <memory>

using namespace rapport;
using namespace rapport::importing;

namespace {

std::map<QString, QByteArray> tablesOf(const BookContent& content, const CsvOptions& options = {}) {
    std::map<QString, std::unique_ptr<QBuffer>> buffers;
    CsvExporter exporter(
        [&buffers](const QString& name) -> Result<QIODevice*> {
            auto& buffer = buffers[name];
            buffer = std::make_unique<QBuffer>();
            buffer->open(QIODevice::WriteOnly);
            return buffer.get();
        },
        content.header, options);
    for (const ClientContent& client : content.clients)
        REQUIRE(exporter.add(client));
    REQUIRE(exporter.finish());
    std::map<QString, QByteArray> tables;
    for (const auto& [name, buffer] : buffers)
        tables[name] = buffer->data();
    return tables;
}

} // namespace

TEST_CASE("tables of a book import again") {
    BookInMemory book;
    auto plan = planOf(dataFile("whole_book.json"), book);
    REQUIRE(plan);
    book.apply(*plan);
    book.content.clients.resize(2);             // Two clients of one name cannot be told apart in a table.
    book.content.clients[0].invoices.resize(1); // Nor two invoices of one number.
    const auto tables = tablesOf(book.content);
    CHECK(tables.size() == csvTables().size());
    BookInMemory second;
    for (const char* kind :
         {"clients", "staff", "invoices", "payments", "credits", "interactions", "complaints", "costs"}) {
        CAPTURE(kind);
        const QByteArray csv = tables.at(QString::fromLatin1(kind) + QStringLiteral(".csv"));
        const auto with = [kind](ImportRequest& request) {
            request.kind = kindFromCode(QString::fromLatin1(kind));
        };
        auto again = planOf(csv, second, with);
        if (!again) FAIL(again.error().code.toStdString());
        REQUIRE(again->rejected.empty());
        second.apply(*again);
        // And the book they came from has it all.
        const auto known = planOf(csv, book, with);
        REQUIRE(known);
        CHECK(known->changesNothing());
    }
    const auto again = tablesOf(second.content);
    for (const char* name : {"clients.csv", "staff.csv", "invoices.csv", "payments.csv", "credits.csv",
                             "interactions.csv", "complaints.csv", "costs.csv"}) {
        CAPTURE(name);
        CHECK(again.at(QString::fromLatin1(name)) == tables.at(QString::fromLatin1(name)));
    }
}

TEST_CASE("tables that import again are recognised by their headers alone") {
    BookInMemory book;
    auto plan = planOf(dataFile("whole_book.json"), book);
    REQUIRE(plan);
    book.apply(*plan);
    const auto tables = tablesOf(book.content);
    for (const ImportKind kind :
         {ImportKind::Clients, ImportKind::Invoices, ImportKind::Payments, ImportKind::Credits,
          ImportKind::Interactions, ImportKind::Complaints, ImportKind::Costs, ImportKind::Staff}) {
        const QString name = QString(kindCode(kind)) + QStringLiteral(".csv");
        CAPTURE(name);
        const auto found =
            planOf(tables.at(name), book, [](ImportRequest& request) { request.skipBad = true; });
        if (!found) FAIL(found.error().code.toStdString());
        CHECK(found->kind == kind);
    }
}

TEST_CASE("every record of a book stands in a table") {
    BookInMemory book;
    auto plan = planOf(dataFile("whole_book.json"), book);
    REQUIRE(plan);
    book.apply(*plan);
    const auto rows = [tables = tablesOf(book.content)](const char* name) {
        return tables.at(QString::fromLatin1(name) + QStringLiteral(".csv")).count("\r\n") - 1;
    };
    const auto count = [&](auto member) {
        qsizetype sum = 0;
        for (const ClientContent& client : book.content.clients)
            sum += qsizetype((client.*member).size());
        return sum;
    };
    CHECK(rows("clients") == qsizetype(book.content.clients.size()));
    CHECK(rows("contacts") == count(&ClientContent::contacts));
    CHECK(rows("agreements") == count(&ClientContent::agreements));
    CHECK(rows("interactions") == count(&ClientContent::interactions));
    CHECK(rows("signals") == count(&ClientContent::signalEvents));
    CHECK(rows("scope_requests") == count(&ClientContent::scopeRequests));
    CHECK(rows("concessions") == count(&ClientContent::concessions));
    CHECK(rows("recovery_cases") == count(&ClientContent::recoveryCases));
    CHECK(rows("parting_plans") == count(&ClientContent::partingPlans));
    CHECK(rows("proposals") == count(&ClientContent::proposals));
    CHECK(rows("attachments") == count(&ClientContent::attachments));
    CHECK(rows("decisions") == count(&ClientContent::decisions));
    const BookHeader& header = book.content.header;
    CHECK(rows("tasks") == count(&ClientContent::tasks) + qsizetype(header.tasks.size()));
    CHECK(rows("exchange_rates") == qsizetype(header.rates.size()));
    CHECK(rows("letters") == qsizetype(header.letterTemplates.size()));
    CHECK(rows("text_templates") == qsizetype(header.textTemplates.size()));
    for (const auto& [name, table] : tablesOf(book.content)) {
        CAPTURE(name);
        const QByteArray columns = table.left(table.indexOf("\r\n"));
        if (table.count('"') > 0 || table.count('\n') < 2) continue;
        for (const QByteArray& line : table.chopped(2).split('\n'))
            CHECK(line.count(',') == columns.count(','));
    }
}

TEST_CASE("a table begins with a byte order mark where that is wanted, and only wanted tables are written") {
    BookInMemory book;
    const auto tables =
        tablesOf(book.content, {.bom = true, .tables = {QStringLiteral("clients"), QStringLiteral("staff")}});
    REQUIRE(tables.size() == 2);
    for (const auto& [name, table] : tables)
        CHECK(table.startsWith("\xef\xbb\xbfname,"));
    CHECK_FALSE(tablesOf(book.content).at(QStringLiteral("clients.csv")).startsWith("\xef"));
}

TEST_CASE("no text of a table is taken for a formula") {
    for (const char* text : {"=1+1", "+49", "-x", "@SUM(A1)", "\tx", "\rx", "'=1", "''+1"}) {
        const QString original = QString::fromLatin1(text);
        CAPTURE(original);
        const QString safe = withoutFormula(original);
        CHECK(safe == u'\'' + original);
    }
    CHECK(withoutFormula(QStringLiteral("'tis")) == QStringLiteral("'tis"));
    CsvText csv;
    csv.text(QStringLiteral("a\"b,c"))
        .money(Money(-500, *Currency::fromCode(QStringLiteral("USD"))))
        .endRow();
    CHECK(csv.take() == "\"a\"\"b,c\",-5.00\r\n");
}
