// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/timeline_tab.h"

#include "gui/client/record_actions.h"
#include "gui/theme/icons.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rapport::gui {

TimelineTab::TimelineTab(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), model_(new RecordModel(shell.speech, this)), group_(new QComboBox),
      words_(new QLineEdit), count_(new TextLabel(TextSize::Small, TextLabel::Muted)),
      table_(new TableView(tr("Timeline"))) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (int group = 0; group < recordGroupCount; ++group) {
        group_->addItem(groupName(RecordGroup(group)));
    }
    group_->setAccessibleName(tr("Kind of records"));
    words_->setPlaceholderText(tr("Filter by text"));
    words_->setAccessibleName(tr("Filter the timeline"));
    words_->setClearButtonEnabled(true);
    words_->addAction(icon("search"), QLineEdit::LeadingPosition);
    table_->setModel(model_);
    table_->setColumnWidths({11, 14, 0, 30, 10, 12, 14});

    auto* row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(group_);
    row->addWidget(words_, 1);
    row->addWidget(count_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::small, space::large, 0);
    column->setSpacing(space::small);
    column->addLayout(row);
    column->addWidget(table_, 1);
    const auto recordAt = [this](int line) { return std::optional(model_->at(line).ref); };
    const auto removable = [this](int line) {
        // An addendum is a line of its agreement and goes in the agreement's form.
        const app::TimelineEntry& entry = model_->at(line);
        return entry.kind == "addendum" ? std::nullopt : std::optional(entry.ref);
    };
    actions.attach(table_, recordAt, removable);
    connect(group_, &QComboBox::currentIndexChanged, this, &TimelineTab::narrow);
    connect(words_, &QLineEdit::textChanged, this, &TimelineTab::narrow);
}

void TimelineTab::showClient(std::shared_ptr<const app::ClientPage> page) {
    keepingRow(
        table_, [this](int row) { return std::optional(model_->at(row).ref); },
        [this, &page] {
            model_->setPage(std::move(page));
            narrow();
        });
    if (!table_->currentIndex().isValid() && model_->rowCount() > 0) {
        table_->setCurrentIndex(model_->index(0, 0));
    }
}

void TimelineTab::clearFilter() {
    group_->setCurrentIndex(0);
    words_->clear();
}

void TimelineTab::narrow() {
    model_->narrow(RecordGroup(group_->currentIndex()), words_->text());
    count_->setText(tr("%n record(s)", nullptr, model_->rowCount()));
}

void TimelineTab::takeFocus() {
    table_->setFocus();
}

void TimelineTab::focusFilter() {
    words_->setFocus(Qt::ShortcutFocusReason);
    words_->selectAll();
}

} // namespace rapport::gui
