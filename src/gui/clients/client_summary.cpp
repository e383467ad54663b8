// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/client_summary.h"

#include "app/assessor.h"
#include "app/client_directory.h"
#include "gui/when_done.h"
#include "gui/widgets/assessment_bars.h"
#include "gui/widgets/statement_list.h"
#include "gui/widgets/text_label.h"
#include "gui/widgets/verdict_badge.h"
#include "gui/widgets/waterfall_view.h"
#include "wording/verdict_wording.h"
#include "wording/words.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rapport::gui {

namespace {

constexpr int patienceMs = 40;
constexpr size_t reasonsShown = 5;

} // namespace

ClientSummary::ClientSummary(const Shell& shell, QWidget* parent)
    : QScrollArea(parent), shell_(shell), body_(new QWidget),
      nothing_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)),
      name_(new TextLabel(TextSize::Title, TextLabel::Wrapped)), verdict_(new VerdictBadge(shell.theme)),
      state_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)),
      override_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      lostHeading_(new TextLabel(TextSize::Small, TextLabel::Muted)),
      waterfall_(new WaterfallView(shell.theme)),
      whyHeading_(new TextLabel(TextSize::Small, TextLabel::Muted)),
      reasons_(new StatementList(shell.speech, tr("Reasons"))), open_(new QPushButton(tr("&Open"))),
      whatIf_(new QPushButton(tr("What i&f…"))), report_(new QPushButton(tr("&Report…"))) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    lostHeading_->setText(tr("Where the points went"));
    whyHeading_->setText(tr("Why"));
    open_->setAccessibleName(tr("Open the client's page"));
    open_->setToolTip(tr("Open the client's page (Enter)"));
    report_->setAccessibleName(tr("Report on this client"));
    whatIf_->setAccessibleName(tr("What if: this client on other terms, or gone"));
    whatIf_->setToolTip(tr("Try other terms (F7)"));
    whatIf_->setAutoDefault(false);
    open_->setAutoDefault(false);
    report_->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(open_);
    buttons->addWidget(whatIf_);
    buttons->addWidget(report_);
    buttons->addStretch();
    auto* column = new QVBoxLayout(body_);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::small);
    column->addWidget(nothing_);
    column->addWidget(name_);
    column->addWidget(verdict_);
    column->addWidget(state_);
    column->addWidget(override_);
    column->addSpacing(space::small);
    column->addLayout(buttons);
    column->addSpacing(space::small);
    column->addWidget(lostHeading_);
    column->addWidget(waterfall_);
    column->addSpacing(space::small);
    column->addWidget(whyHeading_);
    column->addWidget(reasons_);
    column->addStretch();
    setWidget(body_);

    patience_.setSingleShot(true);
    patience_.setInterval(patienceMs);
    connect(&patience_, &QTimer::timeout, this, &ClientSummary::ask);
    connect(open_, &QPushButton::clicked, this, &ClientSummary::openRequested);
    connect(whatIf_, &QPushButton::clicked, this, &ClientSummary::whatIfRequested);
    connect(report_, &QPushButton::clicked, this, &ClientSummary::reportRequested);
    connect(waterfall_, &WaterfallView::barChosen, this, &ClientSummary::openRequested);
    showNothing({});
}

void ClientSummary::showNothing(const QString& why) {
    asked_.next();
    patience_.stop();
    client_ = {};
    complete_ = true;
    for (QWidget* widget : body_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        widget->setVisible(widget == nothing_);
    }
    // Not only out of sight: it may be what the one who looks now is not told.
    for (TextLabel* label : {name_, state_, override_}) {
        label->clear();
    }
    reasons_->setStatements({});
    waterfall_->setBars({});
    verdict_->setVerdict(Verdict::TooEarly, {});
    nothing_->setText(why);
}

void ClientSummary::showClient(const app::ClientRow& row) {
    if (!row.judged) {
        showNothing(tr("Verdicts and their reasons are the owner’s."));
        return;
    }
    asked_.next();
    complete_ = false;
    client_ = row.id;
    nothing_->hide();
    name_->setText(row.name);
    verdict_->setVerdict(row.verdict, wording::word(shell_.speech, row.verdict));
    //: Under the verdict: the health, 0 to 100, and how sure the verdict is
    state_->setText(
        tr("Health %1 · %2")
            .arg(shell_.speech.number(row.health, 0), wording::word(shell_.speech, row.confidence)));
    for (QWidget* widget :
         {static_cast<QWidget*>(name_), static_cast<QWidget*>(verdict_), static_cast<QWidget*>(state_),
          static_cast<QWidget*>(open_), static_cast<QWidget*>(whatIf_), static_cast<QWidget*>(report_)}) {
        widget->show();
    }
    patience_.start();
}

void ClientSummary::ask() {
    const int question = asked_.next();
    whenDone(shell_.session.run([id = client_](app::Workspace& workspace) {
        return workspace.assessor().assessOne(id, workspace.clock().today());
    }),
             this, [this, question](const Result<scoring::Assessment>& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     showAssessment(*answer);
                 } else {
                     emit failed(answer.error());
                 }
                 complete_ = true;
                 emit completed();
             });
}

void ClientSummary::showAssessment(const scoring::Assessment& assessment) {
    QStringList remarks{wording::overrideSentence(shell_.speech, assessment),
                        wording::basisSentence(shell_.speech, assessment)};
    remarks.removeAll(QString());
    override_->setText(remarks.join(QLatin1Char(' ')));
    override_->setVisible(!remarks.isEmpty());
    waterfall_->setBars(barsByArea(assessment, shell_.speech));
    const size_t count = std::min(reasonsShown, assessment.reasons.size());
    reasons_->setStatements({assessment.reasons.begin(), assessment.reasons.begin() + std::ptrdiff_t(count)});
    for (QWidget* widget : {static_cast<QWidget*>(lostHeading_), static_cast<QWidget*>(waterfall_),
                            static_cast<QWidget*>(whyHeading_), static_cast<QWidget*>(reasons_)}) {
        widget->show();
    }
}

} // namespace rapport::gui
