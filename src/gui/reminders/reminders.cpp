// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reminders/reminders.h"

#include "app/agenda.h"
#include "gui/settings.h"
#include "gui/when_done.h"

namespace rapport::gui {

namespace {

constexpr int minuteMs = 60'000;
constexpr int patienceMs = 1'500;

} // namespace

Reminders::Reminders(const Shell& shell, std::function<bool()> isLookedAt, QObject* parent)
    : QObject(parent), shell_(shell), isLookedAt_(std::move(isLookedAt)),
      day_(shell.session.clock().today()) {
    connect(&minutes_, &QTimer::timeout, this, &Reminders::lookAtClock);
    minutes_.start(minuteMs);
    patience_.setSingleShot(true);
    patience_.setInterval(patienceMs);
    connect(&patience_, &QTimer::timeout, this, [this] { ask(false); });
    connect(&shell_.session, &app::Session::changed, this, &Reminders::takeChange);
}

void Reminders::begin() {
    open_ = true;
    told_.clear();
    day_ = shell_.session.clock().today();
    ask(true);
}

void Reminders::lookAtClock() {
    const Day today = shell_.session.clock().today();
    if (today == day_) {
        return;
    }
    day_ = today;
    emit dayTurned();
    if (open_) {
        told_.clear();
        ask(true);
    }
}

void Reminders::takeChange(const app::ChangeNotice& notice) {
    if (open_ && (notice.everything || notice.kinds.contains(RecordType::Task))) {
        patience_.start();
    }
}

void Reminders::ask(bool all) {
    const int question = asked_.next();
    const Day day = day_;
    whenDone(shell_.session.run([day](app::Workspace& workspace) { return app::Agenda(workspace).on(day); }),
             this, [this, question, day, all](const Result<std::vector<AgendaItem>>& answer) {
                 // A reminder that cannot be made is no reason to trouble anybody; the page tells why.
                 if (!answer || !asked_.isCurrent(question)) {
                     return;
                 }
                 bool fresh = false;
                 for (const AgendaItem& item : *answer) {
                     if (isDue(item, day) && !told_.contains(item.record.id)) {
                         told_.insert(item.record.id);
                         fresh = true;
                     }
                 }
                 const ReminderChoices choices = shell_.settings.reminders();
                 if (!choices.notify || !(all || (fresh && !isLookedAt_()))) {
                     return;
                 }
                 if (const auto text = reminderOf(shell_.speech, *answer, day, choices.nameClients)) {
                     emit reminded(*text);
                 }
             });
}

} // namespace rapport::gui
