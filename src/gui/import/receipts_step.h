// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_step.h"

class QPushButton;

namespace rapport::gui {

class CandidateModel;
class ChoiceRow;
class FilterBar;
class ReceiptModel;
class TableView;
class TextLabel;

/// The payments of a bank statement: those that are sure are ticked, doubtful ones are chosen an invoice for
/// from a list beside them. Return goes to that list and chooses there, Delete leaves a payment alone.
/// Nothing has to be decided: what is not stays as it is.
class ReceiptsStep : public ImportStep {
    Q_OBJECT

public:
    explicit ReceiptsStep(ImportDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("Payments"); }
    bool isFinished() const override { return shown_ != nullptr; }
    QString missing() const override;
    void refresh() override;
    void takeFocus() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow();
    void tell();
    void showCandidates();
    void showCounts();
    void chooseOnly(int candidate);
    void leaveAlone();
    void goOn();

    TextLabel* summary_;
    ChoiceRow* groups_;
    FilterBar* filter_;
    ReceiptModel* model_;
    TableView* table_;
    QPushButton* likeliest_;
    TextLabel* asked_;
    CandidateModel* candidates_;
    TableView* list_;
    app::SharedImport shown_;
};

} // namespace rapport::gui
