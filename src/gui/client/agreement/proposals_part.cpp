// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/proposals_part.h"

#include "app/records.h"
#include "gui/client/agreement/agreement_text.h"
#include "gui/client/agreement/proposal_model.h"
#include "gui/client/record_actions.h"
#include "gui/forms/agreement_forms.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/table_view.h"
#include "wording/words.h"

#include <QAction>

#include <algorithm>

namespace rapport::gui {

namespace {

bool isOpen(const Proposal& proposal) {
    return proposal.state == ProposalState::Draft || proposal.state == ProposalState::Sent;
}

} // namespace

ProposalsPart::ProposalsPart(const Shell& shell, RecordActions& actions, QWidget* parent)
    : RegisterPart(tr("Proposals"), tr("With the chosen proposal"), parent), shell_(shell), actions_(actions),
      model_(new ProposalModel(shell.speech, this)) {
    table_->setModel(model_);
    table_->setColumnWidths({12, 0, 12, 14, 12});
    empty_->say(tr("No new terms proposed"),
                tr("Write down the price, the hours or the terms of payment you propose. When the client "
                   "agrees, they become an addendum of the agreement. What if (F7) tries them out first."),
                tr("New proposal"));
    actions.attach(table_, [this](int row) {
        return std::optional(RecordRef{RecordType::Proposal, model_->at(row).id.value()});
    });
    sent_ = addTableAction(tr("Sent"), "export", Qt::Key_S);
    accepted_ = addTableAction(tr("Accepted…"), "done", Qt::Key_A);
    declined_ = addTableAction(tr("Declined"), "close", Qt::Key_D);
    withdrawn_ = addTableAction(tr("Withdrawn"), "undo", Qt::Key_W);
    letter_ = addTableAction(tr("Write the letter"), "mail", Qt::Key_L);
    connect(letter_, &QAction::triggered, this, &ProposalsPart::letterRequested);
    connect(sent_, &QAction::triggered, this, [this] { become(ProposalState::Sent); });
    connect(accepted_, &QAction::triggered, this, &ProposalsPart::accept);
    connect(declined_, &QAction::triggered, this, [this] { become(ProposalState::Declined); });
    connect(withdrawn_, &QAction::triggered, this, [this] { become(ProposalState::Withdrawn); });

    layOut(tr("&New proposal"));
    connect(this, &RegisterPart::newRequested, this, &ProposalsPart::addNew);
    connect(this, &RegisterPart::choiceChanged, this, &ProposalsPart::updateActions);
    updateActions();
}

void ProposalsPart::showClient(std::shared_ptr<const app::ClientPage> page) {
    page_ = page;
    showsNothing(page->content.proposals.empty());
    keepingRow(
        table_,
        [this](int row) {
            return std::optional(RecordRef{RecordType::Proposal, model_->at(row).id.value()});
        },
        [this, &page] { model_->setPage(std::move(page)); });
    chooseFirst();
    updateActions();
}

const Proposal* ProposalsPart::chosen() const {
    const int row = chosenRow();
    return row < 0 ? nullptr : &model_->at(row);
}

int ProposalsPart::waiting() const {
    return page_
               ? int(std::count_if(page_->content.proposals.begin(), page_->content.proposals.end(), isOpen))
               : 0;
}

void ProposalsPart::updateActions() {
    const Proposal* proposal = chosen();
    const bool open = proposal && isOpen(*proposal);
    sent_->setEnabled(proposal && proposal->state == ProposalState::Draft);
    for (QAction* action : {accepted_, declined_, withdrawn_, letter_}) {
        action->setEnabled(open);
    }
}

void ProposalsPart::addNew() {
    actions_.show(newProposalForm(shell_, actions_.client()));
}

void ProposalsPart::accept() {
    const Proposal* proposal = chosen();
    if (!proposal || !isOpen(*proposal)) {
        return;
    }
    const Agreement* agreement = agreementOn(page_->content.agreements, proposal->validFrom);
    actions_.show(acceptProposalForm(shell_, proposal->id,
                                     agreement ? std::optional(agreement->id) : std::nullopt,
                                     agreement ? termsText(shell_.speech, *proposal) : tr("Agreement")));
}

void ProposalsPart::become(ProposalState state) {
    const Proposal* proposal = chosen();
    if (!proposal || !isOpen(*proposal) || proposal->state == state) {
        return;
    }
    actions_.run(
        [id = proposal->id, state](app::Workspace& workspace) -> Result<app::Outcome> {
            RAPPORT_TRY_ASSIGN(Stored<Proposal> stored, workspace.records().byId(id));
            stored.record.state = state;
            if (state != ProposalState::Sent) {
                stored.record.decidedOn = workspace.clock().today();
            }
            return workspace.commands().run(app::Update<Proposal>{stored.record, stored.version});
        },
        //: New terms and what became of them
        tr("“%1”: %2").arg(termsText(shell_.speech, *proposal), wording::word(shell_.speech, state)));
}

} // namespace rapport::gui
