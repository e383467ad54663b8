// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "gui/widgets/value_edit.h"
#include "wording/speech.h"

#include <optional>

namespace rapport::gui {

/// A length of working time. See readDuration() for what may be typed; Up and Down step by a minute, PageUp
/// and PageDown by a quarter of an hour.
class MinutesEdit : public ValueEdit {
    Q_OBJECT

public:
    explicit MinutesEdit(const wording::Speech& speech, QWidget* parent = nullptr);

    /// Nothing when empty or unreadable; problem() tells which.
    std::optional<Duration> duration() const { return duration_; }
    /// Kept to the second; shown in minutes.
    void setDuration(std::optional<Duration> duration);

signals:
    void durationChanged(std::optional<rapport::Duration> duration);

protected:
    QString take(const QString& text) override;
    QString valueText() const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void change(std::optional<Duration> duration);
    void stepBy(qint64 minutes);

    wording::Speech speech_;
    std::optional<Duration> duration_;
};

} // namespace rapport::gui
