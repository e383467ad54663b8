// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_sheet.h"
#include "gui/portfolio/day_shelf.h"
#include "gui/portfolio/portfolio_content.h"
#include "gui/portfolio/portfolio_part.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <atomic>
#include <memory>

class QComboBox;
class QScrollArea;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace rapport::gui {

class AgeingView;
class ChartView;
class DayEdit;
class EmptyState;
class ItemChartView;
class PortfolioExport;
class PortfolioModel;
class SandView;
class Section;
class SectionGrid;
class TableView;
class TextLabel;

/// Of the charts that need room.
double largeChartHeight(const charts::ChartStyle& style);

/// The book as a whole on a day: who brings more than they cost, who earns the profit, on whom the book
/// hangs, whose time goes where and what is open. A client chosen in one part is marked in all. What the
/// charts show and say stands in portfolio_page_charts.cpp.
class PortfolioPage : public Page {
    Q_OBJECT

public:
    explicit PortfolioPage(const Shell& shell, QWidget* parent = nullptr);
    ~PortfolioPage() override;

    void clear() override;
    void takeFocus() override;
    QString helpTopic() const override { return QStringLiteral("Portfolio"); }
    /// Writes a chart, or all of them, as a picture of the kind the name ends in.
    void saveTo(std::optional<PortfolioPart> part, const QString& path);

protected:
    void reload() override;

private:
    void lay();
    QWidget* makeHead();
    Section* makeSand();
    Section* makeTable();
    Section* makeWhale();
    Section* makeShares();
    Section* makeHours();
    Section* makeAgeing();
    ItemChartView* makeView(charts::ItemChart& chart, const QString& name, PortfolioPart part);
    QToolButton* makeZoom(const char* iconName, const QString& name, const QString& key,
                          void (SandView::*zoom)());
    /// What every chart offers.
    void prepare(ChartView* view, PortfolioPart part);
    /// Asks for the day that is set.
    void ask();
    void answer(const Result<std::shared_ptr<const PortfolioContent>>& found);
    void showContent(std::shared_ptr<const PortfolioContent> content);
    void showCharts();
    void showTotals();
    void showSand();
    void showWhale();
    void showShares();
    void showHours();
    void showAgeing();
    void showZoom();
    void showWorker();
    charts::ChartSheet sheet(std::optional<PortfolioPart> part) const;
    charts::SheetPart sheetPart(PortfolioPart part, const charts::ChartStyle& style) const;
    /// Marks a client (its position) in every part; -1: none.
    void choose(int client);
    void open(int client);
    const app::PortfolioClient& client(int position) const;

    Shell shell_;
    Generation asked_;
    std::shared_ptr<std::atomic_bool> overtaken_; ///< Tells the question under way to stop.
    bool arrived_ = false;                        ///< Something of this book has been shown.
    bool choosing_ = false;
    DayShelf shelf_;
    std::shared_ptr<const PortfolioContent> content_ = std::make_shared<const PortfolioContent>();
    charts::LineInTheSand sand_;
    charts::WhaleCurve whale_;
    charts::RankedBars shares_;
    charts::RankedBars hours_;
    std::vector<int> barOfWhale_;   ///< Where each client stands on the curve.
    std::vector<int> hoursClients_; ///< The client of each bar of hours; -1: all others together.
    QString hoursText_;
    std::vector<WorkerChoice> workers_;

    PortfolioModel* model_;
    DayEdit* day_;
    TextLabel* working_;
    QTimer* slow_; ///< Until it is said that something is under way.
    QList<TextLabel*> totals_;
    QStackedWidget* stack_;
    QScrollArea* scroll_;
    SectionGrid* grid_;
    EmptyState* empty_;
    SandView* sandView_;
    ItemChartView* whaleView_;
    ItemChartView* sharesView_;
    ItemChartView* hoursView_;
    Section* sandSection_;
    Section* sharesSection_;
    Section* hoursSection_;
    QToolButton* further_;
    QToolButton* all_;
    QToolButton* closer_;
    QToolButton* exportButton_;
    QComboBox* worker_;
    AgeingView* ageing_;
    TableView* table_;
    PortfolioExport* export_;
};

} // namespace rapport::gui
