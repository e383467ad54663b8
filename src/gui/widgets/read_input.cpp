// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/read_input.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace rapport::gui {

namespace {

constexpr qint64 secondsADay = 24 * 60 * 60;
constexpr int firstYear = 1900; // of the Gregorian calendar; nobody's records are older
constexpr int lastYear = 2199;

struct Input {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::Input)
};

QString wordOf(QString text) {
    static const QRegularExpression noWord(QStringLiteral("[^\\p{L}]"));
    return text.remove(noWord).toCaseFolded();
}

// The unit a language writes behind hours or minutes.
QString unitOf(const wording::Speech& speech, Duration one) {
    return QRegularExpression::escape(wordOf(speech.duration(one)));
}

/// The places of day, month and year in a date of the language.
std::array<int, 3> orderOf(const QLocale& locale) {
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    std::array<std::pair<qsizetype, int>, 3> places{
        {{format.indexOf(u'd'), 0}, {format.indexOf(u'M'), 1}, {format.indexOf(u'y'), 2}}};
    std::sort(places.begin(), places.end());
    return {places[0].second, places[1].second, places[2].second};
}

std::optional<int> monthOf(const QString& word, const QLocale& locale, const QCalendar& calendar) {
    const QString wanted = wordOf(word);
    const QLocale english(QLocale::English);
    std::optional<int> found;
    for (const QLocale& spoken : {locale, english}) {
        for (int month = 1; month <= calendar.maximumMonthsInYear() && !wanted.isEmpty(); ++month) {
            for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                for (const QString& name :
                     {calendar.monthName(spoken, month, QCalendar::Unspecified, form),
                      calendar.standaloneMonthName(spoken, month, QCalendar::Unspecified, form)}) {
                    const QString known = wordOf(name);
                    if (known == wanted) {
                        return month;
                    }
                    if (wanted.size() >= 3 && known.startsWith(wanted)) {
                        if (found && *found != month) {
                            return std::nullopt; // "مرد" of two months: which one?
                        }
                        found = month;
                    }
                }
            }
        }
    }
    return found;
}

Reading<Day> noDay() {
    return {std::nullopt, Input::tr("This is not a day of the calendar.")};
}

Reading<Day> dayOf(int year, int month, int day, QCalendar calendar, qsizetype digitsOfYear, Day today) {
    const int thisYear = today.toDate().year(calendar);
    if (digitsOfYear <= 2) {
        // The year of these last two digits that is at most 80 years ago.
        year += thisYear / 100 * 100;
        year += year > thisYear + 20 ? -100 : year <= thisYear - 80 ? 100 : 0;
    } else if (!calendar.isGregorian() && year >= 1700) {
        calendar = QCalendar();
    } else if (calendar.isGregorian() && year >= 1200 && year < 1700) {
        calendar = QCalendar(QCalendar::System::Jalali);
    }
    const QDate date = calendar.dateFromParts(year, month, day);
    if (!date.isValid()) {
        return noDay();
    }
    if (date.year() < firstYear || date.year() > lastYear) {
        return {std::nullopt, Input::tr("This year is too far away.")};
    }
    return {Day::fromDate(date), {}};
}

std::optional<Reading<Day>> readRelativeDay(const QString& text, const QCalendar& calendar, Day today) {
    const QString key = Input::tr("t", "key for today");
    const QString word = Input::tr("today", "typed as a date");
    if (text == key.toCaseFolded() || text == word.toCaseFolded() || text == QLatin1String("t")) {
        return Reading<Day>{today, {}};
    }
    static const QRegularExpression relative(QStringLiteral("^([-+\u2212])\\s*(\\d{1,4})\\s*([dwmy]?)$"));
    const QRegularExpressionMatch match = relative.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int count = match.captured(2).toInt() * (match.captured(1) == QLatin1String("+") ? 1 : -1);
    const QString unit = match.captured(3);
    if (unit == QLatin1String("m")) {
        return Reading<Day>{Day::fromDate(today.toDate().addMonths(count, calendar)), {}};
    }
    if (unit == QLatin1String("y")) {
        return Reading<Day>{Day::fromDate(today.toDate().addYears(count, calendar)), {}};
    }
    return Reading<Day>{today + count * (unit == QLatin1String("w") ? 7 : 1), {}};
}

Reading<Day> readNumbers(const QStringList& numbers, const QLocale& locale, const QCalendar& calendar,
                         Day today) {
    const QDate now = today.toDate();
    if (numbers.size() == 1 && numbers[0].size() == 8) {
        return dayOf(numbers[0].left(4).toInt(), numbers[0].mid(4, 2).toInt(), numbers[0].right(2).toInt(),
                     calendar, 4, today);
    }
    if (numbers.size() == 1 && numbers[0].size() <= 2) {
        return dayOf(now.year(calendar), now.month(calendar), numbers[0].toInt(), calendar, 4, today);
    }
    std::array<int, 3> order = orderOf(locale);
    if (numbers.size() == 2) {
        const bool dayFirst =
            std::find(order.begin(), order.end(), 0) < std::find(order.begin(), order.end(), 1);
        return dayOf(now.year(calendar), numbers[dayFirst ? 1 : 0].toInt(), numbers[dayFirst ? 0 : 1].toInt(),
                     calendar, 4, today);
    }
    if (numbers.size() != 3) {
        return noDay();
    }
    if (numbers[0].size() == 4) {
        order = {2, 1, 0};
    } else if (numbers[2].size() == 4 && order[0] == 2) {
        order = {0, 1, 2};
    }
    std::array<int, 3> parts{};
    qsizetype digitsOfYear = 0;
    for (size_t at = 0; at < 3; ++at) {
        parts[size_t(order[at])] = numbers[qsizetype(at)].toInt();
        digitsOfYear = order[at] == 2 ? numbers[qsizetype(at)].size() : digitsOfYear;
    }
    return dayOf(parts[2], parts[1], parts[0], calendar, digitsOfYear, today);
}

// "30 Jun 2026", "Jun 30", "2026 Jun 30"
Reading<Day> readWithMonth(const QStringList& numbers, int month, const QCalendar& calendar, Day today) {
    if (numbers.size() == 1) {
        return dayOf(today.toDate().year(calendar), month, numbers[0].toInt(), calendar, 4, today);
    }
    if (numbers.size() != 2) {
        return noDay();
    }
    const bool yearFirst = numbers[0].size() > 2;
    const QString& year = numbers[yearFirst ? 0 : 1];
    return dayOf(year.toInt(), month, numbers[yearFirst ? 1 : 0].toInt(), calendar, year.size(), today);
}

bool isGroupSeparator(QChar c, const QLocale& locale) {
    // Spaces and apostrophes part thousands in many countries and nothing else in any.
    return c.isSpace() || QStringView(u"'\u2019\u066C").contains(c) || locale.groupSeparator().contains(c) ||
           (c == u',' && locale.decimalPoint() != QLatin1String(","));
}

bool isDecimalPoint(QChar c, const QLocale& locale) {
    return c == u'\u066B' || locale.decimalPoint().contains(c) ||
           (c == u'.' && locale.groupSeparator() != QLatin1String("."));
}

bool groupsOfThree(const QStringList& groups) {
    if (groups.size() == 1) {
        return !groups[0].isEmpty();
    }
    return !groups[0].isEmpty() && groups[0].size() <= 3 &&
           std::all_of(groups.begin() + 1, groups.end(),
                       [](const QString& group) { return group.size() == 3; });
}

} // namespace

QString plainDigits(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Format) {
            continue;
        }
        plain += c.isDigit() ? QChar(ushort(u'0' + c.digitValue())) : c;
    }
    return plain.simplified();
}

QCalendar calendarOf(const wording::Speech& speech) {
    return QCalendar(speech.locale().language() == QLocale::Persian ? QCalendar::System::Jalali
                                                                    : QCalendar::System::Gregorian);
}

Reading<Day> readDay(const QString& text, const wording::Speech& speech, Day today) {
    const QString typed = plainDigits(text).toCaseFolded();
    if (typed.isEmpty()) {
        return {};
    }
    const QCalendar calendar = calendarOf(speech);
    if (const auto relative = readRelativeDay(typed, calendar, today)) {
        return *relative;
    }
    static const QRegularExpression part(QStringLiteral("\\d+|[\\p{L}\\p{M}]+"));
    QStringList numbers;
    QStringList words;
    for (auto matches = part.globalMatch(typed); matches.hasNext();) {
        const QString found = matches.next().captured();
        (found[0].isDigit() ? numbers : words) << found;
    }
    if (words.isEmpty() && !numbers.isEmpty()) {
        return readNumbers(numbers, speech.locale(), calendar, today);
    }
    const auto month = monthOf(words.join(QString()), speech.locale(), calendar);
    return month ? readWithMonth(numbers, *month, calendar, today) : noDay();
}

Reading<Money> readMoney(const QString& text, const wording::Speech& speech, Currency currency) {
    QString typed = plainDigits(text);
    typed.remove(speech.currencySign(currency), Qt::CaseInsensitive);
    typed.remove(currency.code(), Qt::CaseInsensitive);
    typed = typed.trimmed();
    if (typed.isEmpty()) {
        return {};
    }
    const bool negative = typed[0] == u'-' || typed[0] == u'\u2212';
    if (negative) {
        typed = typed.mid(1).trimmed();
    }
    const Reading<Money> unclear{
        std::nullopt, Input::tr("This amount cannot be read for certain: part only whole thousands.")};
    QStringList groups{QString()};
    std::optional<QString> decimals;
    for (const QChar c : typed) {
        if (c.isDigit()) {
            (decimals ? *decimals : groups.last()) += c;
        } else if (!decimals && isDecimalPoint(c, speech.locale())) {
            decimals = QString();
        } else if (!decimals && isGroupSeparator(c, speech.locale())) {
            groups << QString();
        } else {
            return decimals && (isDecimalPoint(c, speech.locale()) || isGroupSeparator(c, speech.locale()))
                       ? unclear
                       : Reading<Money>{std::nullopt, Input::tr("This is not an amount of money.")};
        }
    }
    if (decimals && groups.size() == 1 && groups[0].isEmpty() && !decimals->isEmpty()) {
        groups[0] = QStringLiteral("0"); // ".50"
    }
    if (!groupsOfThree(groups)) {
        return unclear;
    }
    if (decimals && decimals->size() > currency.minorDigits()) {
        return {std::nullopt,
                speech.filled(Input::tr("Too many digits behind the decimal point for {currency}."),
                              {{QStringLiteral("currency"), currency.code()}})};
    }
    const QString plain = (negative ? QStringLiteral("-") : QString()) + groups.join(QString()) +
                          (decimals ? u'.' + *decimals : QString());
    const auto money = Money::fromDecimal(plain, currency);
    return money ? Reading<Money>{money, {}}
                 : Reading<Money>{std::nullopt, Input::tr("This amount is too large to be kept.")};
}

Reading<Duration> readDuration(const QString& text, const wording::Speech& speech) {
    const QString typed = plainDigits(text).toCaseFolded();
    if (typed.isEmpty()) {
        return {};
    }
    const QString hour = QStringLiteral("(?:h|hrs?|%1)\\.?").arg(unitOf(speech, Duration::hours(1)));
    const QString minute = QStringLiteral("(?:m|mins?|%1)\\.?").arg(unitOf(speech, Duration::minutes(1)));
    const QRegularExpression minutesOnly(QStringLiteral("^(\\d{1,5}) ?(?:%1)?$").arg(minute));
    const QRegularExpression clock(QStringLiteral("^(\\d{0,3}):([0-5]\\d)$"));
    const QRegularExpression hoursOnly(QStringLiteral("^(\\d{1,3})(?:[.,\u066B](\\d{1,2}))? ?%1$").arg(hour));
    const QRegularExpression both(QStringLiteral("^(\\d{1,3}) ?%1 ?([0-5]?\\d) ?(?:%2)?$").arg(hour, minute));
    qint64 seconds = -1;
    if (const auto match = minutesOnly.match(typed); match.hasMatch()) {
        seconds = match.captured(1).toLongLong() * 60;
    } else if (const auto clocked = clock.match(typed); clocked.hasMatch()) {
        seconds = clocked.captured(1).toLongLong() * 3600 + clocked.captured(2).toLongLong() * 60;
    } else if (const auto hours = hoursOnly.match(typed); hours.hasMatch()) {
        const qint64 hundredths = hours.captured(2).leftJustified(2, u'0').toLongLong();
        seconds = hours.captured(1).toLongLong() * 3600 + hundredths * 36;
    } else if (const auto mixed = both.match(typed); mixed.hasMatch()) {
        seconds = mixed.captured(1).toLongLong() * 3600 + mixed.captured(2).toLongLong() * 60;
    }
    if (seconds < 0) {
        return {std::nullopt, Input::tr("Write minutes (90), hours and minutes (1:30) or hours (1.5 h).")};
    }
    if (seconds > secondsADay) {
        return {std::nullopt, Input::tr("This is longer than a day.")};
    }
    return {Duration::seconds(seconds), {}};
}

} // namespace rapport::gui
