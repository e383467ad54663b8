// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace rapport::gui {

/// The complaints of one client, newest first.
class ComplaintListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Date, About, Judged, State, By, Why, ColumnCount };

    explicit ComplaintListModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setPage(std::shared_ptr<const app::ClientPage> page);
    const Complaint& at(int row) const { return page_->content.complaints[order_[size_t(row)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Complaint& complaint, int column) const;

    const wording::Speech& speech_;
    std::shared_ptr<const app::ClientPage> page_;
    std::vector<size_t> order_;
};

} // namespace rapport::gui
