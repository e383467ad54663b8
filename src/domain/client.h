// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/day.h"
#include "base/id.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace rapport {

struct Staff;

enum class ClientStatus { Prospect, Active, NoticeGiven, Parted };

/// Somebody the business works for.
struct Client {
    Id<Client> id;
    QString name;
    ClientStatus status = ClientStatus::Active;
    QString segment;                     ///< Trade or group, the business's own word.
    QStringList tags;                    ///< In the order given, no duplicates.
    std::optional<Day> since;            ///< First dealing, where known.
    std::optional<int> paymentTermsDays; ///< Days from invoice to due date.
    Currency currency;                   ///< What they are usually billed in.
    QString externalRef;                 ///< Their number in the invoicing program; leading zeros matter.
    QString notes;
    bool archived = false;
    std::optional<Id<Staff>> staffId;    ///< Who looks after them.
    std::optional<int> contactEveryDays; ///< Speak with them at least so often; 0: never a reminder, nothing:
                                         ///< as the book says.

    bool operator==(const Client&) const = default;
};

} // namespace rapport
