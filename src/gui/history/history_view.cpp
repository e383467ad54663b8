// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history/history_view.h"

#include "app/workspace.h"
#include "gui/forms/book_form.h"
#include "gui/history/field_change_model.h"
#include "gui/history/history_model.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int pageOfEntries = 200;

} // namespace

HistoryView::HistoryView(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), model_(new HistoryModel(shell.speech, this)),
      fields_(new FieldChangeModel(shell.speech, this)), table_(new TableView(tr("History"))),
      fieldTable_(new TableView(tr("Fields of the chosen change"))),
      heading_(new TextLabel(TextSize::Small, TextLabel::Muted)), older_(new QPushButton(tr("Show o&lder"))),
      restore_(new QPushButton(tr("&Restore as it was before"))) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    table_->setModel(model_);
    table_->setColumnWidths({22, 14, 0, 12});
    fieldTable_->setModel(fields_);
    fieldTable_->setColumnWidths({22, 26, 36, 0});
    older_->setAutoDefault(false);
    older_->setAccessibleName(withoutMnemonic(older_->text()));
    older_->hide();
    restore_->setAccessibleName(withoutMnemonic(restore_->text()));
    restore_->setAutoDefault(false);
    restore_->setIcon(icon("restore"));
    restore_->setEnabled(false);

    auto* above = new QWidget;
    auto* list = new QVBoxLayout(above);
    list->setContentsMargins(space::large, space::small, space::large, 0);
    list->setSpacing(space::small);
    list->addWidget(table_, 1);
    list->addWidget(older_, 0, Qt::AlignLeading);
    auto* below = new QWidget;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(heading_, 1);
    row->addWidget(restore_);
    auto* detail = new QVBoxLayout(below);
    detail->setContentsMargins(space::large, space::small, space::large, 0);
    detail->setSpacing(space::small);
    detail->addLayout(row);
    detail->addWidget(fieldTable_, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(above);
    splitter->addWidget(below);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);

    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showChange(current.isValid() ? current.row() : -1); });
    connect(older_, &QPushButton::clicked, this, &HistoryView::askOlder);
    connect(restore_, &QPushButton::clicked, this, &HistoryView::restore);
}

void HistoryView::clear() {
    asked_.next();
    model_->setEntries({});
    older_->hide();
    showChange(-1);
}

void HistoryView::ask(Id<Client> client) {
    if (client != client_) {
        clear();
    }
    client_ = client;
    const QModelIndex current = table_->currentIndex();
    const qint64 chosen = current.isValid() ? model_->at(current.row()).changeId : 0;
    const int question = asked_.next();
    whenDone(shell_.session.run([client](app::Workspace& workspace) {
        return app::History(workspace).entries(client, pageOfEntries);
    }),
             this, [this, question, chosen](Result<std::vector<app::HistoryEntry>> entries) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (entries) {
                     older_->setVisible(int(entries->size()) == pageOfEntries);
                     model_->setEntries(*std::move(entries));
                     const int row = chosen ? model_->rowOf(chosen) : -1;
                     if (model_->rowCount() > 0) {
                         table_->setCurrentIndex(model_->index(qMax(0, row), 0));
                     } else {
                         showChange(-1);
                     }
                 } else {
                     emit failed(entries.error());
                 }
                 emit answered();
             });
}

void HistoryView::askOlder() {
    const int question = asked_.next();
    const qint64 before = model_->at(model_->rowCount() - 1).changeId;
    whenDone(shell_.session.run([client = client_, before](app::Workspace& workspace) {
        return app::History(workspace).entries(client, pageOfEntries, before);
    }),
             this, [this, question](Result<std::vector<app::HistoryEntry>> entries) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (entries) {
                     older_->setVisible(int(entries->size()) == pageOfEntries);
                     model_->append(*std::move(entries));
                     table_->setFocus();
                 } else {
                     emit failed(entries.error());
                 }
             });
}

void HistoryView::showChange(int row) {
    const int question = detailAsked_.next();
    restore_->setEnabled(row >= 0 && model_->at(row).restorable);
    if (row < 0) {
        heading_->setText(tr("Nothing was changed yet"));
        fields_->setChanges({});
        return;
    }
    whenDone(shell_.session.run([id = model_->at(row).changeId](app::Workspace& workspace) {
        return app::History(workspace).changes(id);
    }),
             this, [this, question](const Result<std::vector<app::RecordChange>>& changes) {
                 if (!detailAsked_.isCurrent(question)) {
                     return;
                 }
                 if (!changes) {
                     emit failed(changes.error());
                     return;
                 }
                 fields_->setChanges(*changes);
                 const int count = fields_->rowCount();
                 heading_->setText(count == 0 ? tr("What was done in one go is not kept field by field")
                                              : tr("%n field(s) before and after", nullptr, count));
             });
}

void HistoryView::restore() {
    const QModelIndex current = table_->currentIndex();
    if (!current.isValid()) {
        return;
    }
    restore_->setEnabled(false);
    whenDone(shell_.session.run([id = model_->at(current.row()).changeId](app::Workspace& workspace) {
        return workspace.commands().revert(id);
    }),
             this, [this](const Result<app::Outcome>& outcome) {
                 table_->setFocus();
                 if (outcome) {
                     emit restored(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit failed(outcome.error());
                 }
             });
}

void HistoryView::takeFocus() {
    table_->setFocus();
}

} // namespace rapport::gui
