// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/accrual.h"

#include "scoring/trend.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

constexpr double kRegularTenureMonths = 12.0;
/// The main billings must be this much of all recent ones.
constexpr double kMainShare = 0.8;
constexpr int kLoneCycleDays = 365;
constexpr int kLongestCycleDays = 730;

/// Invoices so close together that they are one.
struct Billing {
    Day day;
    Fine worth;
    bool main = false;
};

/// A cycle needs a billing from before the window; new clients are spared the rest.
bool hasBillingBefore(const Ledger& ledger, Day windowStart) {
    return std::any_of(ledger.entries.begin(), ledger.entries.end(), [&](const LedgerEntry& entry) {
        return entry.net.isPositive() && entry.invoice->issued <= windowStart;
    });
}

std::vector<Billing> billingsOf(const Ledger& ledger, const Policy& policy) {
    std::vector<std::pair<Day, Fine>> invoices;
    invoices.reserve(ledger.entries.size());
    for (const LedgerEntry& entry : ledger.entries)
        if (entry.net.isPositive()) invoices.emplace_back(entry.invoice->issued, entry.net);
    if (!std::is_sorted(invoices.begin(), invoices.end())) std::sort(invoices.begin(), invoices.end());

    std::vector<Billing> billings;
    billings.reserve(invoices.size());
    for (const auto& [day, net] : invoices) {
        if (!billings.empty() && day - billings.back().day <= policy.billingGroupDays) {
            billings.back().worth += net;
        } else {
            billings.push_back({day, net});
        }
    }
    return billings;
}

/// The billings of the cycle: those of the look-back that are no extras; if only one, the one before as well.
/// Marks them in `billings`; nothing when they are too few, too little or have no past.
std::vector<Billing> mainBillings(std::vector<Billing>& billings, Day lookBack, Day windowStart,
                                  const Policy& policy) {
    Fine top, recentWorth;
    for (const Billing& billing : billings) {
        if (billing.day <= lookBack) continue;
        top = std::max(top, billing.worth);
        recentWorth += billing.worth;
    }
    if (!top.isPositive()) return {};
    const Fine least = top.times(policy.billingMainShare);
    std::vector<Billing> chosen;
    Fine mainWorth;
    size_t recent = 0;
    for (auto billing = billings.rbegin(); billing != billings.rend(); ++billing) {
        if (billing->worth < least) continue;
        const bool isRecent = billing->day > lookBack;
        if (!isRecent && chosen.size() >= std::max<size_t>(recent, 2)) break;
        billing->main = true;
        chosen.push_back(*billing);
        if (isRecent) {
            ++recent;
            mainWorth += billing->worth;
        }
    }
    std::reverse(chosen.begin(), chosen.end());
    if (mainWorth < recentWorth.times(kMainShare) || chosen.empty() || chosen.front().day > windowStart)
        return {};
    return chosen;
}

/// Days from each billing to the next; nothing when they do not come at a regular, rare pace.
std::optional<std::vector<int>> cycleOf(const std::vector<Billing>& billings, const Policy& policy) {
    std::vector<int> gaps;
    std::vector<double> sorted;
    for (size_t i = 1; i < billings.size(); ++i) {
        gaps.push_back(billings[i].day - billings[i - 1].day);
        sorted.push_back(gaps.back());
    }
    if (gaps.empty()) return std::vector<int>{kLoneCycleDays};
    const double middle = median(sorted);
    if (middle < policy.rareGapDays) return std::nullopt;
    for (const int gap : gaps)
        if (3.0 * gap < 2.0 * middle || 2.0 * gap > 3.0 * middle) return std::nullopt;
    gaps.push_back(gaps.back());
    return gaps;
}

/// Invoices after this day take part in accrual.
Day accrualLookBack(const Window& window, const Policy& policy) {
    return window.memory - policy.renewalGraceDays;
}

} // namespace

std::optional<Fine> accruedRevenue(const Ledger& ledger, const Window& window, double tenureMonths,
                                   const Policy& policy) {
    if (tenureMonths < kRegularTenureMonths || !hasBillingBefore(ledger, window.start)) return std::nullopt;
    const Day lookBack = accrualLookBack(window, policy);
    std::vector<Billing> billings = billingsOf(ledger, policy);
    const std::vector<Billing> cycle = mainBillings(billings, lookBack, window.start, policy);
    if (cycle.empty()) return std::nullopt;
    const auto gaps = cycleOf(cycle, policy);
    if (!gaps) return std::nullopt;

    Fine earned, largest;
    for (size_t i = 0; i < cycle.size(); ++i) {
        const Billing& billing = cycle[i];
        const int gap = std::clamp((*gaps)[i], 1, kLongestCycleDays);
        const Day first = std::max(billing.day, window.start + 1);
        const Day last = std::min(billing.day + (gap - 1), window.asOf);
        if (last >= first) earned += billing.worth.part(last - first + 1, gap);
        if (window.contains(billing.day)) largest = std::max(largest, billing.worth);
    }
    // Work billed at its end was done in the window: never less than one whole billing.
    earned = std::max(earned, largest);

    // Extras and credit memos count by their own day, not by that of the billing they fell into.
    const auto isExtra = [&](Day issued) {
        const auto after =
            std::upper_bound(billings.begin(), billings.end(), issued,
                             [](Day day, const Billing& billing) { return day < billing.day; });
        const Billing& own = *(after - 1);
        return own.day > lookBack && !own.main;
    };
    for (const LedgerEntry& entry : ledger.entries) {
        if (!window.contains(entry.invoice->issued)) continue;
        const bool memo = entry.net.isNegative();
        if (memo || (entry.net.isPositive() && isExtra(entry.invoice->issued))) earned += entry.net;
    }
    return earned;
}

} // namespace rapport::scoring
