// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace rapport::gui {

/// The requests of one client beyond the agreement: those that wait for an answer first, then newest first.
class ScopeRequestModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Date, What, Became, Worth, Time, Decided, By, ColumnCount };

    explicit ScopeRequestModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setPage(std::shared_ptr<const app::ClientPage> page);
    const ScopeRequest& at(int row) const { return page_->content.scopeRequests[order_[size_t(row)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ScopeRequest& request, int column) const;

    const wording::Speech& speech_;
    std::shared_ptr<const app::ClientPage> page_;
    std::vector<size_t> order_;
};

} // namespace rapport::gui
