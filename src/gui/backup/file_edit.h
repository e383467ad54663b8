// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace rapport::gui {

/// The path of a file or folder, typed or chosen.
class FileEdit : public QWidget {
    Q_OBJECT

public:
    enum class Choice { FileToOpen, FileToSave, Folder };

    /// `accessibleName` says what the path is of, `title` stands above the dialog, `filter` is the dialog's.
    FileEdit(Choice choice, const QString& accessibleName, const QString& title, const QString& filter = {},
             QWidget* parent = nullptr);

    QString path() const;
    void setPath(const QString& path);

signals:
    void edited();

private:
    void browse();

    Choice choice_;
    QString title_;
    QString filter_;
    QLineEdit* line_;
    QPushButton* browse_;
};

} // namespace rapport::gui
