// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_step.h"

class QPushButton;

namespace rapport::gui {

class ChoiceRow;
class ClientPicker;
class FilterBar;
class MatchModel;
class PartyActions;
class TableView;
class TextLabel;

/// The clients the files name: who each was taken for, close names to decide first, and, of an address book,
/// whom to take at all. Of telephone lists, calendars and mailboxes: whose the numbers and addresses are.
class ClientsStep : public ImportStep {
    Q_OBJECT

public:
    explicit ClientsStep(ImportDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("Clients"); }
    bool isFinished() const override;
    QString missing() const override;
    void refresh() override;
    void takeFocus() override;
    /// Somebody was made private: of whom a plan knows nothing any more, but who can still be thought better
    /// of here.
    bool hasPrivate() const;

private:
    QWidget* makeActions();
    void showPlan();
    void showGroups();
    void narrow();
    void tell();
    void allow();
    void showCounts();

    TextLabel* summary_;
    TextLabel* promise_;
    FilterBar* filter_;
    ChoiceRow* groups_;
    MatchModel* model_;
    TableView* table_;
    QPushButton* tick_;
    QPushButton* untick_;
    QPushButton* allNew_;
    ClientPicker* picker_;
    QWidget* actions_ = nullptr;
    PartyActions* parties_;
    app::SharedImport shown_;
};

} // namespace rapport::gui
