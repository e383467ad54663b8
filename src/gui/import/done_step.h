// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_step.h"
#include "gui/navigation/places.h"

class QPushButton;

namespace rapport::gui {

class FirstStepsPanel;
class RememberSource;
class TakenBackView;
class TextLabel;

/// What was imported, and what to do next.
class DoneStep : public ImportStep {
    Q_OBJECT

public:
    explicit DoneStep(ImportDesk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("Done"); }
    bool isFinished() const override { return false; }
    void refresh() override;
    void takeFocus() override;

    void showBook(const QString& path);
    void showDone(const app::SharedImport& applied, qint64 import);
    bool isBusy() const;

signals:
    void pageRequested(rapport::gui::PageName page);
    void restartRequested();

private:
    TextLabel* outcome_;
    TextLabel* notices_;
    QPushButton* clients_;
    QPushButton* report_;
    QPushButton* again_;
    QPushButton* takeBack_;
    FirstStepsPanel* firstSteps_; ///< Of a new book: what comes after this.
    RememberSource* remember_;
    TakenBackView* takenBack_;
    qint64 import_ = 0;
    QString files_;
};

} // namespace rapport::gui
