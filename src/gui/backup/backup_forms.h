// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/restore.h"
#include "gui/forms/book_form.h"

class QLineEdit;

namespace rapport::gui {

class FileEdit;

/// A copy of the book to any place, with a password or without.
class BackupForm : public BookForm {
    Q_OBJECT

public:
    enum class Kind { Plain, Sealed };

    BackupForm(const Shell& shell, const QString& book, Kind kind);

signals:
    void backedUp(const QString& file);

private:
    void begin();
    void copyTo(const QString& file, const QString& password);

    QString book_;
    Kind kind_;
    FileEdit* file_;
    QLineEdit* password_ = nullptr;
    QLineEdit* again_ = nullptr;
};

/// A backup in the place of the book. The form fetches it and looks it through; the book is only then
/// touched, by whoever takes prepared().
class RestoreForm : public BookForm {
    Q_OBJECT

public:
    /// `backup`: what is proposed; may be empty.
    RestoreForm(const Shell& shell, const QString& book, const QString& backup);

signals:
    void prepared(rapport::app::SharedRestore restore);

private:
    void showKind();
    void begin();

    QString book_;
    FileEdit* file_;
    QLineEdit* password_;
};

} // namespace rapport::gui
