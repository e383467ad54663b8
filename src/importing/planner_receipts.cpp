// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/invoice_money.h"
#include "importing/planner.h"
#include "importing/source_key.h"

#include <algorithm>
#include <map>

// What the planner does with money of bank statements.
namespace rapport::importing {

namespace {

/// How many clients' invoices are asked of the book at a time.
constexpr size_t kBatch = 400;

/// Days by which money may well be late.
constexpr int kUsualDelay = 30;
constexpr qint64 kManyOpen = 5;

/// What tells that an account has paid for a client before, without its number standing in the book.
QString accountKey(const QString& account) {
    return sourceKey({QStringLiteral("bank account"), account});
}

} // namespace

Result<void> Planner::seeInvoices(ReceiptMatching& matching,
                                  const QHash<Id<Invoice>, QStringList>& accounts) {
    const std::vector<Client>& clients = matcher_->clients();
    for (size_t from = 0; from < clients.size(); from += kBatch) {
        std::vector<Id<Client>> ids;
        for (size_t i = from; i < std::min(from + kBatch, clients.size()); ++i)
            ids.push_back(clients[i].id);
        RAPPORT_TRY_ASSIGN(const std::vector<ClientContent> contents,
                           existing_.contents(ids, Part::Invoices));
        for (const ClientContent& content : contents)
            for (const Invoice& invoice : content.invoices) {
                matching.see(invoice);
                for (const QString& account : accounts.value(invoice.id))
                    matching.learn(account, content.client.id);
            }
    }
    return {};
}

Result<void> Planner::planReceipts() {
    if (book_.receipts.empty()) return {};
    QStringList keys;
    QHash<QString, QString> accounts; // By their key.
    for (const Receipt& receipt : book_.receipts) {
        keys << receipt.key;
        if (!receipt.account.isEmpty()) accounts.insert(accountKey(receipt.account), receipt.account);
    }
    RAPPORT_TRY_ASSIGN(const std::vector<TakenRecord> taken, existing_.taken(keys + accounts.keys()));
    QSet<QString> known;
    QSet<QString> knownAccounts;
    QHash<Id<Invoice>, QStringList> paidFrom;
    for (const TakenRecord& record : taken) {
        const auto account = accounts.constFind(record.key);
        if (account == accounts.constEnd()) {
            known.insert(record.key);
            continue;
        }
        knownAccounts.insert(*account);
        paidFrom[Id<Invoice>(record.record)] << *account;
    }
    RAPPORT_TRY_ASSIGN(const std::vector<Contact> contacts, existing_.contacts());
    ReceiptMatching matching(book_.receipts, matcher_->clients(), contacts);
    matching.setTaken(std::move(known));
    RAPPORT_TRY(seeInvoices(matching, paidFrom));
    std::vector<ReceiptMatch> matches = matching.run(request_.receipts);
    planPaid(matching);
    tellReceipts(matching, std::move(matches));
    rememberReceipts(knownAccounts);
    return {};
}

void Planner::planPaid(const ReceiptMatching& matching) {
    for (ReceiptMatching::PaidInvoice& paid : matching.paid()) {
        std::vector<Payment> payments;
        for (const ReceiptMatching::Paid& one : paid.payments)
            payments.push_back(one.payment);
        const MoneyAdded added = addMoney(paid.invoice, payments, {});
        for (size_t i = 0; i < payments.size(); ++i)
            raise(book_.receipts[paid.payments[i].receipt].row, added.payments[i]);
        const Client* client = matcher_->byId(paid.invoice.clientId);
        if (added.changed == 0 || !client) continue;
        planOf(*client).invoices.push_back({std::move(paid.invoice), Fate::Update, added.changed});
    }
}

void Planner::tellReceipts(const ReceiptMatching& matching, std::vector<ReceiptMatch> matches) {
    using State = ReceiptMatch::State;
    std::map<QByteArray, qint64> counts;
    for (size_t i = 0; i < matches.size(); ++i) {
        ReceiptMatch& match = matches[i];
        const Currency currency = match.amount.currency();
        if (match.state != State::Known && match.chosen.empty()) raise(match.row, Fate::Left);
        if (match.state == State::Nothing && currency != base_ && !matching.isBilledIn(currency)) {
            ++counts["other_currency_left_out"];
            continue;
        }
        if (!match.chosen.empty() || (match.state == State::Sure && !request_.receipts.contains(match.key)))
            ++counts["receipts_matched"];
        else if (match.state == State::Doubtful && !request_.receipts.contains(match.key))
            ++counts["receipts_doubtful"];
        else
            ++counts[match.state == State::Known ? "receipts_known" : "receipts_left"];
        QStringList numbers;
        for (const Id<Invoice> chosen : match.chosen)
            if (const QString number = matching.numberOf(chosen); !number.isEmpty()) numbers << number;
        RowFate& row = book_.rows[static_cast<size_t>(match.row)];
        if (!numbers.isEmpty()) row.what = numbers.join(QStringLiteral(", "));
        plan_.receipts.push_back(std::move(match));
    }
    // A few are overdue indeed; many were paid before the statement begins.
    const auto first = std::ranges::min_element(book_.receipts, {}, &Receipt::day);
    const qint64 before = matching.openDueBefore(first->day - kUsualDelay);
    if (before >= kManyOpen) counts["statement_begins_later"] = before;
    for (const char* code : {"receipts_matched", "receipts_doubtful", "receipts_known", "receipts_left",
                             "statement_begins_later", "other_currency_left_out"})
        if (const auto count = counts.find(code); count != counts.end())
            plan_.notices.push_back({code, {{QStringLiteral("count"), QString::number(count->second)}}});
}

void Planner::rememberReceipts(const QSet<QString>& knownAccounts) {
    QSet<QString> accounts = knownAccounts;
    QHash<QString, QString> accountOf;
    for (const Receipt& receipt : book_.receipts)
        accountOf.insert(receipt.key, receipt.account);
    QHash<Id<Invoice>, size_t> places; // Of the plans of the clients whose invoices they are.
    for (size_t i = 0; i < plan_.clients.size(); ++i)
        for (const Planned<Invoice>& invoice : plan_.clients[i].invoices)
            places.insert(invoice.record.id, i);
    for (const ReceiptMatch& match : plan_.receipts) {
        if (match.state == ReceiptMatch::State::Known || match.chosen.empty()) continue;
        const auto place = places.constFind(match.chosen.front());
        if (place == places.constEnd()) continue;
        auto& taken = plan_.clients[*place].taken;
        const qint64 invoice = match.chosen.front().value();
        taken.push_back({{{}, match.key, RecordType::Invoice, invoice}, Fate::Create, 0});
        const QString account = accountOf.value(match.key);
        if (account.isEmpty() || accounts.contains(account)) continue;
        accounts.insert(account);
        taken.push_back({{{}, accountKey(account), RecordType::Invoice, invoice}, Fate::Create, 0});
    }
}

} // namespace rapport::importing
