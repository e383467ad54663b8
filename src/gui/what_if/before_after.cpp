// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/what_if/before_after.h"

#include "gui/widgets/number_text.h"
#include "wording/verdict_wording.h"

#include <QCoreApplication>

#include <cmath>

namespace rapport::gui {

namespace {

using scoring::Assessment;
using scoring::Conditions;

struct BeforeAfter {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::BeforeAfter)
};

QString nothing() {
    return QStringLiteral("–");
}

/// With its sign, also above zero; nothing where there is no difference.
QString difference(const QString& text, double value) {
    if (value == 0.0) {
        return {};
    }
    //: A difference above zero: the figure with its sign
    return value > 0.0 ? BeforeAfter::tr("+%1").arg(text) : text;
}

/// Rows of now and then.
class Rows {
public:
    Rows(const scoring::WhatIf& answer, const wording::Speech& speech)
        : before_(answer.before), after_(answer.after ? *answer.after : answer.before),
          conditionsBefore_(answer.conditionsBefore),
          conditionsAfter_(answer.conditionsAfter ? *answer.conditionsAfter : answer.conditionsBefore),
          speech_(speech) {}

    template <typename Get>
    void money(const QString& what, Get get) {
        const Money now = get(before_, conditionsBefore_);
        const Money then = get(after_, conditionsAfter_);
        const Money moved = then - now;
        add(what, speech_.wholeMoney(now), speech_.wholeMoney(then),
            difference(speech_.wholeMoney(moved), double(moved.minorUnits())));
    }
    template <typename Get>
    void number(const QString& what, Get get, int decimals = 1) {
        const double least = 0.5 * std::pow(10.0, -decimals); // less would be written as nothing
        const std::optional<double> now = get(before_, conditionsBefore_);
        const std::optional<double> then = get(after_, conditionsAfter_);
        const double moved = now && then && std::abs(*then - *now) >= least ? *then - *now : 0.0;
        add(what, text(now, decimals), text(then, decimals),
            difference(fixedNumber(speech_, moved, decimals), moved));
    }
    template <typename Get>
    void price(const QString& what, Get get) {
        const auto text = [&](const Assessment& one) {
            return one.price ? amountText(speech_, get(*one.price)) : nothing();
        };
        Money moved = before_.facts.revenue - before_.facts.revenue;
        if (before_.price && after_.price) {
            moved = get(*after_.price) - get(*before_.price);
        }
        add(what, text(before_), text(after_),
            difference(amountText(speech_, moved), double(moved.minorUnits())));
    }
    QList<QStringList> take() { return std::move(rows_); }

private:
    void add(const QString& what, const QString& now, const QString& then, const QString& moved) {
        rows_ << QStringList{what, now, then, moved};
    }
    QString text(std::optional<double> value, int decimals) const {
        return value ? fixedNumber(speech_, *value, decimals) : nothing();
    }

    const Assessment& before_;
    const Assessment& after_;
    const Conditions& conditionsBefore_;
    const Conditions& conditionsAfter_;
    const wording::Speech& speech_;
    QList<QStringList> rows_;
};

QString percent(const std::optional<double>& value, const wording::Speech& speech) {
    return value ? speech.percent(*value) : nothing();
}

QString index(const std::optional<double>& value, const wording::Speech& speech) {
    return value ? fixedNumber(speech, *value, 4) : nothing();
}

} // namespace

QList<QStringList> termsRows(const scoring::WhatIf& answer, const wording::Speech& speech) {
    Rows rows(answer, speech);
    rows.money(BeforeAfter::tr("Revenue"),
               [](const Assessment& a, const Conditions&) { return a.facts.revenue; });
    rows.money(BeforeAfter::tr("Cost to serve"),
               [](const Assessment& a, const Conditions&) { return a.facts.cost.total; });
    rows.money(BeforeAfter::tr("Margin"),
               [](const Assessment& a, const Conditions&) { return a.facts.margin; });
    rows.number(BeforeAfter::tr("Health"),
                [](const Assessment& a, const Conditions&) { return std::optional(a.health); });
    rows.price(BeforeAfter::tr("Price a month"), [](const scoring::PriceFacts& price) { return price.now; });
    rows.price(BeforeAfter::tr("Break-even price"),
               [](const scoring::PriceFacts& price) { return price.breakEven; });
    rows.price(BeforeAfter::tr("Target price"),
               [](const scoring::PriceFacts& price) { return price.target; });
    rows.number(BeforeAfter::tr("Hours a month"), [](const Assessment&, const Conditions& one) {
        return std::optional(one.hoursPerMonth.inHours());
    });
    rows.number(
        BeforeAfter::tr("Days to pay"),
        [](const Assessment&, const Conditions& one) {
            return one.termsDays ? std::optional(double(*one.termsDays)) : std::nullopt;
        },
        0);
    rows.number(BeforeAfter::tr("Days beyond terms"), [](const Assessment& a, const Conditions&) {
        return a.facts.scoredInvoices > 0 ? std::optional(a.facts.daysBeyondTerms) : std::nullopt;
    });
    rows.money(BeforeAfter::tr("Money waited for"),
               [](const Assessment&, const Conditions& one) { return one.waitedFor; });
    return rows.take();
}

QList<QStringList> leavingRows(const scoring::WhatIf& now, const std::optional<Money>& overheadPerYear,
                               const wording::Speech& speech) {
    const scoring::Facts& facts = now.before.facts;
    const scoring::Without& without = now.before.without;
    const Money none = facts.revenue - facts.revenue;
    const Money cash = without.idle + facts.revenue; // what is not spent even if the hours stay idle
    const auto text = [&](const Money& money) { return speech.wholeMoney(money); };
    const auto change = [&](const Money& money) {
        return difference(text(money), double(money.minorUnits()));
    };
    const Money book = now.bookBefore.margin;
    QList<QStringList> rows{
        {BeforeAfter::tr("Revenue lost"), text(-facts.revenue), text(-facts.revenue), text(-facts.revenue)},
        {BeforeAfter::tr("Cost avoided"), change(cash), change(facts.cost.total), change(cash)},
        {BeforeAfter::tr("Earned by the freed hours"), text(none), text(none),
         change(without.resold - without.idle)},
        {BeforeAfter::tr("Change of a year’s profit"), change(without.idle), change(without.saved),
         change(without.resold)},
        {BeforeAfter::tr("Margin of the book then"), text(book + without.idle), text(book + without.saved),
         text(book + without.resold)}};
    if (overheadPerYear) {
        const Money left = book - *overheadPerYear;
        rows << QStringList{BeforeAfter::tr("Left after fixed costs"), text(left + without.idle),
                            text(left + without.saved), text(left + without.resold)};
    }
    return rows;
}

QList<QStringList> weightRows(const scoring::WhatIf& now, const wording::Speech& speech) {
    const scoring::Without& without = now.before.without;
    return {{BeforeAfter::tr("Revenue of the book"), speech.wholeMoney(now.bookBefore.revenue),
             speech.wholeMoney(without.revenue)},
            {BeforeAfter::tr("This client’s share of it"), speech.percent(now.before.facts.share), nothing()},
            {BeforeAfter::tr("The largest client’s share"), percent(now.topShareBefore, speech),
             percent(without.topShareAfter, speech)},
            {BeforeAfter::tr("Concentration (HHI)"), index(without.hhiNow, speech),
             index(without.hhiAfter, speech)}};
}

QList<QStringList> hoursRows(std::span<const reporting::StaffHours> hours, const scoring::WhatIf& now,
                             const wording::Speech& speech) {
    const double months = now.conditionsBefore.months;
    const double all = now.before.facts.hours.inHours();
    QList<QStringList> rows;
    const auto add = [&](const QString& who, double time) {
        rows << QStringList{who, fixedNumber(speech, time, 1), fixedNumber(speech, time / months, 1),
                            all > 0.0 ? speech.percent(time / all) : nothing()};
    };
    for (const reporting::StaffHours& one : hours) {
        add(!one.name.isEmpty()              ? one.name
            : wording::isGuess(now.before) ? BeforeAfter::tr("nobody noted, or your estimate")
                                           : BeforeAfter::tr("nobody noted"),
            one.time.inHours());
    }
    if (hours.size() != 1) {
        add(BeforeAfter::tr("All"), all);
    }
    return rows;
}

} // namespace rapport::gui
