// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recovery_figures.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

namespace rapport::gui {

/// Why things went wrong, how often, and what that has cost.
class CauseModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Cause, Cases, Cost, Prevention, ColumnCount };

    explicit CauseModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setCauses(std::vector<app::RepeatedCause> causes);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const wording::Speech& speech_;
    std::vector<app::RepeatedCause> causes_;
};

} // namespace rapport::gui
