// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "scoring/judge.h"
#include "scoring/price.h"
#include "scoring/reason_codes.h"
#include "scoring/statements.h"

namespace rapport::scoring {

namespace {

/// Judges the client again with parts of its measure changed. Keeps what makes the verdict milder; when
/// nothing does alone, what at least lowers the score; and always the price at which one would keep a client
/// to part from.
class Trial {
public:
    explicit Trial(const Explaining& about) : about_(about), today_(about.today()) {}

    void price() {
        const auto& price = about_.result.price;
        const ScoreBasis& basis = today_.basis;
        if (!price) return;
        const Fine target = basis.fairCost.times(1.0 / (1.0 - about_.policy.targetMargin));
        if (basis.fairMargin().isNegative())
            offer(codes::priceForBreakEven, withFairRevenue(basis.fairCost),
                  {{"amount", price->breakEven}, {"uplift", Ratio{price->breakEvenUplift}}}, Area::Profit);
        if (basis.fairRevenue < target)
            offer(codes::priceForTarget, withFairRevenue(target),
                  {{"amount", price->target}, {"uplift", Ratio{price->targetUplift}}}, Area::Profit);
        if (basis.fairMargin().isNegative()) hours(price->hoursAffordable);
    }

    void payment() {
        const PaymentMeasure& payment = today_.payment;
        if (payment.lateShare > 0.0 || payment.openOverdue.isPositive() || payment.veryLate > 0) {
            Measure onTime = today_;
            onTime.payment.latenessPoints = onTime.payment.daysBeyondTerms = 0.0;
            onTime.payment.lateShare = onTime.payment.habitShare = 0.0;
            onTime.payment.worstDaysLate = 0;
            onTime.payment.veryLate = onTime.payment.veryLateThisYear = 0;
            onTime.payment.openOverdue = onTime.payment.open90 = Fine();
            onTime.money.finance = onTime.money.provision = Fine();
            offer(codes::payingOnTime, onTime, {}, Area::Payment);
        }
        if (payment.openOverdue.isPositive()) {
            Measure paid = today_;
            paid.payment.openOverdue = paid.payment.open90 = Fine();
            paid.money.provision = Fine();
            offer(codes::payingOpenMoney, paid, {{"amount", about_.money(payment.openOverdue)}},
                  Area::Payment);
        }
    }

    void complaints() {
        settling();
        if (today_.complaints.unfounded > 0.0) {
            Measure fewer = today_;
            fewer.complaints.unfounded /= 2.0;
            offer(codes::fewerComplaints, fewer, {}, Area::Complaints);
        }
    }

    /// The first day from which the conduct of the past no longer counts so much. What counts only ever
    /// fades, so the day can be searched by halves.
    void time() {
        if (today_.conduct.events == 0) return;
        const auto after = [this](int days) {
            Measure later = today_;
            later.conduct = measureConduct(about_.client.signalEvents, about_.policy,
                                           Window(about_.policy, about_.window.asOf + days));
            return later;
        };
        int never = 0, enough = 366 * about_.policy.memoryYears;
        if (!isMilder(verdictOf(after(enough)))) return;
        while (enough - never > 1) {
            const int middle = never + (enough - never) / 2;
            (isMilder(verdictOf(after(middle))) ? enough : never) = middle;
        }
        found_.push_back({.code = codes::timeWithoutEvents,
                          .area = Area::Conduct,
                          .lost = 0.0,
                          .args = {{"until", about_.window.asOf + enough}},
                          .evidence = {}});
    }

    void records() {
        if (today_.unbilled.cost.isPositive()) {
            Measure billed = today_;
            billed.money.revenue += today_.unbilled.cost;
            billed.unbilled = {};
            offer(codes::billingTheWork, billed, {{"amount", about_.money(today_.unbilled.cost)}},
                  Area::Profit, NameVerdict::No);
        }
        if (about_.result.verdict == Verdict::NeedsRecords) {
            Measure recorded = today_;
            recorded.money.time += today_.money.revenue.times(about_.policy.scarceCost);
            offer(codes::recordingTime, recorded, {}, Area::Profit, NameVerdict::No);
        }
    }

    std::vector<Statement> take() { return std::move(found_.empty() ? helpful_ : found_); }

private:
    enum class NameVerdict { Yes, No };

    Finding judged(Measure changed) const {
        changed.refreshBasis(about_.policy);
        return findingOf(changed, about_.measures, about_.book, about_.policy);
    }
    Verdict verdictOf(const Measure& changed) const { return judged(changed).ruling.verdict; }

    bool isMilder(Verdict verdict) const { return verdict < about_.result.verdict; }

    void offer(const char* code, const Measure& changed, Figures args, std::optional<Area> area,
               NameVerdict naming = NameVerdict::Yes) {
        constexpr double kNoticeable = 1.0; // points of health
        const Finding finding = judged(changed);
        const Verdict verdict = finding.ruling.verdict;
        if (naming == NameVerdict::Yes) args.emplace_back("verdict", QString(codeOf(verdict)));
        Statement statement{.code = code, .area = area, .lost = 0.0, .args = std::move(args), .evidence = {}};
        const bool isPrice = code == codes::priceForBreakEven || code == codes::priceForTarget;
        if (isMilder(verdict) || (isPrice && about_.result.verdict == Verdict::PartWays)) {
            found_.push_back(std::move(statement));
        } else if (naming == NameVerdict::Yes &&
                   finding.score.problem <= about_.result.problem - kNoticeable) {
            helpful_.push_back(std::move(statement));
        }
    }

    /// What is ours to settle; and when that alone is not enough, with what is settled faded from the memory.
    void settling() {
        if (!about_.result.flags.ourFault) return;
        const qint64 open = today_.complaints.justifiedOpen;
        Measure right = today_;
        right.complaints.justifiedOpen = 0;
        if (!isMilder(verdictOf(right))) {
            right.complaints.justifiedRecent = 0.0;
            right.money.time -= right.money.oursTime;
            right.money.direct -= right.money.oursCost - right.money.oursTime;
            right.money.revenue += right.money.oursBack;
            right.money.oursCost = right.money.oursTime = right.money.oursBack = Fine();
        }
        offer(codes::settlingOurFaults, right, {{"count", open}}, {}, NameVerdict::No);
    }

    Measure withFairRevenue(Fine fairRevenue) const {
        Measure changed = today_;
        changed.money.revenue += fairRevenue - today_.basis.fairRevenue;
        return changed;
    }

    /// Fair working time cut down to what the present price pays for.
    void hours(Duration affordable) {
        const FairTime time = fairTime(today_, about_.client.base, about_.policy);
        const Fine saved = -today_.basis.fairMargin();
        if (!time.cost.isPositive() || saved > time.cost) return;
        const double kept = (time.cost - saved).ratioTo(time.cost);
        Measure changed = today_;
        changed.money.time -= saved;
        changed.money.recordedTime = changed.money.recordedTime.times(kept);
        offer(codes::hoursAtPresentPrice, changed, {{"hours", affordable}}, Area::Profit);
    }

    const Explaining& about_;
    const Measure& today_;
    std::vector<Statement> found_, helpful_;
};

} // namespace

std::vector<Statement> whatWouldChange(const Explaining& about) {
    if (about.result.verdict == Verdict::Keep) return {};
    Trial trial(about);
    trial.price();
    trial.payment();
    trial.complaints();
    trial.time();
    trial.records();
    return trial.take();
}

} // namespace rapport::scoring
