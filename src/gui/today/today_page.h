// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "app/commands.h"
#include "app/upcoming_appointments.h"
#include "gui/shell.h"
#include "gui/today/today_model.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <functional>

class QMenu;
class QStackedLayout;
class QToolButton;

namespace rapport::gui {

class EmptyState;
class FormHost;
class QuickAdd;
class StaffCombo;
class SurerPanel;
class TextLabel;
class TodayList;

/// What waits for whoever opens the program in the morning: tasks, verdicts that changed, clients nobody has
/// spoken with, renewals, complaints; with all one does about them at a key.
class TodayPage : public Page {
    Q_OBJECT

public:
    explicit TodayPage(const Shell& shell, QWidget* parent = nullptr);

    void takeFocus() override;
    void clear() override;
    void showBook(const QString& path) override;
    void setOwnerView(bool isOwner) override;
    QString helpTopic() const override;
    bool backOut() override;
    const TodayModel& model() const { return *model_; }
    /// The menu of the bell, for choices about reminders; the bell is there once it is asked for.
    QMenu* reminderMenu() const { return reminderMenu_; }
    void showReminderMenu();

protected:
    void reload() override;

private:
    struct Answer {
        TodayContent content;
        std::vector<Staff> staff;
        app::CalendarsToRead calendars;
    };

    void lay();
    void makeActions();
    QAction* addAction(const char* id, const QString& text, const char* iconName, const QKeySequence& keys,
                       void (TodayPage::*act)());
    QToolButton* buttonFor(QAction* action);
    void showAnswer(Answer answer);
    /// Reads the calendars again where they or the clients have changed, beside the window.
    void readCalendars(app::CalendarsToRead calendars);
    void updateActions();
    void showState();
    const TodayRow* chosen() const;
    Id<Task> chosenTask() const;

    void tick();
    void open();
    void logDealing();
    void edit();
    void remove();
    void snoozeTomorrow();
    void snoozeWeek();
    void chooseDay();
    void seeAll();
    void typeNew();
    void putOff(Id<Task> task, std::optional<Day> due);
    void addTask(const Task& task);
    /// Carries out the command; `said` is shown with a button to take it back; empty: nothing is said.
    void run(app::Command command, const QString& said);
    void change(std::function<Result<app::Outcome>(app::Workspace&)> job, const QString& said);

    Shell shell_;
    TodayModel* model_;
    TextLabel* day_;
    StaffCombo* person_;
    QMenu* reminderMenu_;
    QToolButton* reminderButton_;
    QuickAdd* quickAdd_;
    TodayList* list_;
    EmptyState* empty_;
    QWidget* bar_;
    SurerPanel* surer_;
    FormHost* host_;
    QStackedLayout* stack_;
    QAction* tick_;
    QAction* tomorrow_;
    QAction* week_;
    QAction* another_;
    QAction* open_;
    QAction* log_;
    QAction* edit_;
    QAction* remove_;
    QAction* seeAll_;
    QAction* new_;
    QToolButton* anotherButton_ = nullptr;
    TodayRow kept_; ///< What was chosen when the list was asked for anew.
    int keptRow_ = -1;
    Generation asked_;
    Generation calendarsAsked_;
    QByteArray calendarsRead_; ///< Their mark, of what is shown or being read.
};

} // namespace rapport::gui
