// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/complaints/complaint_model.h"
#include "gui/shell.h"
#include "gui/widgets/code_choice.h"

#include <QWidget>

class QAbstractItemView;
class QTabBar;

namespace rapport::gui {

class DayEdit;
class FilterBar;

/// What narrows the complaints: where they stand, with how many there are of each; words, judgement, person
/// and days.
class ComplaintFilters : public QWidget {
    Q_OBJECT

public:
    explicit ComplaintFilters(const Shell& shell, QWidget* parent = nullptr);

    /// The counts of the tabs and the people to choose from.
    void setBoard(const app::ComplaintBoard& board);
    void setCount(const QString& count);
    void setTarget(QAbstractItemView* view);
    ComplaintFilter filter() const;
    /// Nothing: all of them.
    void setState(std::optional<app::ComplaintState> state);
    /// Whether anything beside the state narrows.
    bool narrows() const;
    void clear();
    void focusLine();

signals:
    void changed();

private:
    enum Tab { Waiting, Open, All };
    DayEdit* makeDay(const QString& name);

    Shell shell_;
    QTabBar* tabs_;
    FilterBar* bar_;
    CodeCombo<Judgement>* judgement_;
    QuietCombo* person_;
    DayEdit* first_;
    DayEdit* last_;
};

} // namespace rapport::gui
