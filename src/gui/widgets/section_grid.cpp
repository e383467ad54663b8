// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/section_grid.h"

#include "gui/widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int leastDigits = 58; ///< Width of a section, in digits of the font.

} // namespace

Section::Section(const QString& heading, QWidget* parent)
    : QWidget(parent), column_(new QVBoxLayout(this)), head_(new QWidget),
      explanation_(new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted)) {
    auto* title = new TextLabel(TextSize::Body, TextLabel::Bold);
    title->setText(heading);
    auto* row = new QHBoxLayout(head_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    row->addWidget(title, 1);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::tiny);
    column_->addWidget(head_);
    column_->addWidget(explanation_);
    explanation_->hide();
}

void Section::explain(const QString& text) {
    explanation_->setText(text);
    explanation_->setVisible(!text.isEmpty());
}

void Section::addControl(QWidget* control) {
    head_->layout()->addWidget(control);
}

void Section::addContent(QWidget* content, bool grows) {
    column_->addWidget(content, grows ? 1 : 0);
    if (!grows) {
        column_->addStretch();
    }
}

SectionGrid::SectionGrid(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    grid_->setContentsMargins(space::large, space::medium, space::large, space::large);
    grid_->setHorizontalSpacing(space::page);
    grid_->setVerticalSpacing(space::page);
}

void SectionGrid::add(Section* section, bool wide) {
    section->setParent(this);
    parts_ << Part{section, wide};
    columns_ = 0;
    arrange();
}

void SectionGrid::arrange() {
    const int room = width() - 2 * space::large;
    const int wanted = room >= 2 * digitsWide(this, leastDigits) + space::page ? 2 : 1;
    if (wanted == columns_) {
        return;
    }
    columns_ = wanted;
    for (const Part& part : parts_) {
        grid_->removeWidget(part.section);
    }
    int row = 0;
    int column = 0;
    for (const Part& part : parts_) {
        const int span = part.wide ? columns_ : 1;
        if (column + span > columns_) {
            ++row;
            column = 0;
        }
        grid_->addWidget(part.section, row, column, 1, span);
        column += span;
    }
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, columns_ == 2 ? 1 : 0);
}

void SectionGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool SectionGrid::event(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        columns_ = 0;
        arrange();
    }
    return QWidget::event(event);
}

} // namespace rapport::gui
