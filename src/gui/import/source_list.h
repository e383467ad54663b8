// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "app/record_sources.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace rapport::gui {

class FactModel;
class MessageBar;
class SourceDesk;
class TableView;
class TakenBackView;

/// The files and folders that are taken again and again: how each stands, and what can be done with it. Not
/// there while none is remembered.
class SourceList : public QWidget {
    Q_OBJECT

public:
    SourceList(const Shell& shell, SourceDesk& desk, QWidget* parent = nullptr);

    void ask();
    void clear();
    bool isBusy() const;

signals:
    void failed(const rapport::Error& error);
    void busyChanged();
    /// A command was run that can be undone.
    void undoOffered(const QString& sentence);
    void clientRequested(rapport::Id<rapport::Client> id);
    /// The import is to be gone through step by step with what this source is.
    void lookRequested(const rapport::app::ImportOptions& options);

private:
    QPushButton* addButton(const QString& text, const QString& accessibleName, void (SourceList::*deed)());
    void showSources(std::vector<app::SourceStanding> sources);
    void showTaken(const std::vector<app::SourceTaken>& all);
    void takeChosen();
    void takeAll();
    void turnAtStart();
    void look();
    void forget();
    void run(std::function<Result<app::Outcome>(app::Workspace&)> command);
    void allow();
    const app::SourceStanding* chosen() const;

    Shell shell_;
    SourceDesk& desk_;
    std::vector<app::SourceStanding> sources_;
    FactModel* model_;
    TableView* table_;
    MessageBar* outcome_;
    TakenBackView* takenBack_;
    QWidget* buttons_;
    QPushButton* take_;
    QPushButton* takeAll_;
    QPushButton* atStart_;
    QPushButton* look_;
    QPushButton* forget_;
    Generation asked_;
    bool asking_ = false;
};

} // namespace rapport::gui
