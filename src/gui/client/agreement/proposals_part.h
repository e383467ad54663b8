// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "gui/shell.h"

#include <QWidget>

#include <memory>

class QAction;
class QStackedWidget;

namespace rapport::gui {

class ActionBar;
class EmptyState;
class ProposalModel;
class RecordActions;
class TableView;

/// New terms proposed to the client and what became of them. Accepted, they become an addendum.
class ProposalsPart : public QWidget {
    Q_OBJECT

public:
    ProposalsPart(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page);
    void takeFocus();
    /// How many wait for an answer.
    int waiting() const;

signals:
    /// New terms shall be written to the client.
    void letterRequested();

private:
    QAction* addTableAction(const QString& text, const char* iconName, int key);
    const Proposal* chosen() const;
    void addNew();
    void accept();
    void become(ProposalState state);
    void updateActions();

    Shell shell_;
    RecordActions& actions_;
    std::shared_ptr<const app::ClientPage> page_;
    ProposalModel* model_;
    TableView* table_;
    ActionBar* bar_;
    QAction* sent_;
    QAction* accepted_;
    QAction* declined_;
    QAction* withdrawn_;
    QAction* letter_;
    EmptyState* empty_;
    QStackedWidget* pages_;
};

} // namespace rapport::gui
