// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "domain/codes.h"
#include "domain/validation.h"
#include "storage/repositories.h"

namespace rapport::app {

Result<void> carryOut(const AddClient& command, CommandWriter& writer) {
    writer.text = {"add_client", {{QStringLiteral("client"), command.client.name}}};
    RAPPORT_TRY(validate(command.client));
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

Result<void> carryOut(const UpdateClient& command, CommandWriter& writer) {
    writer.text = {"update_client"};
    RAPPORT_TRY(validate(command.client));
    RAPPORT_TRY_ASSIGN(const Stored<Client> stored, writer.touch(command.client.id));
    RAPPORT_TRY(
        storage::ClientRepository(writer.book).update(writer.transaction, command.client, stored.version));
    return {};
}

Result<void> carryOut(const AddDecision& command, CommandWriter& writer) {
    const Decision& decision = command.decision;
    writer.text = {"add_decision", {{QStringLiteral("kind"), QString(codeOf(decision.kind))}}};
    RAPPORT_TRY(validate(decision));
    RAPPORT_TRY(writer.touch(decision.clientId));
    RAPPORT_TRY_ASSIGN(const Id<Decision> id,
                       storage::DecisionRepository(writer.book).insert(writer.transaction, decision));
    writer.add(RecordType::Decision, id.value());
    return {};
}

} // namespace rapport::app
