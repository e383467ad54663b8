// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hour_cost.h"
#include "gui/shell.h"

#include <QWidget>

class QPushButton;

namespace rapport::gui {

class CountEdit;
class MoneyEdit;
class StaffCombo;
class TextLabel;

/// What an hour of work costs, reckoned from the cost of a year, for one person or as what holds for
/// everybody else.
class HourCostPanel : public QWidget {
    Q_OBJECT

public:
    explicit HourCostPanel(const Shell& shell, QWidget* parent = nullptr);

    void showCosts(const app::HourCosts& costs);
    void clear();

signals:
    /// It is in the book.
    void saved(const QString& sentence);
    void failed(const rapport::Error& error);

private:
    void reckon();
    void use();
    void showPresent();

    Shell shell_;
    app::HourCosts costs_;
    StaffCombo* whose_;
    MoneyEdit* perYear_;
    CountEdit* hours_;
    TextLabel* present_;
    TextLabel* result_;
    QPushButton* use_;
    std::optional<Money> perHour_;
};

} // namespace rapport::gui
