// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receivable_board.h"
#include "gui/shell.h"

#include <QWidget>

class QPushButton;
class QSplitter;

namespace rapport::gui {

class AgeingTable;
class ReceivableList;
class TextLabel;

/// The ageing by client, and below it the very invoices of the cell that is chosen.
class AgeingPanel : public QWidget {
    Q_OBJECT

public:
    explicit AgeingPanel(const Shell& shell, QWidget* parent = nullptr);
    ~AgeingPanel() override;

    void setBoard(std::shared_ptr<const app::ReceivableBoard> board);
    void clear();
    ReceivableList& list() const { return *list_; }
    /// The client of the cell; null: all of them.
    Id<Client> client() const;
    void takeFocus();

signals:
    /// The open invoices without an exchange rate are to be shown.
    void withoutRateRequested();

private:
    void lay();
    void showCell();
    void showHeading();
    void showNotes();

    Shell shell_;
    std::shared_ptr<const app::ReceivableBoard> board_;
    TextLabel* caption_;
    AgeingTable* table_;
    TextLabel* note_;
    QPushButton* withoutRate_;
    TextLabel* heading_;
    ReceivableList* list_;
    QSplitter* splitter_;
};

} // namespace rapport::gui
