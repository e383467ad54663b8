// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/portfolio/portfolio_page.h"

#include "gui/portfolio/portfolio_model.h"
#include "gui/settings.h"
#include "gui/when_done.h"
#include "gui/widgets/ageing_view.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/item_chart_view.h"
#include "gui/widgets/quiet_combo.h"
#include "gui/widgets/section_grid.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "gui/widgets/verdict_delegate.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <numeric>

namespace rapport::gui {

namespace {

constexpr int slowMs = 200;    ///< After this it is said that something is under way.
constexpr int chartLines = 24; ///< Height of the large charts, in lines of text.
constexpr int leastNameWidth = 120;

QString tableLayout() {
    return QStringLiteral("portfolio.table");
}

} // namespace

PortfolioPage::PortfolioPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), model_(new PortfolioModel(shell.speech, this)),
      day_(new DayEdit(shell.speech, shell.session.clock().today())),
      working_(new TextLabel(TextSize::Small, TextLabel::Muted)), slow_(new QTimer(this)),
      stack_(new QStackedWidget), scroll_(new QScrollArea), grid_(new SectionGrid), empty_(new EmptyState),
      worker_(new QuietCombo), ageing_(new AgeingView(shell.theme)),
      table_(new TableView(tr("Clients of the portfolio"))) {
    lay();
    slow_->setSingleShot(true);
    slow_->setInterval(slowMs);
    connect(slow_, &QTimer::timeout, this, [this] { working_->setText(tr("Calculating…")); });
    connect(day_, &DayEdit::dayChanged, this, [this](std::optional<Day> day) {
        if (day) { // else it is being typed
            reload();
        }
    });
    connect(worker_, &QComboBox::currentIndexChanged, this, &PortfolioPage::markWorker);
    connect(empty_, &EmptyState::buttonPressed, this, [this] { emit pageRequested(PageName::Import); });
    connect(table_, &TableView::rowOpened, this, [this](int row) { open(model_->clientAt(row)); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) {
                    choose(model_->clientAt(current.row()));
                }
            });
}

PortfolioPage::~PortfolioPage() {
    shell_.settings.setLayout(tableLayout(), table_->layoutState());
    if (overtaken_) {
        *overtaken_ = true;
    }
}

void PortfolioPage::lay() {
    grid_->add(makeSand());
    grid_->add(makeWhale());
    grid_->add(makeTable(), true);
    grid_->add(makeShares());
    grid_->add(makeHours());
    grid_->add(makeAgeing(), true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(grid_);
    empty_->say(tr("Nothing to compare yet"),
                tr("Nobody was billed, worked for or left owing in the twelve months up to this day. Choose "
                   "another day, or import the invoices of your invoicing program."),
                tr("&Import…"));
    stack_->addWidget(scroll_);
    stack_->addWidget(empty_);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(stack_, 1);
    const QWidgetList order{day_, sandView_, whaleView_, table_, sharesView_, worker_, hoursView_, ageing_};
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
}

QWidget* PortfolioPage::makeHead() {
    day_->setDay(shell_.session.clock().today());
    auto* asOf = new TextLabel;
    asOf->setText(tr("&As of"));
    asOf->setBuddy(day_);
    day_->setAccessibleName(tr("As of"));

    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::large, space::medium, space::large, space::small);
    row->setSpacing(space::small);
    row->addWidget(asOf);
    row->addWidget(day_);
    row->addWidget(working_, 1);
    for (const QString& name : {tr("Revenue"), tr("Cost to serve"), tr("Margin"), tr("Work")}) {
        auto* label = new TextLabel(TextSize::Small, TextLabel::Muted);
        label->setText(name);
        label->alignTo(Qt::AlignTrailing);
        auto* figure = new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Selectable);
        figure->alignTo(Qt::AlignTrailing);
        figure->setAccessibleName(name);
        figure->setMinimumWidth(digitsWide(this, 12));
        row->addSpacing(space::medium);
        auto* pair = new QVBoxLayout;
        pair->setSpacing(0);
        pair->addWidget(label);
        pair->addWidget(figure);
        row->addLayout(pair);
        totals_ << figure;
    }
    return head;
}

ItemChartView* PortfolioPage::makeView(charts::ItemChart& chart, const QString& name) {
    auto* view = new ItemChartView(shell_.theme, chart, name);
    view->setHeight([](const charts::ChartStyle& style) { return 1.35 * style.textPixels * chartLines; },
                    true);
    return view;
}

Section* PortfolioPage::makeSand() {
    sandView_ = makeView(sand_, tr("The line in the sand"));
    connect(sandView_, &ItemChartView::itemChosen, this, &PortfolioPage::choose);
    connect(sandView_, &ItemChartView::itemOpened, this, &PortfolioPage::open);
    sandSection_ = new Section(tr("The line in the sand"));
    sandSection_->addContent(sandView_, true);
    return sandSection_;
}

Section* PortfolioPage::makeTable() {
    table_->setModel(model_);
    table_->setItemDelegateForColumn(PortfolioModel::Verdict,
                                     new VerdictDelegate(shell_.theme, PortfolioModel::VerdictRole, table_));
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->setColumnWidths({0, 24, 11, 11, 11, 9, 9});
    table_->setLeastWidthOfRest(leastNameWidth);
    table_->restoreLayout(shell_.settings.layout(tableLayout()));
    table_->setMinimumHeight(10 * rowHeight(font()));
    auto* section = new Section(tr("In figures"));
    section->addContent(table_, true);
    return section;
}

Section* PortfolioPage::makeWhale() {
    whaleView_ = makeView(whale_, tr("Who earns the profit"));
    const auto clientOf = [this](int item) { return content_->whaleClients[size_t(item)]; };
    connect(whaleView_, &ItemChartView::itemChosen, this,
            [this, clientOf](int item) { choose(clientOf(item)); });
    connect(whaleView_, &ItemChartView::itemOpened, this,
            [this, clientOf](int item) { open(clientOf(item)); });
    auto* section = new Section(tr("Who earns the profit"));
    section->explain(
        tr("What each client leaves over, summed from the best one on. Where the curve falls, clients "
           "cost more than they bring."));
    section->addContent(whaleView_, true);
    return section;
}

Section* PortfolioPage::makeShares() {
    sharesView_ = makeView(shares_, tr("On whom the revenue hangs"));
    sharesView_->setHeight([this](const charts::ChartStyle& style) { return shares_.preferredHeight(style); },
                           false);
    shares_.emptyText = tr("No revenue in these twelve months");
    connect(sharesView_, &ItemChartView::itemChosen, this, &PortfolioPage::choose);
    connect(sharesView_, &ItemChartView::itemOpened, this, &PortfolioPage::open);
    sharesSection_ = new Section(tr("On whom the revenue hangs"));
    sharesSection_->addContent(sharesView_, false);
    return sharesSection_;
}

Section* PortfolioPage::makeHours() {
    hoursView_ = makeView(hours_, tr("Where the time goes"));
    hoursView_->setHeight([this](const charts::ChartStyle& style) { return hours_.preferredHeight(style); },
                          false);
    hours_.emptyText = tr("No work recorded in these twelve months");
    worker_->setAccessibleName(tr("Whose time"));
    worker_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    worker_->setMinimumContentsLength(18);
    const auto clientOf = [this](int item) { return content_->hoursClients[size_t(item)]; };
    connect(hoursView_, &ItemChartView::itemChosen, this,
            [this, clientOf](int item) { choose(clientOf(item)); });
    connect(hoursView_, &ItemChartView::itemOpened, this,
            [this, clientOf](int item) { open(clientOf(item)); });
    auto* section = new Section(tr("Where the time goes"));
    section->addControl(worker_);
    section->addContent(hoursView_, false);
    return section;
}

Section* PortfolioPage::makeAgeing() {
    auto* section = new Section(tr("Open money by days beyond terms"));
    section->addContent(ageing_, false);
    return section;
}

void PortfolioPage::clear() {
    asked_.next();
    if (overtaken_) {
        *overtaken_ = true;
    }
    const QSignalBlocker quiet(day_);
    day_->setToday(shell_.session.clock().today());
    day_->setDay(shell_.session.clock().today());
    content_ = std::make_shared<const PortfolioContent>();
    showCharts();
    for (TextLabel* figure : totals_) {
        figure->clear();
    }
    arrived_ = false;
    setReady(false);
}

void PortfolioPage::reload() {
    setReady(false);
    if (overtaken_) {
        *overtaken_ = true;
    }
    overtaken_ = std::make_shared<std::atomic_bool>(false);
    slow_->start();
    using Answer = Result<std::shared_ptr<const PortfolioContent>>;
    whenDone(shell_.session.run([day = day_->day().value_or(shell_.session.clock().today()),
                                 stop = overtaken_,
                                 speech = shell_.speech](app::Workspace& workspace) -> Answer {
        RAPPORT_TRY_ASSIGN(app::Portfolio portfolio,
                           workspace.portfolio().asOf(day, [stop] { return stop->load(); }));
        return std::make_shared<const PortfolioContent>(PortfolioContent::of(std::move(portfolio), speech));
    }),
             this, [this, question = asked_.next()](const Answer& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 slow_->stop();
                 working_->setText({});
                 if (answer) {
                     showContent(*answer);
                 } else {
                     emit failed(answer.error());
                 }
                 setReady(true);
             });
}

void PortfolioPage::showContent(std::shared_ptr<const PortfolioContent> content) {
    const QModelIndex current = table_->currentIndex();
    const Id<Client> chosen = current.isValid() ? client(model_->clientAt(current.row())).id : Id<Client>();
    content_ = std::move(content);
    showCharts();
    showTotals();
    const auto& clients = content_->portfolio.clients;
    const auto found = std::ranges::find(clients, chosen, &app::PortfolioClient::id);
    if (found != clients.end()) {
        choose(int(found - clients.begin()));
    }
    stack_->setCurrentWidget(content_->isEmpty() ? static_cast<QWidget*>(empty_) : scroll_);
    if (!std::exchange(arrived_, true)) {
        scroll_->verticalScrollBar()->setValue(0);
        if (isVisible()) {
            takeFocus();
        }
    }
}

void PortfolioPage::showCharts() {
    model_->setContent(content_);
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
    sand_ = content_->sand;
    const auto& clients = content_->portfolio.clients;
    const auto losing = std::ranges::count_if(
        clients, [](const app::PortfolioClient& one) { return one.margin.isNegative(); });
    sandView_->setTexts(tr("%n client(s) cost more than they bring. The arrow keys go from client to client, "
                           "Enter opens one.",
                           nullptr, int(losing)),
                        [this](size_t item) { return figuresOf(client(int(item)), shell_.speech); });
    sandSection_->explain(
        sand_.isSqueezed()
            ? tr("Each mark is a client: above the line they cost more than they bring. Its size is the work "
                 "they took, its shape and colour the verdict. Large amounts are drawn closer together.")
            : tr("Each mark is a client: above the line they cost more than they bring. Its size is the work "
                 "they took, its shape and colour the verdict."));
    sandView_->refresh();
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
    const auto& clients = content_->portfolio.clients;
    QString found;
    if (!shares_.bars.empty()) {
        double five = 0.0;
        for (size_t i = 0; i < std::min<size_t>(5, clients.size()); ++i) {
            five += clients[i].share;
        }
        found = tr("The largest client brings %1 of the revenue, the five largest %2.")
                    .arg(shell_.speech.percent(clients.front().share), shell_.speech.percent(five));
    }
    sharesView_->setTexts(found, [this](size_t item) { return figuresOf(client(int(item)), shell_.speech); });
    sharesSection_->explain(found);
    sharesView_->refresh();
}

void PortfolioPage::showHours() {
    const int kept = std::max(0, worker_->currentIndex());
    const WorkerChoice before = workers_.empty() ? WorkerChoice() : workers_[size_t(kept)];
    workers_ = workersOf(content_->portfolio, shell_.speech);
    const QSignalBlocker quiet(worker_);
    worker_->clear();
    for (const WorkerChoice& worker : workers_) {
        worker_->addItem(worker.text);
        if (worker.kind == before.kind && worker.staff == before.staff) {
            worker_->setCurrentIndex(worker_->count() - 1);
        }
    }
    hours_.selected.reset();
    markWorker();
    hoursView_->refresh();
}

void PortfolioPage::markWorker() {
    if (worker_->currentIndex() < 0) {
        return;
    }
    const QString emptyText = hours_.emptyText;
    const auto selected = hours_.selected;
    hours_ = hoursOf(*content_, workers_[size_t(worker_->currentIndex())], shell_.speech);
    hours_.emptyText = emptyText;
    hours_.selected = selected;
    QString summary;
    if (!hours_.bars.empty()) {
        summary = tr("%1: %2").arg(hours_.bars.front().label, hours_.bars.front().valueText);
    }
    hoursView_->setTexts(summary, [this](size_t item) {
        const int position = content_->hoursClients[item];
        return position < 0 ? tr("%1: %2").arg(hours_.bars[item].label, hours_.bars[item].valueText)
                            : hoursFiguresOf(client(position), shell_.speech);
    });
    hoursView_->repaintGround();
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

void PortfolioPage::choose(int position) {
    if (choosing_ || position < 0) {
        return;
    }
    choosing_ = true; // the table would choose it again
    const auto wanted = size_t(position);
    sandView_->select(wanted);
    whaleView_->select(size_t(barOfWhale_[wanted]));
    sharesView_->select(wanted < shares_.count() ? std::optional(wanted) : std::nullopt);
    const auto& bars = content_->hoursClients;
    const auto bar = std::ranges::find(bars, position);
    hoursView_->select(bar == bars.end() ? std::nullopt : std::optional(size_t(bar - bars.begin())));
    const QModelIndex row = model_->index(model_->rowOf(position), 0);
    if (row.row() != table_->currentIndex().row()) {
        table_->setCurrentIndex(row);
    }
    choosing_ = false;
}

void PortfolioPage::open(int position) {
    if (position >= 0) {
        emit clientRequested(client(position).id);
    }
}

const app::PortfolioClient& PortfolioPage::client(int position) const {
    return content_->portfolio.clients[size_t(position)];
}

void PortfolioPage::takeFocus() {
    if (!content_->isEmpty()) {
        sandView_->setFocus();
    } else {
        day_->setFocus();
    }
}

} // namespace rapport::gui
