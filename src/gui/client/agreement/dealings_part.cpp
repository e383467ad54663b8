// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/dealings_part.h"

#include "gui/client/agreement/dealing_model.h"
#include "gui/client/agreement/terms_view.h"
#include "gui/client/record_actions.h"
#include "gui/forms/agreement_forms.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/action_bar.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int everything = -1;
constexpr int monthRows = 13; // with the heading

} // namespace

DealingsPart::DealingsPart(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), shell_(shell), actions_(actions), model_(new DealingModel(shell.speech, this)),
      months_(new ScopeMonthModel(shell.speech, this)), table_(new TableView(tr("Dealings by scope"))),
      filter_(new ChoiceRow(tr("Which dealings"), ChoiceRow::Mode::One)),
      bar_(new ActionBar(tr("With the chosen dealings"))),
      back_(new QPushButton(icon("undo"), tr("Take the marks bac&k"))),
      sums_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable)),
      source_(new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped)),
      terms_(new TermsView(shell.speech)) {
    table_->setModel(model_);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setColumnWidths({11, 12, 0, 12, 12, 11, 20});
    table_->setLeastWidthOfRest(digitsWide(table_, 18));
    actions.attach(table_, [this](int row) {
        return std::optional(RecordRef{RecordType::Interaction, model_->at(row).id.value()});
    });
    addMark(tr("Within the agreement"), "done", Qt::Key_I, Scope::In);
    addMark(tr("Outside of it"), "open-client", Qt::Key_O, Scope::Out);
    addMark(tr("Not said"), "help", Qt::Key_U, Scope::Unknown);
    register_ = new QAction(icon("plus"), tr("Put into the register"), this);
    register_->setShortcut(Qt::Key_R);
    register_->setShortcutContext(Qt::WidgetShortcut);
    register_->setToolTip(tr("As a request beyond the agreement (R)"));
    table_->addAction(register_);
    bar_->addButton(register_);
    connect(register_, &QAction::triggered, this, &DealingsPart::registerRequest);
    back_->setAutoDefault(false);
    back_->setAccessibleName(withoutMnemonic(back_->text()));
    back_->hide();

    auto* splitter = new QSplitter;
    splitter->addWidget(makeList());
    splitter->addWidget(makeSide());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 3);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
    connect(filter_, &ChoiceRow::edited, this, &DealingsPart::narrow);
    connect(back_, &QPushButton::clicked, this, [this] { run(before_); });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &DealingsPart::updateActions);
    connect(model_, &QAbstractItemModel::modelReset, this, &DealingsPart::updateActions);
    nameFilters();
    filter_->setValue(int(Scope::Unknown));
    updateActions();
}

void DealingsPart::addMark(const QString& text, const char* iconName, int key, Scope scope) {
    auto* action = new QAction(icon(iconName), text, this);
    // A single letter: it acts while the table has the keyboard, and is a letter everywhere else.
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    //: Tooltip of a button: what it does and its keys
    action->setToolTip(tr("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    table_->addAction(action);
    bar_->addButton(action);
    marks_ << action;
    connect(action, &QAction::triggered, this, [this, scope] { mark(scope); });
}

QWidget* DealingsPart::makeList() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::large, 0, space::small, 0);
    column->setSpacing(space::small);
    column->addWidget(filter_);
    column->addWidget(bar_);
    column->addWidget(back_, 0, Qt::AlignLeading);
    column->addWidget(table_, 1);
    return box;
}

QWidget* DealingsPart::makeSide() {
    auto* monthTable = new TableView(tr("Hours by month and scope"));
    monthTable->setModel(months_);
    monthTable->setColumnWidths({10, 11, 11, 11, 0});
    monthTable->setLeastWidthOfRest(digitsWide(monthTable, 22));
    monthTable->setMinimumHeight(rowHeight(monthTable->font()) * monthRows);
    auto* body = new QWidget;
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(space::small, 0, space::large, space::medium);
    column->setSpacing(space::medium);
    column->addWidget(source_);
    column->addWidget(terms_);
    column->addWidget(sums_);
    column->addWidget(monthTable, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void DealingsPart::nameFilters() {
    const auto named = [this](const QString& text, std::optional<Scope> scope) {
        //: A choice of a filter and how many there are: "Not said · 5"
        const QString name = tr("%1 · %2").arg(text, shell_.speech.count(model_->countOf(scope)));
        return std::pair(scope ? int(*scope) : everything, name);
    };
    const QList<std::pair<int, QString>> names{
        named(tr("Not said"), Scope::Unknown), named(tr("Outside"), Scope::Out),
        named(tr("Within"), Scope::In), named(tr("All"), std::nullopt)};
    if (names == filterNames_) {
        return; // the button with the keyboard stays
    }
    filterNames_ = names;
    const std::optional<int> value = filter_->value();
    filter_->clearChoices();
    for (const auto& [code, name] : filterNames_) {
        filter_->addChoice(code, name);
    }
    filter_->setValue(value);
}

std::optional<Scope> DealingsPart::filter() const {
    const int value = filter_->value().value_or(everything);
    return value == everything ? std::nullopt : std::optional(Scope(value));
}

void DealingsPart::narrow() {
    model_->narrow(filter());
    if (model_->rowCount() > 0) {
        table_->setCurrentIndex(model_->index(0, 0));
    }
}

int DealingsPart::unsaid() const {
    return model_->countOf(Scope::Unknown);
}

void DealingsPart::showClient(std::shared_ptr<const app::ClientPage> page,
                              std::shared_ptr<const app::AgreementView> view) {
    const Day today = shell_.session.clock().today();
    const Id<Client> client = page->content.client.id;
    const bool another = client_ != client;
    client_ = client;
    if (another) {
        before_.clear();
        back_->hide();
    }
    if (const Agreement* agreement = agreementOn(page->content.agreements, today)) {
        source_->setText(tr("What was agreed: %1").arg(agreement->title));
        terms_->showScope(*agreement, today);
    } else {
        source_->setText(view->sheet == ServiceSheet()
                             ? tr("Nothing was agreed, and there is no service sheet.")
                             : tr("Nothing was agreed: the service sheet stands in"));
        terms_->showScope(view->sheet);
    }
    const app::ScopeReview review = view->scope.value_or(app::ScopeReview());
    if (another) {
        table_->setCurrentIndex({});
    }
    keepingRow(
        table_,
        [this](int row) {
            return std::optional(RecordRef{RecordType::Interaction, model_->at(row).id.value()});
        },
        [&] { model_->setReview(page, review); });
    if (another) {
        filter_->setValue(model_->countOf(Scope::Unknown) > 0 ? int(Scope::Unknown) : everything);
        narrow();
    } else if (rowAfterMark_ >= 0 && model_->rowCount() > 0) {
        table_->setCurrentIndex(model_->index(qMin(rowAfterMark_, model_->rowCount() - 1), 0));
    }
    rowAfterMark_ = -1;
    nameFilters();
    months_->setMonths(review.months);
    showSums(review);
}

void DealingsPart::showSums(const app::ScopeReview& review) {
    const wording::Speech& speech = shell_.speech;
    QStringList lines{
        tr("In twelve months: %1 within, %2 outside, %3 not said.")
            .arg(speech.duration(review.in), speech.duration(review.out), speech.duration(review.unsaid))};
    if (review.out > Duration()) {
        lines << tr("The work outside cost %1.").arg(speech.money(review.outCost));
        if (review.basis == app::HourBasis::Agreed) {
            lines << tr("At the agreed price of an hour, %1, it is worth %2.")
                         .arg(speech.money(*review.perHour), speech.money(*review.outWorth));
        } else if (review.basis == app::HourBasis::Averaged) {
            lines << tr("At what an hour with them brings on average, %1, it is worth %2.")
                         .arg(speech.money(*review.perHour), speech.money(*review.outWorth));
        }
    }
    if (const int over = review.monthsOver(); over > 0) {
        lines << tr("More hours than agreed in %n month(s).", nullptr, over);
    }
    sums_->setText(lines.join(QLatin1Char('\n')));
}

void DealingsPart::updateActions() {
    const bool any = table_->selectionModel()->hasSelection();
    for (QAction* action : marks_) {
        action->setEnabled(any);
    }
    register_->setEnabled(table_->currentIndex().isValid());
}

void DealingsPart::mark(Scope scope) {
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        return;
    }
    std::vector<app::ScopeMark> marks;
    int first = model_->rowCount();
    for (const QModelIndex& index : rows) {
        marks.push_back({model_->at(index.row()).id, scope});
        first = qMin(first, index.row());
    }
    // Those that no longer fit go out of the list; else on to the next.
    rowAfterMark_ = filter() && filter() != scope ? first : first + int(rows.size());
    run(std::move(marks));
}

void DealingsPart::run(std::vector<app::ScopeMark> marks) {
    whenDone(shell_.session.run([marks = std::move(marks)](app::Workspace& workspace) {
        return app::AgreementDesk(workspace).mark(marks);
    }),
             this, [this](Result<std::vector<app::ScopeMark>> before) {
                 if (!before) {
                     emit actions_.page().failed(before.error());
                     return;
                 }
                 before_ = std::move(before).value();
                 // One is taken back by Ctrl+Z, several together here.
                 back_->setVisible(before_.size() > 1);
             });
}

void DealingsPart::registerRequest() {
    const QModelIndex current = table_->currentIndex();
    const Interaction* dealing = current.isValid() ? model_->recordAt(current.row()) : nullptr;
    if (!dealing) {
        return;
    }
    ScopeRequest draft;
    draft.clientId = dealing->clientId;
    draft.day = dealing->day;
    draft.what = dealing->text;
    draft.timeSpent = dealing->timeSpent;
    draft.interactionId = dealing->id;
    actions_.show(newScopeRequestForm(shell_, draft));
}

void DealingsPart::takeFocus() {
    table_->setFocus();
}

} // namespace rapport::gui
