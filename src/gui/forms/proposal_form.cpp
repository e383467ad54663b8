// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/agreement_forms.h"
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

constexpr int mostDays = 3650;
constexpr int daysToGetUsed = 30; // new terms do not hold from today on

class ProposalForm : public RecordForm<Proposal> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::ProposalForm)

public:
    template <typename What>
    ProposalForm(const Shell& shell, const QString& title, What what) : RecordForm(shell, title, what) {
        addDay(QStringLiteral("validFrom"), tr("Holds &from"), &Proposal::validFrom);
        addMoney(QStringLiteral("price"), tr("&Price"), &Proposal::price);
        addCode<PricePeriod>(QStringLiteral("pricePeriod"), tr("P&er"), &Proposal::pricePeriod);
        addHours(QStringLiteral("hoursPerMonth"), tr("&Hours a month included"), &Proposal::hoursPerMonth);
        addCount(QStringLiteral("paymentTermsDays"), tr("&Days to pay"), mostDays,
                 &Proposal::paymentTermsDays);
        addText(QStringLiteral("paidScope"), tr("Billed &apart"), &Proposal::paidScope);
        addNote(QStringLiteral("note"), tr("&Note"), &Proposal::note, 3);
        if (!isNew()) {
            addCode<ProposalState>(QStringLiteral("state"), tr("&State"), &Proposal::state);
            addDay(QStringLiteral("decidedOn"), tr("De&cided on"), &Proposal::decidedOn);
        }
        offerRemoval();
    }

protected:
    void shown(const Proposal& proposal) override {
        auto* price = static_cast<MoneyEdit*>(field(QStringLiteral("price")));
        if (!proposal.price && surroundings().client) {
            price->setCurrency(surroundings().client->currency);
        }
        if (!isNew()) { // of an accepted one the addendum was made: that stays
            const bool undecided = proposal.state != ProposalState::Accepted;
            setFieldVisible(QStringLiteral("state"), undecided);
            setFieldVisible(QStringLiteral("decidedOn"), undecided);
        }
    }
    std::pair<QString, QString> problemOf(const Proposal& proposal) const override {
        const bool any = proposal.price || proposal.hoursPerMonth || proposal.paymentTermsDays ||
                         !proposal.paidScope.isEmpty();
        if (!any) {
            return {QStringLiteral("price"), tr("Say what is to change: a price, hours, days to pay.")};
        }
        if (proposal.state == ProposalState::Accepted && record().state != ProposalState::Accepted) {
            return {QStringLiteral("state"),
                    tr("Mark it as accepted in the list of proposals: an addendum is made then.")};
        }
        return {};
    }
};

/// The client agreed. The text of the addendum, or the title of the agreement that is made, is offered.
class AcceptForm : public RecordForm<Proposal> {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::AcceptForm)

public:
    AcceptForm(const Shell& shell, Id<Proposal> id, const std::optional<Id<Agreement>>& agreement,
               const QString& text)
        : RecordForm(shell, tr("The client agreed"), id), agreement_(agreement),
          text_(new QPlainTextEdit(text)) {
        on_ = new DayEdit(speech(), today());
        on_->setRequired(true);
        on_->setDay(today());
        addField(QStringLiteral("on"), tr("Agreed o&n"), on_);
        addField(QStringLiteral("text"),
                 agreement ? tr("&Text of the addendum") : tr("&Title of the agreement"), text_,
                 agreement ? tr("It changes the agreement from the day the new terms hold.")
                           : tr("There is no agreement yet: one is made of the new terms."));
        text_->setMaximumHeight(text_->fontMetrics().lineSpacing() * 5);
        setSaveText(tr("&Accept"));
    }

protected:
    std::pair<QString, QString> problemOf(const Proposal&) const override {
        if (text_->toPlainText().trimmed().isEmpty()) {
            return {QStringLiteral("text"), tr("Say what was agreed.")};
        }
        return {};
    }
    app::Command command(const Proposal& proposal, std::optional<RowVersion>) const override {
        return app::AcceptProposal{proposal.id, on_->day().value_or(today()), agreement_,
                                   text_->toPlainText().trimmed()};
    }

private:
    std::optional<Id<Agreement>> agreement_;
    DayEdit* on_ = nullptr;
    QPlainTextEdit* text_;
};

} // namespace

BookForm* newProposalForm(const Shell& shell, Id<Client> client) {
    Proposal fresh;
    fresh.clientId = client;
    fresh.made = shell.session.clock().today();
    fresh.validFrom = (fresh.made + daysToGetUsed).lastOfMonth() + 1;
    return newProposalForm(shell, fresh);
}

BookForm* newProposalForm(const Shell& shell, const Proposal& draft) {
    return started(new ProposalForm(shell, ProposalForm::tr("New terms to propose"), draft));
}

BookForm* proposalForm(const Shell& shell, Id<Proposal> id) {
    return started(new ProposalForm(shell, ProposalForm::tr("Edit the proposal"), id));
}

BookForm* acceptProposalForm(const Shell& shell, Id<Proposal> id,
                             const std::optional<Id<Agreement>>& agreement, const QString& text) {
    return started(new AcceptForm(shell, id, agreement, text));
}

} // namespace rapport::gui
