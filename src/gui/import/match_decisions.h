// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_plan.h"
#include "importing/import_request.h"

#include <QCoreApplication>

#include <map>
#include <optional>
#include <vector>

namespace rapport::gui {

/// Which clients of the files are shown.
enum class MatchGroup {
    All,
    Undecided, ///< To be decided before anything can be imported.
    Unknown,   ///< Numbers, addresses and names in titles nobody has said anything about: left alone.
    Found,
    New,
    Left,
    Private
};

/// What the user decided about the clients the files name, and how each stands by it.
class MatchDecisions {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::MatchModel)

public:
    using ClientMatch = importing::ClientMatch;
    using ClientChoice = importing::ClientChoice;
    using Choices = std::map<QString, ClientChoice>;

    /// One way to decide, to choose from a list.
    struct Offer {
        QString text;
        std::optional<ClientChoice> choice; ///< Nothing: as it stands while nothing is decided.
        bool asksName = false;              ///< The new client has no name until somebody types one.
    };

    void setChoices(const Choices& choices) { choices_ = choices; }
    const Choices& choices() const { return choices_; }
    void decide(const ClientMatch& match, const ClientChoice& choice) { choices_[match.key] = choice; }
    /// What a client picked by hand is called.
    void keepName(Id<Client> client, const QString& name) { names_[client] = name; }

    bool isUndecided(const ClientMatch& match) const;
    bool isUnknown(const ClientMatch& match) const;
    bool isOf(MatchGroup group, const ClientMatch& match) const;
    /// Whether records of it are taken.
    bool isTaken(const ClientMatch& match) const;
    ClientChoice standing(const ClientMatch& match) const;
    std::vector<Offer> offers(const ClientMatch& match) const;
    int chosenOffer(const ClientMatch& match) const;
    QString nameOf(const ClientMatch& match, Id<Client> client) const;

    /// The one client it may be (a title names it, a number ends alike), for the user to confirm; null where
    /// there is none, or more than one.
    static const importing::CloseClient* proposal(const ClientMatch& match);
    /// What a new client would be called: the caller's name; empty where the files have but a number.
    static QString ownName(const ClientMatch& match);

private:
    void addNewAndLeft(const ClientMatch& match, std::vector<Offer>& offers) const;

    Choices choices_;
    std::map<Id<Client>, QString> names_;
};

} // namespace rapport::gui
