// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/portfolio/portfolio_page.h"

#include "gui/portfolio/portfolio_export.h"
#include "gui/portfolio/portfolio_model.h"
#include "gui/portfolio/portfolio_sentences.h"
#include "gui/portfolio/sand_view.h"
#include "gui/settings.h"
#include "gui/theme/icons.h"
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

#include <QDir>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int slowMs = 200; ///< After this it is said that something is under way.
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
      table_(new TableView(tr("Clients of the portfolio"))),
      export_(new PortfolioExport(shell, this, [this](auto part) { return sheet(part); })) {
    lay();
    slow_->setSingleShot(true);
    slow_->setInterval(slowMs);
    connect(slow_, &QTimer::timeout, this, [this] { working_->setText(tr("Calculating…")); });
    connect(day_, &DayEdit::dayChanged, this, [this](std::optional<Day> day) {
        if (day) { // else it is being typed
            ask();
        }
    });
    connect(worker_, &QComboBox::currentIndexChanged, this, &PortfolioPage::showWorker);
    connect(export_, &PortfolioExport::saved, this, [this](const QString& path) {
        emit done(tr("The picture was saved."), QDir::toNativeSeparators(path));
    });
    connect(export_, &PortfolioExport::failed, this, &Page::failed);
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
    const QWidgetList order{day_,       exportButton_, further_,    all_,    closer_,    sandView_,
                            whaleView_, table_,        sharesView_, worker_, hoursView_, ageing_};
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
    exportButton_ = new QToolButton;
    exportButton_->setText(tr("E&xport"));
    exportButton_->setIcon(icon("export"));
    exportButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    exportButton_->setPopupMode(QToolButton::InstantPopup);
    exportButton_->setFocusPolicy(Qt::StrongFocus);
    exportButton_->setAccessibleName(tr("Export pictures"));
    exportButton_->setMenu(export_->menu());
    row->addSpacing(space::medium);
    row->addWidget(exportButton_);
    return head;
}

void PortfolioPage::prepare(ChartView* view, PortfolioPart part) {
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    view->addAction(export_->action(part));
}

ItemChartView* PortfolioPage::makeView(charts::ItemChart& chart, const QString& name, PortfolioPart part) {
    auto* view = new ItemChartView(shell_.theme, chart, name);
    view->setHeight(largeChartHeight, true);
    prepare(view, part);
    return view;
}

QToolButton* PortfolioPage::makeZoom(const char* iconName, const QString& name, const QString& key,
                                     void (SandView::*zoom)()) {
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    //: A tool tip: what a button does, and the key that does the same
    button->setToolTip(tr("%1 (%2)").arg(name, key));
    sandSection_->addControl(button);
    connect(button, &QToolButton::clicked, sandView_, zoom);
    return button;
}

Section* PortfolioPage::makeSand() {
    const QString name = headingOf(PortfolioPart::Sand);
    sandView_ = new SandView(shell_.theme, sand_, name);
    sandView_->setHeight(largeChartHeight, true);
    prepare(sandView_, PortfolioPart::Sand);
    connect(sandView_, &ItemChartView::itemChosen, this, &PortfolioPage::choose);
    connect(sandView_, &ItemChartView::itemOpened, this, &PortfolioPage::open);
    sandSection_ = new Section(name);
    further_ = makeZoom("zoom-out", tr("Show more"), tr("-", "a key"), &SandView::zoomOut);
    all_ = makeZoom("zoom-all", tr("Show all"), tr("0", "a key"), &SandView::showAll);
    closer_ = makeZoom("zoom-in", tr("Show closer"), tr("+", "a key"), &SandView::zoomIn);
    connect(sandView_, &SandView::viewChanged, this, &PortfolioPage::showZoom);
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
    const QString name = headingOf(PortfolioPart::Whale);
    whaleView_ = makeView(whale_, name, PortfolioPart::Whale);
    const auto clientOf = [this](int item) { return content_->whaleClients[size_t(item)]; };
    connect(whaleView_, &ItemChartView::itemChosen, this,
            [this, clientOf](int item) { choose(clientOf(item)); });
    connect(whaleView_, &ItemChartView::itemOpened, this,
            [this, clientOf](int item) { open(clientOf(item)); });
    auto* section = new Section(name);
    section->explain(whaleSentence());
    section->addContent(whaleView_, true);
    return section;
}

Section* PortfolioPage::makeShares() {
    const QString name = headingOf(PortfolioPart::Shares);
    sharesView_ = makeView(shares_, name, PortfolioPart::Shares);
    sharesView_->setHeight([this](const charts::ChartStyle& style) { return shares_.preferredHeight(style); },
                           false);
    shares_.emptyText = tr("No revenue in these twelve months");
    connect(sharesView_, &ItemChartView::itemChosen, this, &PortfolioPage::choose);
    connect(sharesView_, &ItemChartView::itemOpened, this, &PortfolioPage::open);
    sharesSection_ = new Section(name);
    sharesSection_->addContent(sharesView_, false);
    return sharesSection_;
}

Section* PortfolioPage::makeHours() {
    const QString name = headingOf(PortfolioPart::Hours);
    hoursView_ = makeView(hours_, name, PortfolioPart::Hours);
    hoursView_->setHeight([this](const charts::ChartStyle& style) { return hours_.preferredHeight(style); },
                          false);
    hours_.emptyText = tr("No work recorded in these twelve months");
    worker_->setAccessibleName(tr("Whose time"));
    worker_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    worker_->setMinimumContentsLength(18);
    const auto clientOf = [this](int item) { return hoursClients_[size_t(item)]; };
    connect(hoursView_, &ItemChartView::itemChosen, this,
            [this, clientOf](int item) { choose(clientOf(item)); });
    connect(hoursView_, &ItemChartView::itemOpened, this,
            [this, clientOf](int item) { open(clientOf(item)); });
    hoursSection_ = new Section(name);
    hoursSection_->addControl(worker_);
    hoursSection_->addContent(hoursView_, false);
    return hoursSection_;
}

Section* PortfolioPage::makeAgeing() {
    auto* section = new Section(headingOf(PortfolioPart::Ageing));
    prepare(ageing_, PortfolioPart::Ageing);
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
    shelf_.clear();
    content_ = std::make_shared<const PortfolioContent>();
    sand_.view = {};
    showCharts();
    for (TextLabel* figure : totals_) {
        figure->clear();
    }
    arrived_ = false;
    setReady(false);
}

void PortfolioPage::reload() {
    shelf_.clear(); // the book has changed
    ask();
}

void PortfolioPage::ask() {
    setReady(false);
    if (overtaken_) {
        *overtaken_ = true;
    }
    overtaken_ = std::make_shared<std::atomic_bool>(false);
    const int question = asked_.next();
    const Day day = day_->day().value_or(shell_.session.clock().today());
    if (const auto known = shelf_.find(day)) {
        answer(known);
        return;
    }
    slow_->start();
    using Answer = Result<std::shared_ptr<const PortfolioContent>>;
    whenDone(shell_.session.run([day, stop = overtaken_,
                                 speech = shell_.speech](app::Workspace& workspace) -> Answer {
        RAPPORT_TRY_ASSIGN(app::Portfolio portfolio,
                           workspace.portfolio().asOf(day, [stop] { return stop->load(); }));
        return std::make_shared<const PortfolioContent>(PortfolioContent::of(std::move(portfolio), speech));
    }),
             this, [this, question, day](const Answer& found) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (found) {
                     shelf_.keep(day, *found);
                 }
                 answer(found);
             });
}

void PortfolioPage::answer(const Result<std::shared_ptr<const PortfolioContent>>& found) {
    slow_->stop();
    working_->setText({});
    if (found) {
        showContent(*found);
    } else {
        emit failed(found.error());
    }
    setReady(true);
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

void PortfolioPage::choose(int position) {
    if (choosing_ || position < 0) {
        return;
    }
    choosing_ = true; // the table would choose it again
    const auto wanted = size_t(position);
    sandView_->select(wanted);
    whaleView_->select(size_t(barOfWhale_[wanted]));
    sharesView_->select(wanted < shares_.count() ? std::optional(wanted) : std::nullopt);
    const auto bar = std::ranges::find(hoursClients_, position);
    hoursView_->select(bar == hoursClients_.end() ? std::nullopt
                                                  : std::optional(size_t(bar - hoursClients_.begin())));
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
