// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/table_view.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace rapport::gui {

/// Rows of figures with a word for each, as texts.
class FigureModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit FigureModel(const QStringList& headings, QObject* parent = nullptr);

    /// Each of as many texts as there are headings. As many rows as before keep their place.
    void setRows(const QList<QStringList>& rows);
    const QList<QStringList>& rows() const { return rows_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList headings_;
    QList<QStringList> rows_;
};

/// A table of figures as tall as its rows, so that the page scrolls and not the table.
class FigureTable : public TableView {
    Q_OBJECT

public:
    FigureTable(const QString& accessibleName, const QStringList& headings, QWidget* parent = nullptr);

    void setRows(const QList<QStringList>& rows);
    const QList<QStringList>& rows() const { return model_->rows(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    FigureModel* model_;
};

} // namespace rapport::gui
