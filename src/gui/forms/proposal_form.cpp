// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/record_form.h"
#include "gui/forms/record_forms.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

constexpr int mostDays = 3650;

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
    std::pair<QString, QString> problemOf(const Proposal& proposal) const override {
        const bool any = proposal.price || proposal.hoursPerMonth || proposal.paymentTermsDays ||
                         !proposal.paidScope.isEmpty();
        if (!any) {
            return {QStringLiteral("price"), tr("Say what is to change: a price, hours, days to pay.")};
        }
        return {};
    }
};

} // namespace

BookForm* newProposalForm(const Shell& shell, const Proposal& draft) {
    return started(new ProposalForm(shell, ProposalForm::tr("New terms to propose"), draft));
}

BookForm* proposalForm(const Shell& shell, Id<Proposal> id) {
    return started(new ProposalForm(shell, ProposalForm::tr("Edit the proposal"), id));
}

} // namespace rapport::gui
