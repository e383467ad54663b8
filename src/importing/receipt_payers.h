// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/close_names.h"
#include "domain/contact.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace rapport::importing {

/// Whom of the book a payer's name may be: by the names of clients and their contacts, as banks write them
/// (in capitals, umlauts spelled out, the family name first, cut off).
class ReceiptPayers {
public:
    ReceiptPayers(const std::vector<Client>& clients, const std::vector<Contact>& contacts);

    struct Found {
        QSet<Id<Client>> clients; ///< Who has that name.
        QSet<Id<Client>> close;   ///< Who has one like it, those included.
    };
    Found find(const QString& payer);

private:
    static std::vector<QString> keysOf(const std::vector<std::pair<QString, Id<Client>>>& names);

    std::vector<std::pair<QString, Id<Client>>> names_; ///< Keys and whose they are.
    CloseNames close_;
    QHash<QString, Found> found_; ///< By the name of the payer.
};

} // namespace rapport::importing
