// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receivable_board.h"
#include "gui/shell.h"

#include <QWidget>

namespace rapport::gui {

class FilterBar;
class QuietCombo;
class ReceivableList;

/// All invoices of the book, narrowed by state and by number or client.
class InvoiceListPanel : public QWidget {
    Q_OBJECT

public:
    explicit InvoiceListPanel(const Shell& shell, QWidget* parent = nullptr);

    void setBoard(std::shared_ptr<const app::ReceivableBoard> board);
    void clear();
    void setFilter(app::InvoiceFilter filter);
    ReceivableList& list() const { return *list_; }
    void takeFocus();
    void focusFilter();
    /// False when nothing narrows.
    bool widen();

signals:
    /// There is no invoice at all: one is to be made.
    void newInvoiceRequested();

private:
    void ask();
    void showCount();

    Shell shell_;
    std::shared_ptr<const app::ReceivableBoard> board_;
    FilterBar* bar_;
    QuietCombo* state_;
    ReceivableList* list_;
};

} // namespace rapport::gui
