// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/minutes_edit.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/read_input.h"

#include <QKeyEvent>

namespace rapport::gui {

namespace {

constexpr qint64 mostMinutes = 24 * 60;

} // namespace

MinutesEdit::MinutesEdit(const wording::Speech& speech, QWidget* parent)
    : ValueEdit(parent), speech_(speech) {
    setMinimumWidth(digitsWide(this, 10));
    setPlaceholderText(tr("minutes, or 1:30"));
}

void MinutesEdit::setDuration(std::optional<Duration> duration) {
    change(duration);
    rewrite(false);
}

QString MinutesEdit::take(const QString& text) {
    const Reading<Duration> reading = readDuration(text, speech_);
    change(reading.value);
    return reading.problem;
}

QString MinutesEdit::valueText() const {
    return duration_ ? speech_.duration(*duration_) : QString();
}

void MinutesEdit::change(std::optional<Duration> duration) {
    if (duration != duration_) {
        duration_ = duration;
        emit durationChanged(duration_);
    }
}

void MinutesEdit::stepBy(qint64 minutes) {
    const qint64 now = duration_ ? (duration_->inSeconds() + 30) / 60 : 0;
    change(Duration::minutes(qBound(qint64(0), now + minutes, mostMinutes)));
    rewrite(true);
}

void MinutesEdit::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_Up) {
        stepBy(1);
    } else if (plain && event->key() == Qt::Key_Down) {
        stepBy(-1);
    } else if (plain && event->key() == Qt::Key_PageUp) {
        stepBy(15);
    } else if (plain && event->key() == Qt::Key_PageDown) {
        stepBy(-15);
    } else {
        ValueEdit::keyPressEvent(event);
    }
}

} // namespace rapport::gui
