// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/client/plan/plan_content.h"
#include "gui/widgets/section_grid.h"

#include <vector>

class QVBoxLayout;

namespace rapport::gui {

class RecordActions;
class RecoveryCaseView;
class StepList;
class TextLabel;

/// Mistakes of ours: complaints that were right and have no case yet, the cases that are open, and those that
/// are closed in a line each. Hidden where there is nothing of it.
class RecoveryPanel : public Section {
    Q_OBJECT

public:
    explicit RecoveryPanel(RecordActions& actions, QWidget* parent = nullptr);

    void showContent(const PlanContent& content);
    bool hasOpenCase() const { return !views_.empty(); }
    void takeFocus();

private:
    void showOffers(const PlanContent& content);
    void showClosed(const PlanContent& content);

    RecordActions& actions_;
    StepList* offers_;
    QVBoxLayout* cases_;
    std::vector<RecoveryCaseView*> views_;
    TextLabel* closedHeading_;
    StepList* closed_;
    std::vector<Id<Complaint>> offered_;
    std::vector<Id<RecoveryCase>> closedIds_;
    QStringList causes_;
};

/// The complaints of a client that were right and for which no case was opened; those settled long ago are
/// left alone.
std::vector<const Complaint*> complaintsToMakeGood(const ClientContent& content);

} // namespace rapport::gui
