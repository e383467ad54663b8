// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/complaint_board.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <vector>

namespace rapport::gui {

/// Which complaints are shown; what is not set does not narrow.
struct ComplaintFilter {
    std::optional<app::ComplaintState> state{};
    std::optional<Judgement> judgement{};
    QString person{}; ///< Who judged it or noted it.
    QString text{};   ///< Part of the client's name or of what it is about.
    std::optional<Day> first{};
    std::optional<Day> last{};

    bool operator==(const ComplaintFilter&) const = default;
};

/// The complaints of the book, in the board's order until a column is asked for.
class ComplaintModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Made, Client, About, Judged, Days, Resolved, By, ColumnCount };

    explicit ComplaintModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setBoard(app::ComplaintBoard board);
    void setFilter(const ComplaintFilter& filter);
    const app::ComplaintBoard& board() const { return board_; }
    const app::ComplaintRow& at(int row) const { return board_.rows[shown_[size_t(row)]]; }
    /// -1 when it is not shown.
    int rowOf(Id<Complaint> id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column of -1 brings back the board's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QString text(const app::ComplaintRow& row, int column) const;
    bool shows(const app::ComplaintRow& row) const;
    void arrange();

    const wording::Speech& speech_;
    app::ComplaintBoard board_;
    ComplaintFilter filter_;
    QString sought_; ///< textKey() of the filter's text.
    int column_ = -1;
    Qt::SortOrder order_ = Qt::AscendingOrder;
    std::vector<size_t> shown_; ///< Positions in the board.
};

} // namespace rapport::gui
