// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "gui/clients/client_filter.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>
#include <vector>

namespace rapport::gui {

/// The clients of a book, the archived ones too, as the table takes them over. Made on the storage thread, so
/// that sorting names by the rules of the language costs the window nothing.
struct ClientList {
    std::vector<app::ClientRow> rows; ///< Worst first.
    std::vector<int> nameOrder;       ///< Place of each row among all names.
    /// Place of each row's segment, tags and staff among all of them; -1: empty.
    std::vector<std::array<int, 3>> textOrder;
    QStringList tags; ///< All in use, by the rules of the language.

    static ClientList of(std::vector<app::ClientRow> rows, const QLocale& locale);
};

/// The client list: rows in memory, those a filter leaves shown, in one order. Texts are made only for the
/// cells the table asks for.
class ClientTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Name,
        Verdict,
        Health,
        Revenue,
        Cost,
        Margin,
        DaysBeyondTerms,
        Overdue,
        LastContact,
        Months,
        Segment,
        Status,
        Tags,
        LookedAfterBy,
        ColumnCount
    };

    explicit ClientTableModel(const wording::Speech& speech, QObject* parent = nullptr);

    /// The stable name of a column in saved views ("days_late"), and back; -1: none of that name.
    static QString codeOf(int column);
    static int columnOf(const QString& code);
    /// Whether the column tells what staff are not told.
    static bool isJudgement(int column);

    void setClients(ClientList clients);
    /// Health month by month for the rows there are, by id; asked for after the list, as it takes longer.
    void setMonths(const std::vector<app::ClientRow>& rows);
    void setFilter(const ClientFilter& filter);
    const ClientFilter& filter() const { return filter_; }

    const app::ClientRow& at(int row) const { return clients_.rows[size_t(shown_[size_t(row)])]; }
    int rowOf(Id<Client> id) const; ///< -1: not shown.
    /// All there are without the archived ones, or of these when they are shown.
    int total() const;
    bool isEmpty() const { return clients_.rows.empty(); }
    /// The row of the client, shown or not; null when there is none.
    const app::ClientRow* client(Id<Client> id) const;
    const QStringList& tags() const { return clients_.tags; }

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
    ClientFilter filter_;
    int sortColumn_ = -1;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

} // namespace rapport::gui
