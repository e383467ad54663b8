// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/client.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QWidget>

class QPushButton;

namespace rapport::gui {

class FieldChangeModel;
class HistoryModel;
class TableView;
class TextLabel;

/// Who changed what when, and below it field by field what the chosen change did; it can be taken back.
class HistoryView : public QWidget {
    Q_OBJECT

public:
    explicit HistoryView(const Shell& shell, QWidget* parent = nullptr);

    /// Asks for the history of a client, or with a null id of the whole book, keeping what is chosen.
    void ask(Id<Client> client);
    void clear();
    void takeFocus();

signals:
    void answered();
    void failed(const rapport::Error& error);
    /// An entry was taken back; the sentence says what was done.
    void restored(const QString& sentence);

private:
    void askOlder();
    void showChange(int row);
    void restore();

    Shell shell_;
    Id<Client> client_;
    Generation asked_;
    Generation detailAsked_;
    HistoryModel* model_;
    FieldChangeModel* fields_;
    TableView* table_;
    TableView* fieldTable_;
    TextLabel* heading_;
    QPushButton* older_;
    QPushButton* restore_;
};

} // namespace rapport::gui
