// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/client/plan/plan_content.h"

#include <QWidget>

class QPushButton;

namespace rapport::gui {

class RecordActions;
class StepList;
class TextLabel;

/// A mistake of ours being made good: what went wrong, the six steps, what it costs against what the client
/// is worth, and the end.
class RecoveryCaseView : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryCaseView(RecordActions& actions, QWidget* parent = nullptr);

    /// The case at this place of the client's cases.
    void showCase(const PlanContent& content, size_t at);
    void takeFocus();

private:
    void lay();
    void showSteps(const PlanContent& content);
    void showCosts(const PlanContent& content);
    void tick(int line, bool done);
    QString factsText(const PlanContent& content) const;
    QString worthText(const PlanContent& content, const app::RepairCost& repair) const;

    RecordActions& actions_;
    RecoveryCase case_;
    QStringList causes_;
    Day today_;
    std::vector<Id<Cost>> costIds_;
    TextLabel* what_;
    TextLabel* facts_;
    StepList* steps_;
    TextLabel* worth_;
    StepList* costs_;
    TextLabel* cause_;
    TextLabel* left_;
    QPushButton* close_;
};

} // namespace rapport::gui
