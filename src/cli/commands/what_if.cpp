// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/what_if.h"

#include "app/assessor.h"
#include "cli/command.h"
#include "reporting/what_if_json.h"
#include "wording/verdict_wording.h"
#include "wording/words.h"

#include <cmath>
#include <functional>

namespace rapport::cli {

namespace {

using scoring::Assessment;
using scoring::Conditions;

Result<Money> moneyOf(const Arguments& arguments, const char* option, Currency base) {
    const auto amount = Money::fromDecimal(arguments.value(option), base);
    if (amount && amount->isPositive()) return *amount;
    return Error{ErrorKind::Usage, "money_wrong"}
        .with(QStringLiteral("option"), QStringLiteral("--") + QLatin1String(option))
        .with(QStringLiteral("value"), arguments.value(option));
}

/// Options that say different things of the same: the client can't leave and stay, pay late and in advance.
Result<void> requireAgreement(const Arguments& arguments) {
    constexpr std::pair<const char*, const char*> kExclusive[] = {
        {"leave", "price-factor"}, {"leave", "monthly-price"},    {"leave", "hours-per-month"},
        {"leave", "on-time"},      {"leave", "halve-complaints"}, {"leave", "paid-scope"},
        {"leave", "terms"},        {"leave", "prepaid"},          {"price-factor", "monthly-price"},
        {"prepaid", "terms"},      {"prepaid", "on-time"}};
    for (const auto& [one, other] : kExclusive)
        if (arguments.has(one) && arguments.has(other))
            return Error{ErrorKind::Usage, "changes_exclude_each_other"}
                .with(QStringLiteral("option"), QStringLiteral("--") + QLatin1String(one))
                .with(QStringLiteral("other"), QStringLiteral("--") + QLatin1String(other));
    return {};
}

Result<std::vector<scoring::Change>> changesOf(const Arguments& arguments, Currency base) {
    RAPPORT_TRY(requireAgreement(arguments));
    std::vector<scoring::Change> changes;
    if (arguments.has("leave")) changes.push_back(scoring::Leave{});
    if (arguments.has("price-factor")) {
        RAPPORT_TRY_ASSIGN(const double factor, arguments.decimal("price-factor", 0.01, 100.0));
        changes.push_back(scoring::PriceFactor{factor});
    }
    if (arguments.has("monthly-price")) {
        RAPPORT_TRY_ASSIGN(const Money amount, moneyOf(arguments, "monthly-price", base));
        changes.push_back(scoring::MonthlyPrice{amount});
    }
    if (arguments.has("hours-per-month")) {
        RAPPORT_TRY_ASSIGN(const double hours, arguments.decimal("hours-per-month", 0.0, 744.0));
        changes.push_back(scoring::HoursPerMonth{Duration::seconds(std::llround(hours * 3600.0))});
    }
    if (arguments.has("paid-scope")) {
        RAPPORT_TRY_ASSIGN(const Money perHour, moneyOf(arguments, "paid-scope", base));
        changes.push_back(scoring::PaidScope{perHour});
    }
    if (arguments.has("terms")) {
        RAPPORT_TRY_ASSIGN(const qint64 days, arguments.number("terms", 0, 365));
        changes.push_back(scoring::PaymentTerms{static_cast<int>(days)});
    }
    if (arguments.has("prepaid")) changes.push_back(scoring::Prepayment{});
    if (arguments.has("on-time")) changes.push_back(scoring::PayOnTime{});
    if (arguments.has("halve-complaints")) changes.push_back(scoring::HalveComplaints{});
    if (changes.empty()) return Error{ErrorKind::Usage, "one_change_wanted"};
    return changes;
}

/// Now beside then, line by line.
class Comparison {
public:
    Comparison(const scoring::WhatIf& whatIf, const wording::Speech& speech)
        : whatIf_(whatIf), speech_(speech) {
        table_.columns = {{QString()},
                          {speech.translate("cli", "Now"), Align::Trailing},
                          {speech.translate("cli", "Then"), Align::Trailing}};
    }

    void assessed(const QString& what, const std::function<QString(const Assessment&)>& text) {
        add(what, text(whatIf_.before), whatIf_.after ? text(*whatIf_.after) : gone());
    }
    void conditions(const QString& what, const std::function<QString(const Conditions&)>& text) {
        add(what, text(whatIf_.conditionsBefore),
            whatIf_.conditionsAfter ? text(*whatIf_.conditionsAfter) : gone());
    }
    void add(const QString& what, const QString& before, const QString& after) {
        table_.rows.push_back({what, before, after});
    }
    const TextTable& table() const { return table_; }

private:
    QString gone() const { return speech_.translate("cli", "gone"); }

    const scoring::WhatIf& whatIf_;
    const wording::Speech& speech_;
    TextTable table_;
};

TextTable comparison(const scoring::WhatIf& whatIf, const wording::Speech& speech) {
    Comparison table(whatIf, speech);
    table.assessed(speech.translate("cli", "Verdict"),
                   [&](const Assessment& a) { return wording::word(speech, a.verdict); });
    table.assessed(speech.translate("cli", "Health"),
                   [&](const Assessment& a) { return speech.number(a.health, 1); });
    table.assessed(speech.translate("cli", "Confidence"),
                   [&](const Assessment& a) { return wording::word(speech, a.confidenceLevel); });
    table.assessed(speech.translate("cli", "Revenue"),
                   [&](const Assessment& a) { return speech.wholeMoney(a.facts.revenue); });
    table.assessed(speech.translate("cli", "Cost to serve"),
                   [&](const Assessment& a) { return speech.wholeMoney(a.facts.cost.total); });
    table.assessed(speech.translate("cli", "Margin"),
                   [&](const Assessment& a) { return speech.wholeMoney(a.facts.margin); });
    table.assessed(speech.translate("cli", "Price a month"), [&](const Assessment& a) {
        return a.price ? speech.money(a.price->now) : QStringLiteral("–");
    });
    table.conditions(speech.translate("cli", "Hours a month"),
                     [&](const Conditions& one) { return speech.number(one.hoursPerMonth.inHours(), 1); });
    table.conditions(speech.translate("cli", "Days to pay agreed"), [&](const Conditions& one) {
        return one.termsDays ? speech.count(*one.termsDays) : QStringLiteral("–");
    });
    table.assessed(speech.translate("cli", "Days beyond terms"),
                   [&](const Assessment& a) { return speech.number(a.facts.daysBeyondTerms, 1); });
    table.conditions(speech.translate("cli", "Money waited for"),
                     [&](const Conditions& one) { return speech.wholeMoney(one.waitedFor); });
    table.add(speech.translate("cli", "Margin of the book"), speech.wholeMoney(whatIf.bookBefore.margin),
              speech.wholeMoney(whatIf.bookAfter.margin));
    return table.table();
}

/// What the price and the hours would have to be, with the changes made.
void printPrice(Context& context, const Assessment& assessment) {
    if (!assessment.price) return;
    const wording::Speech& speech = context.speech;
    const scoring::PriceFacts& price = *assessment.price;
    TextTable table;
    table.columns = {{speech.translate("cli", "A month")}, {QString(), Align::Trailing}};
    table.rows = {{speech.translate("cli", "Price that covers the cost"), speech.money(price.breakEven)},
                  {speech.translate("cli", "Price that earns the target margin"), speech.money(price.target)},
                  {speech.translate("cli", "Hours the price pays for"),
                   speech.number(price.hoursAffordable.inHours(), 1)}};
    context.out.line();
    context.out.table(table);
}

QString share(const wording::Speech& speech, const std::optional<double>& value) {
    return value ? speech.percent(*value) : QStringLiteral("–");
}

QString index(const wording::Speech& speech, const std::optional<double>& value) {
    return value ? speech.number(*value, 4) : QStringLiteral("–");
}

void printLeaving(Context& context, const scoring::WhatIf& whatIf, const app::WhatIfSubject& subject) {
    const wording::Speech& speech = context.speech;
    const scoring::Without& without = whatIf.before.without;
    context.out.line();
    context.out.line(speech.translate("cli", "A year's profit would change by:"));
    TextTable leaving;
    leaving.columns = {{speech.translate("cli", "If the freed hours")},
                       {speech.translate("cli", "Change"), Align::Trailing}};
    leaving.rows = {
        {speech.translate("cli", "stay idle"), speech.money(without.idle)},
        {speech.translate("cli", "are really saved"), speech.money(without.saved)},
        {speech.translate("cli", "are sold as the others' hours are"), speech.money(without.resold)}};
    context.out.table(leaving);
    if (subject.overheadPerYear) {
        const Money left = whatIf.bookBefore.margin - *subject.overheadPerYear;
        TextTable fixed;
        fixed.columns = {{speech.translate("cli", "Left after fixed costs")},
                         {speech.translate("cli", "A year"), Align::Trailing}};
        fixed.rows = {{speech.translate("cli", "hours idle"), speech.money(left + without.idle)},
                      {speech.translate("cli", "hours saved"), speech.money(left + without.saved)},
                      {speech.translate("cli", "hours sold"), speech.money(left + without.resold)}};
        context.out.line();
        context.out.table(fixed);
    }

    context.out.line();
    TextTable weight;
    weight.columns = {{QString()},
                      {speech.translate("cli", "Now"), Align::Trailing},
                      {speech.translate("cli", "Then"), Align::Trailing}};
    weight.rows = {
        {speech.translate("cli", "Share of revenue"), share(speech, whatIf.before.facts.share), {}},
        {speech.translate("cli", "Share of the largest client"), share(speech, whatIf.topShareBefore),
         share(speech, without.topShareAfter)},
        {speech.translate("cli", "Concentration (HHI, 0 to 1)"), index(speech, without.hhiNow),
         index(speech, without.hhiAfter)}};
    context.out.table(weight);

    context.out.line();
    TextTable freed;
    freed.columns = {{speech.translate("cli", "Hours freed in a year")},
                     {speech.number(whatIf.before.facts.hours.inHours(), 1), Align::Trailing}};
    for (const reporting::StaffHours& one : subject.hours)
        freed.rows.push_back({!one.name.isEmpty()                ? one.name
                              : wording::isGuess(whatIf.before) ? speech.translate("cli", "nobody noted, or your estimate")
                                                                : speech.translate("cli", "nobody noted"),
                              speech.number(one.time.inHours(), 1)});
    freed.rows.push_back({speech.translate("cli", "What an hour with the others brings"),
                          speech.money(without.valuePerHourOthers)});
    freed.rows.push_back({speech.translate("cli", "What these hours could earn there"),
                          speech.money(without.resold - without.idle)});
    context.out.table(freed);
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const Day asOf, context.asOf());
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const std::vector<scoring::Change> changes,
                       changesOf(context.arguments, book->base()));
    RAPPORT_TRY_ASSIGN(const Id<Client> client, context.client(*book));
    app::WhatIfDesk desk(*book);
    RAPPORT_TRY_ASSIGN(const app::WhatIfSubject subject, desk.subject(client, asOf));
    RAPPORT_TRY_ASSIGN(const scoring::WhatIf whatIf, desk.look(client, changes, asOf));
    if (context.json()) {
        context.out.json(reporting::whatIfJson(whatIf, changes, subject.name, subject.hours,
                                               subject.overheadPerYear, context.speech));
        return Done;
    }
    context.out.line(subject.name);
    context.out.line();
    context.out.table(comparison(whatIf, context.speech));
    if (whatIf.after) {
        printPrice(context, *whatIf.after);
    } else {
        printLeaving(context, whatIf, subject);
    }
    return Done;
}

} // namespace

Command whatIfCommand() {
    return {
        .name = "what-if",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP("cli", "Shows a client before and after changes; writes nothing"),
        .options =
            {{"client", "C",
              QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of the client (required)")},
             {"leave", nullptr, QT_TRANSLATE_NOOP("cli", "The client leaves")},
             {"price-factor", "X", QT_TRANSLATE_NOOP("cli", "All prices times X")},
             {"monthly-price", "M", QT_TRANSLATE_NOOP("cli", "Net price of a month, in the base currency")},
             {"hours-per-month", "H", QT_TRANSLATE_NOOP("cli", "Working time capped at H hours a month")},
             {"paid-scope", "R", QT_TRANSLATE_NOOP("cli", "Hours outside the agreement billed at R, net")},
             {"terms", "DAYS", QT_TRANSLATE_NOOP("cli", "Invoices due DAYS days after their issue")},
             {"prepaid", nullptr, QT_TRANSLATE_NOOP("cli", "Every invoice paid on its issue")},
             {"on-time", nullptr, QT_TRANSLATE_NOOP("cli", "Every invoice paid on its due day")},
             {"halve-complaints", nullptr, QT_TRANSLATE_NOOP("cli", "Half the unfounded complaints")}},
        .minParameters = 1,
        .maxParameters = 1,
        .run = run};
}

} // namespace rapport::cli
