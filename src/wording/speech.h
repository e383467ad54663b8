// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/money.h"

#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>

class QTranslator;

namespace rapport::wording {

/// A value for a "{name}" of a sentence, already formatted by the same Speech.
using Slot = std::pair<QString, QString>;

/// One language with its sentences and formats. A value to be passed about; several can be in use at the same
/// time, so that a report speaks another language than the program. Sentences that have no translation stay
/// English.
class Speech {
public:
    /// English.
    Speech();
    /// "en", "ar", "fa", "ru", or any name QLocale knows ("en_GB"); an unknown one is English.
    static Speech of(const QString& language);
    /// Languages there are sentences for, "en" first.
    static QStringList languages();

    QString language() const; ///< ISO 639 with territory where one was given: "en", "en-GB".
    const QLocale& locale() const { return locale_; }
    Qt::LayoutDirection direction() const { return locale_.textDirection(); }
    bool isRightToLeft() const { return direction() == Qt::RightToLeft; }

    /// The sentence in this language, chosen by `n` where it has plural forms; "%n" becomes the number.
    /// Named like QCoreApplication::translate so that lupdate finds the calls.
    QString translate(const char* context, const char* source, const char* disambiguation = nullptr,
                      int n = -1) const;
    /// Puts values in the place of "{name}"; each is isolated from the direction of its surroundings where
    /// the language is written from right to left. A value is never searched for further names.
    QString filled(const QString& sentence, const QList<Slot>& values) const;
    /// The value set apart from the direction of the text around it, in languages that need it.
    QString isolated(const QString& value) const;

    QString money(const Money& value) const;       ///< "$1,234.50", "−$12.00", "CHF 80.00"
    QString wholeMoney(const Money& value) const;  ///< "1,235": for tables whose heading names the currency.
    QString currencySign(Currency currency) const; ///< "$", else the code.
    QString percent(double ratio) const;           ///< 0.374 → "37%"; below ten per cent one decimal.
    QString signedPercent(double ratio) const;     ///< "+37%", "−4.5%"
    QString number(double value, int decimals = 1) const; ///< Trailing zeros dropped.
    QString count(qint64 value) const;
    QString day(Day value) const;           ///< "30 Jun 2026"; Persian by the Jalali calendar.
    QString month(Day value) const;         ///< "Jun 2026"
    QString duration(Duration value) const; ///< "12 h 30 min"; seconds are rounded away.

private:
    QString signedText(const QString& text, bool negative) const;

    QLocale locale_;
    std::shared_ptr<const QTranslator> translator_;
};

/// The sentences of a language, for QCoreApplication::installTranslator; nothing when there are none.
std::unique_ptr<QTranslator> translatorOf(const QString& language);

} // namespace rapport::wording
