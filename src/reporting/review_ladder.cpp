// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/review_sections.h"
#include "wording/words.h"

#include <algorithm>

namespace rapport::reporting {

namespace {

using wording::Speech;

constexpr size_t mostInvoices = 8; // of the open ones; the appendix has all

/// What is between both sides; hard times and the owner's own verdict are not.
bool isShared(const Decision& decision) {
    return decision.kind != DecisionKind::Override && decision.kind != DecisionKind::HardTimes;
}

/// A line of what is owed.
struct Owed {
    QString who, what;
    Cell day, amount;
};

void addInvoices(std::vector<Owed>& owed, const ReviewInput& input, const Speech& speech) {
    const Day asOf = input.assessment.asOf;
    std::vector<const Invoice*> open;
    for (const Invoice& invoice : input.content.invoices) {
        if (invoice.issued <= asOf && standingOf(invoice, asOf).open.isPositive()) open.push_back(&invoice);
    }
    std::stable_sort(open.begin(), open.end(),
                     [](const Invoice* one, const Invoice* other) { return one->due < other->due; });
    const QString who = speech.translate("Review", "They");
    for (size_t i = 0; i < std::min(open.size(), mostInvoices); ++i)
        owed.push_back({who,
                        speech.filled(speech.translate("Review", "Invoice {number}"),
                                      {{QStringLiteral("number"), open[i]->number}}),
                        open[i]->due, standingOf(*open[i], asOf).open});
    if (open.size() > mostInvoices)
        owed.push_back({who,
                        speech.translate("Review", "%n more open invoice(s), in the appendix", nullptr,
                                         int(open.size() - mostInvoices)),
                        {},
                        {}});
}

void addAgreements(std::vector<Owed>& owed, const ReviewInput& input, const Speech& speech) {
    const Day asOf = input.assessment.asOf;
    const QString we = speech.translate("Review", "We");
    const QString both = speech.translate("Review", "Both");
    for (const Agreement& agreement : input.content.agreements) {
        if (agreement.from > asOf || (agreement.until && *agreement.until < asOf)) continue;
        for (const Promise& promise : agreement.promises) {
            if (!promise.keptOn || *promise.keptOn > asOf)
                owed.push_back({we, promise.text, promise.due ? Cell(*promise.due) : Cell(), {}});
        }
        const QList<wording::Slot> title{{QStringLiteral("title"), agreement.title}};
        if (agreement.renewal && *agreement.renewal >= asOf) {
            if (agreement.noticeDays)
                owed.push_back(
                    {both,
                     speech.filled(speech.translate("Review", "Last day for notice of “{title}”"), title),
                     *agreement.renewal - *agreement.noticeDays,
                     {}});
            owed.push_back({both,
                            speech.filled(speech.translate("Review", "“{title}” renews"), title),
                            *agreement.renewal,
                            {}});
        } else if (agreement.until) {
            owed.push_back({both,
                            speech.filled(speech.translate("Review", "“{title}” ends"), title),
                            *agreement.until,
                            {}});
        }
    }
}

void addComplaints(std::vector<Owed>& owed, const ReviewInput& input, const Speech& speech) {
    const Day asOf = input.assessment.asOf;
    for (const Complaint& complaint : input.content.complaints) {
        const bool settled = complaint.resolved && complaint.resolvedOn.value_or(complaint.day) <= asOf;
        if (complaint.day > asOf || settled || complaint.judgement == Judgement::Unfounded) continue;
        // What it is about are words of the staff.
        const QString what = input.audience == Audience::Owner && !complaint.about.isEmpty()
                                 ? speech.filled(speech.translate("Review", "Settle the complaint: {about}"),
                                                 {{QStringLiteral("about"), complaint.about}})
                                 : speech.translate("Review", "Settle the complaint of that day");
        owed.push_back({speech.translate("Review", "We"), what, complaint.day, {}});
    }
}

/// What the business has set itself to do for them; its own words, so not for the copy to share.
void addOwnSteps(std::vector<Owed>& owed, const ReviewInput& input, const Speech& speech) {
    const Day asOf = input.assessment.asOf;
    const QString we = speech.translate("Review", "We");
    const auto add = [&](const QString& what, const std::optional<Day>& due) {
        owed.push_back({we, what, due ? Cell(*due) : Cell(), {}});
    };
    for (const RecoveryCase& one : input.content.recoveryCases) {
        if (one.opened > asOf || (one.closedOn && *one.closedOn <= asOf)) continue;
        for (const RecoveryStep& step : one.steps) {
            if (step.isOpen())
                add(speech.filled(speech.translate("Review", "{step}: {what}"),
                                  {{QStringLiteral("step"), wording::word(speech, step.kind)},
                                   {QStringLiteral("what"), one.what}}),
                    step.due);
        }
    }
    for (const PartingPlan& plan : input.content.partingPlans) {
        if (plan.opened > asOf || (plan.closedOn && *plan.closedOn <= asOf)) continue;
        for (const PartingItem& item : plan.items) {
            if (!item.doneOn)
                add(item.text.isEmpty() ? wording::word(speech, item.kind) : item.text, item.due);
        }
    }
    for (const Task& task : input.content.tasks) {
        if (!task.doneOn) add(task.title, task.due);
    }
}

} // namespace

Section triedSection(const ReviewInput& input, const Speech& speech) {
    const bool owner = input.audience == Audience::Owner;
    const Day asOf = input.assessment.asOf;
    Section section{QStringLiteral("tried"), speech.translate("Review", "What was tried"), {}};
    std::vector<const Decision*> decisions;
    for (const Decision& decision : input.content.decisions) {
        if (decision.from <= asOf && decision.from > asOf.yearsBack(2) && (owner || isShared(decision)))
            decisions.push_back(&decision);
    }
    std::stable_sort(decisions.begin(), decisions.end(),
                     [](const Decision* one, const Decision* other) { return one->from < other->from; });
    std::vector<const RecoveryCase*> cases;
    for (const RecoveryCase& one : input.content.recoveryCases) {
        if (owner && one.opened <= asOf && one.opened > asOf.yearsBack(2)) cases.push_back(&one);
    }
    if (decisions.empty() && cases.empty()) {
        section.blocks.push_back(Paragraph{
            speech.translate("Review", "Nothing is recorded that was tried in the last two years.")});
        return section;
    }
    Table table;
    table.caption = speech.translate("Review", "What was decided and done in two years");
    table.columns = {speech.translate("Review", "From"), speech.translate("Review", "What")};
    if (owner)
        table.columns << speech.translate("Review", "Until") << speech.translate("Review", "By")
                      << speech.translate("Review", "Why");
    for (const Decision* decision : decisions) {
        QString what = wording::word(speech, decision->kind);
        if (decision->verdict)
            what = speech.filled(speech.translate("Review", "{decision}: {verdict}"),
                                 {{QStringLiteral("decision"), what},
                                  {QStringLiteral("verdict"), wording::word(speech, *decision->verdict)}});
        Table::Row row{{decision->from, what}};
        if (owner) {
            row.cells.push_back(decision->until ? Cell(*decision->until) : Cell());
            row.cells.push_back(decision->by);
            row.cells.push_back(decision->why);
        }
        table.rows.push_back(std::move(row));
    }
    for (const RecoveryCase* one : cases)
        table.rows.push_back({{one->opened,
                               speech.filled(speech.translate("Review", "Making good: {what}"),
                                             {{QStringLiteral("what"), one->what}}),
                               one->closedOn ? Cell(*one->closedOn) : Cell(), std::monostate(), one->cause}});
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const Table::Row& one, const Table::Row& other) {
                         return std::get<Day>(one.cells[0]) < std::get<Day>(other.cells[0]);
                     });
    section.blocks.push_back(std::move(table));
    return section;
}

Section obligationsSection(const ReviewInput& input, const Speech& speech) {
    Section section{
        QStringLiteral("obligations"), speech.translate("Review", "What both sides still owe"), {}};
    std::vector<Owed> owed;
    addInvoices(owed, input, speech);
    addAgreements(owed, input, speech);
    addComplaints(owed, input, speech);
    if (input.audience == Audience::Owner) addOwnSteps(owed, input, speech);
    if (owed.empty()) {
        section.blocks.push_back(
            Paragraph{speech.translate("Review", "Neither side owes the other anything.")});
        return section;
    }
    if (leadsToParting(input.assessment) && input.audience == Audience::Owner)
        section.blocks.push_back(
            Paragraph{speech.translate("Review", "All of it is met before a parting is over.")});
    Table table;
    table.caption = speech.translate("Review", "Obligations on the day of this review");
    table.columns = {speech.translate("Review", "Who"), speech.translate("Review", "What"),
                     speech.translate("Review", "Day"), speech.translate("Review", "Amount")};
    for (Owed& line : owed)
        table.rows.push_back({{line.who, line.what, line.day, line.amount}});
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace rapport::reporting
