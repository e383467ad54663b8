// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "wording/speech.h"

#include <QCalendarWidget>
#include <QFrame>

#include <optional>

namespace rapport::gui {

/// A month by the calendar and in the digits of the language; days off work are muted, and there are no
/// numbers of weeks.
class DayCalendar : public QCalendarWidget {
    Q_OBJECT

public:
    DayCalendar(const wording::Speech& speech, Day today, QWidget* parent = nullptr);

protected:
    void paintCell(QPainter* painter, const QRect& rect, QDate date) const override;

private:
    void quietBar();

    wording::Speech speech_;
    QDate today_;
};

/// The calendar under a field, with buttons for today and for no day. Closes, and deletes itself, with the
/// choice or Esc.
class DayCalendarPopup : public QFrame {
    Q_OBJECT

public:
    DayCalendarPopup(const wording::Speech& speech, std::optional<Day> day, Day today, QWidget* parent);

    void setRange(std::optional<Day> first, std::optional<Day> last);
    void popUnder(const QWidget* field);

signals:
    void dayPicked(std::optional<rapport::Day> day);

private:
    void choose(std::optional<Day> day);

    DayCalendar* calendar_;
};

} // namespace rapport::gui
