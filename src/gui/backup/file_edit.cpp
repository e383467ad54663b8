// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/file_edit.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/mnemonics.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace rapport::gui {

FileEdit::FileEdit(Choice choice, const QString& accessibleName, const QString& title, const QString& filter,
                   QWidget* parent)
    : QWidget(parent), choice_(choice), title_(title), filter_(filter), line_(new QLineEdit),
      browse_(new QPushButton(tr("Bro&wse…"))) {
    line_->setAccessibleName(accessibleName);
    browse_->setAutoDefault(false);
    browse_->setAccessibleName(withoutMnemonic(browse_->text()));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(line_, 1);
    row->addWidget(browse_);
    setFocusProxy(line_);
    setAccessibleName(accessibleName);
    connect(line_, &QLineEdit::textChanged, this, &FileEdit::edited);
    connect(browse_, &QPushButton::clicked, this, &FileEdit::browse);
}

QString FileEdit::path() const {
    const QString text = line_->text().trimmed();
    return text.isEmpty() ? QString() : QDir::fromNativeSeparators(text);
}

void FileEdit::setPath(const QString& path) {
    line_->setText(QDir::toNativeSeparators(path));
}

void FileEdit::browse() {
    QString chosen;
    if (choice_ == Choice::Folder) {
        chosen = QFileDialog::getExistingDirectory(this, title_, path());
    } else if (choice_ == Choice::FileToOpen) {
        chosen = QFileDialog::getOpenFileName(this, title_, path(), filter_);
    } else {
        // What is there already is never written over, so there is nothing to ask.
        chosen = QFileDialog::getSaveFileName(this, title_, path(), filter_, nullptr,
                                              QFileDialog::DontConfirmOverwrite);
        // "Backups (*.sealed)": without its ending it would not be offered when it is looked for.
        static const QRegularExpression ending(QStringLiteral(R"(\*(\.\w+))"));
        const QString wanted = ending.match(filter_).captured(1);
        if (!chosen.isEmpty() && QFileInfo(chosen).suffix().isEmpty()) {
            chosen += wanted;
        }
    }
    if (!chosen.isEmpty()) {
        setPath(chosen);
    }
}

} // namespace rapport::gui
