// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/privacy/exclusion_section.h"

#include "gui/forms/book_form.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "wording/words.h"

#include <QAction>
#include <QPushButton>

#include <algorithm>

namespace rapport::gui {

namespace {

constexpr int rowsShown = 4;

} // namespace

ExclusionModel::ExclusionModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ExclusionModel::setRules(std::vector<Exclusion> rules) {
    beginResetModel();
    rules_ = std::move(rules);
    std::ranges::stable_sort(rules_, [](const Exclusion& a, const Exclusion& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.pattern < b.pattern;
    });
    endResetModel();
}

int ExclusionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rules_.size());
}

int ExclusionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExclusionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) {
        return {};
    }
    const Exclusion& rule = rules_[size_t(index.row())];
    switch (index.column()) {
    case Pattern:
        return rule.pattern;
    case Kind:
        return wording::word(speech_, rule.kind);
    default:
        return rule.note.simplified();
    }
}

QVariant ExclusionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Pattern ? tr("Number, address or text")
           : section == Kind  ? tr("What it is")
                              : tr("Note");
}

ExclusionSection::ExclusionSection(const Shell& shell, QWidget* parent)
    : Section(tr("Private numbers and addresses"), parent), shell_(shell),
      model_(new ExclusionModel(shell.speech, this)),
      table_(new TableView(tr("Private numbers and addresses"))),
      none_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)) {
    explain(
        tr("Calls, messages and appointments these fit are passed over when telephone lists, mailboxes and "
           "calendars are read: nothing of them comes into the book. What is in the book already stays "
           "there."));
    auto* add = new QPushButton(tr("Add one…"));
    add->setAutoDefault(false);
    add->setAccessibleName(tr("Add a private number or address"));
    addControl(add);
    none_->setText(tr("None yet. They are added here, or with “Private: never again” while something is "
                      "imported."));
    table_->setModel(model_);
    table_->setColumnWidths({34, 26, 0});
    table_->setMinimumHeight(rowHeight(table_->font()) * rowsShown);
    addContent(none_, false);
    addContent(table_, true);
    auto* removal = new QAction(icon("delete"), tr("Delete this one"), table_);
    removal->setShortcut(QKeySequence::Delete);
    removal->setShortcutContext(Qt::WidgetShortcut);
    table_->addAction(removal);
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(removal, &QAction::triggered, this, &ExclusionSection::removeChosen);
    connect(add, &QPushButton::clicked, this, [this] { emit formMade(newExclusionForm(shell_)); });
    connect(table_, &TableView::rowOpened, this,
            [this](int row) { emit formMade(exclusionForm(shell_, model_->idAt(row))); });
    setRules({});
}

void ExclusionSection::setRules(std::vector<Exclusion> rules) {
    none_->setVisible(rules.empty());
    table_->setVisible(!rules.empty());
    model_->setRules(std::move(rules));
}

void ExclusionSection::removeChosen() {
    if (!table_->currentIndex().isValid()) {
        return;
    }
    const Id<Exclusion> id = model_->idAt(table_->currentIndex().row());
    whenDone(shell_.session.run([id](app::Workspace& workspace) {
        return workspace.commands().run(app::Remove<Exclusion>{id});
    }),
             this, [this](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit removed(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit failed(outcome.error());
                 }
             });
}

} // namespace rapport::gui
