// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/agreement_text.h"

#include "wording/words.h"

#include <QCoreApplication>

namespace rapport::gui {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(rapport::gui::AgreementText)
};

const QString between = QStringLiteral(" · ");

// What holds just before an addendum: those before it in the list are agreed already.
AgreedTerms termsBefore(const Agreement& agreement, size_t addendum) {
    Agreement earlier = agreement;
    earlier.addenda.resize(addendum);
    return termsOn(earlier, agreement.addenda[addendum].day);
}

QString changeText(const QString& what, const QString& before, const QString& after) {
    //: The effect of an addendum: what changed, how it was, how it is then
    return before.isEmpty() ? Say::tr("%1 %2", "what, how much").arg(what, after)
                            : Say::tr("%1 %2 → %3").arg(what, before, after);
}

} // namespace

QString priceText(const wording::Speech& speech, const Money& price, PricePeriod period) {
    //: A price and its period: "$200.00 a month"
    return Say::tr("%1 %2", "price").arg(speech.money(price), wording::word(speech, period));
}

QStringList limitLines(const wording::Speech& speech, const ServiceLimits& limits) {
    QStringList lines;
    if (limits.timePerMonth) {
        lines << Say::tr("%1 a month").arg(speech.duration(*limits.timePerMonth));
    }
    if (!limits.channels.isEmpty()) {
        lines << Say::tr("they reach us by: %1").arg(limits.channels);
    }
    if (limits.responseTime) {
        lines << Say::tr("answered within %1").arg(speech.duration(*limits.responseTime));
    }
    if (limits.revisions) {
        lines << Say::tr("%n revision(s)", nullptr, *limits.revisions);
    }
    return lines;
}

QString addendumText(const wording::Speech& speech, const Agreement& agreement, size_t addendum) {
    const Addendum& one = agreement.addenda[addendum];
    const AgreedTerms before = termsBefore(agreement, addendum);
    Agreement upToIt = agreement;
    upToIt.addenda.resize(addendum + 1);
    const AgreedTerms after = termsOn(upToIt, one.day);
    //: An addendum: the day and the text
    QStringList parts{Say::tr("%1: %2").arg(speech.day(one.day), one.text)};
    if (one.priceChange && after.price) {
        parts << changeText(Say::tr("price"), before.price ? speech.money(*before.price) : QString(),
                            priceText(speech, *after.price, agreement.pricePeriod));
    }
    if (one.timeChange && after.timePerMonth) {
        parts << changeText(Say::tr("time"),
                            before.timePerMonth ? speech.duration(*before.timePerMonth) : QString(),
                            Say::tr("%1 a month").arg(speech.duration(*after.timePerMonth)));
    }
    if (!one.priceChange && !one.timeChange) {
        parts << Say::tr("price and time stay as they were");
    }
    return parts.join(between);
}

QString stateText(const Agreement& agreement, Day today) {
    if (agreement.from > today) {
        return Say::tr("to come");
    }
    return agreement.until && *agreement.until < today ? Say::tr("ended") : Say::tr("in force");
}

QString termsText(const wording::Speech& speech, const Proposal& proposal) {
    QStringList parts;
    if (proposal.price) {
        parts << priceText(speech, *proposal.price, proposal.pricePeriod);
    }
    if (proposal.hoursPerMonth) {
        parts << Say::tr("%1 a month").arg(speech.duration(*proposal.hoursPerMonth));
    }
    if (proposal.paymentTermsDays) {
        parts << Say::tr("payable in %n day(s)", nullptr, *proposal.paymentTermsDays);
    }
    if (!proposal.paidScope.isEmpty()) {
        parts << Say::tr("billed apart: %1").arg(proposal.paidScope.simplified());
    }
    if (!proposal.note.isEmpty()) {
        parts << proposal.note.simplified();
    }
    return parts.join(between);
}

QList<std::pair<QString, QString>> renewalFacts(const wording::Speech& speech,
                                                const app::RenewalFigures& figures) {
    QList<std::pair<QString, QString>> facts{
        {Say::tr("Verdict"), wording::word(speech, figures.verdict)},
        {Say::tr("Revenue"), speech.money(figures.revenue)},
        {Say::tr("Cost"), speech.money(figures.cost)},
        {Say::tr("Margin"), speech.money(figures.margin)},
    };
    QString hours = figures.limit
                        ? Say::tr("%1 of %2", "hours worked in a month, hours agreed")
                              .arg(speech.duration(figures.usualMonth), speech.duration(*figures.limit))
                        : Say::tr("%1, no limit agreed").arg(speech.duration(figures.usualMonth));
    if (figures.monthsOver > 0) {
        hours = Say::tr("%1, over it in %n month(s)", nullptr, figures.monthsOver).arg(hours);
    }
    facts << std::pair(Say::tr("Work in a month"), hours)
          << std::pair(Say::tr("Out of scope"), speech.duration(figures.outOfScope))
          << std::pair(Say::tr("Favours"), speech.money(figures.favours));
    return facts;
}

QString renewalText(const wording::Speech& speech, const app::RenewalFigures& figures) {
    QStringList parts;
    for (const auto& [what, much] : renewalFacts(speech, figures)) {
        //: A figure in a line of several: what it is, and how much
        parts << Say::tr("%1: %2", "figure").arg(what, much);
    }
    return parts.join(between);
}

} // namespace rapport::gui
