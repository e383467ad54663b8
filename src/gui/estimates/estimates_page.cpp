// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/estimates/estimates_page.h"

#include "app/command_runner.h"
#include "app/workspace.h"
#include "base/text_key.h"
#include "gui/estimates/estimate_list.h"
#include "gui/estimates/hour_cost_panel.h"
#include "gui/forms/book_form.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/filter_bar.h"
#include "gui/widgets/text_label.h"

#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace rapport::gui {

namespace {

constexpr int rowsAtOnce = 30;
constexpr int leastDigitsBeside = 155; ///< Narrower, the cost of an hour goes under the clients.

QPushButton* buttonOf(const QString& text) {
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    return button;
}

} // namespace

struct EstimatesPage::Answer {
    std::shared_ptr<const app::TimeBoard> board;
    app::HourCosts costs;
};

EstimatesPage::EstimatesPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), most_(rowsAtOnce), back_(new QToolButton),
      filter_(new FilterBar(tr("Search clients"), tr("Search clients"))),
      from_(new DayEdit(shell.speech, shell.session.clock().today())),
      known_(new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted)),
      list_(new EstimateList(shell)), more_(buttonOf(tr("Show &more clients"))), scroll_(new QScrollArea),
      hour_(new HourCostPanel(shell)), state_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      discard_(buttonOf(tr("&Discard"))), save_(buttonOf(tr("&Save"))), on_(buttonOf(tr("&On to the verdicts"))) {
    lay();
    connect(back_, &QToolButton::clicked, this, &Page::backRequested);
    connect(filter_, &FilterBar::textChanged, this, [this] {
        most_ = rowsAtOnce;
        showRows();
    });
    connect(filter_, &FilterBar::returnPressed, list_, &EstimateList::takeFocus);
    connect(from_, &ValueEdit::edited, this, &EstimatesPage::showState);
    connect(list_, &EstimateList::estimated, this, &EstimatesPage::take);
    connect(list_, &EstimateList::rowEntered, this, [this](QWidget* field) {
        scroll_->ensureWidgetVisible(field, 0, 2 * field->height());
    });
    connect(more_, &QPushButton::clicked, this, [this] {
        most_ += rowsAtOnce;
        showRows();
    });
    connect(discard_, &QPushButton::clicked, this, &EstimatesPage::discard);
    connect(save_, &QPushButton::clicked, this, &EstimatesPage::save);
    connect(on_, &QPushButton::clicked, this, [this] { emit pageRequested(PageName::Clients); });
    connect(hour_, &HourCostPanel::saved, this, &Page::undoOffered);
    connect(hour_, &HourCostPanel::failed, this, &Page::failed);
    showState();
}

QWidget* EstimatesPage::makeHead() {
    back_->setIcon(icon("back", Mirroring::WithLayout));
    back_->setAutoRaise(true);
    back_->setFocusPolicy(Qt::StrongFocus);
    back_->setAccessibleName(tr("Back"));
    back_->setToolTip(tr("Back (Esc)"));
    auto* title = new TextLabel(TextSize::Title, TextLabel::Bold);
    title->setText(tr("Who takes how much of your time?"));
    auto* about = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted);
    about->setText(tr("A careful guess is better than no time at all: without it every margin looks perfect. "
                      "It counts only for months in which nothing is recorded, and is marked as a guess."));
    auto* label = new TextLabel;
    label->setText(tr("Counts &from"));
    label->setBuddy(from_);
    from_->setAccessibleName(tr("Counts from"));
    from_->setPlaceholderText(tr("a year back"));
    from_->setToolTip(tr("Empty: a year back, or since the month of a client’s first invoice"));
    from_->setMaximumWidth(digitsWide(this, 18));
    filter_->addControl(label);
    filter_->addControl(from_);

    auto* row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(back_);
    row->addWidget(title, 1);
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addLayout(row);
    column->addWidget(about);
    column->addWidget(filter_);
    return head;
}

QWidget* EstimatesPage::makeFoot() {
    save_->setShortcut(QKeySequence::Save);
    save_->setToolTip(save_->shortcut().toString(QKeySequence::NativeText));
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, space::medium);
    row->setSpacing(space::small);
    row->addWidget(state_, 1);
    row->addWidget(on_);
    row->addWidget(discard_);
    row->addWidget(save_);
    return foot;
}

void EstimatesPage::lay() {
    auto* clients = new QWidget;
    auto* rows = new QVBoxLayout(clients);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::small);
    rows->addWidget(known_);
    rows->addWidget(list_);
    rows->addWidget(more_, 0, Qt::AlignLeading);
    rows->addStretch();
    auto* body = new QWidget;
    columns_ = new QBoxLayout(QBoxLayout::LeftToRight, body);
    // Clear of the scroll bar, which stands at the trailing edge.
    columns_->setContentsMargins(isRightToLeft() ? space::small : 0, 0, isRightToLeft() ? 0 : space::small, 0);
    columns_->setSpacing(space::page);
    columns_->addWidget(clients, 3);
    columns_->addWidget(hour_, 1);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(body);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(space::large, space::medium, space::large, 0);
    all->setSpacing(space::small);
    all->addWidget(makeHead());
    all->addWidget(scroll_, 1);
    all->addWidget(makeFoot());
}

void EstimatesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool beside = width() >= digitsWide(this, leastDigitsBeside);
    columns_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void EstimatesPage::clear() {
    asked_.next();
    board_ = std::make_shared<const app::TimeBoard>();
    places_.clear();
    changes_.clear();
    most_ = rowsAtOnce;
    from_->setDay(std::nullopt);
    filter_->setText({});
    hour_->clear();
    showRows();
    setReady(false);
}

bool EstimatesPage::concerns(const app::ChangeNotice& notice) const {
    constexpr RecordType shown[] = {RecordType::TimeEstimate, RecordType::Interaction, RecordType::Invoice,
                                    RecordType::CreditNote,   RecordType::Client,      RecordType::Staff};
    return notice.everything || std::any_of(std::begin(shown), std::end(shown), [&notice](RecordType type) {
               return notice.kinds.contains(type);
           });
}

void EstimatesPage::reload() {
    setReady(false);
    const Day today = shell_.session.clock().today();
    whenDone(shell_.session.run([today](app::Workspace& workspace) -> Result<Answer> {
        Answer answer;
        RAPPORT_TRY_ASSIGN(answer.board, app::timeBoard(workspace, today));
        RAPPORT_TRY_ASSIGN(answer.costs, app::hourCosts(workspace));
        return answer;
    }),
             this, [this, question = asked_.next()](Result<Answer> answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     show(std::move(answer).value());
                 } else {
                     emit failed(answer.error());
                 }
                 setReady(true);
             });
}

void EstimatesPage::show(Answer answer) {
    board_ = std::move(answer.board);
    places_.clear();
    for (size_t i = 0; i < board_->clients.size(); ++i) {
        places_.insert(board_->clients[i].client, i);
    }
    // Saved meanwhile, here or elsewhere, or the client has gone.
    for (auto change = changes_.begin(); change != changes_.end();) {
        const app::ClientTime* time = timeOf(change.key());
        change = !time || presentOf(*time) == change.value() ? changes_.erase(change) : std::next(change);
    }
    from_->setToday(board_->asOf);
    hour_->showCosts(answer.costs);
    const bool first = list_->isEmpty() && filter_->text().isEmpty();
    showRows();
    if (first && isVisible()) {
        takeFocus(); // the page opened before its clients were there
    }
}

const app::ClientTime* EstimatesPage::timeOf(Id<Client> client) const {
    const auto place = places_.constFind(client);
    return place == places_.constEnd() ? nullptr : &board_->clients[*place];
}

std::optional<Duration> EstimatesPage::presentOf(const app::ClientTime& time) const {
    const auto present = time.estimateOn(board_->asOf);
    return present ? std::optional(present->perMonth) : std::nullopt;
}

void EstimatesPage::showRows() {
    const QString sought = textKey(filter_->text());
    std::vector<EstimateList::Row> rows;
    int found = 0;
    for (const app::ClientTime& time : board_->clients) {
        if (!sought.isEmpty() && !textKey(time.name).contains(sought)) {
            continue;
        }
        if (++found <= most_) {
            const auto change = changes_.constFind(time.client);
            const bool isChanged = change != changes_.constEnd();
            rows.push_back({time, isChanged ? *change : presentOf(time), isChanged});
        }
    }
    filter_->setCount(tr("%1 of %2").arg(shell_.speech.count(qint64(rows.size())),
                                         shell_.speech.count(qint64(board_->clients.size()))));
    more_->setVisible(found > most_);
    list_->setRows(std::move(rows));
    showState();
}

void EstimatesPage::take(Id<Client> client, std::optional<Duration> hours) {
    const app::ClientTime* time = timeOf(client);
    if (!time) {
        return;
    }
    const std::optional<Duration> wanted = hours && *hours > Duration() ? hours : std::nullopt;
    if (wanted == presentOf(*time)) {
        changes_.remove(client);
    } else {
        changes_.insert(client, wanted);
    }
    list_->setChanged(client, changes_.contains(client));
    showState();
}

void EstimatesPage::showState() {
    int known = 0;
    int paying = 0;
    for (const app::ClientTime& time : board_->clients) {
        if (!time.revenue.isPositive()) {
            continue;
        }
        ++paying;
        const auto change = changes_.constFind(time.client);
        const auto hours = change == changes_.constEnd() ? presentOf(time) : *change;
        known += time.monthsRecorded > 0 || hours.has_value();
    }
    known_->setText(board_->clients.empty()
                        ? tr("No clients yet: import your invoices first.")
                        : tr("Clients with revenue whose time is recorded or estimated: %1 of %2")
                              .arg(shell_.speech.count(known), shell_.speech.count(paying)));
    const int changed = int(changes_.size());
    state_->setText(changed == 0 ? QString() : tr("%n estimate(s) not saved.", nullptr, changed));
    save_->setEnabled(changed > 0 && from_->problem().isEmpty());
    discard_->setEnabled(changed > 0);
}

void EstimatesPage::save() {
    std::vector<std::pair<app::ClientTime, TimeEstimate>> wanted;
    for (auto change = changes_.constBegin(); change != changes_.constEnd(); ++change) {
        const app::ClientTime* time = timeOf(change.key());
        if (!time) {
            continue;
        }
        const auto present = time->estimateOn(board_->asOf);
        TimeEstimate estimate;
        estimate.clientId = change.key();
        estimate.perMonth = change.value().value_or(Duration());
        estimate.from = from_->day()            ? *from_->day()
                        : present               ? present->from
                                                : app::suggestedStart(*time, board_->asOf);
        wanted.emplace_back(*time, estimate);
    }
    if (wanted.empty()) {
        return;
    }
    std::ranges::sort(wanted, {}, [](const auto& one) { return one.first.client; });
    save_->setEnabled(false);
    whenDone(shell_.session.run([wanted](app::Workspace& workspace) {
        return workspace.commands().run(app::estimateTime(wanted));
    }),
             this, [this](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     changes_.clear();
                     emit undoOffered(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit failed(outcome.error());
                 }
                 showState();
             });
}

void EstimatesPage::discard() {
    changes_.clear();
    showRows();
    list_->takeFocus();
}

void EstimatesPage::takeFocus() {
    if (list_->isEmpty()) {
        filter_->setFocus();
    } else {
        list_->takeFocus();
    }
}

void EstimatesPage::focusFilter() {
    filter_->focusLine();
}

bool EstimatesPage::backOut() {
    if (!filter_->text().isEmpty()) {
        filter_->setText({});
        list_->takeFocus();
        return true;
    }
    return false;
}

} // namespace rapport::gui
