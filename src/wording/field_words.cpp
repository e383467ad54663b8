// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/field_words.h"

#include "wording/policy_words.h"
#include "wording/words.h"

#include <QDateTime>

#include <algorithm>

namespace rapport::wording {

namespace {

/// A word for a column of one table, or of all that have no word of their own for it.
struct FieldName {
    const char* table;
    const char* column;
    const char* word;
};

// clang-format off
constexpr FieldName names[] = {
    {"contact", "name", QT_TRANSLATE_NOOP("Field", "Name")},
    {"agreement", "from_day", QT_TRANSLATE_NOOP("Field", "From")},
    {"signal", "kind", QT_TRANSLATE_NOOP("Field", "What happened")},
    {"promise", "text", QT_TRANSLATE_NOOP("Field", "Promise")},
    {"addendum", "text", QT_TRANSLATE_NOOP("Field", "Change")},
    {"credit_note", "net", QT_TRANSLATE_NOOP("Field", "Net credited")},
    {"credit_note", "tax", QT_TRANSLATE_NOOP("Field", "Tax credited")},
    {"client", "staff_id", QT_TRANSLATE_NOOP("Field", "Looked after by")},
    {"saved_view", "staff_id", QT_TRANSLATE_NOOP("Field", "Looked after by")},
    {"exchange_rate", "rate", QT_TRANSLATE_NOOP("Field", "Worth in base currency")},
    {"scope_request", "price", QT_TRANSLATE_NOOP("Field", "Worth")},
    {"scope_request", "note", QT_TRANSLATE_NOOP("Field", "Note")},
    {"proposal", "made", QT_TRANSLATE_NOOP("Field", "Made on")},
    {"proposal", "state", QT_TRANSLATE_NOOP("Field", "State")},
    {"recovery_case", "cause", QT_TRANSLATE_NOOP("Field", "Cause")},
    {"parting_plan", "reason", QT_TRANSLATE_NOOP("Field", "Why")},
    {"concession", "staff_id", QT_TRANSLATE_NOOP("Field", "Given by")},
    {"recovery_case", "staff_id", QT_TRANSLATE_NOOP("Field", "Seen to by")},
    {"parting_plan", "staff_id", QT_TRANSLATE_NOOP("Field", "Seen to by")},
    {"promise", "kept_on", QT_TRANSLATE_NOOP("Field", "Kept on")},
    {"", "about", QT_TRANSLATE_NOOP("Field", "About")},
    {"", "active", QT_TRANSLATE_NOOP("Field", "Works here")},
    {"", "amount", QT_TRANSLATE_NOOP("Field", "Amount")},
    {"", "archived", QT_TRANSLATE_NOOP("Field", "In the archive")},
    {"", "at", QT_TRANSLATE_NOOP("Field", "At")},
    {"", "cause", QT_TRANSLATE_NOOP("Field", "Cause")},
    {"", "cause_decided", QT_TRANSLATE_NOOP("Field", "Cause known since")},
    {"", "client_id", QT_TRANSLATE_NOOP("Field", "Client")},
    {"", "contact_every_days", QT_TRANSLATE_NOOP("Field", "Speak with them every … days")},
    {"", "currency", QT_TRANSLATE_NOOP("Field", "Currency")},
    {"", "day", QT_TRANSLATE_NOOP("Field", "Day")},
    {"", "decided_by", QT_TRANSLATE_NOOP("Field", "Decided by")},
    {"", "descending", QT_TRANSLATE_NOOP("Field", "Largest first")},
    {"", "direction", QT_TRANSLATE_NOOP("Field", "Direction")},
    {"", "dispute", QT_TRANSLATE_NOOP("Field", "Dispute")},
    {"", "dispute_decided", QT_TRANSLATE_NOOP("Field", "Dispute decided on")},
    {"", "disputed_since", QT_TRANSLATE_NOOP("Field", "Disputed since")},
    {"", "done_on", QT_TRANSLATE_NOOP("Field", "Done on")},
    {"", "due", QT_TRANSLATE_NOOP("Field", "Due")},
    {"", "email", QT_TRANSLATE_NOOP("Field", "E-mail")},
    {"", "estimated", QT_TRANSLATE_NOOP("Field", "The time is a guess")},
    {"", "external_ref", QT_TRANSLATE_NOOP("Field", "Number in the invoicing program")},
    {"", "from_day", QT_TRANSLATE_NOOP("Field", "From")},
    {"", "interaction_id", QT_TRANSLATE_NOOP("Field", "Dealing")},
    {"", "issued", QT_TRANSLATE_NOOP("Field", "Issued")},
    {"", "judged", QT_TRANSLATE_NOOP("Field", "Judged on")},
    {"", "judged_by", QT_TRANSLATE_NOOP("Field", "Judged by")},
    {"", "judged_why", QT_TRANSLATE_NOOP("Field", "Why judged so")},
    {"", "judgement", QT_TRANSLATE_NOOP("Field", "Judgement")},
    {"", "kind", QT_TRANSLATE_NOOP("Field", "Kind")},
    {"", "limit_channels", QT_TRANSLATE_NOOP("Field", "How they reach us")},
    {"", "limit_response_time", QT_TRANSLATE_NOOP("Field", "Answer within")},
    {"", "limit_revisions", QT_TRANSLATE_NOOP("Field", "Revisions")},
    {"", "limit_time_per_month", QT_TRANSLATE_NOOP("Field", "Time a month")},
    {"", "name", QT_TRANSLATE_NOOP("Field", "Name")},
    {"", "needs_decision", QT_TRANSLATE_NOOP("Field", "Only those that need a decision")},
    {"", "net", QT_TRANSLATE_NOOP("Field", "Net")},
    {"", "not_included", QT_TRANSLATE_NOOP("Field", "Not included")},
    {"", "note", QT_TRANSLATE_NOOP("Field", "Note")},
    {"", "notes", QT_TRANSLATE_NOOP("Field", "Notes")},
    {"", "notice_days", QT_TRANSLATE_NOOP("Field", "Days of notice")},
    {"", "number", QT_TRANSLATE_NOOP("Field", "Number")},
    {"", "payment_terms_days", QT_TRANSLATE_NOOP("Field", "Payment terms, days")},
    {"", "per_hour", QT_TRANSLATE_NOOP("Field", "Cost of an hour")},
    {"", "per_month", QT_TRANSLATE_NOOP("Field", "Time a month")},
    {"", "phone", QT_TRANSLATE_NOOP("Field", "Phone")},
    {"", "price", QT_TRANSLATE_NOOP("Field", "Price")},
    {"", "price_change", QT_TRANSLATE_NOOP("Field", "Price goes up by")},
    {"", "price_period", QT_TRANSLATE_NOOP("Field", "Price for")},
    {"", "rate", QT_TRANSLATE_NOOP("Field", "Exchange rate")},
    {"", "rate_per_hour", QT_TRANSLATE_NOOP("Field", "Cost of an hour")},
    {"", "renewal", QT_TRANSLATE_NOOP("Field", "Renews on")},
    {"", "resolved", QT_TRANSLATE_NOOP("Field", "Settled")},
    {"", "resolved_on", QT_TRANSLATE_NOOP("Field", "Settled on")},
    {"", "role", QT_TRANSLATE_NOOP("Field", "Role")},
    {"", "schedule", QT_TRANSLATE_NOOP("Field", "Schedule")},
    {"", "scope", QT_TRANSLATE_NOOP("Field", "Scope")},
    {"", "search", QT_TRANSLATE_NOOP("Field", "Search")},
    {"", "seen_on", QT_TRANSLATE_NOOP("Field", "Seen on")},
    {"", "segment", QT_TRANSLATE_NOOP("Field", "Segment")},
    {"", "services", QT_TRANSLATE_NOOP("Field", "What we do")},
    {"", "severity", QT_TRANSLATE_NOOP("Field", "How serious")},
    {"", "since", QT_TRANSLATE_NOOP("Field", "Client since")},
    {"", "sort_column", QT_TRANSLATE_NOOP("Field", "Sorted by")},
    {"", "staff_id", QT_TRANSLATE_NOOP("Field", "Who")},
    {"", "status", QT_TRANSLATE_NOOP("Field", "Status")},
    {"", "statuses", QT_TRANSLATE_NOOP("Field", "Status")},
    {"", "tag", QT_TRANSLATE_NOOP("Field", "Tag")},
    {"", "tags", QT_TRANSLATE_NOOP("Field", "Tags")},
    {"", "tax", QT_TRANSLATE_NOOP("Field", "Tax")},
    {"", "text", QT_TRANSLATE_NOOP("Field", "Text")},
    {"", "time_change", QT_TRANSLATE_NOOP("Field", "Time goes up by")},
    {"", "time_spent", QT_TRANSLATE_NOOP("Field", "Time")},
    {"", "title", QT_TRANSLATE_NOOP("Field", "Title")},
    {"", "to_day", QT_TRANSLATE_NOOP("Field", "Until")},
    {"", "until_day", QT_TRANSLATE_NOOP("Field", "Until")},
    {"", "value", QT_TRANSLATE_NOOP("Field", "Value")},
    {"", "verdict", QT_TRANSLATE_NOOP("Field", "Verdict")},
    {"", "verdicts", QT_TRANSLATE_NOOP("Field", "Verdict")},
    {"", "added_on", QT_TRANSLATE_NOOP("Field", "Added on")},
    {"", "after_days", QT_TRANSLATE_NOOP("Field", "Due after … days")},
    {"", "against_id", QT_TRANSLATE_NOOP("Field", "Directed at")},
    {"", "agreement_id", QT_TRANSLATE_NOOP("Field", "Agreement")},
    {"", "body", QT_TRANSLATE_NOOP("Field", "Text of the letter")},
    {"", "checklist", QT_TRANSLATE_NOOP("Field", "Checklist")},
    {"", "closed_on", QT_TRANSLATE_NOOP("Field", "Closed on")},
    {"", "complaint_id", QT_TRANSLATE_NOOP("Field", "Complaint")},
    {"", "concessions_per_month", QT_TRANSLATE_NOOP("Field", "May give away a month")},
    {"", "decided_on", QT_TRANSLATE_NOOP("Field", "Decided on")},
    {"", "file_name", QT_TRANSLATE_NOOP("Field", "File")},
    {"", "json", QT_TRANSLATE_NOOP("Field", "Parameters")},
    {"", "kept_on", QT_TRANSLATE_NOOP("Field", "Kept on")},
    {"", "language", QT_TRANSLATE_NOOP("Field", "Language")},
    {"", "last_day", QT_TRANSLATE_NOOP("Field", "Last day")},
    {"", "made", QT_TRANSLATE_NOOP("Field", "Made on")},
    {"", "measures", QT_TRANSLATE_NOOP("Field", "What was done about it")},
    {"", "not_needed", QT_TRANSLATE_NOOP("Field", "Not needed")},
    {"", "notice_given", QT_TRANSLATE_NOOP("Field", "Notice given on")},
    {"", "opened", QT_TRANSLATE_NOOP("Field", "Opened on")},
    {"", "outcome", QT_TRANSLATE_NOOP("Field", "What became of it")},
    {"", "paid_scope", QT_TRANSLATE_NOOP("Field", "Billed apart")},
    {"", "prevention", QT_TRANSLATE_NOOP("Field", "So that it does not happen again")},
    {"", "reason", QT_TRANSLATE_NOOP("Field", "Reason")},
    {"", "recovery_case_id", QT_TRANSLATE_NOOP("Field", "Recovery case")},
    {"", "return_terms", QT_TRANSLATE_NOOP("Field", "May come back when")},
    {"", "sha256", QT_TRANSLATE_NOOP("Field", "Fingerprint of the file")},
    {"", "size", QT_TRANSLATE_NOOP("Field", "Size in bytes")},
    {"", "state", QT_TRANSLATE_NOOP("Field", "State")},
    {"", "subject", QT_TRANSLATE_NOOP("Field", "Subject")},
    {"", "time_per_month", QT_TRANSLATE_NOOP("Field", "Time a month")},
    {"", "valid_from", QT_TRANSLATE_NOOP("Field", "Valid from")},
    {"", "what", QT_TRANSLATE_NOOP("Field", "What")},
    {"", "witness", QT_TRANSLATE_NOOP("Field", "Witness")},
    {"", "worth", QT_TRANSLATE_NOOP("Field", "Worth")},
    {"", "why", QT_TRANSLATE_NOOP("Field", "Why")},
    {"", "at_start", QT_TRANSLATE_NOOP("Field", "Taken when the book is opened")},
    {"", "path", QT_TRANSLATE_NOOP("Field", "File or folder")},
    {"", "pattern", QT_TRANSLATE_NOOP("Field", "Number or address")},
    {"", "reading", QT_TRANSLATE_NOOP("Field", "How it is read")},
    {"", "record", QT_TRANSLATE_NOOP("Field", "Record")},
    {"", "seen", QT_TRANSLATE_NOOP("Field", "Last taken")},
    {"", "type", QT_TRANSLATE_NOOP("Field", "Kind")},
    {"", "source_key", QT_TRANSLATE_NOOP("Field", "Mark in its source")},
};

constexpr FieldName tables[] = {
    {"addendum", "", QT_TRANSLATE_NOOP("Field", "Addendum")},
    {"agreement", "", QT_TRANSLATE_NOOP("Field", "Agreement")},
    {"book", "", QT_TRANSLATE_NOOP("Field", "Book")},
    {"client", "", QT_TRANSLATE_NOOP("Field", "Client")},
    {"client_tag", "", QT_TRANSLATE_NOOP("Field", "Tag")},
    {"complaint", "", QT_TRANSLATE_NOOP("Field", "Complaint")},
    {"contact", "", QT_TRANSLATE_NOOP("Field", "Contact")},
    {"cost", "", QT_TRANSLATE_NOOP("Field", "Cost")},
    {"credit_note", "", QT_TRANSLATE_NOOP("Field", "Credit note")},
    {"decision", "", QT_TRANSLATE_NOOP("Field", "Decision")},
    {"exchange_rate", "", QT_TRANSLATE_NOOP("Field", "Exchange rate")},
    {"interaction", "", QT_TRANSLATE_NOOP("Field", "Dealing")},
    {"invoice", "", QT_TRANSLATE_NOOP("Field", "Invoice")},
    {"payment", "", QT_TRANSLATE_NOOP("Field", "Payment")},
    {"promise", "", QT_TRANSLATE_NOOP("Field", "Promise")},
    {"saved_view", "", QT_TRANSLATE_NOOP("Field", "Saved view")},
    {"seen_verdict", "", QT_TRANSLATE_NOOP("Field", "Verdict seen")},
    {"setting", "", QT_TRANSLATE_NOOP("Field", "Setting")},
    {"signal", "", QT_TRANSLATE_NOOP("Field", "Conduct event")},
    {"staff", "", QT_TRANSLATE_NOOP("Field", "Staff member")},
    {"staff_rate", "", QT_TRANSLATE_NOOP("Field", "Cost of an hour")},
    {"task", "", QT_TRANSLATE_NOOP("Field", "Task")},
    {"text_template", "", QT_TRANSLATE_NOOP("Field", "Text template")},
    {"attachment", "", QT_TRANSLATE_NOOP("Field", "File")},
    {"checklist_item", "", QT_TRANSLATE_NOOP("Field", "Item of a checklist")},
    {"checklist_template", "", QT_TRANSLATE_NOOP("Field", "Checklist")},
    {"concession", "", QT_TRANSLATE_NOOP("Field", "Concession")},
    {"letter_template", "", QT_TRANSLATE_NOOP("Field", "Letter")},
    {"named_policy", "", QT_TRANSLATE_NOOP("Field", "Scoring policy")},
    {"parting_item", "", QT_TRANSLATE_NOOP("Field", "Item of the parting plan")},
    {"parting_plan", "", QT_TRANSLATE_NOOP("Field", "Parting plan")},
    {"proposal", "", QT_TRANSLATE_NOOP("Field", "Proposal")},
    {"recovery_case", "", QT_TRANSLATE_NOOP("Field", "Recovery case")},
    {"recovery_step", "", QT_TRANSLATE_NOOP("Field", "Step of the recovery")},
    {"scope_request", "", QT_TRANSLATE_NOOP("Field", "Request beyond the agreement")},
    {"exclusion", "", QT_TRANSLATE_NOOP("Field", "Private number or address")},
    {"record_source", "", QT_TRANSLATE_NOOP("Field", "Remembered source")},
    {"taken_record", "", QT_TRANSLATE_NOOP("Field", "Record taken from a source")},
    {"time_estimate", "", QT_TRANSLATE_NOOP("Field", "Estimated time")},
};
// clang-format on

const FieldName* find(const QByteArray& table, const QByteArray& column) {
    const FieldName* general = nullptr;
    for (const FieldName& name : names) {
        if (column != name.column) continue;
        if (table == name.table) return &name;
        if (!*name.table) general = &name;
    }
    return general;
}

const FieldName* findTable(const QByteArray& table) {
    const auto found = std::find_if(std::begin(tables), std::end(tables),
                                    [&](const FieldName& one) { return table == one.table; });
    return found == std::end(tables) ? nullptr : found;
}

/// History gives a policy's text parameter by parameter (app::History).
bool isParameter(const QByteArray& table, const QByteArray& column) {
    return table == "named_policy" && policyWordOf(column);
}

} // namespace

QString fieldWord(const Speech& speech, const QByteArray& table, const QByteArray& column) {
    if (isParameter(table, column)) return parameterName(speech, column);
    const FieldName* name = find(table, column);
    return name ? speech.translate("Field", name->word) : QString::fromLatin1(column);
}

bool hasFieldWord(const QByteArray& table, const QByteArray& column) {
    return find(table, column) || isParameter(table, column);
}

QString tableWord(const Speech& speech, const QByteArray& table) {
    const FieldName* name = findTable(table);
    return name ? speech.translate("Field", name->word) : QString::fromLatin1(table);
}

bool hasTableWord(const QByteArray& table) {
    return findTable(table);
}

QString momentText(const Speech& speech, Instant moment) {
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment.msSinceEpoch());
    return speech.filled(
        speech.translate("Field", "{day}, {time}"),
        {{QStringLiteral("day"), speech.day(Day::fromDate(local.date()))},
         {QStringLiteral("time"), speech.locale().toString(local.time(), QLocale::ShortFormat)}});
}

namespace {

/// A value in words, whatever it is.
struct Said {
    const Speech& speech;
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString& text) const { return text; }
    QString operator()(bool flag) const {
        return flag ? speech.translate("Field", "yes") : speech.translate("Field", "no");
    }
    QString operator()(qint64 number) const { return speech.count(number); }
    QString operator()(Day day) const { return speech.day(day); }
    QString operator()(Instant moment) const { return momentText(speech, moment); }
    QString operator()(Duration duration) const { return speech.duration(duration); }
    QString operator()(const Money& money) const { return speech.money(money); }
    QString operator()(ExchangeRate rate) const { return speech.number(rate.ratio(), 6); }
    QString operator()(const RecordRef& ref) const {
        //: A record by its kind and number
        return speech.filled(speech.translate("Field", "{kind} {number}"),
                             {{QStringLiteral("kind"), word(speech, ref.type)},
                              {QStringLiteral("number"), speech.count(ref.id)}});
    }
    template <typename Enum>
    requires std::is_enum_v<Enum> QString operator()(Enum code) const { return word(speech, code); }
};

} // namespace

QString fieldText(const Speech& speech, const QByteArray& table, const QByteArray& column,
                  const FieldValue& value) {
    if (const auto* number = std::get_if<QString>(&value); number && isParameter(table, column))
        return parameterValueText(speech, column, number->toDouble());
    return fieldText(speech, value);
}

QString fieldText(const Speech& speech, const FieldValue& value) {
    return std::visit(Said{speech}, value);
}

} // namespace rapport::wording
