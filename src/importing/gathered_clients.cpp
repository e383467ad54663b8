// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/gathered_clients.h"

#include "base/text_key.h"

namespace rapport::importing {

QString GatheredClients::keyOf(const Client& client) {
    return client.externalRef.isEmpty() ? u'n' + textKey(client.name) : u'r' + client.externalRef;
}

NamedClient GatheredClients::nameParts(const QString& name, const Mapping& mapping) {
    NamedClient named;
    named.client.name = name;
    const QString deleted = QStringLiteral("(deleted)");
    if (name.endsWith(deleted, Qt::CaseInsensitive) && name.size() > deleted.size()) {
        named.client.name = name.chopped(deleted.size()).trimmed();
        named.deleted = true;
    }
    if (mapping.subClientSeparator.isEmpty()) return named;
    const qsizetype at = named.client.name.indexOf(mapping.subClientSeparator);
    if (at <= 0) return named;
    named.part = named.client.name.sliced(at + mapping.subClientSeparator.size()).trimmed();
    named.client.name = named.client.name.left(at).trimmed();
    return named;
}

NamedClient GatheredClients::named(RowCells& cells, bool required) {
    NamedClient named = nameParts(cells.value(Field::Client), cells.reading().columns.mapping);
    Client& client = named.client;
    client.externalRef = cells.id(Field::ClientRef);
    if (client.name.isEmpty()) client.name = client.externalRef;
    if (client.name.isEmpty() && required)
        cells.reject(cells.reading().columns.has(Field::Client) ? Field::Client : Field::ClientRef,
                     "client_missing");
    client.currency = cells.reading().currency;
    return named;
}

IncomingClient& GatheredClients::of(const Client& client) {
    const QString key = keyOf(client);
    const auto found = places_.constFind(key);
    if (found != places_.constEnd()) return book_.clients[*found];
    places_.insert(key, book_.clients.size());
    book_.clients.emplace_back().client = client;
    return book_.clients.back();
}

} // namespace rapport::importing
