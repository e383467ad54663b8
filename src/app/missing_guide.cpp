// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/missing_guide.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/hour_cost.h"
#include "app/workspace.h"
#include "scoring/payment_area.h"
#include "scoring/score.h"
#include "scoring/slices.h"
#include "scoring/window.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace rapport::app {

namespace {

constexpr double kMonthsForProfit = 12.0; ///< docs/method.md, Confidence.
/// Fewer invoices that are due may well all be unpaid.
constexpr qint64 kDueInvoices = 3;
constexpr double kWorthSaying = 0.005;
constexpr size_t kKinds = static_cast<size_t>(MissingKind::HourCost) + 1;

/// The confidence of a verdict if that of one area were another.
class Outlook {
public:
    explicit Outlook(const scoring::Assessment& assessment) {
        for (size_t i = 0; i < assessment.areas.size(); ++i) {
            points_[i] = assessment.areas[i].lost;
            confidence_[i] = assessment.areas[i].confidence;
        }
    }
    double now() const { return scoring::overallConfidence(points_, confidence_); }
    double with(Area area, double confidence) const {
        scoring::AreaValues then = confidence_;
        double& one = then[static_cast<size_t>(area)];
        one = std::max(one, confidence);
        return scoring::overallConfidence(points_, then);
    }

private:
    scoring::AreaValues points_{}, confidence_{};
};

/// Invoices of the memory that were paid on a day nobody wrote down, and how many such payments there are.
struct Undated {
    qint64 payments = 0, invoices = 0;
};
Undated undatedOf(const scoring::ClientFacts& facts, const scoring::Window& window) {
    Undated undated;
    for (const scoring::InvoiceFact& invoice : facts.invoices) {
        if (!window.remembers(invoice.issued)) continue;
        const auto count =
            std::ranges::count_if(invoice.payments, [](const auto& payment) { return !payment.day; });
        undated.payments += count;
        undated.invoices += count > 0;
    }
    return undated;
}

/// How many invoices of the memory are due, when not one payment of the client is known; else 0.
qint64 dueWithoutPayments(const scoring::ClientFacts& facts, const scoring::Window& window, Day asOf) {
    qint64 due = 0;
    for (const scoring::InvoiceFact& invoice : facts.invoices) {
        if (!invoice.payments.empty()) return 0;
        due += window.remembers(invoice.issued) && invoice.due < asOf && invoice.net.isPositive();
    }
    return due >= kDueInvoices ? due : 0;
}

qint64 ratesMissing(const scoring::ClientFacts& facts, const scoring::Window& window) {
    return std::ranges::count_if(facts.invoices, [&](const scoring::InvoiceFact& invoice) {
        return window.remembers(invoice.issued) && !scoring::hasRate(invoice, facts.base);
    });
}

} // namespace

std::vector<MissingRecords> missingOf(const scoring::Assessment& assessment,
                                      const scoring::ClientFacts& facts, const scoring::Policy& policy) {
    const scoring::Facts& known = assessment.facts;
    const scoring::Window window(policy, assessment.asOf);
    const Outlook outlook(assessment);
    const double now = outlook.now();
    std::vector<MissingRecords> list;
    const auto add = [&](MissingKind kind, qint64 count, double then) {
        list.push_back({kind, count, now, std::max(now, then)});
    };

    if (const qint64 due = dueWithoutPayments(facts, window, assessment.asOf); due > 0)
        add(MissingKind::Payments, due, now);
    if (known.invoicesEver == 0) add(MissingKind::Invoices, 0, now);
    const double wholeTime = outlook.with(Area::Profit, std::min(1.0, known.tenureMonths / kMonthsForProfit));
    if (!known.cost.time.isPositive()) {
        if (known.invoicesInWindow > 0) add(MissingKind::AnyTime, 0, wholeTime);
    } else if (wholeTime - now >= kWorthSaying && known.recordedShare < 1.0) {
        add(MissingKind::Minutes, 0, wholeTime);
    }
    if (const Undated undated = undatedOf(facts, window); undated.payments > 0)
        add(MissingKind::PaymentDates, undated.payments,
            outlook.with(Area::Payment,
                         scoring::paymentCredibility(
                             known.effectiveInvoices + static_cast<double>(undated.invoices), policy)));
    if (known.unclassified > 0)
        add(MissingKind::Judgements, known.unclassified,
            outlook.with(Area::Complaints,
                         known.exposure / (known.exposure + policy.complaintPriorStrength)));
    if (const qint64 without = ratesMissing(facts, window); without > 0)
        add(MissingKind::ExchangeRates, without,
            outlook.with(Area::Payment, scoring::paymentCredibility(
                                            known.effectiveInvoices + static_cast<double>(without), policy)));
    std::ranges::stable_sort(list, {}, [](const MissingRecords& one) {
        return std::pair(one.kind != MissingKind::Payments, -one.gain());
    });
    return list;
}

Result<std::vector<MissingRecords>> missingOf(Workspace& workspace, const scoring::Assessment& assessment) {
    RAPPORT_TRY(workspace.access().requireOwner());
    RAPPORT_TRY_ASSIGN(const auto facts, workspace.assessor().facts());
    const auto found = std::ranges::find(facts, assessment.clientId, &scoring::ClientFacts::clientId);
    if (found == facts.end())
        return Error{ErrorKind::Usage,
                     "client_not_found",
                     {{QStringLiteral("client"), QString::number(assessment.clientId.value())}}};
    return missingOf(assessment, *found, workspace.assessor().policy());
}

Result<std::vector<MissingInBook>> missingInBook(Workspace& workspace, Day asOf) {
    RAPPORT_TRY(workspace.access().requireOwner());
    storage::Book& book = workspace.book();
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book));
    RAPPORT_TRY_ASSIGN(const scoring::BookAssessment assessed,
                       workspace.assessor().assessAll(asOf, {.statements = false}));
    RAPPORT_TRY_ASSIGN(const auto facts, workspace.assessor().facts());
    RAPPORT_TRY_ASSIGN(const std::vector<storage::ClientRow> rows, storage::ClientRepository(book).rows());
    QSet<Id<Client>> shown;
    for (const storage::ClientRow& row : rows)
        shown.insert(row.id);

    std::array<MissingInBook, kKinds> sums;
    for (size_t i = 0; i < kKinds; ++i)
        sums[i].kind = static_cast<MissingKind>(i);
    MissingInBook withTime{MissingKind::HourCost};
    for (size_t i = 0; i < assessed.clients.size(); ++i) {
        const scoring::Assessment& client = assessed.clients[i];
        if (!shown.contains(client.clientId)) continue;
        const double share = std::max(0.0, client.facts.share);
        for (const MissingRecords& one : missingOf(client, facts[i], workspace.assessor().policy())) {
            MissingInBook& sum = sums[static_cast<size_t>(one.kind)];
            ++sum.clients;
            sum.revenueShare += share;
            sum.gain += one.gain() * share;
        }
        if (client.facts.cost.time.isPositive()) {
            ++withTime.clients;
            withTime.revenueShare += share;
        }
    }
    RAPPORT_TRY_ASSIGN(const HourCosts costs, hourCosts(workspace));
    const bool anyRate =
        std::ranges::any_of(costs.staff, [](const Staff& one) { return !one.rates.empty(); });
    if (costs.isTheMethods && !anyRate) sums[static_cast<size_t>(MissingKind::HourCost)] = withTime;

    std::vector<MissingInBook> list;
    std::ranges::copy_if(sums, std::back_inserter(list),
                         [](const MissingInBook& one) { return one.clients > 0; });
    std::ranges::stable_sort(list, {}, [](const MissingInBook& one) {
        return std::tuple(one.kind != MissingKind::Payments, -one.gain, -one.revenueShare);
    });
    return list;
}

} // namespace rapport::app
