// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace rapport::gui {

/// The clients of a book as the table takes them over. Made on the storage thread, so that sorting names by
/// the rules of the language costs the window nothing.
struct ClientList {
    std::vector<app::ClientRow> rows; ///< Worst first.
    std::vector<int> nameOrder;       ///< Place of each row among all names.

    static ClientList of(std::vector<app::ClientRow> rows, const QLocale& locale);
};

/// The views of the sidebar.
enum class ClientView { NeedsDecision, MakeRight, Watch, NeedsRecords, All };
inline constexpr int clientViewCount = 5;
bool isIn(ClientView view, const app::ClientRow& row);

/// The client list: rows in memory, one view and filter of them shown, in one order. Texts are made only for
/// the cells the table asks for.
class ClientTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Verdict, Health, Revenue, Cost, DaysBeyondTerms, Months, ColumnCount };

    explicit ClientTableModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setClients(ClientList clients);
    /// Health month by month for the rows there are, by id; asked for after the list, as it takes longer.
    void setMonths(const std::vector<app::ClientRow>& rows);
    void setView(ClientView view);
    /// Every word must be somewhere in the name, a contact or the reference.
    void setFilter(const QString& text);

    const app::ClientRow& at(int row) const { return clients_.rows[size_t(shown_[size_t(row)])]; }
    int rowOf(Id<Client> id) const; ///< -1: not shown.
    int countIn(ClientView view) const;
    int total() const { return int(clients_.rows.size()); }
    ClientView view() const { return view_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column of -1 brings back the order of the list: worst first.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QString text(const app::ClientRow& row, int column) const;
    QString heading(int column) const;
    void refilter();
    void order(std::vector<int>& positions) const;
    bool before(int left, int right) const;

    const wording::Speech& speech_;
    ClientList clients_;
    std::vector<int> shown_;
    ClientView view_ = ClientView::All;
    QStringList words_;
    int sortColumn_ = -1;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

} // namespace rapport::gui
