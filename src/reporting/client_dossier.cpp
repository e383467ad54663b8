// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/client_dossier.h"

#include "wording/change_wording.h"
#include "wording/field_words.h"
#include "wording/statement_wording.h"
#include "wording/words.h"

#include <algorithm>
#include <span>

namespace rapport::reporting {

namespace {

using wording::Speech;

/// Columns by which a record is told from its like, in this order of preference.
constexpr const char* kHeadings[] = {"day",  "issued", "number", "from_day", "opened",
                                     "made", "name",   "title",  "tag",      "added_on"};

QString headingOf(const DossierRecord& record, const Speech& speech) {
    for (const char* column : kHeadings) {
        const auto found =
            std::ranges::find(record.fields, QByteArray(column), &std::pair<QByteArray, FieldValue>::first);
        if (found != record.fields.end())
            return wording::fieldText(speech, record.table, found->first, found->second);
    }
    return QString::number(record.id);
}

QString linesOf(const DossierRecord& record, const Speech& speech) {
    QStringList lines;
    for (const auto& [column, value] : record.fields)
        lines << speech.filled(
            //: A field of a record and its value
            speech.translate("Dossier", "{field}: {value}"),
            {{QStringLiteral("field"), wording::fieldWord(speech, record.table, column)},
             {QStringLiteral("value"), wording::fieldText(speech, record.table, column, value)}});
    return lines.join(QStringLiteral("; "));
}

/// Field by field, where there is one record and no other like it.
Table ofOne(const DossierRecord& record, const Speech& speech) {
    Table table;
    table.columns = {speech.translate("Dossier", "Field"), speech.translate("Dossier", "What is held")};
    for (const auto& [column, value] : record.fields)
        table.rows.push_back({{wording::fieldWord(speech, record.table, column),
                               wording::fieldText(speech, record.table, column, value)}});
    return table;
}

Section recordsSection(std::span<const DossierRecord> records, const Speech& speech) {
    const QByteArray& name = records.front().table;
    Section section{QString::fromLatin1(name), wording::tableWord(speech, name), {}};
    if (name == "client") {
        section.blocks.push_back(ofOne(records.front(), speech));
        return section;
    }
    Table table;
    table.columns = {speech.translate("Dossier", "Record"), speech.translate("Dossier", "What is held")};
    for (const DossierRecord& record : records)
        table.rows.push_back({{headingOf(record, speech), linesOf(record, speech)}});
    section.blocks.push_back(std::move(table));
    return section;
}

Section judgedSection(const scoring::Assessment& assessment, const Speech& speech) {
    Section section{
        QStringLiteral("assessment"), speech.translate("Dossier", "How they are judged today"), {}};
    section.blocks.push_back(Paragraph{
        speech.filled(speech.translate("Dossier", "{verdict}; health {health} of 100."),
                      {{QStringLiteral("verdict"), wording::word(speech, assessment.shownVerdict())},
                       {QStringLiteral("health"), speech.number(assessment.health, 0)}}),
        Paragraph::Role::Lead});
    QStringList reasons;
    for (const auto* statements : {&assessment.reasons, &assessment.counterFacts})
        for (const scoring::Statement& statement : *statements)
            reasons << wording::sentence(speech, statement);
    if (!reasons.isEmpty()) section.blocks.push_back(ListBlock{reasons});
    return section;
}

Section historySection(const std::vector<DossierChange>& history, const Speech& speech) {
    Section section{QStringLiteral("history"), speech.translate("Dossier", "What was written down when"), {}};
    Table table;
    table.columns = {speech.translate("Dossier", "Day"), speech.translate("Dossier", "What"),
                     speech.translate("Dossier", "By")};
    for (const DossierChange& change : history)
        table.rows.push_back(
            {{change.day, wording::changeSentence(speech, change.code, change.args), change.who}});
    section.blocks.push_back(std::move(table));
    return section;
}

} // namespace

Document buildDossier(const DossierInput& input, const Speech& speech) {
    Document document;
    document.speech = speech;
    document.author = input.business;
    document.madeOn = input.madeOn;
    document.title = speech.filled(speech.translate("Dossier", "Everything held on {client}"),
                                   {{QStringLiteral("client"), input.client.name}});
    document.subtitle = speech.filled(
        speech.translate("Review", "{business}, as of {day}"),
        {{QStringLiteral("business"), input.business}, {QStringLiteral("day"), speech.day(input.madeOn)}});
    for (auto first = input.records.begin(); first != input.records.end();) {
        const auto last = std::find_if(first, input.records.end(),
                                       [&](const DossierRecord& one) { return one.table != first->table; });
        document.sections.push_back(recordsSection({first, last}, speech));
        first = last;
    }
    if (input.assessment) document.sections.push_back(judgedSection(*input.assessment, speech));
    if (!input.history.empty()) document.sections.push_back(historySection(input.history, speech));
    return document;
}

} // namespace rapport::reporting
