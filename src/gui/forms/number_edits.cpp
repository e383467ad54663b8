// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/number_edits.h"

#include "gui/widgets/read_input.h"

#include <cmath>

namespace rapport::gui {

CountEdit::CountEdit(const wording::Speech& speech, int most, QWidget* parent)
    : ValueEdit(parent), speech_(speech), most_(most) {}

void CountEdit::setCount(std::optional<int> count) {
    count_ = count;
    rewrite(false);
}

QString CountEdit::take(const QString& text) {
    count_.reset();
    const QString typed = plainDigits(text);
    if (typed.isEmpty()) {
        return {};
    }
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    if (!isNumber || number < 0 || number > most_) {
        return tr("A whole number from 0 to %1.").arg(speech_.count(most_));
    }
    count_ = number;
    return {};
}

QString CountEdit::valueText() const {
    return count_ ? speech_.count(*count_) : QString();
}

HoursEdit::HoursEdit(const wording::Speech& speech, QWidget* parent) : ValueEdit(parent), speech_(speech) {}

void HoursEdit::setHours(std::optional<Duration> hours) {
    hours_ = hours;
    rewrite(false);
}

QString HoursEdit::take(const QString& text) {
    constexpr double most = 10'000;
    hours_.reset();
    QString typed = plainDigits(text);
    if (typed.isEmpty()) {
        return {};
    }
    typed.replace(QChar(0x2212), QLatin1Char('-'));
    if (typed.contains(QLatin1Char(':'))) {
        const Reading<Duration> reading = readDuration(text, speech_);
        hours_ = reading.value;
        return reading.problem;
    }
    typed.replace(QLatin1Char(','), QLatin1Char('.'));
    typed.replace(QChar(0x066B), QLatin1Char('.')); // the Arabic decimal separator
    bool isNumber = false;
    const double hours = QLocale::c().toDouble(typed, &isNumber);
    if (!isNumber || !std::isfinite(hours) || std::abs(hours) > most) {
        return tr("Hours, for example %1 or %2.").arg(speech_.count(10), speech_.number(7.5));
    }
    if (hours < 0 && !negativeAllowed_) {
        return tr("Hours cannot be less than nothing.");
    }
    hours_ = Duration::seconds(std::llround(hours * 3600));
    return {};
}

QString HoursEdit::valueText() const {
    return hours_ ? speech_.number(hours_->inHours(), 2) : QString();
}

} // namespace rapport::gui
