// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/what_if/leaving_view.h"

#include "gui/what_if/before_after.h"
#include "gui/what_if/figure_table.h"
#include "gui/widgets/section_grid.h"

#include <QVBoxLayout>

namespace rapport::gui {

LeavingView::LeavingView(const Shell& shell, QWidget* parent)
    : QScrollArea(parent), shell_(shell),
      profit_(
          new FigureTable(tr("A year’s profit without them"), {tr("If the freed hours …"), tr("stay idle"),
                                                               tr("are saved"), tr("are sold to others")})),
      weight_(new FigureTable(tr("On whom the book hangs"), {QString(), tr("Now"), tr("Without them")})),
      hours_(
          new FigureTable(tr("Hours set free"), {tr("Who"), tr("Hours a year"), tr("A month"), tr("Part")})),
      profitPart_(new Section(tr("A year’s profit without them"))),
      hoursPart_(new Section(tr("Hours set free"))) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    profitPart_->addContent(profit_, false);
    auto* weightPart = new Section(tr("On whom the book hangs"));
    weightPart->explain(tr("A client with a quarter of the revenue is one the business depends on; the "
                           "concentration is the sum of the squared shares."));
    weightPart->addContent(weight_, false);
    hoursPart_->addContent(hours_, false);
    auto* grid = new SectionGrid;
    for (Section* section : {profitPart_, weightPart, hoursPart_}) {
        grid->add(section);
    }
    auto* page = new QWidget; // what is not needed stays below the sections, not between them
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(grid);
    column->addStretch();
    setWidget(page);
}

void LeavingView::showSubject(const app::WhatIfSubject& subject) {
    const scoring::WhatIf& now = subject.now;
    profit_->setRows(leavingRows(now, subject.overheadPerYear, shell_.speech));
    weight_->setRows(weightRows(now, shell_.speech));
    hours_->setRows(hoursRows(subject.hours, now, shell_.speech));
    profitPart_->explain(
        tr("In %1. Nobody knows what becomes of the freed hours, so there are three answers; the last is an "
           "upper bound: only if others would buy those hours.")
            .arg(now.before.facts.revenue.currency().code()));
    const scoring::Without& without = now.before.without;
    hoursPart_->explain(
        tr("An hour with the others brings %1 after cash costs; these hours could earn %2 there.")
            .arg(shell_.speech.money(without.valuePerHourOthers),
                 shell_.speech.money(without.resold - without.idle)));
}

void LeavingView::takeFocus() {
    profit_->setFocus();
}

} // namespace rapport::gui
