// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_table.h"

#include <array>

namespace rapport::importing {

namespace {

void clients(CsvText& csv, const CsvClient& of) {
    const Client& client = of.content.client;
    csv.text(client.name).text(client.externalRef).code(codeOf(client.status)).text(client.segment);
    csv.text(client.tags.join(QStringLiteral("; "))).day(client.since).number(client.paymentTermsDays);
    csv.plain(client.currency.code()).flag(client.archived).text(client.notes);
    csv.text(of.staff(client.staffId)).number(client.contactEveryDays).endRow();
}

void contacts(CsvText& csv, const CsvClient& of) {
    for (const Contact& each : of.content.contacts)
        of.begin(csv).text(each.name).text(each.role).text(each.email).text(each.phone).endRow();
}

void invoices(CsvText& csv, const CsvClient& of) {
    for (const Invoice& each : of.content.invoices) {
        of.begin(csv).text(each.number).day(each.issued).day(each.due).money(each.net).money(each.tax);
        csv.plain(each.currency().code()).plain(each.rate ? each.rate->toDecimal() : QString());
        csv.code(codeOf(each.dispute)).day(each.disputedSince).day(each.disputeDecided).text(each.text);
        csv.endRow();
    }
}

void payments(CsvText& csv, const CsvClient& of) {
    for (const Invoice& invoice : of.content.invoices)
        for (const Payment& each : invoice.payments) {
            of.begin(csv).text(invoice.number).day(each.day).money(each.amount);
            csv.plain(invoice.currency().code()).endRow();
        }
}

void credits(CsvText& csv, const CsvClient& of) {
    for (const Invoice& invoice : of.content.invoices)
        for (const CreditNote& each : invoice.creditNotes) {
            of.begin(csv).text(invoice.number).day(each.day).money(each.net).money(each.tax);
            csv.plain(invoice.currency().code()).code(codeOf(each.cause)).day(each.causeDecided).endRow();
        }
}

void interactions(CsvText& csv, const CsvClient& of) {
    for (const Interaction& each : of.content.interactions) {
        of.begin(csv).day(each.day).plain(each.at ? each.at->toIso() : QString()).code(codeOf(each.kind));
        csv.code(codeOf(each.direction)).plain(decimalTime(each.timeSpent, Duration::minutes(1)));
        csv.flag(each.estimated).text(of.staff(each.staffId)).money(each.ratePerHour);
        csv.code(codeOf(each.scope)).code(codeOf(each.cause)).day(each.causeDecided).text(each.text);
        csv.endRow();
    }
}

void complaints(CsvText& csv, const CsvClient& of) {
    for (const Complaint& each : of.content.complaints) {
        of.begin(csv).day(each.day).text(each.about).code(codeOf(each.judgement)).day(each.judged);
        csv.text(each.judgedBy).text(each.judgedWhy).flag(each.resolved).day(each.resolvedOn).endRow();
    }
}

void conduct(CsvText& csv, const CsvClient& of) {
    for (const ConductSignal& each : of.content.signalEvents) {
        of.begin(csv).day(each.day).code(codeOf(each.kind)).number(static_cast<int>(each.severity));
        csv.text(of.staff(each.staffId)).text(each.note).text(of.staff(each.against)).text(each.witness);
        csv.text(each.measures).endRow();
    }
}

void costs(CsvText& csv, const CsvClient& of) {
    for (const Cost& each : of.content.costs) {
        of.begin(csv).day(each.day).code(codeOf(each.kind)).money(each.amount);
        csv.plain(each.amount.currency().code()).code(codeOf(each.cause)).day(each.causeDecided);
        csv.text(each.text).endRow();
    }
}

void estimates(CsvText& csv, const CsvClient& of) {
    for (const TimeEstimate& each : of.content.estimates)
        of.begin(csv)
            .day(each.from)
            .day(each.to)
            .plain(decimalTime(each.perMonth, Duration::hours(1)))
            .endRow();
}

// Payments and credit notes name their day and amount so that each is told from the other by its header
// alone.
constexpr std::array tables{
    CsvTable{"clients",
             "name,client_ref,status,segment,tags,since,terms_days,currency,archived,notes,staff,"
             "contact_every_days",
             clients},
    CsvTable{"contacts", "client,client_ref,name,role,email,phone", contacts},
    CsvTable{"invoices",
             "client,client_ref,number,date,due,amount,tax,currency,rate,dispute,disputed_since,"
             "dispute_decided,text",
             invoices},
    CsvTable{"payments", "client,client_ref,number,payment date,payment amount,currency", payments},
    CsvTable{"credits", "client,client_ref,number,credit date,credit amount,tax,currency,cause,cause_decided",
             credits},
    CsvTable{"interactions",
             "client,client_ref,date,at,kind,direction,minutes,estimated,staff,hourly_rate,scope,cause,"
             "cause_decided,text",
             interactions},
    CsvTable{"complaints",
             "client,client_ref,date,about,verdict,judged,judged_by,judged_why,resolved,resolved_on",
             complaints},
    CsvTable{"signals", "client,client_ref,date,kind,severity,staff,note,against,witness,measures", conduct},
    CsvTable{"costs", "client,client_ref,date,kind,amount,currency,cause,cause_decided,text", costs},
    CsvTable{"estimates", "client,client_ref,from,to,hours_per_month", estimates},
};

} // namespace

std::span<const CsvTable> csvRecordTables() {
    return tables;
}

} // namespace rapport::importing
