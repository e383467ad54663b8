// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ical_source.h"
#include "importing/record_plans.h"
#include "importing/source_rows.h"
#include "support/catch.h"
#include "wording/error_wording.h"

#include <QStringEncoder>

using namespace rapport;
using namespace rapport::importing;

namespace {

const QByteArray kAnna = "ATTENDEE;CN=Anna;PARTSTAT=ACCEPTED:mailto:Anna@Knox.example\n";
const QByteArray kPia = "ATTENDEE;CN=\"Lopez, Pia\";PARTSTAT=NEEDS-ACTION:mailto:pia@lopez.example\n";

QByteArray calendar(const QByteArray& content) {
    QByteArray whole = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n" + content + "END:VCALENDAR\n";
    return whole.replace("\n", "\r\n");
}

QByteArray event(const QByteArray& lines, const QByteArray& uid = "one@example.org") {
    return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20260101T000000Z\n" + lines + "END:VEVENT\n";
}

ImportPlan planned(const QByteArray& content, const std::function<void(ImportRequest&)>& with = {}) {
    BookInMemory book = bookOfTwo();
    return recordPlan(calendar(content), book, with);
}

QStringList ofKnox(const QByteArray& content) {
    return dealings(planned(content), "Knox & Sons");
}

} // namespace

TEST_CASE("a meeting with a client takes the time it took") {
    const ImportPlan plan =
        planned(event("DTSTART:20260630T071500Z\nDTEND:20260630T080000Z\nSUMMARY:The sign\\, "
                      "again\nORGANIZER:mailto:me@shop.example\n" +
                      kAnna));
    CHECK(plan.kind == ImportKind::Calendar);
    CHECK(dealings(plan, "Knox & Sons") ==
          QStringList{QStringLiteral("2026-06-30 07:15 meeting 45 open: The sign, again")});
    CHECK(strangers(plan) == QStringList{QStringLiteral("me@shop.example 1")});
    // By its duration, and called by the client.
    CHECK(ofKnox(event("DTSTART:20260630T071500Z\nDURATION:PT1H30M\nSUMMARY:x\nORGANIZER;CN=Ben:MAILTO:ben@"
                       "knox.example\n")) ==
          QStringList{QStringLiteral("2026-06-30 07:15 meeting 90 in: x")});
    // Neither: nobody knows how long.
    CHECK(ofKnox(event("DTSTART:20260630T071500Z\nSUMMARY:x\n" + kAnna)) ==
          QStringList{QStringLiteral("2026-06-30 07:15 meeting - open: x")});
}

TEST_CASE("what is yet to come is no time spent") {
    CHECK(ofKnox(event("DTSTART:20260701T000000\nDTEND:20260701T010000\nSUMMARY:x\n" + kAnna)).isEmpty());
    CHECK(ofKnox(event("DTSTART:20260630T235900\nDTEND:20260701T010000\nSUMMARY:x\n" + kAnna)).size() == 1);
    CHECK(ofKnox(event("DTSTART;VALUE=DATE:20260701\nSUMMARY:x\n" + kAnna)).isEmpty());
    CHECK(ofKnox(event("DTSTART:20290101T100000Z\nSUMMARY:x\n" + kAnna)).isEmpty());
}

TEST_CASE("several clients share the time of a meeting") {
    const ImportPlan plan = planned(event("DTSTART:20260630T071500Z\nDTEND:20260630T072501Z\nSUMMARY:Fair\n" +
                                          kAnna + kPia + "ATTENDEE:mailto:ben@knox.example\n"));
    CHECK(minutes(plan, "Knox & Sons") + minutes(plan, "Lopez") == Approx(10.0 + 1.0 / 60));
    CHECK(dealings(plan, "Knox & Sons").size() == 1);
    CHECK(dealings(plan, "Lopez").size() == 1);
}

TEST_CASE("a place one goes to makes a visit") {
    const auto kind = [](const QByteArray& place) {
        return ofKnox(event("DTSTART:20260630T071500Z\nDTEND:20260630T080000Z\nSUMMARY:x\nLOCATION:" + place +
                            "\n" + kAnna))
            .value(0)
            .section(u' ', 2, 2);
    };
    CHECK(kind("Mill Road 7\\, Leeds") == QStringLiteral("visit"));
    CHECK(kind("Callao 12\\, Madrid") == QStringLiteral("visit"));
    for (const char* line : {"https://meet.example/x", "Zoom", "Microsoft Teams-Besprechung",
                             "+49 30 123-456", "Telefon", "phone: 555", ""}) {
        CAPTURE(line);
        CHECK(kind(line) == QStringLiteral("meeting"));
    }
}

TEST_CASE("a weekly meeting leaves out what was excepted, moved and cancelled") {
    const QByteArray series =
        event("DTSTART;TZID=Europe/Berlin:20260601T100000\nDTEND;TZID=Europe/Berlin:20260601T103000\n"
              "RRULE:FREQ=WEEKLY;COUNT=10\nEXDATE;TZID=Europe/Berlin:20260608T100000\nSUMMARY:Weekly\n" +
              kAnna);
    const QByteArray moved =
        event("RECURRENCE-ID;TZID=Europe/Berlin:20260615T100000\nDTSTART;TZID=Europe/Berlin:20260616T150000\n"
              "DTEND;TZID=Europe/Berlin:20260616T160000\nSUMMARY:Moved\n" +
              kAnna);
    const QByteArray cancelled =
        event("RECURRENCE-ID:20260622T080000Z\nDTSTART:20260622T080000Z\nSTATUS:CANCELLED\nSUMMARY:Weekly\n" +
              kAnna);
    const QStringList expected{QStringLiteral("2026-06-01 08:00 meeting 30 open: Weekly"),
                               QStringLiteral("2026-06-16 13:00 meeting 60 open: Moved"),
                               QStringLiteral("2026-06-29 08:00 meeting 30 open: Weekly")};
    CHECK(ofKnox(series + moved + cancelled) == expected);
    CHECK(ofKnox(cancelled + moved + series) == expected);
    CHECK(hasNotice(planned(series + moved + cancelled), "cancelled_appointments_left_out", 1));
}

TEST_CASE("a weekly meeting keeps its hour when the clocks change") {
    CHECK(
        ofKnox(event("DTSTART;TZID=Europe/Berlin:20260323T090000\nDTEND;TZID=Europe/Berlin:20260323T093000\n"
                     "RRULE:FREQ=WEEKLY;UNTIL=20260406T070000Z\nSUMMARY:x\n" +
                     kAnna)) == QStringList{QStringLiteral("2026-03-23 08:00 meeting 30 open: x"),
                                            QStringLiteral("2026-03-30 07:00 meeting 30 open: x"),
                                            QStringLiteral("2026-04-06 07:00 meeting 30 open: x")});
    // An hour that was skipped and one there was twice.
    CHECK(ofKnox(event("DTSTART;TZID=Europe/Berlin:20260329T023000\nDURATION:PT15M\nSUMMARY:x\n" + kAnna)) ==
          QStringList{QStringLiteral("2026-03-29 01:30 meeting 15 open: x")});
    CHECK(ofKnox(event("DTSTART;TZID=Europe/Berlin:20251026T023000\nDURATION:PT15M\nSUMMARY:x\n" + kAnna)) ==
          QStringList{QStringLiteral("2025-10-26 00:30 meeting 15 open: x")});
    // A meeting through the night on which they change takes as long as it takes.
    CHECK(ofKnox(event("DTSTART;TZID=Europe/Berlin:20260329T010000\nDTEND;TZID=Europe/"
                       "Berlin:20260329T040000\nSUMMARY:x\n" +
                       kAnna)) == QStringList{QStringLiteral("2026-03-29 00:00 meeting 120 open: x")});
}

TEST_CASE("zones are known by the names programs give them") {
    const auto at = [](const QByteArray& zone, const QByteArray& before = {}) {
        return ofKnox(before +
                      event("DTSTART;TZID=" + zone + ":20260630T090000\nDURATION:PT15M\nSUMMARY:x\n" + kAnna))
            .value(0)
            .section(u' ', 1, 1);
    };
    CHECK(at("America/New_York") == QStringLiteral("13:00"));
    CHECK(at("/freeassociation.sourceforge.net/America/New_York") == QStringLiteral("13:00"));
    CHECK(at("/mozilla.org/20050126_1/America/New_York") == QStringLiteral("13:00"));
    CHECK(at("W. Europe Standard Time") == QStringLiteral("07:00"));
    CHECK(at("\"Eastern Standard Time\"") == QStringLiteral("13:00"));
    // Of the file itself: an Outlook zone nobody else knows, four hours ahead in summer.
    const QByteArray own =
        "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T030000\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETFROM:+0400\nTZOFFSETTO:+0300\nEND:STANDARD\n"
        "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n"
        "TZOFFSETFROM:+0300\nTZOFFSETTO:+0400\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
    CHECK(at("Customized Time Zone", own) == QStringLiteral("05:00"));
    CHECK(
        ofKnox(own + event("DTSTART;TZID=Customized Time Zone:20260130T090000\nDURATION:PT15M\nSUMMARY:x\n" +
                           kAnna)) == QStringList{QStringLiteral("2026-01-30 06:00 meeting 15 open: x")});
    // Nobody's: the local time, and one is told.
    CHECK(at("Nowhere/Land") == QStringLiteral("07:00"));
    CHECK(hasNotice(
        planned(event("DTSTART;TZID=Nowhere/Land:20260630T090000\nDURATION:PT15M\nSUMMARY:x\n" + kAnna)),
        "time_zones_unknown", 1));
    // Floating: wherever one is.
    CHECK(ofKnox(event("DTSTART:20260630T090000\nDURATION:PT15M\nSUMMARY:x\n" + kAnna))
              .value(0)
              .section(u' ', 1, 1) == QStringLiteral("07:00"));
}

TEST_CASE("appointments of whole days are contact without minutes") {
    CHECK(ofKnox(
              event("DTSTART;VALUE=DATE:20260622\nDTEND;VALUE=DATE:20260625\nSUMMARY:Fair\nLOCATION:Leeds\n" +
                    kAnna)) == QStringList{QStringLiteral("2026-06-22 - visit - open: Fair")});
    CHECK(ofKnox(event("DTSTART:20260622T080000Z\nDTEND:20260624T160000Z\nSUMMARY:Fair\n" + kAnna)) ==
          QStringList{QStringLiteral("2026-06-22 08:00 meeting - open: Fair")});
    CHECK(ofKnox(event(
              "DTSTART;VALUE=DATE:20260601\nRRULE:FREQ=MONTHLY;UNTIL=20261231\nRDATE;VALUE=DATE:20260615\n"
              "EXDATE;VALUE=DATE:20260601\nSUMMARY:x\n" +
              kAnna)) == QStringList{QStringLiteral("2026-06-15 - meeting - open: x")});
}

TEST_CASE("what was declined, cancelled or is private does not count") {
    const QByteArray when =
        "DTSTART:20260630T071500Z\nDTEND:20260630T080000Z\nSUMMARY:Knox\nORGANIZER:mailto:me@shop.example\n";
    const QByteArray declined = "ATTENDEE;PARTSTAT=DECLINED:mailto:anna@knox.example\n";
    const auto isLeftOut = [](const ImportPlan& plan, const char* notice) {
        return plan.clients.empty() && strangers(plan).isEmpty() && hasNotice(plan, notice, 1);
    };
    CHECK(isLeftOut(planned(event(when + declined)), "declined_appointments_left_out"));
    CHECK(isLeftOut(planned(event(when + declined + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@shop.example\n")),
                    "declined_appointments_left_out"));
    CHECK(isLeftOut(planned(event(when + kAnna + "STATUS:CANCELLED\n")), "cancelled_appointments_left_out"));
    CHECK(isLeftOut(planned("METHOD:CANCEL\n" + event(when + kAnna)), "cancelled_appointments_left_out"));
    CHECK(isLeftOut(planned(event(when + kAnna + "CLASS:PRIVATE\n")), "private_appointments_left_out"));
    CHECK(isLeftOut(planned(event(when + kAnna + "CLASS:CONFIDENTIAL\n")), "private_appointments_left_out"));
    // The calendar's own owner stayed away, whoever came.
    CHECK(isLeftOut(planned("X-WR-CALNAME:me@shop.example\n" +
                            event(when + kAnna + "ATTENDEE;PARTSTAT=DECLINED:mailto:Me@shop.example\n")),
                    "declined_appointments_left_out"));
    // One of two came.
    const ImportPlan plan = planned(event(when + declined + kPia));
    CHECK(minutes(plan, "Lopez") == 45);
    CHECK(minutes(plan, "Knox & Sons") == 0);
}

TEST_CASE("a client's name in the title is asked about first") {
    const QByteArray lunch =
        event("DTSTART:20260630T100000Z\nDTEND:20260630T110000Z\nSUMMARY:Lunch with Lopez\n");
    const ImportPlan plan = planned(lunch);
    CHECK(plan.clients.empty());
    REQUIRE(plan.matches.size() == 1);
    const ClientMatch& match = plan.matches[0];
    CHECK(match.by == MatchedBy::Title);
    CHECK(match.rows == 1);
    CHECK(match.time == Duration::hours(1));
    REQUIRE(match.close.size() == 1);
    CHECK(match.close[0].client == Id<Client>(102));
    const ImportPlan confirmed = planned(lunch, [&](ImportRequest& request) {
        request.choices[match.key] = {ClientChoice::Kind::Is, Id<Client>(102)};
    });
    CHECK(dealings(confirmed, "Lopez") ==
          QStringList{QStringLiteral("2026-06-30 10:00 meeting 60 open: Lunch with Lopez")});
}

TEST_CASE("private addresses and titles leave nothing behind") {
    BookInMemory book = bookOfTwo();
    book.content.header.exclusions = {
        {Id<Exclusion>(1), ExclusionKind::Email, QStringLiteral("sam@home.example"), {}},
        {Id<Exclusion>(2), ExclusionKind::Title, QStringLiteral("dentist"), {}}};
    const QByteArray when = "DTSTART:20260630T071500Z\nDTEND:20260630T080000Z\n";
    const ImportPlan plan = recordPlan(
        calendar(
            event(when +
                      "SUMMARY:Dinner\nATTENDEE:mailto:sam@home.example\nATTENDEE:mailto:kim@home.example\n",
                  "a") +
            event(when + "SUMMARY:Dentist with Lopez\n" + kAnna, "b")),
        book);
    CHECK(plan.clients.empty());
    CHECK(plan.matches.empty());
    CHECK(plan.rows.empty());
}

TEST_CASE("the address that is in most appointments is no stranger") {
    QByteArray events;
    for (int i = 0; i < 12; ++i)
        events += event("DTSTART:202606" + QByteArray::number(10 + i) +
                            "T071500Z\nDURATION:PT30M\nSUMMARY:x\n"
                            "ORGANIZER:mailto:me@shop.example\nATTENDEE:mailto:new" +
                            QByteArray::number(i % 3) + "@other.example\n",
                        QByteArray::number(i));
    const ImportPlan plan = planned(events);
    CHECK(strangers(plan) == QStringList{QStringLiteral("new0@other.example 4"),
                                         QStringLiteral("new1@other.example 4"),
                                         QStringLiteral("new2@other.example 4")});
    CHECK(plan.matches[0].time == Duration::hours(2));
    CHECK(plan.rows.empty());
}

TEST_CASE("of several versions of an event the last one holds") {
    const auto version = [](int sequence, const QByteArray& end) {
        return event("DTSTART:20260630T070000Z\nDTEND:20260630T" + end +
                     "Z\nSUMMARY:x\nSEQUENCE:" + QByteArray::number(sequence) + "\n" + kAnna);
    };
    CHECK(minutes(planned(version(0, "080000") + version(2, "073000") + version(1, "090000")),
                  "Knox & Sons") == 30);
    CHECK(planned(version(0, "080000") +
                  event("SEQUENCE:1\nSTATUS:CANCELLED\nDTSTART:20260630T070000Z\n" + kAnna))
              .clients.empty());
}

TEST_CASE("twenty years of every day are counted to yesterday") {
    const ImportPlan plan =
        planned(event("DTSTART;TZID=Europe/Berlin:20060701T090000\nDTEND;TZID=Europe/Berlin:20060701T091000\n"
                      "RRULE:FREQ=DAILY\nSUMMARY:x\n" +
                      kAnna));
    CHECK(dealings(plan, "Knox & Sons").size() == 7305);
    CHECK(minutes(plan, "Knox & Sons") == 73050);
    CHECK(ofKnox(event("DTSTART:20260601T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL="
                       "2\nSUMMARY:x\n" +
                       kAnna))
              .size() == 5);
    CHECK(ofKnox(event("DTSTART:20240229T090000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY\nSUMMARY:x\n" + kAnna))
              .size() == 1);
    CHECK(ofKnox(event("DTSTART:20260101T090000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;"
                       "BYSETPOS=-1\nSUMMARY:x\n" +
                       kAnna))
              .size() == 7);
}

TEST_CASE("rules beyond reason are refused by line and event") {
    const auto reasonOf = [](const QByteArray& rule) {
        const ImportPlan plan = planned(
            event("DTSTART:20260101T000000Z\nDURATION:PT1M\nRRULE:" + rule + "\nSUMMARY:x\n" + kAnna));
        CHECK(plan.clients.empty());
        if (plan.rejected.empty()) return QByteArray();
        CHECK(plan.rejected[0].line == 4);
        CHECK(plan.rejected[0].value == QStringLiteral("one@example.org"));
        return plan.rejected[0].reason;
    };
    CHECK(reasonOf("FREQ=SECONDLY") == "repeats_too_often");
    CHECK(reasonOf("FREQ=MINUTELY;INTERVAL=1;COUNT=2000000000") == "repeats_too_often");
    CHECK(reasonOf("FREQ=HOURLY") == "repeats_too_often");
    CHECK(reasonOf("FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;"
                   "BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19") == "repeats_too_often");
    CHECK(reasonOf("FREQ=SOMETIMES") == "rule_unreadable");
    CHECK(reasonOf("nonsense") == "rule_unreadable");
    CHECK(planned(event("DTSTART:tomorrow\nSUMMARY:x\n" + kAnna)).rejected.at(0).reason == "time_unreadable");
    // A day there is never is once: the day the event itself says.
    CHECK(ofKnox(event("DTSTART:20260101T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY="
                       "30\nSUMMARY:x\n" +
                       kAnna))
              .size() == 1);
    QByteArray empty;
    for (int i = 0; i < 200; ++i)
        empty +=
            event("DTSTART:20260101T090000Z\nRRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31\nSUMMARY:x\n" + kAnna,
                  QByteArray::number(i));
    const Error error =
        refusalOf(calendar(empty), [](ImportRequest& request) { request.today = Day::of(2026, 7, 1); });
    CHECK(error.code == "calendar_rules_empty");
    CHECK(error.args[QStringLiteral("uid")] == QStringLiteral("100"));
}

TEST_CASE("calendars that are damaged or without end are refused") {
    CHECK(refusalOf(calendar("BEGIN:VEVENT\nUID:1\n")).code == "calendar_end_missing");
    CHECK(refusalOf(calendar(event("SUMMARY:" + QByteArray(kLongestField + 1, 'x') + "\n"))).code ==
          "calendar_line_too_long");
    CHECK(refusalOf(calendar(event("X-Y:" + QByteArray(1000, 'x') + "\n" +
                                   QByteArray("DESCRIPTION:" + QByteArray(1000, 'x') + "\n").repeated(1100))))
              .code == "calendar_event_too_large");
    CHECK(refusalOf(calendar(event(QByteArray("X-A:1\n").repeated(20'001)))).code ==
          "calendar_event_too_large");
    CHECK(refusalOf(calendar("BEGIN:VEVENT\nUID:1\n")).args[QStringLiteral("line")] == QStringLiteral("4"));
}

TEST_CASE("calendars written by older hands are read") {
    const QByteArray plain =
        calendar(event("DTSTART:20260630T071500Z\nDURATION:PT15M\nSUMMARY:Gr\xc3\xbc\xc3\x9f"
                       "e\n" +
                       kAnna));
    const QStringList expected{QStringLiteral("2026-06-30 07:15 meeting 15 open: Grüße")};
    const auto read = [](const QByteArray& bytes) {
        BookInMemory book = bookOfTwo();
        return dealings(recordPlan(bytes, book), "Knox & Sons");
    };
    CHECK(read(plain) == expected);
    CHECK(read("\xef\xbb\xbf" + plain) == expected);
    CHECK(read(QByteArray(plain).replace("\r\n", "\n")) == expected);
    CHECK(read(QByteArray(plain).replace("Gr\xc3\xbc\xc3\x9f"
                                         "e",
                                         "Gr\xfc\xdf"
                                         "e")) == expected);
    CHECK(read(QByteArray(plain).replace("SUMMARY:Gr", "SUMM\r\n ARY:G\r\n\tr")) == expected);
    QStringEncoder wide("utf-16le");
    CHECK(read("\xff\xfe" + QByteArray(wide.encode(QString::fromUtf8(plain)))) == expected);
    // Alarms have descriptions and times of their own.
    CHECK(read(QByteArray(plain).replace(
              "END:VEVENT",
              "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nDURATION:PT5M\r\nSUMMARY:No\r\nEND:VALARM\r\nEND:VEVENT")) ==
          expected);
}

TEST_CASE("one occurrence of a series is the same the next time") {
    const SourceRows rows =
        *rowsOf(calendar(event("DTSTART:20260630T071500Z\nRRULE:FREQ=DAILY;COUNT=2\nSUMMARY:x\n")));
    REQUIRE(rows.rows.size() == 3);
    CHECK(rows.rows[0] == IcalSource::header());
    CHECK(rows.rows[1].last() == QStringLiteral("one@example.org 2026-06-30T07:15:00Z"));
    CHECK(rows.rows[2].last() == QStringLiteral("one@example.org 2026-07-01T07:15:00Z"));
    CHECK(rows.lines == std::vector<qint64>{0, 4, 4});
}

TEST_CASE("a calendar as a table is read by the user's own mapping") {
    Mapping mapping;
    mapping.kind = ImportKind::Calendar;
    mapping.columns = {{QStringLiteral("date"), {QStringLiteral("Start Date")}},
                       {QStringLiteral("start_time"), {QStringLiteral("Start Time")}},
                       {QStringLiteral("end_date"), {QStringLiteral("End Date")}},
                       {QStringLiteral("end_time"), {QStringLiteral("End Time")}},
                       {QStringLiteral("attendees"), {QStringLiteral("Required Attendees")}},
                       {QStringLiteral("text"), {QStringLiteral("Subject")}},
                       {QStringLiteral("staff"), {QStringLiteral("Who")}}};
    BookInMemory book = bookOfTwo();
    const ImportPlan plan =
        recordPlan("Subject,Start Date,Start Time,End Date,End Time,Required Attendees,Who\n"
                   "Sign,2026-06-30,09:15,2026-06-30,10:00,Anna <anna@knox.example>,Ivy\n"
                   "Fair,2026-06-29,,2026-06-29,,anna@knox.example; x@other.example,Ivy\n",
                   book, [&](ImportRequest& request) { request.mapping = mapping; });
    CHECK(dealings(plan, "Knox & Sons") ==
          QStringList{QStringLiteral("2026-06-29 - meeting - open: Fair"),
                      QStringLiteral("2026-06-30 07:15 meeting 45 open: Sign")});
    REQUIRE(plan.staff.size() == 1);
    CHECK(plan.staff[0].record.name == QStringLiteral("Ivy"));
}
