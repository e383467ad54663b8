// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/recent_imports.h"

#include "gui/import/import_words.h"
#include "gui/import/taken_back_view.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/fact_model.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "wording/field_words.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

QString filesText(const app::ImportRecord& import) {
    return import.files.join(QStringLiteral(", "));
}

} // namespace

RecentImports::RecentImports(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), model_(new FactModel({tr("When"), tr("Who"), tr("Files"), tr("What"),
                                                            tr("New"), tr("Changed"), tr("State")},
                                                           {4, 5}, this)),
      table_(new TableView(tr("Earlier imports"))),
      none_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)),
      takeBack_(new QPushButton(icon("undo"), tr("&Take back"))), outcome_(new TakenBackView(shell)) {
    table_->setModel(model_);
    table_->setColumnWidths({20, 12, 0, 16, 9, 9, 14});
    none_->setText(tr("Nothing was imported into this book yet."));
    takeBack_->setAccessibleName(tr("Take the chosen import back"));
    takeBack_->setAutoDefault(false);
    auto* heading = new TextLabel(TextSize::Body, TextLabel::Bold);
    heading->setText(tr("Earlier imports"));
    auto* head = new QHBoxLayout;
    head->setSpacing(space::medium);
    head->addWidget(heading, 1);
    head->addWidget(takeBack_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addLayout(head);
    column->addWidget(none_);
    column->addWidget(outcome_);
    column->addWidget(table_, 1);
    column->addStretch(0);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RecentImports::allow);
    connect(takeBack_, &QPushButton::clicked, this, [this] {
        if (const app::ImportRecord* import = chosen()) {
            outcome_->takeBack(import->id, filesText(*import));
        }
    });
    connect(outcome_, &TakenBackView::takenBack, this, &RecentImports::ask);
    connect(outcome_, &TakenBackView::failed, this, &RecentImports::failed);
    connect(outcome_, &TakenBackView::clientRequested, this, &RecentImports::clientRequested);
    connect(outcome_, &TakenBackView::busyChanged, this, [this] {
        allow();
        emit busyChanged();
    });
    clear();
}

bool RecentImports::isBusy() const {
    return asking_ || outcome_->isBusy();
}

void RecentImports::clear() {
    asked_.next();
    asking_ = isAsked_ = false;
    outcome_->clear();
    showImports({});
}

void RecentImports::ask() {
    asking_ = true;
    const int question = asked_.next();
    whenDone(shell_.session.run([](app::Workspace& workspace) { return workspace.importer().imports(); }),
             this, [this, question](Result<std::vector<app::ImportRecord>> answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 asking_ = false;
                 isAsked_ = true;
                 if (answer) {
                     showImports(std::move(answer).value());
                 } else {
                     emit failed(answer.error());
                 }
                 emit busyChanged();
             });
}

void RecentImports::showImports(std::vector<app::ImportRecord> imports) {
    const app::ImportRecord* before = chosen();
    const qint64 kept = before ? before->id : 0;
    imports_ = std::move(imports);
    std::vector<FactRow> rows;
    int current = -1;
    for (const app::ImportRecord& import : imports_) {
        current = import.id == kept ? int(rows.size()) : current;
        FactRow row;
        row.cells << wording::momentText(shell_.speech, import.at) << import.actor << filesText(import)
                  << kindWord(import.kind) << shell_.speech.count(import.totals.created)
                  << shell_.speech.count(import.totals.updated)
                  << (import.takenBack ? tr("Taken back") : tr("In the book"));
        rows.push_back(std::move(row));
    }
    model_->setRows(std::move(rows));
    table_->setVisible(!imports_.empty());
    takeBack_->setVisible(!imports_.empty());
    none_->setVisible(imports_.empty() && isAsked_ && !asking_);
    if (current >= 0) {
        table_->setCurrentIndex(model_->index(current, 0));
    }
    allow();
}

const app::ImportRecord* RecentImports::chosen() const {
    const int row = table_->currentIndex().row();
    return row >= 0 && row < int(imports_.size()) ? &imports_[size_t(row)] : nullptr;
}

void RecentImports::allow() {
    const app::ImportRecord* import = chosen();
    takeBack_->setEnabled(import && !import->takenBack && !isBusy());
}

} // namespace rapport::gui
