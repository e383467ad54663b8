// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/invoice_money.h"

#include "importing/record_matcher.h"

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

std::vector<Fate> addPayments(Invoice& invoice, const std::vector<Payment>& payments) {
    const std::vector<qsizetype> partners = pairUp(asIncoming(payments), invoice.payments);
    const size_t before = invoice.payments.size();
    std::vector<bool> taken(before, false);
    for (const qsizetype partner : partners)
        if (partner != kUnmatched) taken[static_cast<size_t>(partner)] = true;
    std::vector<Fate> fates(payments.size(), Fate::Unchanged);
    for (size_t i = 0; i < payments.size(); ++i) {
        if (partners[i] != kUnmatched) continue;
        const Payment& payment = payments[i];
        size_t at = 0;
        while (at < before && (taken[at] || invoice.payments[at].amount != payment.amount ||
                               (invoice.payments[at].day && payment.day)))
            ++at;
        if (at == before) {
            invoice.payments.push_back(payment);
            fates[i] = Fate::Create;
            continue;
        }
        taken[at] = true;
        if (!payment.day) continue;
        invoice.payments[at].day = payment.day;
        fates[i] = Fate::Update;
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
                    const std::vector<CreditNote>& creditNotes) {
    MoneyAdded added;
    if (!payments.empty()) added.payments = addPayments(invoice, payments);
    if (!creditNotes.empty()) added.creditNotes = addCreditNotes(invoice, creditNotes);
    if (anyChange(added.payments)) added.changed |= kPaymentsChanged;
    if (anyChange(added.creditNotes)) added.changed |= kCreditsChanged;
    return added;
}

} // namespace rapport::importing
