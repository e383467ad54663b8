// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings_page/clock_edit.h"

#include "gui/widgets/read_input.h"

#include <QRegularExpression>

namespace rapport::gui {

namespace {

constexpr int minutesOfHour = 60;
constexpr int minutesOfDay = 24 * minutesOfHour;

} // namespace

ClockEdit::ClockEdit(const wording::Speech& speech, QWidget* parent) : ValueEdit(parent), speech_(speech) {}

void ClockEdit::setMinute(std::optional<int> minute) {
    minute_ = minute;
    rewrite(false);
}

QString ClockEdit::take(const QString& text) {
    static const QRegularExpression clock(QStringLiteral("^(\\d{1,2})(?:[:.](\\d{2}))?$"));
    minute_.reset();
    const QString typed = plainDigits(text);
    if (typed.isEmpty()) {
        return {};
    }
    const QRegularExpressionMatch match = clock.match(typed);
    const int minutes = match.captured(2).toInt();
    const int minute = match.captured(1).toInt() * minutesOfHour + minutes;
    if (!match.hasMatch() || minutes >= minutesOfHour || minute > minutesOfDay) {
        constexpr int eightThirty = 8 * minutesOfHour + 30;
        return tr("A time of day, for example %1.").arg(written(speech_, eightThirty));
    }
    minute_ = minute;
    return {};
}

QString ClockEdit::valueText() const {
    return minute_ ? written(speech_, *minute_) : QString();
}

QString ClockEdit::written(const wording::Speech& speech, int minute) {
    const int minutes = minute % minutesOfHour;
    const QString two = minutes < 10 ? speech.count(0) + speech.count(minutes) : speech.count(minutes);
    //: A time of day: hours and minutes
    return tr("%1:%2").arg(speech.count(minute / minutesOfHour), two);
}

} // namespace rapport::gui
