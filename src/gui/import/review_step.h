// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_step.h"

class QCheckBox;
class QPushButton;

namespace rapport::gui {

class ChoiceRow;
class FateModel;
class FilterBar;
class TableView;
class TextLabel;

/// What the import will do, before it does it: in figures, in words, and row by row.
class ReviewStep : public ImportStep {
    Q_OBJECT

public:
    explicit ReviewStep(ImportDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("What will happen"); }
    bool isFinished() const override;
    QString missing() const override;
    void refresh() override;
    void takeFocus() override;

    /// Writes the rows that cannot be taken to a file, to correct them and import them again.
    void saveRejectedTo(const QString& path);

signals:
    /// Bad rows are to be left out, or no longer: the plan is another one.
    void planRequested();

private:
    void pickRejectedFile();
    void showPlan();
    void narrow();

    TextLabel* outcome_;
    TextLabel* notices_;
    TextLabel* decided_;
    QCheckBox* leaveOut_;
    QPushButton* saveRejected_;
    ChoiceRow* groups_;
    FilterBar* filter_;
    FateModel* model_;
    TableView* table_;
    std::shared_ptr<const FateList> shown_;
};

} // namespace rapport::gui
