// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/plan/ladder_panel.h"

#include "gui/client/plan/parting_draft.h"
#include "gui/client/plan/plan_forms.h"
#include "gui/client/plan/step_list.h"
#include "gui/client/record_actions.h"
#include "gui/forms/record_forms.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/text_label.h"
#include "wording/words.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

QPushButton* adding(const QString& text) {
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleName(withoutMnemonic(text));
    return button;
}

} // namespace

LadderPanel::LadderPanel(RecordActions& actions, QWidget* parent)
    : Section(tr("Before parting"), parent), actions_(actions),
      check_(new TextLabel(TextSize::Body, TextLabel::Wrapped)) {
    explain(tr("Talk first, then set limits, then ask for another price. Part only when none of it helped."));
    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, space::small, 0, 0);
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    const std::array names{tr("Talk"), tr("Set limits"), tr("Ask for another price"), tr("Part")};
    const std::array adds{tr("Note a talk…"), tr("Note limits…"), tr("Note a new price…"),
                          tr("Start a parting plan…")};
    const std::array kinds{DecisionKind::Talked, DecisionKind::LimitsSet, DecisionKind::Repriced};
    int row = 0;
    for (size_t i = 0; i < rungs_.size(); ++i) {
        rungs_[i] = makeRung(grid, row++, names[i], adds[i]);
        if (app::Rung(i) == app::Rung::Limits) {
            grid->addWidget(check_, row++, 1);
        }
        if (i < kinds.size()) {
            connect(rungs_[i].add, &QPushButton::clicked, this, [this, kind = kinds[i]] {
                actions_.show(newDecisionForm(actions_.shell(), actions_.client(), kind));
            });
        }
    }
    connect(rungs_.back().add, &QPushButton::clicked, this, &LadderPanel::startParting);
    makeKnowledge(grid, row);
    addContent(body, true);
}

LadderPanel::RungRow LadderPanel::makeRung(QGridLayout* grid, int row, const QString& name,
                                           const QString& add) {
    RungRow made;
    auto* label = new TextLabel(TextSize::Body, TextLabel::Bold);
    label->setText(name);
    made.tried = new StepList(name);
    made.nothing = new TextLabel(TextSize::Small, TextLabel::Muted);
    made.nothing->setText(tr("Not tried yet"));
    made.add = adding(add);
    auto* tried = new QWidget;
    auto* column = new QVBoxLayout(tried);
    column->setContentsMargins(0, space::tiny, 0, 0);
    column->setSpacing(0);
    column->addWidget(made.nothing);
    column->addWidget(made.tried);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(tried, row, 1, Qt::AlignTop);
    grid->addWidget(made.add, row, 2, Qt::AlignTop);
    label->setContentsMargins(0, space::tiny, 0, 0);
    connect(made.tried, &StepList::actionChosen, this, [this, list = made.tried](int line) {
        for (const RungRow& rung : rungs_) {
            if (rung.tried == list) {
                const RecordRef record = rung.records.at(size_t(line));
                if (record.type == RecordType::PartingPlan) {
                    actions_.show(partingPlanForm(actions_.shell(), Id<PartingPlan>(record.id)));
                } else {
                    actions_.open(record);
                }
                return;
            }
        }
        actions_.open(knowledge_.records.at(size_t(line)));
    });
    return made;
}

void LadderPanel::makeKnowledge(QGridLayout* grid, int row) {
    knowledge_ = makeRung(grid, row, tr("What you know besides"), tr("Help through hard times until…"));
    knowledge_.nothing->setText(tr("The computed verdict stands"));
    override_ = adding(tr("Own verdict until…"));
    grid->addWidget(override_, row + 1, 2, Qt::AlignTop);
    const auto open = [this](DecisionKind kind) {
        actions_.show(newDecisionForm(actions_.shell(), actions_.client(), kind));
    };
    connect(knowledge_.add, &QPushButton::clicked, this, [open] { open(DecisionKind::HardTimes); });
    connect(override_, &QPushButton::clicked, this, [open] { open(DecisionKind::Override); });
}

void LadderPanel::showContent(const PlanContent& content) {
    page_ = content.page;
    today_ = content.today;
    setVisible(content.plan.judged);
    showRungs(content);
    showCheck(content);
    showKnowledge(content);
}

void LadderPanel::showRungs(const PlanContent& content) {
    const wording::Speech& speech = actions_.shell().speech;
    std::array<std::vector<StepLine>, 4> lines;
    for (RungRow& rung : rungs_) {
        rung.records.clear();
    }
    for (const app::Attempt& attempt : app::triedWith(content.records())) {
        const size_t at = size_t(attempt.rung);
        StepLine line;
        line.text = attempt.why;
        if (attempt.record.type == RecordType::Proposal) {
            line.text = attempt.why.isEmpty() ? tr("New terms proposed")
                                              : tr("New terms proposed: %1").arg(attempt.why);
            line.note = wording::word(speech, attempt.state.value_or(ProposalState::Draft));
        } else if (attempt.rung == app::Rung::Part) {
            line.text = attempt.why.isEmpty() ? tr("Parting plan") : attempt.why;
            line.note = attempt.over ? tr("finished on %1").arg(speech.day(*attempt.over)) : tr("under way");
        } else if (line.text.isEmpty()) {
            line.text = tr("No reason noted");
        }
        if (!attempt.by.isEmpty()) {
            line.note = attempt.by;
        }
        line.when = speech.day(attempt.day);
        line.action = tr("Edit…");
        lines[at].push_back(line);
        rungs_[at].records.push_back(attempt.record);
    }
    for (size_t i = 0; i < rungs_.size(); ++i) {
        rungs_[i].nothing->setVisible(lines[i].empty());
        rungs_[i].tried->setLines(std::move(lines[i]));
    }
    rungs_.back().add->setEnabled(!app::openParting(content.records()));
}

void LadderPanel::showCheck(const PlanContent& content) {
    const std::optional<app::LimitsCheck>& check = content.plan.limits;
    check_->setText(check ? checkText(*check, content.plan.rule == scoring::Rule::V4x) : QString());
    check_->setVisible(check.has_value());
}

QString LadderPanel::checkText(const app::LimitsCheck& check, bool methodParts) const {
    const wording::Speech& speech = actions_.shell().speech;
    const QList<wording::Slot> values{{QStringLiteral("set"), speech.day(check.set)},
                                      {QStringLiteral("due"), speech.day(check.due)},
                                      {QStringLiteral("then"), speech.number(check.then.value_or(0.0), 0)},
                                      {QStringLiteral("now"), speech.number(check.now, 0)},
                                      {QStringLiteral("wanted"), speech.number(check.wanted, 0)}};
    if (!check.then) {
        return speech.filled(tr("Too little was known of them on {set} to tell whether the limits help."),
                             values);
    }
    if (!check.isDue) {
        return speech.filled(
            tr("Whether the limits of {set} help is seen on {due}. Health was {then} then and is "
               "{now} now; it should rise by {wanted}."),
            values);
    }
    if (check.helped()) {
        return speech.filled(tr("The limits of {set} have helped: health was {then} then and is {now} now."),
                             values);
    }
    return methodParts
               ? speech.filled(tr("The limits of {set} have not helped: health was {then} then and is {now} "
                                  "now, and it should have risen by {wanted}. The method advises to part."),
                               values)
               : speech.filled(tr("The limits of {set} have not helped: health was {then} then and is {now} "
                                  "now, and it should have risen by {wanted}."),
                               values);
}

void LadderPanel::showKnowledge(const PlanContent& content) {
    const wording::Speech& speech = actions_.shell().speech;
    std::vector<StepLine> lines;
    knowledge_.records.clear();
    for (const Decision& decision : content.records().decisions) {
        const bool hard = decision.kind == DecisionKind::HardTimes;
        if (!hard && decision.kind != DecisionKind::Override) {
            continue;
        }
        const QString until = speech.day(decision.until.value_or(decision.from));
        const bool over = decision.until && *decision.until < content.today;
        StepLine line;
        line.text =
            hard ? wording::word(speech, DecisionKind::HardTimes)
                 : tr("Own verdict: %1").arg(wording::word(speech, decision.verdict.value_or(Verdict::Keep)));
        line.note = decision.why;
        line.when = over ? tr("ended on %1").arg(until) : tr("until %1").arg(until);
        line.action = tr("Edit…");
        lines.push_back(line);
        knowledge_.records.push_back({RecordType::Decision, decision.id.value()});
    }
    knowledge_.nothing->setVisible(lines.empty());
    knowledge_.tried->setLines(std::move(lines));
}

void LadderPanel::startParting() {
    if (page_) {
        actions_.show(newPartingPlanForm(actions_.shell(),
                                         partingDraft(page_->content, today_, actions_.shell().speech)));
    }
}

void LadderPanel::takeFocus() {
    rungs_.front().add->setFocus();
}

} // namespace rapport::gui
