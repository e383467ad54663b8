// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/plan/plan_tab.h"

#include "gui/client/plan/ladder_panel.h"
#include "gui/client/plan/onboarding_panel.h"
#include "gui/client/plan/parting_panel.h"
#include "gui/client/plan/recovery_panel.h"
#include "gui/client/record_actions.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rapport::gui {

PlanTab::PlanTab(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), shell_(shell), actions_(actions), recovery_(new RecoveryPanel(actions)),
      parting_(new PartingPanel(actions)), ladder_(new LadderPanel(actions)),
      onboarding_(new OnboardingPanel(actions)), scroll_(new QScrollArea) {
    auto* body = new QWidget;
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::page);
    column->addWidget(recovery_);
    column->addWidget(parting_);
    column->addWidget(ladder_);
    column->addWidget(onboarding_);
    column->addStretch();
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(body);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll_);
    connect(onboarding_, &OnboardingPanel::failed, this, &PlanTab::failed);
    connect(onboarding_, &OnboardingPanel::done, this, &PlanTab::done);
    connect(parting_, &PartingPanel::casesRequested, this, [this] {
        scroll_->ensureWidgetVisible(recovery_);
        recovery_->takeFocus();
    });
    connect(&actions, &RecordActions::refused, this, [this] {
        outdated_ = true; // the boxes show what was asked for, not what is
        if (isVisible()) {
            ask();
        }
    });
    clear();
}

void PlanTab::showClient(std::shared_ptr<const app::ClientPage> page) {
    page_ = std::move(page);
    outdated_ = true;
}

void PlanTab::clear() {
    asked_.next();
    page_.reset();
    outdated_ = true;
    for (QWidget* part : std::initializer_list<QWidget*>{recovery_, parting_, ladder_, onboarding_}) {
        part->hide();
    }
    scroll_->verticalScrollBar()->setValue(0);
}

void PlanTab::ask() {
    if (!page_ || !outdated_) {
        emit answered();
        return;
    }
    const int question = asked_.next();
    whenDone(shell_.session.run([page = page_](app::Workspace& workspace) -> Result<PlanContent> {
        const Day today = workspace.clock().today();
        RAPPORT_TRY_ASSIGN(app::ClientPlan plan, app::clientPlan(workspace, page->content, today));
        return PlanContent{page, std::move(plan), today};
    }),
             this, [this, question](Result<PlanContent> content) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (content) {
                     outdated_ = false;
                     showContent(*content);
                 } else {
                     emit failed(content.error());
                 }
                 emit answered();
             });
}

void PlanTab::showContent(const PlanContent& content) {
    recovery_->showContent(content);
    parting_->showContent(content);
    ladder_->showContent(content);
    onboarding_->showContent(content);
    if (wantsFocus_ && hasFocus()) {
        takeFocus();
    }
}

void PlanTab::takeFocus() {
    if (outdated_) {
        wantsFocus_ = true;
        setFocus();
        return;
    }
    wantsFocus_ = false;
    if (recovery_->isVisible() && recovery_->hasOpenCase()) {
        recovery_->takeFocus();
    } else if (parting_->isVisible()) {
        parting_->takeFocus();
    } else if (ladder_->isVisible()) {
        ladder_->takeFocus();
    } else {
        onboarding_->takeFocus();
    }
}

} // namespace rapport::gui
