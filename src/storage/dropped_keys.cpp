// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dropped_keys.h"

#include "domain/codes.h"
#include "storage/book.h"
#include "storage/record_store.h"

namespace rapport::storage {

Result<QStringList> droppedKeys(const Book& book) {
    RAPPORT_TRY_ASSIGN(
        Statement rows,
        prepared(book.connection(),
                 QStringLiteral("SELECT source_key FROM taken_record WHERE (type = ? AND record NOT IN "
                                "(SELECT id FROM interaction)) OR (type = ? AND record NOT IN "
                                "(SELECT id FROM invoice)) ORDER BY id"),
                 {QString(codeOf(RecordType::Interaction)), QString(codeOf(RecordType::Invoice))}));
    QStringList keys;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return keys;
        keys << rows.text(0);
    }
}

} // namespace rapport::storage
