// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/moment_key.h"
#include "importing/moment_reading.h"
#include "importing/phone_numbers.h"
#include "support/catch.h"

#include <QStringList>

using namespace rapport;
using namespace rapport::importing;

namespace {

const QTimeZone kBerlin("Europe/Berlin");

/// In UTC, or the day alone; empty: it is no moment.
QString read(const char* cell, TimeBasis basis = TimeBasis::Local) {
    const auto text = readMomentText(QString::fromUtf8(cell));
    if (!text) return {};
    if (text->fixed) return text->fixed->toIso();
    if (!text->date) return text->time->toString(QStringLiteral("HH:mm:ss"));
    const auto day = text->date->read(DateOrder::DayMonthYear);
    if (!day) return {};
    const Moment moment = momentOf(*day, *text, basis, kBerlin);
    return moment.at ? moment.at->toIso() : moment.day.toIso();
}

} // namespace

TEST_CASE("moments are read however they are written") {
    for (const char* cell :
         {"03.04.26 09:15", "3.4.2026, 9:15", "2026-04-03T09:15", "2026-04-03 09:15:00", "3/4/2026 9:15 AM",
          "2026-04-03T07:15:00Z", "2026-04-03T09:15:00+02:00", "2026-04-03 07:15:00 UTC", "20260403091500",
          "20260403T071500Z", "1775200500", "1775200500000", "09:15 03.04.2026", "3. April 2026 09:15 Uhr",
          "۰۳/۰۴/۲۰۲۶ ۰۹:۱۵", "3.4.26 9:15 ص"}) {
        INFO(cell);
        CHECK(read(cell) == QStringLiteral("2026-04-03T07:15:00.000Z"));
    }
    CHECK(read("03.04.2026") == QStringLiteral("2026-04-03"));
    CHECK(read("12:30 AM") == QStringLiteral("00:30:00"));
    CHECK(read("12:30:05 pm") == QStringLiteral("12:30:05"));
    CHECK(read("46115.5", TimeBasis::Utc) == QStringLiteral("2026-04-03T12:00:00.000Z"));
    for (const char* cell :
         {"", "soon", "25:00", "31.02.2026 10:00", "12345678901234567", "9:75", "1.2.26 x:15"}) {
        INFO(cell);
        CHECK(read(cell).isEmpty());
    }
}

TEST_CASE("a time of day stands where the clock was put forward or back") {
    CHECK(read("28.03.2026 02:30") == QStringLiteral("2026-03-28T01:30:00.000Z"));
    // Between two and three there was nothing.
    CHECK(read("29.03.2026 02:30") == QStringLiteral("2026-03-29T01:30:00.000Z"));
    CHECK(read("29.03.2026 03:30") == QStringLiteral("2026-03-29T01:30:00.000Z"));
    // It was half past two twice.
    CHECK(read("25.10.2026 02:30") == QStringLiteral("2026-10-25T00:30:00.000Z"));
    CHECK(read("25.10.2026 03:30") == QStringLiteral("2026-10-25T02:30:00.000Z"));
    CHECK(read("29.03.2026 02:30", TimeBasis::Utc) == QStringLiteral("2026-03-29T02:30:00.000Z"));
    const Moment late = momentOf(Day::of(2026, 4, 3), *readMomentText(u"23:30"), TimeBasis::Utc, kBerlin);
    CHECK(late.day == Day::of(2026, 4, 4));
    CHECK(late.isByBasis);
}

TEST_CASE("a moment of a source is the same one wherever the computer is") {
    const auto keyIn = [](const char* zone, TimeBasis basis, QStringView time) {
        TableReading reading;
        reading.zone = QTimeZone(zone);
        reading.times = basis;
        return momentKey(momentOf(Day::of(2026, 4, 3), *readMomentText(time), basis, reading.zone), reading);
    };
    const QString written = QStringLiteral("2026-04-03T23:30:00");
    CHECK(keyIn("Europe/Berlin", TimeBasis::Local, u"23:30") == written);
    CHECK(keyIn("Asia/Tokyo", TimeBasis::Local, u"23:30") == written);
    CHECK(keyIn("Asia/Tokyo", TimeBasis::Utc, u"23:30") == written);
    CHECK(keyIn("Asia/Tokyo", TimeBasis::Local, u"23:30Z") == QStringLiteral("2026-04-03T23:30:00.000Z"));
}

TEST_CASE("a number is one number however it is typed or dialled") {
    const PhoneNumbers german(QStringLiteral("de"));
    for (const char* typed : {"030 22334455", "030/22334455", "+49 (0)30 22334455", "004930-22334455",
                              "030 22 33 44 55 (office)", "*31#03022334455", "0103303022334455",
                              "01003303022334455", "Tel. 030 22334455", "\u0660\u0663\u0660 22334455"}) {
        INFO(typed);
        CHECK(german.mark(QString::fromUtf8(typed)) == QStringLiteral("+493022334455"));
    }
    for (const char* typed : {"", "anonymous", "-1", "-2", "INFO", "TAXI24", "**610", "unknown"}) {
        INFO(typed);
        CHECK(german.mark(QString::fromUtf8(typed)).isEmpty());
    }
    CHECK(german.mark(QStringLiteral("610")) == QStringLiteral("610"));
    const PhoneNumbers british(QStringLiteral("GB"));
    CHECK(british.mark(QStringLiteral("020 7946 0018")) == QStringLiteral("+442079460018"));
    // Nine for an outside line.
    CHECK(british.mark(QStringLiteral("902079460018")) == QStringLiteral("+442079460018"));
    CHECK(british.mark(QStringLiteral("+493022334455")) == QStringLiteral("+493022334455"));
    CHECK(british.mark(QString(500, u'1')).isEmpty());
}
