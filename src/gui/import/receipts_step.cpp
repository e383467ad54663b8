// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/receipts_step.h"

#include "gui/import/plan_text.h"
#include "gui/import/receipt_model.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/choice_row.h"
#include "gui/widgets/filter_bar.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/number_text.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace rapport::gui {

ReceiptsStep::ReceiptsStep(ImportDesk& desk, QWidget* parent)
    : ImportStep(desk, parent), summary_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      groups_(new ChoiceRow(tr("Payments shown"), ChoiceRow::Mode::One)),
      filter_(new FilterBar(tr("Filter the payments"), tr("Payer, text, amount"))),
      model_(new ReceiptModel(desk.shell().speech, this)), table_(new TableView(tr("Payments"))),
      likeliest_(new QPushButton(tr("Take the invoice due about &then for all shown"))),
      asked_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      candidates_(new CandidateModel(desk.shell().speech, this)),
      list_(new TableView(tr("Invoices the payment may be for"))) {
    groups_->addChoice(int(ReceiptGroup::All), tr("All"));
    groups_->addChoice(int(ReceiptGroup::Undecided), tr("To decide"));
    groups_->addChoice(int(ReceiptGroup::Matched), tr("Put on an invoice"));
    groups_->addChoice(int(ReceiptGroup::Left), tr("Left alone"));
    groups_->setValue(int(ReceiptGroup::All));
    table_->setModel(model_);
    table_->setItemDelegateForColumn(ReceiptModel::Amount, new DecimalDelegate(table_));
    table_->setColumnWidths({14, 11, 18, 0, 25, 24});
    list_->setModel(candidates_);
    list_->setItemDelegateForColumn(CandidateModel::Open, new DecimalDelegate(list_));
    list_->setColumnWidths({20, 26, 12, 13, 0});
    filter_->setTarget(table_);
    table_->installEventFilter(this);
    list_->installEventFilter(this);

    auto* beside = new QWidget;
    auto* lines = new QVBoxLayout(beside);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::small);
    lines->addWidget(asked_);
    lines->addWidget(list_, 1);
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(table_);
    halves->addWidget(beside);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(summary_);
    likeliest_->setAutoDefault(false);
    likeliest_->setAccessibleName(withoutMnemonic(likeliest_->text()));
    likeliest_->setToolTip(tr("Of the invoices open by just the amount, the one whose due day is nearest"));
    auto* choices = new QWidget;
    auto* flow = new FlowLayout(choices);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::medium);
    flow->addWidget(groups_);
    flow->addWidget(likeliest_);
    column->addWidget(choices);
    column->addWidget(filter_);
    column->addWidget(halves, 1);

    connect(filter_, &FilterBar::textChanged, this, &ReceiptsStep::narrow);
    connect(groups_, &ChoiceRow::edited, this, &ReceiptsStep::narrow);
    connect(likeliest_, &QPushButton::clicked, model_, &ReceiptModel::chooseLikeliest);
    connect(model_, &ReceiptModel::decided, this, &ReceiptsStep::tell);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReceiptsStep::showCandidates);
    connect(table_, &TableView::rowOpened, this, [this] {
        if (candidates_->rowCount() > 0) {
            list_->setFocus();
            list_->setCurrentIndex(candidates_->index(0, 0));
        }
    });
    connect(list_, &TableView::rowOpened, this, &ReceiptsStep::chooseOnly);
    connect(candidates_, &CandidateModel::chosenChanged, this, [this] {
        if (const int row = table_->currentIndex().row(); row >= 0) {
            model_->choose(row, candidates_->chosen());
        }
    });
}

void ReceiptsStep::refresh() {
    if (desk_.options().files.isEmpty()) {
        shown_.reset();
        model_->setPlan({}, {});
        showCandidates();
    }
    if (!desk_.plan()) {
        return; // what was worked out before stays on the screen until the next plan is there
    }
    if (desk_.plan() != shown_) {
        shown_ = desk_.plan();
        model_->setPlan(shown_, desk_.options().receipts);
        narrow();
    }
    showCounts();
}

void ReceiptsStep::narrow() {
    model_->narrow(ReceiptGroup(groups_->value().value_or(0)), filter_->text());
    filter_->setCount(tr("%n payment(s)", nullptr, model_->rowCount()));
    if (model_->rowCount() > 0) {
        table_->setCurrentIndex(model_->index(0, 0));
    }
    showCandidates();
}

void ReceiptsStep::tell() {
    desk_.sayPlanning([this](app::ImportOptions& said) { said.receipts = model_->choices(); });
    showCandidates();
    showCounts();
    emit stateChanged();
}

void ReceiptsStep::showCandidates() {
    const int row = table_->currentIndex().row();
    if (row < 0 || row >= model_->rowCount()) {
        candidates_->setCandidates({}, {});
        asked_->setText({});
        return;
    }
    const importing::ReceiptMatch& match = model_->at(row);
    const QModelIndex before = list_->currentIndex();
    candidates_->setCandidates(match.candidates, model_->standing(row));
    if (before.isValid() && before.row() < candidates_->rowCount()) {
        list_->setCurrentIndex(candidates_->index(before.row(), 0));
    }
    asked_->setText(match.candidates.empty()
                        ? tr("No open invoice speaks for this payment.")
                        : tr("Which invoice is it for? Return chooses it alone, Space adds it, Delete leaves "
                             "the payment alone."));
}

void ReceiptsStep::showCounts() {
    if (!shown_) {
        return;
    }
    const int matched = model_->count(ReceiptGroup::Matched);
    const int open = model_->count(ReceiptGroup::Undecided);
    likeliest_->setVisible(open > 1);
    QStringList sentences{tr("%n payment(s) are put on the invoices they are for.", nullptr, matched)};
    if (open > 0) {
        sentences << tr(
            "%n payment(s) may be for one invoice or another: choose one, or they are left alone.", nullptr,
            open);
    }
    summary_->setText(sentences.join(QLatin1Char('\n')));
}

QString ReceiptsStep::missing() const {
    const int open = model_->count(ReceiptGroup::Undecided);
    return open > 0 ? tr("%n payment(s) undecided: they are left alone.", nullptr, open) : QString();
}

void ReceiptsStep::chooseOnly(int candidate) {
    const int row = table_->currentIndex().row();
    if (row < 0 || candidate < 0 || candidate >= candidates_->rowCount()) {
        return;
    }
    model_->choose(row, {candidates_->invoice(candidate)});
    goOn();
}

void ReceiptsStep::leaveAlone() {
    const int row = table_->currentIndex().row();
    if (row >= 0 && !model_->at(row).candidates.empty()) {
        model_->choose(row, {});
        goOn();
    }
}

// To the next payment that asks for a decision.
void ReceiptsStep::goOn() {
    table_->setFocus();
    if (const int next = model_->nextUndecided(table_->currentIndex().row()); next >= 0) {
        table_->setCurrentIndex(model_->index(next, 0));
    }
}

bool ReceiptsStep::eventFilter(QObject* watched, QEvent* event) {
    // Esc leaves the list of invoices before it leaves the page.
    if (event->type() == QEvent::ShortcutOverride && watched == list_ &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && (watched == table_ || watched == list_)) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            leaveAlone();
            return true;
        case Qt::Key_Escape:
            if (watched == list_) {
                table_->setFocus();
                return true;
            }
            break;
        default:
            break;
        }
    }
    return ImportStep::eventFilter(watched, event);
}

void ReceiptsStep::takeFocus() {
    table_->setFocus();
}

} // namespace rapport::gui
