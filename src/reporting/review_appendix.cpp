// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/review_sections.h"
#include "wording/words.h"

#include <QHash>

#include <algorithm>

namespace rapport::reporting {

namespace {

using wording::Speech;

/// So many rows of one kind can still be read, and printed.
constexpr size_t mostRows = 2000;

/// The records of one kind that lie in the time of the review, by day; the latest where there are too many.
template <typename Record, typename DayOf>
std::vector<const Record*> recent(const std::vector<Record>& records, Day asOf, DayOf dayOf) {
    const Day since = asOf.yearsBack(2);
    std::vector<const Record*> chosen;
    for (const Record& record : records) {
        if (dayOf(record) > since && dayOf(record) <= asOf) chosen.push_back(&record);
    }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [&](const Record* one, const Record* other) { return dayOf(*one) < dayOf(*other); });
    return chosen;
}

template <typename Record>
void keepLatest(std::vector<const Record*>& records, Section& section, const Speech& speech) {
    if (records.size() <= mostRows) return;
    section.blocks.push_back(
        Paragraph{speech.filled(speech.translate("Review", "Only the latest are listed: {shown} of {all}."),
                                {{QStringLiteral("shown"), speech.count(qint64(mostRows))},
                                 {QStringLiteral("all"), speech.count(qint64(records.size()))}}),
                  Paragraph::Role::Note});
    records.erase(records.begin(), records.end() - qint64(mostRows));
}

/// The usual cause is not worth a word.
Cell causeCell(const Speech& speech, Cause cause) {
    return cause == Cause::Normal ? Cell() : Cell(wording::word(speech, cause));
}

Section invoices(const ReviewInput& input, const Speech& speech) {
    Section section{QStringLiteral("invoices"), speech.translate("Review", "Invoices"), {}};
    auto records =
        recent(input.content.invoices, input.assessment.asOf, [](const Invoice& i) { return i.issued; });
    keepLatest(records, section, speech);
    std::vector<InvoiceStanding> standings;
    for (const Invoice* invoice : records)
        standings.push_back(standingOf(*invoice, input.assessment.asOf));
    const bool credits = std::any_of(standings.begin(), standings.end(),
                                     [](const InvoiceStanding& one) { return !one.credited.isZero(); });
    Table table;
    table.caption = speech.translate("Review", "Invoices of two years");
    table.columns = {speech.translate("Review", "Number"), speech.translate("Review", "Issued"),
                     speech.translate("Review", "Due"), speech.translate("Review", "Amount with tax"),
                     speech.translate("Review", "Paid")};
    if (credits) table.columns << speech.translate("Review", "Credited");
    table.columns << speech.translate("Review", "Open") << speech.translate("Review", "Days beyond terms")
                  << speech.translate("Review", "Dispute");
    for (size_t i = 0; i < records.size(); ++i) {
        const Invoice& invoice = *records[i];
        const InvoiceStanding& standing = standings[i];
        Table::Row row{{invoice.number, invoice.issued, invoice.due, invoice.gross(), standing.paid}};
        if (credits) row.cells.push_back(standing.credited);
        row.formulas = {
            {row.cells.size(), credits ? QStringLiteral("[3]-[4]-[5]") : QStringLiteral("[3]-[4]")}};
        row.cells.push_back(standing.open);
        row.cells.push_back(standing.daysLate ? Cell(*standing.daysLate) : Cell());
        row.cells.push_back(invoice.dispute == Dispute::None ? Cell()
                                                             : Cell(wording::word(speech, invoice.dispute)));
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    return section;
}

Section interactions(const ReviewInput& input, const Speech& speech) {
    const bool owner = input.audience == Audience::Owner;
    Section section{QStringLiteral("interactions"), speech.translate("Review", "Dealings"), {}};
    auto records =
        recent(input.content.interactions, input.assessment.asOf, [](const Interaction& i) { return i.day; });
    keepLatest(records, section, speech);
    QHash<qint64, QString> staff;
    for (const Staff& person : input.staff)
        staff.insert(person.id.value(), person.name);
    Table table;
    table.caption = speech.translate("Review", "Dealings of two years");
    table.columns = {speech.translate("Review", "Day"), speech.translate("Review", "Kind"),
                     speech.translate("Review", "Time")};
    if (owner)
        table.columns << speech.translate("Review", "Agreement") << speech.translate("Review", "Cause")
                      << speech.translate("Review", "Staff") << speech.translate("Review", "Text");
    for (const Interaction* dealing : records) {
        const Cell time = dealing->timeSpent ? Cell(*dealing->timeSpent) : Cell();
        Table::Row row{{dealing->day, wording::word(speech, dealing->kind), time}};
        if (owner) {
            row.cells.push_back(wording::word(speech, dealing->scope));
            row.cells.push_back(causeCell(speech, dealing->cause));
            row.cells.push_back(dealing->staffId ? Cell(staff.value(dealing->staffId->value())) : Cell());
            row.cells.push_back(dealing->text);
        }
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    return section;
}

Section complaints(const ReviewInput& input, const Speech& speech) {
    const bool owner = input.audience == Audience::Owner;
    const Day asOf = input.assessment.asOf;
    Section section{QStringLiteral("complaints_list"), speech.translate("Review", "Complaints"), {}};
    auto records = recent(input.content.complaints, asOf, [](const Complaint& c) { return c.day; });
    keepLatest(records, section, speech);
    Table table;
    table.caption = speech.translate("Review", "Complaints of two years");
    table.columns = {speech.translate("Review", "Day"), speech.translate("Review", "Judged"),
                     speech.translate("Review", "State")};
    if (owner)
        table.columns << speech.translate("Review", "About") << speech.translate("Review", "Judged by")
                      << speech.translate("Review", "Why");
    for (const Complaint* complaint : records) {
        const bool judged = complaint->judged.value_or(complaint->day) <= asOf;
        const bool settled = complaint->resolved && complaint->resolvedOn.value_or(complaint->day) <= asOf;
        Table::Row row{
            {complaint->day, wording::word(speech, judged ? complaint->judgement : Judgement::Unclassified),
             settled ? speech.translate("Review", "Settled") : speech.translate("Review", "Open")}};
        if (owner) {
            row.cells.push_back(complaint->about);
            row.cells.push_back(complaint->judgedBy);
            row.cells.push_back(complaint->judgedWhy);
        }
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    return section;
}

Section signalEvents(const ReviewInput& input, const Speech& speech) {
    Section section{QStringLiteral("signals"), speech.translate("Review", "Conduct signals"), {}};
    auto records = recent(input.content.signalEvents, input.assessment.asOf,
                          [](const ConductSignal& s) { return s.day; });
    keepLatest(records, section, speech);
    Table table;
    table.caption = speech.translate("Review", "Conduct signals of two years");
    table.columns = {speech.translate("Review", "Day"), speech.translate("Review", "Kind"),
                     speech.translate("Review", "Severity"), speech.translate("Review", "Note")};
    for (const ConductSignal* signal : records)
        table.rows.push_back({{signal->day, wording::word(speech, signal->kind),
                               wording::word(speech, signal->severity), signal->note}});
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    return section;
}

Section costs(const ReviewInput& input, const Speech& speech) {
    const bool owner = input.audience == Audience::Owner;
    Section section{QStringLiteral("costs"), speech.translate("Review", "Costs and refunds"), {}};
    auto records = recent(input.content.costs, input.assessment.asOf, [](const Cost& c) { return c.day; });
    keepLatest(records, section, speech);
    Table table;
    table.caption = speech.translate("Review", "Costs and refunds of two years");
    table.columns = {speech.translate("Review", "Day"), speech.translate("Review", "Kind"),
                     speech.translate("Review", "Amount")};
    if (owner) table.columns << speech.translate("Review", "Cause") << speech.translate("Review", "Text");
    for (const Cost* cost : records) {
        Table::Row row{{cost->day, wording::word(speech, cost->kind), cost->amount}};
        if (owner) {
            row.cells.push_back(causeCell(speech, cost->cause));
            row.cells.push_back(cost->text);
        }
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) section.blocks.push_back(std::move(table));
    return section;
}

} // namespace

std::vector<Section> appendixOf(const ReviewInput& input, const Speech& speech) {
    std::vector<Section> all{invoices(input, speech), interactions(input, speech), complaints(input, speech)};
    if (input.audience == Audience::Owner) all.push_back(signalEvents(input, speech));
    all.push_back(costs(input, speech));
    std::erase_if(all, [](const Section& section) { return section.blocks.empty(); });
    return all;
}

} // namespace rapport::reporting
