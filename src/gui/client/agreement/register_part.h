// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QPushButton;
class QStackedWidget;

namespace rapport::gui {

class ActionBar;
class EmptyState;
class TableView;

/// A list of a client's records of one kind: a button for a new one, actions on the chosen one, each by a
/// letter of its own, and while there is none what it is for.
class RegisterPart : public QWidget {
    Q_OBJECT

public:
    void takeFocus();

protected:
    /// Names for who cannot see them: of the list, and of the bar of actions.
    RegisterPart(const QString& listName, const QString& barName, QWidget* parent);

    /// To be called once, when the table has its model; `note` stands between the actions and the list, where
    /// there is one. A new record is asked for by `newRequested`.
    void layOut(const QString& newButton, QWidget* note = nullptr);
    QAction* addTableAction(const QString& text, const char* iconName, int key);
    void showsNothing(bool isEmpty);
    /// The row of the chosen record; -1: none is.
    int chosenRow() const;
    /// Where nothing is chosen, the first row is.
    void chooseFirst();

    TableView* table_;
    ActionBar* bar_;
    EmptyState* empty_;

signals:
    void newRequested();
    void choiceChanged();

private:
    QStackedWidget* pages_;
};

} // namespace rapport::gui
