// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/client_match_model.h"

#include "gui/widgets/text_direction.h"

namespace rapport::gui {

void ClientMatchModel::setMatches(std::vector<ClientMatch> matches, const QString& newName) {
    beginResetModel();
    matches_ = std::move(matches);
    newName_ = newName;
    endResetModel();
}

const ClientMatch* ClientMatchModel::matchAt(int row) const {
    return row >= 0 && size_t(row) < matches_.size() ? &matches_[size_t(row)] : nullptr;
}

int ClientMatchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(matches_.size()) + (newName_.isEmpty() ? 0 : 1);
}

QVariant ClientMatchModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    const ClientMatch* match = matchAt(index.row());
    if (!match) {
        return tr("New client “%1”").arg(isolated(newName_));
    }
    return match->detail.isEmpty()
               ? isolated(match->name)
               //: A client found by a search, and what tells it from others: "Okafor Dental · Ada Okafor"
               : tr("%1 · %2").arg(isolated(match->name), isolated(match->detail));
}

} // namespace rapport::gui
