// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/clients_step.h"

#include "gui/import/choice_delegate.h"
#include "gui/import/match_model.h"
#include "gui/import/party_actions.h"
#include "gui/import/plan_text.h"
#include "gui/log/log_parts.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/filter_bar.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int pickerLetters = 44;

} // namespace

ClientsStep::ClientsStep(ImportDesk& desk, QWidget* parent)
    : ImportStep(desk, parent), summary_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      promise_(new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted)),
      filter_(new FilterBar(tr("Filter the clients of the files"), tr("Name, e-mail, phone"))),
      groups_(new ChoiceRow(tr("Clients shown"), ChoiceRow::Mode::One)),
      model_(new MatchModel(desk.shell().speech, this)), table_(new TableView(tr("Clients of the files"))),
      tick_(new QPushButton(tr("&Tick all shown"))), untick_(new QPushButton(tr("&Untick all shown"))),
      allNew_(new QPushButton(tr("All undecided are ne&w clients"))),
      picker_(new ClientPicker(clientSearch(desk.shell().session, std::make_shared<app::ClientFinder>()))),
      parties_(new PartyActions(desk.shell(), model_, table_)) {
    promise_->setText(
        tr("Of what you leave or make private nothing is stored. Of private numbers and addresses the book "
           "keeps only the rule that leaves them out from now on."));
    table_->setModel(model_);
    table_->setColumnWidths({30, 26, 15, 14, 24, 0});
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    filter_->setTarget(table_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(summary_);
    column->addWidget(promise_);
    column->addWidget(groups_);
    column->addWidget(filter_);
    column->addWidget(table_, 1);
    actions_ = makeActions();
    column->addWidget(actions_);
    column->addWidget(parties_);
    connect(filter_, &FilterBar::textChanged, this, &ClientsStep::narrow);
    connect(groups_, &ChoiceRow::edited, this, &ClientsStep::narrow);
    connect(model_, &MatchModel::decided, this, &ClientsStep::tell);
    ChoiceDelegate::openFrom(table_, MatchModel::TakenAs);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClientsStep::allow);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ClientsStep::allow);
    connect(parties_, &PartyActions::failed, this, &ImportStep::failed);
    showPlan();
}

QWidget* ClientsStep::makeActions() {
    tick_->setAccessibleName(tr("Tick all shown"));
    untick_->setAccessibleName(tr("Untick all shown"));
    allNew_->setAccessibleName(tr("All undecided are new clients"));
    picker_->setAccessibleName(tr("The chosen one is this client of the book"));
    picker_->setPlaceholderText(tr("The chosen one is another client of the book…"));
    picker_->setMinimumWidth(digitsWide(this, pickerLetters));
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    for (QPushButton* button : {tick_, untick_, allNew_}) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    flow->addWidget(picker_);
    connect(tick_, &QPushButton::clicked, model_, [this] { model_->tickShown(true); });
    connect(untick_, &QPushButton::clicked, model_, [this] { model_->tickShown(false); });
    connect(allNew_, &QPushButton::clicked, model_, &MatchModel::makeUndecidedNew);
    connect(picker_, &ClientPicker::failed, this, &ImportStep::failed);
    connect(picker_, &ClientPicker::clientChosen, this, [this](Id<Client> id) {
        if (const int row = table_->currentIndex().row(); row >= 0 && !id.isNull()) {
            model_->chooseClient({row}, id, picker_->clientName());
            picker_->setClient({}, {});
        }
    });
    return line;
}

// What is asked about numbers and addresses is another thing than what is asked about clients.
void ClientsStep::showPlan() {
    const bool parties = model_->hasParties();
    promise_->setVisible(parties);
    parties_->setVisible(parties);
    actions_->setVisible(!parties);
    if (shown_) {
        parties_->setKind(shown_->plan.kind);
    }
    table_->setColumnHidden(MatchModel::Time, !parties);
    table_->setSelectionMode(parties ? QAbstractItemView::ExtendedSelection
                                     : QAbstractItemView::SingleSelection);
    showGroups();
    narrow();
}

void ClientsStep::showGroups() {
    const std::optional<int> before = groups_->value();
    groups_->clearChoices();
    groups_->addChoice(int(MatchGroup::All), tr("All"));
    if (model_->hasParties()) {
        groups_->addChoice(int(MatchGroup::Unknown), tr("Not known yet"));
    } else {
        groups_->addChoice(int(MatchGroup::Undecided), tr("To decide"));
    }
    groups_->addChoice(int(MatchGroup::Found), tr("In the book"));
    groups_->addChoice(int(MatchGroup::New), tr("New"));
    if (model_->hasParties()) {
        groups_->addChoice(int(MatchGroup::Private), tr("Private"));
        groups_->addChoice(int(MatchGroup::Left), tr("Left this time"));
    } else {
        groups_->addChoice(int(MatchGroup::Left), tr("Left out"));
    }
    const bool strangers = model_->count(MatchGroup::Unknown) > 0;
    groups_->setValue(strangers ? int(MatchGroup::Unknown) : before.value_or(int(MatchGroup::All)));
    if (!groups_->value() || (!strangers && groups_->value() == int(MatchGroup::Unknown))) {
        groups_->setValue(int(MatchGroup::All));
    }
}

void ClientsStep::refresh() {
    if (desk_.options().files.isEmpty()) {
        shown_.reset();
        model_->setPlan({}, {});
    }
    if (!desk_.plan()) {
        return; // what was worked out before stays on the screen until the next plan is there
    }
    if (desk_.plan() != shown_) {
        shown_ = desk_.plan();
        model_->setPlan(shown_, desk_.options().choices);
        showPlan();
    }
    showCounts();
    allow();
}

void ClientsStep::narrow() {
    model_->narrow(MatchGroup(groups_->value().value_or(0)), filter_->text());
    filter_->setCount(model_->hasParties() ? tr("%n row(s)", nullptr, model_->rowCount())
                                           : tr("%n client(s)", nullptr, model_->rowCount()));
    if (model_->rowCount() > 0) {
        table_->setCurrentIndex(model_->index(0, 0));
    }
    allow();
}

void ClientsStep::tell() {
    desk_.sayPlanning([this](app::ImportOptions& said) { said.choices = model_->choices(); });
    showCounts();
    allow();
    emit stateChanged();
}

void ClientsStep::showCounts() {
    if (shown_) {
        summary_->setText(model_->hasParties() ? partiesText(desk_.shell().speech, *model_)
                                               : matchedText(shown_->plan, *model_));
    }
}

void ClientsStep::allow() {
    tick_->setVisible(desk_.isAddressBook());
    untick_->setVisible(desk_.isAddressBook());
    allNew_->setVisible(model_->undecided() > 0);
    picker_->setEnabled(table_->currentIndex().isValid());
    parties_->refresh();
}

bool ClientsStep::isFinished() const {
    return shown_ && model_->undecided() == 0;
}

bool ClientsStep::hasPrivate() const {
    return model_->count(MatchGroup::Private) > 0;
}

QString ClientsStep::missing() const {
    const int open = model_->undecided();
    return open > 0 ? tr("%n client(s) need your decision first.", nullptr, open) : QString();
}

void ClientsStep::takeFocus() {
    table_->setFocus();
}

} // namespace rapport::gui
