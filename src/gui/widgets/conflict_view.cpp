// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/conflict_view.h"

#include "gui/widgets/text_label.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

ConflictView::ConflictView(QWidget* parent) : QFrame(parent) {
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::small, space::small, space::small, space::small);
    auto* heading = new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped);
    heading->setText(tr("Somebody changed this meanwhile"));
    auto* advice = new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped);
    advice->setText(tr("Choose for each field which of the two is saved."));
    column->addWidget(heading);
    column->addWidget(advice);
    hide();
}

void ConflictView::setConflicts(const std::vector<FieldConflict>& conflicts) {
    delete body_;
    body_ = new QWidget;
    grid_ = new QGridLayout(body_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(space::small);
    grid_->setVerticalSpacing(space::tiny);
    grid_->setColumnStretch(0, 1);
    undecided_ = int(conflicts.size());
    for (int row = 0; row < undecided_; ++row) {
        addRow(row, conflicts[size_t(row)]);
    }
    layout()->addWidget(body_);
    setVisible(undecided_ > 0);
}

void ConflictView::addRow(int row, const FieldConflict& conflict) {
    const auto shown = [](const QString& value) { return value.isEmpty() ? tr("(empty)") : value; };
    auto* label = new TextLabel(TextSize::Small, TextLabel::Muted);
    label->setText(conflict.label);
    auto* theirs = new TextLabel(TextSize::Body, TextLabel::Wrapped);
    theirs->setText(tr("Theirs: %1").arg(shown(conflict.theirs)));
    auto* yours = new TextLabel(TextSize::Body, TextLabel::Wrapped);
    yours->setText(tr("Yours: %1").arg(shown(conflict.yours)));
    auto* take = new QPushButton(tr("Take theirs"));
    take->setAutoDefault(false);
    take->setAccessibleName(tr("%1: take theirs, %2").arg(conflict.label, shown(conflict.theirs)));
    auto* keep = new QPushButton(tr("Keep mine"));
    keep->setAutoDefault(false);
    keep->setAccessibleName(tr("%1: keep mine, %2").arg(conflict.label, shown(conflict.yours)));
    connect(take, &QPushButton::clicked, this, [this, row, key = conflict.key] {
        emit theirsTaken(key);
        settle(row);
    });
    connect(keep, &QPushButton::clicked, this, [this, row, key = conflict.key] {
        emit mineKept(key);
        settle(row);
    });
    grid_->addWidget(label, 3 * row, 0, 1, 2);
    grid_->addWidget(theirs, 3 * row + 1, 0);
    grid_->addWidget(take, 3 * row + 1, 1);
    grid_->addWidget(yours, 3 * row + 2, 0);
    grid_->addWidget(keep, 3 * row + 2, 1);
}

void ConflictView::settle(int row) {
    for (int line = 3 * row; line < 3 * row + 3; ++line) {
        for (int column = 0; column < 2; ++column) {
            if (QLayoutItem* item = grid_->itemAtPosition(line, column)) {
                item->widget()->hide();
            }
        }
    }
    if (--undecided_ == 0) {
        hide();
        emit decided();
    }
}

} // namespace rapport::gui
