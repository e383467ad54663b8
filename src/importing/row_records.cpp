// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/row_records.h"

#include "base/text_key.h"
#include "domain/validation.h"
#include "importing/record_fields.h"

#include <algorithm>

namespace rapport::importing {

namespace {

constexpr QChar kBetweenParts(u'\x1f');

/// Rules of the domain ask for a client; which one is not known before matching.
constexpr Id<Client> kSomeClient{-1};

QString keyOf(const Client& client) {
    return client.externalRef.isEmpty() ? u'n' + textKey(client.name) : u'r' + client.externalRef;
}

template <typename Record, typename... Rest>
void check(RowCells& cells, std::optional<Field> field, Record record, Rest... rest) {
    if (cells.rejection()) return;
    if constexpr (requires { record.clientId; }) record.clientId = kSomeClient;
    if (const auto valid = validate(record, rest...); !valid) cells.reject(valid.error(), field);
}

} // namespace

void RowRecords::take(ImportKind kind, RowCells& cells, qint32 row) {
    switch (kind) {
    case ImportKind::Clients:
        takeClient(cells, row);
        break;
    case ImportKind::Invoices:
        takeInvoice(cells, row);
        break;
    case ImportKind::Payments:
        takePayment(cells, row);
        break;
    case ImportKind::Credits:
        takeCredit(cells, row);
        break;
    case ImportKind::Interactions:
        takeInteraction(cells, row);
        break;
    case ImportKind::Complaints:
        takeComplaint(cells, row);
        break;
    case ImportKind::Costs:
        takeCost(cells, row);
        break;
    case ImportKind::Staff:
        takeStaff(cells, row);
        break;
    case ImportKind::Exchange:
        break;
    }
    if (!cells.rejection()) return;
    book_.rows[static_cast<size_t>(row)].fate = Fate::Rejected;
    book_.rejected.push_back(*cells.rejection());
}

Client RowRecords::clientNamed(RowCells& cells, bool required) {
    Client client;
    client.externalRef = cells.text(Field::ClientRef);
    client.name = cells.text(Field::Client);
    if (client.name.isEmpty()) client.name = client.externalRef;
    if (client.name.isEmpty() && required)
        cells.reject(cells.reading().columns.has(Field::Client) ? Field::Client : Field::ClientRef,
                     "client_missing");
    client.currency = cells.reading().currency;
    return client;
}

IncomingClient& RowRecords::gathered(const Client& client) {
    const QString key = keyOf(client);
    const auto found = clients_.constFind(key);
    if (found != clients_.constEnd()) return book_.clients[*found];
    clients_.insert(key, book_.clients.size());
    book_.clients.emplace_back().client = client;
    return book_.clients.back();
}

Id<Staff> RowRecords::staffNamed(const QString& name, qint32 row) {
    const QString key = textKey(name);
    const auto found = staff_.constFind(key);
    if (found != staff_.constEnd()) return book_.staff[*found].record.id;
    staff_.insert(key, book_.staff.size());
    Staff staff;
    staff.id = Id<Staff>(-static_cast<qint64>(book_.staff.size()) - 1);
    staff.name = name;
    book_.staff.push_back({staff, row, 0});
    return staff.id;
}

void RowRecords::takeClient(RowCells& cells, qint32 row) {
    Client client;
    client.name = cells.requiredText(Field::Name);
    client.externalRef = cells.text(Field::ClientRef);
    client.status = cells.code(Field::Status, ClientStatus::Active);
    client.segment = cells.text(Field::Segment);
    for (const QString& tag : cells.text(Field::Tags).split(u';'))
        if (!tag.trimmed().isEmpty() && !client.tags.contains(tag.trimmed())) client.tags << tag.trimmed();
    client.since = cells.day(Field::Since);
    client.paymentTermsDays = cells.number(Field::TermsDays);
    client.currency = cells.currency();
    client.notes = cells.text(Field::Notes);
    client.archived = cells.flag(Field::Archived).value_or(false);
    client.contactEveryDays = cells.number(Field::ContactEveryDays);
    check(cells, std::nullopt, client);
    Contact contact;
    contact.name = cells.text(Field::Contact);
    contact.role = cells.text(Field::ContactRole);
    contact.email = cells.text(Field::Email);
    contact.phone = cells.text(Field::Phone);
    const bool anyContact = !(contact == Contact{});
    if (contact.name.isEmpty()) contact.name = client.name;
    if (anyContact) check(cells, Field::Contact, contact);
    if (cells.rejection()) return;
    if (const QString name = cells.text(Field::Staff); !name.isEmpty())
        client.staffId = staffNamed(name, row);

    const bool repeated = clients_.contains(keyOf(client));
    IncomingClient& incoming = gathered(client);
    // A client told of again is the one before; what it adds is another contact.
    if (repeated && !(incoming.client == client)) return cells.reject(Field::Name, "client_twice");
    if (incoming.row < 0) incoming.row = row;
    if (anyContact) incoming.contacts.push_back({contact, row, 0});
    if (repeated && !anyContact) skip(row);
}

void RowRecords::takeInvoice(RowCells& cells, qint32 row) {
    Client client = clientNamed(cells, true);
    const Currency currency = cells.currency();
    client.currency = currency;
    Invoice invoice;
    invoice.number = cells.requiredText(Field::Number);
    invoice.issued = cells.requiredDay(Field::Date);
    invoice.due = cells.requiredDay(Field::Due);
    invoice.tax = cells.money(Field::Tax, currency).value_or(Money::zero(currency));
    if (cells.isGiven(Field::Amount) || !cells.reading().columns.has(Field::Total))
        invoice.net = cells.requiredMoney(Field::Amount, currency);
    else
        invoice.net = cells.requiredMoney(Field::Total, currency) - invoice.tax;
    invoice.rate = cells.rate();
    invoice.dispute = cells.dispute().value_or(Dispute::None);
    invoice.disputedSince = cells.day(Field::DisputedSince);
    invoice.disputeDecided = cells.day(Field::DisputeDecided);
    invoice.text = cells.text(Field::Text);
    const auto paidOn = cells.day(Field::PaidOn);
    const auto paidAmount = cells.money(Field::PaidAmount, currency);
    const Money paid = paidAmount ? *paidAmount : paidOn ? invoice.gross() : Money::zero(currency);
    if (!paid.isZero()) invoice.payments.push_back({{}, paidOn, paid});
    check(cells, Field::Due, invoice);
    if (cells.rejection()) return;

    const QString key = keyOf(client) + kBetweenParts + invoice.number;
    const auto known = invoices_.constFind(key);
    IncomingClient& incoming = gathered(client);
    if (known == invoices_.constEnd()) {
        invoices_.insert(key, incoming.invoices.size());
        incoming.invoices.push_back({std::move(invoice), row, 0});
    } else if (incoming.invoices[*known].record == invoice) {
        skip(row);
    } else {
        cells.reject(Field::Number, "number_twice");
    }
}

void RowRecords::takePayment(RowCells& cells, qint32 row) {
    const Client client = clientNamed(cells, false);
    const QString number = cells.requiredText(Field::Number);
    Payment payment;
    payment.day = cells.day(Field::Date);
    payment.amount = cells.requiredMoney(Field::Amount, cells.currency());
    if (cells.rejection()) return;
    auto& payments = client.name.isEmpty() ? book_.payments : gathered(client).payments;
    payments.push_back({number, payment, row});
}

void RowRecords::takeCredit(RowCells& cells, qint32 row) {
    const Client client = clientNamed(cells, false);
    const QString number = cells.requiredText(Field::Number);
    const Currency currency = cells.currency();
    CreditNote note;
    note.day = cells.requiredDay(Field::Date);
    note.net = cells.requiredMoney(Field::Amount, currency);
    note.tax = cells.money(Field::Tax, currency).value_or(Money::zero(currency));
    note.cause = cells.code(Field::Cause, Cause::Normal);
    note.causeDecided = cells.day(Field::CauseDecided);
    if (note.net.isNegative() || note.tax.isNegative()) cells.reject(Field::Amount, "out_of_range");
    if (cells.rejection()) return;
    auto& notes = client.name.isEmpty() ? book_.creditNotes : gathered(client).creditNotes;
    notes.push_back({number, note, row});
}

void RowRecords::takeInteraction(RowCells& cells, qint32 row) {
    const Client client = clientNamed(cells, true);
    Interaction interaction;
    interaction.day = cells.requiredDay(Field::Date);
    interaction.kind = cells.code(Field::Kind, InteractionKind::Other);
    interaction.direction = cells.code(Field::Direction, Direction::Unknown);
    interaction.at = cells.instant(Field::At);
    interaction.timeSpent = cells.duration(Field::Minutes, Duration::minutes(1));
    if (!interaction.timeSpent) interaction.timeSpent = cells.duration(Field::Hours, Duration::hours(1));
    interaction.estimated = cells.flag(Field::Estimated).value_or(false);
    interaction.ratePerHour = cells.money(Field::HourlyRate, cells.reading().base);
    interaction.scope = cells.code(Field::Scope, Scope::Unknown);
    interaction.cause = cells.code(Field::Cause, Cause::Normal);
    interaction.causeDecided = cells.day(Field::CauseDecided);
    interaction.text = cells.text(Field::Text);
    check(cells, std::nullopt, interaction, cells.reading().base);
    if (cells.rejection()) return;
    if (const QString name = cells.text(Field::Staff); !name.isEmpty())
        interaction.staffId = staffNamed(name, row);
    gathered(client).interactions.push_back({std::move(interaction), row, 0});
}

void RowRecords::takeComplaint(RowCells& cells, qint32 row) {
    const Client client = clientNamed(cells, true);
    Incoming<Complaint> incoming{{}, row, 0};
    Complaint& complaint = incoming.record;
    complaint.day = cells.requiredDay(Field::Date);
    complaint.about = cells.text(Field::About);
    complaint.judgement = cells.code(Field::Verdict, Judgement::Unclassified);
    complaint.judged = cells.day(Field::Judged);
    complaint.judgedBy = cells.text(Field::JudgedBy);
    complaint.judgedWhy = cells.text(Field::JudgedWhy);
    const auto resolved = cells.flag(Field::Resolved);
    complaint.resolvedOn = cells.day(Field::ResolvedOn);
    // As in the exchange file: what is not said to be open is settled.
    complaint.resolved = resolved.value_or(true);
    if (!resolved && !complaint.resolvedOn) incoming.assumed = kResolvedField;
    check(cells, std::nullopt, complaint);
    if (!cells.rejection()) gathered(client).complaints.push_back(std::move(incoming));
}

void RowRecords::takeCost(RowCells& cells, qint32 row) {
    const Client client = clientNamed(cells, true);
    Cost cost;
    cost.day = cells.requiredDay(Field::Date);
    // Costs are kept in the base currency; another one fails the rules of the record.
    cost.amount = cells.requiredMoney(Field::Amount, cells.currency());
    cost.kind = cells.code(Field::Kind, CostKind::Direct);
    cost.cause = cells.code(Field::Cause, Cause::Normal);
    cost.causeDecided = cells.day(Field::CauseDecided);
    cost.text = cells.text(Field::Text);
    check(cells, std::nullopt, cost, cells.reading().base);
    if (!cells.rejection()) gathered(client).costs.push_back({std::move(cost), row, 0});
}

void RowRecords::takeStaff(RowCells& cells, qint32 row) {
    const QString name = cells.requiredText(Field::Name);
    const auto active = cells.flag(Field::Active);
    const auto rate = cells.money(Field::HourlyRate, cells.reading().base);
    // A rate without a day has always been so.
    const Day from = cells.day(Field::From).value_or(Day());
    if (rate && rate->isNegative()) cells.reject(Field::HourlyRate, "out_of_range");
    if (name.size() > 500) cells.reject(Field::Name, "text_too_long");
    if (cells.rejection()) return;
    const Id<Staff> id = staffNamed(name, row);
    Incoming<Staff>& incoming = book_.staff[static_cast<size_t>(-id.value() - 1)];
    if (active) incoming.record.active = *active;
    if (!rate) return;
    std::vector<StaffRate>& rates = incoming.record.rates;
    const auto at = std::lower_bound(rates.begin(), rates.end(), from,
                                     [](const StaffRate& before, Day day) { return before.from < day; });
    if (at != rates.end() && at->from == from) {
        if (at->perHour == *rate) return skip(row);
        return cells.reject(Field::From, "rate_twice");
    }
    rates.insert(at, {from, *rate});
}

} // namespace rapport::importing
