// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/plan/step_list.h"

#include "gui/widgets/text_label.h"

#include <QApplication>
#include <QCheckBox>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

QPushButton* lineButton() {
    auto* button = new QPushButton;
    button->setAutoDefault(false);
    button->setFlat(true);
    return button;
}

void setOrHide(TextLabel* label, const QString& text) {
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

StepRow::StepRow()
    : box_(new QCheckBox), text_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      note_(new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted)),
      when_(new TextLabel(TextSize::Small, TextLabel::Muted)), second_(lineButton()), action_(lineButton()) {
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(text_);
    texts->addWidget(note_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::tiny / 2, 0, space::tiny / 2);
    row->setSpacing(space::small);
    row->addWidget(box_, 0, Qt::AlignVCenter);
    row->addLayout(texts, 1);
    row->addWidget(when_, 0, Qt::AlignVCenter);
    row->addWidget(second_, 0, Qt::AlignVCenter);
    row->addWidget(action_, 0, Qt::AlignVCenter);
    connect(box_, &QCheckBox::clicked, this, &StepRow::ticked);
    connect(second_, &QPushButton::clicked, this, &StepRow::secondChosen);
    connect(action_, &QPushButton::clicked, this, &StepRow::actionChosen);
}

void StepRow::showLine(const StepLine& line) {
    text_->setText(line.text);
    setOrHide(note_, line.note);
    setOrHide(when_, line.when);
    box_->setVisible(line.done.has_value());
    box_->setChecked(line.done.value_or(false));
    QStringList spoken{line.text};
    for (const QString& part : {line.when, line.note}) {
        if (!part.isEmpty()) {
            spoken << part;
        }
    }
    box_->setAccessibleName(locale().createSeparatedList(spoken));
    const auto showButton = [&line](QPushButton* button, const QString& text) {
        button->setText(text);
        button->setVisible(!text.isEmpty());
        //: Spoken name of a button in a line: what it does, and with what
        button->setAccessibleName(tr("%1: %2").arg(text, line.text));
    };
    showButton(second_, line.second);
    showButton(action_, line.action);
}

bool StepRow::holdsFocus() const {
    const QWidget* focused = QApplication::focusWidget();
    return focused && isAncestorOf(focused);
}

void StepRow::takeFocus() {
    if (box_->isVisibleTo(this)) {
        box_->setFocus();
    } else if (action_->isVisibleTo(this)) {
        action_->setFocus();
    }
}

void StepRow::mouseReleaseEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::LeftButton && box_->isVisible() && box_->isEnabled() &&
        text_->geometry().united(note_->isVisible() ? note_->geometry() : text_->geometry()).contains(at)) {
        box_->click();
        return;
    }
    QWidget::mouseReleaseEvent(event);
}

StepList::StepList(const QString& accessibleName, QWidget* parent)
    : QWidget(parent), column_(new QVBoxLayout(this)) {
    setAccessibleName(accessibleName);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
}

void StepList::addRow() {
    const int line = int(rows_.size());
    auto* row = new StepRow;
    column_->addWidget(row);
    rows_.push_back(row);
    connect(row, &StepRow::ticked, this, [this, line](bool done) { emit ticked(line, done); });
    connect(row, &StepRow::actionChosen, this, [this, line] { emit actionChosen(line); });
    connect(row, &StepRow::secondChosen, this, [this, line] { emit secondChosen(line); });
}

void StepList::setLines(std::vector<StepLine> lines) {
    lines_ = std::move(lines);
    bool focusGoes = false;
    while (rows_.size() > lines_.size()) {
        focusGoes |= rows_.back()->holdsFocus();
        rows_.back()->hide();
        rows_.back()->deleteLater();
        rows_.pop_back();
    }
    while (rows_.size() < lines_.size()) {
        addRow();
    }
    for (size_t i = 0; i < lines_.size(); ++i) {
        rows_[i]->showLine(lines_[i]);
    }
    if (focusGoes && !rows_.empty()) {
        rows_.back()->takeFocus();
    }
    setVisible(!rows_.empty());
}

void StepList::takeFocus() {
    if (!rows_.empty()) {
        rows_.front()->takeFocus();
    }
}

} // namespace rapport::gui
