// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "gui/import/match_decisions.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <vector>

namespace rapport::gui {

/// The clients the files name, who of the book each is taken for, and what the user decides about it: a tick
/// for being taken at all, and a list to choose from (ChoiceDelegate). Of telephone lists, calendars and
/// mailboxes these are numbers, addresses and names in titles, without ticks.
class MatchModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Detail, Rows, Time, How, TakenAs, ColumnCount };
    using Choices = MatchDecisions::Choices;

    explicit MatchModel(const wording::Speech& speech, QObject* parent = nullptr);

    /// Null: none. Those to decide come first.
    void setPlan(app::SharedImport plan, const Choices& choices);
    void narrow(MatchGroup group, const QString& text);

    const Choices& choices() const { return decisions_.choices(); }
    const MatchDecisions& decisions() const { return decisions_; }
    /// Numbers, addresses or names in titles are among them.
    bool hasParties() const { return hasParties_; }
    int undecided() const;
    int count(MatchGroup group) const;
    /// What those of the group come to.
    Duration time(MatchGroup group) const;
    const importing::ClientMatch& at(int row) const;
    /// All that are shown are taken, or left out.
    void tickShown(bool ticked);
    /// Those still to decide are new clients.
    void makeUndecidedNew();
    /// The clients of these rows are that one of the book.
    void chooseClient(const QList<int>& rows, Id<Client> client, const QString& name);
    /// Decides about those of the rows for which it makes sense.
    void decide(const QList<int>& rows, const importing::ClientChoice& choice);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By -1 as the plan has them.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

signals:
    /// Somebody decided something.
    void decided();
    /// A new client was chosen for this row, and has to be given a name.
    void nameWanted(int row);

private:
    using ClientMatch = importing::ClientMatch;
    using ClientChoice = importing::ClientChoice;

    const ClientMatch& match(int index) const;
    int matchCount() const;
    void keepPrivate(const app::SharedImport& next, const Choices& choices);
    void arrange();
    void tick(const ClientMatch& match, bool ticked);
    void tell();
    QString text(const ClientMatch& match, int column) const;
    QString howFound(const ClientMatch& match) const;
    QString rowsHeading() const;

    const wording::Speech& speech_;
    app::SharedImport plan_;
    /// Made private by the user: the plan knows nothing of them any more, the user may think better of it.
    std::vector<ClientMatch> kept_;
    bool hasParties_ = false;
    std::vector<int> order_;    ///< Of the plan's matches and, behind them, those kept.
    std::vector<int> sorted_;   ///< The same as the user wants them.
    std::vector<QString> keys_; ///< textKey() of what each is found by, in the plan's order.
    std::vector<int> shown_;
    int sortBy_ = -1;
    Qt::SortOrder direction_ = Qt::AscendingOrder;
    MatchDecisions decisions_;
};

} // namespace rapport::gui
