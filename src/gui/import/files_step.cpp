// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/files_step.h"

#include "gui/import/recent_imports.h"
#include "gui/theme/icons.h"
#include "gui/widgets/text_label.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

FilesStep::FilesStep(ImportDesk& desk, QWidget* parent)
    : ImportStep(desk, parent), choose_(new QPushButton(icon("import"), tr("&Choose files…"))),
      chosen_(new TextLabel(TextSize::Body, TextLabel::Wrapped)), recent_(new RecentImports(desk.shell())) {
    choose_->setAccessibleName(tr("Choose files"));
    choose_->setAutoDefault(false);
    auto* intro = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted);
    intro->setText(
        tr("Choose files, or drop them anywhere on this window. Nothing is written before you have "
           "seen what would change, and all of it can be taken back."));
    auto* formats = new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted);
    formats->setText(
        tr("Tables of your invoicing program or address book (Excel, CSV), address cards (vCard), "
           "and exchange files of Rapport. Several files at once must be of one kind."));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(choose_);
    row->addWidget(chosen_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(intro);
    column->addLayout(row);
    column->addWidget(formats);
    column->addSpacing(space::medium);
    column->addWidget(recent_, 1);
    connect(choose_, &QPushButton::clicked, this, &FilesStep::pick);
    connect(recent_, &RecentImports::failed, this, &ImportStep::failed);
    connect(recent_, &RecentImports::clientRequested, this, &ImportStep::clientRequested);
    connect(recent_, &RecentImports::busyChanged, this, &ImportStep::stateChanged);
    refresh();
}

void FilesStep::pick() {
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Choose files to import"), {},
                                      tr("Tables, address cards and exchange files (*.csv *.txt *.tsv *.xlsx "
                                         "*.vcf *.json);;All files (*)"));
    if (!files.isEmpty()) {
        emit filesChosen(files);
    }
}

QString FilesStep::missing() const {
    return desk_.options().files.isEmpty() ? tr("Choose a file first.") : QString();
}

void FilesStep::refresh() {
    QStringList names;
    for (const QString& file : desk_.options().files) {
        names << QFileInfo(file).fileName();
    }
    chosen_->setText(names.isEmpty() ? tr("None chosen yet") : names.join(QStringLiteral(", ")));
}

void FilesStep::askImports() {
    recent_->ask();
}

void FilesStep::clear() {
    recent_->clear();
}

bool FilesStep::isBusy() const {
    return recent_->isBusy();
}

void FilesStep::takeFocus() {
    choose_->setFocus();
}

} // namespace rapport::gui
