// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/next_steps/advice_list.h"

#include "gui/widgets/mnemonics.h"
#include "gui/widgets/text_label.h"

#include <QBoxLayout>
#include <QPushButton>

namespace rapport::gui {

AdviceList::AdviceList(bool beside, QWidget* parent) : QWidget(parent), beside_(beside) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(beside ? space::tiny : space::small);
}

void AdviceList::addRow() {
    Row row{new QWidget, new TextLabel(TextSize::Body, TextLabel::Wrapped),
            new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted), new QPushButton};
    row.button->setAutoDefault(false);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(row.what);
    texts->addWidget(row.effect);
    auto* line = new QBoxLayout(beside_ ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(beside_ ? space::medium : space::tiny);
    line->addLayout(texts, 1);
    line->addWidget(row.button, 0, beside_ ? Qt::AlignVCenter : Qt::AlignLeading);
    connect(row.button, &QPushButton::clicked, this, [this, place = int(rows_.size())] { emit chosen(place); });
    layout()->addWidget(row.box);
    rows_.push_back(row);
}

void AdviceList::setLines(const std::vector<Line>& lines) {
    while (rows_.size() < lines.size()) {
        addRow();
    }
    shown_ = lines.size();
    for (size_t i = 0; i < rows_.size(); ++i) {
        const bool used = i < lines.size();
        if (used) {
            rows_[i].what->setText(lines[i].what);
            rows_[i].effect->setText(lines[i].effect);
            rows_[i].effect->setVisible(!lines[i].effect.isEmpty());
            rows_[i].button->setText(lines[i].deed);
            rows_[i].button->setAccessibleName(withoutMnemonic(lines[i].deed));
            rows_[i].button->setAccessibleDescription(lines[i].what);
        }
        rows_[i].box->setVisible(used);
    }
}

} // namespace rapport::gui
