// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "gui/shell.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace rapport::gui {

class AgeingView;
class BookForm;
class EmptyState;
class InvoiceEventModel;
class InvoiceModel;
class RecordActions;
class TableView;
class TextLabel;

/// What is open by lateness, every invoice with how late it was paid, and what happened to the chosen one.
class InvoicesTab : public QWidget {
    Q_OBJECT

public:
    InvoicesTab(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page);
    void takeFocus();
    /// Letters are the owner's.
    void setOwnerView(bool isOwner);

signals:
    void reminderRequested();

signals:
    /// The statement of account to send.
    void statementRequested();

private:
    using MakeForm = BookForm* (*)(const Shell&, Id<Invoice>);

    QWidget* makeButtons();
    QWidget* makeHistory();
    QPushButton* addButton(const char* iconName, const QString& text, MakeForm make);
    const Invoice* chosen() const;
    std::optional<RecordRef> recordAt(int row) const;
    void showChosen();

    RecordActions& actions_;
    std::shared_ptr<const app::ClientPage> page_;
    InvoiceModel* model_;
    InvoiceEventModel* events_;
    AgeingView* ageing_;
    TableView* table_;
    TableView* eventTable_;
    TextLabel* eventHeading_;
    QList<QPushButton*> forChosen_;
    QPushButton* remind_ = nullptr;
    EmptyState* empty_;
    QStackedWidget* pages_;
};

} // namespace rapport::gui
