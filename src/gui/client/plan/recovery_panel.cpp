// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/plan/recovery_panel.h"

#include "app/plan_steps.h"
#include "app/workspace.h"
#include "gui/client/plan/plan_forms.h"
#include "gui/client/plan/recovery_case_view.h"
#include "gui/client/plan/step_list.h"
#include "gui/client/record_actions.h"
#include "gui/widgets/text_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

std::vector<const Complaint*> complaintsToMakeGood(const ClientContent& content) {
    std::vector<const Complaint*> found;
    for (const Complaint& complaint : content.complaints) {
        const bool right =
            complaint.judgement == Judgement::Justified || complaint.judgement == Judgement::Partly;
        const bool hasCase =
            std::any_of(content.recoveryCases.begin(), content.recoveryCases.end(),
                        [&](const RecoveryCase& recovery) { return recovery.complaintId == complaint.id; });
        if (right && !hasCase && !complaint.resolved) {
            found.push_back(&complaint);
        }
    }
    return found;
}

RecoveryPanel::RecoveryPanel(RecordActions& actions, QWidget* parent)
    : Section(tr("Making it right"), parent), actions_(actions),
      offers_(new StepList(tr("Complaints that were right"))), cases_(new QVBoxLayout),
      closedHeading_(new TextLabel(TextSize::Small, TextLabel::Muted)),
      closed_(new StepList(tr("Made good before"))) {
    closedHeading_->setText(tr("Made good before"));
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    cases_->setSpacing(space::page);
    column->addWidget(offers_);
    column->addLayout(cases_);
    column->addWidget(closedHeading_);
    column->addWidget(closed_);
    addContent(body, true);
    connect(offers_, &StepList::actionChosen, this, [this](int line) {
        actions_.run([id = offered_.at(size_t(line))](app::Workspace& workspace) {
            return app::openRecoveryCase(workspace, id, workspace.clock().today());
        });
    });
    connect(closed_, &StepList::actionChosen, this, [this](int line) {
        actions_.show(recoveryCaseForm(actions_.shell(), closedIds_.at(size_t(line)), causes_));
    });
}

void RecoveryPanel::showContent(const PlanContent& content) {
    causes_ = content.plan.causes;
    std::vector<size_t> open;
    const std::vector<RecoveryCase>& cases = content.records().recoveryCases;
    for (size_t i = cases.size(); i-- > 0;) { // the latest first
        if (!cases[i].closedOn) {
            open.push_back(i);
        }
    }
    while (views_.size() > open.size()) {
        views_.back()->hide();
        views_.back()->deleteLater();
        views_.pop_back();
    }
    while (views_.size() < open.size()) {
        views_.push_back(new RecoveryCaseView(actions_));
        cases_->addWidget(views_.back());
    }
    for (size_t i = 0; i < open.size(); ++i) {
        views_[i]->showCase(content, open[i]);
    }
    showOffers(content);
    showClosed(content);
    setVisible(content.plan.judged && (!cases.empty() || !offered_.empty()));
}

void RecoveryPanel::showOffers(const PlanContent& content) {
    const wording::Speech& speech = actions_.shell().speech;
    offered_.clear();
    std::vector<StepLine> lines;
    for (const Complaint* complaint : complaintsToMakeGood(content.records())) {
        offered_.push_back(complaint->id);
        lines.push_back(
            {.text = complaint->about.isEmpty() ? tr("A complaint that was right") : complaint->about,
             .note = tr("It was right, and nobody makes it good yet."),
             .when = speech.day(complaint->day),
             .action = tr("Open a recovery case")});
    }
    offers_->setLines(std::move(lines));
}

void RecoveryPanel::showClosed(const PlanContent& content) {
    const wording::Speech& speech = actions_.shell().speech;
    closedIds_.clear();
    std::vector<StepLine> lines;
    const std::vector<RecoveryCase>& cases = content.records().recoveryCases;
    for (size_t i = 0; i < cases.size() && i < content.plan.repairs.size(); ++i) {
        const RecoveryCase& one = cases[i];
        if (!one.closedOn) {
            continue;
        }
        closedIds_.push_back(one.id);
        const QString cost = speech.money(content.plan.repairs[i].total());
        lines.push_back({.text = one.what,
                         .note = one.cause.isEmpty() ? tr("It cost %1.").arg(cost)
                                                     : speech.filled(tr("Cause: {cause}. It cost {cost}."),
                                                                     {{QStringLiteral("cause"), one.cause},
                                                                      {QStringLiteral("cost"), cost}}),
                         .when = speech.day(*one.closedOn),
                         .action = tr("Edit…")});
    }
    closedHeading_->setVisible(!lines.empty());
    closed_->setLines(std::move(lines));
}

void RecoveryPanel::takeFocus() {
    if (!views_.empty()) {
        views_.front()->takeFocus();
    } else {
        offers_->takeFocus();
    }
}

} // namespace rapport::gui
