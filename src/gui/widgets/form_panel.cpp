// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/form_panel.h"

#include "gui/widgets/choice_row.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/text_label.h"
#include "gui/widgets/value_edit.h"
#include "wording/error_wording.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace rapport::gui {

namespace {

constexpr int lastRow = 1000; // below all fields: takes the height that is left

QPushButton* buttonOf(const QString& text) {
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleName(withoutMnemonic(text));
    return button;
}

} // namespace

FormPanel::FormPanel(const wording::Speech& speech, const QString& title, QWidget* parent)
    : QFrame(parent), speech_(speech), title_(new TextLabel(TextSize::Title, TextLabel::Wrapped)),
      message_(new MessageBar), conflict_(new ConflictView), body_(new QWidget),
      grid_(new QGridLayout(body_)), buttons_(new QWidget), question_(new QWidget),
      save_(buttonOf(tr("&Save"))), cancel_(buttonOf(tr("Cancel"))),
      keepEditing_(buttonOf(tr("&Keep editing"))) {
    lay(title);
    save_->setToolTip(tr("Save (Ctrl+Return)"));
    cancel_->setToolTip(tr("Back out (Esc)"));
    connect(save_, &QPushButton::clicked, this, &FormPanel::save);
    connect(cancel_, &QPushButton::clicked, this, &FormPanel::backOut);
    connect(conflict_, &ConflictView::theirsTaken, this, &FormPanel::theirsTaken);
    connect(conflict_, &ConflictView::decided, this, [this] {
        updateButtons();
        save_->setFocus();
    });
    setTitle(title);
}

void FormPanel::lay(const QString& title) {
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(title);
    // Clear of the scroll bar, which stands at the trailing edge.
    grid_->setContentsMargins(isRightToLeft() ? space::small : 0, 0, isRightToLeft() ? 0 : space::small, 0);
    grid_->setHorizontalSpacing(space::medium);
    grid_->setVerticalSpacing(space::small);
    grid_->setColumnStretch(1, 1);
    grid_->setRowStretch(lastRow, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body_);
    body_->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);

    auto* row = new QHBoxLayout(buttons_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addStretch();
    row->addWidget(save_);
    row->addWidget(cancel_);

    auto* asks = new QHBoxLayout(question_);
    asks->setContentsMargins(0, 0, 0, 0);
    asks->setSpacing(space::small);
    auto* what = new TextLabel(TextSize::Body, TextLabel::Wrapped);
    what->setText(tr("What you changed is not saved."));
    QPushButton* discard = buttonOf(tr("&Discard"));
    asks->addWidget(what, 1);
    asks->addWidget(keepEditing_);
    asks->addWidget(discard);
    question_->hide();
    connect(discard, &QPushButton::clicked, this, [this] {
        emit discarded();
        finish();
    });
    connect(keepEditing_, &QPushButton::clicked, this, [this] {
        question_->hide();
        buttons_->show();
        focusFirst();
        emit kept();
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(title_);
    column->addWidget(conflict_);
    column->addWidget(scroll, 1);
    column->addWidget(message_);
    column->addWidget(buttons_);
    column->addWidget(question_);
}

void FormPanel::addField(const QString& key, const QString& label, QWidget* editor, const QString& hint) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny / 2);
    column->addWidget(editor);
    if (!hint.isEmpty()) {
        auto* advice = new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped);
        advice->setText(hint);
        column->addWidget(advice);
    }
    auto* problem = new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Bold);
    problem->hide();
    column->addWidget(problem);
    if (editor->accessibleName().isEmpty()) {
        editor->setAccessibleName(withoutMnemonic(label));
    }
    TextLabel* name = nullptr;
    // Rows of choices and longer texts want the whole width: their label stands above them.
    const bool wide =
        label.isEmpty() || qobject_cast<ChoiceRow*>(editor) || qobject_cast<QPlainTextEdit*>(editor);
    if (!label.isEmpty()) {
        name = new TextLabel;
        name->setText(label);
        name->setBuddy(editor);
        if (!wide) {
            name->setMinimumHeight(editor->sizeHint().height());
        }
        grid_->addWidget(name, row_, 0, 1, wide ? 2 : 1, Qt::AlignTop);
        row_ += wide ? 1 : 0;
    }
    grid_->addWidget(box, row_, wide ? 0 : 1, 1, wide ? 2 : 1);
    ++row_;
    fields_.push_back({key, name, editor, box, problem});
    watch(editor, key);
}

void FormPanel::addSection(const QString& heading) {
    auto* label = new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped);
    label->setText(heading);
    label->setContentsMargins(0, fields_.empty() ? 0 : space::small, 0, 0);
    grid_->addWidget(label, row_++, 0, 1, 2);
}

void FormPanel::addWide(QWidget* widget) {
    grid_->addWidget(widget, row_++, 0, 1, 2);
    watch(widget, QString());
}

// The editors the program has, and plain ones of Qt.
void FormPanel::watch(QWidget* editor, const QString& key) {
    if (auto* value = qobject_cast<ValueEdit*>(editor)) {
        connect(value, &ValueEdit::edited, this, &FormPanel::touch);
        connect(value, &ValueEdit::problemShown, this,
                [this, key](const QString& problem) { showProblem(key, problem); });
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        connect(line, &QLineEdit::textEdited, this, &FormPanel::touch);
        if (line->metaObject()->indexOfSignal("edited()") >= 0) {
            connect(line, SIGNAL(edited()), this, SIGNAL(edited()));
        }
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(editor)) {
        text->setTabChangesFocus(true);
        connect(text->document(), &QTextDocument::modificationChanged, this, [this](bool modified) {
            if (modified) {
                touch();
            }
        });
    } else if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        connect(combo, &QComboBox::activated, this, &FormPanel::touch);
        connect(combo, &QComboBox::editTextChanged, this, &FormPanel::touch);
    } else if (auto* spin = qobject_cast<QSpinBox*>(editor)) {
        connect(spin, &QSpinBox::textChanged, this, &FormPanel::touch);
    } else if (auto* button = qobject_cast<QAbstractButton*>(editor)) {
        connect(button, &QAbstractButton::clicked, this, &FormPanel::touch);
    } else if (auto* row = qobject_cast<ChoiceRow*>(editor)) {
        connect(row, &ChoiceRow::edited, this, &FormPanel::touch);
    }
}

void FormPanel::touch() {
    edited_ = true;
    emit edited();
}

FormPanel::Field* FormPanel::find(const QString& key) {
    for (Field& field : fields_) {
        if (!key.isEmpty() && field.key == key) {
            return &field;
        }
    }
    return nullptr;
}

QWidget* FormPanel::field(const QString& key) const {
    for (const Field& field : fields_) {
        if (field.key == key) {
            return field.editor;
        }
    }
    return nullptr;
}

void FormPanel::setFieldVisible(const QString& key, bool visible) {
    if (Field* field = find(key)) {
        field->box->setVisible(visible);
        if (field->label) {
            field->label->setVisible(visible);
        }
    }
}

void FormPanel::setTitle(const QString& title) {
    title_->setText(title);
    title_->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void FormPanel::setSaveText(const QString& text) {
    save_->setText(text);
    save_->setAccessibleName(withoutMnemonic(text));
}

QPushButton* FormPanel::addButton(const QString& text) {
    QPushButton* button = buttonOf(text);
    auto* row = static_cast<QHBoxLayout*>(buttons_->layout());
    int at = 0;
    while (at < row->count() && row->itemAt(at)->widget()) {
        ++at;
    }
    row->insertWidget(at, button);
    return button;
}

void FormPanel::setEdited(bool edited) {
    edited_ = edited;
    if (!edited) {
        for (const Field& field : fields_) {
            if (auto* text = qobject_cast<QPlainTextEdit*>(field.editor)) {
                text->document()->setModified(false);
            }
        }
    }
}

void FormPanel::showError(const Error& error) {
    setBusy(false);
    const QString sentence = wording::errorSentence(speech_, error);
    if (Field* field = find(error.args.value(QStringLiteral("field")))) {
        showProblem(field->key, sentence);
        field->editor->setFocus();
        return;
    }
    message_->showMessage(MessageBar::Kind::Warning, sentence);
}

void FormPanel::showProblem(const QString& key, const QString& problem) {
    Field* field = find(key);
    if (!field) {
        if (!problem.isEmpty()) {
            message_->showMessage(MessageBar::Kind::Warning, problem);
        }
        return;
    }
    field->problem->setText(problem);
    field->problem->setVisible(!problem.isEmpty());
    field->editor->setAccessibleDescription(problem);
    if (!problem.isEmpty()) {
        QAccessibleEvent event(field->problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void FormPanel::clearProblems() {
    message_->hide();
    for (const Field& field : fields_) {
        showProblem(field.key, {});
    }
}

void FormPanel::setBusy(bool busy) {
    if (busy == busy_) {
        return;
    }
    busy_ = busy;
    QWidget* focused = busy ? nullptr : focusWidget();
    body_->setEnabled(!busy);
    conflict_->setEnabled(!busy);
    updateButtons();
    if (!busy && !focused) {
        focusFirst();
    }
}

void FormPanel::updateButtons() {
    save_->setEnabled(!busy_ && conflict_->undecided() == 0);
    cancel_->setEnabled(!busy_);
}

void FormPanel::setConflict(const std::vector<FieldConflict>& conflicts) {
    setBusy(false);
    conflict_->setConflicts(conflicts);
    updateButtons();
    if (!conflicts.empty()) {
        if (auto* first = conflict_->findChild<QPushButton*>()) {
            first->setFocus();
        }
    }
}

void FormPanel::save() {
    if (busy_ || conflict_->undecided() > 0) {
        return;
    }
    clearProblems();
    QWidget* first = nullptr;
    for (const Field& field : fields_) {
        auto* value = qobject_cast<ValueEdit*>(field.editor);
        if (value && value->isVisibleTo(this) && !value->problem().isEmpty()) {
            value->showProblem();
            first = first ? first : value;
        }
    }
    if (first) {
        first->setFocus();
    } else {
        emit saveRequested();
    }
}

void FormPanel::backOut() {
    if (busy_) {
        return;
    }
    if (!edited_) {
        finish();
        return;
    }
    buttons_->hide();
    question_->show();
    keepEditing_->setFocus();
}

void FormPanel::finish() {
    setBusy(false);
    setEdited(false);
    question_->hide();
    buttons_->show();
    emit closed();
}

void FormPanel::focusFirst() {
    for (const Field& field : fields_) {
        if (field.editor->isVisibleTo(this) && field.editor->isEnabled()) {
            field.editor->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    setFocus();
}

bool FormPanel::event(QEvent* event) {
    // The window has other uses for these keys; inside a form they are the form's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape || (enter && (key->modifiers() & Qt::ControlModifier))) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

void FormPanel::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        save();
    } else if (event->key() == Qt::Key_Escape && question_->isVisible()) {
        keepEditing_->click();
    } else if (event->key() == Qt::Key_Escape) {
        backOut();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace rapport::gui
