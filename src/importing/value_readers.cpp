// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/value_readers.h"

#include "domain/codes.h"

#include <cmath>

namespace rapport::importing {

namespace {

constexpr char16_t kArabicDecimal = u'\u066B', kArabicGroup = u'\u066C', kMinus = u'\u2212';

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

std::optional<int> monthNamed(QStringView word) {
    static constexpr std::array kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};
    if (word.size() < 3) return std::nullopt;
    for (size_t i = 0; i < kMonths.size(); ++i)
        if (word.left(3).compare(QLatin1String(kMonths[i]), Qt::CaseInsensitive) == 0)
            return static_cast<int>(i) + 1;
    return std::nullopt;
}

std::optional<Day> dayOf(int year, int month, int day) {
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1900 || year > 2199) return std::nullopt;
    return Day::fromDate(date);
}

int fullYear(int year, bool twoDigits) {
    if (!twoDigits) return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

/// Whether what follows the date is a time of day ("T09:30:00Z", " 9:30 PM"), or nothing.
bool isTimeOrNothing(QStringView rest) {
    rest = rest.trimmed();
    if (rest.startsWith(u'T')) rest = rest.sliced(1);
    if (rest.isEmpty()) return true;
    if (!isDigit(rest[0]) || !rest.contains(u':')) return false;
    for (const QChar c : rest)
        if (!isDigit(c) && !QStringView(u":.+-ZAPMapm ").contains(c)) return false;
    return true;
}

/// A figure or a word of a date.
struct Token {
    QStringView text;
    bool isFigure = false;
};

} // namespace

QString plainFigures(QStringView cell) {
    QString text = cell.trimmed().toString();
    for (QChar& c : text) {
        const char16_t u = c.unicode();
        if (u >= 0x0660 && u <= 0x0669)
            c = QChar(static_cast<char16_t>(u'0' + (u - 0x0660)));
        else if (u >= 0x06F0 && u <= 0x06F9)
            c = QChar(static_cast<char16_t>(u'0' + (u - 0x06F0)));
        else if (u == kMinus)
            c = u'-';
    }
    text.remove(QChar(0x200E)).remove(QChar(0x200F)); // Marks of writing direction.
    return text;
}

bool isMissing(QStringView cell) {
    const QStringView text = cell.trimmed();
    return text.isEmpty() || text == u"-" || text == u"?" || text.compare(u"NA", Qt::CaseInsensitive) == 0 ||
           text.compare(u"N/A", Qt::CaseInsensitive) == 0;
}

std::optional<DateText> readDateText(QStringView cell) {
    const QString text = plainFigures(cell);
    std::array<Token, 3> tokens;
    qsizetype at = 0;
    for (size_t n = 0; n < 3; ++n) {
        const qsizetype start = at;
        if (at < text.size() && isDigit(text[at])) {
            tokens[n].isFigure = true;
            while (at < text.size() && isDigit(text[at]))
                ++at;
        } else {
            while (at < text.size() && text[at].isLetter())
                ++at;
        }
        tokens[n].text = QStringView(text).sliced(start, at - start);
        if (tokens[n].text.isEmpty() || tokens[n].text.size() > 9) return std::nullopt;
        if (n == 0 && tokens[0].isFigure && tokens[0].text.size() == 8 &&
            isTimeOrNothing(QStringView(text).sliced(at))) {
            const QStringView whole = tokens[0].text;
            DateText date;
            date.fixed = dayOf(whole.left(4).toInt(), whole.sliced(4, 2).toInt(), whole.right(2).toInt());
            return date.fixed ? std::optional(date) : std::nullopt;
        }
        if (n == 2) break;
        const qsizetype separator = at;
        while (at < text.size() && at - separator < 2 && QStringView(u"/.-, ").contains(text[at]))
            ++at;
        if (at == separator) return std::nullopt;
    }
    if (!isTimeOrNothing(QStringView(text).sliced(at))) return std::nullopt;

    DateText date;
    for (size_t n = 0; n < 2; ++n) {
        if (tokens[n].isFigure) continue;
        const auto month = monthNamed(tokens[n].text);
        const Token& day = tokens[1 - n];
        if (!month || !day.isFigure || !tokens[2].isFigure || day.text.size() > 2) return std::nullopt;
        date.fixed =
            dayOf(fullYear(tokens[2].text.toInt(), tokens[2].text.size() == 2), *month, day.text.toInt());
        return date.fixed ? std::optional(date) : std::nullopt;
    }
    if (!tokens[2].isFigure) return std::nullopt;
    for (size_t n = 0; n < 3; ++n)
        date.figures[n] = tokens[n].text.toInt();
    if (tokens[0].text.size() == 4) {
        date.fixed = dayOf(date.figures[0], date.figures[1], date.figures[2]);
        return date.fixed ? std::optional(date) : std::nullopt;
    }
    if (tokens[0].text.size() > 2 || tokens[1].text.size() > 2) return std::nullopt;
    if (tokens[2].text.size() != 2 && tokens[2].text.size() != 4) return std::nullopt;
    date.yearIsLast = tokens[2].text.size() == 4;
    for (const DateOrder order : {DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay})
        if (date.read(order)) return date;
    return std::nullopt;
}

std::optional<Day> DateText::read(DateOrder order) const {
    if (fixed) return fixed;
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

std::optional<AmountText> readAmountText(QStringView cell, Currency currency) {
    QString text = plainFigures(cell);
    AmountText amount;
    if (text.startsWith(u'(') && text.endsWith(u')')) {
        amount.negative = true;
        text = text.sliced(1, text.size() - 2).trimmed();
    }
    const QString code = currency.code();
    bool signSeen = false, ended = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isDigit(c) || c == u'.' || c == u',' || c == kArabicDecimal || c == kArabicGroup) {
            if (ended) return std::nullopt;
            if (c == kArabicDecimal) {
                if (amount.signIsSure) return std::nullopt;
                amount.signIsSure = true;
                amount.body += u'.';
            } else if (c != kArabicGroup) {
                amount.body += c;
            }
        } else if (c == u'-' || c == u'+') {
            if (signSeen || (c == u'-' && amount.negative)) return std::nullopt;
            signSeen = true;
            if (c == u'-') amount.negative = true;
            ended = !amount.body.isEmpty();
        } else if (c.isSpace() || c == u'\'' || c == u'\u2019') {
            // Between digits a sign of groups; around the number nothing.
        } else if (c.category() == QChar::Symbol_Currency) {
            ended = !amount.body.isEmpty();
        } else if (!code.isEmpty() && QStringView(text).sliced(i).startsWith(code, Qt::CaseInsensitive)) {
            i += code.size() - 1;
            ended = !amount.body.isEmpty();
        } else {
            return std::nullopt;
        }
    }
    if (amount.body.isEmpty() || (amount.signIsSure && amount.body.contains(u','))) return std::nullopt;
    return amount;
}

std::optional<QString> AmountText::read(DecimalSign sign) const {
    const QChar decimal = signIsSure || sign == DecimalSign::Point ? u'.' : u',';
    const QChar group = decimal == u'.' ? u',' : u'.';
    QString plain = negative ? QStringLiteral("-") : QString();
    qsizetype sinceGroup = 0, groups = 0, wholeDigits = 0;
    bool inDecimals = false;
    qsizetype decimals = 0;
    for (const QChar c : body) {
        if (c == group) {
            if (inDecimals || sinceGroup == 0 || sinceGroup > 3) return std::nullopt;
            if (groups > 0 && sinceGroup < 2) return std::nullopt;
            if (groups == 0 && body.startsWith(u'0')) return std::nullopt;
            ++groups;
            sinceGroup = 0;
        } else if (c == decimal) {
            if (inDecimals || (groups > 0 && sinceGroup != 3)) return std::nullopt;
            inDecimals = true;
            if (wholeDigits == 0) plain += u'0';
            plain += u'.';
        } else {
            plain += c;
            if (inDecimals)
                ++decimals;
            else
                ++sinceGroup, ++wholeDigits;
        }
    }
    if (!inDecimals && groups > 0 && sinceGroup != 3) return std::nullopt;
    if (wholeDigits + decimals == 0) return std::nullopt;
    if (inDecimals && decimals == 0) plain.chop(1);
    return plain;
}

std::optional<bool> readFlag(QStringView cell) {
    const QString text = plainFigures(cell).toLower();
    for (const char* word : {"yes", "true", "1", "y"})
        if (text == QLatin1String(word)) return true;
    for (const char* word : {"no", "false", "0", "n"})
        if (text == QLatin1String(word)) return false;
    return std::nullopt;
}

std::optional<Dispute> readDispute(QStringView cell) {
    if (const auto flag = readFlag(cell)) return *flag ? Dispute::Unrecorded : Dispute::None;
    return fromCode<Dispute>(cell.trimmed().toString().toLower());
}

std::optional<Duration> readDuration(QStringView cell, Duration unit) {
    const QString text = plainFigures(cell);
    const QStringView view(text);
    const qsizetype colon = view.indexOf(u':');
    if (colon >= 0) {
        bool hoursFine = false, minutesFine = false;
        const uint hours = view.left(colon).toUInt(&hoursFine);
        const uint minutes = view.sliced(colon + 1).toUInt(&minutesFine);
        if (!hoursFine || !minutesFine || minutes > 59 || hours > 100'000) return std::nullopt;
        return Duration::hours(hours) + Duration::minutes(minutes);
    }
    const auto amount = readAmountText(text, Currency());
    if (!amount || amount->negative) return std::nullopt;
    QString plain = amount->body;
    plain.replace(u',', u'.');
    bool fine = false;
    const double units = plain.toDouble(&fine);
    if (!fine || units > 1e7) return std::nullopt;
    return Duration::seconds(std::llround(units * static_cast<double>(unit.inSeconds())));
}

} // namespace rapport::importing
