// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "gui/client/plan/plan_content.h"
#include "gui/widgets/section_grid.h"

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace rapport::gui {

class RecordActions;
class StepList;
class TextLabel;

/// How work with a client begins: the checklists that were started, another one to start, and the page that
/// tells the client what to expect.
class OnboardingPanel : public Section {
    Q_OBJECT

public:
    explicit OnboardingPanel(RecordActions& actions, QWidget* parent = nullptr);

    void showContent(const PlanContent& content);
    void takeFocus();
    /// Writes "What to expect" as a web page.
    void saveSheet(const QString& file);

signals:
    void failed(const rapport::Error& error);
    void done(const QString& sentence, const QString& details = QString());

private:
    struct Started {
        TextLabel* heading;
        StepList* tasks;
        std::vector<Id<Task>> ids{};
    };

    void showStarted();
    void fillMenu();
    void start(Id<ChecklistTemplate> checklist);
    void addSuggested();
    void chooseFile();

    RecordActions& actions_;
    PlanContent content_;
    TextLabel* empty_;
    QVBoxLayout* lists_;
    std::vector<Started> started_;
    QMenu* menu_;
    QPushButton* start_;
    QPushButton* sheet_;
};

} // namespace rapport::gui
