// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/plan/parting_panel.h"

#include "app/plan_steps.h"
#include "app/workspace.h"
#include "gui/client/plan/parting_draft.h"
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

namespace rapport::gui {

namespace {

using Matter = app::PartingMatterKind;

/// Whether a click on the box does it.
bool isDoneInPlace(Matter kind) {
    return kind == Matter::Promise || kind == Matter::Task || kind == Matter::NoticeToGive ||
           kind == Matter::Item;
}

} // namespace

PartingPanel::PartingPanel(RecordActions& actions, QWidget* parent)
    : Section(tr("Parting"), parent), actions_(actions),
      facts_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      notice_(new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped)),
      open_(new StepList(tr("Still open before parting"))),
      doneHeading_(new TextLabel(TextSize::Small, TextLabel::Muted)),
      done_(new StepList(tr("Done for the parting"))),
      terms_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      left_(new TextLabel(TextSize::Small, TextLabel::Muted)),
      finish_(new QPushButton(tr("Finish the parting"))) {
    lay();
    connect(open_, &StepList::ticked, this, [this](int line) { tickOpen(line); });
    connect(open_, &StepList::actionChosen, this, &PartingPanel::openMatter);
    connect(done_, &StepList::ticked, this, [this](int line) {
        if (noticeInDone_ && line == 0) {
            actions_.run([id = plan_.id](app::Workspace& workspace) {
                return app::setNoticeGiven(workspace, id, std::nullopt);
            });
            return;
        }
        const size_t item = doneItems_.at(size_t(line - (noticeInDone_ ? 1 : 0)));
        actions_.run([id = plan_.id, item, text = plan_.items.at(item).text](app::Workspace& workspace) {
            return app::setItemDone(workspace, id, item, text, std::nullopt);
        });
    });
    connect(finish_, &QPushButton::clicked, this, &PartingPanel::finish);
}

void PartingPanel::lay() {
    explain(tr("Meet every obligation that is left, then stop: quickly, politely and for good."));
    doneHeading_->setText(tr("Done"));
    auto* edit = new QPushButton(tr("Days, items, terms…"));
    for (QPushButton* button : {edit, finish_}) {
        button->setAutoDefault(false);
        button->setAccessibleName(withoutMnemonic(button->text()));
    }
    connect(edit, &QPushButton::clicked, this,
            [this] { actions_.show(partingPlanForm(actions_.shell(), plan_.id)); });
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(edit);
    row->addWidget(finish_);
    row->addWidget(left_);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::tiny);
    column->addWidget(facts_);
    column->addWidget(notice_);
    column->addWidget(open_);
    column->addWidget(doneHeading_);
    column->addWidget(done_);
    column->addWidget(terms_);
    column->addWidget(buttons);
    addContent(body, true);
}

void PartingPanel::showContent(const PlanContent& content) {
    const PartingPlan* plan = app::openParting(content.records());
    setVisible(content.plan.judged && plan);
    if (!plan) {
        return;
    }
    const wording::Speech& speech = actions_.shell().speech;
    page_ = content.page;
    plan_ = *plan;
    today_ = content.today;
    const QString who = content.nameOf(plan_.staffId);
    QStringList facts;
    if (!plan_.reason.isEmpty()) {
        facts << plan_.reason;
    }
    if (plan_.lastDay) {
        facts << tr("The last day is %1.").arg(speech.day(*plan_.lastDay));
    }
    if (!who.isEmpty()) {
        facts << tr("%1 sees it through.").arg(who);
    }
    facts_->setText(facts.join(QLatin1Char('\n')));
    facts_->setVisible(!facts.isEmpty());
    const QString notice = plan_.noticeGiven ? QString() : noticeText(content.records(), today_, speech);
    notice_->setText(notice);
    notice_->setVisible(!notice.isEmpty());
    terms_->setText(tr("They may return: %1").arg(plan_.returnTerms));
    terms_->setVisible(!plan_.returnTerms.isEmpty());
    showOpen(content);
    showDone();
}

void PartingPanel::showOpen(const PlanContent& content) {
    matters_ = content.plan.open;
    std::vector<StepLine> lines;
    for (const app::PartingMatter& matter : matters_) {
        lines.push_back(lineOf(matter, content));
    }
    open_->setLines(std::move(lines));
    const int count = int(matters_.size());
    finish_->setEnabled(count == 0);
    left_->setText(count > 0 ? tr("%n matter(s) are still open", nullptr, count)
                             : tr("Nothing is open. The client then goes into the archive."));
}

StepLine PartingPanel::lineOf(const app::PartingMatter& matter, const PlanContent& content) const {
    const wording::Speech& speech = actions_.shell().speech;
    StepLine line;
    line.text = matter.text;
    line.when = matter.due ? wording::dueText(speech, *matter.due, content.today) : QString();
    if (isDoneInPlace(matter.kind)) {
        line.done = false;
    }
    switch (matter.kind) {
    case Matter::OpenInvoice:
        line.text =
            speech.filled(tr("Invoice {number}: {amount} is open"),
                          {{QStringLiteral("number"), matter.text},
                           {QStringLiteral("amount"), speech.money(matter.amount.value_or(Money()))}});
        line.action = tr("Record a payment…");
        break;
    case Matter::Promise:
        line.note = tr("Promised");
        line.action = tr("Open");
        break;
    case Matter::Complaint:
        line.text = matter.text.isEmpty() ? tr("A complaint") : matter.text;
        line.note = tr("A complaint that is not settled");
        line.action = tr("Judge…");
        break;
    case Matter::RecoveryCase:
        line.note = tr("A mistake of ours that is not made good yet");
        line.action = tr("Show");
        break;
    case Matter::Task:
        line.note = tr("Task");
        line.action = tr("Open");
        break;
    case Matter::NoticeToGive:
        line.text = tr("Give notice");
        line.note = tr("Tick it on the day you tell them; another day is set in the plan.");
        break;
    case Matter::LastDayAhead:
        line.text = tr("The last day is still ahead");
        line.action = tr("Change…");
        break;
    case Matter::Item:
        if (matter.item < plan_.items.size()) {
            line.note = wording::word(speech, plan_.items[matter.item].kind);
        }
        break;
    }
    return line;
}

void PartingPanel::showDone() {
    const wording::Speech& speech = actions_.shell().speech;
    std::vector<StepLine> lines;
    doneItems_.clear();
    noticeInDone_ = plan_.noticeGiven.has_value();
    if (plan_.noticeGiven) {
        lines.push_back({.text = tr("Give notice"), .when = speech.day(*plan_.noticeGiven), .done = true});
    }
    for (size_t i = 0; i < plan_.items.size(); ++i) {
        if (plan_.items[i].doneOn) {
            doneItems_.push_back(i);
            lines.push_back(
                {.text = plan_.items[i].text, .when = speech.day(*plan_.items[i].doneOn), .done = true});
        }
    }
    doneHeading_->setVisible(!lines.empty());
    done_->setLines(std::move(lines));
}

void PartingPanel::tickOpen(int line) {
    const app::PartingMatter matter = matters_.at(size_t(line));
    actions_.run([matter, today = today_](app::Workspace& workspace) -> Result<app::Outcome> {
        const qint64 id = matter.record.id;
        switch (matter.kind) {
        case Matter::Promise:
            return app::setPromiseKept(workspace, Id<Agreement>(id), matter.text, matter.due, today);
        case Matter::Task:
            return workspace.commands().run(app::CompleteTask{Id<Task>(id), today});
        case Matter::NoticeToGive:
            return app::setNoticeGiven(workspace, Id<PartingPlan>(id), today);
        case Matter::Item:
            return app::setItemDone(workspace, Id<PartingPlan>(id), matter.item, matter.text, today);
        default:
            return Error{ErrorKind::Usage, "record_changed"};
        }
    });
}

void PartingPanel::openMatter(int line) {
    const app::PartingMatter& matter = matters_.at(size_t(line));
    const Shell& shell = actions_.shell();
    switch (matter.kind) {
    case Matter::OpenInvoice:
        actions_.show(paymentForm(shell, Id<Invoice>(matter.record.id)));
        break;
    case Matter::Complaint:
        actions_.show(judgeComplaintForm(shell, Id<Complaint>(matter.record.id)));
        break;
    case Matter::RecoveryCase:
        emit casesRequested();
        break;
    case Matter::LastDayAhead:
        actions_.show(partingPlanForm(shell, plan_.id));
        break;
    default:
        actions_.open(matter.record);
    }
}

void PartingPanel::finish() {
    actions_.run([id = plan_.id, today = today_](app::Workspace& workspace) {
        return workspace.commands().run(app::ClosePartingPlan{id, today});
    });
}

void PartingPanel::takeFocus() {
    if (!open_->lines().empty()) {
        open_->takeFocus();
    } else {
        finish_->setFocus();
    }
}

} // namespace rapport::gui
