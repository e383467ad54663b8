// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/import_notices.h"

#include "importing/record_fields.h"

#include <algorithm>
#include <initializer_list>

namespace rapport::importing {

namespace {

Notice counted(const char* code, qint64 count) {
    return {code, {{QStringLiteral("count"), QString::number(count)}}};
}

/// Whether a table that was read has a column for one of these.
bool anyHas(const std::vector<TableColumns>& tables, std::initializer_list<Field> fields) {
    return std::ranges::any_of(tables, [&](const TableColumns& table) {
        return std::ranges::any_of(fields, [&](Field field) { return table.has(field); });
    });
}

/// What is counted over all that the files bring.
struct Told {
    qint64 invoices = 0, datedPayments = 0, undatedPayments = 0, dueAssumed = 0;
    qint64 interactions = 0, timed = 0;
    qint64 references = 0;
    qint64 ahead = 0;
    std::optional<Day> today;

    void seeDay(const std::optional<Day>& day) {
        if (today && day && *day > *today) ++ahead;
    }
    void seePayment(const Payment& payment) {
        ++(payment.day ? datedPayments : undatedPayments);
        seeDay(payment.day);
    }
    void see(const IncomingClient& client) {
        if (!client.client.externalRef.isEmpty()) ++references;
        for (const Incoming<Invoice>& invoice : client.invoices) {
            ++invoices;
            if (invoice.assumed & kInvoiceDueField) ++dueAssumed;
            seeDay(invoice.record.issued);
            for (const Payment& payment : invoice.record.payments)
                seePayment(payment);
        }
        for (const OnInvoice<Payment>& payment : client.payments)
            seePayment(payment.record);
        for (const OnInvoice<CreditNote>& note : client.creditNotes)
            seeDay(note.record.day);
        for (const Incoming<Interaction>& interaction : client.interactions) {
            ++interactions;
            if (interaction.record.timeSpent) ++timed;
            seeDay(interaction.record.day);
        }
        for (const Incoming<Complaint>& complaint : client.complaints)
            seeDay(complaint.record.day);
        for (const Incoming<Cost>& cost : client.costs)
            seeDay(cost.record.day);
    }
};

void noteClients(const IncomingBook& book, const std::vector<ClientMatch>& matches,
                 std::vector<Notice>& notices) {
    qint64 left = 0, close = 0;
    for (const ClientMatch& match : matches) {
        if (match.by != MatchedBy::Nothing) continue;
        if (!match.taken)
            ++left;
        else if (!match.close.empty())
            ++close;
    }
    if (book.addressBook && left > 0) notices.push_back(counted("address_book_left", left));
    if (close > 0) notices.push_back(counted("close_names", close));
}

void noteInvoices(const IncomingBook& book, const Told& told, std::vector<Notice>& notices) {
    if (told.invoices == 0) return;
    if (told.datedPayments + told.undatedPayments == 0 &&
        !anyHas(book.tables, {Field::PaidOn, Field::PaidAmount, Field::Balance, Field::Status}))
        notices.push_back(counted("no_payments", told.invoices));
    if (told.datedPayments == 0) notices.push_back(counted("no_payment_dates", told.invoices));
}

void noteRates(const IncomingBook& book, Currency base, const QStringList& rated,
               std::vector<Notice>& notices) {
    qint64 unrated = 0;
    QStringList currencies;
    for (const IncomingClient& client : book.clients)
        for (const Incoming<Invoice>& invoice : client.invoices) {
            const Currency currency = invoice.record.currency();
            if (currency == base || invoice.record.rate || rated.contains(currency.code())) continue;
            ++unrated;
            if (!currencies.contains(currency.code())) currencies << currency.code();
        }
    if (unrated == 0) return;
    currencies.sort();
    Notice notice = counted("no_exchange_rates", unrated);
    notice.args.insert(QStringLiteral("currencies"), currencies.join(QStringLiteral(", ")));
    notices.push_back(std::move(notice));
}

} // namespace

std::vector<Notice> importNotices(const IncomingBook& book, ImportKind kind, const ImportRequest& request,
                                  const std::vector<ClientMatch>& matches, Currency base,
                                  const QStringList& rated) {
    std::vector<Notice> notices;
    for (const TableColumns& table : book.tables)
        if (table.mapping.pleaseCheck)
            notices.push_back({"please_check",
                               {{QStringLiteral("program"),
                                 table.mapping.title.isEmpty() ? table.mapping.name : table.mapping.title}}});
    noteClients(book, matches, notices);

    Told told;
    told.today = request.today;
    for (const IncomingClient& client : book.clients)
        told.see(client);
    for (const OnInvoice<Payment>& payment : book.payments)
        told.seePayment(payment.record);
    if (kind == ImportKind::Invoices) noteInvoices(book, told, notices);
    if (told.undatedPayments > 0) notices.push_back(counted("undated_payments", told.undatedPayments));
    if (told.dueAssumed > 0) notices.push_back(counted("no_due_dates", told.dueAssumed));
    noteRates(book, base, rated, notices);
    if (told.invoices > 0 && anyHas(book.tables, {Field::Total}) &&
        !anyHas(book.tables, {Field::Amount, Field::Tax, Field::LineTax}))
        notices.push_back({"amounts_gross_only"});
    // Nobody writes down how long an e-mail took: the method has a time for them.
    if (told.interactions > 0 && told.timed == 0 && kind != ImportKind::Mail)
        notices.push_back(counted("no_minutes", told.interactions));
    if (kind == ImportKind::Clients && !book.clients.empty() && told.references == 0)
        notices.push_back({"no_references"});
    const bool hasAmounts =
        kind == ImportKind::Invoices || kind == ImportKind::Payments || kind == ImportKind::Credits;
    if (hasAmounts && !request.currency && !book.tables.empty() && !anyHas(book.tables, {Field::Currency}))
        notices.push_back({"currency_assumed", {{QStringLiteral("currency"), base.code()}}});
    if (told.ahead > 0) notices.push_back(counted("future_dates", told.ahead));
    return notices;
}

} // namespace rapport::importing
