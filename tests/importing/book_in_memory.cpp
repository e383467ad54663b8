// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/book_in_memory.h"

#include "support/catch.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace rapport::importing {

namespace {

/// Writes what is planned into a list, giving ids; `taken` learns which id became of which.
template <typename T>
void write(std::vector<Planned<T>>& planned, std::vector<T>& records, qint64& nextId,
           QHash<qint64, qint64>* taken = nullptr) {
    for (Planned<T>& each : planned) {
        if (each.fate == Fate::Update) {
            const auto known = std::find_if(records.begin(), records.end(),
                                            [&](const T& record) { return record.id == each.record.id; });
            REQUIRE(known != records.end());
            *known = each.record;
            continue;
        }
        REQUIRE(each.fate == Fate::Create);
        const Id<T> id(++nextId);
        if (taken) taken->insert(each.record.id.value(), id.value());
        each.record.id = id;
        records.push_back(each.record);
    }
}

template <typename T>
void own(std::vector<Planned<T>>& planned, Id<Client> client) {
    for (Planned<T>& each : planned) {
        REQUIRE(each.fate != Fate::Unchanged);
        each.record.clientId = client;
    }
}

template <typename T>
void replace(std::optional<Id<T>>& id, const QHash<qint64, qint64>& taken) {
    if (id && id->value() < 0) {
        REQUIRE(taken.contains(id->value()));
        id = Id<T>(taken.value(id->value()));
    }
}

} // namespace

BookInMemory::BookInMemory(const char* currency) {
    content.header.base = *Currency::fromCode(QString::fromLatin1(currency));
}

Result<std::vector<Client>> BookInMemory::clients() {
    std::vector<Client> clients;
    for (const ClientContent& client : content.clients)
        clients.push_back(client.client);
    return clients;
}

Result<std::vector<Contact>> BookInMemory::contacts() {
    std::vector<Contact> contacts;
    for (const ClientContent& client : content.clients)
        contacts.insert(contacts.end(), client.contacts.begin(), client.contacts.end());
    return contacts;
}

Result<std::vector<ClientContent>> BookInMemory::contents(const std::vector<Id<Client>>& ids, Parts) {
    std::vector<ClientContent> found;
    for (const Id<Client> id : ids)
        for (const ClientContent& client : content.clients)
            if (client.client.id == id) found.push_back(client);
    return found;
}

Result<std::vector<Invoice>> BookInMemory::invoicesNumbered(const QString& number) {
    std::vector<Invoice> found;
    for (const ClientContent& client : content.clients)
        for (const Invoice& invoice : client.invoices)
            if (invoice.number == number) found.push_back(invoice);
    return found;
}

Result<std::vector<Invoice>> BookInMemory::openInvoices() {
    std::vector<Invoice> open;
    for (const ClientContent& client : content.clients)
        for (const Invoice& invoice : client.invoices)
            if (invoice.leftToPay().isPositive()) open.push_back(invoice);
    return open;
}

Result<std::vector<TakenRecord>> BookInMemory::taken(const QStringList& keys) {
    std::vector<TakenRecord> known;
    for (const ClientContent& client : content.clients)
        for (const TakenRecord& taken : client.taken)
            if (keys.contains(taken.key)) known.push_back(taken);
    for (const TakenRecord& taken : dropped)
        if (keys.contains(taken.key)) known.push_back(taken);
    return known;
}

void BookInMemory::apply(ImportPlan plan) {
    REQUIRE(plan.isApplicable());
    QHash<qint64, qint64> staff;
    if (!plan.bookName.isEmpty()) content.header.name = plan.bookName;
    write(plan.staff, content.header.staff, nextId_, &staff);
    write(plan.rates, content.header.rates, nextId_);
    for (auto& task : plan.tasks)
        replace(task.record.staffId, staff);
    write(plan.tasks, content.header.tasks, nextId_);
    for (auto& view : plan.savedViews)
        replace(view.record.filter.staffId, staff);
    write(plan.textTemplates, content.header.textTemplates, nextId_);
    write(plan.savedViews, content.header.savedViews, nextId_);
    write(plan.checklists, content.header.checklists, nextId_);
    write(plan.letterTemplates, content.header.letterTemplates, nextId_);
    write(plan.policies, content.header.policies, nextId_);
    for (const NamedPolicy& policy : content.header.policies)
        if (plan.chosenPolicy == policy.name) content.header.chosenPolicy = policy.id;
    write(plan.exclusions, content.header.exclusions, nextId_);
    write(plan.sources, content.header.sources, nextId_);
    for (const TakenRecord& taken : plan.droppedTaken)
        dropped.push_back(taken);
    for (const auto& [name, value] : plan.settings)
        content.header.settings.insert_or_assign(name, value);
    for (ClientPlan& each : plan.clients) {
        auto client =
            std::find_if(content.clients.begin(), content.clients.end(),
                         [&](const ClientContent& known) { return known.client.id == each.client.id; });
        if (each.fate == Fate::Create) {
            each.client.id = Id<Client>(++nextId_);
            client = content.clients.emplace(content.clients.end());
        }
        REQUIRE(client != content.clients.end());
        client->client = each.client;
        const Id<Client> id = each.client.id;
        QHash<qint64, qint64> interactions, complaints, cases, agreements, invoices;
        for (auto& planned : each.interactions)
            replace(planned.record.staffId, staff);
        own(each.interactions, id);
        write(each.interactions, client->interactions, nextId_, &interactions);
        for (auto& planned : each.complaints)
            replace(planned.record.interactionId, interactions);
        for (auto& planned : each.signalEvents) {
            replace(planned.record.interactionId, interactions);
            replace(planned.record.staffId, staff);
            replace(planned.record.against, staff);
        }
        for (auto& planned : each.scopeRequests)
            replace(planned.record.interactionId, interactions);
        for (auto& planned : each.concessions)
            replace(planned.record.staffId, staff);
        for (auto& planned : each.partingPlans)
            replace(planned.record.staffId, staff);
        for (auto& planned : each.tasks) {
            replace(planned.record.staffId, staff);
            planned.record.clientId = id;
        }
        for (auto& planned : each.invoices) {
            for (Payment& payment : planned.record.payments)
                if (payment.id.isNull()) payment.id = Id<Payment>(++nextId_);
            for (CreditNote& note : planned.record.creditNotes)
                if (note.id.isNull()) note.id = Id<CreditNote>(++nextId_);
        }
        own(each.contacts, id);
        own(each.agreements, id);
        own(each.invoices, id);
        own(each.complaints, id);
        own(each.signalEvents, id);
        own(each.costs, id);
        own(each.estimates, id);
        own(each.decisions, id);
        own(each.scopeRequests, id);
        own(each.concessions, id);
        own(each.recoveryCases, id);
        own(each.partingPlans, id);
        own(each.proposals, id);
        own(each.attachments, id);
        write(each.contacts, client->contacts, nextId_);
        write(each.agreements, client->agreements, nextId_, &agreements);
        write(each.invoices, client->invoices, nextId_, &invoices);
        write(each.complaints, client->complaints, nextId_, &complaints);
        write(each.signalEvents, client->signalEvents, nextId_);
        for (auto& planned : each.recoveryCases) {
            replace(planned.record.staffId, staff);
            replace(planned.record.complaintId, complaints);
        }
        write(each.recoveryCases, client->recoveryCases, nextId_, &cases);
        for (auto& planned : each.costs)
            replace(planned.record.recoveryCaseId, cases);
        write(each.costs, client->costs, nextId_);
        for (auto& planned : each.attachments)
            replace(planned.record.agreementId, agreements);
        write(each.estimates, client->estimates, nextId_);
        write(each.decisions, client->decisions, nextId_);
        write(each.tasks, client->tasks, nextId_);
        write(each.scopeRequests, client->scopeRequests, nextId_);
        write(each.concessions, client->concessions, nextId_);
        write(each.partingPlans, client->partingPlans, nextId_);
        write(each.proposals, client->proposals, nextId_);
        write(each.attachments, client->attachments, nextId_);
        for (auto& planned : each.taken) {
            qint64& record = planned.record.record;
            const auto& made = planned.record.type == RecordType::Invoice ? invoices : interactions;
            if (record < 0) REQUIRE(made.contains(record));
            record = made.value(record, record);
        }
        write(each.taken, client->taken, nextId_);
        client->files.merge(each.files);
    }
}

const ClientContent* BookInMemory::named(const char* name) const {
    for (const ClientContent& client : content.clients)
        if (client.client.name == QString::fromUtf8(name)) return &client;
    return nullptr;
}

Result<ImportPlan> planOf(const QByteArray& bytes, ExistingRecords& book,
                          const std::function<void(ImportRequest&)>& with) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    ImportRequest request;
    request.files.push_back({QStringLiteral("file.csv"), &buffer});
    if (with) with(request);
    return planImport(request, book);
}

QByteArray dataFile(const char* name) {
    QFile file(QStringLiteral(RAPPORT_TESTS_DIR "/importing/data/") + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace rapport::importing
