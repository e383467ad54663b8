// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/receipt_matching.h"

#include <algorithm>
#include <cstdlib>

// What a receipt that is not sure may be for.
namespace rapport::importing {

namespace {

/// More to choose from is no help.
constexpr size_t kMostCandidates = 12;
/// So many open invoices of one amount are a common amount, which tells nothing.
constexpr size_t kMostOfOneAmount = 5;
/// How long after its invoice money that names nothing may come.
constexpr int kLongestWait = 400;

QString keyOf(const Money& money) {
    return QString::number(money.minorUnits()) + money.currency().code();
}

/// Less by no more than what is usual for paying early, 3 per cent.
bool isDiscounted(const Money& amount, const Money& open) {
    return amount < open && amount.minorUnits() * 100 >= open.minorUnits() * 97;
}

} // namespace

/// What speaks for an invoice, and how much.
struct ReceiptMatching::Scored {
    QStringList why;
    int score = 0;

    void add(const char* code, int points) {
        const QString word = QLatin1String(code);
        if (why.contains(word)) return;
        why << word;
        score += points;
    }
};

QStringList ReceiptMatching::whyOf(const Receipt& receipt, const Look& look, qint32 place) const {
    QStringList why;
    const auto isNamed = [place](const std::vector<qint32>& group) {
        return std::ranges::find(group, place) != group.end();
    };
    if (std::ranges::any_of(look.named, isNamed) || look.weaklyNamed.contains(place))
        why << QStringLiteral("number");
    if (at(place).open == receipt.amount) why << QStringLiteral("amount");
    const Id<Client> client = at(place).invoice.clientId;
    if (look.byName.contains(client)) why << QStringLiteral("name");
    if (look.byAccount.contains(client)) why << QStringLiteral("account");
    return why;
}

void ReceiptMatching::scoreByClient(const Receipt& receipt, const Look& look,
                                    std::map<qint32, Scored>& scored) const {
    for (const Id<Client> client : look.byName + look.byAccount + look.close) {
        std::vector<qint32> open;
        for (const qint32 place : byClient_.value(client))
            if (isPayable(receipt, place) && isIssued(receipt, place)) open.push_back(place);
        Money sum = Money::zero(receipt.amount.currency());
        for (const qint32 place : open)
            sum += at(place).open;
        const bool isSum = open.size() > 1 && sum == receipt.amount;
        for (const qint32 place : open) {
            const bool isExact = at(place).open == receipt.amount;
            const bool isLess = !isExact && isDiscounted(receipt.amount, at(place).open);
            // One with a name that is only like the payer's needs the amount to speak for it.
            if (!look.isOf(client) && !isExact && !isLess && !isSum) continue;
            Scored& one = scored[place];
            if (isExact) one.add("amount", 4);
            if (isLess) one.add("discount", 2);
            if (isSum) one.add("sum", 3);
            if (look.byAccount.contains(client)) one.add("account", 3);
            if (look.byName.contains(client) || look.close.contains(client))
                one.add("name", look.byName.contains(client) ? 3 : 1);
        }
    }
}

void ReceiptMatching::findCandidates(const Receipt& receipt, const Look& look, ReceiptMatch& match) const {
    std::map<qint32, Scored> scored;
    for (const std::vector<qint32>& group : look.named)
        for (const qint32 place : group)
            if (isPayable(receipt, place)) {
                Scored& one = scored[place];
                one.add("number", 8);
                if (at(place).open == receipt.amount) one.add("amount", 4);
                if (isDiscounted(receipt.amount, at(place).open)) one.add("discount", 2);
            }
    scoreByClient(receipt, look, scored);
    std::vector<qint32> ofAmount;
    for (const qint32 place : byOpen_.value(keyOf(receipt.amount)))
        if (isPayable(receipt, place) && isIssued(receipt, place) && at(place).open == receipt.amount &&
            receipt.day - at(place).invoice.issued <= kLongestWait)
            ofAmount.push_back(place);
    for (const qint32 place : ofAmount)
        if (ofAmount.size() <= kMostOfOneAmount || look.weaklyNamed.contains(place))
            scored[place].add("amount", 4);
    for (const qint32 place : look.weaklyNamed)
        if (const auto known = scored.find(place); known != scored.end()) known->second.add("number", 2);

    std::vector<std::pair<qint32, const Scored*>> ordered;
    for (const auto& [place, one] : scored)
        ordered.emplace_back(place, &one);
    // Of those alike the one that was due about then.
    const auto away = [&](qint32 place) { return std::abs(at(place).invoice.due - receipt.day); };
    std::ranges::stable_sort(ordered, [&](const auto& one, const auto& other) {
        if (one.second->score != other.second->score) return one.second->score > other.second->score;
        return away(one.first) < away(other.first);
    });
    if (ordered.size() > kMostCandidates) ordered.resize(kMostCandidates);
    for (const auto& [place, one] : ordered)
        match.candidates.push_back(offer(place, one->why));
    match.state = match.candidates.empty() ? ReceiptMatch::State::Nothing : ReceiptMatch::State::Doubtful;
}

qint64 ReceiptMatching::openDueBefore(Day day) const {
    return std::ranges::count_if(
        seen_, [day](const Seen& seen) { return seen.invoice.due < day && seen.open.isPositive(); });
}

/// Money taken back: from an invoice that was paid with just that.
void ReceiptMatching::findReturned(const Receipt& receipt, const Look& look, ReceiptMatch& match) const {
    std::vector<std::pair<int, qint32>> found;
    for (qint32 place = 0; place < static_cast<qint32>(seen_.size()); ++place) {
        const Seen& seen = at(place);
        const bool isPaidSo = std::ranges::any_of(seen.invoice.payments, [&](const Payment& payment) {
            return payment.amount == -receipt.amount && (!payment.day || *payment.day <= receipt.day);
        });
        if (!isPaidSo) continue;
        const QStringList why = whyOf(receipt, look, place);
        found.emplace_back(-static_cast<int>(why.size()), place);
    }
    std::ranges::stable_sort(found);
    // Where something more than the amount speaks for one, the others are left out.
    if (!found.empty() && found.front().first < 0)
        std::erase_if(found, [](const auto& one) { return one.first == 0; });
    if (found.size() > kMostCandidates) found.resize(kMostCandidates);
    for (const auto& [score, place] : found)
        match.candidates.push_back(
            offer(place, QStringList{QStringLiteral("amount")} + whyOf(receipt, look, place)));
    match.state = match.candidates.empty() ? ReceiptMatch::State::Nothing : ReceiptMatch::State::Doubtful;
}

} // namespace rapport::importing
