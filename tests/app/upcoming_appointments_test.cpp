// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/upcoming_appointments.h"

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

QByteArray event(const char* uid, const QByteArray& lines) {
    return "BEGIN:VEVENT\r\nUID:" + QByteArray(uid) + "\r\n" + lines + "END:VEVENT\r\n";
}

const QByteArray kZoe = "ATTENDEE:mailto:zoe@adams.example\r\n";

QByteArray calendarOf(const QByteArray& events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
}

/// A book with Adams, whose contact is Zoe, and a calendar it remembers.
struct BookWithCalendar {
    TempDir dir;
    std::unique_ptr<Workspace> workspace = newWorkspace(dir.path("book.rapport"));
    Id<Client> adams = addClient(*workspace, clientNamed("Adams Signs"));

    BookWithCalendar() {
        Contact contact;
        contact.clientId = adams;
        contact.name = QStringLiteral("Zoe");
        contact.email = QStringLiteral("zoe@adams.example");
        must(workspace->commands().run(Add<Contact>{contact}));
    }
    void remember(const char* file) {
        RecordSource source;
        source.name = QString::fromLatin1(file);
        source.kind = QStringLiteral("calendar");
        source.path = dir.path(file);
        must(workspace->commands().run(Add<RecordSource>{source}));
    }
    QStringList upcoming() {
        QStringList shown;
        const CalendarsToRead calendars = must(UpcomingAppointments(*workspace).toRead(kToday));
        for (const auto& one : must(UpcomingAppointments::read(calendars)))
            shown << one.day.toIso() + u' ' + (one.at ? one.at->toIso().mid(11, 5) : QStringLiteral("-")) +
                         u' ' + one.clientName + QStringLiteral(": ") + one.title;
        return shown;
    }
};

} // namespace

TEST_CASE("appointments to come with clients are found in remembered calendars") {
    BookWithCalendar book;
    CHECK(book.upcoming().isEmpty());
    book.remember("work.ics");
    CHECK(book.upcoming().isEmpty()); // It is not there.
    writeFile(
        book.dir.path("work.ics"),
        calendarOf(
            event("1", "DTSTART:20260706T090000Z\r\nSUMMARY:Weekly\r\nRRULE:FREQ=WEEKLY\r\n" + kZoe) +
            event("2", "DTSTART;VALUE=DATE:20260630\r\nSUMMARY:Fair\r\n" + kZoe) +
            event("3", "DTSTART:20260630T130000Z\r\nSUMMARY:Sign\r\n" + kZoe) +
            event("4", "DTSTART:20260629T130000Z\r\nSUMMARY:Past\r\n" + kZoe) +
            event("5", "DTSTART:20260714T130000Z\r\nSUMMARY:Too far\r\n" + kZoe) +
            event("6", "DTSTART:20260701T130000Z\r\nSUMMARY:Secret\r\nCLASS:PRIVATE\r\n" + kZoe) +
            event("7", "DTSTART:20260701T130000Z\r\nSUMMARY:Off\r\nSTATUS:CANCELLED\r\n" + kZoe) +
            event("8", "DTSTART:20260701T130000Z\r\nSUMMARY:Lunch with Adams Signs\r\n") +
            event("9", "DTSTART:20260701T130000Z\r\nSUMMARY:Other\r\nATTENDEE:mailto:x@y.example\r\n")));
    const QStringList expected{QStringLiteral("2026-06-30 - Adams Signs: Fair"),
                               QStringLiteral("2026-06-30 13:00 Adams Signs: Sign"),
                               QStringLiteral("2026-07-06 09:00 Adams Signs: Weekly"),
                               QStringLiteral("2026-07-13 09:00 Adams Signs: Weekly")};
    CHECK(book.upcoming() == expected);
    // The same appointments in another calendar are the same.
    writeFile(book.dir.path("home.ics"), contentOf(book.dir.path("work.ics")));
    book.remember("home.ics");
    CHECK(book.upcoming() == expected);
    writeFile(book.dir.path("home.ics"), "no calendar");
    CHECK(book.upcoming() == expected);
}

TEST_CASE("calendars are read anew only when something of them has changed") {
    BookWithCalendar book;
    book.remember("work.ics");
    UpcomingAppointments service(*book.workspace);
    const QByteArray before = must(service.toRead(kToday)).mark;
    CHECK(before == must(service.toRead(kToday)).mark);
    CHECK(before != must(service.toRead(kToday + 1)).mark);
    writeFile(book.dir.path("work.ics"), calendarOf({}));
    const QByteArray after = must(service.toRead(kToday)).mark;
    CHECK(before != after);
    addClient(*book.workspace, clientNamed("Baker"));
    CHECK(after != must(service.toRead(kToday)).mark);
}

TEST_CASE("reading calendars can be stopped") {
    BookWithCalendar book;
    QByteArray many;
    for (int i = 0; i < 500; ++i)
        many += event(QByteArray::number(i).constData(), "DTSTART:20260706T090000Z\r\nSUMMARY:x\r\n" + kZoe);
    writeFile(book.dir.path("work.ics"), calendarOf(many));
    book.remember("work.ics");
    const auto read = UpcomingAppointments::read(must(UpcomingAppointments(*book.workspace).toRead(kToday)),
                                                 [] { return false; });
    CHECK(codeOfError(read) == "cancelled");
}
