// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/call_lists.h"
#include "support/catch.h"

#include <QTimeZone>

// Time sheets as the programs that count hours write them, and what each client's entries come to.
using namespace rapport;
using namespace rapport::importing;

namespace {

void inLondon(ImportRequest& request) {
    request.zone = QTimeZone("Europe/London");
}

ImportPlan plannedEntries(const QByteArray& csv, BookInMemory& book,
                          const std::function<void(ImportRequest&)>& with = inLondon) {
    auto plan = planOf(csv, book, with);
    if (!plan) FAIL(plan.error().code.toStdString());
    for (const Rejection& rejection : plan->rejected)
        FAIL_CHECK(rejection.reason.toStdString() + " " + rejection.value.toStdString());
    return std::move(*plan);
}

QString presetOf(const ImportPlan& plan) {
    for (const Decided& decided : plan.decided)
        if (decided.what == "preset") return decided.choice;
    return {};
}

const QByteArray kToggl =
    "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End "
    "time,Duration,Tags,Amount ()\n";

} // namespace

TEST_CASE("Toggl's entries come in with who, when and what") {
    const QByteArray sheet =
        kToggl +
        "Ivy "
        "Reed,i@l.example,Brightside,Shop,Design,Draft,Yes,2026-01-06,09:00:00,2026-01-06,10:30:15,01:30:15,,"
        "\n"
        // Over midnight.
        "Tom Hale,t@l.example,Brightside,,,Night,No,2026-07-07,23:30:00,2026-07-08,01:00:00,01:30:00,,\n"
        // Twice the same.
        "Tom Hale,t@l.example,Knox,,,Call back,No,2026-01-07,14:00:00,2026-01-07,14:20:00,00:20:00,,\n"
        "Tom Hale,t@l.example,Knox,,,Call back,No,2026-01-07,14:00:00,2026-01-07,14:20:00,00:20:00,,\n"
        // Still running.
        "Tom Hale,t@l.example,Knox,,,Now,No,2026-01-09,14:00:00,,,00:10:00,,\n"
        "Tom Hale,t@l.example,,Office,,Tidying,No,2026-01-08,08:00:00,2026-01-08,10:00:00,02:00:00,,\n";
    BookInMemory book;
    ImportPlan plan = plannedEntries(sheet, book);
    CHECK(plan.kind == ImportKind::Timesheet);
    CHECK(presetOf(plan) == QStringLiteral("time_entries"));
    CHECK(noticeCount(plan, "running_entries_left_out") == 1);
    book.apply(std::move(plan));
    CHECK(secondsOf(book, "Brightside") == 5'415 + 5'400);
    CHECK(secondsOf(book, "Knox") == 2'400);
    CHECK(book.named("Knox")->interactions.size() == 2);
    const Interaction& draft = book.named("Brightside")->interactions.at(0);
    CHECK(draft.text == QStringLiteral("Shop: Design: Draft"));
    CHECK(staffOf(book, draft) == QStringLiteral("Ivy Reed"));
    const Interaction& night = book.named("Brightside")->interactions.at(1);
    CHECK(night.day == Day::of(2026, 7, 7));
    CHECK(night.at == Instant::fromIso(QStringLiteral("2026-07-07T22:30:00Z")));
    CHECK(plannedEntries(sheet, book).changesNothing());

    SECTION("that it has been billed since makes it no other entry") {
        QByteArray billed = sheet;
        billed.replace(",Yes,", ",No,").replace(",,\n", ",billed,12.00\n");
        CHECK(plannedEntries(billed, book).changesNothing());
    }
    SECTION("two files that overlap tell an entry once") {
        BookInMemory other;
        QBuffer one, two;
        one.setData(sheet);
        two.setData(sheet);
        one.open(QIODevice::ReadOnly);
        two.open(QIODevice::ReadOnly);
        ImportRequest request;
        request.files = {{QStringLiteral("one.csv"), &one}, {QStringLiteral("two.csv"), &two}};
        auto both = planImport(request, other);
        REQUIRE(both);
        other.apply(std::move(*both));
        CHECK(secondsOf(other, "Knox") == 2'400);
    }
    SECTION("as dealings it comes in as well") {
        BookInMemory other;
        auto dealings = planOf(sheet, other, [](ImportRequest& request) {
            request.kind = ImportKind::Interactions;
            request.skipBad = true;
        });
        REQUIRE(dealings);
        CHECK(dealings->kind == ImportKind::Interactions);
    }
}

TEST_CASE("without a duration an entry is as long as from its beginning to its end") {
    const QByteArray sheet = "Client;Datum;Beginn;Ende;Mitarbeiter;Beschreibung\n"
                             "Knox;13.01.2026;22:15;00:45;Ivy;Nacht\n"
                             "Knox;14.01.2026;09:00;;Ivy;läuft noch\n"
                             "Knox;28.03.2026;23:00;04:00;Tom;Zeitumstellung\n";
    BookInMemory book;
    ImportPlan plan = plannedEntries(sheet, book, [](ImportRequest& request) {
        request.kind = ImportKind::Timesheet;
        request.zone = QTimeZone("Europe/Berlin");
    });
    CHECK(presetOf(plan) == QStringLiteral("timesheet"));
    CHECK(noticeCount(plan, "running_entries_left_out") == 1);
    book.apply(std::move(plan));
    const auto& entries = book.named("Knox")->interactions;
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].timeSpent == Duration::minutes(150));
    // Clocks were put forward at two.
    CHECK(entries[1].timeSpent == Duration::hours(4));
}

TEST_CASE("hours are read as each program writes them") {
    struct Sheet {
        const char* csv;
        const char* preset;
        qint64 seconds;
        const char* staff;
    };
    const Sheet sheet = GENERATE(
        Sheet{"Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End "
              "Date,End "
              "Time,Duration (h),Duration (decimal),Billable Rate (USD),Billable Amount (USD)\n"
              "Shop,Knox,Draft,Design,Ivy Reed,,i@l.example,,Yes,01/13/2026,11:00:00 PM,01/14/2026,12:30:00 "
              "AM,01:30:00,1.50,80.00,120.00\n",
              "clockify", 5'400, "Ivy Reed"},
        Sheet{"Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,First Name,Last "
              "Name,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency\n"
              "2026-01-13,Knox,Shop,S1,Design,Draft,1.25,Yes,No,Ivy,Reed,,Yes,80.00,100.00,0.00,0.00,US "
              "Dollar - "
              "USD\n",
              "harvest", 4'500, "Ivy Reed"},
        Sheet{"Date,Client,Project,Service,Note,Team Member,Status,Hours,Seconds\n"
              "2026-01-13,Knox,Shop,Design,Draft,Ivy Reed,Billed,1.50,5412\n",
              "freshbooks_time", 5'412, "Ivy Reed"},
        Sheet{"Description,Billable,Duration,Member,Email,Project,Client,Tags,Start date,Start time,Stop "
              "date,Stop "
              "time\nDraft,No,1:30:00,Ivy "
              "Reed,i@l.example,Shop,Knox,,2026-01-13,09:00:00,2026-01-13,10:30:00\n",
              "time_entries", 5'400, "Ivy Reed"});
    INFO(sheet.preset);
    BookInMemory book;
    ImportPlan plan = plannedEntries(sheet.csv, book);
    CHECK(presetOf(plan) == QLatin1String(sheet.preset));
    CHECK(plan.kind == ImportKind::Timesheet);
    book.apply(std::move(plan));
    CHECK(secondsOf(book, "Knox") == sheet.seconds);
    const Interaction& entry = book.named("Knox")->interactions.at(0);
    CHECK(entry.day == Day::of(2026, 1, 13));
    CHECK(entry.text.startsWith(QStringLiteral("Shop")));
    CHECK(entry.text.endsWith(QStringLiteral("Draft")));
    CHECK(staffOf(book, entry) == QLatin1String(sheet.staff));
    CHECK(plannedEntries(sheet.csv, book).changesNothing());
}

TEST_CASE("a sheet that may be one of dealings stays one of dealings unless asked") {
    const QByteArray sheet = "Client,Date,Hours,Staff,Text\nKnox,2026-01-13,1.5,Ivy,Draft\n";
    BookInMemory book;
    CHECK(plannedEntries(sheet, book).kind == ImportKind::Interactions);
    const auto asked = [](ImportRequest& request) { request.kind = ImportKind::Timesheet; };
    CHECK(plannedEntries(sheet, book, asked).kind == ImportKind::Timesheet);
}
