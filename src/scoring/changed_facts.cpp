// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/as_known.h"
#include "scoring/judge.h"
#include "scoring/price.h"
#include "scoring/what_if.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace rapport::scoring {

namespace {

Money times(Money amount, double factor) {
    return Money(std::llround(static_cast<double>(amount.minorUnits()) * factor), amount.currency());
}

/// Scales what was ever billed: money of before the window is paid in it, and the trend looks back further.
/// All of the same proportion, so that the lateness of the money stays.
void scalePrices(ClientFacts& client, double factor) {
    for (InvoiceFact& invoice : client.invoices) {
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

/// Makes one change to a copy of the facts.
class Changer {
public:
    Changer(const ClientFacts& client, const Policy& policy, Day asOf)
        : client_(client), policy_(policy), window_(policy, asOf), now_(measure(client, policy, asOf)) {}

    ClientFacts operator()(const Leave&) { return client_; }

    ClientFacts operator()(const PriceFactor& change) {
        scalePrices(client_, change.factor);
        return client_;
    }

    ClientFacts operator()(const MonthlyPrice& change) {
        return billing(Fine::of(change.amount).times(monthsServed(now_.basis.tenureMonths)));
    }

    ClientFacts operator()(const PaidScope& change) {
        const Duration outside = workByScope(client_, policy_, window_.asOf).outside;
        return billing(now_.basis.fairRevenue + Fine::of(change.perHour).perHour(outside));
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
        if (factor >= 1.0) return client_;
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
            if (isBill(invoice)) payOnDueDay(invoice);
        return client_;
    }

    ClientFacts operator()(const PaymentTerms& change) {
        for (InvoiceFact& invoice : client_.invoices)
            if (isBill(invoice) && isSettled(invoice)) moveDueDay(invoice, invoice.issued + change.days);
        return client_;
    }

    ClientFacts operator()(const Prepayment&) {
        for (InvoiceFact& invoice : client_.invoices) {
            if (!isBill(invoice)) continue;
            payOnDueDay(invoice);
            moveDueDay(invoice, invoice.issued);
        }
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

    /// The invoices scaled until the fair revenue of the window is this.
    ClientFacts billing(Fine fairRevenue) {
        // Refunds that are not our fault lower fair revenue and do not grow with the price.
        Fine refunded;
        for (const CostFact& cost : client_.costs)
            if (cost.kind == CostKind::Refund && window_.contains(cost.day) &&
                causeOn(cost, window_.asOf) != Cause::Ours)
                refunded += Fine::of(cost.amount);
        const Fine billed = now_.basis.fairRevenue + refunded;
        if (!billed.isPositive()) return client_;
        return (*this)(PriceFactor{(fairRevenue + refunded).ratioTo(billed)});
    }

    bool isBill(const InvoiceFact& invoice) const {
        return invoice.net.isPositive() && window_.known(invoice.issued);
    }

    bool isSettled(const InvoiceFact& invoice) const {
        if (!hasRate(invoice, client_.base)) return false;
        const std::vector<Slice> slices = slicesOf(invoice, client_.base, window_.asOf);
        return std::all_of(slices.begin(), slices.end(),
                           [](const Slice& slice) { return slice.settled.has_value(); });
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

    /// What was paid, or given up, after the issue keeps its distance from the due day.
    void moveDueDay(InvoiceFact& invoice, Day due) const {
        const int moved = due - invoice.due;
        const auto move = [&](Day& day) {
            if (day > invoice.issued) day = std::max(invoice.issued, day + moved);
        };
        for (PaymentFact& payment : invoice.payments)
            if (payment.day) move(*payment.day);
        for (CreditFact& credit : invoice.credits)
            if (causeOn(credit, window_.asOf) == Cause::Client) move(credit.day);
        invoice.due = due;
    }

    ClientFacts client_;
    const Policy& policy_;
    Window window_;
    Measure now_;
};

/// The order in which changes are made (docs/method.md, What if): complaints go with their time before time
/// is capped; the price is that of what was agreed, and work outside it comes on top; money moves last.
int turnOf(const Change& change) {
    return std::visit(
        [](const auto& one) {
            using Kind = std::decay_t<decltype(one)>;
            if constexpr (std::is_same_v<Kind, Leave>) return 0;
            if constexpr (std::is_same_v<Kind, HalveComplaints>) return 1;
            if constexpr (std::is_same_v<Kind, HoursPerMonth>) return 2;
            if constexpr (std::is_same_v<Kind, PriceFactor>) return 3;
            if constexpr (std::is_same_v<Kind, MonthlyPrice>) return 4;
            if constexpr (std::is_same_v<Kind, PaidScope>) return 5;
            if constexpr (std::is_same_v<Kind, PayOnTime>) return 6;
            if constexpr (std::is_same_v<Kind, PaymentTerms>) return 7;
            if constexpr (std::is_same_v<Kind, Prepayment>) return 8;
        },
        change);
}

} // namespace

ClientFacts changed(const ClientFacts& client, std::span<const Change> changes, const Policy& policy,
                    Day asOf) {
    std::vector<Change> inTurn(changes.begin(), changes.end());
    std::stable_sort(inTurn.begin(), inTurn.end(),
                     [](const Change& a, const Change& b) { return turnOf(a) < turnOf(b); });
    ClientFacts altered = client;
    for (const Change& change : inTurn)
        altered = std::visit(Changer(altered, policy, asOf), change);
    return altered;
}

} // namespace rapport::scoring
