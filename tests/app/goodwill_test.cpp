// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "app/goodwill.h"
#include "app/log_entry.h"
#include "app/records.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

struct Shop {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("a.rapport"));
    Id<Client> lume = addClient(*workspace, clientNamed("Lume"));
    Id<Client> quay = addClient(*workspace, clientNamed("=Quay"));
    Id<Staff> mia, tom;

    Shop() {
        Staff staff;
        staff.name = QStringLiteral("Mia");
        staff.concessionsPerMonth = dollars(100);
        mia = added(staff);
        staff.name = QStringLiteral("Tom");
        staff.concessionsPerMonth.reset();
        tom = added(staff);
    }
    CommandRunner& commands() { return workspace->commands(); }
    template <typename T>
    Id<T> added(const T& record) {
        return Id<T>(must(commands().run(Add<T>{record})).created.front().id);
    }
    Id<Concession> give(Id<Client> client, int daysAgo, ConcessionKind kind, qint64 worth,
                        std::optional<Id<Staff>> staff) {
        Concession given;
        given.clientId = client;
        given.day = kToday - daysAgo;
        given.kind = kind;
        given.worth = dollars(worth);
        given.staffId = staff;
        return added(given);
    }
    void favour(Id<Client> client, int daysAgo, std::optional<qint64> price, ScopeOutcome outcome) {
        ScopeRequest request;
        request.clientId = client;
        request.day = kToday - daysAgo;
        request.what = QStringLiteral("A second sign");
        request.outcome = outcome;
        if (price) request.price = dollars(*price);
        added(request);
    }
    void becomeStaff() {
        must(commands().run(SetOwnerPassword{{}, QStringLiteral("harbour lights")}));
        must(workspace->access().lock());
    }
};

} // namespace

TEST_CASE("goodwill of a year is summed by client and by who gave it") {
    Shop shop;
    must(shop.commands().run(AddInvoice{invoiceOn(shop.lume, kToday - 40, "L-1")}));
    for (int i = 0; i < 10; ++i)
        must(shop.commands().run(
            AddInvoice{invoiceOn(shop.quay, kToday - 40 - i, ("Q-" + std::to_string(i)).c_str())}));
    shop.give(shop.lume, 3, ConcessionKind::Discount, 30, shop.mia);
    shop.give(shop.lume, 29, ConcessionKind::RuleBent, 0, shop.mia); // 1 June
    shop.give(shop.lume, 30, ConcessionKind::Gift, 25, shop.mia);    // 31 May: another month
    shop.give(shop.quay, 5, ConcessionKind::Gift, 10, {});
    shop.give(shop.quay, 365, ConcessionKind::Gift, 900, shop.tom); // a year ago: not in it
    shop.favour(shop.lume, 50, 40, ScopeOutcome::Favour);
    shop.favour(shop.quay, 50, {}, ScopeOutcome::Favour);
    shop.favour(shop.quay, 51, 70, ScopeOutcome::PaidExtra);

    const Goodwill goodwill = must(goodwillOf(*shop.workspace, kToday));
    REQUIRE(goodwill.clients.size() == 2);
    const ClientGoodwill& lume = goodwill.clients[0];
    CHECK(lume.id == shop.lume);
    CHECK(lume.concessions == 3);
    CHECK(lume.worth == dollars(55));
    CHECK(lume.exceptions == 1);
    CHECK(lume.favours == 1);
    CHECK(lume.favourPrice == dollars(40));
    CHECK(lume.revenue == dollars(100));
    CHECK(*lume.share() == Approx(0.95));
    const ClientGoodwill& quay = goodwill.clients[1];
    CHECK(quay.concessions == 1);
    CHECK(quay.total() == dollars(10));
    CHECK(quay.favours == 1);
    CHECK(*quay.share() == Approx(0.01));
    CHECK(goodwill.all.concessions == 4);
    CHECK(goodwill.all.total() == dollars(105));
    CHECK(goodwill.all.revenue == dollars(1100));

    REQUIRE(goodwill.staff.size() == 3); // Mia, Tom, nobody
    CHECK(goodwill.staff[0].name == QStringLiteral("Mia"));
    CHECK(goodwill.staff[0].month.given == dollars(30));
    CHECK(*goodwill.staff[0].month.left() == dollars(70));
    CHECK(goodwill.staff[0].concessions == 3);
    CHECK(goodwill.staff[1].concessions == 0);
    CHECK_FALSE(goodwill.staff[1].month.left());
    CHECK(goodwill.staff[2].name.isEmpty());
    CHECK(goodwill.staff[2].worth == dollars(10));

    REQUIRE(goodwill.outliers.size() == 2);
    CHECK(goodwill.outliers[0].matter == GoodwillMatter::Concessions);
    CHECK(goodwill.outliers[0].count == 3);
    CHECK(goodwill.outliers[0].of == 4);
    CHECK(goodwill.outliers[1].matter == GoodwillMatter::ShareOfRevenue);
    CHECK(goodwill.outliers[1].shareOfOthers == Approx(0.01));

    const QString file = shop.dir.path("goodwill.csv");
    must(writeGoodwillCsv(goodwill, file));
    const QList<QByteArray> lines = contentOf(file).split('\n');
    CHECK(lines[1].startsWith("Lume,3,55.00,1,1,40.00,95.00,100.00,USD,2025-07-01,2026-06-30"));
    CHECK(lines[2].startsWith("'=Quay,1,10.00,0,1,0.00,10.00,1000.00,USD"));
}

TEST_CASE("who got at least half of all, from three on, stands out") {
    ClientGoodwill all;
    all.worth = all.favourPrice = all.revenue = dollars(0);
    ClientGoodwill lume = all, quay = all;
    lume.name = QStringLiteral("Lume");
    const auto outliers = [&](int theirs, int others) {
        lume.concessions = lume.exceptions = theirs;
        quay.concessions = quay.exceptions = others;
        all.concessions = all.exceptions = theirs + others;
        return outliersOf({lume, quay}, all);
    };
    REQUIRE(outliers(4, 2).size() == 1);
    CHECK(outliers(4, 2).front().client == QStringLiteral("Lume"));
    CHECK(outliers(3, 3).size() == 2); // each has half
    CHECK(outliers(2, 0).empty());     // too few
    CHECK(outliers(3, 0).empty());     // nobody to compare with
    CHECK(outliers(4, 5).size() == 1); // the other one
}

TEST_CASE("an allowance is that of the month, without the concession being edited") {
    Shop shop;
    const Id<Concession> one = shop.give(shop.lume, 3, ConcessionKind::Gift, 80, shop.mia);
    shop.give(shop.lume, 4, ConcessionKind::Gift, 45, shop.mia);
    shop.give(shop.lume, 40, ConcessionKind::Gift, 45, shop.mia);
    const Allowance now = must(allowanceOf(*shop.workspace, shop.mia, kToday));
    CHECK(now.given == dollars(125));
    CHECK(*now.left() == dollars(-25));
    CHECK(*must(allowanceOf(*shop.workspace, shop.mia, kToday, one)).left() == dollars(55));
    CHECK(must(allowanceOf(*shop.workspace, shop.mia, kToday + 1)).given == dollars(0)); // July
    CHECK_FALSE(must(allowanceOf(*shop.workspace, shop.tom, kToday)).left());
    CHECK(codeOfError(allowanceOf(*shop.workspace, Id<Staff>(99), kToday)) == "record_not_found");
}

TEST_CASE("staff give concessions and see their allowance, and no more") {
    Shop shop;
    const Id<Concession> before = shop.give(shop.lume, 2, ConcessionKind::Gift, 5, shop.mia);
    shop.becomeStaff();
    Concession given;
    given.clientId = shop.lume;
    given.day = kToday;
    given.kind = ConcessionKind::RuleBent;
    given.worth = dollars(0);
    given.staffId = shop.mia;
    CHECK(codeOfError(shop.commands().run(Add<Concession>{given})) == "");
    CHECK(must(allowanceOf(*shop.workspace, shop.mia, kToday)).given == dollars(5));
    CHECK(codeOfError(goodwillOf(*shop.workspace, kToday)) == "owner_only");
    CHECK(codeOfError(shop.workspace->records().byId(before)) == "owner_only");
    CHECK(codeOfError(shop.commands().run(Remove<Concession>{before})) == "owner_only");
    CHECK(must(shop.workspace->directory().page(shop.lume, kToday)).content.concessions.empty());
}

TEST_CASE("abuse logged with a call says at whom and who saw it, and is open until something was done") {
    Shop shop;
    LogEntry entry;
    entry.client = shop.lume;
    entry.day = kToday;
    entry.text = QStringLiteral("Shouted");
    entry.conduct = {{SignalKind::Abuse, Severity::Serious}, {SignalKind::BendRules, Severity::Normal}};
    entry.against = shop.tom;
    entry.witness = QStringLiteral(" Dan ");
    entry.staffId = shop.mia;
    CHECK(*logEntryFromJson(toJson(entry)) == entry);
    must(record(*shop.workspace, entry, {}));

    ConductSignal old;
    old.clientId = shop.quay;
    old.day = kToday - 1;
    old.kind = SignalKind::Abuse;
    old.note = QStringLiteral("Insulted");
    old.measures = QStringLiteral("Spoke with them");
    shop.added(old);
    old.day = kToday - 2;
    old.measures.clear();
    shop.added(old);

    const Goodwill goodwill = must(goodwillOf(*shop.workspace, kToday));
    REQUIRE(goodwill.incidents.size() == 3); // the bent rule is none
    const Incident& first = goodwill.incidents[0];
    CHECK(first.client == QStringLiteral("Lume"));
    CHECK(first.against == QStringLiteral("Tom"));
    CHECK(first.notedBy == QStringLiteral("Mia"));
    CHECK(first.signal.witness == QStringLiteral("Dan"));
    CHECK(first.isOpen());
    CHECK(goodwill.incidents[1].signal.day == kToday - 2);
    CHECK_FALSE(goodwill.incidents[2].isOpen());
    for (const ConductSignal& signal :
         must(shop.workspace->directory().page(shop.lume, kToday)).content.signalEvents)
        CHECK(signal.against.has_value() == (signal.kind == SignalKind::Abuse));
}
