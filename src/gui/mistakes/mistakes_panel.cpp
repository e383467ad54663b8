// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mistakes/mistakes_panel.h"

#include "app/workspace.h"
#include "gui/mistakes/cause_model.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

namespace {

constexpr int rowsShown = 5;

} // namespace

MistakesPanel::MistakesPanel(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), reserve_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      made_(new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted)),
      causes_(new QPushButton(tr("Causes"))), model_(new CauseModel(shell.speech, this)),
      table_(new TableView(tr("Causes of our own mistakes"))) {
    causes_->setAutoDefault(false);
    causes_->setCheckable(true);
    causes_->setAccessibleName(tr("Causes of our own mistakes"));
    table_->setModel(model_);
    table_->setColumnWidths({28, 9, 14, 0});
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(reserve_);
    texts->addWidget(made_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addLayout(texts, 1);
    row->addWidget(causes_, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::small, 0, space::small, 0);
    column->setSpacing(space::small);
    column->addLayout(row);
    column->addWidget(table_);
    connect(causes_, &QPushButton::toggled, this, &MistakesPanel::showCauses);
    clear();
}

void MistakesPanel::clear() {
    asked_.next();
    model_->setCauses({});
    causes_->setChecked(false);
    table_->hide();
    hide();
}

void MistakesPanel::ask() {
    const int question = asked_.next();
    whenDone(shell_.session.run([](app::Workspace& workspace) {
        return app::recoveryFigures(workspace, workspace.clock().today());
    }),
             this, [this, question](const Result<app::RecoveryFigures>& figures) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (figures) {
                     showFigures(*figures);
                 } else {
                     emit failed(figures.error());
                 }
             });
}

void MistakesPanel::showFigures(const app::RecoveryFigures& figures) {
    const wording::Speech& speech = shell_.speech;
    setVisible(figures.reserve().isPositive() || !figures.causes.empty());
    reserve_->setText(reserveText(figures));
    made_->setText(speech.filled(
        tr("Our work on it {time}, costs and compensation {costs}, credit notes and refunds {back}."),
        {{QStringLiteral("time"), speech.money(figures.time)},
         {QStringLiteral("costs"), speech.money(figures.costs)},
         {QStringLiteral("back"), speech.money(figures.givenBack)}}));
    const auto again = std::count_if(figures.causes.begin(), figures.causes.end(),
                                     [](const app::RepeatedCause& cause) { return cause.cases > 1; });
    causes_->setText(again > 0 ? tr("%n cause(s) came again", nullptr, int(again)) : tr("Causes"));
    causes_->setVisible(!figures.causes.empty());
    model_->setCauses(figures.causes);
    const int rows = int(std::min<size_t>(figures.causes.size(), rowsShown)) + 1;
    table_->setFixedHeight(rowHeight(table_->font()) * rows + space::small);
    showCauses(causes_->isChecked() && causes_->isVisibleTo(this));
}

QString MistakesPanel::reserveText(const app::RecoveryFigures& figures) const {
    const wording::Speech& speech = shell_.speech;
    const std::optional<double> share = figures.reserveShare();
    const QList<wording::Slot> values{{QStringLiteral("cost"), speech.money(figures.reserve())},
                                      {QStringLiteral("share"), speech.percent(share.value_or(0.0))}};
    return share ? speech.filled(
                       tr("Our own mistakes cost {cost} in the last 12 months. The prices must carry as much "
                          "every year: {share} of the revenue."),
                       values)
                 : speech.filled(
                       tr("Our own mistakes cost {cost} in the last 12 months. The prices must carry as much "
                          "every year."),
                       values);
}

void MistakesPanel::showCauses(bool shown) {
    table_->setVisible(shown);
}

} // namespace rapport::gui
