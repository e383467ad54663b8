// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/import/import_step.h"
#include "gui/widgets/page.h"

#include <array>
#include <optional>

class QPushButton;
class QStackedWidget;

namespace rapport::gui {

class ClientsStep;
class ColumnsStep;
class DoneStep;
class FilesStep;
class JobBar;
class MeaningStep;
class ReceiptsStep;
class ReviewStep;
class SourceDesk;
class StepBar;
class TextLabel;

/// Files in, step by step: which files, what they are, their columns, their clients, what would change, and
/// then exactly that is written. One can go back at any time; what was said stays said.
class ImportPage : public Page {
    Q_OBJECT

public:
    ImportPage(const Shell& shell, JobBar& jobs, QWidget* parent = nullptr);

    /// Starts anew with these files; writes nothing.
    void chooseFiles(const QStringList& files);
    /// What takes the remembered sources.
    SourceDesk& sources() { return *sources_; }
    StepName step() const { return current_; }
    /// An import is being written just now.
    bool isWriting() const { return writing_; }

    void showBook(const QString& path) override;
    void clear() override;
    void takeFocus() override;
    bool backOut() override;
    QString helpTopic() const override { return QStringLiteral("Importing"); }

signals:
    void imported();

protected:
    void reload() override;

private:
    void choose(const app::ImportOptions& options);
    void lay();
    void connectDesk();
    void connectSteps();
    ImportStep* at(StepName name) const { return steps_[size_t(name)]; }
    /// The steps that make sense for the files, in order.
    QList<StepName> way() const;
    bool needsPlan(StepName step) const {
        return step == StepName::Clients || step == StepName::Receipts || step == StepName::Review;
    }
    void go(StepName target);
    void showStep(StepName step);
    void goNext();
    void goBack();
    void restart();
    void apply();
    void takePreview();
    void takeUnread(const Error& error);
    void takePlan();
    void takeUnplanned(const Error& error);
    void takeApplied();
    void takeUnapplied(const Error& error);
    void showState();

    Shell shell_;
    ImportDesk desk_;
    SourceDesk* sources_;
    StepBar* bar_;
    QStackedWidget* stack_;
    FilesStep* files_;
    MeaningStep* meaning_;
    ColumnsStep* columns_;
    ClientsStep* clients_;
    ReceiptsStep* receipts_;
    ReviewStep* review_;
    DoneStep* done_;
    std::array<ImportStep*, stepCount> steps_{};
    TextLabel* missing_;
    QPushButton* back_;
    QPushButton* next_;
    QPushButton* close_;
    StepName current_ = StepName::Files;
    StepName reached_ = StepName::Files;
    std::optional<StepName> target_; ///< Where to go once what is being worked out is there.
    bool starting_ = false;          ///< New files: one goes on as soon as they are read.
    bool writing_ = false;
};

} // namespace rapport::gui
