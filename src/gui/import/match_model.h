// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace rapport::gui {

/// Which clients of the files are shown.
enum class MatchGroup { All, Undecided, Found, New, Left };

/// The clients the files name, who of the book each is taken for, and what the user decides about it: a tick
/// for being taken at all, and a list to choose from (ChoiceDelegate).
class MatchModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Detail, Rows, How, TakenAs, ColumnCount };
    using Choices = std::map<QString, importing::ClientChoice>;

    explicit MatchModel(const wording::Speech& speech, QObject* parent = nullptr);

    /// Null: none. Those to decide come first.
    void setPlan(app::SharedImport plan, const Choices& choices);
    void narrow(MatchGroup group, const QString& text);

    const Choices& choices() const { return choices_; }
    int undecided() const;
    int count(MatchGroup group) const;
    const importing::ClientMatch& at(int row) const;
    /// All that are shown are taken, or left out.
    void tickShown(bool ticked);
    /// Those still to decide are new clients.
    void makeUndecidedNew();
    /// The client of this row is that one of the book.
    void chooseClient(int row, Id<Client> client, const QString& name);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Somebody decided something.
    void decided();

private:
    using ClientMatch = importing::ClientMatch;
    using ClientChoice = importing::ClientChoice;
    struct Offer {
        QString text;
        std::optional<ClientChoice> choice; ///< Nothing: still to decide.
    };

    bool isUndecided(const ClientMatch& match) const;
    bool isTaken(const ClientMatch& match) const;
    bool isOf(MatchGroup group, const ClientMatch& match) const;
    ClientChoice standing(const ClientMatch& match) const;
    std::vector<Offer> offers(const ClientMatch& match) const;
    int chosenOffer(const ClientMatch& match) const;
    void decide(const ClientMatch& match, const ClientChoice& choice);
    void tick(const ClientMatch& match, bool ticked);
    void tell();
    QString nameOf(const ClientMatch& match, Id<Client> client) const;

    const wording::Speech& speech_;
    app::SharedImport plan_;
    std::vector<int> order_;    ///< Of the plan's matches.
    std::vector<QString> keys_; ///< textKey() of what each is found by, in the plan's order.
    std::vector<int> shown_;
    Choices choices_;
    std::map<Id<Client>, QString> names_; ///< Of clients picked by hand.
};

} // namespace rapport::gui
