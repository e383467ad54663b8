// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"

#include "app/access_rules.h"
#include "app/backups.h"
#include "app/command_value.h"
#include "app/commands/command_writer.h"
#include "storage/book.h"
#include "storage/change_log.h"
#include "storage/erasure.h"
#include "storage/transaction.h"

#include <QJsonObject>

namespace rapport::app {

namespace {

storage::ChangeNote noteOf(const CommandText& text, const QString& actor, Instant now,
                           std::optional<Id<Client>> client) {
    storage::ChangeNote note;
    note.who = actor;
    note.at = now;
    note.command = text.code;
    note.clientId = client;
    for (auto arg = text.args.begin(); arg != text.args.end(); ++arg)
        note.args.insert(arg.key(), *arg);
    return note;
}

/// Logged without the images undoing needs: taking an import back is a command of its own, and what was
/// erased must not come back.
bool endsUndo(const Command& command) {
    return std::visit(
        []<typename One>(const One&) {
            return std::is_same_v<One, ApplyImport> || std::is_same_v<One, FillBook> ||
                   std::is_same_v<One, UndoImport> || std::is_same_v<One, EraseClients>;
        },
        command.value().any);
}

/// So much changes at once that there has to be a way back; who wants none switches the copies off.
Result<void> copyBeforeImport(storage::Book& book, const Clock& clock) {
    const auto copied = backUpIfChanged(book, clock, BackupReason::Import);
    if (copied) return {};
    return Error{ErrorKind::InputRejected, "backup_before_import_failed", copied.error().args};
}

} // namespace

CommandRunner::CommandRunner(storage::Book& book, const Clock& clock, const Access& access, QString actor)
    : book_(book), clock_(clock), access_(access), actor_(std::move(actor)) {}

Result<Outcome> CommandRunner::run(const Command& command, JobControl* control) {
    RAPPORT_TRY(mayRun(command, access_));
    if (std::holds_alternative<ApplyImport>(command.value().any)) RAPPORT_TRY(copyBeforeImport(book_, clock_));
    RAPPORT_TRY_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(book_));
    CommandWriter writer{book_, transaction, clock_.now(), actor_, control};
    RAPPORT_TRY(std::visit([&](const auto& one) { return carryOut(one, writer); }, command.value().any));
    RAPPORT_TRY_ASSIGN(const Id<storage::Change> change,
                       transaction.commit(noteOf(writer.text, actor_, writer.now, writer.client)));

    undone_.clear();
    if (endsUndo(command))
        done_.clear();
    else if (!std::holds_alternative<SetOwnerPassword>(command.value().any))
        done_.push_back({writer.text, change.value(), writer.client, writer.notice});
    // What is erased is erased; where others read the book, its traces go when the last of them closes it.
    if (writer.wipe && !storage::wipeDeleted(book_))
        writer.text.args.insert(QStringLiteral("not_wiped"), QStringLiteral("1"));
    if (listener_) listener_(writer.notice);
    return Outcome{std::move(writer.text), change.value(),         std::move(writer.created),
                   writer.importId,        std::move(writer.kept), std::move(writer.notice)};
}

Result<Outcome> CommandRunner::turnBack(std::vector<Done>& from, std::vector<Done>& to, const char* code) {
    Done done = from.back();
    RAPPORT_TRY_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(book_));
    RAPPORT_TRY(storage::ChangeLog(book_).revert(transaction, Id<storage::Change>(done.changeId)));
    storage::ChangeNote note = noteOf(done.text, actor_, clock_.now(), done.client);
    note.args.insert(QStringLiteral("command"), QString::fromLatin1(done.text.code));
    note.command = code;
    RAPPORT_TRY_ASSIGN(const Id<storage::Change> change, transaction.commit(note));

    done.changeId = change.value();
    from.pop_back();
    to.push_back(done);
    if (listener_) listener_(done.notice);
    return Outcome{done.text, done.changeId, {}, {}, {}, done.notice};
}

Result<Outcome> CommandRunner::undo() {
    if (done_.empty()) return Error{ErrorKind::Usage, "nothing_to_undo"};
    return turnBack(done_, undone_, "undo");
}

Result<Outcome> CommandRunner::redo() {
    if (undone_.empty()) return Error{ErrorKind::Usage, "nothing_to_redo"};
    return turnBack(undone_, done_, "redo");
}

Result<Outcome> CommandRunner::revert(qint64 changeId) {
    RAPPORT_TRY(access_.requireOwner());
    const storage::ChangeLog log(book_);
    RAPPORT_TRY_ASSIGN(const storage::Change change, log.byId(Id<storage::Change>(changeId)));
    RAPPORT_TRY_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(book_));
    RAPPORT_TRY(storage::ChangeLog(book_).revert(transaction, change.id));
    CommandText text{"revert", {{QStringLiteral("command"), QString::fromLatin1(change.note.command)}}};
    for (auto arg = change.note.args.begin(); arg != change.note.args.end(); ++arg)
        if (arg.key() != QStringLiteral("command")) text.args.insert(arg.key(), arg.value().toString());
    RAPPORT_TRY_ASSIGN(const Id<storage::Change> entry,
                       transaction.commit(noteOf(text, actor_, clock_.now(), change.note.clientId)));
    ChangeNotice notice;
    notice.everything = true;
    undone_.clear();
    done_.push_back({text, entry.value(), change.note.clientId, notice});
    if (listener_) listener_(notice);
    return Outcome{std::move(text), entry.value(), {}, {}, {}, std::move(notice)};
}

void CommandRunner::forgetDone() {
    done_.clear();
    undone_.clear();
}

std::optional<CommandText> CommandRunner::undoable() const {
    if (done_.empty()) return {};
    return done_.back().text;
}

std::optional<CommandText> CommandRunner::redoable() const {
    if (undone_.empty()) return {};
    return undone_.back().text;
}

} // namespace rapport::app
