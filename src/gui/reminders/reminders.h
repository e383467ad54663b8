// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/change_notice.h"
#include "gui/reminders/reminder_text.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace rapport::gui {

/// Watches the open book and the clock: what waits is told when the book is opened and when a day begins; a
/// task that falls due today and was not there before is told while nobody looks at the window. One notice at
/// a time, never one for each thing.
class Reminders : public QObject {
    Q_OBJECT

public:
    /// `isLookedAt`: whether somebody is at the window and sees it there.
    Reminders(const Shell& shell, std::function<bool()> isLookedAt, QObject* parent = nullptr);

    /// A book is open.
    void begin();
    /// Looks at the clock, as it does by itself every minute.
    void lookAtClock();

signals:
    void reminded(const rapport::gui::ReminderText& text);
    /// Another day has begun: what is shown is of yesterday.
    void dayTurned();

private:
    void takeChange(const app::ChangeNotice& notice);
    void ask(bool all);

    Shell shell_;
    std::function<bool()> isLookedAt_;
    Day day_;
    bool open_ = false;
    QSet<qint64> told_; ///< Tasks due today that were told, or seen in the window.
    QTimer minutes_;
    QTimer patience_; ///< Several changes in a row are told together.
    Generation asked_;
};

} // namespace rapport::gui
