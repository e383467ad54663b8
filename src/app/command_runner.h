// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/change_notice.h"
#include "app/commands.h"
#include "base/clock.h"
#include "base/result.h"
#include "domain/record_type.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

class Access;
class JobControl;

/// What a command does, as a code and the values for its sentence (made in wording): "log_interaction" with
/// client, kind; "record_payment" with client, number, amount. The same in the change log and for undo.
struct CommandText {
    QByteArray code;
    QMap<QString, QString> args{};
};

/// What was done.
struct Outcome {
    CommandText text;
    qint64 changeId = 0; ///< Of the entry in the change log.
    /// The new records in the order of the command: interaction, complaint, signals.
    std::vector<RecordRef> created;
    std::optional<qint64> importId; ///< Of an ApplyImport.
    std::vector<RecordRef> kept;    ///< Of an UndoImport: rows it made that were changed since.
    ChangeNotice notice;
};

/// The one way to write. Each command is one transaction: checked, written, kept facts of the clients touched
/// refreshed, logged with before and after, committed, and only then told to the listener. When run() returns
/// an Outcome it is on disk; when it returns an error nothing has changed.
class CommandRunner {
public:
    using Listener = std::function<void(const ChangeNotice&)>;

    CommandRunner(storage::Book& book, const Clock& clock, const Access& access, QString actor);

    /// Carries out one command. `control`: progress and cancelling of the long ones (ApplyImport, FillBook).
    /// Errors: those of validate() and of storage; client_not_found, invoice_not_found, complaint_not_found,
    /// staff_not_found; owner_only (app/access_rules.h); cancelled.
    Result<Outcome> run(const Command& command, JobControl* control = nullptr);

    /// Takes back the last command of this runner that still stands, or brings back the last taken back.
    /// `text` of the outcome is that of the command. Errors: nothing_to_undo, nothing_to_redo, and Conflict
    /// rows_changed_since (rows) when a record was changed in between.
    Result<Outcome> undo();
    Result<Outcome> redo();
    /// Takes back an earlier entry of the change log, whoever made it and whenever; itself a change that can
    /// be undone. Errors: those of storage::ChangeLog::revert(); owner_only.
    Result<Outcome> revert(qint64 changeId);
    /// What undo() or redo() would take; nothing when there is nothing. Bulk commands (ApplyImport, FillBook)
    /// are not among them and end what could be undone before; SetOwnerPassword is not among them.
    std::optional<CommandText> undoable() const;
    std::optional<CommandText> redoable() const;
    /// Nothing done so far can be undone any more: somebody else is at work.
    void forgetDone();

    /// Who is at work from now on, for the change log.
    void setActor(const QString& actor) { actor_ = actor; }
    QString actor() const { return actor_; }
    /// Called after each commit, on the thread of the book.
    void setListener(Listener listener) { listener_ = std::move(listener); }

private:
    struct Done {
        CommandText text;
        qint64 changeId = 0; ///< The entry to revert: of the command, or of what took it back.
        std::optional<Id<Client>> client;
        ChangeNotice notice;
    };
    Result<Outcome> turnBack(std::vector<Done>& from, std::vector<Done>& to, const char* code);

    storage::Book& book_;
    const Clock& clock_;
    const Access& access_;
    QString actor_;
    Listener listener_;
    std::vector<Done> done_;
    std::vector<Done> undone_;
};

} // namespace rapport::app
