// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/today/quick_add.h"

#include "gui/theme/icons.h"
#include "gui/today/quick_task.h"
#include "gui/widgets/staff_combo.h"
#include "gui/widgets/text_label.h"
#include "wording/agenda_wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace rapport::gui {

QuickAdd::QuickAdd(const wording::Speech& speech, ClientPicker::Search search, QWidget* parent)
    : QWidget(parent), speech_(speech), line_(new QLineEdit), client_(new ClientPicker(std::move(search))),
      person_(new StaffCombo), add_(new QToolButton),
      understood_(new TextLabel(TextSize::Small, TextLabel::Muted)) {
    line_->setAccessibleName(tr("New task"));
    line_->setPlaceholderText(tr("New task: “Call about the sign tomorrow”"));
    line_->setClearButtonEnabled(true);
    line_->addAction(icon("plus"), QLineEdit::LeadingPosition);
    line_->setMinimumWidth(digitsWide(this, 24));
    client_->setAccessibleName(tr("Client of the new task"));
    client_->setPlaceholderText(tr("Client"));
    client_->setMinimumWidth(digitsWide(this, 12));
    person_->setAccessibleName(tr("Person of the new task"));
    person_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    person_->setMinimumContentsLength(12);
    add_->setText(tr("Add"));
    add_->setAccessibleName(tr("Add the task"));
    add_->setFocusPolicy(Qt::StrongFocus);
    add_->setEnabled(false);
    client_->installEventFilter(this);
    person_->installEventFilter(this);

    auto* row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(line_, 3);
    row->addWidget(client_, 1);
    row->addWidget(person_);
    row->addWidget(add_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny / 2);
    column->addLayout(row);
    column->addWidget(understood_);
    QSizePolicy policy = understood_->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the list below does not jump while somebody types
    understood_->setSizePolicy(policy);
    understood_->hide();
    connect(line_, &QLineEdit::textChanged, this, &QuickAdd::showUnderstood);
    connect(line_, &QLineEdit::returnPressed, this, &QuickAdd::add);
    connect(add_, &QToolButton::clicked, this, &QuickAdd::add);
    connect(client_, &ClientPicker::failed, this, &QuickAdd::failed);
}

void QuickAdd::setToday(Day today) {
    today_ = today;
    showUnderstood();
}

void QuickAdd::setStaff(const std::vector<Staff>& staff) {
    person_->setStaff(staff);
}

void QuickAdd::setPerson(std::optional<Id<Staff>> person) {
    usualPerson_ = person;
    person_->setChosen(person);
}

void QuickAdd::takeFocus() {
    line_->setFocus(Qt::ShortcutFocusReason);
}

bool QuickAdd::isBlank() const {
    return line_->text().trimmed().isEmpty() && client_->isBlank();
}

void QuickAdd::clear() {
    line_->clear();
    client_->setClient({}, {});
    person_->setChosen(usualPerson_);
}

void QuickAdd::showUnderstood() {
    const QuickTask task = readQuickTask(line_->text(), speech_, today_);
    add_->setEnabled(!task.title.isEmpty());
    understood_->setVisible(!task.title.isEmpty());
    if (!task.due) {
        understood_->setText(
            tr("Without a date. “today”, “tomorrow”, “Friday” or “+3” at the end gives one."));
        return;
    }
    const QString far = wording::dueText(speech_, *task.due, today_);
    const QString date = speech_.locale().toString(task.due->toDate(), QStringLiteral("dddd"));
    understood_->setText(speech_.filled(tr("Due {weekday}, {day} ({far})", "{far}: tomorrow, in 3 days"),
                                        {{QStringLiteral("weekday"), date},
                                         {QStringLiteral("day"), speech_.day(*task.due)},
                                         {QStringLiteral("far"), far}}));
}

void QuickAdd::add() {
    const QuickTask typed = readQuickTask(line_->text(), speech_, today_);
    if (typed.title.isEmpty()) {
        line_->setFocus();
        return;
    }
    if (!client_->problem().isEmpty()) {
        client_->showProblem();
        client_->setFocus();
        return;
    }
    Task task;
    task.title = typed.title;
    task.due = typed.due;
    task.staffId = person_->chosen();
    if (!client_->client().isNull()) {
        task.clientId = client_->client();
    }
    clear();
    line_->setFocus();
    emit taskTyped(task);
}

// Return in the fields beside the line adds, too; a client that is still looked for is taken first.
bool QuickAdd::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        const bool settled = watched != client_ || client_->problem().isEmpty();
        if (enter && settled && !line_->text().trimmed().isEmpty()) {
            add();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace rapport::gui
