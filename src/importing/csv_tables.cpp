// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_tables.h"

#include "importing/csv_text.h"

#include <QHash>

#include <array>
#include <string_view>

namespace rapport::importing {

namespace {

struct TableHeader {
    const char* table;
    const char* header;
};

constexpr std::array kTables{
    TableHeader{"clients", "name,client_ref,status,segment,tags,since,terms_days,currency,archived,notes,"
                           "staff,contact_every_days"},
    TableHeader{"contacts", "client,client_ref,name,role,email,phone"},
    TableHeader{"agreements",
                "client,client_ref,title,from,until,price,currency,price_period,renewal,notice_days,"
                "services,not_included,schedule"},
    TableHeader{"invoices",
                "client,client_ref,number,date,due,amount,tax,currency,rate,dispute,disputed_since,"
                "dispute_decided,text"},
    TableHeader{"payments", "client,client_ref,number,date,amount,currency"},
    TableHeader{"credits", "client,client_ref,number,date,amount,tax,currency,cause,cause_decided"},
    TableHeader{"interactions",
                "client,client_ref,date,at,kind,direction,minutes,estimated,staff,hourly_rate,scope,"
                "cause,cause_decided,text"},
    TableHeader{"complaints",
                "client,client_ref,date,about,verdict,judged,judged_by,judged_why,resolved,resolved_on"},
    TableHeader{"signals", "client,client_ref,date,kind,severity,staff,note"},
    TableHeader{"costs", "client,client_ref,date,kind,amount,currency,cause,cause_decided,text"},
    TableHeader{"estimates", "client,client_ref,from,to,hours_per_month"},
    TableHeader{"decisions", "client,client_ref,kind,from,until,verdict,by,why"},
    TableHeader{"tasks", "client,client_ref,title,due,staff,done_on,note"},
    TableHeader{"staff", "name,active,hourly_rate,from"},
};
constexpr auto kNames = [] {
    std::array<const char*, kTables.size()> names{};
    for (size_t i = 0; i < names.size(); ++i)
        names[i] = kTables[i].table;
    return names;
}();

QString decimal(const std::optional<Duration>& time, Duration unit) {
    if (!time) return {};
    const qint64 seconds = time->inSeconds(), per = unit.inSeconds();
    if (seconds % per == 0) return QString::number(seconds / per);
    QString text = QString::number(static_cast<double>(seconds) / static_cast<double>(per), 'f', 6);
    while (text.endsWith(u'0'))
        text.chop(1);
    return text;
}

/// The tables of one client.
class ClientTables {
public:
    ClientTables(const ClientContent& content, const BookHeader& header) : content_(content) {
        for (const Staff& staff : header.staff)
            staffNames_.insert(staff.id, staff.name);
    }

    std::vector<std::pair<const char*, QByteArray>> all() {
        return {{"clients", client()},
                {"contacts", contacts()},
                {"agreements", agreements()},
                {"invoices", invoices()},
                {"payments", payments()},
                {"credits", credits()},
                {"interactions", interactions()},
                {"complaints", complaints()},
                {"signals", conduct()},
                {"costs", costs()},
                {"estimates", estimates()},
                {"decisions", decisions()},
                {"tasks", tasks()}};
    }

private:
    CsvText& begin() { return csv_.text(content_.client.name).text(content_.client.externalRef); }
    QString staff(const std::optional<Id<Staff>>& id) const {
        return id ? staffNames_.value(*id) : QString();
    }

    QByteArray client() {
        const Client& client = content_.client;
        csv_.text(client.name).text(client.externalRef).code(codeOf(client.status)).text(client.segment);
        csv_.text(client.tags.join(QStringLiteral("; "))).day(client.since).number(client.paymentTermsDays);
        csv_.plain(client.currency.code()).flag(client.archived).text(client.notes);
        csv_.text(staff(client.staffId)).number(client.contactEveryDays).endRow();
        return csv_.take();
    }
    QByteArray contacts() {
        for (const Contact& contact : content_.contacts)
            begin().text(contact.name).text(contact.role).text(contact.email).text(contact.phone).endRow();
        return csv_.take();
    }
    QByteArray agreements() {
        for (const Agreement& each : content_.agreements) {
            begin().text(each.title).day(each.from).day(each.until).money(each.price);
            csv_.plain(each.price ? each.price->currency().code() : QString()).code(codeOf(each.pricePeriod));
            csv_.day(each.renewal).number(each.noticeDays).text(each.services).text(each.notIncluded);
            csv_.text(each.schedule).endRow();
        }
        return csv_.take();
    }
    QByteArray invoices() {
        for (const Invoice& each : content_.invoices) {
            begin().text(each.number).day(each.issued).day(each.due).money(each.net).money(each.tax);
            csv_.plain(each.currency().code()).plain(each.rate ? each.rate->toDecimal() : QString());
            csv_.code(codeOf(each.dispute)).day(each.disputedSince).day(each.disputeDecided).text(each.text);
            csv_.endRow();
        }
        return csv_.take();
    }
    QByteArray payments() {
        for (const Invoice& invoice : content_.invoices)
            for (const Payment& payment : invoice.payments) {
                begin().text(invoice.number).day(payment.day).money(payment.amount);
                csv_.plain(invoice.currency().code()).endRow();
            }
        return csv_.take();
    }
    QByteArray credits() {
        for (const Invoice& invoice : content_.invoices)
            for (const CreditNote& note : invoice.creditNotes) {
                begin().text(invoice.number).day(note.day).money(note.net).money(note.tax);
                csv_.plain(invoice.currency().code())
                    .code(codeOf(note.cause))
                    .day(note.causeDecided)
                    .endRow();
            }
        return csv_.take();
    }
    QByteArray interactions() {
        for (const Interaction& each : content_.interactions) {
            begin().day(each.day).plain(each.at ? each.at->toIso() : QString()).code(codeOf(each.kind));
            csv_.code(codeOf(each.direction)).plain(decimal(each.timeSpent, Duration::minutes(1)));
            csv_.flag(each.estimated).text(staff(each.staffId)).money(each.ratePerHour);
            csv_.code(codeOf(each.scope)).code(codeOf(each.cause)).day(each.causeDecided).text(each.text);
            csv_.endRow();
        }
        return csv_.take();
    }
    QByteArray complaints() {
        for (const Complaint& each : content_.complaints) {
            begin().day(each.day).text(each.about).code(codeOf(each.judgement)).day(each.judged);
            csv_.text(each.judgedBy).text(each.judgedWhy).flag(each.resolved).day(each.resolvedOn).endRow();
        }
        return csv_.take();
    }
    QByteArray conduct() {
        for (const ConductSignal& each : content_.signalEvents) {
            begin().day(each.day).code(codeOf(each.kind)).number(static_cast<int>(each.severity));
            csv_.text(staff(each.staffId)).text(each.note).endRow();
        }
        return csv_.take();
    }
    QByteArray costs() {
        for (const Cost& each : content_.costs) {
            begin().day(each.day).code(codeOf(each.kind)).money(each.amount);
            csv_.plain(each.amount.currency().code()).code(codeOf(each.cause)).day(each.causeDecided);
            csv_.text(each.text).endRow();
        }
        return csv_.take();
    }
    QByteArray estimates() {
        for (const TimeEstimate& each : content_.estimates)
            begin().day(each.from).day(each.to).plain(decimal(each.perMonth, Duration::hours(1))).endRow();
        return csv_.take();
    }
    QByteArray decisions() {
        for (const Decision& each : content_.decisions) {
            begin().code(codeOf(each.kind)).day(each.from).day(each.until);
            csv_.plain(each.verdict ? QString(codeOf(*each.verdict)) : QString())
                .text(each.by)
                .text(each.why);
            csv_.endRow();
        }
        return csv_.take();
    }
    QByteArray tasks() {
        for (const Task& each : content_.tasks)
            begin()
                .text(each.title)
                .day(each.due)
                .text(staff(each.staffId))
                .day(each.doneOn)
                .text(each.note)
                .endRow();
        return csv_.take();
    }

    const ClientContent& content_;
    CsvText csv_;
    QHash<Id<Staff>, QString> staffNames_;
};

} // namespace

std::span<const char* const> csvTables() {
    return kNames;
}

QByteArray csvHeader(const char* table) {
    for (const TableHeader& each : kTables)
        if (std::string_view(each.table) == table) return QByteArray(each.header) + "\r\n";
    return {};
}

std::vector<std::pair<const char*, QByteArray>> csvRows(const ClientContent& content,
                                                        const BookHeader& header) {
    return ClientTables(content, header).all();
}

QByteArray csvStaffRows(const BookHeader& header) {
    CsvText csv;
    for (const Staff& staff : header.staff) {
        if (staff.rates.empty()) csv.text(staff.name).flag(staff.active).plain({}).plain({}).endRow();
        for (const StaffRate& rate : staff.rates)
            csv.text(staff.name).flag(staff.active).money(rate.perHour).day(rate.from).endRow();
    }
    return csv.take();
}

} // namespace rapport::importing
