// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/record_commands.h"

#include "app/book_settings.h"
#include "app/commands/command_writer.h"
#include "app/scoring_policy.h"
#include "domain/codes.h"
#include "domain/validation.h"
#include "importing/exclusion_key.h"
#include "storage/book.h"
#include "storage/repositories.h"

#include <type_traits>

namespace rapport::app {

namespace {

/// Records every client's verdict may rest on: what an hour costs, and the policy.
template <typename T>
constexpr bool judgesEverybody = std::is_same_v<T, Staff> || std::is_same_v<T, NamedPolicy>;

template <typename T>
QByteArray codeFor(const char* verb) {
    return QByteArray(verb) + '_' + codeOf(recordTypeOf<T>()).latin1();
}

/// What is no policy would leave the book without verdicts once it is chosen.
Result<void> checked(const NamedPolicy& policy, Currency) {
    RAPPORT_TRY(validate(policy));
    RAPPORT_TRY(readPolicy(policy));
    return {};
}

template <typename T>
Result<void> checked(const T& record, Currency base) {
    if constexpr (requires { validate(record, base); })
        return validate(record, base);
    else
        return validate(record);
}

void nameAmount(CommandText& text, const Money& amount) {
    text.args.insert(QStringLiteral("amount"), amount.toDecimal());
    text.args.insert(QStringLiteral("currency"), amount.currency().code());
}

/// The values that tell this record from others of its kind in a sentence.
template <typename T>
void describe(CommandText& text, const T& record) {
    if constexpr (requires { record.kind; }) {
        if constexpr (std::is_enum_v<decltype(record.kind)>)
            text.args.insert(QStringLiteral("kind"), QString(codeOf(record.kind)));
    }
    if constexpr (std::is_same_v<T, Client>)
        text.args.insert(QStringLiteral("client"), record.name);
    else if constexpr (requires { record.name; })
        text.args.insert(QStringLiteral("name"), record.name);
    if constexpr (requires { record.title; }) text.args.insert(QStringLiteral("title"), record.title);
    if constexpr (requires { record.amount; }) nameAmount(text, record.amount);
    if constexpr (requires { record.worth; }) nameAmount(text, record.worth);
    if constexpr (std::is_same_v<T, Exclusion>) text.args.insert(QStringLiteral("name"), record.pattern);
    if constexpr (requires { record.fileName; }) text.args.insert(QStringLiteral("name"), record.fileName);
    if constexpr (std::is_same_v<T, Invoice>) {
        text.args.insert(QStringLiteral("number"), record.number);
        nameAmount(text, record.gross());
    }
}

template <typename T>
Result<Stored<T>> read(Id<T> id, storage::Book& book) {
    return storage::RecordRepository<T>(book).byId(id);
}

/// What a record is linked to must be there, and the same client's.
template <typename Linked>
Result<void> checkLink(const std::optional<Id<Linked>>& id, Id<Client> client, storage::Book& book) {
    if (!id) return {};
    RAPPORT_TRY_ASSIGN(const Stored<Linked> linked, read(*id, book));
    if (linked.record.clientId == client) return {};
    return Error{ErrorKind::Usage,
                 "linked_to_other_client",
                 {{QStringLiteral("kind"), QString(codeOf(recordTypeOf<Linked>()))},
                  {QStringLiteral("id"), QString::number(id->value())}}};
}

/// Two rules that say the same would have to be taken away twice.
Result<void> checkOnlyOne(const Exclusion& rule, storage::Book& book) {
    RAPPORT_TRY_ASSIGN(const BookSettings settings, readBookSettings(book));
    RAPPORT_TRY_ASSIGN(const std::vector<Exclusion> rules, storage::ExclusionRepository(book).all());
    const QString key = importing::exclusionKey(rule, settings.region);
    for (const Exclusion& known : rules)
        if (known.id != rule.id && importing::exclusionKey(known, settings.region) == key)
            return Error{
                ErrorKind::InputRejected, "exclusion_exists", {{QStringLiteral("pattern"), known.pattern}}};
    return {};
}

/// The client and the people a record names must be there.
template <typename T>
Result<void> checkReferences(const T& record, CommandWriter& writer) {
    if constexpr (std::is_same_v<T, Task>) {
        if (record.clientId) RAPPORT_TRY(writer.touch(*record.clientId));
    } else if constexpr (std::is_same_v<T, Client>) {
        RAPPORT_TRY(writer.touch(record.id));
    } else if constexpr (requires { record.clientId; }) {
        RAPPORT_TRY(writer.touch(record.clientId));
    }
    if constexpr (requires { record.staffId; }) RAPPORT_TRY(writer.checkStaff(record.staffId));
    if constexpr (requires { record.against; }) RAPPORT_TRY(writer.checkStaff(record.against));
    if constexpr (requires { record.complaintId; })
        RAPPORT_TRY(checkLink(record.complaintId, record.clientId, writer.book));
    if constexpr (requires { record.recoveryCaseId; })
        RAPPORT_TRY(checkLink(record.recoveryCaseId, record.clientId, writer.book));
    if constexpr (requires { record.agreementId; })
        RAPPORT_TRY(checkLink(record.agreementId, record.clientId, writer.book));
    return {};
}

/// What an update of a client is called: archiving is looked for under its own name.
QByteArray codeOfUpdate(const Client& before, const Client& after) {
    if (before.archived == after.archived) return codeFor<Client>("update");
    return after.archived ? "archive_client" : "restore_client";
}

} // namespace

template <typename T>
Result<void> carryOut(const Add<T>& command, CommandWriter& writer) {
    const T& record = command.record;
    writer.text = {codeFor<T>("add")};
    describe(writer.text, record);
    RAPPORT_TRY(checked(record, writer.book.base()));
    RAPPORT_TRY(checkReferences(record, writer));
    if constexpr (std::is_same_v<T, Exclusion>) RAPPORT_TRY(checkOnlyOne(record, writer.book));
    RAPPORT_TRY_ASSIGN(const Id<T> id,
                       storage::RecordRepository<T>(writer.book).insert(writer.transaction, record));
    writer.add(recordTypeOf<T>(), id.value());
    return {};
}

template <typename T>
Result<void> carryOut(const Update<T>& command, CommandWriter& writer) {
    const T& record = command.record;
    writer.text = {codeFor<T>("update")};
    writer.notice.kinds.insert(recordTypeOf<T>());
    RAPPORT_TRY(checked(record, writer.book.base()));
    if constexpr (std::is_same_v<T, Client>) RAPPORT_TRY(writer.touch(record.id));
    RAPPORT_TRY_ASSIGN(const Stored<T> stored, read(record.id, writer.book));
    if constexpr (std::is_same_v<T, Client>) writer.text.code = codeOfUpdate(stored.record, record);
    // A record may move to another client; both are told.
    RAPPORT_TRY(checkReferences(stored.record, writer));
    RAPPORT_TRY(checkReferences(record, writer));
    if constexpr (std::is_same_v<T, Exclusion>) RAPPORT_TRY(checkOnlyOne(record, writer.book));
    describe(writer.text, record);
    RAPPORT_TRY(storage::RecordRepository<T>(writer.book)
                    .update(writer.transaction, record, command.expected.value_or(stored.version)));
    if constexpr (judgesEverybody<T>) writer.notice.everything = true;
    return {};
}

template <typename T>
Result<void> carryOut(const Remove<T>& command, CommandWriter& writer) {
    writer.text = {codeFor<T>("remove")};
    writer.notice.kinds.insert(recordTypeOf<T>());
    if constexpr (std::is_same_v<T, Client>) RAPPORT_TRY(writer.touch(command.id));
    RAPPORT_TRY_ASSIGN(const Stored<T> stored, read(command.id, writer.book));
    RAPPORT_TRY(checkReferences(stored.record, writer));
    describe(writer.text, stored.record);
    RAPPORT_TRY(
        storage::RecordRepository<T>(writer.book).remove(writer.transaction, command.id, stored.version));
    if constexpr (judgesEverybody<T>) writer.notice.everything = true;
    return {};
}

#define RAPPORT_RECORD_COMMANDS(T)                                                                           \
    template Result<void> carryOut(const Add<T>&, CommandWriter&);                                           \
    template Result<void> carryOut(const Update<T>&, CommandWriter&);                                        \
    template Result<void> carryOut(const Remove<T>&, CommandWriter&);

RAPPORT_RECORD_COMMANDS(Contact)
RAPPORT_RECORD_COMMANDS(Complaint)
RAPPORT_RECORD_COMMANDS(ConductSignal)
RAPPORT_RECORD_COMMANDS(Invoice)
RAPPORT_RECORD_COMMANDS(Cost)
RAPPORT_RECORD_COMMANDS(Agreement)
RAPPORT_RECORD_COMMANDS(TimeEstimate)
RAPPORT_RECORD_COMMANDS(Decision)
RAPPORT_RECORD_COMMANDS(Task)
RAPPORT_RECORD_COMMANDS(Staff)
RAPPORT_RECORD_COMMANDS(TextTemplate)
RAPPORT_RECORD_COMMANDS(SavedView)
RAPPORT_RECORD_COMMANDS(ScopeRequest)
RAPPORT_RECORD_COMMANDS(Concession)
RAPPORT_RECORD_COMMANDS(RecoveryCase)
RAPPORT_RECORD_COMMANDS(PartingPlan)
RAPPORT_RECORD_COMMANDS(Proposal)
RAPPORT_RECORD_COMMANDS(ChecklistTemplate)
RAPPORT_RECORD_COMMANDS(LetterTemplate)
RAPPORT_RECORD_COMMANDS(NamedPolicy)
RAPPORT_RECORD_COMMANDS(Exclusion)
RAPPORT_RECORD_COMMANDS(RecordSource)
template Result<void> carryOut(const Update<Client>&, CommandWriter&);
template Result<void> carryOut(const Remove<Client>&, CommandWriter&);
template Result<void> carryOut(const Update<Interaction>&, CommandWriter&);
template Result<void> carryOut(const Remove<Interaction>&, CommandWriter&);
template Result<void> carryOut(const Update<Attachment>&, CommandWriter&);
template Result<void> carryOut(const Remove<Attachment>&, CommandWriter&);

} // namespace rapport::app
