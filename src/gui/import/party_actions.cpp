// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/party_actions.h"

#include "gui/import/match_model.h"
#include "gui/log/log_parts.h"
#include "gui/theme/icons.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QAction>
#include <QEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

using importing::ClientChoice;

namespace {

constexpr int pickerLetters = 36;
constexpr int nameLetters = 40;

} // namespace

PartyActions::PartyActions(const Shell& shell, MatchModel* model, TableView* table, QWidget* parent)
    : QWidget(parent), speech_(shell.speech), model_(model), table_(table),
      question_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Bold)),
      confirm_(new QPushButton(icon("done"), tr("Yes, that is right"))),
      confirmAll_(new QPushButton(tr("Yes to all that are proposed"))),
      picker_(new ClientPicker(clientSearch(shell.session, std::make_shared<app::ClientFinder>()))),
      new_(new QPushButton(icon("plus"), tr("A new client…"))),
      private_(new QPushButton(icon("lock"), tr("Private: never again"))),
      leave_(new QPushButton(tr("Leave this time"))) {
    picker_->setAccessibleName(tr("The chosen ones are this client of the book"));
    picker_->setPlaceholderText(tr("It is this client of the book…"));
    picker_->setMinimumWidth(digitsWide(this, pickerLetters));
    auto* line = new QWidget;
    auto* flow = new FlowLayout(line);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    flow->addWidget(confirm_);
    flow->addWidget(confirmAll_);
    flow->addWidget(picker_);
    for (QPushButton* button : {new_, private_, leave_}) {
        flow->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(question_);
    column->addWidget(makeNaming());
    column->addWidget(line);
    addDeed(confirm_, Qt::Key_Y, &PartyActions::confirm);
    confirmAll_->setAutoDefault(false);
    confirmAll_->setAccessibleName(confirmAll_->text());
    connect(confirmAll_, &QPushButton::clicked, this, &PartyActions::confirmAll);
    auto* choosing = new QAction(tr("It is a client of the book…"), this);
    choosing->setShortcut(Qt::Key_C);
    choosing->setShortcutContext(Qt::WidgetShortcut);
    connect(choosing, &QAction::triggered, this, &PartyActions::pick);
    table_->addAction(choosing);
    deeds_ << choosing;
    //: %1 is the key, "C"
    picker_->setToolTip(tr("%1, in the list").arg(choosing->shortcut().toString(QKeySequence::NativeText)));
    addDeed(new_, Qt::Key_N, &PartyActions::askName);
    addDeed(private_, Qt::Key_P, &PartyActions::makePrivate);
    addDeed(leave_, Qt::Key_L, &PartyActions::leave);
    connect(picker_, &ClientPicker::failed, this, &PartyActions::failed);
    connect(picker_, &ClientPicker::clientChosen, this, [this](Id<Client> id) {
        if (const QList<int> rows = chosen(); !id.isNull() && !rows.isEmpty()) {
            const QString name = picker_->clientName();
            picker_->setClient({}, {});
            model_->chooseClient(rows, id, name);
            goOn(rows);
        }
    });
    connect(model_, &MatchModel::nameWanted, this, [this](int row) {
        table_->setCurrentIndex(model_->index(row, MatchModel::Name));
        askName();
    });
}

QAction* PartyActions::addDeed(QPushButton* button, Qt::Key key, void (PartyActions::*deed)()) {
    button->setAutoDefault(false);
    button->setAccessibleName(button->text());
    auto* action = new QAction(button->icon(), button->text(), this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    //: %1 is the key, "P"
    button->setToolTip(tr("%1, in the list").arg(action->shortcut().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, button, &QPushButton::click);
    connect(button, &QPushButton::clicked, this, deed);
    table_->addAction(action);
    deeds_ << action;
    return action;
}

QWidget* PartyActions::makeNaming() {
    naming_ = new QWidget;
    auto* label = new TextLabel;
    name_ = new QLineEdit;
    label->setText(tr("Na&me of the new client"));
    label->setBuddy(name_);
    name_->setAccessibleName(tr("Name of the new client"));
    name_->setMinimumWidth(digitsWide(this, nameLetters));
    name_->installEventFilter(this);
    auto* take = new QPushButton(tr("Take as new"));
    take->setAutoDefault(false);
    auto* row = new QHBoxLayout(naming_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(label);
    row->addWidget(name_);
    row->addWidget(take);
    row->addStretch(1);
    connect(name_, &QLineEdit::textChanged, take,
            [take](const QString& text) { take->setEnabled(!text.trimmed().isEmpty()); });
    connect(name_, &QLineEdit::returnPressed, this, &PartyActions::takeName);
    connect(take, &QPushButton::clicked, this, &PartyActions::takeName);
    naming_->hide();
    return naming_;
}

bool PartyActions::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept(); // else it would lead back from the page
            if (event->type() == QEvent::KeyPress) {
                endNaming();
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QList<int> PartyActions::chosen() const {
    QList<int> rows;
    for (const QModelIndex& index : table_->selectionModel()->selectedRows()) {
        rows << index.row();
    }
    std::ranges::sort(rows);
    return rows;
}

void PartyActions::decide(ClientChoice::Kind kind) {
    if (const QList<int> rows = chosen(); !rows.isEmpty()) {
        model_->decide(rows, {kind, {}});
        goOn(rows);
    }
}

void PartyActions::makePrivate() {
    decide(ClientChoice::Kind::Never);
}

void PartyActions::leave() {
    decide(ClientChoice::Kind::Leave);
}

void PartyActions::confirm() {
    const QList<int> rows = chosen();
    for (const int row : rows) {
        if (const importing::CloseClient* named = MatchDecisions::proposal(model_->at(row))) {
            model_->chooseClient({row}, named->client, named->name);
        }
    }
    if (!rows.isEmpty()) {
        goOn(rows);
    }
}

void PartyActions::confirmAll() {
    table_->selectAll();
    confirm();
}

void PartyActions::pick() {
    picker_->setFocus(Qt::ShortcutFocusReason);
}

void PartyActions::askName() {
    const QList<int> rows = chosen();
    if (rows.size() != 1 || !model_->at(rows.first()).isParty) {
        return;
    }
    const importing::ClientMatch& match = model_->at(rows.first());
    const ClientChoice now = model_->decisions().standing(match);
    name_->setText(now.kind == ClientChoice::Kind::New ? now.name : MatchDecisions::ownName(match));
    naming_->show();
    name_->selectAll();
    name_->setFocus();
}

void PartyActions::takeName() {
    const QList<int> rows = chosen();
    const QString name = name_->text().simplified();
    if (rows.size() != 1 || name.isEmpty()) {
        return;
    }
    model_->decide(rows, {ClientChoice::Kind::New, {}, name});
    endNaming();
    goOn(rows);
}

void PartyActions::endNaming() {
    naming_->hide();
    table_->setFocus();
}

void PartyActions::goOn(const QList<int>& rows) {
    const int next = std::min(rows.last() + 1, model_->rowCount() - 1);
    table_->setCurrentIndex(model_->index(next, MatchModel::Name));
    table_->setFocus();
}

QString PartyActions::amount(qint64 rows, Duration time) const {
    const int n = int(rows);
    const QString records = kind_ == importing::ImportKind::Calls      ? tr("%n call(s)", nullptr, n)
                            : kind_ == importing::ImportKind::Calendar ? tr("%n appointment(s)", nullptr, n)
                            : kind_ == importing::ImportKind::Mail     ? tr("%n message(s)", nullptr, n)
                                                                       : tr("%n record(s)", nullptr, n);
    return time == Duration() ? records
                              //: How many calls and how long they took: "12 calls, 3 h 20 min"
                              : tr("%1, %2").arg(records, speech_.duration(time));
}

QString PartyActions::question(const QList<int>& rows) const {
    if (rows.isEmpty()) {
        return tr("Choose a row, or several with Shift and Ctrl.");
    }
    qint64 records = 0;
    Duration time;
    for (const int row : rows) {
        records += model_->at(row).rows;
        time += model_->at(row).time;
    }
    if (rows.size() > 1) {
        //: %1 is what the chosen numbers come to: "32 calls, 3 h 20 min"
        return tr("%n chosen: %1. What are they?", nullptr, int(rows.size())).arg(amount(records, time));
    }
    const importing::ClientMatch& match = model_->at(rows.first());
    const importing::CloseClient* likely = MatchDecisions::proposal(match);
    if (match.by == importing::MatchedBy::Title && likely) {
        return tr("Mentioned in titles: %1. Is it “%2”?")
            .arg(amount(records, time), likely->name.simplified());
    }
    const QString own = MatchDecisions::ownName(match);
    const QString who =
        //: Somebody who called, and the number: "Anna Vogel, +49 30 123456"
        own.isEmpty() || match.detail.isEmpty() ? match.name.simplified()
                                                : tr("%1, %2").arg(own, match.detail.simplified());
    if (!model_->decisions().isUnknown(match)) {
        //: %1 is a name or a number, %2 what it comes to: "12 calls, 3 h 20 min"
        return tr("%1: %2.").arg(who, amount(records, time));
    }
    return likely ? tr("%1: %2. Is it “%3”?").arg(who, amount(records, time), likely->name.simplified())
                  : tr("%1: %2. Whose is it?").arg(who, amount(records, time));
}

void PartyActions::refresh() {
    const QList<int> rows = chosen();
    const auto any = [&](auto test) {
        return std::ranges::any_of(rows, [&](int row) { return test(model_->at(row)); });
    };
    const bool isNamed =
        any([](const importing::ClientMatch& match) { return match.by == importing::MatchedBy::Title; });
    question_->setText(question(rows));
    confirm_->setVisible(
        any([](const importing::ClientMatch& match) { return MatchDecisions::proposal(match) != nullptr; }));
    int proposed = 0;
    for (int row = 0; row < model_->rowCount(); ++row) {
        const importing::ClientMatch& match = model_->at(row);
        proposed += MatchDecisions::proposal(match) && model_->decisions().isUnknown(match);
    }
    confirmAll_->setVisible(proposed > 1);
    picker_->setEnabled(!rows.isEmpty());
    new_->setEnabled(rows.size() == 1 && !isNamed);
    private_->setEnabled(any([](const importing::ClientMatch& match) { return match.isExcludable; }));
    leave_->setEnabled(!rows.isEmpty());
    for (QAction* deed : deeds_) {
        deed->setVisible(isVisibleTo(parentWidget()));
    }
    if (naming_->isVisible() && rows.size() != 1) {
        naming_->hide();
    }
}

} // namespace rapport::gui
