// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "gui/widgets/value_edit.h"
#include "wording/speech.h"

#include <optional>

namespace rapport::gui {

/// A day, typed in any form readDay() knows or taken from a calendar (F4, Alt+Down). Up and Down step by
/// days, PageUp and PageDown by months, `t` in an empty or wholly marked field is today. It may be empty
/// unless setRequired().
class DayEdit : public ValueEdit {
    Q_OBJECT

public:
    DayEdit(const wording::Speech& speech, Day today, QWidget* parent = nullptr);

    /// Nothing when empty or unreadable; problem() tells which.
    std::optional<Day> day() const { return day_; }
    void setDay(std::optional<Day> day);
    /// The business's day, from which relative input counts.
    void setToday(Day today) { today_ = today; }
    /// Days outside are a problem; nothing: no limit.
    void setRange(std::optional<Day> first, std::optional<Day> last);
    void openCalendar();

signals:
    void dayChanged(std::optional<rapport::Day> day);

protected:
    QString take(const QString& text) override;
    QString valueText() const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void change(std::optional<Day> day);
    void pick(std::optional<Day> day);
    bool stepBy(int key);

    wording::Speech speech_;
    Day today_;
    std::optional<Day> day_;
    std::optional<Day> first_;
    std::optional<Day> last_;
};

} // namespace rapport::gui
