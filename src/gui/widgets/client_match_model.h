// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QAbstractListModel>

#include <vector>

namespace rapport {
struct Client;
}

namespace rapport::gui {

/// A client found by a search, with what tells it from others of the name: a contact, a number.
struct ClientMatch {
    Id<Client> id;
    QString name;
    QString detail;
};

/// What a ClientPicker offers; with a last row for a client that does not exist yet when there is a new name.
class ClientMatchModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// An empty `newName`: no such row.
    void setMatches(std::vector<ClientMatch> matches, const QString& newName);
    const ClientMatch* matchAt(int row) const; ///< Null for the row of the new client.
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ClientMatch> matches_;
    QString newName_;
};

} // namespace rapport::gui
