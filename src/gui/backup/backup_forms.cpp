// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backup_forms.h"

#include "app/access.h"
#include "app/backups.h"
#include "gui/backup/file_edit.h"
#include "gui/when_done.h"
#include "gui/widgets/in_background.h"
#include "gui/widgets/text_label.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QStandardPaths>

namespace rapport::gui {

namespace {

QLineEdit* passwordEdit() {
    auto* edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

TextLabel* note(const QString& text) {
    auto* label = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted);
    label->setText(text);
    return label;
}

QString proposedPlace(const QString& book, Day today, const QString& suffix) {
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir()) {
        folder = QFileInfo(book).path();
    }
    return folder + QLatin1Char('/') + QFileInfo(book).completeBaseName() + QLatin1Char(' ') + today.toIso() +
           suffix;
}

} // namespace

BackupForm::BackupForm(const Shell& shell, const QString& book, Kind kind)
    : BookForm(shell, kind == Kind::Sealed ? tr("Back up with a password") : tr("Back up")), book_(book),
      kind_(kind) {
    const bool sealed = kind == Kind::Sealed;
    file_ = new FileEdit(FileEdit::Choice::FileToSave, tr("File"), tr("Where to put the backup"),
                         sealed ? tr("Backups with a password (*.sealed)") : tr("Backups (*.rapport)"));
    file_->setPath(
        proposedPlace(book, today(), sealed ? QStringLiteral(".sealed") : QStringLiteral(".rapport")));
    addField(QStringLiteral("file"), tr("&File"), file_,
             tr("Best on another disk: a stick, or a folder that is copied off this computer."));
    if (sealed) {
        password_ = passwordEdit();
        again_ = passwordEdit();
        addField(QStringLiteral("password"), tr("&Password"), password_);
        addField(QStringLiteral("again"), tr("Password &again"), again_);
        addWide(
            note(tr("Without this password nobody can open the backup, you included. Rapport can’t help if "
                    "it is lost.")));
    } else {
        addWide(note(tr("Whoever gets the file can read it. For a stick or an online storage choose a backup "
                        "with a password.")));
    }
    setSaveText(tr("&Back up"));
    connect(file_, &FileEdit::edited, this, [this] { setEdited(true); });
    connect(this, &FormPanel::saveRequested, this, &BackupForm::begin);
    setEdited(false);
}

void BackupForm::begin() {
    const QString file = file_->path();
    if (file.isEmpty()) {
        showProblem(QStringLiteral("file"), tr("Where shall it go?"));
        return;
    }
    if (kind_ == Kind::Plain) {
        copyTo(file, {});
    } else if (password_->text().isEmpty()) {
        showProblem(QStringLiteral("password"), tr("Type a password."));
    } else if (password_->text() != again_->text()) {
        showProblem(QStringLiteral("again"), tr("This is not the same password."));
    } else {
        copyTo(file, password_->text());
    }
}

void BackupForm::copyTo(const QString& file, const QString& password) {
    setBusy(true);
    const auto taken = [this, file](const Result<void>& done) {
        if (!done) {
            showError(done.error());
            return;
        }
        emit backedUp(file);
        finish();
    };
    whenDone(shell().session.run([](app::Workspace& workspace) { return workspace.access().requireOwner(); }),
             this, [this, file, password, taken](const Result<void>& allowed) {
                 if (!allowed) {
                     taken(allowed);
                     return;
                 }
                 // Beside the storage thread: work goes on meanwhile.
                 whenDone(inBackground(
                              [book = book_, file, password] { return app::backUpTo(book, file, password); }),
                          this, taken);
             });
}

RestoreForm::RestoreForm(const Shell& shell, const QString& book, const QString& backup)
    : BookForm(shell, tr("Restore a backup")), book_(book), password_(passwordEdit()) {
    file_ = new FileEdit(FileEdit::Choice::FileToOpen, tr("Backup"), tr("Choose a backup"),
                         tr("Backups (*.rapport *.sealed);;All files (*)"));
    addField(QStringLiteral("file"), tr("&Backup"), file_);
    addField(QStringLiteral("password"), tr("&Password of the backup"), password_);
    addWide(
        note(tr("The backup is looked through, then it takes the place of your book. The book you have now "
                "is kept: it moves aside under a name with today’s day, in the same folder.")));
    setSaveText(tr("&Restore"));
    connect(file_, &FileEdit::edited, this, [this] {
        setEdited(true);
        showKind();
    });
    connect(this, &FormPanel::saveRequested, this, &RestoreForm::begin);
    file_->setPath(backup);
    showKind();
    setEdited(false);
}

void RestoreForm::showKind() {
    setFieldVisible(QStringLiteral("password"), app::backupKindOf(file_->path()) == app::BackupKind::Sealed);
}

void RestoreForm::begin() {
    const QString file = file_->path();
    if (file.isEmpty()) {
        showProblem(QStringLiteral("file"), tr("Which backup shall it be?"));
        return;
    }
    setBusy(true);
    const auto taken = [this](const Result<app::SharedRestore>& restore) {
        if (!restore) {
            showError(restore.error());
            return;
        }
        emit prepared(*restore);
        finish();
    };
    whenDone(shell().session.run([](app::Workspace& workspace) { return workspace.access().requireOwner(); }),
             this, [this, file, taken](const Result<void>& allowed) {
                 if (!allowed) {
                     taken(allowed.error());
                     return;
                 }
                 whenDone(inBackground([file, book = book_, password = password_->text()] {
                              return app::prepareRestore(file, book, password);
                          }),
                          this, taken);
             });
}

} // namespace rapport::gui
