// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "app/commands/record_writer.h"
#include "app/job_control.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/transaction.h"

#include <QHash>

namespace rapport::app {

namespace {

/// Ids of content are only good within one client; gives those that are pointed to numbers good for all.
class InteractionNumbering {
public:
    void renumber(ClientContent& content) {
        QHash<Id<Interaction>, Id<Interaction>> numbers;
        const auto name = [&](std::optional<Id<Interaction>>& id) {
            if (!id) return;
            auto known = numbers.find(*id);
            if (known == numbers.end()) known = numbers.insert(*id, Id<Interaction>(--last_));
            id = *known;
        };
        for (Complaint& complaint : content.complaints)
            name(complaint.interactionId);
        for (ConductSignal& signal : content.signalEvents)
            name(signal.interactionId);
        for (Interaction& interaction : content.interactions)
            interaction.id = numbers.value(interaction.id);
    }

private:
    qint64 last_ = 0;
};

Result<void> checkEmpty(storage::Book& book) {
    RAPPORT_TRY_ASSIGN(const qint64 clients, storage::ClientRepository(book).count());
    RAPPORT_TRY_ASSIGN(const qint64 staff, storage::StaffRepository(book).count());
    if (clients > 0 || staff > 0) return Error{ErrorKind::InputRejected, "book_not_empty"};
    return {};
}

} // namespace

Result<void> carryOut(const FillBook& command, CommandWriter& writer) {
    const BookHeader& header = command.header;
    if (header.base != writer.book.base())
        return Error{ErrorKind::InputRejected,
                     "base_currency_differs",
                     {{QStringLiteral("book"), writer.book.base().code()},
                      {QStringLiteral("value"), header.base.code()}}};
    RAPPORT_TRY(checkEmpty(writer.book));

    // Every record of the book is new: what it was before need not be told row by row.
    writer.transaction.keepNoImages();

    RecordWriter records(writer.book, writer.transaction);
    for (const Staff& staff : header.staff)
        RAPPORT_TRY(records.addStaff(staff));
    RAPPORT_TRY(records.addRates(header.rates));
    RAPPORT_TRY(records.addTasksOfNoClient(header.tasks));

    InteractionNumbering numbering;
    qint64 clients = 0;
    const ClientSink sink = [&](ClientContent&& content) -> Result<void> {
        RAPPORT_TRY(writer.checkpoint());
        content.client.id = {};
        numbering.renumber(content);
        ++clients;
        if (writer.control) writer.control->setProgress(clients, command.clientCount);
        return records.add(std::move(content));
    };
    RAPPORT_TRY(command.clients(sink));
    RAPPORT_TRY(records.flush());

    writer.text = {"fill_book", {{QStringLiteral("clients"), QString::number(clients)}}};
    writer.notice.everything = true;
    return {};
}

} // namespace rapport::app
