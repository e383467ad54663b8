// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/invoice_money.h"
#include "importing/planner.h"
#include "importing/record_matcher.h"

// What the planner does with invoices and the money on them.
namespace rapport::importing {

namespace {

/// Several rows' money on one invoice.
struct MoneyOnInvoice {
    Invoice* invoice = nullptr;
    std::vector<Payment> payments;
    std::vector<CreditNote> creditNotes;
    std::vector<qint32> paymentRows, creditNoteRows;
};

Currency currencyOf(const Payment& payment) {
    return payment.amount.currency();
}
Currency currencyOf(const CreditNote& note) {
    return note.net.currency();
}

} // namespace

void Planner::planInvoices(IncomingClient& incoming, std::vector<Invoice>& invoices, ClientPlan& planned) {
    const auto paymentsTold = plan_.kind == ImportKind::Invoices ? PaymentsTold::InAll : PaymentsTold::Singly;
    const std::vector<qsizetype> partners = pairUp(incoming.invoices, invoices);
    planned.invoices.reserve(incoming.invoices.size());
    for (size_t i = 0; i < incoming.invoices.size(); ++i) {
        Incoming<Invoice>& told = incoming.invoices[i];
        if (partners[i] == kUnmatched) {
            raise(told.row, Fate::Create);
            planned.invoices.push_back({std::move(told.record), Fate::Create, 0});
            continue;
        }
        Invoice& known = invoices[static_cast<size_t>(partners[i])];
        linked_.tie(told.record.id, known.id);
        if (known.currency() != told.record.currency()) {
            reject(told.row, "currency_differs", QStringLiteral("currency"), told.record.currency().code());
            continue;
        }
        FieldSet changed = merge(known, told);
        changed |= addMoney(known, told.record.payments, told.record.creditNotes, paymentsTold).changed;
        if (changed == 0) continue;
        raise(told.row, Fate::Update, changed);
        planned.invoices.push_back({known, Fate::Update, changed});
    }
}

std::vector<Planned<Invoice>> Planner::planMoney(const std::vector<OnInvoice<Payment>>& payments,
                                                 const std::vector<OnInvoice<CreditNote>>& creditNotes,
                                                 const InvoicesByNumber& invoices) {
    std::vector<MoneyOnInvoice> money;
    QHash<Invoice*, size_t> places;
    const auto placeOf = [&](const auto& told) -> MoneyOnInvoice* {
        const auto found = invoices.constFind(told.number);
        if (found == invoices.constEnd() || found->size() != 1) {
            const bool known = found != invoices.constEnd() && !found->empty();
            reject(told.row, known ? "invoice_ambiguous" : "invoice_unknown", QStringLiteral("number"),
                   told.number);
            return nullptr;
        }
        Invoice* const invoice = found->front();
        if (const Currency currency = currencyOf(told.record); currency != invoice->currency()) {
            reject(told.row, "currency_differs", QStringLiteral("currency"), currency.code());
            return nullptr;
        }
        auto place = places.constFind(invoice);
        if (place == places.constEnd()) {
            place = places.insert(invoice, money.size());
            money.emplace_back().invoice = invoice;
        }
        return &money[*place];
    };
    for (const auto& told : payments)
        if (MoneyOnInvoice* place = placeOf(told)) {
            place->payments.push_back(told.record);
            place->paymentRows.push_back(told.row);
        }
    for (const auto& told : creditNotes)
        if (MoneyOnInvoice* place = placeOf(told)) {
            place->creditNotes.push_back(told.record);
            place->creditNoteRows.push_back(told.row);
        }

    std::vector<Planned<Invoice>> planned;
    for (MoneyOnInvoice& place : money) {
        const MoneyAdded added = addMoney(*place.invoice, place.payments, place.creditNotes);
        for (size_t i = 0; i < place.paymentRows.size(); ++i)
            raise(place.paymentRows[i], added.payments[i]);
        for (size_t i = 0; i < place.creditNoteRows.size(); ++i)
            raise(place.creditNoteRows[i], added.creditNotes[i]);
        if (added.changed != 0) planned.push_back({*place.invoice, Fate::Update, added.changed});
    }
    return planned;
}

Result<void> Planner::planMoneyByNumber() {
    if (book_.payments.empty() && book_.creditNotes.empty()) return {};
    QHash<QString, std::vector<Invoice>> found;
    const auto look = [&](const QString& number) -> Result<void> {
        if (found.contains(number)) return {};
        RAPPORT_TRY_ASSIGN(std::vector<Invoice> numbered, existing_.invoicesNumbered(number));
        found.insert(number, std::move(numbered));
        return {};
    };
    for (const auto& told : book_.payments)
        RAPPORT_TRY(look(told.number));
    for (const auto& told : book_.creditNotes)
        RAPPORT_TRY(look(told.number));
    InvoicesByNumber byNumber;
    for (auto it = found.begin(); it != found.end(); ++it)
        for (Invoice& invoice : *it)
            byNumber[it.key()].push_back(&invoice);
    for (Planned<Invoice>& invoice : planMoney(book_.payments, book_.creditNotes, byNumber)) {
        const Client* client = matcher_->byId(invoice.record.clientId);
        if (!client) return Error{ErrorKind::Internal, "client_not_found"};
        planOf(*client).invoices.push_back(std::move(invoice));
    }
    return {};
}

ClientPlan& Planner::planOf(const Client& client) {
    const auto known = planned_.constFind(client.id);
    if (known != planned_.constEnd()) return plan_.clients[*known];
    planned_.insert(client.id, plan_.clients.size());
    ClientPlan& planned = plan_.clients.emplace_back();
    planned.client = client;
    return planned;
}

} // namespace rapport::importing
