// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recovery_figures.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"

#include <QWidget>

class QPushButton;

namespace rapport::gui {

class CauseModel;
class TableView;
class TextLabel;

/// What our own mistakes cost the business in a year, what the prices must carry for it, and the causes that
/// come again. For the business, not for any client. Hidden while there is nothing of it.
class MistakesPanel : public QWidget {
    Q_OBJECT

public:
    explicit MistakesPanel(const Shell& shell, QWidget* parent = nullptr);

    /// Asks the book.
    void ask();
    void clear();

signals:
    void failed(const rapport::Error& error);

private:
    void showFigures(const app::RecoveryFigures& figures);
    void showCauses(bool shown);
    QString reserveText(const app::RecoveryFigures& figures) const;

    Shell shell_;
    Generation asked_;
    TextLabel* reserve_;
    TextLabel* made_;
    QPushButton* causes_;
    CauseModel* model_;
    TableView* table_;
};

} // namespace rapport::gui
