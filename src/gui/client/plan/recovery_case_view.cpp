// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/plan/recovery_case_view.h"

#include "app/plan_steps.h"
#include "app/workspace.h"
#include "gui/client/plan/plan_forms.h"
#include "gui/client/plan/step_list.h"
#include "gui/client/record_actions.h"
#include "gui/forms/record_forms.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/text_label.h"
#include "wording/agenda_wording.h"
#include "wording/words.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

namespace {

/// Whether money usually goes out in this step.
bool mayCost(RecoveryStepKind kind) {
    return kind == RecoveryStepKind::Compensate || kind == RecoveryStepKind::Repair ||
           kind == RecoveryStepKind::GoBeyond;
}

QPushButton* button(const QString& text) {
    auto* made = new QPushButton(text);
    made->setAutoDefault(false);
    made->setAccessibleName(withoutMnemonic(text));
    return made;
}

} // namespace

RecoveryCaseView::RecoveryCaseView(RecordActions& actions, QWidget* parent)
    : QWidget(parent), actions_(actions),
      what_(new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped)),
      facts_(new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped)),
      steps_(new StepList(tr("Steps of making it right"))),
      worth_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      costs_(new StepList(tr("Costs of making it right"))),
      cause_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      left_(new TextLabel(TextSize::Small, TextLabel::Muted)), close_(button(tr("Close the case"))) {
    lay();
    connect(steps_, &StepList::ticked, this, &RecoveryCaseView::tick);
    connect(steps_, &StepList::actionChosen, this, [this](int line) {
        actions_.show(recoveryStepForm(actions_.shell(), case_.id, case_.steps.at(size_t(line)).kind));
    });
    connect(steps_, &StepList::secondChosen, this, [this](int line) {
        const QString step = wording::word(actions_.shell().speech, case_.steps.at(size_t(line)).kind);
        actions_.show(newRepairCostForm(actions_.shell(), case_.clientId, case_.id, step));
    });
    connect(costs_, &StepList::actionChosen, this,
            [this](int line) { actions_.show(costForm(actions_.shell(), costIds_.at(size_t(line)))); });
    connect(close_, &QPushButton::clicked, this, [this] {
        actions_.run([id = case_.id, today = today_](app::Workspace& workspace) {
            return workspace.commands().run(app::CloseRecoveryCase{id, today});
        });
    });
}

void RecoveryCaseView::lay() {
    auto* edit = button(tr("Cause, prevention, who…"));
    connect(edit, &QPushButton::clicked, this,
            [this] { actions_.show(recoveryCaseForm(actions_.shell(), case_.id, causes_)); });
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(edit);
    row->addWidget(close_);
    row->addWidget(left_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(what_);
    column->addWidget(facts_);
    column->addWidget(steps_);
    column->addWidget(costs_);
    column->addWidget(worth_);
    column->addWidget(cause_);
    column->addWidget(buttons);
}

void RecoveryCaseView::showCase(const PlanContent& content, size_t at) {
    case_ = content.records().recoveryCases.at(at);
    causes_ = content.plan.causes;
    today_ = content.today;
    what_->setText(case_.what);
    facts_->setText(factsText(content));
    showSteps(content);
    showCosts(content);
    worth_->setText(worthText(content, content.plan.repairs.at(at)));
    QStringList cause;
    if (!case_.cause.isEmpty()) {
        cause << tr("Cause: %1").arg(case_.cause);
    }
    if (!case_.prevention.isEmpty()) {
        cause << tr("So that it does not happen again: %1").arg(case_.prevention);
    }
    cause_->setText(cause.join(QLatin1Char('\n')));
    cause_->setVisible(!cause.isEmpty());
    const int open = int(std::count_if(case_.steps.begin(), case_.steps.end(),
                                       [](const RecoveryStep& step) { return step.isOpen(); }));
    close_->setEnabled(open == 0);
    left_->setText(tr("%n step(s) are still open", nullptr, open));
    left_->setVisible(open > 0);
}

QString RecoveryCaseView::factsText(const PlanContent& content) const {
    const wording::Speech& speech = actions_.shell().speech;
    const QString who = content.nameOf(case_.staffId);
    const QString day = speech.day(case_.opened);
    return who.isEmpty() ? tr("Opened on %1. Nobody sees it through yet.").arg(day)
                         : speech.filled(tr("Opened on {day}. {who} sees it through."),
                                         {{QStringLiteral("day"), day}, {QStringLiteral("who"), who}});
}

void RecoveryCaseView::showSteps(const PlanContent& content) {
    const wording::Speech& speech = actions_.shell().speech;
    std::vector<StepLine> lines;
    for (const RecoveryStep& step : case_.steps) {
        StepLine line;
        line.text = wording::word(speech, step.kind);
        line.note = step.note;
        line.done = !step.isOpen();
        if (step.notNeeded) {
            line.when = tr("not needed");
        } else if (step.doneOn) {
            line.when = tr("done on %1").arg(speech.day(*step.doneOn));
        } else if (step.due) {
            line.when = wording::dueText(speech, *step.due, content.today);
        }
        if (mayCost(step.kind)) {
            line.second = tr("Book a cost…");
        }
        line.action = tr("Change…");
        lines.push_back(line);
    }
    steps_->setLines(std::move(lines));
}

void RecoveryCaseView::showCosts(const PlanContent& content) {
    const wording::Speech& speech = actions_.shell().speech;
    std::vector<StepLine> lines;
    costIds_.clear();
    for (const Cost& cost : content.records().costs) {
        if (cost.recoveryCaseId != case_.id) {
            continue;
        }
        costIds_.push_back(cost.id);
        const QString kind = wording::word(speech, cost.kind);
        lines.push_back(
            {.text = speech.filled(tr("{amount} for {what}", "a cost and what it was for"),
                                   {{QStringLiteral("amount"), speech.money(cost.amount)},
                                    {QStringLiteral("what"), cost.text.isEmpty() ? kind : cost.text}}),
             .when = speech.day(cost.day),
             .action = tr("Edit…")});
    }
    costs_->setLines(std::move(lines));
}

QString RecoveryCaseView::worthText(const PlanContent& content, const app::RepairCost& repair) const {
    const wording::Speech& speech = actions_.shell().speech;
    const app::ClientWorth& worth = content.plan.worth;
    const QList<wording::Slot> values{{QStringLiteral("cost"), speech.money(repair.total())},
                                      {QStringLiteral("time"), speech.duration(repair.worked)},
                                      {QStringLiteral("loss"), speech.money(worth.lostProfit)},
                                      {QStringLiteral("value"), speech.money(worth.longTerm)}};
    const bool loses = worth.lostProfit.isPositive();
    const bool worthy = worth.longTerm.isPositive();
    const QString sentence =
        loses && worthy
            ? tr("Making it right has cost {cost} so far, {time} of work included; losing them would cost "
                 "{loss} a year, and over the long run they are worth {value}.")
        : loses
            ? tr("Making it right has cost {cost} so far, {time} of work included; losing them would cost "
                 "{loss} a year as long as nobody takes their place.")
        : worthy
            ? tr("Making it right has cost {cost} so far, {time} of work included; over the long run they "
                 "are worth {value}.")
            : tr("Making it right has cost {cost} so far, {time} of work included; losing them would not "
                 "lower the profit, but it is owed to them all the same.");
    return speech.filled(sentence, values);
}

void RecoveryCaseView::tick(int line, bool done) {
    const RecoveryStepKind kind = case_.steps.at(size_t(line)).kind;
    actions_.run([id = case_.id, kind, day = done ? std::optional(today_) : std::nullopt](
                        app::Workspace& workspace) { return app::setStepDone(workspace, id, kind, day); });
}

void RecoveryCaseView::takeFocus() {
    steps_->takeFocus();
}

} // namespace rapport::gui
