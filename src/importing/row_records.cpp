// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/row_records.h"

#include "domain/validation.h"
#include "importing/record_fields.h"
#include "importing/work_text.h"

#include <algorithm>

namespace rapport::importing {

namespace {

/// Rules of the domain ask for a client; which one is not known before matching.
constexpr Id<Client> kSomeClient{-1};

/// The parts of "a ::: b", as Google joins several values.
QStringList severalValues(const QString& cell) {
    QStringList values;
    for (const QString& value : cell.split(QStringLiteral(":::")))
        if (!value.trimmed().isEmpty()) values << value.trimmed();
    return values;
}

QStringList tagsOf(QString cell) {
    // Groups of the address book itself begin with an asterisk; that of everybody says nothing.
    QStringList tags;
    for (QString tag : cell.replace(QStringLiteral(":::"), QStringLiteral(";")).split(u';')) {
        tag = tag.trimmed();
        if (tag.startsWith(u'*')) tag = tag.sliced(1).trimmed();
        if (!tag.isEmpty() && tag != u"myContacts" && !tags.contains(tag)) tags << tag;
    }
    return tags;
}

Contact contactOf(const RowCells& cells) {
    Contact contact;
    contact.name = cells.value(Field::Contact);
    if (contact.name.isEmpty())
        contact.name = QString(cells.value(Field::FirstName) + u' ' + cells.value(Field::LastName)).trimmed();
    contact.role = cells.value(Field::ContactRole);
    contact.email = severalValues(cells.value(Field::Email)).value(0);
    contact.phone = severalValues(cells.value(Field::Phone)).value(0);
    return contact;
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
        return invoices_.take(cells, row); // Rejects by itself: a row may be a line of an invoice.
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
    case ImportKind::Calls:
        if (auto taken = calls_.take(cells, row); !taken) fault_ = taken.error();
        break;
    case ImportKind::Timesheet:
        timesheet_.take(cells, row);
        break;
    case ImportKind::Calendar:
        if (auto taken = appointments_.take(cells, row); !taken) fault_ = taken.error();
        break;
    case ImportKind::Mail:
        if (auto taken = messages_.take(cells, row); !taken) fault_ = taken.error();
        break;
    case ImportKind::Statement:
        statements_.take(cells, row);
        break;
    case ImportKind::Exchange:
        break;
    }
    if (!cells.rejection()) return;
    book_.rows[static_cast<size_t>(row)].fate = Fate::Rejected;
    book_.rejected.push_back(*cells.rejection());
}

void RowRecords::finish(const TableReading& reading) {
    invoices_.finish(reading);
    if (reading.columns.mapping.kind == ImportKind::Calls) calls_.finish(reading);
    timesheet_.finish();
    appointments_.finish();
    messages_.finish();
    statements_.finish();
    leftOut_.finish(reading.file);
}

void RowRecords::takeClient(RowCells& cells, qint32 row) {
    const Mapping& mapping = cells.reading().columns.mapping;
    Contact contact = contactOf(cells);
    NamedClient named = GatheredClients::nameParts(cells.value(Field::Name), mapping);
    // A job of a client is no client of its own.
    if (!named.part.isEmpty()) return leftOut_.leave(row, "sub_clients_left_out", named.client.name);
    Client client = named.client;
    const bool isPerson = client.name.isEmpty();
    if (isPerson) client.name = contact.name;
    if (client.name.isEmpty() && mapping.addressBook) client.name = contact.email;
    if (client.name.isEmpty())
        cells.reject(cells.reading().columns.has(Field::Name) ? Field::Name : Field::Contact,
                     "value_missing");
    client.externalRef = cells.id(Field::ClientRef);
    client.status = cells.code(Field::Status, ClientStatus::Active);
    client.segment = cells.value(Field::Segment);
    client.tags = tagsOf(cells.text(Field::Tags));
    client.since = cells.day(Field::Since);
    client.paymentTermsDays = cells.number(Field::TermsDays);
    client.currency = cells.currency();
    client.notes = cells.text(Field::Notes);
    client.archived = cells.flag(Field::Archived).value_or(named.deleted);
    client.contactEveryDays = cells.number(Field::ContactEveryDays);
    check(cells, std::nullopt, client);
    const bool anyContact = !(contact == Contact{});
    if (contact.name.isEmpty()) contact.name = client.name;
    if (anyContact) check(cells, Field::Contact, contact);
    if (cells.rejection()) return;
    if (const QString name = cells.text(Field::Staff); !name.isEmpty()) client.staffId = staff_.of(name, row);

    const bool repeated = clients_.knows(client);
    IncomingClient& incoming = clients_.of(client);
    if (repeated && !tellAgain(incoming, client, mapping)) return cells.reject(Field::Name, "client_twice");
    if (incoming.row < 0) incoming.row = row;
    const bool told = std::any_of(incoming.contacts.begin(), incoming.contacts.end(),
                                  [&contact](const auto& known) { return known.record == contact; });
    if (anyContact && !told) incoming.contacts.push_back({contact, row, 0});
    if (repeated && (!anyContact || told)) skip(row);
}

bool RowRecords::tellAgain(IncomingClient& known, const Client& client, const Mapping& mapping) {
    // A client told of again is the one before; what it adds is another contact.
    if (!mapping.addressBook) return known.client == client;
    // Address books say of each person what is kept of their organisation as a whole.
    for (const QString& tag : client.tags)
        if (!known.client.tags.contains(tag)) known.client.tags << tag;
    if (!client.notes.isEmpty() && !known.client.notes.contains(client.notes))
        known.client.notes +=
            (known.client.notes.isEmpty() ? QString() : QStringLiteral("\n")) + client.notes;
    return true;
}

void RowRecords::takePayment(RowCells& cells, qint32 row) {
    const Client client = GatheredClients::named(cells, false).client;
    const QString number = cells.requiredText(Field::Number);
    Payment payment;
    payment.day = cells.day(Field::Date);
    payment.amount = cells.requiredMoney(Field::Amount, cells.currency());
    if (cells.rejection()) return;
    auto& payments = client.name.isEmpty() ? book_.payments : clients_.of(client).payments;
    payments.push_back({number, payment, row});
}

void RowRecords::takeCredit(RowCells& cells, qint32 row) {
    const Client client = GatheredClients::named(cells, false).client;
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
    auto& notes = client.name.isEmpty() ? book_.creditNotes : clients_.of(client).creditNotes;
    notes.push_back({number, note, row});
}

void RowRecords::takeInteraction(RowCells& cells, qint32 row) {
    const NamedClient named = GatheredClients::named(cells, true);
    const Client& client = named.client;
    Interaction interaction;
    interaction.day = cells.requiredDay(Field::Date);
    interaction.kind = cells.code(Field::Kind, InteractionKind::Other);
    interaction.direction = cells.code(Field::Direction, Direction::Unknown);
    interaction.at = cells.instant(Field::At);
    interaction.timeSpent = cells.timeSpent();
    interaction.estimated = cells.flag(Field::Estimated).value_or(false);
    interaction.ratePerHour = cells.money(Field::HourlyRate, cells.reading().base);
    interaction.scope = cells.code(Field::Scope, Scope::Unknown);
    interaction.cause = cells.code(Field::Cause, Cause::Normal);
    interaction.causeDecided = cells.day(Field::CauseDecided);
    interaction.text = workText(cells, named);
    check(cells, std::nullopt, interaction, cells.reading().base);
    if (cells.rejection()) return;
    if (const QString name = cells.text(Field::Staff); !name.isEmpty())
        interaction.staffId = staff_.of(name, row);
    clients_.of(client).interactions.push_back({std::move(interaction), row, 0});
}

void RowRecords::takeComplaint(RowCells& cells, qint32 row) {
    const NamedClient named = GatheredClients::named(cells, true);
    const Client& client = named.client;
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
    if (!cells.rejection()) clients_.of(client).complaints.push_back(std::move(incoming));
}

void RowRecords::takeCost(RowCells& cells, qint32 row) {
    const NamedClient named = GatheredClients::named(cells, true);
    const Client& client = named.client;
    Cost cost;
    cost.day = cells.requiredDay(Field::Date);
    // Costs are kept in the base currency; another one fails the rules of the record.
    cost.amount = cells.requiredMoney(Field::Amount, cells.currency());
    cost.kind = cells.code(Field::Kind, CostKind::Direct);
    cost.cause = cells.code(Field::Cause, Cause::Normal);
    cost.causeDecided = cells.day(Field::CauseDecided);
    cost.text = cells.text(Field::Text);
    check(cells, std::nullopt, cost, cells.reading().base);
    if (!cells.rejection()) clients_.of(client).costs.push_back({std::move(cost), row, 0});
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
    const Id<Staff> id = staff_.of(name, row);
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
