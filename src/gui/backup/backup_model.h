// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backup_files.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <vector>

namespace rapport::gui {

/// The copies of a book that were made by themselves, newest first.
class BackupModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, Why, Size, ColumnCount };

    explicit BackupModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setBackups(std::vector<app::BackupFile> backups);
    const app::BackupFile& at(int row) const { return backups_[size_t(row)]; }
    /// Day and time of a copy, as people here write them.
    QString when(const app::BackupFile& backup) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const wording::Speech& speech_;
    std::vector<app::BackupFile> backups_;
};

} // namespace rapport::gui
