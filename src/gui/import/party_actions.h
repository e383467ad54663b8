// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "gui/shell.h"
#include "importing/import_request.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QPushButton;

namespace rapport::gui {

class ClientPicker;
class MatchModel;
class TableView;
class TextLabel;

/// What to do with the numbers, addresses and names in titles that are chosen in a table over a MatchModel:
/// a button and a key of the table for each. The row after them is chosen next, so that a list is gone
/// through key by key.
class PartyActions : public QWidget {
    Q_OBJECT

public:
    PartyActions(const Shell& shell, MatchModel* model, TableView* table, QWidget* parent = nullptr);

    /// Of what the records are: calls, appointments, messages.
    void setKind(importing::ImportKind kind) { kind_ = kind; }
    /// Other rows are chosen, or something was decided.
    void refresh();

signals:
    void failed(const rapport::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* addDeed(QPushButton* button, Qt::Key key, void (PartyActions::*deed)());
    QWidget* makeNaming();
    QList<int> chosen() const;
    void decide(importing::ClientChoice::Kind kind);
    void confirm();
    void confirmAll();
    void pick();
    void askName();
    void takeName();
    void endNaming();
    void makePrivate();
    void leave();
    void goOn(const QList<int>& rows);
    QString question(const QList<int>& rows) const;
    QString amount(qint64 rows, Duration time) const;

    const wording::Speech& speech_;
    MatchModel* model_;
    TableView* table_;
    importing::ImportKind kind_ = importing::ImportKind::Calls;
    TextLabel* question_;
    QPushButton* confirm_;
    QPushButton* confirmAll_;
    ClientPicker* picker_;
    QPushButton* new_;
    QPushButton* private_;
    QPushButton* leave_;
    QList<QAction*> deeds_;
    QWidget* naming_ = nullptr;
    QLineEdit* name_ = nullptr;
};

} // namespace rapport::gui
