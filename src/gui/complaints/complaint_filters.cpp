// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/complaints/complaint_filters.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/filter_bar.h"
#include "gui/widgets/flow_layout.h"

#include <QTabBar>
#include <QVBoxLayout>

namespace rapport::gui {

ComplaintFilters::ComplaintFilters(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), tabs_(new QTabBar),
      bar_(new FilterBar(tr("Filter complaints"), tr("Filter by client or words"))),
      judgement_(new CodeCombo<Judgement>(shell.speech, tr("Any judgement"))), person_(new QuietCombo),
      first_(makeDay(tr("From"))), last_(makeDay(tr("Until"))) {
    tabs_->setAccessibleName(tr("Where complaints stand"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    for (int tab = Waiting; tab <= All; ++tab) {
        tabs_->addTab({});
    }
    judgement_->setAccessibleName(tr("Judgement"));
    person_->setAccessibleName(tr("Judged or noted by"));
    auto* narrowing = new QWidget;
    auto* flow = new FlowLayout(narrowing);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget* control : {static_cast<QWidget*>(judgement_), static_cast<QWidget*>(person_),
                             static_cast<QWidget*>(first_), static_cast<QWidget*>(last_)}) {
        flow->addWidget(control);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(tabs_);
    column->addWidget(bar_);
    column->addWidget(narrowing);
    setBoard({});
    connect(tabs_, &QTabBar::currentChanged, this, &ComplaintFilters::changed);
    connect(bar_, &FilterBar::textChanged, this, &ComplaintFilters::changed);
    connect(judgement_, &QComboBox::currentIndexChanged, this, &ComplaintFilters::changed);
    connect(person_, &QComboBox::activated, this, &ComplaintFilters::changed);
    connect(first_, &DayEdit::dayChanged, this, &ComplaintFilters::changed);
    connect(last_, &DayEdit::dayChanged, this, &ComplaintFilters::changed);
}

DayEdit* ComplaintFilters::makeDay(const QString& name) {
    auto* edit = new DayEdit(shell_.speech, shell_.session.clock().today());
    edit->setAccessibleName(name);
    edit->setPlaceholderText(name);
    return edit;
}

void ComplaintFilters::setBoard(const app::ComplaintBoard& board) {
    const auto titled = [this](const QString& title, qsizetype count) {
        //: A tab and how many complaints are behind it
        return shell_.speech.filled(
            tr("{state} ({count})"),
            {{QStringLiteral("state"), title}, {QStringLiteral("count"), shell_.speech.count(count)}});
    };
    tabs_->setTabText(Waiting, titled(tr("Waiting for a judgement"), board.waiting));
    tabs_->setTabText(Open, titled(tr("Open", "complaints that are justified and not resolved"), board.open));
    tabs_->setTabText(All, titled(tr("All", "complaints"), qsizetype(board.rows.size())));
    const QString chosen = person_->currentData().toString();
    person_->clear();
    person_->addItem(tr("Anybody"), QString());
    for (const QString& name : board.people) {
        person_->addItem(name, name);
    }
    person_->setCurrentIndex(qMax(0, person_->findData(chosen)));
}

void ComplaintFilters::setCount(const QString& count) {
    bar_->setCount(count);
}

void ComplaintFilters::setTarget(QAbstractItemView* view) {
    bar_->setTarget(view);
}

ComplaintFilter ComplaintFilters::filter() const {
    ComplaintFilter filter;
    if (tabs_->currentIndex() != All) {
        filter.state =
            tabs_->currentIndex() == Waiting ? app::ComplaintState::Waiting : app::ComplaintState::Open;
    }
    filter.judgement = judgement_->value();
    filter.person = person_->currentData().toString();
    filter.text = bar_->text();
    filter.first = first_->day();
    filter.last = last_->day();
    return filter;
}

void ComplaintFilters::setState(std::optional<app::ComplaintState> state) {
    tabs_->setCurrentIndex(!state ? All : *state == app::ComplaintState::Waiting ? Waiting : Open);
}

bool ComplaintFilters::narrows() const {
    ComplaintFilter beside = filter();
    beside.state.reset();
    return beside != ComplaintFilter();
}

void ComplaintFilters::clear() {
    const QSignalBlocker quiet(this);
    bar_->setText({});
    judgement_->setValue(std::nullopt);
    person_->setCurrentIndex(0);
    first_->setDay(std::nullopt);
    last_->setDay(std::nullopt);
}

void ComplaintFilters::focusLine() {
    bar_->focusLine();
}

} // namespace rapport::gui
