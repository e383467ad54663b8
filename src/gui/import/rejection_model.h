// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_plan.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

namespace rapport::gui {

/// Rows an import cannot take, each with where it is and why.
class RejectionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Line, Field, Value, Reason, ColumnCount };

    explicit RejectionModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setRejections(std::vector<importing::Rejection> rejections);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const wording::Speech& speech_;
    std::vector<importing::Rejection> rejections_;
};

} // namespace rapport::gui
