// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "gui/shell.h"

#include <QObject>

#include <vector>

namespace rapport::gui {

/// What the client list tells the book to do: changes of many clients, saved views, the file of the chosen
/// ones. Each answers with one signal.
class ClientActions : public QObject {
    Q_OBJECT

public:
    explicit ClientActions(const Shell& shell, QObject* parent = nullptr);

    void change(app::ChangeClients change);
    void remove(const std::vector<Id<Client>>& clients);
    void exportTo(const QString& file, const std::vector<Id<Client>>& clients);

    /// A view without an id is new.
    void keep(const SavedView& view);
    void remove(const SavedView& view);

signals:
    void failed(const rapport::Error& error);
    void done(const QString& sentence, const QString& details);
    void undoOffered(const QString& sentence);
    void viewAdded(rapport::Id<rapport::SavedView> id);

private:
    QString sentenceOf(const app::ChangeClients& change) const;

    Shell shell_;
};

} // namespace rapport::gui
