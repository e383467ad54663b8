// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/portfolio/portfolio_export.h"
#include "gui/portfolio/portfolio_model.h"
#include "gui/portfolio/portfolio_page.h"
#include "gui/portfolio/portfolio_sentences.h"
#include "gui/portfolio/sand_view.h"
#include "gui/widgets/ageing_view.h"
#include "gui/widgets/section_grid.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace rapport::gui {

namespace {

constexpr double leastChartLines = 24.0; ///< Of the large charts.
constexpr double sheetWidth = 720.0;     ///< For which the ageing is given its height.

/// A chart as it is, without what the pointer or the keys are on.
template <typename ItemChart>
std::shared_ptr<const charts::Chart> copyOf(const ItemChart& chart) {
    auto copy = std::make_shared<ItemChart>(chart);
    copy->hovered.reset();
    copy->selected.reset();
    return copy;
}

} // namespace

double largeChartHeight(const charts::ChartStyle& style) {
    return 1.35 * style.textPixels * leastChartLines;
}

void PortfolioPage::showCharts() {
    model_->setContent(content_);
    export_->setEnabled(!content_->isEmpty());
    exportButton_->setEnabled(!content_->isEmpty());
    showSand();
    showWhale();
    showShares();
    showHours();
    showAgeing();
}

void PortfolioPage::showTotals() {
    const app::Portfolio& portfolio = content_->portfolio;
    const wording::Speech& speech = shell_.speech;
    const QStringList figures{speech.money(portfolio.totals.revenue), speech.money(portfolio.totals.cost),
                              speech.money(portfolio.totals.margin),
                              //: A number of hours
                              tr("%1 h").arg(speech.number(portfolio.hours.inHours(), 0))};
    for (int i = 0; i < totals_.size(); ++i) {
        totals_[i]->setText(figures[i]);
    }
}

void PortfolioPage::showSand() {
    const charts::Viewport view = sand_.view;
    sand_ = content_->sand;
    sand_.view = view;
    const auto& clients = content_->portfolio.clients;
    const auto losing = std::ranges::count_if(
        clients, [](const app::PortfolioClient& one) { return one.margin.isNegative(); });
    sandView_->setTexts(tr("%n client(s) cost more than they bring. The arrow keys go from client to client, "
                           "Enter opens one; + and - bring the chart closer and further away.",
                           nullptr, int(losing)),
                        [this](size_t item) { return figuresOf(client(int(item)), shell_.speech); });
    sandSection_->explain(sandSentence(sand_));
    sandView_->refresh();
    showZoom();
}

void PortfolioPage::showZoom() {
    further_->setEnabled(!sand_.view.isWhole());
    all_->setEnabled(!sand_.view.isWhole());
    closer_->setEnabled(!sand_.view.isClosest() && !sand_.dots.empty());
}

void PortfolioPage::showWhale() {
    whale_ = content_->whale;
    barOfWhale_.assign(content_->whaleClients.size(), 0);
    for (size_t place = 0; place < content_->whaleClients.size(); ++place) {
        barOfWhale_[size_t(content_->whaleClients[place])] = int(place);
    }
    const QString found = whale_.peak() ? whale_.peakText : tr("No client earns a profit");
    whaleView_->setTexts(found, [this](size_t item) {
        const QString sum = shell_.speech.money(content_->portfolio.whale[item].cumulative);
        //: Lines of figures of a client, and below the sum of all clients up to it
        return tr("%1\nProfit of the first %n client(s): %2", nullptr, int(item) + 1)
            .arg(figuresOf(client(content_->whaleClients[item]), shell_.speech), sum);
    });
    whaleView_->refresh();
}

void PortfolioPage::showShares() {
    const QString emptyText = shares_.emptyText;
    shares_ = content_->shares;
    shares_.emptyText = emptyText;
    const QString found = sharesSentence(*content_, shell_.speech);
    sharesView_->setTexts(found, [this](size_t item) { return figuresOf(client(int(item)), shell_.speech); });
    sharesSection_->explain(found);
    sharesView_->refresh();
}

void PortfolioPage::showHours() {
    const int kept = std::max(0, worker_->currentIndex());
    const WorkerChoice before = workers_.empty() ? WorkerChoice() : workers_[size_t(kept)];
    workers_ = workersOf(content_->portfolio, shell_.speech);
    {
        const QSignalBlocker quiet(worker_);
        worker_->clear();
        for (const WorkerChoice& worker : workers_) {
            worker_->addItem(worker.text);
            if (worker.kind == before.kind && worker.staff == before.staff) {
                worker_->setCurrentIndex(worker_->count() - 1);
            }
        }
    }
    showWorker();
}

void PortfolioPage::showWorker() {
    if (worker_->currentIndex() < 0) {
        return;
    }
    const QString emptyText = hours_.emptyText;
    WorkerHours hours = hoursOf(*content_, workers_[size_t(worker_->currentIndex())], shell_.speech);
    hoursText_ = hoursSentence(hours, shell_.speech);
    hours_ = std::move(hours.bars);
    hours_.emptyText = emptyText;
    hoursClients_ = std::move(hours.clients);
    hoursSection_->explain(hoursText_);
    hoursView_->setTexts(hoursText_, [this](size_t item) {
        const int position = hoursClients_[item];
        return position < 0 ? tr("%1: %2").arg(hours_.bars[item].label, hours_.bars[item].valueText)
                            : hoursFiguresOf(client(position), shell_.speech);
    });
    hoursView_->refresh();
    if (const QModelIndex chosen = table_->currentIndex(); chosen.isValid()) {
        choose(model_->clientAt(chosen.row()));
    }
}

void PortfolioPage::showAgeing() {
    if (content_->portfolio.clients.empty()) {
        ageing_->setSlices({}, tr("Nothing is open"));
        return;
    }
    const app::Ageing& open = content_->portfolio.ageing;
    ageing_->setSlices({{tr("Not due"), open.notDue},
                        {tr("1–30 days"), open.to30},
                        {tr("31–60 days"), open.to60},
                        {tr("61–90 days"), open.to90},
                        {tr("91 days and more"), open.beyond}},
                       tr("Nothing is open"));
}

charts::SheetPart PortfolioPage::sheetPart(PortfolioPart part, const charts::ChartStyle& style) const {
    charts::SheetPart made{headingOf(part), {}, nullptr, largeChartHeight(style)};
    switch (part) {
    case PortfolioPart::Sand:
        made.text = sandSentence(sand_);
        made.chart = copyOf(sand_);
        break;
    case PortfolioPart::Whale:
        made.text = whaleSentence();
        made.chart = copyOf(whale_);
        break;
    case PortfolioPart::Shares:
        made.text = sharesSentence(*content_, shell_.speech);
        made.chart = copyOf(shares_);
        made.height = shares_.preferredHeight(style);
        break;
    case PortfolioPart::Hours: {
        const QString worker = worker_->currentText();
        made.text = hoursText_.isEmpty() ? worker : tr("%1. %2").arg(worker, hoursText_);
        made.chart = copyOf(hours_);
        made.height = hours_.preferredHeight(style);
        break;
    }
    case PortfolioPart::Ageing: {
        auto bar = std::make_shared<charts::AgeingBar>(ageing_->bar());
        bar->hovered.reset();
        made.height = bar->preferredHeight(sheetWidth, style);
        made.chart = std::move(bar);
        break;
    }
    }
    return made;
}

charts::ChartSheet PortfolioPage::sheet(std::optional<PortfolioPart> part) const {
    const charts::ChartStyle style = export_->style();
    charts::ChartSheet sheet;
    sheet.title = tr("The portfolio");
    sheet.lines = headLines(content_->portfolio, shell_.speech);
    for (const PortfolioPart one : kPortfolioParts) {
        if (!part || one == *part) {
            sheet.parts.push_back(sheetPart(one, style));
        }
    }
    return sheet;
}

void PortfolioPage::saveTo(std::optional<PortfolioPart> part, const QString& path) {
    export_->saveTo(part, path);
}

} // namespace rapport::gui
