// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <vector>

namespace rapport::gui {

/// What one entry of the history did, field by field, before and after.
class FieldChangeModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Record, Field, Before, After, ColumnCount };

    explicit FieldChangeModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setChanges(const std::vector<app::RecordChange>& changes);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString cells[ColumnCount];
    };
    QString recordText(const app::RecordChange& change) const;

    const wording::Speech& speech_;
    std::vector<Row> rows_;
};

} // namespace rapport::gui
