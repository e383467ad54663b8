// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/taken_back_view.h"

#include "app/command_runner.h"
#include "gui/when_done.h"
#include "gui/widgets/fact_model.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "wording/words.h"

#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int mostRows = 6; ///< Of the list before it scrolls.

} // namespace

TakenBackView::TakenBackView(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell),
      outcome_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable)),
      model_(new FactModel({tr("What stays"), tr("Client")}, {}, this)),
      table_(new TableView(tr("What stays in the book"))) {
    table_->setModel(model_);
    table_->setColumnWidths({28, 0});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(outcome_);
    column->addWidget(table_);
    connect(table_, &TableView::rowOpened, this, [this](int row) {
        if (!model_->at(row).client.isNull()) {
            emit clientRequested(model_->at(row).client);
        }
    });
    clear();
}

void TakenBackView::clear() {
    model_->setRows({});
    hide();
}

void TakenBackView::takeBack(qint64 import, const QString& what) {
    busy_ = true;
    emit busyChanged();
    whenDone(shell_.session.run([import](app::Workspace& workspace) -> Result<std::vector<app::KeptRecord>> {
        RAPPORT_TRY_ASSIGN(const app::Outcome outcome, workspace.commands().run(app::UndoImport{import}));
        return app::keptRecords(workspace, outcome.kept);
    }),
             this, [this, import, what](const Result<std::vector<app::KeptRecord>>& answer) {
                 busy_ = false;
                 if (answer) {
                     showKept(what, *answer);
                     emit takenBack(import);
                 } else {
                     emit failed(answer.error());
                 }
                 emit busyChanged();
             });
}

void TakenBackView::showKept(const QString& what, const std::vector<app::KeptRecord>& kept) {
    std::vector<FactRow> rows;
    for (const app::KeptRecord& record : kept) {
        FactRow row;
        const QString kind = wording::word(shell_.speech, record.ref.type);
        //: A record that stays: its kind and what names it, "Invoice 2024-17"
        row.cells << (record.what.isEmpty() ? kind : tr("%1 %2").arg(kind, record.what)) << record.clientName;
        row.record = record.ref;
        row.client = record.client;
        rows.push_back(std::move(row));
    }
    outcome_->setText(
        kept.empty()
            ? tr("The import of %1 was taken back, all of it.").arg(what)
            : tr("The import of %1 was taken back. %n record(s) stay in the book, because somebody has "
                 "changed them since:",
                 nullptr, int(kept.size()))
                  .arg(what));
    table_->setVisible(!kept.empty());
    model_->setRows(std::move(rows));
    fitRows(table_, mostRows);
    show();
}

} // namespace rapport::gui
