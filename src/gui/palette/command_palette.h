// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/navigation/command_catalogue.h"
#include "gui/palette/palette_model.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace rapport::gui {

class TextLabel;

/// Ctrl+K: type a few letters of a command or a client, Enter takes it, Esc leaves. Commands are there at
/// once, clients when the book has answered.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    explicit CommandPalette(const Shell& shell, QWidget* window);

    /// Opens over the window. `recent`: the clients opened lately, newest first.
    void open(const QList<CommandGroup>& commands, const QList<Id<Client>>& recent);

signals:
    void clientChosen(rapport::Id<rapport::Client> id);
    /// The clients have arrived.
    void ready();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void askForClients();
    void take(const QModelIndex& index);
    void choose(int row);
    void showFound();

    Shell shell_;
    PaletteModel* model_;
    QLineEdit* words_;
    QListView* list_;
    TextLabel* nothing_;
    QList<Id<Client>> recent_;
    Generation asked_;
};

} // namespace rapport::gui
