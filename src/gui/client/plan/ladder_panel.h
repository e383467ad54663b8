// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/client/plan/plan_content.h"
#include "gui/widgets/section_grid.h"

#include <array>

class QGridLayout;
class QPushButton;

namespace rapport::gui {

class RecordActions;
class StepList;
class TextLabel;

/// What is tried before parting: talking, limits, another price, and the parting itself; what was tried and
/// when, and whether limits have helped. Below it what the owner knows and the method does not: hard times
/// and a verdict of one's own.
class LadderPanel : public Section {
    Q_OBJECT

public:
    explicit LadderPanel(RecordActions& actions, QWidget* parent = nullptr);

    void showContent(const PlanContent& content);
    void takeFocus();

private:
    /// One rung: its name, what was tried, and the button that adds to it.
    struct RungRow {
        StepList* tried = nullptr;
        TextLabel* nothing = nullptr;
        QPushButton* add = nullptr;
        std::vector<RecordRef> records{};
    };

    RungRow makeRung(QGridLayout* grid, int row, const QString& name, const QString& add);
    void makeKnowledge(QGridLayout* grid, int row);
    void showRungs(const PlanContent& content);
    void showCheck(const PlanContent& content);
    void showKnowledge(const PlanContent& content);
    QString checkText(const app::LimitsCheck& check, bool methodParts) const;
    void startParting();

    RecordActions& actions_;
    std::array<RungRow, 4> rungs_; ///< By app::Rung.
    TextLabel* check_;
    RungRow knowledge_;
    QPushButton* override_ = nullptr;
    std::shared_ptr<const app::ClientPage> page_;
    Day today_;
};

} // namespace rapport::gui
