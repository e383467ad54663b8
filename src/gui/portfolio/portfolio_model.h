// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/portfolio/portfolio_content.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace rapport::gui {

/// The clients behind the charts, in figures.
class PortfolioModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Verdict, Revenue, Cost, Margin, Hours, Share, ColumnCount };
    enum Role { VerdictRole = Qt::UserRole };

    explicit PortfolioModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setContent(std::shared_ptr<const PortfolioContent> content);
    /// Position in the portfolio's clients.
    int clientAt(int row) const { return shown_[size_t(row)]; }
    int rowOf(int client) const; ///< -1: no such client.

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column of -1 brings back the largest revenue first.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QString text(const app::PortfolioClient& client, int column) const;
    QString heading(int column) const;
    double figure(int client, int column) const;

    const wording::Speech& speech_;
    std::shared_ptr<const PortfolioContent> content_;
    std::vector<int> shown_; ///< Positions in the portfolio's clients, row by row.
    std::vector<int> rows_;  ///< The row of each.
    int sortColumn_ = -1;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

} // namespace rapport::gui
