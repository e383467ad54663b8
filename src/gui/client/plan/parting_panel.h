// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/client/plan/plan_content.h"
#include "gui/widgets/section_grid.h"

class QPushButton;

namespace rapport::gui {

class RecordActions;
class StepList;
struct StepLine;
class TextLabel;

/// The parting that is under way: everything still open by the record and by the plan, each done in place or
/// opened, and the end once nothing is open. Hidden without one.
class PartingPanel : public Section {
    Q_OBJECT

public:
    explicit PartingPanel(RecordActions& actions, QWidget* parent = nullptr);

    void showContent(const PlanContent& content);
    void takeFocus();

signals:
    /// A recovery case is among what is open.
    void casesRequested();

private:
    void lay();
    void showOpen(const PlanContent& content);
    void showDone();
    StepLine lineOf(const app::PartingMatter& matter, const PlanContent& content) const;
    void tickOpen(int line);
    void openMatter(int line);
    void finish();

    RecordActions& actions_;
    std::shared_ptr<const app::ClientPage> page_;
    PartingPlan plan_;
    Day today_;
    std::vector<app::PartingMatter> matters_;
    std::vector<size_t> doneItems_; ///< Places in the plan.
    bool noticeInDone_ = false;     ///< The first line of what is done is the notice.
    TextLabel* facts_;
    TextLabel* notice_;
    StepList* open_;
    TextLabel* doneHeading_;
    StepList* done_;
    TextLabel* terms_;
    TextLabel* left_;
    QPushButton* finish_;
};

} // namespace rapport::gui
