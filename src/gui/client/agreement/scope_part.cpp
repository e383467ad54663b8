// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/scope_part.h"

#include "app/records.h"
#include "gui/client/agreement/scope_request_model.h"
#include "gui/client/record_actions.h"
#include "gui/forms/agreement_forms.h"
#include "gui/widgets/action_bar.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/page.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"
#include "wording/words.h"

#include <QAction>

namespace rapport::gui {

ScopePart::ScopePart(const Shell& shell, RecordActions& actions, QWidget* parent)
    : RegisterPart(tr("Scope register"), tr("With the chosen request"), parent), shell_(shell),
      actions_(actions), model_(new ScopeRequestModel(shell.speech, this)),
      balance_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable)) {
    table_->setModel(model_);
    table_->setColumnWidths({11, 0, 22, 12, 12, 11, 14});
    table_->setLeastWidthOfRest(digitsWide(table_, 24));
    balance_->setAccessibleName(tr("Goodwill balance"));
    empty_->say(tr("Nothing in the register"),
                tr("Note here what the client wants beyond the agreement, and what became of it: part of the "
                   "agreement after all, an addendum, paid extra, a favour, or refused. What is done as a "
                   "favour adds up to the goodwill balance."),
                tr("New request"));
    actions.attach(table_, [this](int row) {
        return std::optional(RecordRef{RecordType::ScopeRequest, model_->at(row).id.value()});
    });
    addAnswer(tr("Part of the agreement"), "agreement", Qt::Key_C, ScopeOutcome::InContract);
    addAnswer(tr("Addendum"), "edit", Qt::Key_A, ScopeOutcome::Addendum);
    addAnswer(tr("Paid extra"), "payment", Qt::Key_P, ScopeOutcome::PaidExtra);
    addAnswer(tr("Favour"), "done", Qt::Key_F, ScopeOutcome::Favour);
    addAnswer(tr("Refused"), "close", Qt::Key_X, ScopeOutcome::Refused);
    addAnswer(tr("Not decided"), "help", Qt::Key_U, ScopeOutcome::Requested);
    addendum_ = addTableAction(tr("Make an addendum of it"), "plus", Qt::Key_M);
    connect(addendum_, &QAction::triggered, this, &ScopePart::makeAddendum);

    layOut(tr("&New request"), balance_);
    connect(this, &RegisterPart::newRequested, this, &ScopePart::addNew);
    connect(this, &RegisterPart::choiceChanged, this, &ScopePart::updateActions);
    updateActions();
}

void ScopePart::addAnswer(const QString& text, const char* iconName, int key, ScopeOutcome outcome) {
    QAction* action = addTableAction(text, iconName, key);
    answers_ << action;
    connect(action, &QAction::triggered, this, [this, outcome] { answer(outcome); });
}

void ScopePart::setOwnerView(bool isOwner) {
    isOwner_ = isOwner;
    bar_->setVisible(isOwner);
    balance_->setVisible(isOwner);
    updateActions();
}

void ScopePart::showClient(std::shared_ptr<const app::ClientPage> page,
                           std::shared_ptr<const app::AgreementView> view) {
    page_ = page;
    perHour_ = view->scope ? view->scope->perHour : std::nullopt;
    showsNothing(page->content.scopeRequests.empty());
    keepingRow(
        table_,
        [this](int row) {
            return std::optional(RecordRef{RecordType::ScopeRequest, model_->at(row).id.value()});
        },
        [this, &page] { model_->setPage(page); });
    chooseFirst();
    undecided_ = view->goodwill.undecided;
    showBalance(view->goodwill);
    updateActions();
}

void ScopePart::showBalance(const app::GoodwillBalance& balance) {
    const wording::Speech& speech = shell_.speech;
    QStringList parts{balance.favours == 0
                          ? tr("No favours.")
                          : tr("Goodwill balance: %1 of favours in the last year, %2 in all.")
                                .arg(speech.money(balance.lastYear), speech.money(balance.inAll))};
    if (balance.unpriced > 0) {
        parts << tr("%n favour(s) without a price are not in it.", nullptr, balance.unpriced);
    }
    if (balance.undecided > 0) {
        parts << tr("%n request(s) wait for an answer.", nullptr, balance.undecided);
    }
    balance_->setText(parts.join(QLatin1Char(' ')));
}

const ScopeRequest* ScopePart::chosen() const {
    const int row = chosenRow();
    return row < 0 ? nullptr : &model_->at(row);
}

void ScopePart::updateActions() {
    const ScopeRequest* request = chosen();
    for (QAction* action : answers_) {
        action->setEnabled(request && isOwner_);
    }
    const bool hasAgreement = page_ && agreementOn(page_->content.agreements, shell_.session.clock().today());
    addendum_->setEnabled(request && isOwner_ && hasAgreement && request->outcome == ScopeOutcome::Addendum);
}

void ScopePart::addNew() {
    actions_.show(newScopeRequestForm(shell_, actions_.client()));
}

void ScopePart::answer(ScopeOutcome outcome) {
    const ScopeRequest* request = chosen();
    if (!request || request->outcome == outcome) {
        return;
    }
    actions_.run(
        [id = request->id, outcome, perHour = perHour_](app::Workspace& workspace) -> Result<app::Outcome> {
            RAPPORT_TRY_ASSIGN(Stored<ScopeRequest> stored, workspace.records().byId(id));
            stored.record = app::answered(stored.record, outcome, workspace.clock().today(),
                                          workspace.commands().actor(), perHour);
            return workspace.commands().run(app::Update<ScopeRequest>{stored.record, stored.version});
        },
        //: What was wanted, and what became of it
        tr("“%1”: %2").arg(request->what.simplified(), wording::word(shell_.speech, outcome)));
}

void ScopePart::makeAddendum() {
    const ScopeRequest* request = chosen();
    const Agreement* agreement =
        page_ ? agreementOn(page_->content.agreements, shell_.session.clock().today()) : nullptr;
    if (request && agreement) {
        actions_.show(addendumForm(shell_, agreement->id,
                                   {request->decidedOn.value_or(request->day), request->what, {}, {}}));
    }
}

} // namespace rapport::gui
