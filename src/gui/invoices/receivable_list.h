// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receivable_board.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QStackedWidget>

namespace rapport::gui {

class EmptyState;
class ReceivableModel;
class TableView;

/// A table of invoices of the book. Which of them and in which order is worked out off this thread.
class ReceivableList : public QStackedWidget {
    Q_OBJECT

public:
    /// `layoutName`: under which the columns are remembered.
    ReceivableList(const Shell& shell, const QString& accessibleName, const QString& layoutName);
    ~ReceivableList() override;

    /// Keeps the invoice chosen where it is still there.
    void showInvoices(std::shared_ptr<const app::ReceivableBoard> board, const app::InvoiceQuery& query);
    void clear();
    /// What stands there when no invoice does.
    void setEmptyText(const QString& what, const QString& next, const QString& button = {});

    bool isComplete() const { return complete_; }
    /// Null when none is chosen.
    const app::ReceivableRow* chosen() const;
    int invoiceCount() const;
    /// What of the listed is in the ageing's sums, base currency.
    Money openInBase() const;
    TableView* table() const { return table_; }

signals:
    /// What was asked for is shown.
    void completed();
    void chosenChanged();
    void opened();
    void emptyButtonPressed();
    void failed(const rapport::Error& error);

private:
    void arrange();
    void take(std::vector<size_t> order);
    void sortBy(int column, Qt::SortOrder order);

    Shell shell_;
    QString layoutName_;
    ReceivableModel* model_;
    TableView* table_;
    EmptyState* empty_;
    std::shared_ptr<const app::ReceivableBoard> board_;
    app::InvoiceQuery query_;
    Generation asked_;
    bool complete_ = true;
};

} // namespace rapport::gui
