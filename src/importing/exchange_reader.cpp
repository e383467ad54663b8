// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/exchange_reader.h"

#include "importing/exchange_records.h"

namespace rapport::importing {

namespace {

/// The records alone. Negative ids of the file become positive ones of the content.
template <typename T>
std::vector<T> recordsOf(std::vector<Incoming<T>>&& incoming, Id<Client> client) {
    std::vector<T> records;
    records.reserve(incoming.size());
    for (Incoming<T>& each : incoming) {
        T& record = each.record;
        record.id = Id<T>(-record.id.value());
        if constexpr (requires { record.clientId; })
            if (!client.isNull()) record.clientId = client;
        if constexpr (requires { record.staffId; })
            if (record.staffId) record.staffId = Id<Staff>(-record.staffId->value());
        const auto turn = [](auto& id) {
            if (id) id = std::decay_t<decltype(*id)>(-id->value());
        };
        if constexpr (requires { record.against; }) turn(record.against);
        if constexpr (requires { record.filter.staffId; }) turn(record.filter.staffId);
        if constexpr (requires { record.interactionId; }) turn(record.interactionId);
        if constexpr (requires { record.complaintId; }) turn(record.complaintId);
        if constexpr (requires { record.recoveryCaseId; }) turn(record.recoveryCaseId);
        if constexpr (requires { record.agreementId; }) turn(record.agreementId);
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace

Result<BookContent> readExchange(QIODevice& device) {
    IncomingBook book;
    book.files << QString();
    RAPPORT_TRY(readExchangeRecords(device, 0, book, {}));
    BookContent content;
    content.header.name = book.name;
    content.header.base = book.base;
    content.header.asOf = book.asOf;
    content.header.staff = recordsOf(std::move(book.staff), {});
    content.header.rates = recordsOf(std::move(book.rates), {});
    content.header.tasks = recordsOf(std::move(book.tasks), {});
    content.header.textTemplates = recordsOf(std::move(book.textTemplates), {});
    content.header.savedViews = recordsOf(std::move(book.savedViews), {});
    content.header.checklists = recordsOf(std::move(book.checklists), {});
    content.header.letterTemplates = recordsOf(std::move(book.letterTemplates), {});
    content.header.policies = recordsOf(std::move(book.policies), {});
    for (size_t i = 0; i < content.header.policies.size(); ++i) {
        NamedPolicy& policy = content.header.policies[i];
        policy.id = Id<NamedPolicy>(static_cast<qint64>(i) + 1);
        if (book.chosenPolicy == policy.name) content.header.chosenPolicy = policy.id;
    }
    content.header.settings = std::move(book.settings);
    content.header.exclusions = recordsOf(std::move(book.exclusions), {});
    content.header.sources = recordsOf(std::move(book.sources), {});
    qint64 id = 0;
    for (IncomingClient& incoming : book.clients) {
        ClientContent& client = content.clients.emplace_back();
        client.client = std::move(incoming.client);
        client.client.id = Id<Client>(++id);
        if (auto& staff = client.client.staffId) staff = Id<Staff>(-staff->value());
        const Id<Client> owner = client.client.id;
        client.contacts = recordsOf(std::move(incoming.contacts), owner);
        client.agreements = recordsOf(std::move(incoming.agreements), owner);
        client.invoices = recordsOf(std::move(incoming.invoices), owner);
        client.interactions = recordsOf(std::move(incoming.interactions), owner);
        client.complaints = recordsOf(std::move(incoming.complaints), owner);
        client.signalEvents = recordsOf(std::move(incoming.signalEvents), owner);
        client.costs = recordsOf(std::move(incoming.costs), owner);
        client.estimates = recordsOf(std::move(incoming.estimates), owner);
        client.decisions = recordsOf(std::move(incoming.decisions), owner);
        client.tasks = recordsOf(std::move(incoming.tasks), owner);
        client.scopeRequests = recordsOf(std::move(incoming.scopeRequests), owner);
        client.attachments = recordsOf(std::move(incoming.attachments), owner);
        client.concessions = recordsOf(std::move(incoming.concessions), owner);
        client.recoveryCases = recordsOf(std::move(incoming.recoveryCases), owner);
        client.partingPlans = recordsOf(std::move(incoming.partingPlans), owner);
        client.proposals = recordsOf(std::move(incoming.proposals), owner);
        client.taken = recordsOf(std::move(incoming.taken), owner);
        for (TakenRecord& taken : client.taken)
            taken.record = -taken.record;
        client.files = std::move(incoming.files);
    }
    return content;
}

} // namespace rapport::importing
