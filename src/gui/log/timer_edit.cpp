// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/timer_edit.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/read_input.h"

#include <QKeyEvent>

namespace rapport::gui {

namespace {

constexpr int tickMs = 250; // a quarter, so that no second is skipped to the eye

} // namespace

TimerEdit::TimerEdit(const wording::Speech& speech, QWidget* parent) : ValueEdit(parent), speech_(speech) {
    setMinimumWidth(digitsWide(this, 10));
    setPlaceholderText(tr("minutes, or 1:30"));
    tick_.setInterval(tickMs);
    connect(&tick_, &QTimer::timeout, this, &TimerEdit::showTime);
    showTime();
}

std::optional<Duration> TimerEdit::spent() const {
    return counting_ ? before_.value_or(Duration()) + Duration::seconds(since_.elapsed() / 1000) : before_;
}

void TimerEdit::setSpent(std::optional<Duration> spent, bool counting) {
    before_ = spent;
    timed_ = spent.has_value();
    count(false);
    if (counting) {
        count(true);
    }
    rewrite(false);
}

void TimerEdit::toggle() {
    const bool counting = !counting_;
    before_ = spent();
    timed_ = true;
    count(counting);
    rewrite(true);
}

void TimerEdit::count(bool counting) {
    if (counting) {
        since_.start();
        tick_.start();
    } else {
        tick_.stop();
    }
    if (counting != counting_) {
        counting_ = counting;
        emit countingChanged(counting);
    }
}

void TimerEdit::showTime() {
    const QString now = valueText();
    if (now == text()) {
        return;
    }
    setText(now);
    if (hasFocus()) {
        selectAll();
    }
}

QString TimerEdit::take(const QString& text) {
    const Reading<Duration> reading = readDuration(text, speech_);
    timed_ = false;
    before_ = reading.value;
    count(false);
    return reading.problem;
}

QString TimerEdit::valueText() const {
    const std::optional<Duration> now = spent();
    if (!now) {
        return {};
    }
    if (!timed_) {
        return speech_.duration(*now);
    }
    const QLocale& locale = speech_.locale();
    const qint64 seconds = now->inSeconds() % 60;
    const QString begun = seconds < 10 ? locale.zeroDigit() : QString();
    //: A running timer: minutes and seconds, "6:05"
    return tr("%1:%2").arg(locale.toString(now->inSeconds() / 60), QString(begun + locale.toString(seconds)));
}

void TimerEdit::keyPressEvent(QKeyEvent* event) {
    // A digit put into "6:05" would make hours of it; what is typed stands for the whole.
    const QString typed = event->text();
    if (timed_ && !typed.isEmpty() && (typed[0].isPrint() || event->key() == Qt::Key_Backspace)) {
        selectAll();
    }
    ValueEdit::keyPressEvent(event);
}

} // namespace rapport::gui
