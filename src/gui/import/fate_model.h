// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/fate_list.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

namespace rapport::gui {

/// Every row of the files and what becomes of it, narrowed by group and text.
class FateModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, What, Client, Outcome, Why, ColumnCount };

    explicit FateModel(const wording::Speech& speech, QObject* parent = nullptr);

    /// Null: none.
    void setFates(std::shared_ptr<const FateList> fates);
    void narrow(FateGroup group, const QString& text);
    const FateEntry& at(int row) const { return fates_->entries[size_t(shown_[size_t(row)])]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const FateEntry& entry, int column) const;
    QString why(const FateEntry& entry) const;

    const wording::Speech& speech_;
    std::shared_ptr<const FateList> fates_;
    std::vector<int> shown_;
};

} // namespace rapport::gui
