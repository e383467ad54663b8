// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "gui/shell.h"

#include <QWidget>

#include <memory>

class QPushButton;
class QStackedWidget;

namespace rapport::gui {

class ComplaintListModel;
class EmptyState;
class RecordActions;
class TableView;

/// What the client complained of, how it was judged and whether it is settled.
class ComplaintsTab : public QWidget {
    Q_OBJECT

public:
    ComplaintsTab(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page);
    void takeFocus();

private:
    std::optional<RecordRef> recordAt(int row) const;
    void showChosen();

    std::shared_ptr<const app::ClientPage> page_;
    ComplaintListModel* model_;
    TableView* table_;
    QPushButton* judge_;
    QPushButton* recover_;
    EmptyState* empty_;
    QStackedWidget* pages_;
};

} // namespace rapport::gui
