// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ical_property.h"

#include "importing/content_line.h"
#include "importing/vcard_property.h"

#include <QDate>
#include <QStringDecoder>

#include <algorithm>

namespace rapport::importing {

namespace {

constexpr int kFirstYear = 1900, kLastYear = 2200;
constexpr qint64 kDay = 24 * 3600;
constexpr qint64 kLongestDuration = 400 * kDay;

bool isName(const QByteArray& name) {
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Figures alone; -1: there are others.
int figures(const QByteArray& text, qsizetype from, qsizetype count) {
    int value = 0;
    if (from + count > text.size()) return -1;
    for (qsizetype i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

} // namespace

QByteArray IcalProperty::parameter(const char* wanted) const {
    for (const auto& [key, text] : parameters)
        if (key == wanted) return text;
    return {};
}

QString IcalProperty::text() const {
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString whole = utf8.decode(value);
    if (utf8.hasError()) {
        QStringDecoder western("windows-1252");
        whole = western.isValid() ? QString(western.decode(value)) : QString::fromLatin1(value);
    }
    return vcardText(whole.remove(QChar(0)), false).simplified();
}

std::optional<IcalProperty> readIcalProperty(const QByteArray& line) {
    const qsizetype colon = outsideQuotes(line, ':');
    if (colon <= 0) return std::nullopt;
    const QByteArrayList head = partsOutsideQuotes(line.left(colon), ';');
    IcalProperty property;
    property.name = head[0].trimmed().toUpper();
    if (!isName(property.name)) return std::nullopt;
    for (qsizetype i = 1; i < head.size(); ++i) {
        const qsizetype equals = head[i].indexOf('=');
        if (equals <= 0) continue;
        QByteArray text = head[i].mid(equals + 1).trimmed();
        text.replace('"', "");
        property.parameters.emplace_back(head[i].left(equals).trimmed().toUpper(), text);
    }
    property.value = line.mid(colon + 1);
    return property;
}

std::optional<IcalTime> readIcalTime(const QByteArray& value, const QByteArray& zone) {
    const QByteArray text = value.trimmed();
    const int year = figures(text, 0, 4), month = figures(text, 4, 2), day = figures(text, 6, 2);
    const QDate date(year, month, day);
    if (year < kFirstYear || year > kLastYear || !date.isValid()) return std::nullopt;
    IcalTime time;
    time.wall = QDate(1970, 1, 1).daysTo(date) * kDay;
    time.isDay = text.size() == 8;
    if (time.isDay) return time;
    const int hour = figures(text, 9, 2), minute = figures(text, 11, 2), second = figures(text, 13, 2);
    time.isUtc = text.size() == 16 && (text[15] == 'Z' || text[15] == 'z');
    const bool isWhole = text.size() == 15 || time.isUtc;
    const bool inDay = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
    if (!isWhole || !inDay || (text[8] != 'T' && text[8] != 't')) return std::nullopt;
    time.wall += hour * 3600 + minute * 60 + second;
    if (!time.isUtc) time.zone = zone;
    return time;
}

std::vector<IcalTime> readIcalTimes(const IcalProperty& property, size_t most) {
    std::vector<IcalTime> times;
    const QByteArray zone = property.parameter("TZID");
    for (const QByteArray& part : property.value.split(',')) {
        if (times.size() >= most) break;
        const qsizetype slash = part.indexOf('/');
        if (auto time = readIcalTime(slash < 0 ? part : part.left(slash), zone)) times.push_back(*time);
    }
    return times;
}

std::optional<qint64> readIcalDuration(const QByteArray& value) {
    QByteArray text = value.trimmed().toUpper();
    if (text.startsWith('+')) text.remove(0, 1);
    if (!text.startsWith('P')) return std::nullopt;
    qint64 seconds = 0, number = -1;
    for (const char c : text.mid(1)) {
        if (c >= '0' && c <= '9') {
            number = std::max<qint64>(number, 0) * 10 + (c - '0');
            if (number > kLongestDuration) return std::nullopt;
            continue;
        }
        if (c == 'T' && number < 0) continue;
        const qint64 unit = c == 'W' ? 7 * kDay : c == 'D' ? kDay : c == 'H' ? 3600 : c == 'M' ? 60 : 1;
        if (number < 0 || !QByteArrayView("WDHMS").contains(c)) return std::nullopt;
        seconds += number * unit;
        number = -1;
    }
    if (number >= 0 || seconds <= 0 || seconds > kLongestDuration) return std::nullopt;
    return seconds;
}

std::optional<int> readIcalOffset(const QByteArray& value) {
    const QByteArray text = value.trimmed();
    if (text.size() != 5 && text.size() != 7) return std::nullopt;
    const int hours = figures(text, 1, 2), minutes = figures(text, 3, 2);
    const int seconds = text.size() == 7 ? figures(text, 5, 2) : 0;
    if ((text[0] != '+' && text[0] != '-') || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 ||
        seconds < 0 || seconds > 59)
        return std::nullopt;
    const int whole = hours * 3600 + minutes * 60 + seconds;
    return text[0] == '-' ? -whole : whole;
}

} // namespace rapport::importing
