// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "reporting/review_sections.h"
#include "wording/statement_wording.h"
#include "wording/words.h"

namespace rapport::reporting {

using wording::Speech;

Section complaintsSection(const ReviewInput& input, const Speech& speech) {
    const scoring::Facts& facts = input.assessment.facts;
    Section section{QStringLiteral("complaints"), speech.translate("Review", "Complaints"), {}};
    if (facts.complaints == 0 && facts.oursCost.isZero() && facts.oursBack.isZero()) {
        section.blocks.push_back(
            Paragraph{speech.translate("Review", "They did not complain in the last year.")});
        return section;
    }
    Table theirs;
    theirs.caption = speech.translate("Review", "Complaints of the last year");
    theirs.columns = {speech.translate("Review", "How they were judged"),
                      speech.translate("Review", "Number")};
    theirs.rows.push_back(
        {{speech.translate("Review", "Justified: something to put right on our side"), facts.justified}});
    theirs.rows.push_back({{speech.translate("Review", "Unfounded"), facts.unfounded}});
    theirs.rows.push_back({{speech.translate("Review", "Not judged yet, counted for neither side"),
                            qint64(facts.unclassified)}});
    theirs.rows.push_back({{speech.translate("Review", "All"), qint64(facts.complaints)}, true});
    section.blocks.push_back(std::move(theirs));
    section.blocks.push_back(Paragraph{
        speech.translate("Review", "A complaint that was partly justified counts half on each side."),
        Paragraph::Role::Note});

    Table ours;
    ours.caption = speech.translate("Review", "Our own failures, kept apart and never held against them");
    ours.columns = {speech.translate("Review", "What"), speech.translate("Review", "How it stands")};
    ours.rows.push_back(
        {{speech.translate("Review", "Justified complaints still open"), qint64(facts.justifiedOpen)}});
    ours.rows.push_back({{speech.translate("Review", "What putting things right cost us"), facts.oursCost}});
    ours.rows.push_back({{speech.translate("Review", "What we gave back"), facts.oursBack}});
    section.blocks.push_back(std::move(ours));
    return section;
}

Section conductSection(const ReviewInput& input, const Speech& speech) {
    Section section{QStringLiteral("conduct"), speech.translate("Review", "Conduct"), {}};
    const Day asOf = input.assessment.asOf;
    const Day since = asOf.yearsBack(2);
    Table table;
    table.caption = speech.translate("Review", "Conduct noted in two years");
    table.columns = {speech.translate("Review", "What"), speech.translate("Review", "Times"),
                     speech.translate("Review", "Serious ones"), speech.translate("Review", "Latest")};
    for (const SignalKind kind : allValues<SignalKind>()) {
        qint64 times = 0, serious = 0;
        Day latest;
        for (const ConductSignal& signal : input.content.signalEvents) {
            if (signal.kind != kind || signal.day <= since || signal.day > asOf) continue;
            ++times;
            serious += signal.severity == Severity::Serious;
            latest = std::max(latest, signal.day);
        }
        if (times > 0) table.rows.push_back({{wording::word(speech, kind), times, serious, latest}});
    }
    if (table.rows.empty())
        section.blocks.push_back(
            Paragraph{speech.translate("Review", "Nothing was noted about their conduct.")});
    else
        section.blocks.push_back(std::move(table));
    return section;
}

// The ladder of Mittal, Sarkees and Murshed (Harvard Business Review, April 2008), in plain words.
Section partingSection(const Speech& speech) {
    Section section{
        QStringLiteral("parting"), speech.translate("Review", "Five steps before and with a parting"), {}};
    ListBlock steps;
    steps.ordered = true;
    steps.items = {
        speech.translate(
            "Review", "Reassess: look at the figures once more with those who know the client, and make sure "
                      "that the cause is not on our side."),
        speech.translate(
            "Review", "Explain: tell them openly what working together costs and what would make it work."),
        speech.translate("Review",
                         "Renegotiate: offer the price or the limits at which we would gladly go on, in "
                         "writing."),
        speech.translate("Review", "Move: offer a smaller service, or somebody who suits them better."),
        speech.translate("Review",
                         "Part: when nothing helps, meet every open obligation, hand over, settle the last "
                         "invoice and say goodbye in person, thankful and without blame."),
    };
    section.blocks.push_back(std::move(steps));
    return section;
}

} // namespace rapport::reporting
