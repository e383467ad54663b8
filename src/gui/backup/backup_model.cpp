// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/backup_model.h"

#include "gui/widgets/number_text.h"

#include <QDateTime>

namespace rapport::gui {

BackupModel::BackupModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void BackupModel::setBackups(std::vector<app::BackupFile> backups) {
    beginResetModel();
    backups_ = std::move(backups);
    endResetModel();
}

QString BackupModel::when(const app::BackupFile& backup) const {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(backup.at.msSinceEpoch());
    //: Day and time
    return tr("%1, %2").arg(speech_.day(Day::fromDate(at.date())),
                            speech_.locale().toString(at.time(), QLocale::ShortFormat));
}

int BackupModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(backups_.size());
}

int BackupModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == Size) {
        return int(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const app::BackupFile& backup = at(index.row());
    switch (index.column()) {
    case When:
        return when(backup);
    case Why:
        switch (backup.reason) {
        case app::BackupReason::Start:
            return tr("When the program was started");
        case app::BackupReason::Import:
            return tr("Before an import");
        case app::BackupReason::Update:
            return tr("Before a new version of Rapport");
        }
        return {};
    default:
        return speech_.locale().formattedDataSize(backup.bytes, 1, QLocale::DataSizeTraditionalFormat);
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Size) {
        return int(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case When:
        return tr("When");
    case Why:
        return tr("Why");
    default:
        return tr("Size");
    }
}

} // namespace rapport::gui
