// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/record_type.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

class QTableView;

namespace rapport::gui {

/// One line of a small table: its texts as they are shown, and what it is about.
struct FactRow {
    QStringList cells;
    std::optional<RecordRef> record{};
    Id<Client> client{};
    bool strong = false; ///< Sums.
};

/// A table of ready texts, for the short lists of a page: a few dozen lines at most.
class FactModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `figures`: the columns that are numbers.
    FactModel(const QStringList& headings, const QSet<int>& figures, QObject* parent = nullptr);

    void setRows(std::vector<FactRow> rows);
    const FactRow& at(int row) const { return rows_[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant alignment(int column) const;

    QStringList headings_;
    QSet<int> figures_;
    std::vector<FactRow> rows_;
};

/// Makes a table that stands among other things on a page as tall as its rows, up to so many.
void fitRows(QTableView* table, int most);

} // namespace rapport::gui
