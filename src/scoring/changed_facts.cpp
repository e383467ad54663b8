// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/accrual.h"
#include "scoring/as_known.h"
#include "scoring/judge.h"
#include "scoring/price.h"
#include "scoring/what_if.h"

#include <algorithm>
#include <cmath>

namespace rapport::scoring {

namespace {

Money times(Money amount, double factor) {
    return Money(std::llround(static_cast<double>(amount.minorUnits()) * factor), amount.currency());
}

/// Scales what was billed after a day; of the same proportion, so that the lateness of the money stays.
void scalePrices(ClientFacts& client, double factor, Day after) {
    for (InvoiceFact& invoice : client.invoices) {
        if (invoice.issued <= after) continue;
        invoice.net = times(invoice.net, factor);
        invoice.tax = times(invoice.tax, factor);
        for (PaymentFact& payment : invoice.payments)
            payment.amount = times(payment.amount, factor);
        for (CreditFact& credit : invoice.credits) {
            credit.net = times(credit.net, factor);
            credit.tax = times(credit.tax, factor);
        }
    }
}

/// Makes one day's changes to a copy of the facts.
class Changer {
public:
    Changer(const ClientFacts& client, const Policy& policy, Day asOf)
        : client_(client), policy_(policy), window_(policy, asOf), now_(measure(client, policy, asOf)) {}

    ClientFacts operator()(const Leave&) { return client_; }

    ClientFacts operator()(const PriceFactor& change) {
        // What is earned by accrual comes from invoices before the window, too.
        scalePrices(client_, change.factor, now_.accrued ? accrualLookBack(window_, policy_) : window_.start);
        return client_;
    }

    ClientFacts operator()(const MonthlyPrice& change) {
        // Refunds that are not our fault lower fair revenue and do not grow with the price.
        Fine refunded;
        for (const CostFact& cost : client_.costs)
            if (cost.kind == CostKind::Refund && window_.contains(cost.day) &&
                causeOn(cost, window_.asOf) != Cause::Ours)
                refunded += Fine::of(cost.amount);
        const Fine billed = now_.basis.fairRevenue + refunded;
        if (!billed.isPositive()) return client_;
        const Fine wanted = Fine::of(change.amount).times(monthsServed(now_.basis.tenureMonths)) + refunded;
        return (*this)(PriceFactor{wanted.ratioTo(billed)});
    }

    ClientFacts operator()(const HoursPerMonth& change) {
        const Duration fair = now_.money.worked - now_.money.oursWorked;
        const double months = monthsServed(now_.basis.tenureMonths);
        if (fair <= Duration()) {
            client_.estimates.push_back(
                {.id = {}, .from = window_.start.firstOfMonth(), .to = {}, .perMonth = change.perMonth});
            return client_;
        }
        const double factor = change.perMonth.inHours() * months / fair.inHours();
        for (InteractionFact& interaction : client_.interactions) {
            if (!window_.contains(interaction.day) || causeOn(interaction, window_.asOf) == Cause::Ours)
                continue;
            interaction.estimated = interaction.estimated || !interaction.timeSpent;
            interaction.timeSpent = scaled(timeOf(interaction, policy_), factor);
        }
        for (EstimateFact& estimate : client_.estimates)
            estimate.perMonth = scaled(estimate.perMonth, factor);
        return client_;
    }

    ClientFacts operator()(const PayOnTime&) {
        for (InvoiceFact& invoice : client_.invoices)
            if (invoice.net.isPositive() && window_.known(invoice.issued)) payOnDueDay(invoice);
        return client_;
    }

    ClientFacts operator()(const HalveComplaints&) {
        int seen = 0;
        std::vector<Day> gone;
        std::erase_if(client_.complaints, [&](const ComplaintFact& complaint) {
            if (!window_.contains(complaint.day) ||
                unfoundedWeight(judgementOn(complaint, window_.asOf)) == 0.0 || ++seen % 2 == 1)
                return false;
            gone.push_back(complaint.day);
            return true;
        });
        // Its time: the dealing about a complaint noted for its day.
        std::erase_if(client_.interactions, [&](const InteractionFact& interaction) {
            return interaction.kind == InteractionKind::Complaint &&
                   causeOn(interaction, window_.asOf) != Cause::Ours &&
                   std::find(gone.begin(), gone.end(), interaction.day) != gone.end();
        });
        return client_;
    }

private:
    static Duration scaled(Duration time, double factor) {
        return Duration::seconds(std::llround(static_cast<double>(time.inSeconds()) * factor));
    }

    /// Puts one payment of all that is owed on the due day; what was written off is paid, too.
    void payOnDueDay(InvoiceFact& invoice) const {
        std::erase_if(invoice.credits, [&](const CreditFact& credit) {
            return credit.day <= window_.asOf && isWriteOff(invoice, credit, window_.asOf);
        });
        Money owed = invoice.net + invoice.tax;
        for (const CreditFact& credit : invoice.credits)
            owed -= credit.net + credit.tax;
        std::erase_if(invoice.payments, [](const PaymentFact& payment) { return payment.day.has_value(); });
        for (const PaymentFact& payment : invoice.payments)
            owed -= payment.amount;
        if (owed.isPositive()) invoice.payments.push_back({.id = {}, .day = invoice.due, .amount = owed});
    }

    ClientFacts client_;
    const Policy& policy_;
    Window window_;
    Measure now_;
};

} // namespace

ClientFacts changed(const ClientFacts& client, const Change& change, const Policy& policy, Day asOf) {
    return std::visit(Changer(client, policy, asOf), change);
}

} // namespace rapport::scoring
