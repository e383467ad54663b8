// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "importing/csv_export.h"
#include "importing/csv_text.h"
#include "importing/exchange_reader.h"
#include "support/catch.h"

#include <map>
#include <memory>

using namespace rapport;
using namespace rapport::importing;

namespace {

std::map<QString, QByteArray> tablesOf(const BookContent& content) {
    std::map<QString, std::unique_ptr<QBuffer>> buffers;
    CsvExporter exporter(
        [&buffers](const QString& name) -> Result<QIODevice*> {
            auto& buffer = buffers[name];
            buffer = std::make_unique<QBuffer>();
            buffer->open(QIODevice::WriteOnly);
            return buffer.get();
        },
        content.header);
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
    CHECK(tables.size() == 14);
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
