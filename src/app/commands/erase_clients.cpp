// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "app/erasure.h"
#include "app/job_control.h"
#include "app/log_entry.h"
#include "storage/book.h"
#include "storage/draft_repository.h"
#include "storage/erasure.h"

namespace rapport::app {

namespace {

/// What was begun to be written about the client and not saved.
Result<void> discardDrafts(const Client& client, CommandWriter& writer) {
    storage::DraftRepository drafts(writer.book);
    RAPPORT_TRY_ASSIGN(const std::vector<storage::Draft> all, drafts.all());
    for (const storage::Draft& draft : all) {
        const auto entry = logEntryFromJson(draft.content);
        if (!entry || entry->client == client.id || draft.content.contains(client.name))
            RAPPORT_TRY(drafts.remove(writer.transaction, draft.id));
    }
    return {};
}

} // namespace

Result<void> carryOut(const EraseClients& command, CommandWriter& writer) {
    RAPPORT_TRY_ASSIGN(const BookSettings settings, readBookSettings(writer.book));
    constexpr qint64 msOfDay = 24LL * 3600 * 1000;
    const Day today(int(writer.now.msSinceEpoch() / msOfDay));
    const std::optional<Day> keepFrom = invoicesKeptFrom(settings.keepInvoicesYears, today);
    qint64 done = 0;
    for (Id<Client> id : command.clients) {
        RAPPORT_TRY_ASSIGN(const Stored<Client> client, writer.touch(id));
        RAPPORT_TRY(discardDrafts(client.record, writer));
        RAPPORT_TRY(storage::eraseClient(writer.transaction, id, erasedName(id), keepFrom,
                                         [&] { return writer.checkpoint(); }));
        if (writer.control) writer.control->setProgress(++done, qint64(command.clients.size()));
    }
    // The entry says how many, and of nobody.
    writer.client.reset();
    writer.text = {"erase_clients", {{QStringLiteral("count"), QString::number(command.clients.size())}}};
    writer.notice = {};
    writer.notice.everything = true;
    writer.wipe = true;
    return {};
}

} // namespace rapport::app
