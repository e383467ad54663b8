// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/today/today_page.h"

#include "app/agenda.h"
#include "app/agreement_desk.h"
#include "app/command_runner.h"
#include "app/plan_steps.h"
#include "app/records.h"
#include "app/staff_directory.h"
#include "gui/forms/book_form.h"
#include "gui/forms/record_forms.h"
#include "gui/next_steps/surer_panel.h"
#include "gui/theme/icons.h"
#include "gui/today/quick_add.h"
#include "gui/today/today_delegate.h"
#include "gui/today/today_list.h"
#include "gui/today/today_search.h"
#include "gui/when_done.h"
#include "gui/widgets/day_calendar.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/form_panel.h"
#include "gui/widgets/in_background.h"
#include "gui/widgets/staff_combo.h"
#include "gui/widgets/text_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QMetaMethod>
#include <QStackedLayout>
#include <QToolButton>

namespace rapport::gui {

namespace {

constexpr int daysOfWeek = 7;

/// Where on the client's page a thing that waits is seen to.
ClientTab tabOf(AgendaKind kind) {
    switch (kind) {
    case AgendaKind::Dispute:
        return ClientTab::Invoices;
    case AgendaKind::JudgeComplaint:
    case AgendaKind::SettleComplaint:
        return ClientTab::Complaints;
    case AgendaKind::Renewal:
    case AgendaKind::Promise:
    case AgendaKind::ProposalAnswer:
        return ClientTab::Agreement;
    case AgendaKind::RecoveryStep:
    case AgendaKind::PartingStep:
    case AgendaKind::LimitsCheck:
    case AgendaKind::HardTimesEnd:
    case AgendaKind::OverrideEnd:
        return ClientTab::Plan;
    case AgendaKind::Task:
    case AgendaKind::NotSpokenTo:
        break;
    }
    return ClientTab::Overview;
}

} // namespace

TodayPage::TodayPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), model_(new TodayModel(shell.speech, this)),
      day_(new TextLabel(TextSize::Body, TextLabel::Muted)), person_(new StaffCombo),
      reminderMenu_(new QMenu(this)), reminderButton_(new QToolButton),
      quickAdd_(new QuickAdd(shell.speech, clientSearch(shell))), list_(new TodayList),
      empty_(new EmptyState), bar_(new QWidget), surer_(new SurerPanel(shell)) {
    makeActions();
    lay();
    connect(list_, &TodayList::rowOpened, this, [this] { open(); });
    connect(list_, &TodayList::boxClicked, this, [this] { tick(); });
    connect(list_, &TodayList::chosenChanged, this, &TodayPage::updateActions);
    connect(quickAdd_, &QuickAdd::taskTyped, this, &TodayPage::addTask);
    connect(quickAdd_, &QuickAdd::failed, this, &Page::failed);
    connect(surer_, &SurerPanel::pageRequested, this, &Page::pageRequested);
    connect(empty_, &EmptyState::buttonPressed, quickAdd_, &QuickAdd::takeFocus);
    connect(person_, &StaffCombo::edited, this, [this] {
        model_->setPerson(person_->chosen());
        quickAdd_->setPerson(person_->chosen());
        showState();
        list_->choose(0);
    });
    updateActions();
}

QAction* TodayPage::addAction(const char* id, const QString& text, const char* iconName,
                              const QKeySequence& keys, void (TodayPage::*act)()) {
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(QLatin1String(id));
    // Single letters: they act while the list has the keyboard, and are letters everywhere else.
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    //: Tooltip of a button: what it does and its keys
    action->setToolTip(tr("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, act);
    Page::addAction(action);
    list_->addAction(action);
    return action;
}

void TodayPage::makeActions() {
    tick_ = addAction("today_done", tr("Done"), "done", Qt::Key_Space, &TodayPage::tick);
    tomorrow_ = addAction("today_tomorrow", tr("Tomorrow"), "clock", Qt::Key_T, &TodayPage::snoozeTomorrow);
    week_ = addAction("today_week", tr("In a week"), "calendar", Qt::Key_W, &TodayPage::snoozeWeek);
    another_ = addAction("today_day", tr("On another day"), "calendar", Qt::Key_D, &TodayPage::chooseDay);
    open_ = addAction("today_open", tr("Open the client"), "open-client", Qt::Key_O, &TodayPage::open);
    log_ = addAction("today_log", tr("Log a dealing"), "log", Qt::Key_L, &TodayPage::logDealing);
    edit_ = addAction("today_edit", tr("Edit"), "edit", Qt::Key_F2, &TodayPage::edit);
    remove_ = addAction("today_delete", tr("Delete"), "delete", QKeySequence::Delete, &TodayPage::remove);
    seeAll_ = addAction("today_see_all", tr("All verdicts seen"), "done",
                        QKeySequence(Qt::SHIFT | Qt::Key_Space), &TodayPage::seeAll);
    new_ = addAction("today_new", tr("New task"), "plus", Qt::Key_N, &TodayPage::typeNew);
}

QToolButton* TodayPage::buttonFor(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(action->text());
    connect(action, &QAction::changed, button, [button, action] {
        button->setAccessibleName(action->text());
        button->setVisible(action->isVisible());
    });
    return button;
}

void TodayPage::lay() {
    list_->setModel(model_);
    list_->setItemDelegate(new TodayDelegate(*model_, shell_.theme, list_));
    person_->setNobodyText(tr("Everybody"));
    person_->setAccessibleName(tr("Whose day"));
    person_->setToolTip(tr("Whose tasks and clients are shown"));
    reminderMenu_->setAccessibleName(tr("Reminders"));
    reminderButton_->setIcon(icon("bell"));
    reminderButton_->setAccessibleName(tr("Reminders"));
    reminderButton_->setToolTip(tr("Reminders"));
    reminderButton_->setFocusPolicy(Qt::StrongFocus);
    reminderButton_->setPopupMode(QToolButton::InstantPopup);
    reminderButton_->setMenu(reminderMenu_);
    reminderButton_->hide(); // until somebody puts choices into its menu

    auto* title = new TextLabel(TextSize::Title);
    title->setText(tr("Today"));
    auto* top = new QHBoxLayout;
    top->setSpacing(space::medium);
    top->addWidget(title);
    top->addWidget(day_, 1, Qt::AlignBottom);
    top->addWidget(person_);
    top->addWidget(reminderButton_);

    auto* buttons = new FlowLayout(bar_);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space::tiny);
    for (QAction* action : {tick_, tomorrow_, week_, another_, open_, log_, edit_, remove_, seeAll_}) {
        QToolButton* button = buttonFor(action);
        buttons->addWidget(button);
        anotherButton_ = action == another_ ? button : anotherButton_;
    }

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::large, space::medium, space::large, 0);
    column->setSpacing(space::small);
    column->addLayout(top);
    column->addWidget(quickAdd_);
    column->addWidget(bar_);
    auto* place = new QWidget;
    stack_ = new QStackedLayout(place);
    stack_->addWidget(list_);
    stack_->addWidget(empty_);
    column->addWidget(place, 1);
    column->addWidget(surer_);
    column->addSpacing(space::small);

    host_ = new FormHost(content);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(host_);
}

void TodayPage::showReminderMenu() {
    reminderButton_->show();
}

void TodayPage::takeFocus() {
    if (stack_->currentWidget() == list_) {
        list_->setFocus(Qt::OtherFocusReason);
    } else {
        quickAdd_->takeFocus();
    }
}

QString TodayPage::helpTopic() const {
    return QStringLiteral("Today and reminders");
}

bool TodayPage::backOut() {
    if (host_->form()) {
        host_->form()->backOut();
        return true;
    }
    if (!quickAdd_->isBlank()) {
        quickAdd_->clear();
        takeFocus();
        return true;
    }
    return false;
}

void TodayPage::setOwnerView(bool isOwner) {
    model_->setOwnerView(isOwner);
}

void TodayPage::clear() {
    asked_.next();
    calendarsAsked_.next();
    calendarsRead_.clear();
    setReady(false);
    kept_ = {};
    keptRow_ = -1;
    person_->setChosen(std::nullopt);
    model_->setPerson(std::nullopt);
    quickAdd_->setPerson(std::nullopt);
    quickAdd_->clear();
    model_->setContent({});
    surer_->clear();
}

void TodayPage::showBook(const QString& path) {
    Page::showBook(path);
    surer_->showBook(path);
}

void TodayPage::reload() {
    const int question = asked_.next();
    const Day today = shell_.session.clock().today();
    whenDone(shell_.session.run([today](app::Workspace& workspace) -> Result<Answer> {
        Answer answer;
        answer.content.day = today;
        RAPPORT_TRY_ASSIGN(answer.content.items, app::Agenda(workspace).on(today));
        RAPPORT_TRY_ASSIGN(answer.content.renewals,
                           app::AgreementDesk(workspace).renewals(answer.content.items, today));
        app::VerdictNews news(workspace);
        RAPPORT_TRY(news.beginOnce(today));
        RAPPORT_TRY_ASSIGN(answer.content.changes, news.changes(today));
        RAPPORT_TRY_ASSIGN(answer.staff, workspace.staff().list());
        RAPPORT_TRY_ASSIGN(answer.calendars, app::UpcomingAppointments(workspace).toRead(today));
        return answer;
    }),
             this, [this, question](Result<Answer> answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     showAnswer(std::move(answer).value());
                     surer_->reload(); // afterwards: the day does not wait for it
                 } else {
                     emit failed(answer.error());
                 }
                 setReady(true);
             });
}

void TodayPage::showAnswer(Answer answer) {
    const int row = list_->chosenRow();
    if (row >= 0) {
        kept_ = model_->at(row);
        keptRow_ = row;
    }
    const QString weekday =
        shell_.speech.locale().toString(answer.content.day.toDate(), QStringLiteral("dddd"));
    //: Heading of the page: name of the weekday, date
    day_->setText(tr("%1, %2").arg(weekday, shell_.speech.day(answer.content.day)));
    quickAdd_->setToday(answer.content.day);
    quickAdd_->setStaff(answer.staff);
    person_->setStaff(answer.staff);
    answer.content.appointments = model_->content().appointments;
    model_->setContent(std::move(answer.content));
    readCalendars(std::move(answer.calendars));
    showState();
    const int again = keptRow_ < 0 ? -1 : model_->rowOf(kept_);
    // What was ticked or put off has gone to another section; the next in its place is chosen, not that.
    const bool gone = again < 0 || model_->at(again).section != kept_.section;
    list_->choose(gone ? qMax(0, keptRow_) : again);
    updateActions();
}

void TodayPage::readCalendars(app::CalendarsToRead calendars) {
    if (calendars.mark == calendarsRead_) {
        return;
    }
    calendarsRead_ = calendars.mark;
    const int question = calendarsAsked_.next();
    using Appointments = Result<std::vector<importing::UpcomingAppointment>>;
    whenDone(inBackground([calendars = std::move(calendars)]() -> Appointments {
                 return app::UpcomingAppointments::read(calendars);
             }),
             this, [this, question](Appointments appointments) {
                 if (!calendarsAsked_.isCurrent(question) || !appointments) {
                     return;
                 }
                 const TodayRow* row = chosen();
                 const TodayRow kept = row ? *row : TodayRow{};
                 model_->setAppointments(std::move(appointments).value());
                 showState();
                 list_->choose(qMax(0, model_->rowOf(kept)));
                 updateActions();
             });
}

void TodayPage::showState() {
    const bool hasRows = model_->rowCount() > 0;
    bar_->setVisible(hasRows);
    stack_->setCurrentWidget(hasRows ? static_cast<QWidget*>(list_) : empty_);
    if (!hasRows) {
        empty_->say(
            tr("Nothing waits for you today"),
            tr("Tasks, renewals, complaints and clients nobody has spoken with for long appear here."),
            tr("&New task"));
    }
}

const TodayRow* TodayPage::chosen() const {
    const int row = list_->chosenRow();
    return row < 0 ? nullptr : &model_->at(row);
}

Id<Task> TodayPage::chosenTask() const {
    const TodayRow* row = chosen();
    return row && row->isTask() ? Id<Task>(row->item.record.id) : Id<Task>();
}

void TodayPage::updateActions() {
    const TodayRow* row = chosen();
    const bool task = row && row->isTask();
    const bool change = row && row->kind == TodayRow::Kind::Change;
    const bool hasClient = row && !row->client().isNull();
    tick_->setEnabled(change || (row && row->canTick));
    tick_->setText(change ? tr("Seen") : task && row->item.doneOn ? tr("Not done") : tr("Done"));
    for (QAction* action : {tomorrow_, week_, another_}) {
        action->setEnabled(task && !row->item.doneOn);
    }
    edit_->setEnabled(task);
    remove_->setEnabled(task);
    open_->setEnabled(hasClient);
    log_->setEnabled(hasClient);
    log_->setVisible(isSignalConnected(QMetaMethod::fromSignal(&Page::logRequested)));
    seeAll_->setVisible(model_->countOf(TodaySection::Verdicts) > 0);
}

void TodayPage::tick() {
    const TodayRow* row = chosen();
    if (!row) {
        return;
    }
    const Day today = model_->content().day;
    if (row->kind == TodayRow::Kind::Change) {
        run(app::seen({row->change}, today), {});
    } else if (row->canTick) {
        const bool done = row->item.doneOn.has_value();
        const QString what = model_->index(list_->chosenRow()).data().toString();
        this->change([item = row->item, day = done ? std::nullopt : std::optional(today)](
                         app::Workspace& workspace) { return app::tick(workspace, item, day); },
                     (done ? tr("To be done again: “%1”") : tr("Done: “%1”")).arg(what));
    }
}

void TodayPage::seeAll() {
    if (!model_->content().changes.empty()) {
        run(app::seen(model_->content().changes, model_->content().day),
            tr("All verdicts are marked as seen."));
    }
}

void TodayPage::open() {
    const TodayRow* row = chosen();
    if (!row) {
        return;
    }
    if (row->kind == TodayRow::Kind::More) {
        const int at = list_->chosenRow();
        model_->showAllOf(row->section);
        list_->choose(at);
    } else if (!row->client().isNull()) {
        emit clientRequested(row->client(),
                             row->kind == TodayRow::Kind::Item ? tabOf(row->item.kind) : ClientTab::Overview);
    } else {
        edit();
    }
}

void TodayPage::logDealing() {
    if (const TodayRow* row = chosen(); row && !row->client().isNull()) {
        emit logRequested(row->client());
    }
}

void TodayPage::edit() {
    if (const Id<Task> task = chosenTask(); !task.isNull()) {
        openForm(*host_, *this, taskForm(shell_, task));
    }
}

void TodayPage::remove() {
    if (const Id<Task> task = chosenTask(); !task.isNull()) {
        run(app::Remove<Task>{task}, tr("Deleted: “%1”").arg(chosen()->item.text));
    }
}

void TodayPage::snoozeTomorrow() {
    putOff(chosenTask(), model_->content().day + 1);
}

void TodayPage::snoozeWeek() {
    putOff(chosenTask(), model_->content().day + daysOfWeek);
}

void TodayPage::chooseDay() {
    const TodayRow* row = chosen();
    if (!row || !row->isTask()) {
        return;
    }
    auto* popup = new DayCalendarPopup(shell_.speech, row->item.due, model_->content().day, this);
    connect(popup, &DayCalendarPopup::dayPicked, this,
            [this, task = chosenTask()](std::optional<Day> due) { putOff(task, due); });
    popup->popUnder(anotherButton_);
}

void TodayPage::putOff(Id<Task> task, std::optional<Day> due) {
    if (task.isNull()) {
        return;
    }
    whenDone(shell_.session.run([task, due](app::Workspace& workspace) -> Result<QString> {
        RAPPORT_TRY_ASSIGN(Stored<Task> stored, workspace.records().byId(task));
        stored.record.due = due;
        RAPPORT_TRY(workspace.commands().run(app::Update<Task>{stored.record, stored.version}));
        return stored.record.title;
    }),
             this, [this, due](const Result<QString>& title) {
                 if (!title) {
                     emit failed(title.error());
                 } else if (due) {
                     emit undoOffered(tr("“%1” waits until %2.").arg(*title, shell_.speech.day(*due)));
                 } else {
                     emit undoOffered(tr("“%1” has no date now.").arg(*title));
                 }
             });
}

void TodayPage::typeNew() {
    quickAdd_->takeFocus();
}

void TodayPage::addTask(const Task& task) {
    run(app::Add<Task>{task}, {});
}

void TodayPage::run(app::Command command, const QString& said) {
    change([command =
                std::move(command)](app::Workspace& workspace) { return workspace.commands().run(command); },
           said);
}

void TodayPage::change(std::function<Result<app::Outcome>(app::Workspace&)> job, const QString& said) {
    whenDone(shell_.session.run(std::move(job)), this, [this, said](const Result<app::Outcome>& answer) {
        if (!answer) {
            emit failed(answer.error());
        } else if (!said.isEmpty()) {
            emit undoOffered(said);
        }
    });
}

} // namespace rapport::gui
