// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/overview_tab.h"

#include "gui/client/record_actions.h"
#include "gui/client/task_list_model.h"
#include "gui/next_steps/advice_list.h"
#include "gui/next_steps/missing_words.h"
#include "gui/settings.h"
#include "gui/widgets/assessment_bars.h"
#include "gui/widgets/statement_list.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "gui/widgets/trend_view.h"
#include "gui/widgets/waterfall_view.h"
#include "wording/statement_wording.h"
#include "wording/verdict_wording.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <cmath>

namespace rapport::gui {

namespace {

QString splitterLayout() {
    return QStringLiteral("client.overview");
}

void setOrHide(TextLabel* label, const QString& text) {
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

TextLabel* heading(const QString& text) {
    auto* label = new TextLabel(TextSize::Small, TextLabel::Muted);
    label->setText(text);
    return label;
}

} // namespace

OverviewTab::OverviewTab(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), shell_(shell), actions_(actions), tasks_(new TaskListModel(shell.speech, this)),
      taskHeading_(heading(tr("To do for them"))), taskTable_(new TableView(tr("To do for them"))),
      headline_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Bold)),
      rule_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      sureness_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)),
      override_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      waterfall_(new WaterfallView(shell.theme)), trend_(new TrendView(shell.theme)),
      trendText_(new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted)),
      price_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      value_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      evidence_(new RecordModel(shell.speech, this)), evidenceHeading_(heading({})),
      evidenceTable_(new TableView(tr("Records behind the chosen reason"))), scroll_(new QScrollArea),
      splitter_(new QSplitter(Qt::Vertical)) {
    auto* columns = new QWidget;
    columns->setAutoFillBackground(true);
    columns->setBackgroundRole(QPalette::Base);
    auto* row = new QHBoxLayout(columns);
    row->setContentsMargins(space::large, space::large, space::large, space::large);
    row->setSpacing(space::page);
    row->addWidget(makeVerdictColumn(), 3);
    row->addWidget(makeOutlookColumn(), 2);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(columns);
    splitter_->addWidget(scroll_);
    splitter_->addWidget(makeEvidence());
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 3);
    splitter_->setStretchFactor(1, 2);
    splitter_->setSizes({digitsWide(this, 58), digitsWide(this, 32)});
    splitter_->restoreState(shell_.settings.layout(splitterLayout()));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter_);

    connect(waterfall_, &WaterfallView::barChosen, this, [this](int bar) {
        if (const int reason = reasonOfBar_.at(size_t(bar)); reason >= 0) {
            chooseReason(reason);
        }
    });
}

OverviewTab::~OverviewTab() {
    shell_.settings.setLayout(splitterLayout(), splitter_->saveState());
}

QWidget* OverviewTab::makeVerdictColumn() {
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(headline_);
    column->addWidget(rule_);
    column->addWidget(override_);
    column->addWidget(sureness_);
    column->addSpacing(space::small);
    column->addWidget(heading(tr("Where the points went: choose a bar to see the records behind it")));
    column->addWidget(waterfall_);
    reasons_ = addList(column, tr("Reasons"));
    connect(reasons_, &StatementList::statementChosen, this, &OverviewTab::chooseReason);
    column->addStretch();
    return widget;
}

QWidget* OverviewTab::makeOutlookColumn() {
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    addTasks(column);
    column->addWidget(heading(tr("Health over the last year")));
    column->addWidget(trend_);
    column->addWidget(trendText_);
    column->addWidget(price_);
    column->addWidget(value_);
    counterFacts_ = addList(column, tr("What speaks for them"));
    wouldChange_ = addList(column, tr("What would change the verdict"));
    missing_ = addList(column, tr("What is missing"));
    advice_ = new AdviceList(false);
    column->addSpacing(space::tiny);
    column->addWidget(advice_);
    connect(advice_, &AdviceList::chosen, this,
            [this](int line) { emit missingChosen(adviceKinds_.at(size_t(line))); });
    for (StatementList* list : {counterFacts_, wouldChange_, missing_}) {
        connect(list, &StatementList::statementChosen, this, [this, list](int statement) {
            clearMarks(list);
            showEvidence(list->statements().at(size_t(statement)));
        });
    }
    column->addStretch();
    return widget;
}

QWidget* OverviewTab::makeEvidence() {
    evidenceTable_->setModel(evidence_);
    evidenceTable_->setColumnWidths({11, 14, 0, 30, 10, 12, 14});
    const auto recordAt = [this](int row) { return std::optional(evidence_->at(row).ref); };
    actions_.attach(evidenceTable_, recordAt);
    auto* widget = new QWidget;
    widget->setAutoFillBackground(true);
    widget->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(space::large, space::small, space::large, 0);
    column->setSpacing(space::tiny);
    column->addWidget(evidenceHeading_);
    column->addWidget(evidenceTable_, 1);
    return widget;
}

void OverviewTab::addTasks(QVBoxLayout* column) {
    taskTable_->setModel(tasks_);
    taskTable_->setColumnWidths({12, 0});
    taskTable_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    taskHeading_->setBuddy(taskTable_);
    column->addWidget(taskHeading_);
    column->addWidget(taskTable_);
    actions_.attach(taskTable_, [this](int row) {
        return std::optional(RecordRef{RecordType::Task, tasks_->at(row).id.value()});
    });
}

void OverviewTab::showTasks(std::shared_ptr<const app::ClientPage> page) {
    constexpr int mostRows = 4;
    keepingRow(
        taskTable_,
        [this](int row) {
            return std::optional(RecordRef{RecordType::Task, tasks_->at(row).id.value()});
        },
        [this, &page] { tasks_->setPage(std::move(page)); });
    const int rows = tasks_->rowCount();
    taskHeading_->setVisible(rows > 0);
    taskTable_->setVisible(rows > 0);
    taskTable_->setFixedHeight(taskTable_->horizontalHeader()->sizeHint().height() +
                               qMin(rows, mostRows) * gui::rowHeight(taskTable_->font()) +
                               2 * taskTable_->frameWidth());
}

StatementList* OverviewTab::addList(QVBoxLayout* column, const QString& headingText) {
    auto* label = heading(headingText);
    auto* list = new StatementList(shell_.speech, headingText);
    label->setBuddy(list);
    column->addSpacing(space::small);
    column->addWidget(label);
    column->addWidget(list);
    list->setProperty("heading", QVariant::fromValue(static_cast<QWidget*>(label)));
    return list;
}

void OverviewTab::showClient(std::shared_ptr<const app::ClientPage> page,
                             const scoring::Assessment& assessment) {
    const wording::Speech& speech = shell_.speech;
    headline_->setText(wording::headline(speech, assessment));
    QStringList why{wording::firstPutRightSentence(speech, assessment),
                    wording::ruleSentence(speech, assessment.rule),
                    wording::basisSentence(speech, assessment)};
    why.removeAll(QString());
    setOrHide(rule_, why.join(QLatin1Char(' ')));
    setOrHide(override_, wording::overrideSentence(speech, assessment));
    setOrHide(sureness_, wording::confidenceSentence(speech, assessment));
    waterfall_->setBars(barsByReason(assessment, speech, reasonOfBar_));
    const std::pair<StatementList*, const std::vector<scoring::Statement>*> lists[] = {
        {reasons_, &assessment.reasons},
        {counterFacts_, &assessment.counterFacts},
        {wouldChange_, &assessment.wouldChange},
        {missing_, &assessment.missing}};
    for (const auto& [list, statements] : lists) {
        list->setStatements(*statements);
        list->setVisible(!statements->empty());
        list->property("heading").value<QWidget*>()->setVisible(!statements->empty());
    }
    showOutlook(assessment);
    showTasks(page);
    evidence_->setPage(std::move(page));
    if (assessment.reasons.empty()) {
        evidenceHeading_->setText(
            tr("There is no reason against this client, so there are no records to show."));
    } else {
        chooseReason(0);
    }
}

void OverviewTab::showMissing(const std::vector<app::MissingRecords>& missing) {
    constexpr size_t most = 3;
    adviceKinds_.clear();
    std::vector<AdviceList::Line> lines;
    for (const app::MissingRecords& one : missing) {
        if (lines.size() < most) {
            adviceKinds_.push_back(one.kind);
            lines.push_back({missingSentence(shell_.speech, one), missingEffect(shell_.speech, one),
                             missingDeed(one.kind, true)});
        }
    }
    advice_->setLines(lines);
    advice_->setVisible(!lines.empty());
}

void OverviewTab::clear() {
    showMissing({});
    headline_->clear();
    for (TextLabel* label : {rule_, override_, sureness_, trendText_, price_, value_}) {
        setOrHide(label, {});
    }
    reasonOfBar_.clear();
    waterfall_->setBars({});
    trend_->setPoints({}, Verdict::TooEarly);
    for (StatementList* list : {reasons_, counterFacts_, wouldChange_, missing_}) {
        list->setStatements({});
    }
    evidenceHeading_->clear();
    evidence_->setPage(std::make_shared<const app::ClientPage>());
}

void OverviewTab::showOutlook(const scoring::Assessment& assessment) {
    std::vector<charts::TrendPoint> points;
    for (const scoring::HealthAt& month : assessment.months) {
        points.push_back({month.day, std::isnan(month.health) ? std::nullopt : std::optional(month.health)});
    }
    trend_->setEmptyText(tr("Less than three months recorded"));
    trend_->setPoints(std::move(points), assessment.shownVerdict());
    setOrHide(trendText_, wording::trendSentence(shell_.speech, assessment));
    setOrHide(price_, wording::priceSentence(shell_.speech, assessment));
    setOrHide(value_,
              assessment.price
                  ? tr("Long-term value: %1").arg(shell_.speech.money(assessment.price->longTermValue))
                  : QString());
}

void OverviewTab::chooseReason(int reason) {
    clearMarks(reasons_);
    reasons_->mark(reason);
    const auto bar = std::find(reasonOfBar_.begin(), reasonOfBar_.end(), reason);
    waterfall_->select(bar == reasonOfBar_.end() ? std::nullopt
                                                 : std::optional(size_t(bar - reasonOfBar_.begin())));
    showEvidence(reasons_->statements().at(size_t(reason)));
}

void OverviewTab::showEvidence(const scoring::Statement& statement) {
    evidence_->showOnly(statement.evidence);
    const QString label = wording::label(shell_.speech, statement);
    const int count = evidence_->rowCount();
    evidenceHeading_->setText(
        count == 0
            //: %1 is a reason in a few words
            ? tr("%1: follows from the figures as a whole, not from single records").arg(label)
            //: %1 is a reason in a few words
            : tr("%1: %n record(s) behind it", nullptr, count).arg(label));
}

void OverviewTab::clearMarks(const StatementList* but) {
    for (StatementList* list : {reasons_, counterFacts_, wouldChange_, missing_}) {
        if (list != but) {
            list->mark(-1);
        }
    }
    if (but != reasons_) {
        waterfall_->select(std::nullopt);
    }
}

void OverviewTab::scrollToTop() {
    scroll_->verticalScrollBar()->setValue(0);
}

void OverviewTab::takeFocus() {
    waterfall_->setFocus();
}

} // namespace rapport::gui
