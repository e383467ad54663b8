// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_table.h"

#include <algorithm>
#include <array>

namespace rapport::importing {

namespace {

void agreements(CsvText& csv, const CsvClient& of) {
    for (const Agreement& each : of.content.agreements) {
        moneyWithCurrency(of.begin(csv).text(each.title).day(each.from).day(each.until), each.price);
        csv.code(codeOf(each.pricePeriod)).day(each.renewal).number(each.noticeDays).text(each.services);
        csv.text(each.notIncluded).text(each.schedule);
        csv.plain(decimalTime(each.limits.timePerMonth, Duration::hours(1))).text(each.limits.channels);
        csv.plain(decimalTime(each.limits.responseTime, Duration::hours(1))).number(each.limits.revisions);
        csv.endRow();
    }
}

void promises(CsvText& csv, const CsvClient& of) {
    for (const Agreement& agreement : of.content.agreements)
        for (const Promise& each : agreement.promises)
            of.begin(csv).text(agreement.title).text(each.text).day(each.due).day(each.keptOn).endRow();
}

void addenda(CsvText& csv, const CsvClient& of) {
    for (const Agreement& agreement : of.content.agreements)
        for (const Addendum& each : agreement.addenda) {
            of.begin(csv).text(agreement.title).day(each.day).text(each.text);
            moneyWithCurrency(csv, each.priceChange);
            csv.plain(decimalTime(each.timeChange, Duration::hours(1))).endRow();
        }
}

void scopeRequests(CsvText& csv, const CsvClient& of) {
    for (const ScopeRequest& each : of.content.scopeRequests) {
        of.begin(csv).day(each.day).text(each.what).code(codeOf(each.outcome));
        moneyWithCurrency(csv, each.price).plain(decimalTime(each.timeSpent, Duration::minutes(1)));
        csv.day(each.decidedOn).text(each.decidedBy).text(each.note).endRow();
    }
}

void concessions(CsvText& csv, const CsvClient& of) {
    for (const Concession& each : of.content.concessions) {
        moneyWithCurrency(of.begin(csv).day(each.day).code(codeOf(each.kind)), each.worth);
        csv.text(each.reason).text(of.staff(each.staffId)).endRow();
    }
}

/// What was spent on making good; nothing where nothing was.
std::optional<Money> spentOn(const RecoveryCase& recovery, const CsvClient& of) {
    std::optional<Money> sum;
    for (const Cost& cost : of.content.costs)
        if (cost.recoveryCaseId == recovery.id) sum = sum ? *sum + cost.amount : cost.amount;
    return sum;
}

std::optional<Day> complainedOn(const RecoveryCase& recovery, const CsvClient& of) {
    for (const Complaint& complaint : of.content.complaints)
        if (recovery.complaintId == complaint.id) return complaint.day;
    return {};
}

void recoveryCases(CsvText& csv, const CsvClient& of) {
    for (const RecoveryCase& each : of.content.recoveryCases) {
        of.begin(csv).day(each.opened).day(complainedOn(each, of)).text(each.what).text(each.cause);
        csv.text(each.prevention).text(of.staff(each.staffId));
        moneyWithCurrency(csv, spentOn(each, of)).day(each.closedOn).endRow();
    }
}

void recoverySteps(CsvText& csv, const CsvClient& of) {
    for (const RecoveryCase& recovery : of.content.recoveryCases)
        for (const RecoveryStep& each : recovery.steps) {
            of.begin(csv).day(recovery.opened).text(recovery.what).code(codeOf(each.kind)).day(each.due);
            csv.day(each.doneOn).flag(each.notNeeded).text(each.note).endRow();
        }
}

void partingPlans(CsvText& csv, const CsvClient& of) {
    for (const PartingPlan& each : of.content.partingPlans) {
        of.begin(csv).day(each.opened).text(each.reason).day(each.noticeGiven).day(each.lastDay);
        csv.text(each.returnTerms).text(of.staff(each.staffId)).day(each.closedOn).endRow();
    }
}

void partingItems(CsvText& csv, const CsvClient& of) {
    for (const PartingPlan& plan : of.content.partingPlans)
        for (const PartingItem& each : plan.items) {
            of.begin(csv).day(plan.opened).code(codeOf(each.kind)).text(each.text).day(each.due);
            csv.day(each.doneOn).endRow();
        }
}

void proposals(CsvText& csv, const CsvClient& of) {
    for (const Proposal& each : of.content.proposals) {
        moneyWithCurrency(of.begin(csv).day(each.made).day(each.validFrom), each.price);
        csv.code(codeOf(each.pricePeriod)).plain(decimalTime(each.hoursPerMonth, Duration::hours(1)));
        csv.number(each.paymentTermsDays).text(each.paidScope).text(each.note).code(codeOf(each.state));
        csv.day(each.decidedOn).endRow();
    }
}

void decisions(CsvText& csv, const CsvClient& of) {
    for (const Decision& each : of.content.decisions) {
        of.begin(csv).code(codeOf(each.kind)).day(each.from).day(each.until);
        csv.plain(each.verdict ? QString(codeOf(*each.verdict)) : QString()).text(each.by).text(each.why);
        csv.endRow();
    }
}

void attachments(CsvText& csv, const CsvClient& of) {
    for (const Attachment& each : of.content.attachments) {
        of.begin(csv).text(each.fileName).plain(QString::number(each.size)).day(each.addedOn);
        csv.text(of.agreement(each.agreementId)).plain(each.sha256).endRow();
    }
}

constexpr std::array tables{
    CsvTable{"agreements",
             "client,client_ref,title,from,until,price,currency,price_period,renewal,notice_days,services,"
             "not_included,schedule,limit_hours_per_month,limit_channels,limit_response_hours,"
             "limit_revisions",
             agreements},
    CsvTable{"promises", "client,client_ref,agreement,promise,due,kept_on", promises},
    CsvTable{"addenda", "client,client_ref,agreement,date,text,price_change,currency,hours_change", addenda},
    CsvTable{"proposals",
             "client,client_ref,made,valid_from,price,currency,price_period,hours_per_month,terms_days,"
             "paid_scope,note,state,decided_on",
             proposals},
    CsvTable{"scope_requests",
             "client,client_ref,date,what,outcome,price,currency,minutes,decided_on,decided_by,note",
             scopeRequests},
    CsvTable{"concessions", "client,client_ref,date,kind,worth,currency,reason,staff", concessions},
    CsvTable{"recovery_cases",
             "client,client_ref,opened,complained_on,what,cause,prevention,staff,spent,currency,closed_on",
             recoveryCases},
    CsvTable{"recovery_steps", "client,client_ref,opened,what,step,due,done_on,not_needed,note",
             recoverySteps},
    CsvTable{"parting_plans",
             "client,client_ref,opened,reason,notice_given,last_day,return_terms,staff,closed_on",
             partingPlans},
    CsvTable{"parting_items", "client,client_ref,opened,kind,text,due,done_on", partingItems},
    CsvTable{"decisions", "client,client_ref,kind,from,until,verdict,by,why", decisions},
    CsvTable{"attachments", "client,client_ref,file,bytes,added_on,agreement,sha256", attachments},
};

} // namespace

std::span<const CsvTable> csvDecisionTables() {
    return tables;
}

} // namespace rapport::importing
