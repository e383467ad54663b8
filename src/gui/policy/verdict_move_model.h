// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy_preview.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <vector>

namespace rapport::gui {

/// Who would change verdict, from what to what.
class VerdictMoveModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Before, After, HealthBefore, HealthAfter, ColumnCount };
    enum Role { VerdictRole = Qt::UserRole };

    explicit VerdictMoveModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setMoves(std::vector<app::VerdictMove> moves);
    Id<Client> idAt(int row) const { return moves_[size_t(row)].id; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const app::VerdictMove& move, int column) const;
    QString sentence(const app::VerdictMove& move) const;

    const wording::Speech& speech_;
    std::vector<app::VerdictMove> moves_;
};

} // namespace rapport::gui
