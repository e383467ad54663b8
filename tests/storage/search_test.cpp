// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories.h"
#include "storage/sample_book.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace rapport;
using namespace rapport::storage;
using namespace rapport::testing;

namespace {

QStringList namesOf(Result<std::vector<ClientRow>> rows) {
    QStringList names;
    for (const ClientRow& row : must(std::move(rows)))
        names << row.name;
    return names;
}

} // namespace

TEST_CASE("clients are found by everything people know of them") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    ClientRepository clients(*book);
    inTransaction(*book, [&](Transaction& t) {
        Client cafe = plainClient("Café Müller");
        cafe.externalRef = QStringLiteral("00042");
        cafe.tags = {QStringLiteral("Street North")};
        const auto id = must(clients.insert(t, cafe));
        must(ContactRepository(*book).insert(t, {{},
                                                 id,
                                                 QStringLiteral("Zoë"),
                                                 {},
                                                 QStringLiteral(" Zoe@Mueller.DE"),
                                                 QStringLiteral("+49 (89) 123-456")}));
        Client other = plainClient("100% Bakery");
        other.status = ClientStatus::Parted;
        other.externalRef = QStringLiteral("1");
        must(clients.insert(t, other));
        Client old = plainClient("Archived");
        old.archived = true;
        must(clients.insert(t, old));
        must(clients.insert(t, plainClient("\u0634\u0631\u0643\u062a")));
    });
    const auto search = [&](const char* text) {
        ClientQuery query;
        query.search = QString::fromUtf8(text);
        return namesOf(clients.rows(query));
    };
    const QStringList cafe{QStringLiteral("Café Müller")};
    CHECK(search("CAFE") == cafe);
    CHECK(search("mull") == cafe);
    CHECK(search("zoe") == cafe);
    CHECK(search("zoe@mueller") == cafe);
    CHECK(search("89 123") == cafe);
    CHECK(search("0004") == cafe);
    CHECK(search("0%") == QStringList{QStringLiteral("100% Bakery")});
    CHECK(search("_").isEmpty());
    CHECK(search("\u0634\u0631\u06a9\u062a").size() == 1);
    CHECK(search("archived").isEmpty());
    CHECK(search("").size() == 3);

    ClientQuery query;
    query.status = ClientStatus::Parted;
    CHECK(namesOf(clients.rows(query)) == QStringList{QStringLiteral("100% Bakery")});
    query = {};
    query.tag = QStringLiteral("street north");
    CHECK(namesOf(clients.rows(query)) == cafe);
    query = {};
    query.withArchived = true;
    CHECK(must(clients.rows(query)).size() == 4);

    SECTION("page by page") {
        query.limit = 1;
        QStringList paged;
        while (true) {
            const auto page = must(clients.rows(query));
            if (page.empty()) break;
            paged << page[0].name;
            query.afterNameKey = page[0].nameKey;
            query.afterId = page[0].id;
        }
        query = {};
        query.withArchived = true;
        CHECK(paged == namesOf(clients.rows(query)));
    }
    SECTION("by what stands for one client") {
        CHECK(namesOf(clients.named(QStringLiteral("cafe muller"))) == cafe);
        CHECK(namesOf(clients.named(QStringLiteral("00042"))) == cafe);
        CHECK(namesOf(clients.named(QStringLiteral("42"))).isEmpty());
        // The id of one and the reference of another.
        CHECK(namesOf(clients.named(QStringLiteral("1"))).size() == 2);
        CHECK(namesOf(clients.named(QStringLiteral("3"))) == QStringList{QStringLiteral("Archived")});
        CHECK(namesOf(clients.named(QString())).isEmpty());
    }
}
