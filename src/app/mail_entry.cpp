// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mail_entry.h"

#include "app/workspace.h"
#include "importing/mail_bearing.h"
#include "storage/repositories.h"

#include <algorithm>

namespace rapport::app {

namespace {

using importing::MailAddress;
using importing::MailMessage;

bool isSame(const Contact& contact, const MailAddress& address) {
    return contact.email.trimmed().compare(address.email, Qt::CaseInsensitive) == 0;
}

bool isAmong(const std::vector<Contact>& contacts, const MailAddress& address) {
    return std::any_of(contacts.begin(), contacts.end(),
                       [&](const Contact& contact) { return isSame(contact, address); });
}

/// The clients with a contact of this address; archived ones only when there is no other.
Result<std::vector<storage::ClientRow>> clientsOf(storage::Book& book, const MailAddress& address) {
    storage::ClientQuery query;
    query.search = address.email;
    query.withArchived = true;
    RAPPORT_TRY_ASSIGN(const auto rows, storage::ClientRepository(book).rows(query));
    std::vector<storage::ClientRow> found;
    for (const storage::ClientRow& row : rows) {
        RAPPORT_TRY_ASSIGN(const auto contacts, storage::ContactRepository(book).forClient(row.id));
        if (isAmong(contacts, address)) found.push_back(row);
    }
    if (std::any_of(found.begin(), found.end(), [](const auto& row) { return !row.archived; }))
        std::erase_if(found, [](const auto& row) { return row.archived; });
    return found;
}

Result<Id<Client>> clientBy(storage::Book& book, const MailMessage& message) {
    std::vector<MailAddress> addresses = message.to;
    if (message.from) addresses.insert(addresses.begin(), *message.from);
    for (const MailAddress& address : addresses) {
        RAPPORT_TRY_ASSIGN(const auto found, clientsOf(book, address));
        if (found.size() == 1) return found.front().id;
        if (found.size() > 1) {
            QStringList names;
            for (const storage::ClientRow& row : found)
                names << row.name;
            return Error{ErrorKind::InputRejected,
                         "mail_of_several",
                         {{QStringLiteral("email"), address.email},
                          {QStringLiteral("matches"), names.join(QStringLiteral(", "))}}};
        }
    }
    return Error{ErrorKind::InputRejected,
                 "mail_of_nobody",
                 {{QStringLiteral("email"), addresses.empty() ? QString() : addresses.front().email}}};
}

} // namespace

Result<MailEntry> mailEntry(Workspace& workspace, const MailMessage& message,
                            const std::optional<Id<Client>>& client) {
    storage::Book& book = workspace.book();
    MailEntry entry;
    Interaction& dealing = entry.interaction;
    if (client) {
        dealing.clientId = *client;
    } else {
        RAPPORT_TRY_ASSIGN(dealing.clientId, clientBy(book, message));
    }
    RAPPORT_TRY_ASSIGN(const auto stored, storage::ClientRepository(book).byId(dealing.clientId));
    entry.clientName = stored.record.name;
    RAPPORT_TRY_ASSIGN(const auto contacts, storage::ContactRepository(book).forClient(dealing.clientId));
    dealing.kind = InteractionKind::Email;
    dealing.at = importing::believableTime(message, workspace.clock().now());
    dealing.day = dealing.at ? workspace.clock().dayOf(*dealing.at) : workspace.clock().today();
    dealing.text = message.subject;
    dealing.direction = importing::directionOf(
        message, [&](const MailAddress& address) { return isAmong(contacts, address); });
    if (dealing.direction == Direction::Unknown) entry.stranger = message.from;

    RAPPORT_TRY_ASSIGN(const auto dealings, storage::InteractionRepository(book).forClient(dealing.clientId));
    entry.isLogged = std::any_of(dealings.begin(), dealings.end(), [&](const Interaction& one) {
        return one.kind == InteractionKind::Email && one.day == dealing.day && one.at == dealing.at &&
               one.text == dealing.text;
    });
    return entry;
}

} // namespace rapport::app
