// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/book_for_tests.h"
#include "app/client_directory.h"
#include "domain/codes.h"

#include <QDir>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

// A history of real invoices is not ours to ship. Where RAPPORT_REAL_DATA names a folder that has it
// (late_payment_histories.csv) with the scores expected of it (ibm_expected_scores.csv), this runs too.
TEST_CASE("a real invoice history imports with no options and gets the payment scores of the reference") {
    const QString folder = qEnvironmentVariable("RAPPORT_REAL_DATA");
    if (folder.isEmpty()) {
        SUCCEED("no real data on this machine");
        return;
    }
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const ImportOptions options{
        .files = {QDir(folder).filePath(QStringLiteral("late_payment_histories.csv"))}};
    const SharedImport prepared = must(workspace->importer().plan(options));
    CHECK(prepared->plan.totals.read == 2466);
    CHECK(prepared->plan.totals.created == 2466);
    CHECK(prepared->plan.rejected.empty());
    REQUIRE(must(workspace->importer().apply(prepared)));

    const Day asOf = Day::of(2013, 12, 31);
    const scoring::BookAssessment book = must(workspace->assessor().assessAll(asOf));
    CHECK(book.clients.size() == 100);
    const QByteArray before = exported(*workspace, dir.path("x.json"));
    CHECK(before.contains("0000611365"));

    const QList<QByteArray> lines =
        contentOf(QDir(folder).filePath(QStringLiteral("ibm_expected_scores.csv"))).trimmed().split('\n');
    const QList<QByteArray> columns = lines.front().trimmed().split(',');
    int compared = 0;
    for (const QByteArray& line : lines.mid(1)) {
        const QList<QByteArray> cells = line.trimmed().split(',');
        const auto cell = [&](const char* column) {
            return cells.value(columns.indexOf(QByteArray(column)));
        };
        const Id<Client> id = must(workspace->directory().find(QString::fromUtf8(cell("customer"))));
        const scoring::Assessment one = must(workspace->assessor().assessOne(id, asOf));
        CAPTURE(cell("customer"));
        CHECK_THAT(one.area(Area::Payment).score,
                   Catch::Matchers::WithinAbs(cell("S_payment").toDouble(), 1e-4));
        CHECK_THAT(one.problem, Catch::Matchers::WithinAbs(cell("P").toDouble(), 1e-4));
        CHECK(QByteArray(QString(codeOf(one.verdict)).toLatin1()) == cell("verdict"));
        ++compared;
    }
    CHECK(compared == 100);

    const SharedImport again = must(workspace->importer().plan(options));
    CHECK(again->plan.changesNothing());
    CHECK(again->plan.totals.unchanged == 2466);
    CHECK(!must(workspace->importer().apply(again)));
    CHECK(difference(exported(*workspace, dir.path("x.json")), before) == "");
}
