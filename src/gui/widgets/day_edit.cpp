// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/day_edit.h"

#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/day_calendar.h"
#include "gui/widgets/read_input.h"

#include <QAction>
#include <QKeyEvent>

namespace rapport::gui {

DayEdit::DayEdit(const wording::Speech& speech, Day today, QWidget* parent)
    : ValueEdit(parent), speech_(speech), today_(today) {
    QAction* open = addAction(icon("calendar"), QLineEdit::TrailingPosition);
    open->setToolTip(tr("Open the calendar (F4)"));
    connect(open, &QAction::triggered, this, &DayEdit::openCalendar);
    setMinimumWidth(digitsWide(this, 20));
    setPlaceholderText(tr("day, or +7"));
}

void DayEdit::setDay(std::optional<Day> day) {
    change(day);
    rewrite(false);
}

void DayEdit::setRange(std::optional<Day> first, std::optional<Day> last) {
    first_ = first;
    last_ = last;
}

QString DayEdit::take(const QString& text) {
    const Reading<Day> reading = readDay(text, speech_, today_);
    QString problem = reading.problem;
    if (reading.value && first_ && *reading.value < *first_) {
        problem = tr("Not before %1.").arg(speech_.day(*first_));
    } else if (reading.value && last_ && *reading.value > *last_) {
        problem = tr("Not after %1.").arg(speech_.day(*last_));
    }
    change(problem.isEmpty() ? reading.value : std::nullopt);
    return problem;
}

QString DayEdit::valueText() const {
    return day_ ? speech_.day(*day_) : QString();
}

void DayEdit::change(std::optional<Day> day) {
    if (day != day_) {
        day_ = day;
        emit dayChanged(day_);
    }
}

void DayEdit::pick(std::optional<Day> day) {
    if (day && ((first_ && *day < *first_) || (last_ && *day > *last_))) {
        return;
    }
    change(day);
    rewrite(true);
}

bool DayEdit::stepBy(int key) {
    const Day from = day_.value_or(today_);
    const QCalendar calendar = calendarOf(speech_);
    switch (key) {
    case Qt::Key_Up:
        pick(day_ ? from + 1 : from);
        return true;
    case Qt::Key_Down:
        pick(day_ ? from - 1 : from);
        return true;
    case Qt::Key_PageUp:
        pick(Day::fromDate(from.toDate().addMonths(1, calendar)));
        return true;
    case Qt::Key_PageDown:
        pick(Day::fromDate(from.toDate().addMonths(-1, calendar)));
        return true;
    default:
        return false;
    }
}

void DayEdit::keyPressEvent(QKeyEvent* event) {
    const bool altDown = event->key() == Qt::Key_Down && (event->modifiers() & Qt::AltModifier);
    if (event->key() == Qt::Key_F4 || altDown) {
        openCalendar();
        return;
    }
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && stepBy(event->key())) {
        return;
    }
    const bool fresh = text().isEmpty() || selectedText() == text();
    const QString typed = event->text().toCaseFolded();
    if (plain && fresh && !typed.isEmpty() && !typed[0].isDigit() &&
        readDay(typed, speech_, today_).value == today_) {
        pick(today_);
        selectAll();
        return;
    }
    ValueEdit::keyPressEvent(event);
}

void DayEdit::openCalendar() {
    auto* popup = new DayCalendarPopup(speech_, day_, today_, this);
    popup->setRange(first_, last_);
    connect(popup, &DayCalendarPopup::dayPicked, this, &DayEdit::pick);
    popup->popUnder(this);
}

} // namespace rapport::gui
