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
        if constexpr (requires { record.interactionId; })
            if (record.interactionId) record.interactionId = Id<Interaction>(-record.interactionId->value());
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
    }
    return content;
}

} // namespace rapport::importing
