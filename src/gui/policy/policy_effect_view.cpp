// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/policy/policy_effect_view.h"

#include "domain/codes.h"
#include "gui/policy/verdict_move_model.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "gui/widgets/verdict_delegate.h"
#include "wording/words.h"

#include <QGridLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int waitMs = 250; ///< After the last key; typing "35" shall not judge the book by 3.
constexpr int slowMs = 200;

} // namespace

PolicyEffectView::PolicyEffectView(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), wait_(new QTimer(this)), slow_(new QTimer(this)),
      sentence_(new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped)), counts_(new QWidget),
      grid_(new QGridLayout(counts_)), model_(new VerdictMoveModel(shell.speech, this)),
      table_(new TableView(tr("Who would change verdict"))) {
    wait_->setSingleShot(true);
    wait_->setInterval(waitMs);
    slow_->setSingleShot(true);
    slow_->setInterval(slowMs);
    connect(wait_, &QTimer::timeout, this, &PolicyEffectView::ask);
    connect(slow_, &QTimer::timeout, this, [this] { sentence_->setText(tr("Judging the book…")); });
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    sentence_->setAccessibleName(tr("What the policy would change"));
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(space::large);
    grid_->setVerticalSpacing(space::tiny);
    table_->setModel(model_);
    table_->setItemDelegate(new VerdictDelegate(shell.theme, VerdictMoveModel::VerdictRole, table_));
    auto* plain = new QStyledItemDelegate(table_);
    table_->setItemDelegateForColumn(VerdictMoveModel::Name, plain);
    table_->setItemDelegateForColumn(VerdictMoveModel::HealthBefore, plain);
    table_->setItemDelegateForColumn(VerdictMoveModel::HealthAfter, plain);
    table_->setColumnWidths({0, 24, 24, 8, 9});
    table_->setLeastWidthOfRest(digitsWide(this, 14));
    connect(table_, &TableView::rowOpened, this,
            [this](int row) { emit clientRequested(model_->idAt(row)); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::small, space::large, space::large);
    column->setSpacing(space::medium);
    column->addWidget(sentence_);
    column->addWidget(counts_);
    column->addWidget(table_, 1);
    counts_->hide();
    table_->hide();
    column->addStretch();
}

PolicyEffectView::~PolicyEffectView() {
    stop();
}

void PolicyEffectView::stop() {
    asked_.next();
    if (overtaken_) {
        *overtaken_ = true;
    }
    wait_->stop();
    slow_->stop();
    isAsking_ = false;
}

void PolicyEffectView::preview(const scoring::Policy& policy, bool isUsed) {
    stop();
    wanted_ = policy;
    isUsed_ = isUsed;
    isAsking_ = true;
    wait_->start();
}

void PolicyEffectView::say(const QString& why) {
    stop();
    wanted_.reset();
    sentence_->setText(why);
    counts_->hide();
    table_->hide();
    model_->setMoves({});
    emit settled();
}

bool PolicyEffectView::isSettled() const {
    return !isAsking_;
}

QWidget* PolicyEffectView::table() const {
    return table_;
}

void PolicyEffectView::ask() {
    overtaken_ = std::make_shared<std::atomic_bool>(false);
    slow_->start();
    whenDone(shell_.session.run([policy = *wanted_, stop = overtaken_,
                                 today = shell_.session.clock().today()](app::Workspace& workspace) {
        return app::previewPolicy(workspace, policy, today, [stop] { return stop->load(); });
    }),
             this, [this, question = asked_.next()](const Result<app::PolicyEffect>& effect) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 slow_->stop();
                 isAsking_ = false;
                 if (effect) {
                     showEffect(*effect);
                 } else {
                     say({});
                     emit failed(effect.error());
                 }
                 emit settled();
             });
}

void PolicyEffectView::showEffect(const app::PolicyEffect& effect) {
    const int moved = int(effect.moves.size());
    if (isUsed_ && moved == 0) {
        sentence_->setText(tr("The book is judged by this policy. Change a number to see who would change "
                              "verdict."));
    } else if (moved == 0) {
        sentence_->setText(effect.healthChanged == 0
                               ? tr("Nobody would change verdict, and nobody’s health.")
                               : tr("Nobody would change verdict; %n client(s) would have another health.",
                                    nullptr, effect.healthChanged));
    } else {
        sentence_->setText(tr("%n client(s) would change verdict", nullptr, moved));
    }
    while (QLayoutItem* item = grid_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto cell = [this](const QString& text, int row, int column, TextLabel::Options options) {
        auto* label = new TextLabel(TextSize::Body, options);
        label->setText(text);
        if (column > 0) {
            label->alignTo(Qt::AlignTrailing);
        }
        grid_->addWidget(label, row, column);
        return label;
    };
    cell(tr("Clients by verdict"), 0, 0, TextLabel::Muted);
    cell(tr("Now"), 0, 1, TextLabel::Muted);
    cell(tr("Would be"), 0, 2, TextLabel::Muted);
    int row = 1;
    const auto& verdicts = allValues<Verdict>();
    for (auto verdict = std::rbegin(verdicts); verdict != std::rend(verdicts); ++verdict) {
        const int now = effect.before[size_t(*verdict)];
        const int then = effect.after[size_t(*verdict)];
        if (now == 0 && then == 0) {
            continue;
        }
        const QString word = wording::word(shell_.speech, *verdict);
        const auto weight = now == then ? TextLabel::Plain : TextLabel::Bold;
        cell(word, row, 0, weight);
        cell(shell_.speech.count(now), row, 1, TextLabel::Plain)->setAccessibleName(tr("%1, now").arg(word));
        cell(shell_.speech.count(then), row, 2, weight)->setAccessibleName(tr("%1, would be").arg(word));
        ++row;
    }
    grid_->setColumnStretch(3, 1);
    counts_->setVisible(row > 1);
    model_->setMoves(effect.moves);
    table_->setVisible(moved > 0);
}

} // namespace rapport::gui
