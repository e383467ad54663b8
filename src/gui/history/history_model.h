// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <vector>

namespace rapport::gui {

/// What was done to a client or the book, newest first.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Who, What, State, ColumnCount };

    explicit HistoryModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setEntries(std::vector<app::HistoryEntry> entries);
    /// Older ones, below the others.
    void append(std::vector<app::HistoryEntry> entries);
    const app::HistoryEntry& at(int row) const { return entries_[size_t(row)]; }
    /// -1 when it is not there.
    int rowOf(qint64 changeId) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const app::HistoryEntry& entry, int column) const;

    const wording::Speech& speech_;
    std::vector<app::HistoryEntry> entries_;
};

} // namespace rapport::gui
