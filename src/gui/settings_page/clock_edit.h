// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/value_edit.h"
#include "wording/speech.h"

#include <optional>

namespace rapport::gui {

/// A time of day to the minute: "8", "8:30", "18.00"; "24" is the end of the day. Any digits there are.
class ClockEdit : public ValueEdit {
    Q_OBJECT

public:
    explicit ClockEdit(const wording::Speech& speech, QWidget* parent = nullptr);

    /// Minutes since midnight, up to 1440; nothing when empty or unreadable.
    std::optional<int> minute() const { return minute_; }
    void setMinute(std::optional<int> minute);
    /// "8:30"
    static QString written(const wording::Speech& speech, int minute);

protected:
    QString take(const QString& text) override;
    QString valueText() const override;

private:
    wording::Speech speech_;
    std::optional<int> minute_;
};

} // namespace rapport::gui
