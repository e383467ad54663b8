// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts.h"

#include "app/workspace.h"
#include "storage/draft_repository.h"
#include "storage/transaction.h"

namespace rapport::app {

Result<std::vector<LogDraft>> Drafts::all() {
    RAPPORT_TRY_ASSIGN(const std::vector<storage::Draft> kept,
                       storage::DraftRepository(workspace_.book()).all());
    std::vector<LogDraft> drafts;
    for (const storage::Draft& draft : kept) {
        if (const auto entry = logEntryFromJson(draft.content))
            drafts.push_back({draft.id, draft.at, *entry});
    }
    return drafts;
}

Result<DraftId> Drafts::keep(DraftId id, const LogEntry& entry) {
    RAPPORT_TRY_ASSIGN(storage::Transaction transaction,
                       storage::Transaction::beginIfFree(workspace_.book()));
    storage::DraftRepository drafts(workspace_.book());
    const Instant now = workspace_.clock().now();
    if (id.isNull()) {
        RAPPORT_TRY_ASSIGN(id, drafts.insert(transaction, now, toJson(entry)));
    } else {
        RAPPORT_TRY(drafts.update(transaction, {id, now, toJson(entry)}));
    }
    RAPPORT_TRY(transaction.commitUnlogged());
    return id;
}

Result<void> Drafts::discard(DraftId id) {
    if (id.isNull()) return {};
    RAPPORT_TRY_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(workspace_.book()));
    RAPPORT_TRY(storage::DraftRepository(workspace_.book()).remove(transaction, id));
    return transaction.commitUnlogged();
}

} // namespace rapport::app
