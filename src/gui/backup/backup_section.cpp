// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backup_section.h"

#include "app/workspace.h"
#include "gui/backup/backup_forms.h"
#include "gui/backup/backup_model.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

namespace rapport::gui {

namespace {

constexpr int rowsShown = 5;

} // namespace

BackupSection::BackupSection(const Shell& shell, QWidget* parent)
    : Section(tr("Backups"), parent), shell_(shell), model_(new BackupModel(shell.speech, this)),
      table_(new TableView(tr("Copies made by themselves"))), question_(new MessageBar) {
    explain(
        tr("Copies of the book. Those made by themselves lie beside it, on the same disk; every now and then "
           "put one somewhere else."));
    connect(addButton(tr("B&ack up now…")), &QPushButton::clicked, this, &BackupSection::askBackup);
    connect(addButton(tr("Back &up with a password…")), &QPushButton::clicked, this,
            &BackupSection::askSealed);
    connect(addButton(tr("Rest&ore…")), &QPushButton::clicked, this, [this] {
        const int row = table_->currentIndex().row();
        askRestore(row < 0 ? QString() : model_->at(row).path);
    });
    addContent(makeRules(), false);
    addContent(question_, false);
    table_->setModel(model_);
    table_->setColumnWidths({24, 0, 12});
    table_->setMinimumHeight(rowHeight(table_->font()) * rowsShown);
    addContent(table_, true);
    connect(table_, &TableView::rowOpened, this, [this](int row) { askRestore(model_->at(row).path); });

    auto* restore = new QAction(icon("restore"), tr("Restore this copy…"), table_);
    auto* removal = new QAction(icon("delete"), tr("Delete this copy"), table_);
    removal->setShortcut(QKeySequence::Delete);
    removal->setShortcutContext(Qt::WidgetShortcut);
    connect(restore, &QAction::triggered, this, [this] {
        if (table_->currentIndex().isValid()) {
            askRestore(model_->at(table_->currentIndex().row()).path);
        }
    });
    connect(removal, &QAction::triggered, this, &BackupSection::askRemove);
    table_->addActions({restore, removal});
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QPushButton* BackupSection::addButton(const QString& text) {
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleName(withoutMnemonic(text));
    addControl(button);
    return button;
}

QWidget* BackupSection::makeRules() {
    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    automatic_ = new QCheckBox(tr("Copy the &book by itself when it has changed"));
    automatic_->setAccessibleName(withoutMnemonic(automatic_->text()));
    automatic_->setToolTip(tr("At the start of the program, and before an import."));
    form->addRow(automatic_);
    keep_ = new QSpinBox;
    keep_->setRange(app::fewestBackups, app::mostBackups);
    keep_->setAccessibleName(tr("Keep the newest"));
    keep_->setToolTip(tr("Beside them the last one of each of the last twelve months is kept."));
    form->addRow(tr("Keep the &newest"), keep_);
    place_ = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable);
    place_->setAccessibleName(tr("Where the copies are"));
    auto* name = new TextLabel(TextSize::Body, TextLabel::Muted);
    name->setText(tr("Where"));
    form->addRow(name, place_);
    connect(automatic_, &QCheckBox::clicked, this, &BackupSection::keepRules);
    connect(keep_, &QSpinBox::editingFinished, this, &BackupSection::keepRules);
    return box;
}

void BackupSection::showBook(const QString& path) {
    asked_.next();
    book_ = path;
    question_->hide();
    place_->setText(path.isEmpty() ? QString() : QDir::toNativeSeparators(app::backupFolderOf(path)));
    showContent({});
}

void BackupSection::reload() {
    const int question = asked_.next();
    whenDone(shell_.session.run([](app::Workspace& workspace) -> Result<Content> {
        app::Backups backups(workspace);
        Content content;
        RAPPORT_TRY_ASSIGN(content.rules, backups.rules());
        RAPPORT_TRY_ASSIGN(content.backups, backups.list());
        return content;
    }),
             this, [this, question](const Result<Content>& content) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (content) {
                     showContent(*content);
                 } else if (content.error().code != "owner_only" && content.error().code != "no_book") {
                     emit failed(content.error());
                 }
             });
}

void BackupSection::showContent(Content content) {
    automatic_->setChecked(content.rules.automatic);
    keep_->setValue(content.rules.keep);
    keep_->setEnabled(content.rules.automatic);
    model_->setBackups(std::move(content.backups));
}

void BackupSection::keepRules() {
    const app::BackupRules rules{automatic_->isChecked(), keep_->value()};
    keep_->setEnabled(rules.automatic);
    whenDone(shell_.session.run([rules](app::Workspace& workspace) -> Result<void> {
        app::Backups backups(workspace);
        RAPPORT_TRY_ASSIGN(const app::BackupRules kept, backups.rules());
        return kept == rules ? Result<void>() : backups.setRules(rules);
    }),
             this, [this](const Result<void>& kept) {
                 if (!kept) {
                     emit failed(kept.error());
                     reload();
                 }
             });
}

void BackupSection::askBackup() {
    auto* form = new BackupForm(shell_, book_, BackupForm::Kind::Plain);
    connect(form, &BackupForm::backedUp, this, [this](const QString& file) {
        emit done(tr("The book was backed up."), QDir::toNativeSeparators(file));
    });
    emit formRequested(form);
}

void BackupSection::askSealed() {
    auto* form = new BackupForm(shell_, book_, BackupForm::Kind::Sealed);
    connect(form, &BackupForm::backedUp, this, [this](const QString& file) {
        emit done(tr("The book was backed up with the password."), QDir::toNativeSeparators(file));
    });
    emit formRequested(form);
}

void BackupSection::askRestore(const QString& backup) {
    auto* form = new RestoreForm(shell_, book_, backup);
    connect(form, &RestoreForm::prepared, this, &BackupSection::restorePrepared);
    emit formRequested(form);
}

void BackupSection::askRemove() {
    if (!table_->currentIndex().isValid()) {
        return;
    }
    const app::BackupFile backup = model_->at(table_->currentIndex().row());
    question_->showMessage(MessageBar::Kind::Info, tr("Delete the copy of %1?").arg(model_->when(backup)),
                           tr("It can’t be brought back."), tr("&Delete it"),
                           [this, path = backup.path] { remove(path); });
}

void BackupSection::remove(const QString& path) {
    whenDone(shell_.session.run(
                 [path](app::Workspace& workspace) { return app::Backups(workspace).remove(path); }),
             this, [this](const Result<void>& removed) {
                 if (!removed) {
                     emit failed(removed.error());
                 }
                 reload();
             });
}

} // namespace rapport::gui
