// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/day_calendar.h"

#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/read_input.h"

#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace rapport::gui {

DayCalendar::DayCalendar(const wording::Speech& speech, Day today, QWidget* parent)
    : QCalendarWidget(parent), speech_(speech), today_(today.toDate()) {
    setLocale(speech.locale());
    setCalendar(calendarOf(speech));
    setFirstDayOfWeek(speech.locale().firstDayOfWeek());
    // Its own numbers of weeks are the Gregorian calendar's, and its days off are Saturday and Sunday, in
    // red.
    setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QList<Qt::DayOfWeek> working = speech.locale().weekdays();
    int widest = 0;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        QTextCharFormat format;
        format.setForeground(palette().color(
            working.contains(Qt::DayOfWeek(day)) ? QPalette::Text : QPalette::PlaceholderText));
        setWeekdayTextFormat(Qt::DayOfWeek(day), format);
        const QString name = speech.locale().dayName(day, QLocale::ShortFormat);
        widest = qMax(widest, fontMetrics().horizontalAdvance(name) + space::page);
    }
    setMinimumWidth(7 * widest + space::small);
    quietBar();
}

// Qt paints the bar over the days in the accent, with arrows of its own.
void DayCalendar::quietBar() {
    if (auto* bar = findChild<QWidget*>(QStringLiteral("qt_calendar_navigationbar"))) {
        QPalette quiet = palette();
        quiet.setColor(QPalette::Highlight, palette().color(QPalette::Window));
        quiet.setColor(QPalette::HighlightedText, palette().color(QPalette::WindowText));
        bar->setPalette(quiet);
    }
    const auto dress = [this](const QString& part, const char* drawing, const QString& name) {
        if (auto* button = findChild<QToolButton*>(part)) {
            button->setIcon(icon(drawing, Mirroring::WithLayout));
            button->setAccessibleName(name);
            button->setToolTip(name);
        }
    };
    dress(QStringLiteral("qt_calendar_prevmonth"), "back", tr("Month before"));
    dress(QStringLiteral("qt_calendar_nextmonth"), "forward", tr("Month after"));
}

void DayCalendar::paintCell(QPainter* painter, const QRect& rect, QDate date) const {
    const bool inMonth = date.month(calendar()) == monthShown() && date.year(calendar()) == yearShown();
    const bool chosen = date == selectedDate();
    const bool allowed = date >= minimumDate() && date <= maximumDate();
    const bool working = speech_.locale().weekdays().contains(Qt::DayOfWeek(date.dayOfWeek()));
    painter->save();
    if (chosen) {
        painter->fillRect(rect, palette().color(QPalette::Highlight));
        painter->setPen(palette().color(QPalette::HighlightedText));
    } else {
        const bool plain = inMonth && working && allowed;
        painter->setPen(palette().color(plain ? QPalette::Text : QPalette::PlaceholderText));
    }
    QFont font = painter->font();
    font.setBold(chosen || (inMonth && date == today_));
    font.setStrikeOut(!allowed);
    painter->setFont(font);
    painter->setOpacity(inMonth || chosen ? 1.0 : 0.6);
    painter->drawText(rect, Qt::AlignCenter, speech_.locale().toString(date.day(calendar())));
    painter->restore();
}

DayCalendarPopup::DayCalendarPopup(const wording::Speech& speech, std::optional<Day> day, Day today,
                                   QWidget* parent)
    : QFrame(parent, Qt::Popup), calendar_(new DayCalendar(speech, today)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Calendar"));
    calendar_->setAccessibleName(tr("Calendar"));
    calendar_->setSelectedDate(day.value_or(today).toDate());
    auto* todayButton = new QPushButton(tr("&Today"));
    auto* noneButton = new QPushButton(tr("&No day"));
    connect(todayButton, &QPushButton::clicked, this, [this, today] { choose(today); });
    connect(noneButton, &QPushButton::clicked, this, [this] { choose(std::nullopt); });
    connect(calendar_, &QCalendarWidget::activated, this,
            [this](QDate date) { choose(Day::fromDate(date)); });
    connect(calendar_, &QCalendarWidget::clicked, this, [this](QDate date) { choose(Day::fromDate(date)); });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(todayButton);
    buttons->addStretch();
    buttons->addWidget(noneButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::tiny, space::tiny, space::tiny, space::tiny);
    column->setSpacing(space::tiny);
    column->addWidget(calendar_);
    column->addLayout(buttons);
}

void DayCalendarPopup::setRange(std::optional<Day> first, std::optional<Day> last) {
    if (first) {
        calendar_->setMinimumDate(first->toDate());
    }
    if (last) {
        calendar_->setMaximumDate(last->toDate());
    }
}

void DayCalendarPopup::popUnder(const QWidget* field) {
    adjustSize();
    const QRect room = field->screen()->availableGeometry();
    const QPoint below = field->mapToGlobal(QPoint(0, field->height()));
    int x = field->isRightToLeft() ? below.x() + field->width() - width() : below.x();
    int y = below.y();
    if (y + height() > room.bottom()) {
        y = below.y() - field->height() - height();
    }
    x = qMax(room.left(), qMin(x, room.right() - width()));
    move(x, y);
    show();
    calendar_->setFocus();
}

void DayCalendarPopup::choose(std::optional<Day> day) {
    emit dayPicked(day);
    close();
}

} // namespace rapport::gui
