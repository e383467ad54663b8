// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "gui/widgets/value_edit.h"
#include "wording/speech.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace rapport::gui {

/// The time spent, running from a moment on and shown as minutes and seconds; whatever is typed over it
/// stops it and is read as in a MinutesEdit.
class TimerEdit : public ValueEdit {
    Q_OBJECT

public:
    explicit TimerEdit(const wording::Speech& speech, QWidget* parent = nullptr);

    bool isCounting() const { return counting_; }
    /// To the second; nothing when empty or unreadable.
    std::optional<Duration> spent() const;
    /// What was spent already, counting on or standing still. Does not emit edited().
    void setSpent(std::optional<Duration> spent, bool counting);
    /// Stops the timer, or goes on from where it stands or from what was typed.
    void toggle();

signals:
    /// It counts now, or no longer.
    void countingChanged(bool counting);

protected:
    QString take(const QString& text) override;
    QString valueText() const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void count(bool counting);
    void showTime();

    wording::Speech speech_;
    std::optional<Duration> before_ = Duration(); ///< Spent before the timer last started, or typed.
    bool counting_ = false;
    bool timed_ = true; ///< Shown as minutes and seconds: nobody has typed.
    QElapsedTimer since_;
    QTimer tick_;
};

} // namespace rapport::gui
