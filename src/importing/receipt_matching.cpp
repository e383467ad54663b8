// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/receipt_matching.h"

#include <algorithm>
#include <numeric>

namespace rapport::importing {

namespace {

/// A payment typed by hand may have another day than the bank's, by so many days.
constexpr int kNear = 3;

/// What the number of an invoice stands for that nothing can be paid on.
constexpr qint32 kPaid = -1;

/// An amount as a key of an index.
QString keyOf(const Money& money) {
    return QString::number(money.minorUnits()) + money.currency().code();
}

bool isNear(const std::optional<Day>& one, Day other) {
    return one && *one - other <= kNear && other - *one <= kNear;
}

/// What may still be paid: what is open, and what the book knows as paid without its day.
Money payableOf(const Invoice& invoice) {
    Money open = invoice.leftToPay();
    for (const Payment& payment : invoice.payments)
        if (!payment.day && payment.amount.isPositive()) open += payment.amount;
    return open;
}

} // namespace

ReceiptMatching::ReceiptMatching(const std::vector<Receipt>& receipts, const std::vector<Client>& clients,
                                 const std::vector<Contact>& contacts)
    : receipts_(receipts), payers_(clients, contacts) {
    for (const Client& client : clients)
        names_.insert(client.id, client.name);
    if (receipts.empty()) return;
    first_ = last_ = receipts.front().day;
    for (const Receipt& receipt : receipts) {
        first_ = std::min(first_, receipt.day);
        last_ = std::max(last_, receipt.day);
        if (receipt.amount.isNegative()) returned_.insert(keyOf(-receipt.amount));
    }
}

void ReceiptMatching::see(const Invoice& invoice) {
    currencies_.insert(invoice.currency().code());
    const Money open = payableOf(invoice);
    // Of invoices that are paid only those matter whose payments these receipts may be.
    const bool mayBePaidHere = std::ranges::any_of(invoice.payments, [&](const Payment& payment) {
        if (returned_.contains(keyOf(payment.amount))) return true;
        return payment.day && *payment.day >= first_ - kNear && *payment.day <= last_ + kNear;
    });
    if (!open.isPositive() && !mayBePaidHere) return numbers_.add(invoice.number, kPaid);
    const auto place = static_cast<qint32>(seen_.size());
    numbers_.add(invoice.number, place);
    byClient_[invoice.clientId].push_back(place);
    byId_.insert(invoice.id, place);
    byOpen_[keyOf(open)].push_back(place);
    seen_.push_back({invoice, open, std::vector<bool>(invoice.payments.size(), false), {}});
}

ReceiptMatching::Look ReceiptMatching::look(const Receipt& receipt) {
    Look look;
    for (ReceiptNumbers::Named& named : numbers_.find(receipt.text)) {
        const bool isPaid = std::erase(named.places, kPaid) > 0;
        std::erase_if(named.places, [&](qint32 place) {
            return at(place).invoice.currency() != receipt.amount.currency();
        });
        if (named.places.empty()) {
            look.namesPaid = look.namesPaid || (isPaid && named.isStrong);
            continue;
        }
        if (named.isStrong)
            look.named.push_back(std::move(named.places));
        else
            look.weaklyNamed.unite(QSet<qint32>(named.places.begin(), named.places.end()));
    }
    if (!receipt.payer.isEmpty()) {
        const ReceiptPayers::Found found = payers_.find(receipt.payer);
        look.byName = found.clients;
        look.close = found.close;
    }
    if (!receipt.account.isEmpty()) look.byAccount = accounts_.value(receipt.account);
    return look;
}

bool ReceiptMatching::isPayable(const Receipt& receipt, qint32 place) const {
    const Money& open = at(place).open;
    return open.currency() == receipt.amount.currency() && open.isPositive();
}

/// Before its invoice only a deposit is paid, and that names the number.
bool ReceiptMatching::isIssued(const Receipt& receipt, qint32 place) const {
    return at(place).invoice.issued <= receipt.day;
}

bool ReceiptMatching::takeSingle(const Receipt& receipt, qint32 place) {
    Seen& seen = at(place);
    for (size_t i = 0; i < seen.told.size(); ++i) {
        const Payment& payment = seen.invoice.payments[i];
        if (seen.told[i] || payment.amount != receipt.amount || !isNear(payment.day, receipt.day)) continue;
        seen.told[i] = true;
        return true;
    }
    return false;
}

/// One transfer for several invoices, typed as a payment on each of them.
bool ReceiptMatching::takeSum(const Receipt& receipt, const std::vector<std::vector<qint32>>& named) {
    std::vector<std::pair<qint32, size_t>> payments;
    Money sum = Money::zero(receipt.amount.currency());
    QSet<qint32> places;
    for (const std::vector<qint32>& group : named)
        if (group.size() == 1) places.insert(group.front());
    for (const qint32 place : places)
        for (size_t i = 0; i < at(place).told.size(); ++i) {
            const Payment& payment = at(place).invoice.payments[i];
            if (at(place).told[i] || !isNear(payment.day, receipt.day)) continue;
            sum += payment.amount;
            payments.emplace_back(place, i);
        }
    if (payments.size() < 2 || sum != receipt.amount) return false;
    for (const auto& [place, payment] : payments)
        at(place).told[payment] = true;
    return true;
}

bool ReceiptMatching::takeKnown(const Receipt& receipt, const Look& look) {
    if (taken_.contains(receipt.key)) return true;
    const auto isTold = [&](qint32 place) {
        return at(place).invoice.currency() == receipt.amount.currency() && takeSingle(receipt, place);
    };
    for (const std::vector<qint32>& group : look.named)
        if (std::ranges::any_of(group, isTold)) return true;
    if (takeSum(receipt, look.named)) return true;
    // Who names another invoice does not mean one that was paid these days too.
    if (!look.named.empty()) return false;
    for (const qint32 place : look.weaklyNamed)
        if (isTold(place)) return true;
    for (const Id<Client> client : look.byName + look.byAccount)
        if (std::ranges::any_of(byClient_.value(client), isTold)) return true;
    return false;
}

std::vector<qint32> ReceiptMatching::sureByNumber(const Receipt& receipt, const Look& look) const {
    std::vector<qint32> named;
    bool isClear = true;
    for (const std::vector<qint32>& group : look.named) {
        std::vector<qint32> open;
        std::ranges::copy_if(group, std::back_inserter(open),
                             [&](qint32 place) { return isPayable(receipt, place); });
        const auto keep = [&open](auto&& fits) {
            std::vector<qint32> kept;
            std::ranges::copy_if(open, std::back_inserter(kept), fits);
            if (!kept.empty()) open = std::move(kept);
        };
        // Two clients may have invoices of the same number.
        if (open.size() > 1) keep([&](qint32 place) { return look.isOf(at(place).invoice.clientId); });
        if (open.size() > 1) keep([&](qint32 place) { return at(place).open == receipt.amount; });
        if (open.size() > 1) isClear = false;
        for (const qint32 place : open)
            if (std::ranges::find(named, place) == named.end()) named.push_back(place);
    }
    if (named.empty() || !isClear) return {};
    Money sum = Money::zero(receipt.amount.currency());
    for (const qint32 place : named)
        sum += at(place).open;
    if (sum == receipt.amount) return named;
    std::erase_if(named, [&](qint32 place) { return at(place).open != receipt.amount; });
    return named.size() == 1 ? named : std::vector<qint32>();
}

std::vector<qint32> ReceiptMatching::sureByPayer(const Receipt& receipt, const Look& look) const {
    // Whoever names a number means that invoice and no other.
    if (!look.named.empty() || look.namesPaid) return {};
    std::vector<qint32> fits;
    for (const Id<Client> client : look.byName + look.byAccount)
        for (const qint32 place : byClient_.value(client))
            if (isPayable(receipt, place) && isIssued(receipt, place) && at(place).open == receipt.amount)
                fits.push_back(place);
    if (fits.size() > 1) std::erase_if(fits, [&](qint32 place) { return !look.weaklyNamed.contains(place); });
    return fits.size() == 1 ? fits : std::vector<qint32>();
}

void ReceiptMatching::pay(size_t index, const std::vector<qint32>& places) {
    const Receipt& receipt = receipts_[index];
    Money left = receipt.amount;
    for (size_t i = 0; i < places.size(); ++i) {
        Seen& seen = at(places[i]);
        const bool isLast = i + 1 == places.size();
        const Money open = seen.open.isPositive() ? seen.open : Money::zero(left.currency());
        // What is more than all of them come to is on the last.
        const Money part = isLast || left < open ? left : open;
        if (part.isZero()) continue;
        seen.paid.push_back({index, {{}, receipt.day, part}});
        seen.open -= part;
        left -= part;
    }
    if (receipt.account.isEmpty()) return;
    for (const qint32 place : places)
        accounts_[receipt.account].insert(at(place).invoice.clientId);
}

void ReceiptMatching::begin(const Receipt& receipt, ReceiptMatch& match) const {
    match.key = receipt.key;
    match.row = receipt.row;
    match.day = receipt.day;
    match.amount = receipt.amount;
    match.payer = receipt.payer;
    match.text = receipt.text;
}

bool ReceiptMatching::takeSure(size_t index, const std::vector<qint32>& places, const Look& look,
                               ReceiptMatch& match) {
    if (places.empty()) return false;
    match.state = ReceiptMatch::State::Sure;
    for (const qint32 place : places) {
        QStringList why = whyOf(receipts_[index], look, place);
        if (places.size() > 1) why.replaceInStrings(QStringLiteral("amount"), QStringLiteral("sum"));
        if (places.size() > 1 && !why.contains(QStringLiteral("sum"))) why << QStringLiteral("sum");
        match.candidates.push_back(offer(place, why));
        match.chosen.push_back(at(place).invoice.id);
    }
    return true;
}

void ReceiptMatching::takeChoice(size_t index, const ReceiptChoice& choice, ReceiptMatch& match) {
    match.chosen.clear();
    std::vector<qint32> places;
    for (const Id<Invoice> invoice : choice.invoices) {
        const auto place = byId_.constFind(invoice);
        if (place == byId_.constEnd() || std::ranges::find(places, *place) != places.end()) continue;
        if (at(*place).invoice.currency() != receipts_[index].amount.currency()) continue;
        places.push_back(*place);
        match.chosen.push_back(invoice);
    }
    pay(index, places);
}

std::vector<ReceiptMatch> ReceiptMatching::run(const std::map<QString, ReceiptChoice>& choices) {
    std::vector<ReceiptMatch> matches(receipts_.size());
    std::vector<size_t> order(receipts_.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, {}, [this](size_t index) { return receipts_[index].day; });
    std::vector<size_t> open;

    const auto placesOf = [this](const ReceiptMatch& match) {
        std::vector<qint32> places;
        for (const Id<Invoice> invoice : match.chosen)
            places.push_back(byId_.value(invoice));
        return places;
    };
    for (const size_t index : order) {
        const Receipt& receipt = receipts_[index];
        ReceiptMatch& match = matches[index];
        begin(receipt, match);
        const auto choice = choices.find(receipt.key);
        if (taken_.contains(receipt.key)) {
            match.state = ReceiptMatch::State::Known;
        } else if (choice == choices.end()) {
            open.push_back(index);
        } else {
            // What the user said goes before what is found; what would be found is still shown beside it.
            const Look found = look(receipt);
            if (!receipt.amount.isPositive())
                findReturned(receipt, found, match);
            else if (!takeSure(index, sureByNumber(receipt, found), found, match) &&
                     !takeSure(index, sureByPayer(receipt, found), found, match))
                findCandidates(receipt, found, match);
            takeChoice(index, choice->second, match);
        }
    }
    const auto takeEach = [&](auto&& take) {
        std::erase_if(open, [&](size_t index) { return take(index, receipts_[index], matches[index]); });
    };
    takeEach([&](size_t, const Receipt& receipt, ReceiptMatch& match) {
        if (!receipt.amount.isPositive() || !takeKnown(receipt, look(receipt))) return false;
        match.state = ReceiptMatch::State::Known;
        return true;
    });
    takeEach([&](size_t index, const Receipt& receipt, ReceiptMatch& match) {
        const Look found = look(receipt);
        if (!takeSure(index, sureByNumber(receipt, found), found, match)) return false;
        pay(index, placesOf(match));
        return true;
    });
    // Twice: what is sure tells whose an account is.
    for (int round = 0; round < 2; ++round)
        takeEach([&](size_t index, const Receipt& receipt, ReceiptMatch& match) {
            const Look found = look(receipt);
            if (!takeSure(index, sureByPayer(receipt, found), found, match)) return false;
            pay(index, placesOf(match));
            return true;
        });
    for (const size_t index : open) {
        const Receipt& receipt = receipts_[index];
        const Look found = look(receipt);
        if (receipt.amount.isPositive())
            findCandidates(receipt, found, matches[index]);
        else
            findReturned(receipt, found, matches[index]);
    }
    return matches;
}

std::vector<ReceiptMatching::PaidInvoice> ReceiptMatching::paid() const {
    std::vector<PaidInvoice> all;
    for (const Seen& seen : seen_)
        if (!seen.paid.empty()) all.push_back({seen.invoice, seen.paid});
    return all;
}

QString ReceiptMatching::numberOf(Id<Invoice> invoice) const {
    const auto place = byId_.constFind(invoice);
    return place == byId_.constEnd() ? QString() : at(*place).invoice.number;
}

OpenInvoice ReceiptMatching::offer(qint32 place, const QStringList& why) const {
    const Seen& seen = at(place);
    return {seen.invoice.id,
            seen.invoice.number,
            seen.invoice.clientId,
            names_.value(seen.invoice.clientId),
            seen.open,
            seen.invoice.due,
            why};
}

} // namespace rapport::importing
