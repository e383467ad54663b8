// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_preview.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <memory>

namespace rapport::gui {

/// The columns of a file, one a row: what stands in them, what each is taken as, to be chosen
/// (ChoiceDelegate), and how its dates or amounts are read.
class ColumnModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Header, Example, TakenAs, Reading, ColumnCount };

    explicit ColumnModel(const wording::Speech& speech, QObject* parent = nullptr);

    /// Null: none. The same columns anew keep the place one was at.
    void setPreview(std::shared_ptr<const importing::FilePreview> preview, importing::ImportKind kind);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Somebody said what the column is; nothing: it is not read.
    void fieldChosen(int column, std::optional<rapport::importing::Field> field);

private:
    QString example(size_t column) const;
    QString reading(const importing::ColumnPreview& column) const;
    QVariant choice(const importing::ColumnPreview& column, int role) const;

    const wording::Speech& speech_;
    std::shared_ptr<const importing::FilePreview> preview_;
    importing::ImportKind kind_ = importing::ImportKind::Invoices;
};

} // namespace rapport::gui
