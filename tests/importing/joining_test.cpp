// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"
#include "importing/planner.h"
#include "importing/source_key.h"
#include "support/catch.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

using namespace rapport;
using namespace rapport::importing;

namespace {

const Day kDay = *Day::fromIso(QStringLiteral("2026-06-30"));

/// "10:05" of the day, as the business's clock shows it; the zone makes no difference to joining.
Instant at(const char* time, Day day = kDay) {
    const QTime clock = QTime::fromString(QString::fromLatin1(time), QStringLiteral("HH:mm"));
    return Instant(QDateTime(day.toDate(), clock, QTimeZone::utc()).toMSecsSinceEpoch());
}

Interaction call(const char* time, int minutes, Direction direction = Direction::Incoming) {
    Interaction call;
    call.kind = InteractionKind::Call;
    call.direction = direction;
    call.day = kDay;
    if (*time) call.at = at(time);
    if (minutes >= 0) call.timeSpent = Duration::minutes(minutes);
    return call;
}

/// A book with one client and what was logged with it by hand.
struct Desk {
    BookInMemory book;

    explicit Desk(const std::vector<Interaction>& logged = {}) {
        ClientContent& content = book.content.clients.emplace_back();
        content.client.id = Id<Client>(1);
        content.client.name = QStringLiteral("Harbour Café");
        content.client.currency = book.content.header.base;
        qint64 id = 100;
        for (Interaction dealing : logged) {
            dealing.id = Id<Interaction>(++id);
            dealing.clientId = content.client.id;
            content.interactions.push_back(dealing);
        }
    }

    const std::vector<Interaction>& dealings() const { return book.content.clients.front().interactions; }
    const std::vector<TakenRecord>& taken() const { return book.content.clients.front().taken; }
};

/// One record of a list, of a file of the import.
struct Listed {
    Interaction dealing;
    const char* key;
    qint32 file = 0;
};

/// The plan of lists that are all about the one client.
ImportPlan planOf(Desk& desk, const std::vector<Listed>& listed, ImportKind kind = ImportKind::Calls) {
    IncomingBook book;
    IncomingClient& incoming = book.clients.emplace_back();
    incoming.client = desk.book.content.clients.front().client;
    incoming.found = ClientMatch{.key = QStringLiteral("p1"),
                                 .name = incoming.client.name,
                                 .detail = {},
                                 .by = MatchedBy::Phone,
                                 .client = incoming.client.id,
                                 .clientName = incoming.client.name};
    for (const Listed& one : listed) {
        while (book.files.size() <= one.file)
            book.files << QStringLiteral("list-%1.csv").arg(book.files.size());
        const qint32 row =
            book.addRow(one.file, static_cast<qint64>(book.rows.size()) + 2, RecordType::Interaction);
        incoming.interactions.push_back({one.dealing, row, 0, sourceKey({QString::fromLatin1(one.key)})});
    }
    auto plan = Planner::plan(std::move(book), kind, ImportRequest{}, desk.book);
    REQUIRE(plan.ok());
    return std::move(plan).value();
}

void import(Desk& desk, const std::vector<Listed>& listed, ImportKind kind = ImportKind::Calls) {
    desk.book.apply(planOf(desk, listed, kind));
}

} // namespace

TEST_CASE("a call of a list is new once, whatever becomes of it afterwards") {
    Desk desk;
    const std::vector<Listed> list{{call("10:00", 5), "a"}, {call("11:00", 7), "b"}};
    const ImportPlan plan = planOf(desk, list);
    CHECK(plan.totals.created == 2);
    desk.book.apply(plan);
    REQUIRE(desk.dealings().size() == 2);
    REQUIRE(desk.taken().size() == 2);
    CHECK(desk.taken()[0].record == desk.dealings()[0].id.value());
    CHECK(desk.taken()[0].key.startsWith(QStringLiteral("calls:")));

    const auto nothing = [&] {
        const ImportPlan again = planOf(desk, list);
        CHECK(again.totals.unchanged == 2);
        CHECK(again.changesNothing());
    };
    nothing();
    SECTION("changed by hand") {
        auto& dealing = desk.book.content.clients.front().interactions.front();
        dealing.kind = InteractionKind::Visit;
        dealing.timeSpent = Duration::minutes(90);
        nothing();
    }
    SECTION("deleted by hand") {
        desk.book.content.clients.front().interactions.clear();
        nothing();
    }
    SECTION("with a newer record beside them") {
        std::vector<Listed> longer = list;
        longer.push_back({call("12:00", 1), "c"});
        CHECK(planOf(desk, longer).totals.created == 1);
    }
}

TEST_CASE("a call logged by hand is the one of the list") {
    Interaction logged = call("10:07", -1, Direction::Unknown);
    logged.text = QStringLiteral("wants the sign in blue");
    SECTION("soon after it") {
        Desk desk({logged});
        const ImportPlan plan = planOf(desk, {{call("10:00", 5), "a"}});
        CHECK(plan.totals.updated == 1);
        CHECK(fieldNames(RecordType::Interaction, plan.rows.front().changed) ==
              QStringList{QStringLiteral("minutes"), QStringLiteral("direction")});
        desk.book.apply(plan);
        REQUIRE(desk.dealings().size() == 1);
        const Interaction& joined = desk.dealings().front();
        CHECK(joined.text == logged.text);
        CHECK(joined.timeSpent == Duration::minutes(5));
        CHECK(joined.direction == Direction::Incoming);
        CHECK(joined.at == logged.at);
        REQUIRE(desk.taken().size() == 1);
        CHECK(desk.taken().front().record == joined.id.value());
        CHECK(planOf(desk, {{call("10:00", 5), "a"}}).changesNothing());
    }
    SECTION("without the hour, with about the same minutes") {
        logged.at.reset();
        logged.timeSpent = Duration::minutes(6);
        Desk desk({logged});
        import(desk, {{call("16:20", 5), "a"}, { call("18:00", 30), "b" }});
        REQUIRE(desk.dealings().size() == 2);
        CHECK(desk.dealings().front().at == at("16:20"));
        CHECK(desk.dealings().front().timeSpent == Duration::minutes(6));
    }
    SECTION("a guess gives way to what was counted") {
        logged.timeSpent = Duration::minutes(30);
        logged.estimated = true;
        Desk desk({logged});
        const ImportPlan plan = planOf(desk, {{call("10:00", 12), "a"}});
        desk.book.apply(plan);
        REQUIRE(desk.dealings().size() == 1);
        CHECK(desk.dealings().front().timeSpent == Duration::minutes(12));
        CHECK_FALSE(desk.dealings().front().estimated);
        CHECK(fieldNames(RecordType::Interaction, plan.rows.front().changed)
                  .contains(QStringLiteral("estimated")));
    }
    SECTION("the likelier of two calls takes it, the other is new") {
        logged.timeSpent = Duration::minutes(5);
        logged.at = at("10:12");
        Desk desk({logged});
        const ImportPlan plan = planOf(desk, {{call("10:00", 3), "a"}, {call("10:06", 5), "b"}});
        CHECK(plan.rows[0].fate == Fate::Create);
        CHECK(plan.rows[1].fate == Fate::Update);
    }
}

TEST_CASE("what only looks like it stays a dealing of its own") {
    const auto created = [](const Interaction& logged, const Interaction& listed,
                            ImportKind kind = ImportKind::Calls) {
        Desk desk({logged});
        return planOf(desk, {{listed, "a"}}, kind).totals.created == 1;
    };
    const Interaction listed = call("10:00", 5);
    CHECK(created(call("14:00", 5), listed));
    CHECK(created(call("10:01", 5, Direction::Outgoing), listed));
    CHECK(created(call("", 30), listed));
    Interaction visit = call("10:01", 5);
    visit.kind = InteractionKind::Visit;
    CHECK(created(visit, listed));
    Interaction yesterday = call("", -1);
    yesterday.day = kDay - 1;
    CHECK(created(yesterday, listed));
    Interaction meeting = listed;
    meeting.kind = InteractionKind::Meeting;
    CHECK_FALSE(created(visit, meeting, ImportKind::Calendar));
    CHECK_FALSE(created(call("10:01", 5), listed));
    // An hour of a time sheet is the call or the visit it was.
    Interaction hour = call("10:00", 60, Direction::Unknown);
    hour.kind = InteractionKind::Other;
    visit.timeSpent = Duration::minutes(55);
    visit.direction = Direction::Unknown;
    CHECK_FALSE(created(visit, hour, ImportKind::Timesheet));
    CHECK(created(visit, hour, ImportKind::Calls));
}

TEST_CASE("about midnight the day may differ") {
    Interaction logged = call("", 10);
    logged.at = at("00:05", kDay + 1);
    logged.day = kDay + 1;
    Desk desk({logged});
    import(desk, {{call("23:55", 12), "a"}});
    CHECK(desk.dealings().size() == 1);
    CHECK(desk.taken().size() == 1);
}

TEST_CASE("two calls of one list are never one, and neither are those of the next") {
    Desk desk;
    import(desk, {{call("10:00", 1), "a"}, { call("10:00", 1), "b" }});
    CHECK(desk.dealings().size() == 2);
    import(desk, {{ call("10:00", 1), "c" }});
    CHECK(desk.dealings().size() == 3);
}

TEST_CASE("one dealing told of by two kinds of list is one where they agree on most of it") {
    Desk desk;
    import(desk, {{ call("10:00", 20), "a" }});
    Interaction hour = call("10:02", 20, Direction::Unknown);
    hour.kind = InteractionKind::Other;
    import(desk, {{ hour, "x" }}, ImportKind::Timesheet);
    REQUIRE(desk.dealings().size() == 1);
    CHECK(desk.taken().size() == 2);
    Interaction day = call("08:00", 480, Direction::Unknown);
    day.kind = InteractionKind::Other;
    import(desk, {{ day, "y" }}, ImportKind::Timesheet);
    CHECK(desk.dealings().size() == 2);
}

TEST_CASE("two files of one import may tell of one call") {
    Desk desk;
    const ImportPlan plan = planOf(desk, {{call("10:00", 5), "a", 0}, {call("10:00", 5), "b", 1}});
    CHECK(plan.totals.created == 1);
    CHECK(plan.rows[1].fate == Fate::Skipped);
    desk.book.apply(plan);
    REQUIRE(desk.dealings().size() == 1);
    REQUIRE(desk.taken().size() == 2);
    CHECK(desk.taken()[0].record == desk.taken()[1].record);
}

TEST_CASE("two files of one import join one dealing of the book once") {
    Interaction logged = call("10:05", -1);
    Desk desk({logged});
    const ImportPlan plan = planOf(desk, {{call("10:00", 5), "a", 0}, {call("10:00", 5), "b", 1}});
    CHECK(plan.totals.created == 0);
    desk.book.apply(plan);
    CHECK(desk.dealings().size() == 1);
    CHECK(desk.taken().size() == 2);
}

TEST_CASE("private rules that say the same are one, however they are typed") {
    Desk desk;
    Exclusion known;
    known.id = Id<Exclusion>(7);
    known.pattern = QStringLiteral("+49 30 1234567");
    desk.book.content.header.exclusions.push_back(known);
    IncomingBook book;
    book.files << QStringLiteral("list.csv");
    const auto told = [&](ExclusionKind kind, const char* pattern) {
        Exclusion rule;
        rule.kind = kind;
        rule.pattern = QString::fromLatin1(pattern);
        book.exclusions.push_back({rule, -1, 0});
    };
    told(ExclusionKind::Phone, "030 1234567");
    told(ExclusionKind::Email, "Mum@Example.com");
    told(ExclusionKind::Email, "mum@example.com");
    told(ExclusionKind::Domain, "@example.org");
    ImportRequest request;
    request.region = QStringLiteral("DE");
    auto plan = Planner::plan(std::move(book), ImportKind::Calls, request, desk.book);
    REQUIRE(plan.ok());
    REQUIRE(plan->exclusions.size() == 2);
    CHECK(plan->exclusions[0].record.pattern == QStringLiteral("Mum@Example.com"));
    CHECK(plan->exclusions[1].record.kind == ExclusionKind::Domain);
}

TEST_CASE("a list as long as years of calls is planned in one breath") {
    Desk desk;
    std::vector<Listed> list;
    std::vector<QByteArray> keys;
    constexpr int count = 20'000;
    keys.reserve(count);
    for (int i = 0; i < count; ++i) {
        Interaction one = call("10:00", 5);
        one.day = kDay - i / 20;
        one.at = Instant(at("08:00", one.day).msSinceEpoch() + (i % 20) * 1'200'000);
        keys.push_back(QByteArray::number(i));
        list.push_back({one, keys.back().constData(), i % 2});
    }
    CHECK(planOf(desk, list).totals.created == count);
}
