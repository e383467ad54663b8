// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/files_step.h"

#include "gui/import/recent_imports.h"
#include "gui/import/source_list.h"
#include "gui/theme/icons.h"
#include "gui/widgets/text_label.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

FilesStep::FilesStep(ImportDesk& desk, SourceDesk& sources, QWidget* parent)
    : ImportStep(desk, parent), choose_(new QPushButton(icon("import"), tr("&Choose files…"))),
      folder_(new QPushButton(icon("folder"), tr("Choose a folder…"))),
      chosen_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      sources_(new SourceList(desk.shell(), sources)), recent_(new RecentImports(desk.shell())) {
    choose_->setAccessibleName(tr("Choose files"));
    choose_->setAutoDefault(false);
    folder_->setAccessibleName(tr("Choose a folder"));
    folder_->setToolTip(tr("All files in it that are of one kind: a mailbox kept as a folder, a folder of "
                           "messages or statements"));
    folder_->setAutoDefault(false);
    auto* intro = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted);
    intro->setText(
        tr("Choose files, or drop them anywhere on this window. Nothing is written before you have "
           "seen what would change, and all of it can be taken back."));
    auto* formats = new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted);
    formats->setText(
        tr("Tables of your invoicing program or address book (Excel, CSV), address cards (vCard), telephone "
           "lists, calendars (.ics), mail (.mbox, .eml), time sheets, bank statements (CSV, OFX, CAMT, "
           "MT940), and exchange files of Rapport. Several files at once must be of one kind."));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addWidget(choose_);
    row->addWidget(folder_);
    row->addWidget(chosen_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(intro);
    column->addLayout(row);
    column->addWidget(formats);
    column->addSpacing(space::medium);
    column->addWidget(sources_);
    column->addWidget(recent_, 1);
    connect(choose_, &QPushButton::clicked, this, &FilesStep::pick);
    connect(folder_, &QPushButton::clicked, this, &FilesStep::pickFolder);
    connect(sources_, &SourceList::failed, this, &ImportStep::failed);
    connect(sources_, &SourceList::undoOffered, this, &ImportStep::undoOffered);
    connect(sources_, &SourceList::clientRequested, this, &ImportStep::clientRequested);
    connect(sources_, &SourceList::lookRequested, this, &FilesStep::lookRequested);
    connect(sources_, &SourceList::busyChanged, this, &ImportStep::stateChanged);
    connect(recent_, &RecentImports::failed, this, &ImportStep::failed);
    connect(recent_, &RecentImports::clientRequested, this, &ImportStep::clientRequested);
    connect(recent_, &RecentImports::busyChanged, this, &ImportStep::stateChanged);
    refresh();
}

void FilesStep::pick() {
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Choose files to import"), {},
                                      tr("Files that can be imported (*.csv *.txt *.tsv *.xlsx *.vcf *.json "
                                         "*.xml *.ics *.mbox *.eml *.ofx *.qfx *.sta *.mta *.940);;All files "
                                         "(*)"));
    if (!files.isEmpty()) {
        emit filesChosen(files);
    }
}

void FilesStep::pickFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose a folder to import"));
    if (!folder.isEmpty()) {
        emit filesChosen({folder});
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
    sources_->ask();
    recent_->ask();
}

void FilesStep::clear() {
    sources_->clear();
    recent_->clear();
}

bool FilesStep::isBusy() const {
    return recent_->isBusy() || sources_->isBusy();
}

void FilesStep::takeFocus() {
    choose_->setFocus();
}

} // namespace rapport::gui
