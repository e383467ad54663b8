// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/today/quick_task.h"

#include "gui/widgets/read_input.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace rapport::gui {

namespace {

constexpr int mostWords = 3; // "30 Jun 2026"
constexpr int leastLetters = 3;

struct QuickWords {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::QuickTask)
};

bool isOneOf(const QString& word, const QStringList& words) {
    for (const QString& one : words) {
        if (word == one.toCaseFolded()) {
            return true;
        }
    }
    return false;
}

std::optional<Day> readWeekday(const QString& word, const QLocale& language, Day today) {
    const QLocale english(QLocale::English);
    for (const QLocale& locale : {language, english}) {
        for (int weekday = 1; weekday <= 7; ++weekday) {
            for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
                QString name = locale.standaloneDayName(weekday, form).toCaseFolded();
                name.remove(QLatin1Char('.'));
                if (word == name && (form == QLocale::LongFormat || word.size() >= leastLetters)) {
                    const int ahead = (weekday - today.toDate().dayOfWeek() + 7) % 7;
                    return today + (ahead == 0 ? 7 : ahead);
                }
            }
        }
    }
    return std::nullopt;
}

/// A date that can be nothing else at the end of a title: a whole one, or a day with the name of its month.
std::optional<Day> readDate(const QString& text, const wording::Speech& speech, Day today) {
    static const QRegularExpression whole(QStringLiteral("^\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}$"));
    static const QRegularExpression named(QStringLiteral(
        "^(\\d{1,2}\\.? [\\p{L}\\p{M}]{3,}\\.?|[\\p{L}\\p{M}]{3,}\\.? \\d{1,2}),?( \\d{4})?$"));
    static const QRegularExpression ahead(QStringLiteral("^\\+\\d{1,3}[dwmy]?$"));
    const QString plain = plainDigits(text);
    if (!whole.match(plain).hasMatch() && !named.match(plain).hasMatch() && !ahead.match(plain).hasMatch()) {
        return std::nullopt;
    }
    return readDay(plain, speech, today).value;
}

std::optional<Day> readEnd(const QString& text, const wording::Speech& speech, Day today) {
    const QString word = text.toCaseFolded();
    if (isOneOf(word, {QuickWords::tr("today", "typed at the end of a task"), QStringLiteral("today")})) {
        return today;
    }
    if (isOneOf(word,
                {QuickWords::tr("tomorrow", "typed at the end of a task"), QStringLiteral("tomorrow")})) {
        return today + 1;
    }
    if (const auto weekday = readWeekday(word, speech.locale(), today)) {
        return weekday;
    }
    return readDate(text, speech, today);
}

bool leadsToDay(const QString& word) {
    return isOneOf(word.toCaseFolded(),
                   {QuickWords::tr("on", "before a weekday"), QuickWords::tr("next", "before a weekday"),
                    QuickWords::tr("by", "before a day"), QStringLiteral("on"), QStringLiteral("next"),
                    QStringLiteral("by")});
}

} // namespace

QuickTask readQuickTask(const QString& text, const wording::Speech& speech, Day today) {
    const QString simple = text.simplified();
    QStringList words = simple.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int count = qMin(mostWords, int(words.size()) - 1); count > 0; --count) {
        const std::optional<Day> day =
            readEnd(words.mid(words.size() - count).join(QLatin1Char(' ')), speech, today);
        if (!day) {
            continue;
        }
        words = words.mid(0, words.size() - count);
        if (words.size() > 1 && leadsToDay(words.last())) {
            words.removeLast();
        }
        return {words.join(QLatin1Char(' ')), day};
    }
    return {simple, std::nullopt};
}

} // namespace rapport::gui
