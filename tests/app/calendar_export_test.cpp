// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_for_tests.h"
#include "app/calendar_export.h"

#include <QHash>

#include <libical/ical.h>

using namespace rapport;
using namespace rapport::app;
using namespace rapport::testing;

namespace {

struct Event {
    QString uid, summary;
    Day from, to;
    int alarmHours = 0;
};

Day dayOf(const icaltimetype& time) {
    CHECK(time.is_date);
    return Day::of(time.year, time.month, time.day);
}

std::vector<Event> eventsOf(const QByteArray& file) {
    icalcomponent* calendar = icalparser_parse_string(file.constData());
    REQUIRE(calendar);
    CHECK(icalcomponent_isa(calendar) == ICAL_VCALENDAR_COMPONENT);
    CHECK(icalcomponent_count_errors(calendar) == 0);
    std::vector<Event> events;
    for (icalcomponent* one = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); one;
         one = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        Event& event = events.emplace_back();
        event.uid = QString::fromUtf8(icalcomponent_get_uid(one));
        event.summary = QString::fromUtf8(icalcomponent_get_summary(one));
        event.from = dayOf(icalcomponent_get_dtstart(one));
        event.to = dayOf(icalcomponent_get_dtend(one));
        icalcomponent* alarm = icalcomponent_get_first_component(one, ICAL_VALARM_COMPONENT);
        REQUIRE(alarm);
        icalproperty* trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
        event.alarmHours = int(icalproperty_get_trigger(trigger).duration.hours);
    }
    icalcomponent_free(calendar);
    return events;
}

} // namespace

TEST_CASE("a calendar holds what comes up, day by day, in any script, and reads back") {
    const TempDir dir;
    const auto workspace = newWorkspace(dir.path("a.rapport"));
    const QString name =
        QStringLiteral("مطبعة النور; Čapek, söhne & Co. – a name so long that its line must be folded");
    const Id<Client> ann = addClient(*workspace, clientNamed(name.toUtf8().constData()));
    Task task;
    task.clientId = ann;
    task.title = QStringLiteral("Bring the proofs,\nand the \\ ruler: 5\" \U0001F4D0");
    task.due = kToday + 1;
    must(workspace->commands().run(Add<Task>{task}));
    Agreement care;
    care.clientId = ann;
    care.title = QStringLiteral("Care plan");
    care.from = kToday - 300;
    care.renewal = kToday + 100;
    care.noticeDays = 30;
    care.promises = {{QStringLiteral("New brackets"), kToday + 40}};
    must(workspace->commands().run(Add<Agreement>{care}));

    const QString path = dir.path("rapport.ics");
    CHECK(must(CalendarExport(*workspace).write(path, wording::Speech())) == 3);
    const QByteArray file = contentOf(path);
    const std::vector<Event> events = eventsOf(file);
    REQUIRE(events.size() == 3);
    CHECK(events[0].from == kToday + 1);
    CHECK(events[0].to == kToday + 2);
    CHECK(events[0].alarmHours == 9);
    CHECK(events[0].summary.contains(name));
    CHECK(events[0].summary.contains(task.title));
    CHECK(events[1].from == kToday + 40);
    CHECK(events[1].summary.contains(QStringLiteral("New brackets")));
    CHECK(events[2].from == kToday + 70);
    CHECK(events[2].summary.contains(QStringLiteral("Care plan")));

    SECTION("its lines are short and end as the format says") {
        for (const QByteArray& line : file.split('\n')) {
            INFO(line.toStdString());
            CHECK(line.size() <= 76);
            CHECK((line.isEmpty() || line.endsWith('\r')));
        }
        CHECK(file.contains("DTSTAMP:20260630T120000Z"));
    }
    SECTION("an entry is the same in the next export, and another in another book") {
        CHECK(must(CalendarExport(*workspace).write(path, wording::Speech())) == 3);
        const std::vector<Event> again = eventsOf(contentOf(path));
        CHECK(again[0].uid == events[0].uid);
        CHECK(again[1].uid == events[1].uid);
        CHECK(events[1].uid != events[2].uid);
    }
    SECTION("a book is never written over") {
        CHECK(codeOfError(CalendarExport(*workspace).write(dir.path("a.rapport"), wording::Speech())) ==
              "would_overwrite_book");
    }
}
