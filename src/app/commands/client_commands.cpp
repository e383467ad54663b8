// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "base/text_key.h"
#include "domain/codes.h"
#include "domain/validation.h"
#include "storage/book.h"
#include "storage/repositories.h"

#include <algorithm>

namespace rapport::app {

namespace {

bool holds(const QStringList& tags, const QString& tag) {
    const QString key = textKey(tag);
    return std::ranges::any_of(tags, [&](const QString& each) { return textKey(each) == key; });
}

void change(Client& client, const ChangeClients& command) {
    for (const QString& tag : command.addTags)
        if (!holds(client.tags, tag)) client.tags << tag;
    client.tags.removeIf([&](const QString& tag) { return holds(command.removeTags, tag); });
    client.status = command.status.value_or(client.status);
    if (command.staffId) client.staffId = *command.staffId;
    client.archived = command.archived.value_or(client.archived);
}

} // namespace

Result<void> carryOut(const AddClient& command, CommandWriter& writer) {
    writer.text = {"add_client", {{QStringLiteral("client"), command.client.name}}};
    RAPPORT_TRY(validate(command.client));
    RAPPORT_TRY(writer.checkStaff(command.client.staffId));
    RAPPORT_TRY_ASSIGN(const Id<Client> id,
                       storage::ClientRepository(writer.book).insert(writer.transaction, command.client));
    writer.add(RecordType::Client, id.value());
    for (Contact contact : command.contacts) {
        contact.clientId = id;
        RAPPORT_TRY(validate(contact));
        RAPPORT_TRY_ASSIGN(const Id<Contact> contactId,
                           storage::ContactRepository(writer.book).insert(writer.transaction, contact));
        writer.add(RecordType::Contact, contactId.value());
    }
    writer.client = id;
    writer.notice.clients.insert(id);
    return {};
}

Result<void> carryOut(const ChangeClients& command, CommandWriter& writer) {
    writer.notice.kinds.insert(RecordType::Client);
    if (command.staffId) RAPPORT_TRY(writer.checkStaff(*command.staffId));
    storage::ClientRepository clients(writer.book);
    int changed = 0;
    for (Id<Client> id : command.clients) {
        RAPPORT_TRY_ASSIGN(const Stored<Client> stored, writer.touch(id));
        Client client = stored.record;
        change(client, command);
        if (client == stored.record) continue;
        RAPPORT_TRY(validate(client));
        RAPPORT_TRY(clients.update(writer.transaction, client, stored.version));
        ++changed;
    }
    writer.text = {"change_clients", {{QStringLiteral("count"), QString::number(changed)}}};
    if (command.clients.size() != 1) writer.client.reset();
    return {};
}

Result<void> carryOut(const MergeClients& command, CommandWriter& writer) {
    if (command.kept.id == command.other) return Error{ErrorKind::Usage, "merge_with_itself"};
    RAPPORT_TRY(validate(command.kept));
    RAPPORT_TRY(writer.checkStaff(command.kept.staffId));
    RAPPORT_TRY_ASSIGN(const Stored<Client> other, writer.touch(command.other));
    RAPPORT_TRY_ASSIGN(const Stored<Client> kept, writer.touch(command.kept.id));
    writer.text = {
        "merge_clients",
        {{QStringLiteral("client"), kept.record.name}, {QStringLiteral("other"), other.record.name}}};
    for (RecordType type : allValues<RecordType>())
        writer.notice.kinds.insert(type);
    storage::ClientRepository clients(writer.book);
    RAPPORT_TRY(clients.moveRecords(writer.transaction, command.other, command.kept.id));
    RAPPORT_TRY(
        clients.remove(writer.transaction, command.other, command.expectedOther.value_or(other.version)));
    RAPPORT_TRY(clients.update(writer.transaction, command.kept, command.expected.value_or(kept.version)));
    return {};
}

} // namespace rapport::app
