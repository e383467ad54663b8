// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "domain/validation.h"
#include "storage/book.h"
#include "storage/repositories.h"

#include <QHash>

namespace rapport::app {

Result<void> carryOut(const CompleteTask& command, CommandWriter& writer) {
    writer.notice.kinds.insert(RecordType::Task);
    storage::TaskRepository tasks(writer.book);
    RAPPORT_TRY_ASSIGN(Stored<Task> stored, tasks.byId(command.task));
    writer.text = {command.doneOn ? "complete_task" : "reopen_task"};
    Task& task = stored.record;
    if (task.clientId) RAPPORT_TRY(writer.touch(*task.clientId));
    writer.text.args.insert(QStringLiteral("title"), task.title);
    task.doneOn = command.doneOn;
    RAPPORT_TRY(tasks.update(writer.transaction, task, stored.version));
    return {};
}

Result<void> carryOut(const MarkVerdictsSeen& command, CommandWriter& writer) {
    writer.text = {"mark_verdicts_seen",
                   {{QStringLiteral("count"), QString::number(command.verdicts.size())}}};
    writer.notice.kinds.insert(RecordType::SeenVerdict);
    storage::SeenVerdictRepository seen(writer.book);
    RAPPORT_TRY_ASSIGN(const std::vector<SeenVerdict> existing, seen.all());
    QHash<Id<Client>, SeenVerdict> byClient;
    for (const SeenVerdict& one : existing)
        byClient.insert(one.clientId, one);
    std::vector<SeenVerdict> added;
    for (const auto& [client, verdict] : command.verdicts) {
        SeenVerdict now{{}, client, verdict, command.on};
        RAPPORT_TRY(validate(now));
        const auto before = byClient.constFind(client);
        if (before == byClient.constEnd()) {
            added.push_back(now);
        } else if (before->verdict != verdict) {
            now.id = before->id;
            RAPPORT_TRY_ASSIGN(const Stored<SeenVerdict> stored, seen.byId(now.id));
            RAPPORT_TRY(seen.update(writer.transaction, now, stored.version));
        }
    }
    RAPPORT_TRY(seen.insertAll(writer.transaction, added));
    return {};
}

Result<void> carryOut(const SetBookSettings& command, CommandWriter& writer) {
    writer.text = {"set_book_settings"};
    writer.notice.everything = true;
    return writeBookSettings(writer.book, writer.transaction, command.settings);
}

} // namespace rapport::app
