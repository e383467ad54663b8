// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <memory>

namespace rapport::gui {

/// New terms proposed to one client, the latest first.
class ProposalModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Made, Terms, From, State, Decided, ColumnCount };

    explicit ProposalModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setPage(std::shared_ptr<const app::ClientPage> page);
    const Proposal& at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Proposal& proposal, int column) const;

    const wording::Speech& speech_;
    std::shared_ptr<const app::ClientPage> page_;
};

} // namespace rapport::gui
