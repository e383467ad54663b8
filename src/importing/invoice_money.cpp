// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/invoice_money.h"

#include "importing/record_matcher.h"

#include <algorithm>

namespace rapport::importing {

namespace {

template <typename T>
std::vector<Incoming<T>> asIncoming(const std::vector<T>& records) {
    std::vector<Incoming<T>> incoming;
    incoming.reserve(records.size());
    for (const T& record : records)
        incoming.push_back({record, 0, 0});
    return incoming;
}

/// Takes payments of a file into an invoice one after the other.
class PaymentTaker {
public:
    explicit PaymentTaker(Invoice& invoice) : invoice_(invoice), free_(invoice.payments.size(), true) {}

    /// Notes that the book's payment at this place is one of the file's.
    void match(qsizetype place) { free_[static_cast<size_t>(place)] = false; }

    Fate takeSingle(const Payment& payment) {
        if (Payment* known = find([&](const Payment& one) {
                return one.amount == payment.amount && !(one.day && payment.day);
            }))
            return giveDay(*known, payment.day);
        if (!payment.amount.isPositive()) return add(payment);
        // Paid in instalments: the day of a part of what was known without one.
        if (Payment* known = find([&](const Payment& one) {
                return !one.day && one.amount.isPositive() && payment.amount < one.amount;
            })) {
            known->amount -= payment.amount;
            release(*known);
            return add(payment);
        }
        // More than is left to pay: it is the money that was known without its day.
        if (payment.amount > unpaid())
            if (Payment* known =
                    find([](const Payment& one) { return !one.day && one.amount.isPositive(); })) {
                known->amount = payment.amount;
                return giveDay(*known, payment.day, true);
            }
        return add(payment);
    }

    Fate takeTotal(const Payment& told) {
        if (free_.size() == 1 && told.day && invoice_.payments[0].day == told.day) {
            if (invoice_.payments[0].amount == told.amount) return Fate::Unchanged;
            invoice_.payments[0].amount = told.amount;
            return Fate::Update;
        }
        Money known = Money::zero(invoice_.currency());
        for (size_t i = 0; i < free_.size(); ++i)
            if (free_[i]) known += invoice_.payments[i].amount;
        if (known == told.amount) {
            // One payment is that payment, and the file knows its day.
            Payment* one = find([&](const Payment& each) { return each.amount == told.amount; });
            return one && told.day && one->day != told.day ? giveDay(*one, told.day, true) : Fate::Unchanged;
        }
        Payment* undated = find([](const Payment& one) { return !one.day && one.amount.isPositive(); });
        if (known > told.amount) {
            // An import takes no money away but what would be more than was billed.
            const Money over = known - told.amount;
            if (!undated || !unpaid().isNegative() || undated->amount <= over) return Fate::Unchanged;
            undated->amount -= over;
            return Fate::Update;
        }
        const Money more = told.amount - known;
        // The rest came on that day; what was known before was paid at some other time.
        if (told.day || !undated) return add({{}, told.day, more});
        undated->amount += more;
        return Fate::Update;
    }

private:
    template <typename Fits>
    Payment* find(Fits fits) {
        for (size_t i = 0; i < free_.size(); ++i) {
            if (!free_[i] || !fits(invoice_.payments[i])) continue;
            free_[i] = false;
            return &invoice_.payments[i];
        }
        return nullptr;
    }
    void release(const Payment& payment) {
        free_[static_cast<size_t>(&payment - invoice_.payments.data())] = true;
    }
    Fate giveDay(Payment& payment, const std::optional<Day>& day, bool changed = false) {
        if (!day || payment.day == day) return changed ? Fate::Update : Fate::Unchanged;
        payment.day = day;
        return Fate::Update;
    }
    Fate add(const Payment& payment) {
        invoice_.payments.push_back(payment);
        return Fate::Create;
    }
    /// What of the invoice is neither paid nor credited.
    Money unpaid() const {
        Money left = invoice_.gross();
        for (const Payment& payment : invoice_.payments)
            left -= payment.amount;
        for (const CreditNote& note : invoice_.creditNotes)
            left -= note.net + note.tax;
        return left;
    }

    Invoice& invoice_;
    std::vector<bool> free_; ///< Payments of the book that are none of the file's, by place.
};

std::vector<Fate> addPayments(Invoice& invoice, const std::vector<Payment>& payments, PaymentsTold told) {
    std::vector<Fate> fates(payments.size(), Fate::Unchanged);
    if (invoice.payments.empty()) {
        invoice.payments = payments;
        std::ranges::fill(fates, Fate::Create);
        return fates;
    }
    const std::vector<qsizetype> partners = pairUp(asIncoming(payments), invoice.payments);
    PaymentTaker taker(invoice);
    const bool inAll = told == PaymentsTold::InAll && payments.size() == 1;
    for (const qsizetype partner : partners)
        if (partner != kUnmatched && !inAll) taker.match(partner);
    for (size_t i = 0; i < payments.size(); ++i) {
        if (inAll)
            fates[i] = taker.takeTotal(payments[i]);
        else if (partners[i] == kUnmatched)
            fates[i] = taker.takeSingle(payments[i]);
    }
    return fates;
}

std::vector<Fate> addCreditNotes(Invoice& invoice, const std::vector<CreditNote>& notes) {
    const auto incoming = asIncoming(notes);
    const std::vector<qsizetype> partners = pairUp(incoming, invoice.creditNotes);
    std::vector<Fate> fates(notes.size(), Fate::Unchanged);
    for (size_t i = 0; i < notes.size(); ++i) {
        if (partners[i] == kUnmatched) {
            invoice.creditNotes.push_back(notes[i]);
            fates[i] = Fate::Create;
        } else if (merge(invoice.creditNotes[static_cast<size_t>(partners[i])], incoming[i]) != 0) {
            fates[i] = Fate::Update;
        }
    }
    return fates;
}

bool anyChange(const std::vector<Fate>& fates) {
    return std::any_of(fates.begin(), fates.end(), [](Fate fate) { return fate != Fate::Unchanged; });
}

} // namespace

MoneyAdded addMoney(Invoice& invoice, const std::vector<Payment>& payments,
                    const std::vector<CreditNote>& creditNotes, PaymentsTold told) {
    MoneyAdded added;
    if (!payments.empty()) added.payments = addPayments(invoice, payments, told);
    if (!creditNotes.empty()) added.creditNotes = addCreditNotes(invoice, creditNotes);
    if (anyChange(added.payments)) added.changed |= kPaymentsChanged;
    if (anyChange(added.creditNotes)) added.changed |= kCreditsChanged;
    return added;
}

} // namespace rapport::importing
