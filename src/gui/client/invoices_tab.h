// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "gui/shell.h"

#include <QWidget>

#include <memory>

class QStackedWidget;

namespace rapport::gui {

class AgeingView;
class EmptyState;
class InvoiceModel;
class TableView;

/// What is open by lateness, and every invoice with how late it was paid.
class InvoicesTab : public QWidget {
    Q_OBJECT

public:
    explicit InvoicesTab(const Shell& shell, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page);
    void takeFocus();

private:
    InvoiceModel* model_;
    AgeingView* ageing_;
    TableView* table_;
    EmptyState* empty_;
    QStackedWidget* pages_;
};

} // namespace rapport::gui
