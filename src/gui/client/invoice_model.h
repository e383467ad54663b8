// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace rapport::gui {

/// The invoices of one client, newest first, with how late each was paid or is.
class InvoiceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Issued, Due, Gross, Open, Settled, DaysBeyondTerms, State, ColumnCount };

    explicit InvoiceModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setPage(std::shared_ptr<const app::ClientPage> page);

    const app::InvoiceRow& at(int row) const { return page_->invoices[order_[size_t(row)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column of -1 brings back newest first.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QString text(const app::InvoiceRow& row, int column) const;
    QString stateText(const app::InvoiceRow& row) const;

    const wording::Speech& speech_;
    std::shared_ptr<const app::ClientPage> page_;
    std::vector<size_t> order_;
};

} // namespace rapport::gui
