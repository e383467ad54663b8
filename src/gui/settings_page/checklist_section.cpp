// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings_page/checklist_section.h"

#include "app/workspace.h"
#include "gui/forms/book_form.h"
#include "gui/settings_page/settings_forms.h"
#include "gui/settings_page/suggested_checklists.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"

#include <QPushButton>

namespace rapport::gui {

namespace {

constexpr int rowsShown = 4;

} // namespace

ChecklistModel::ChecklistModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ChecklistModel::setChecklists(std::vector<ChecklistTemplate> checklists) {
    beginResetModel();
    checklists_ = std::move(checklists);
    endResetModel();
}

int ChecklistModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(checklists_.size());
}

int ChecklistModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChecklistModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) {
        return {};
    }
    const ChecklistTemplate& checklist = checklists_[size_t(index.row())];
    if (index.column() == Name) {
        return checklist.name;
    }
    QStringList items;
    for (const ChecklistItem& item : checklist.items) {
        items << item.text;
    }
    return speech_.locale().createSeparatedList(items);
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Name") : tr("What is to be done");
}

ChecklistSection::ChecklistSection(const Shell& shell, QWidget* parent)
    : Section(tr("Checklists"), parent), shell_(shell), model_(new ChecklistModel(shell.speech, this)),
      table_(new TableView(tr("Checklists"))), suggested_(new QPushButton(tr("Add t&wo to begin with"))) {
    explain(tr("What is done for every new client, or for one kind of work. Started for a client, each item "
               "becomes a "
               "task."));
    auto* add = new QPushButton(tr("Add a c&hecklist…"));
    for (QPushButton* button : {suggested_, add}) {
        button->setAutoDefault(false);
        button->setAccessibleName(withoutMnemonic(button->text()));
        addControl(button);
    }
    table_->setModel(model_);
    table_->setColumnWidths({24, 0});
    table_->setMinimumHeight(rowHeight(table_->font()) * rowsShown);
    addContent(table_, true);
    connect(add, &QPushButton::clicked, this, [this] { emit formRequested(newChecklistForm(shell_)); });
    connect(suggested_, &QPushButton::clicked, this, &ChecklistSection::addSuggested);
    connect(table_, &TableView::rowOpened, this,
            [this](int row) { emit formRequested(checklistForm(shell_, model_->idAt(row))); });
}

void ChecklistSection::setChecklists(std::vector<ChecklistTemplate> checklists) {
    suggested_->setVisible(checklists.empty());
    model_->setChecklists(std::move(checklists));
}

void ChecklistSection::addSuggested() {
    whenDone(shell_.session.run([made = suggestedChecklists()](app::Workspace& workspace) {
        return addChecklists(workspace, made);
    }),
             this, [this](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit added(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit failed(outcome.error());
                 }
             });
}

} // namespace rapport::gui
