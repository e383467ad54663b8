// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_people.h"

#include "storage/repositories.h"

#include <QCryptographicHash>

namespace rapport::app {

namespace {

constexpr qsizetype kDigestBytes = 12;

} // namespace

Result<QString> peopleDigest(storage::Book& book) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](qint64 client, const QString& text) {
        hash.addData((QString::number(client) + u'\x1f' + text + u'\x1e').toUtf8());
    };
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, storage::ClientRepository(book).all());
    for (const Client& client : clients)
        add(client.id.value(), client.name);
    RAPPORT_TRY_ASSIGN(const std::vector<Contact> contacts, storage::ContactRepository(book).all());
    for (const Contact& contact : contacts)
        add(contact.clientId.value(), contact.phone + u'\x1f' + contact.email);
    return QString::fromLatin1(hash.result().first(kDigestBytes).toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace rapport::app
