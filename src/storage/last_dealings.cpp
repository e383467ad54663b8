// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/last_dealings.h"

#include "storage/book.h"
#include "storage/connection.h"
#include "storage/sql_values.h"

namespace rapport::storage {

Result<std::vector<LastDealing>> lastDealings(Book& book, Id<Client> only) {
    // One look into the index a client, however many dealings there are.
    QString sql =
        QStringLiteral("SELECT client.id, interaction.day, interaction.id FROM client "
                       "JOIN interaction ON interaction.id = (SELECT latest.id FROM interaction latest "
                       "WHERE latest.client_id = client.id ORDER BY latest.day DESC, latest.id DESC "
                       "LIMIT 1)");
    if (!only.isNull()) sql += QStringLiteral(" WHERE client.id = ?");
    RAPPORT_TRY_ASSIGN(Statement rows, book.connection().prepare(sql));
    if (!only.isNull()) rows.bind(0, toSql(only));
    RAPPORT_TRY(rows.exec());
    std::vector<LastDealing> dealings;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return dealings;
        dealings.push_back(
            {Id<Client>(rows.integer(0)), Day(int(rows.integer(1))), Id<Interaction>(rows.integer(2))});
    }
}

} // namespace rapport::storage
