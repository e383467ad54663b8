// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell.h"

#include <QObject>

class QMenu;

namespace rapport::gui {

class StayingMenu;
class TableView;

/// Which columns the client list shows and in which order. Until somebody chooses, the less important ones
/// give way where there is no room for them; from then on the choice holds and is remembered.
class ClientColumns : public QObject {
    Q_OBJECT

public:
    ClientColumns(TableView& table, const Shell& shell, QObject* parent = nullptr);

    /// What was remembered, after the model is set; and what is to be.
    void restore();
    void save() const;
    /// Leaves out what does not fit into so many pixels, unless chosen by hand.
    void fit(int width);
    /// Staff have the columns that judge nobody, and choose among those; the owner's own stay as they were.
    void setOwnerView(bool isOwner);
    /// The width the columns nobody does without take.
    int leastWidth() const;
    /// A box for each column, and moving the column last sorted or clicked earlier or later.
    StayingMenu* menu() const { return menu_; }

private:
    void fillMenu();
    void setShown(int column, bool shown);
    void move(int column, int places);
    void reset();

    TableView& table_;
    Shell shell_;
    StayingMenu* menu_;
    bool byHand_ = false;
    bool isOwner_ = true;
    bool quiet_ = false; ///< What moves now is not moved by a person.
};

} // namespace rapport::gui
