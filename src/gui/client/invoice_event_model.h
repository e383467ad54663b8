// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/invoice_history.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <vector>

namespace rapport::gui {

/// What happened to one invoice, oldest first, with what was open after each.
class InvoiceEventModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Date, What, Amount, Open, ColumnCount };

    explicit InvoiceEventModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setEvents(std::vector<app::InvoiceEvent> events);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const app::InvoiceEvent& event, int column) const;
    QString what(const app::InvoiceEvent& event) const;

    const wording::Speech& speech_;
    std::vector<app::InvoiceEvent> events_;
};

} // namespace rapport::gui
