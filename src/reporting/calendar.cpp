// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/calendar.h"

#include <libical/ical.h>
#include <memory>

namespace rapport::reporting {

namespace {

constexpr int alarmHour = 9;
constexpr const char* product = "-//Rapport//Rapport//EN";

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeText {
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

icaltimetype dateOf(Day day) {
    icaltimetype date = icaltime_null_date();
    date.year = day.year();
    date.month = day.month();
    date.day = day.dayOfMonth();
    return date;
}

icaltimetype utcOf(Instant instant) {
    return icaltime_from_timet_with_zone(static_cast<time_t>(instant.msSinceEpoch() / 1000), 0,
                                         icaltimezone_get_utc_timezone());
}

/// Control characters have no place in a calendar; line ends are escaped by the library.
QByteArray textOf(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control) plain += c;
    }
    return plain.toUtf8();
}

icalcomponent* alarmOf(const QByteArray& summary) {
    icalcomponent* alarm = icalcomponent_new_valarm();
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm, icalproperty_new_description(summary.constData()));
    icaltriggertype trigger{};
    trigger.time = icaltime_null_time();
    trigger.duration.hours = alarmHour;
    icalcomponent_add_property(alarm, icalproperty_new_trigger(trigger));
    return alarm;
}

icalcomponent* eventOf(const CalendarEntry& entry, Instant stamp) {
    icalcomponent* event = icalcomponent_new_vevent();
    const QByteArray summary = textOf(entry.summary);
    icalcomponent_add_property(event, icalproperty_new_uid(textOf(entry.uid).constData()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(utcOf(stamp)));
    icalcomponent_add_property(event, icalproperty_new_dtstart(dateOf(entry.day)));
    icalcomponent_add_property(event, icalproperty_new_dtend(dateOf(entry.day + 1)));
    icalcomponent_add_property(event, icalproperty_new_summary(summary.constData()));
    if (!entry.description.isEmpty())
        icalcomponent_add_property(event,
                                   icalproperty_new_description(textOf(entry.description).constData()));
    icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    icalcomponent_add_component(event, alarmOf(summary));
    return event;
}

} // namespace

QByteArray writeCalendar(const QString& name, const std::vector<CalendarEntry>& entries, Instant stamp) {
    const std::unique_ptr<icalcomponent, FreeComponent> calendar(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid(product));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    icalproperty* title = icalproperty_new_x(textOf(name).constData());
    icalproperty_set_x_name(title, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), title);
    for (const CalendarEntry& entry : entries)
        icalcomponent_add_component(calendar.get(), eventOf(entry, stamp));
    const std::unique_ptr<char, FreeText> text(icalcomponent_as_ical_string_r(calendar.get()));
    return QByteArray(text.get());
}

} // namespace rapport::reporting
