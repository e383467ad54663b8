// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receivable_board.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

namespace rapport::gui {

/// Open money by client and lateness; or, for the row of the totals, that of all clients.
class AgeingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Client, NotDue, To30, To60, To90, Beyond, Total, ColumnCount };
    enum class Rows { Clients, Totals };

    AgeingModel(const wording::Speech& speech, Rows rows, QObject* parent = nullptr);

    /// Keeps the column sorted by.
    void setBoard(std::shared_ptr<const app::ReceivableBoard> board);
    const app::AgeingLine& at(int row) const;
    /// -1 when nothing of the client is open.
    int rowOf(Id<rapport::Client> client) const;
    /// What the cell counts; nothing in the column of the names, which is for all of the client.
    static std::optional<app::AgeingBucket> bucketOf(int column);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column of -1 brings back the largest total first.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QString text(const app::AgeingLine& line, int column) const;
    void arrange();

    const wording::Speech& speech_;
    const Rows rows_;
    std::shared_ptr<const app::ReceivableBoard> board_;
    int column_ = -1;
    Qt::SortOrder direction_ = Qt::AscendingOrder;
    std::vector<size_t> order_;
};

} // namespace rapport::gui
