// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ical_event.h"

#include <algorithm>
#include <array>

namespace rapport::importing {

namespace {

constexpr int kMostProperties = 20'000;
constexpr size_t kMostAttendees = 1000;
constexpr size_t kMostDates = 20'000;
constexpr size_t kMostRules = 20;
constexpr qsizetype kLongestText = 500;

/// What stands in LOCATION where nobody goes anywhere.
bool isOverALine(const QString& place) {
    static constexpr std::array kLines{
        "http",     "https",     "tel",         "zoom",           "teams",
        "webex",    "skype",     "google meet", "jitsi",          "phone",
        "online",   "call",      "anruf",       "video",          "virtual",
        "telefon",  "telephone", "whatsapp",    "telefonat",      "gotomeeting",
        "facetime", "videocall", "video call",  "videokonferenz", "telefonkonferenz"};
    const auto begins = [&place](const char* word) {
        const QLatin1String text(word);
        return place.startsWith(text, Qt::CaseInsensitive) &&
               (place.size() == text.size() || !place[text.size()].isLetter());
    };
    if (std::any_of(kLines.begin(), kLines.end(), begins)) return true;
    if (place.contains(QLatin1String("://"))) return true;
    static constexpr std::array kWithin{"microsoft teams", "zoom.us", "zoom meeting", "meet.google"};
    const auto contains = [&place](const char* word) {
        return place.contains(QLatin1String(word), Qt::CaseInsensitive);
    };
    if (std::any_of(kWithin.begin(), kWithin.end(), contains)) return true;
    // A number to ring.
    return std::all_of(place.begin(), place.end(), [](QChar c) {
        return c.isDigit() || c.isSpace() || QStringView(u"+-()/.,#").contains(c);
    });
}

} // namespace

IcalPerson personOf(const IcalProperty& property) {
    IcalPerson person;
    QString address = property.text();
    const QByteArray other = property.parameter("EMAIL");
    if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) address.remove(0, 7);
    if (!address.contains(u'@') && !other.isEmpty()) address = QString::fromUtf8(other);
    const bool isAddress = address.contains(u'@') && !address.contains(u' ') && !address.contains(u',') &&
                           !address.contains(u';') && address.size() <= 320;
    if (isAddress) person.email = address.toLower();
    person.name = QString::fromUtf8(property.parameter("CN")).simplified().left(kLongestText);
    person.declined = property.parameter("PARTSTAT").toUpper() == "DECLINED";
    return person;
}

bool IcalEvent::take(const IcalProperty& property) {
    if (++properties_ > kMostProperties) return false;
    const QByteArray& name = property.name;
    const QByteArray word = property.value.trimmed().toUpper();
    const QByteArray zone = property.parameter("TZID");
    if (name == "UID") {
        uid = property.text().left(kLongestText);
    } else if (name == "SUMMARY") {
        title = property.text().left(kLongestText);
    } else if (name == "LOCATION") {
        location = property.text().left(kLongestText);
    } else if (name == "DTSTART") {
        start = readIcalTime(property.value, zone);
    } else if (name == "DTEND") {
        end = readIcalTime(property.value, zone);
    } else if (name == "DURATION") {
        length = readIcalDuration(property.value);
    } else if (name == "RECURRENCE-ID") {
        instance = readIcalTime(property.value, zone);
    } else if (name == "RRULE") {
        if (rules.size() < kMostRules) rules.push_back(property.value);
    } else if (name == "RDATE" || name == "EXDATE") {
        auto& list = name == "RDATE" ? dates : exceptions;
        const auto times = readIcalTimes(property, kMostDates);
        if (list.size() + times.size() > kMostDates) return false;
        list.insert(list.end(), times.begin(), times.end());
    } else if (name == "SEQUENCE") {
        sequence = word.toInt();
    } else if (name == "LAST-MODIFIED" || (name == "DTSTAMP" && stamp.isEmpty())) {
        stamp = word.left(20);
    } else if (name == "STATUS") {
        cancelled = word == "CANCELLED" || word == "CANCELED";
    } else if (name == "CLASS") {
        confidential = word == "PRIVATE" || word == "CONFIDENTIAL";
    } else if (name == "ORGANIZER") {
        organizer = personOf(property);
    } else if (name == "ATTENDEE") {
        const bool isRoom = property.parameter("CUTYPE").toUpper() == "ROOM" ||
                            property.parameter("CUTYPE").toUpper() == "RESOURCE";
        if (!isRoom && attendees.size() < kMostAttendees) attendees.push_back(personOf(property));
    }
    return true;
}

bool IcalEvent::isDeclined(const QString& owner) const {
    bool anyInvited = false, anyCame = false;
    for (const IcalPerson& person : attendees) {
        if (!owner.isEmpty() && person.email == owner && person.declined) return true;
        if (person.email.isEmpty() || person.email == organizer.email || person.email == owner) continue;
        anyInvited = true;
        anyCame = anyCame || !person.declined;
    }
    return anyInvited && !anyCame;
}

std::vector<MailAddress> IcalEvent::present(const QString& owner) const {
    std::vector<MailAddress> all;
    for (const IcalPerson& person : attendees)
        if (!person.declined && !person.email.isEmpty() && person.email != owner) all.push_back(person);
    return all;
}

bool IcalEvent::isVisit() const {
    return !location.isEmpty() && !isOverALine(location);
}

} // namespace rapport::importing
