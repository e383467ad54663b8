// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/client/record_model.h"
#include "gui/shell.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace rapport::gui {

class RecordActions;
class TableView;
class TextLabel;

/// Everything that happened with a client in one stream, newest first.
class TimelineTab : public QWidget {
    Q_OBJECT

public:
    TimelineTab(const Shell& shell, RecordActions& actions, QWidget* parent = nullptr);

    void showClient(std::shared_ptr<const app::ClientPage> page);
    /// Another client: everything is shown again.
    void clearFilter();
    void takeFocus();
    void focusFilter();

private:
    void narrow();

    RecordModel* model_;
    QComboBox* group_;
    QLineEdit* words_;
    TextLabel* count_;
    TableView* table_;
};

} // namespace rapport::gui
