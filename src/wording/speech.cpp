// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/speech.h"

#include <QCalendar>
#include <QDir>
#include <QTranslator>

#include <algorithm>
#include <cmath>

static void initTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace rapport::wording {

namespace {

constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);
constexpr QChar minusSign(0x2212);

const QTranslator& english() {
    // Only the plural forms; everything else is the source text itself.
    static const std::unique_ptr<QTranslator> translator = translatorOf(QStringLiteral("en"));
    static const QTranslator none;
    return translator ? *translator : none;
}

int decimalsNeeded(double value, int most) {
    double scale = std::pow(10.0, most);
    qint64 digits = std::llround(value * scale);
    int decimals = most;
    while (decimals > 0 && digits % 10 == 0) {
        digits /= 10;
        --decimals;
    }
    return decimals;
}

} // namespace

std::unique_ptr<QTranslator> translatorOf(const QString& language) {
    initTranslations();
    auto translator = std::make_unique<QTranslator>();
    const QString name = language.section(QLatin1Char('_'), 0, 0).section(QLatin1Char('-'), 0, 0);
    if (!translator->load(QStringLiteral(":/i18n/rapport_%1.qm").arg(name))) return nullptr;
    return translator;
}

Speech::Speech() : locale_(QLocale::English, QLocale::UnitedStates) {}

Speech Speech::of(const QString& language) {
    Speech speech;
    const QLocale locale(language);
    if (locale.language() == QLocale::C) return speech;
    speech.locale_ = locale;
    speech.translator_ = translatorOf(language);
    return speech;
}

QStringList Speech::languages() {
    initTranslations();
    QStringList found{QStringLiteral("en")};
    for (const QString& file : QDir(QStringLiteral(":/i18n")).entryList(QDir::Files, QDir::Name)) {
        const QString language = file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
        if (!found.contains(language)) found << language;
    }
    return found;
}

QString Speech::language() const {
    return locale_.bcp47Name();
}

QString Speech::translate(const char* context, const char* source, const char* disambiguation, int n) const {
    QString text;
    if (translator_) text = translator_->translate(context, source, disambiguation, n);
    if (text.isEmpty()) text = english().translate(context, source, disambiguation, n);
    if (text.isEmpty()) text = QString::fromUtf8(source);
    if (n >= 0) text.replace(QStringLiteral("%n"), isolated(count(n)));
    return text;
}

QString Speech::filled(const QString& sentence, const QList<Slot>& values) const {
    QString text;
    qsizetype done = 0;
    while (true) {
        const qsizetype open = sentence.indexOf(QLatin1Char('{'), done);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(QLatin1Char('}'), open);
        if (close < 0) break;
        text += QStringView(sentence).mid(done, open - done);
        const QStringView name = QStringView(sentence).mid(open + 1, close - open - 1);
        const auto slot = std::find_if(values.begin(), values.end(),
                                       [name](const Slot& candidate) { return candidate.first == name; });
        text += slot != values.end() ? isolated(slot->second) : QStringLiteral("…");
        done = close + 1;
    }
    text += QStringView(sentence).mid(done);
    return text;
}

QString Speech::isolated(const QString& value) const {
    if (!isRightToLeft()) return value;
    return QString(firstStrongIsolate) + value + QString(popDirectionalIsolate);
}

QString Speech::signedText(const QString& text, bool negative) const {
    if (!negative) return text;
    // Right-to-left languages need their own sign with its direction mark.
    return (isRightToLeft() ? locale_.negativeSign() : QString(minusSign)) + text;
}

QString Speech::money(const Money& value) const {
    const bool negative = value.isNegative();
    const quint64 minor =
        negative ? quint64(0) - static_cast<quint64>(value.minorUnits()) : quint64(value.minorUnits());
    const quint64 perUnit = static_cast<quint64>(value.currency().minorPerUnit());
    QString amount = locale_.toString(static_cast<qulonglong>(minor / perUnit));
    const int digits = value.currency().minorDigits();
    if (digits > 0) {
        amount += locale_.decimalPoint();
        // All digits of the languages spoken here lie in the basic plane.
        const ushort zero = locale_.zeroDigit().at(0).unicode();
        for (const QChar digit : QString::number(minor % perUnit).rightJustified(digits, QLatin1Char('0')))
            amount += QChar(ushort(zero + digit.digitValue()));
    }
    const QString sign = currencySign(value.currency());
    if (sign.isEmpty()) return signedText(amount, negative);
    // The code of a currency stands apart from the figure by a space that does not break, a sign does not.
    const QString pattern = sign == value.currency().code()
                                ? translate("Format", "{code}\u00a0{amount}", "money with a currency code")
                                : translate("Format", "{sign}{amount}", "money with a currency sign");
    QString text = pattern;
    text.replace(QStringLiteral("{code}"), sign).replace(QStringLiteral("{sign}"), sign);
    text.replace(QStringLiteral("{amount}"), amount);
    return signedText(text, negative);
}

QString Speech::wholeMoney(const Money& value) const {
    const qint64 perUnit = value.currency().minorPerUnit();
    const qint64 minor = value.minorUnits();
    qint64 units = minor / perUnit;
    const qint64 rest = minor % perUnit;
    if (rest >= perUnit - rest && rest > 0) ++units;
    if (-rest >= perUnit + rest && rest < 0) --units;
    return signedText(locale_.toString(static_cast<qulonglong>(units < 0 ? -units : units)), units < 0);
}

QString Speech::currencySign(Currency currency) const {
    // Only signs that mean one currency to everybody who reads them; "kr" or "¥" would not.
    const QString code = currency.isNull() ? QString() : currency.code();
    if (code == QLatin1String("USD")) return QStringLiteral("$");
    if (code == QLatin1String("EUR")) return QStringLiteral("€");
    if (code == QLatin1String("GBP")) return QStringLiteral("£");
    return code;
}

QString Speech::number(double value, int decimals) const {
    const int needed = decimalsNeeded(value, decimals);
    const QString text = locale_.toString(std::abs(value), 'f', needed);
    return signedText(text, value < 0 && std::llround(value * std::pow(10.0, decimals)) != 0);
}

QString Speech::percent(double ratio) const {
    const double value = std::abs(ratio) * 100.0;
    const int decimals = value < 9.95 ? 1 : 0;
    QString text = translate("Format", "{value}%", "per cent");
    text.replace(QStringLiteral("{value}"), number(value, decimals));
    return signedText(text, ratio < 0 && std::llround(value * 10.0) != 0);
}

QString Speech::signedPercent(double ratio) const {
    return ratio > 0 ? locale_.positiveSign() + percent(ratio) : percent(ratio);
}

QString Speech::count(qint64 value) const {
    return signedText(locale_.toString(static_cast<qlonglong>(value < 0 ? -value : value)), value < 0);
}

QString Speech::day(Day value) const {
    const QCalendar calendar(locale_.language() == QLocale::Persian ? QCalendar::System::Jalali
                                                                    : QCalendar::System::Gregorian);
    return locale_.toString(value.toDate(), translate("Format", "d MMM yyyy", "a day, as QLocale's formats"),
                            calendar);
}

QString Speech::month(Day value) const {
    const QCalendar calendar(locale_.language() == QLocale::Persian ? QCalendar::System::Jalali
                                                                    : QCalendar::System::Gregorian);
    return locale_.toString(value.toDate(), translate("Format", "MMM yyyy", "a month, as QLocale's formats"),
                            calendar);
}

QString Speech::duration(Duration value) const {
    const qint64 seconds = value.inSeconds();
    const qint64 minutes = ((seconds < 0 ? -seconds : seconds) + 30) / 60;
    const QList<Slot> parts{{QStringLiteral("hours"), count(minutes / 60)},
                            {QStringLiteral("minutes"), count(minutes % 60)}};
    const QString pattern = minutes < 60        ? translate("Format", "{minutes} min")
                            : minutes % 60 == 0 ? translate("Format", "{hours} h")
                                                : translate("Format", "{hours} h {minutes} min");
    QString text = pattern;
    for (const Slot& part : parts) {
        text.replace(QLatin1Char('{') + part.first + QLatin1Char('}'), part.second);
    }
    return signedText(text, seconds < 0 && minutes > 0);
}

} // namespace rapport::wording
