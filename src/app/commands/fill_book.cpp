// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "app/commands/record_writer.h"
#include "app/job_control.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/transaction.h"

#include <QHash>

#include <tuple>

namespace rapport::app {

namespace {

/// Ids of content are only good within one client; gives those that are pointed to numbers good for all.
class LinkNumbering {
public:
    void renumber(ClientContent& content) {
        numbers_ = {};
        const auto point = [this](auto& records, auto member) {
            for (auto& record : records)
                if (auto& id = record.*member) id = named(*id);
        };
        point(content.complaints, &Complaint::interactionId);
        point(content.signalEvents, &ConductSignal::interactionId);
        point(content.scopeRequests, &ScopeRequest::interactionId);
        point(content.recoveryCases, &RecoveryCase::complaintId);
        point(content.costs, &Cost::recoveryCaseId);
        point(content.attachments, &Attachment::agreementId);
        for (TakenRecord& taken : content.taken)
            taken.record = taken.type == RecordType::Invoice ? named(Id<Invoice>(taken.record)).value()
                                                             : named(Id<Interaction>(taken.record)).value();
        const auto take = [this](auto& records) {
            for (auto& record : records)
                record.id = of(record.id).value(record.id);
        };
        take(content.interactions);
        take(content.complaints);
        take(content.recoveryCases);
        take(content.agreements);
        take(content.invoices);
    }

private:
    template <typename T>
    QHash<Id<T>, Id<T>>& of(Id<T>) {
        return std::get<QHash<Id<T>, Id<T>>>(numbers_);
    }
    template <typename T>
    Id<T> named(Id<T> id) {
        auto& numbers = of(id);
        auto known = numbers.find(id);
        if (known == numbers.end()) known = numbers.insert(id, Id<T>(--last_));
        return *known;
    }

    std::tuple<QHash<Id<Interaction>, Id<Interaction>>, QHash<Id<Complaint>, Id<Complaint>>,
               QHash<Id<RecoveryCase>, Id<RecoveryCase>>, QHash<Id<Agreement>, Id<Agreement>>,
               QHash<Id<Invoice>, Id<Invoice>>>
        numbers_;
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
    RAPPORT_TRY(records.addOfBook(header.textTemplates));
    RAPPORT_TRY(records.addOfBook(header.savedViews));
    RAPPORT_TRY(records.addOfBook(header.checklists));
    RAPPORT_TRY(records.addOfBook(header.letterTemplates));
    RAPPORT_TRY(records.addOfBook(header.exclusions));
    RAPPORT_TRY(records.addOfBook(header.sources));
    RAPPORT_TRY(records.addOfBook(header.policies));
    RAPPORT_TRY(records.setSettings(header.settings));
    for (const NamedPolicy& policy : header.policies)
        if (header.chosenPolicy == policy.id) RAPPORT_TRY(records.choosePolicy(policy.name));

    LinkNumbering numbering;
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
