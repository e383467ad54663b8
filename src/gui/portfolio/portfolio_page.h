// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/portfolio/portfolio_content.h"
#include "gui/shell.h"
#include "gui/widgets/generation.h"
#include "gui/widgets/page.h"

#include <atomic>
#include <memory>

class QComboBox;
class QScrollArea;
class QStackedWidget;
class QTimer;

namespace rapport::gui {

class AgeingView;
class DayEdit;
class EmptyState;
class ItemChartView;
class PortfolioModel;
class Section;
class SectionGrid;
class TableView;
class TextLabel;

/// The book as a whole on a day: who brings more than they cost, who earns the profit, on whom the book
/// hangs, whose time goes where and what is open. A client chosen in one part is marked in all.
class PortfolioPage : public Page {
    Q_OBJECT

public:
    explicit PortfolioPage(const Shell& shell, QWidget* parent = nullptr);
    ~PortfolioPage() override;

    void clear() override;
    void takeFocus() override;
    QString helpTopic() const override { return QStringLiteral("Portfolio"); }

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
    ItemChartView* makeView(charts::ItemChart& chart, const QString& name);
    void showContent(std::shared_ptr<const PortfolioContent> content);
    void showCharts();
    void showTotals();
    void showSand();
    void showWhale();
    void showShares();
    void showHours();
    void showAgeing();
    void markWorker();
    /// Marks a client (its position) in every part; -1: none.
    void choose(int client);
    void open(int client);
    const app::PortfolioClient& client(int position) const;

    Shell shell_;
    Generation asked_;
    std::shared_ptr<std::atomic_bool> overtaken_; ///< Tells the question under way to stop.
    bool arrived_ = false;                        ///< Something of this book has been shown.
    bool choosing_ = false;
    std::shared_ptr<const PortfolioContent> content_ = std::make_shared<const PortfolioContent>();
    charts::LineInTheSand sand_;
    charts::WhaleCurve whale_;
    charts::RankedBars shares_;
    charts::RankedBars hours_;
    std::vector<int> barOfWhale_; ///< Where each client stands on the curve.
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
    ItemChartView* sandView_;
    ItemChartView* whaleView_;
    ItemChartView* sharesView_;
    ItemChartView* hoursView_;
    Section* sandSection_;
    Section* sharesSection_;
    QComboBox* worker_;
    AgeingView* ageing_;
    TableView* table_;
};

} // namespace rapport::gui
