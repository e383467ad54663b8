// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/client_statement.h"

#include "reporting/ageing_section.h"
#include "reporting/invoice_standing.h"

#include <algorithm>

namespace rapport::reporting {

namespace {

using wording::Speech;

/// One line of an account. Exactly one of the amounts is not zero.
struct Entry {
    Day day;
    QString what;
    Money billed, settled;
};

std::vector<Currency> currenciesOf(const StatementInput& input) {
    std::vector<Currency> currencies;
    for (const Invoice& invoice : input.invoices) {
        if (invoice.issued <= input.asOf &&
            std::find(currencies.begin(), currencies.end(), invoice.currency()) == currencies.end())
            currencies.push_back(invoice.currency());
    }
    std::sort(currencies.begin(), currencies.end(),
              [](Currency one, Currency other) { return one.code() < other.code(); });
    return currencies;
}

std::vector<Entry> entriesOf(const StatementInput& input, Currency currency, const Speech& speech) {
    const Money nothing = Money::zero(currency);
    std::vector<Entry> entries;
    for (const Invoice& invoice : input.invoices) {
        if (invoice.currency() != currency || invoice.issued > input.asOf) continue;
        const QList<wording::Slot> number{{QStringLiteral("number"), invoice.number}};
        const bool memo = invoice.gross().isNegative();
        entries.push_back({invoice.issued,
                           speech.filled(memo ? speech.translate("Account", "Credit memo {number}")
                                              : speech.translate("Account", "Invoice {number}"),
                                         number),
                           memo ? nothing : invoice.gross(), memo ? -invoice.gross() : nothing});
        for (const CreditNote& note : invoice.creditNotes) {
            if (note.day <= input.asOf)
                entries.push_back({note.day,
                                   speech.filled(speech.translate("Account", "Credit for {number}"), number),
                                   nothing, note.net + note.tax});
        }
        for (const Payment& payment : invoice.payments) {
            // Some sources only say that it was paid; then the day of the invoice must do.
            const Day day = payment.day.value_or(invoice.issued);
            if (day > input.asOf || payment.amount.isZero()) continue;
            const bool back = payment.amount.isNegative();
            entries.push_back(
                {day,
                 speech.filled(back ? speech.translate("Account", "Payment for {number} returned")
                               : payment.day
                                   ? speech.translate("Account", "Payment for {number}, with thanks")
                                   : speech.translate("Account", "Payment for {number}, day not recorded"),
                               number),
                 back ? -payment.amount : nothing, back ? nothing : payment.amount});
        }
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& one, const Entry& other) { return one.day < other.day; });
    return entries;
}

Cell amountOrNothing(const Money& amount) {
    return amount.isZero() ? Cell() : Cell(amount);
}

Table accountTable(const StatementInput& input, const std::vector<Entry>& entries, Currency currency,
                   const Speech& speech) {
    Table table;
    table.caption = speech.filled(
        speech.translate("Account", "Account from {from} to {day}"),
        {{QStringLiteral("from"), speech.day(input.from)}, {QStringLiteral("day"), speech.day(input.asOf)}});
    table.columns = {speech.translate("Account", "Day"), speech.translate("Account", "What"),
                     speech.translate("Account", "Billed"), speech.translate("Account", "Paid or credited"),
                     speech.translate("Account", "Balance")};
    Money balance = Money::zero(currency);
    size_t first = 0;
    for (; first < entries.size() && entries[first].day < input.from; ++first)
        balance += entries[first].billed - entries[first].settled;
    table.rows.push_back({{input.from, speech.translate("Account", "Balance brought forward"),
                           std::monostate(), std::monostate(), balance}});
    for (size_t i = first; i < entries.size(); ++i) {
        balance += entries[i].billed - entries[i].settled;
        table.rows.push_back({{entries[i].day, entries[i].what, amountOrNothing(entries[i].billed),
                               amountOrNothing(entries[i].settled), balance},
                              false,
                              {},
                              {{4, QStringLiteral("[^4]+[2]-[3]")}}});
    }
    table.rows.push_back(
        {{input.asOf, speech.translate("Account", "Balance"), std::monostate(), std::monostate(), balance},
         true,
         {},
         {{4, QStringLiteral("[^4]")}}});
    return table;
}

struct OpenInvoices {
    std::vector<std::pair<const Invoice*, Money>> list; ///< The oldest due first.
    Money sum;
    AgeingFigures ageing;
};

OpenInvoices openOf(const StatementInput& input, Currency currency) {
    const Money nothing = Money::zero(currency);
    OpenInvoices open{{}, nothing, {nothing, nothing, nothing, nothing, nothing}};
    for (const Invoice& invoice : input.invoices) {
        if (invoice.currency() != currency || invoice.issued > input.asOf) continue;
        const Money rest = standingOf(invoice, input.asOf).open;
        if (!rest.isPositive()) continue;
        open.list.emplace_back(&invoice, rest);
        open.sum += rest;
        const int late = input.asOf - invoice.due;
        AgeingFigures& ageing = open.ageing;
        (late <= 0    ? ageing.notDue
         : late <= 30 ? ageing.to30
         : late <= 60 ? ageing.to60
         : late <= 90 ? ageing.to90
                      : ageing.beyond) += rest;
    }
    std::stable_sort(open.list.begin(), open.list.end(),
                     [](const auto& one, const auto& other) { return one.first->due < other.first->due; });
    return open;
}

Table openTable(const OpenInvoices& open, Day asOf, const Speech& speech) {
    Table table;
    table.caption = speech.translate("Account", "Open invoices, the oldest first");
    table.columns = {speech.translate("Account", "Invoice"), speech.translate("Account", "Open"),
                     speech.translate("Account", "Due"), speech.translate("Account", "Days since then")};
    for (const auto& [invoice, rest] : open.list) {
        const int late = asOf - invoice->due;
        table.rows.push_back({{invoice->number, rest, invoice->due, late > 0 ? Cell(qint64(late)) : Cell()}});
    }
    table.rows.push_back(
        {{speech.translate("Account", "All open invoices"), open.sum, std::monostate(), std::monostate()},
         true,
         {},
         {{1, QStringLiteral("SUM([rows])")}}});
    return table;
}

Section accountSection(const StatementInput& input, Currency currency, bool alone, const Speech& speech) {
    Section section{QStringLiteral("account_") + currency.code().toLower(),
                    alone ? speech.translate("Account", "Your account")
                          : speech.filled(speech.translate("Account", "Your account in {currency}"),
                                          {{QStringLiteral("currency"), currency.code()}}),
                    {}};
    const OpenInvoices open = openOf(input, currency);
    Money overdue = open.sum - open.ageing.notDue;
    const QList<wording::Slot> values{{QStringLiteral("day"), speech.day(input.asOf)},
                                      {QStringLiteral("amount"), speech.money(open.sum)},
                                      {QStringLiteral("overdue"), speech.money(overdue)}};
    QString lead = speech.translate("Account", "Nothing is open on {day}. Thank you.");
    if (overdue.isPositive())
        lead = speech.translate("Account",
                                "On {day} invoices of {amount} are open; {overdue} of it was due by then.");
    else if (open.sum.isPositive())
        lead = speech.translate("Account", "On {day} invoices of {amount} are open; none of it is overdue.");
    section.blocks.push_back(Paragraph{speech.filled(lead, values), Paragraph::Role::Lead});
    if (!open.list.empty()) {
        section.blocks.push_back(openTable(open, input.asOf, speech));
        addAgeing(section, open.ageing, currency, speech);
    }
    section.blocks.push_back(accountTable(input, entriesOf(input, currency, speech), currency, speech));
    return section;
}

} // namespace

Document buildStatement(const StatementInput& input, const Speech& speech) {
    Document document;
    document.speech = speech;
    document.author = input.business;
    document.madeOn = input.madeOn;
    document.title = speech.filled(speech.translate("Account", "Statement of account: {client}"),
                                   {{QStringLiteral("client"), input.client.name}});
    document.subtitle = speech.filled(
        speech.translate("Review", "{business}, as of {day}"),
        {{QStringLiteral("business"), input.business}, {QStringLiteral("day"), speech.day(input.asOf)}});
    const std::vector<Currency> currencies = currenciesOf(input);
    for (const Currency currency : currencies)
        document.sections.push_back(accountSection(input, currency, currencies.size() == 1, speech));
    Section closing{QStringLiteral("closing"), speech.translate("Account", "Please tell us"), {}};
    if (currencies.empty())
        closing.blocks.push_back(
            Paragraph{speech.translate("Account", "There are no invoices up to this day.")});
    closing.blocks.push_back(Paragraph{
        speech.translate("Account", "If a payment has crossed this statement, please take it as settled. If "
                                    "anything here differs from your own books, tell us, and we look at it "
                                    "together.")});
    document.sections.push_back(std::move(closing));
    return document;
}

} // namespace rapport::reporting
