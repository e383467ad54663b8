// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receivable_board.h"
#include "gui/shell.h"

#include <QWidget>

class QModelIndex;

namespace rapport::gui {

class AgeingModel;
class TableView;

/// The ageing by client, with the row of the totals always in sight below it. One cell is chosen, in the one
/// or the other.
class AgeingTable : public QWidget {
    Q_OBJECT

public:
    explicit AgeingTable(const Shell& shell, QWidget* parent = nullptr);

    /// Keeps the cell chosen where its client still owes something, else all clients are chosen.
    void setBoard(std::shared_ptr<const app::ReceivableBoard> board);
    app::InvoiceQuery::Cell cell() const { return cell_; }
    /// "Okafor Dental", or "All clients".
    QString clientText() const;
    /// "31–60", or "Total".
    QString bucketText() const;
    void takeFocus();

signals:
    void cellChosen();
    /// Enter, or a double-click.
    void opened();

private:
    TableView* makeView(const QString& accessibleName, AgeingModel* model);
    void followColumns();
    void choose(TableView* view, const QModelIndex& index);
    void clear(TableView* view);

    AgeingModel* model_;
    AgeingModel* totalsModel_;
    TableView* table_;
    TableView* totals_;
    app::InvoiceQuery::Cell cell_;
    int column_ = 0;
    bool settling_ = false;
};

} // namespace rapport::gui
