// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_preview.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <memory>

class QTableView;

namespace rapport::gui {

class ThemeController;

/// The first rows of a file: as they stand there, or as they are understood, each column that is read with
/// its converted values.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Show { Raw, Converted };

    PreviewModel(const wording::Speech& speech, ThemeController& theme, Show show, QObject* parent = nullptr);

    /// Null: none.
    void setPreview(std::shared_ptr<const importing::FilePreview> preview, importing::ImportKind kind);
    /// Where the file's column is shown; -1: it is not.
    int columnOf(int fileColumn) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const importing::CellPreview* cell(const QModelIndex& index) const;
    QString text(const importing::CellPreview& cell) const;
    QString toolTip(const importing::CellPreview& cell, int fileColumn) const;

    const wording::Speech& speech_;
    ThemeController& theme_;
    Show show_;
    std::shared_ptr<const importing::FilePreview> preview_;
    importing::ImportKind kind_ = importing::ImportKind::Invoices;
    bool incomplete_ = false;  ///< Columns are missing yet.
    std::vector<int> columns_; ///< Of the file, those shown.
};

/// Makes the columns of a table over such a model as wide as what stands in them, up to a limit.
void fitColumns(QTableView* table);

} // namespace rapport::gui
