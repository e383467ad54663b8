// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backups.h"
#include "app/restore.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/section_grid.h"

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace rapport::gui {

class BackupModel;
class BookForm;
class MessageBar;
class TableView;
class TextLabel;

/// The part of the settings where the book is copied and put back. The owner's.
class BackupSection : public Section {
    Q_OBJECT

public:
    explicit BackupSection(const Shell& shell, QWidget* parent = nullptr);

    void showBook(const QString& path);
    void reload();
    void askBackup();
    void askSealed();
    /// `backup`: what is proposed; may be empty.
    void askRestore(const QString& backup = {});

signals:
    void formRequested(rapport::gui::BookForm* form);
    void done(const QString& sentence, const QString& details);
    void failed(const rapport::Error& error);
    void restorePrepared(rapport::app::SharedRestore restore);

private:
    struct Content {
        app::BackupRules rules;
        std::vector<app::BackupFile> backups;
    };

    QPushButton* addButton(const QString& text);
    QWidget* makeRules();
    void showContent(Content content);
    void keepRules();
    void askRemove();
    void remove(const QString& path);

    Shell shell_;
    QString book_;
    Generation asked_;
    BackupModel* model_;
    TableView* table_;
    QCheckBox* automatic_;
    QSpinBox* keep_;
    TextLabel* place_;
    MessageBar* question_;
};

} // namespace rapport::gui
