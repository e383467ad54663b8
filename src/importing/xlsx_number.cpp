// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/xlsx_styles.h"

#include <QDate>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace rapport::importing {

namespace {

constexpr double kSecondsADay = 86'400;
/// 9999-12-31, the last day a spreadsheet knows.
constexpr double kLastSerial = 2'958'466;
/// Below this a time-only format is taken for a length of time, from here on for a moment: two months.
constexpr double kLongestTime = 61;
/// What is left of sums that should be nothing, in an amount or a length of time.
constexpr double kNoise = 1e-10;

bool isWholeNumber(QByteArrayView text) {
    const qsizetype from = text.startsWith('-') ? 1 : 0;
    return text.size() > from &&
           std::all_of(text.begin() + from, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether a stored number is already as it is handed on: few figures, and nothing that is noise.
bool isShort(QByteArrayView text) {
    constexpr qsizetype kMostFigures = 15, kMostDecimals = 6;
    const QByteArrayView digits = text.startsWith('-') ? text.sliced(1) : text;
    const qsizetype point = digits.indexOf('.');
    if (point <= 0 || digits.size() > kMostFigures || digits.size() - point - 1 > kMostDecimals) return false;
    return isWholeNumber(digits.first(point)) && isWholeNumber(digits.sliced(point + 1)) &&
           !digits.endsWith('0') && (digits[0] != '0' || point == 1);
}

/// "1.5E+3" as "1500".
QByteArray withoutExponent(const QByteArray& text) {
    const qsizetype at = text.indexOf('e');
    if (at < 0) return text;
    const int exponent = text.mid(at + 1).toInt();
    if (exponent < -30 || exponent > 30) return text;
    QByteArray digits = text.left(at);
    const QByteArray sign = digits.startsWith('-') ? "-" : "";
    digits.remove(0, sign.size());
    const qsizetype point = digits.indexOf('.');
    qsizetype whole = (point < 0 ? digits.size() : point) + exponent;
    digits.remove(point, point < 0 ? 0 : 1);
    if (whole <= 0) {
        digits.prepend(QByteArray(1 - whole, '0'));
        whole = 1;
    }
    if (whole >= digits.size()) return sign + digits.leftJustified(whole, '0');
    return sign + digits.left(whole) + '.' + digits.mid(whole);
}

/// Fifteen digits are what a spreadsheet shows and what its arithmetic is worth; what a sum leaves behind
/// them, and behind the sixth decimal of a figure that has no more, is noise.
QByteArray plainNumber(double number) {
    if (std::abs(number) < kNoise) return "0";
    const double rounded = std::round(number * 1e6) / 1e6;
    const bool sums = std::abs(number) < 1e9 && rounded != 0 &&
                      std::abs(number - rounded) < kNoise * std::max(1.0, std::abs(number));
    return withoutExponent(QByteArray::number(sums ? rounded : number, 'g', 15));
}

QByteArray clock(qint64 seconds) {
    char text[40];
    const auto hours = static_cast<long long>(seconds / 3600);
    const int minutes = static_cast<int>(seconds / 60 % 60), rest = static_cast<int>(seconds % 60);
    if (rest == 0)
        std::snprintf(text, sizeof text, "%lld:%02d", hours, minutes);
    else
        std::snprintf(text, sizeof text, "%lld:%02d:%02d", hours, minutes, rest);
    return text;
}

/// Nothing of the day that never was: Excel has a 29 February 1900.
QByteArray dayText(qint64 serial, bool epoch1904) {
    if (!epoch1904 && serial == 60) return "1900-02-29";
    const QDate first = epoch1904 ? QDate(1904, 1, 1) : QDate(1899, 12, serial < 60 ? 31 : 30);
    int year = 0, month = 0, day = 0;
    first.addDays(serial).getDate(&year, &month, &day);
    // A sheet has a hundred thousand of them, and the calendar's own text is made through a locale.
    QByteArray text = "0000-00-00";
    for (qsizetype i = 3; i >= 0; --i, year /= 10)
        text[i] = static_cast<char>('0' + year % 10);
    text[5] = static_cast<char>('0' + month / 10);
    text[6] = static_cast<char>('0' + month % 10);
    text[8] = static_cast<char>('0' + day / 10);
    text[9] = static_cast<char>('0' + day % 10);
    return text;
}

QByteArray momentText(double serial, bool withTime, bool epoch1904) {
    if (!withTime) return dayText(static_cast<qint64>(std::floor(serial)), epoch1904);
    const auto seconds = static_cast<qint64>(std::round(serial * kSecondsADay));
    const qint64 days = seconds / 86'400, rest = seconds % 86'400;
    if (rest == 0) return dayText(days, epoch1904);
    char time[16];
    std::snprintf(time, sizeof time, "T%02d:%02d:%02d", static_cast<int>(rest / 3600),
                  static_cast<int>(rest / 60 % 60), static_cast<int>(rest % 60));
    return dayText(days, epoch1904) + time;
}

} // namespace

QByteArray numberText(QByteArrayView value, NumberMeaning meaning, bool epoch1904) {
    const QByteArrayView stored = value.trimmed();
    if (meaning == NumberMeaning::Plain && (isWholeNumber(stored) || isShort(stored)))
        return stored.toByteArray();
    bool ok = false;
    const double number = stored.toDouble(&ok);
    if (!ok || !std::isfinite(number)) return stored.toByteArray();
    if (meaning == NumberMeaning::Plain || number < 0 || number >= kLastSerial) return plainNumber(number);
    switch (meaning) {
    case NumberMeaning::Date:
    case NumberMeaning::DateTime:
        // Formulas that point to an empty cell give 0, which is no day of the 1900 calendar.
        if (!epoch1904 && number == 0) return {};
        return momentText(number, meaning == NumberMeaning::DateTime, epoch1904);
    case NumberMeaning::TimeOfDay:
        if (number >= kLongestTime) return momentText(number, true, epoch1904);
        [[fallthrough]];
    case NumberMeaning::Elapsed:
        return clock(static_cast<qint64>(std::round(number * kSecondsADay)));
    case NumberMeaning::Plain:
        break;
    }
    return stored.toByteArray();
}

} // namespace rapport::importing
