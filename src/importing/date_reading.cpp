// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/date_reading.h"

#include "importing/month_names.h"
#include "importing/value_readers.h"

#include <QCalendar>

#include <algorithm>

namespace rapport::importing {

namespace {

/// Days of spreadsheets from 1954-10-03 to 2064-04-08; other bare numbers are no dates.
constexpr int kFirstSerial = 20'000, kLastSerial = 60'000;
constexpr int kFirstPersianYear = 1300, kFirstUnclearYear = 1420, kLastUnclearYear = 1499;

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isPersianYear(int year) {
    return year >= kFirstPersianYear && year < kFirstUnclearYear;
}

bool isUnclearYear(int year) {
    return year >= kFirstUnclearYear && year <= kLastUnclearYear;
}

std::optional<Day> persianDay(int year, int month, int day) {
    static const QCalendar calendar(QCalendar::System::Jalali);
    const QDate date = calendar.dateFromParts(year, month, day);
    return date.isValid() ? std::optional(Day::fromDate(date)) : std::nullopt;
}

std::optional<Day> dayOf(int year, int month, int day) {
    if (isPersianYear(year)) return persianDay(year, month, day);
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1900 || year > 2199) return std::nullopt;
    return Day::fromDate(date);
}

int fullYear(int year, bool twoDigits) {
    if (!twoDigits) return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

/// Whether what follows the date is a time of day ("T09:30:00Z", " 9:30 PM"), the Russian sign of a year, or
/// nothing.
bool isTimeOrNothing(QStringView rest) {
    rest = rest.trimmed();
    if (rest.startsWith(u'г')) rest = rest.sliced(1);
    if (rest.startsWith(u'.')) rest = rest.sliced(1);
    rest = rest.trimmed();
    if (rest.startsWith(u'T') || rest.startsWith(u',')) rest = rest.sliced(1).trimmed();
    if (rest.isEmpty()) return true;
    if (!isDigit(rest[0]) || !rest.contains(u':')) return false;
    return std::all_of(rest.begin(), rest.end(), [](QChar c) {
        return isDigit(c) || c.isSpace() || QStringView(u":.+-ZAPMapm").contains(c);
    });
}

/// A figure or a word of a date.
struct Token {
    QStringView text;
    bool isFigure = false;
};

/// Of a number of whole days, perhaps with the time of day as a fraction.
std::optional<DateText> readSerial(const QString& text) {
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = QStringView(text).left(point < 0 ? text.size() : point);
    if (whole.size() != 5 || !std::all_of(whole.begin(), whole.end(), isDigit)) return std::nullopt;
    const QStringView fraction = point < 0 ? QStringView() : QStringView(text).sliced(point + 1);
    if (!std::all_of(fraction.begin(), fraction.end(), isDigit)) return std::nullopt;
    const int serial = whole.toInt();
    if (serial < kFirstSerial || serial > kLastSerial) return std::nullopt;
    DateText date;
    date.isSerial = true;
    date.fixed = Day::of(1899, 12, 30) + serial;
    return date;
}

/// "20260131".
std::optional<DateText> readEightDigits(QStringView digits) {
    DateText date;
    const int year = digits.left(4).toInt();
    date.isPersian = isPersianYear(year);
    date.fixed = dayOf(year, digits.sliced(4, 2).toInt(), digits.right(2).toInt());
    return date.fixed ? std::optional(date) : std::nullopt;
}

std::optional<DateText> unclear() {
    DateText date;
    date.calendarUnclear = true;
    return date;
}

/// With the month by its name; `month` is the place of the name.
std::optional<DateText> readNamed(const std::array<Token, 3>& tokens, size_t month, bool persianDigits) {
    const auto name = monthNamed(tokens[month].text);
    // "3 May 2026", "May 3, 2026", "2026 May 3".
    Token day = tokens[month == 0 ? 1 : 0], year = tokens[2];
    if (month == 1 && tokens[0].text.size() == 4) std::swap(day, year);
    if (!name || !day.isFigure || !year.isFigure || day.text.size() > 2) return std::nullopt;
    if (year.text.size() != 2 && year.text.size() != 4) return std::nullopt;
    DateText date;
    date.hasShortYear = year.text.size() == 2;
    const int number = year.text.toInt();
    if (date.hasShortYear && (persianDigits || name->isPersian)) return unclear();
    if (isUnclearYear(number)) {
        // A Persian month's name tells the calendar.
        if (!name->isPersian) return unclear();
        date.fixed = persianDay(number, name->month, day.text.toInt());
    } else {
        if (name->isPersian != isPersianYear(number)) return std::nullopt;
        date.fixed = dayOf(fullYear(number, date.hasShortYear), name->month, day.text.toInt());
    }
    date.isPersian = name->isPersian;
    return date.fixed ? std::optional(date) : std::nullopt;
}

std::optional<DateText> readFigures(const std::array<Token, 3>& tokens, bool persianDigits) {
    DateText date;
    for (size_t n = 0; n < 3; ++n)
        date.figures[n] = tokens[n].text.toInt();
    const bool yearIsFirst = tokens[0].text.size() == 4;
    date.yearIsLast = tokens[2].text.size() == 4;
    if (!yearIsFirst && (tokens[0].text.size() > 2 || tokens[1].text.size() > 2)) return std::nullopt;
    if (tokens[2].text.size() > 2 && !date.yearIsLast) return std::nullopt;
    if (yearIsFirst && date.yearIsLast) return std::nullopt;
    if (yearIsFirst || date.yearIsLast) {
        const int year = date.figures[yearIsFirst ? 0 : 2];
        if (isUnclearYear(year)) return unclear();
        date.isPersian = isPersianYear(year);
    } else {
        if (tokens[2].text.size() != 2) return std::nullopt;
        if (persianDigits) return unclear();
        date.hasShortYear = true;
    }
    if (yearIsFirst) {
        date.fixed = dayOf(date.figures[0], date.figures[1], date.figures[2]);
        return date.fixed ? std::optional(date) : std::nullopt;
    }
    for (const DateOrder order : {DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay})
        if (date.read(order)) return date;
    return std::nullopt;
}

} // namespace

std::optional<DateText> readDateText(QStringView cell) {
    QString text = plainFigures(cell);
    const bool persianDigits = std::any_of(cell.begin(), cell.end(),
                                           [](QChar c) { return c >= QChar(0x06F0) && c <= QChar(0x06F9); });
    if (std::any_of(text.begin(), text.end(),
                    [](QChar c) { return c.unicode() >= 0x0600 && c.isLetter(); })) {
        text.replace(QChar(0x060C), u','); // ،
        joinMonthNames(text);
    }
    if (const auto serial = readSerial(text)) return serial;
    std::array<Token, 3> tokens;
    qsizetype at = 0;
    for (size_t n = 0; n < 3; ++n) {
        const qsizetype start = at;
        if (at < text.size() && isDigit(text[at])) {
            tokens[n].isFigure = true;
            while (at < text.size() && isDigit(text[at]))
                ++at;
        } else {
            while (at < text.size() && (text[at].isLetter() || text[at].isMark()))
                ++at;
        }
        tokens[n].text = QStringView(text).sliced(start, at - start);
        if (tokens[n].text.isEmpty() || tokens[n].text.size() > 12) return std::nullopt;
        if (n == 0 && tokens[0].isFigure && tokens[0].text.size() == 8 &&
            isTimeOrNothing(QStringView(text).sliced(at)))
            return readEightDigits(tokens[0].text);
        if (n == 2) break;
        const qsizetype separator = at;
        while (at < text.size() && at - separator < 2 &&
               (QStringView(u"/.-,").contains(text[at]) || text[at].isSpace()))
            ++at;
        if (at == separator) return std::nullopt;
    }
    if (!isTimeOrNothing(QStringView(text).sliced(at))) return std::nullopt;
    for (const Token& token : tokens)
        if (token.isFigure && token.text.size() > 4) return std::nullopt;
    for (size_t n = 0; n < 2; ++n)
        if (!tokens[n].isFigure) return readNamed(tokens, n, persianDigits);
    if (!tokens[2].isFigure) return std::nullopt;
    return readFigures(tokens, persianDigits);
}

std::optional<Day> DateText::read(DateOrder order) const {
    if (fixed) return fixed;
    if (calendarUnclear) return std::nullopt;
    switch (order) {
    case DateOrder::DayMonthYear:
        return dayOf(fullYear(figures[2], !yearIsLast), figures[1], figures[0]);
    case DateOrder::MonthDayYear:
        return dayOf(fullYear(figures[2], !yearIsLast), figures[0], figures[1]);
    case DateOrder::YearMonthDay:
        if (yearIsLast) return std::nullopt;
        return dayOf(fullYear(figures[0], true), figures[1], figures[2]);
    }
    return std::nullopt;
}

} // namespace rapport::importing
