// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receivable_board.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

namespace rapport::gui {

/// Invoices of the whole book, those and in the order that app::arranged() gave.
class ReceivableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Client, Issued, Due, Gross, Open, OpenInBase, DaysBeyondTerms, State, ColumnCount };

    explicit ReceivableModel(const wording::Speech& speech, QObject* parent = nullptr);

    void show(std::shared_ptr<const app::ReceivableBoard> board, std::vector<size_t> order);
    const app::ReceivableRow& at(int row) const { return board_->invoices[order_[size_t(row)]]; }
    /// -1 when it is not shown.
    int rowOf(Id<Invoice> id) const;
    static app::InvoiceColumn columnOf(int column);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Only asks for the order, with sortRequested(): the list may be long.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    /// -1: newest first.
    void sortRequested(int column, Qt::SortOrder order);

private:
    QString text(const app::ReceivableRow& row, int column) const;
    QString stateText(const app::ReceivableRow& row) const;

    const wording::Speech& speech_;
    std::shared_ptr<const app::ReceivableBoard> board_;
    std::vector<size_t> order_;
};

} // namespace rapport::gui
