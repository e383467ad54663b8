// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/client.h"
#include "gui/navigation/command_catalogue.h"

#include <QAbstractListModel>
#include <QPointer>

#include <vector>

namespace rapport::gui {

/// A client as the palette finds it.
struct PaletteClient {
    Id<Client> id;
    QString name;
    QString searchKey; ///< textKey() of everything it may be found by.
};

/// What the palette shows for the words typed: headings, clients and commands. Commands that cannot be used
/// now are left out. With nothing typed: the clients opened lately, then every command.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { NoteRole = Qt::UserRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    void setCommands(const QList<CommandGroup>& groups);
    void setClients(std::vector<PaletteClient> clients, const QList<Id<Client>>& recent);
    void setWords(const QString& words);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// What a row stands for; nothing for a heading.
    QAction* actionAt(int row) const;
    Id<Client> clientAt(int row) const;
    /// The next row one can choose, from `row` on in steps of `step`; -1 when there is none.
    int choosable(int row, int step = 1) const;

private:
    struct Command {
        QPointer<QAction> action;
        QString group;
        QString key; ///< textKey() of group and text.
    };
    struct Row {
        QString heading{};
        QPointer<QAction> action{};
        Id<Client> client{};
        QString text{};
        QString note{};
    };
    void narrow();
    void addClients(const QStringList& words);
    void addCommands(const QStringList& words);

    std::vector<Command> commands_;
    std::vector<PaletteClient> clients_;
    QList<Id<Client>> recent_;
    QString words_;
    std::vector<Row> rows_;
};

} // namespace rapport::gui
