// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_table.h"

#include <array>

namespace rapport::importing {

namespace {

void task(CsvText& csv, const Task& task, const QString& staff) {
    csv.text(task.title).day(task.due).text(staff).day(task.doneOn).text(task.note).text(task.checklist);
    csv.endRow();
}

void tasksOfClient(CsvText& csv, const CsvClient& of) {
    for (const Task& each : of.content.tasks)
        task(of.begin(csv), each, of.staff(each.staffId));
}

void tasksOfNobody(CsvText& csv, const BookHeader& header) {
    for (const Task& each : header.tasks) {
        QString name;
        for (const Staff& staff : header.staff)
            if (each.staffId == staff.id) name = staff.name;
        task(csv.plain({}).plain({}), each, name);
    }
}

void staff(CsvText& csv, const BookHeader& header) {
    for (const Staff& each : header.staff) {
        if (each.rates.empty()) csv.text(each.name).flag(each.active).plain({}).plain({}).endRow();
        for (const StaffRate& rate : each.rates)
            csv.text(each.name).flag(each.active).money(rate.perHour).day(rate.from).endRow();
    }
}

void allowances(CsvText& csv, const BookHeader& header) {
    for (const Staff& each : header.staff)
        if (each.concessionsPerMonth)
            moneyWithCurrency(csv.text(each.name), each.concessionsPerMonth).endRow();
}

void exchangeRates(CsvText& csv, const BookHeader& header) {
    for (const DatedRate& each : header.rates)
        csv.day(each.day).plain(each.currency.code()).plain(each.rate.toDecimal()).endRow();
}

void checklists(CsvText& csv, const BookHeader& header) {
    for (const ChecklistTemplate& checklist : header.checklists)
        for (const ChecklistItem& each : checklist.items)
            csv.text(checklist.name).text(each.text).number(each.afterDays).endRow();
}

void letters(CsvText& csv, const BookHeader& header) {
    for (const LetterTemplate& each : header.letterTemplates)
        csv.code(codeOf(each.kind)).text(each.language).text(each.subject).text(each.body).endRow();
}

void textTemplates(CsvText& csv, const BookHeader& header) {
    for (const TextTemplate& each : header.textTemplates)
        csv.text(each.name)
            .plain(each.kind ? QString(codeOf(*each.kind)) : QString())
            .text(each.text)
            .endRow();
}

void exclusions(CsvText& csv, const BookHeader& header) {
    for (const Exclusion& each : header.exclusions)
        csv.code(codeOf(each.kind)).text(each.pattern).text(each.note).endRow();
}

void sources(CsvText& csv, const BookHeader& header) {
    for (const RecordSource& each : header.sources)
        csv.text(each.name).text(each.kind).text(each.path).flag(each.atStart).endRow();
}

constexpr std::array tables{
    CsvTable{"tasks", "client,client_ref,title,due,staff,done_on,note,checklist", tasksOfClient,
             tasksOfNobody},
    CsvTable{"staff", "name,active,hourly_rate,from", nullptr, staff},
    CsvTable{"allowances", "name,concessions_per_month,currency", nullptr, allowances},
    CsvTable{"exchange_rates", "date,currency,rate", nullptr, exchangeRates},
    CsvTable{"checklists", "checklist,item,after_days", nullptr, checklists},
    CsvTable{"letters", "kind,language,subject,text", nullptr, letters},
    CsvTable{"text_templates", "name,kind,text", nullptr, textTemplates},
    CsvTable{"exclusions", "kind,pattern,note", nullptr, exclusions},
    CsvTable{"sources", "name,kind,path,at_start", nullptr, sources},
};

} // namespace

std::span<const CsvTable> csvBookTables() {
    return tables;
}

} // namespace rapport::importing
