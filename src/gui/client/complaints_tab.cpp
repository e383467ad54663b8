// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/complaints_tab.h"

#include "app/plan_steps.h"
#include "app/workspace.h"
#include "gui/client/complaint_list_model.h"
#include "gui/client/plan/recovery_panel.h"
#include "gui/client/record_actions.h"
#include "gui/forms/record_forms.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QStackedWidget>

namespace rapport::gui {

ComplaintsTab::ComplaintsTab(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), model_(new ComplaintListModel(shell.speech, this)),
      table_(new TableView(tr("Complaints"))), judge_(new QPushButton(tr("&Judge"))),
      recover_(new QPushButton(tr("Open a &recovery case"))), empty_(new EmptyState),
      pages_(new QStackedWidget) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    table_->setModel(model_);
    table_->setColumnWidths({12, 0, 18, 20, 14, 26});
    empty_->say(tr("No complaints"), tr("Log one with the call in which it was made, or add it here."),
                tr("New complaint"));
    auto* add = new QPushButton(tr("&New complaint"));
    add->setIcon(icon("plus"));
    judge_->setIcon(icon("complaint"));
    recover_->setToolTip(tr("For a complaint that was right: sees to it that it is made good"));
    for (QPushButton* button : {add, judge_, recover_}) {
        button->setAutoDefault(false);
        button->setAccessibleName(withoutMnemonic(button->text()));
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(judge_);
    row->addWidget(recover_);
    row->addWidget(add);
    row->addStretch();
    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(space::large, space::small, space::large, 0);
    column->setSpacing(space::small);
    column->addLayout(row);
    column->addWidget(table_, 1);
    pages_->addWidget(full);
    pages_->addWidget(empty_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(pages_);

    connect(recover_, &QPushButton::clicked, this, [this, &actions] {
        if (const QModelIndex current = table_->currentIndex(); current.isValid()) {
            actions.run([id = model_->at(current.row()).id](app::Workspace& workspace) {
                return app::openRecoveryCase(workspace, id, workspace.clock().today());
            });
        }
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComplaintsTab::showChosen);
    connect(model_, &QAbstractItemModel::modelReset, this, &ComplaintsTab::showChosen);
    actions.attach(table_, [this](int at) { return recordAt(at); });
    const auto addNew = [&actions] { actions.show(newComplaintForm(actions.shell(), actions.client())); };
    connect(add, &QPushButton::clicked, this, addNew);
    connect(empty_, &EmptyState::buttonPressed, this, addNew);
    connect(judge_, &QPushButton::clicked, this, [this, &actions] {
        if (const QModelIndex current = table_->currentIndex(); current.isValid()) {
            actions.show(judgeComplaintForm(actions.shell(), model_->at(current.row()).id));
        }
    });
}

std::optional<RecordRef> ComplaintsTab::recordAt(int row) const {
    return RecordRef{RecordType::Complaint, model_->at(row).id.value()};
}

void ComplaintsTab::showChosen() {
    const QModelIndex current = table_->currentIndex();
    bool possible = false;
    if (page_ && current.isValid()) {
        for (const Complaint* complaint : complaintsToMakeGood(page_->content)) {
            possible |= complaint->id == model_->at(current.row()).id;
        }
    }
    recover_->setEnabled(possible);
}

void ComplaintsTab::showClient(std::shared_ptr<const app::ClientPage> page) {
    page_ = page;
    pages_->setCurrentIndex(page->content.complaints.empty() ? 1 : 0);
    keepingRow(
        table_, [this](int row) { return recordAt(row); },
        [this, &page] { model_->setPage(std::move(page)); });
    if (!table_->currentIndex().isValid() && model_->rowCount() > 0) {
        table_->setCurrentIndex(model_->index(0, 0));
    }
    showChosen();
}

void ComplaintsTab::takeFocus() {
    if (pages_->currentIndex() == 0) {
        table_->setFocus();
    } else {
        empty_->findChild<QPushButton*>()->setFocus();
    }
}

} // namespace rapport::gui
