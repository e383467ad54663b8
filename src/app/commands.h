// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/book_settings.h"
#include "base/result.h"
#include "domain/book_content.h"
#include "domain/saved_view.h"
#include "domain/service_sheet.h"
#include "domain/stored.h"
#include "domain/text_template.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

/// The catalogue of everything that writes to a book. A command is a plain value; CommandRunner carries it
/// out, logs it and takes it back. A new command is a struct here, an X in RAPPORT_COMMANDS, a function
/// `carryOut` in one of the files of app/commands, a word on who may run it (app/access_rules.h), and a
/// sentence for its code in wording.
namespace rapport::app {

struct PreparedImport;

/// A new record; its id is ignored. With a client, that client must be there.
template <typename T>
struct Add {
    T record;
};
/// The record as it shall be, with what belongs to it (tags, rates, promises, payments, ...). With
/// `expected`, the version it was read at: Conflict record_changed when somebody has changed it since.
template <typename T>
struct Update {
    T record;
    std::optional<RowVersion> expected{};
};
/// Takes a record out, with everything that cannot stand without it.
template <typename T>
struct Remove {
    Id<T> id;
};

/// A client together with the people there.
struct AddClient {
    Client client;
    std::vector<Contact> contacts;
};
/// The client's own fields as they shall be; its records stay.
using UpdateClient = Update<Client>;

/// One change of many clients at once; what is not set stays.
struct ChangeClients {
    std::vector<Id<Client>> clients;
    QStringList addTags;
    QStringList removeTags; ///< Compared by textKey().
    std::optional<ClientStatus> status;
    std::optional<std::optional<Id<Staff>>> staffId; ///< Set to nothing: nobody looks after them.
    std::optional<bool> archived;
};
/// Two entries of one client become one: the records of `other` go to `kept`, then `other` goes. Contacts
/// that are the same in name, e-mail and phone are kept once.
struct MergeClients {
    Client kept; ///< With the fields it shall have.
    Id<Client> other;
    std::optional<RowVersion> expected{}; ///< Of `kept`.
    std::optional<RowVersion> expectedOther{};
};

/// One dealing, with the complaint made and the conduct noted in it. Client, day and interaction of the
/// complaint and the signals are those of the interaction, whatever stands in them.
struct LogInteraction {
    Interaction interaction;
    std::optional<Complaint> complaint;
    std::vector<ConductSignal> signalEvents;
};
/// The complaint's judgement and state as they shall be.
struct JudgeComplaint {
    Id<Complaint> complaint;
    Judgement judgement = Judgement::Unclassified;
    std::optional<Day> judged;
    QString by;
    QString why;
    bool resolved = false;
    std::optional<Day> resolvedOn;
};

/// A new invoice with what is already paid and credited on it.
using AddInvoice = Add<Invoice>;
/// Money that came in (or, negative, went back) for an invoice.
struct RecordPayment {
    Id<Invoice> invoice;
    Payment payment;
};
struct AddCreditNote {
    Id<Invoice> invoice;
    CreditNote note;
};
/// How a dispute stands.
struct SetDispute {
    Id<Invoice> invoice;
    Dispute dispute = Dispute::None;
    std::optional<Day> since;
    std::optional<Day> decided;
};
/// Direct cost, compensation or refund.
using AddCost = Add<Cost>;

/// Limits, hard times or the owner's own verdict.
using AddDecision = Add<Decision>;

/// A file kept in the book with its bytes; size and hash of the record are made of them.
struct AttachFile {
    Attachment attachment;
    QByteArray content;
};
/// The client agreed to new terms: they become an addendum of `agreement` (nothing: of a new agreement called
/// `text`) from the day they hold, payment terms become the client's, and the decision is noted (limits where
/// hours were agreed, else the new price). Errors: proposal_decided; price_period_differs, currency_differs
/// when the price cannot be taken over.
struct AcceptProposal {
    Id<Proposal> proposal;
    Day on;
    std::optional<Id<Agreement>> agreement;
    QString text; ///< Of the addendum, or the title of the new agreement.
};
/// Every item of a checklist as a task of the client, due so many days after `from`. Error: checklist_empty.
struct StartChecklist {
    Id<Client> client;
    Id<ChecklistTemplate> checklist;
    Day from;
    std::optional<Id<Staff>> staffId;
};
/// Everything has been done; the complaint counts as settled that day. Errors: recovery_case_open (count).
struct CloseRecoveryCase {
    Id<RecoveryCase> recovery;
    Day on;
};
/// The parting is over: the client has parted and goes into the archive. Error: parting_open (count) while
/// anything is open (app/parting.h).
struct ClosePartingPlan {
    Id<PartingPlan> plan;
    Day on;
};
struct SetServiceSheet {
    ServiceSheet sheet;
};
/// The policy the book is judged by from now on; nothing: the method's own. Error: policy_invalid when its
/// text is none.
struct ChoosePolicy {
    std::optional<Id<NamedPolicy>> policy;
};

/// Done on that day; nothing: to be done again.
struct CompleteTask {
    Id<Task> task;
    std::optional<Day> doneOn;
};
/// The owner has looked at these verdicts; changes are shown from here on.
struct MarkVerdictsSeen {
    std::vector<std::pair<Id<Client>, Verdict>> verdicts;
    Day on;
};
/// The owner's guesses of several clients at once: of each client every guess there was is taken away, and
/// these are put in their place; a client in `clients` without a guess here has none any more.
struct EstimateTime {
    std::vector<Id<Client>> clients;
    std::vector<TimeEstimate> estimates;
};
struct SetBookSettings {
    BookSettings settings;
};

/// Makes, changes or (wanted is empty) takes away the owner's password; it stands in neither the log nor the
/// book itself, and this is not undone. Errors: password_wrong when `current` is not the password there is;
/// password_not_set.
struct SetOwnerPassword {
    QString current; ///< Empty while there is none.
    QString wanted;
};

/// Everything of an import, all or nothing (Importer::apply makes it).
struct ApplyImport {
    std::shared_ptr<const PreparedImport> prepared;
};

/// An import taken back whole: what it made goes, what it updated becomes what it was. Rows somebody has
/// changed since stay and are listed (Outcome::kept). Not undone. Errors: record_not_found,
/// import_already_taken_back.
struct UndoImport {
    qint64 import = 0; ///< ImportRecord::id.
};
/// A person leaves the book for good, also its past: names, contacts, texts, files and what the change log
/// keeps of them. Invoices and payments the law wants kept stay under a name that says nothing
/// (app/erasure.h). Not undone.
struct EraseClients {
    std::vector<Id<Client>> clients;
};
/// The user's own way of reading a program's files, by name (importing::readMapping says what `json` holds);
/// empty: it goes. Errors: those of readMapping(), name_missing.
struct KeepMapping {
    QString name;
    QByteArray json;
};

/// Where the clients of a FillBook go, one by one; an error stops the filling.
using ClientSink = std::function<Result<void>(ClientContent&&)>;
/// A whole book's content into an empty one: the demo's, or an exchange file's. The ids in it are its own.
/// Errors: book_not_empty.
struct FillBook {
    BookHeader header; ///< Its currency must be the book's; staff, rates and tasks of no client.
    std::function<Result<void>(const ClientSink&)> clients;
    qint64 clientCount = 0; ///< For the progress; 0: not known.
};

/// Every command there is, by name: X(AddClient) X(Update<Client>) ...
#define RAPPORT_COMMANDS(X)                                                                                  \
    X(AddClient)                                                                                             \
    X(UpdateClient) X(Remove<Client>) X(ChangeClients) X(MergeClients) X(Add<Contact>) X(Update<Contact>) X( \
        Remove<Contact>) X(LogInteraction) X(Update<Interaction>) X(Remove<Interaction>) X(Add<Complaint>)   \
        X(Update<Complaint>) X(Remove<Complaint>) X(JudgeComplaint) X(Add<ConductSignal>)                    \
            X(Update<ConductSignal>) X(Remove<ConductSignal>) X(AddInvoice) X(Update<Invoice>) X(            \
                Remove<Invoice>) X(RecordPayment) X(AddCreditNote) X(SetDispute) X(AddCost) X(Update<Cost>)  \
                X(Remove<Cost>) X(Add<Agreement>) X(Update<Agreement>) X(Remove<Agreement>)                  \
                    X(Add<TimeEstimate>) X(Update<TimeEstimate>) X(Remove<TimeEstimate>) X(AddDecision) X(   \
                        Update<Decision>) X(Remove<Decision>) X(Add<Task>) X(Update<Task>) X(Remove<Task>)   \
                        X(CompleteTask) X(Add<Staff>) X(Update<Staff>) X(Remove<Staff>) X(Add<TextTemplate>) \
                            X(Update<TextTemplate>) X(Remove<TextTemplate>) X(Add<SavedView>)                \
                                X(Update<SavedView>) X(Remove<SavedView>) X(Add<ScopeRequest>)               \
                                    X(Update<ScopeRequest>) X(Remove<ScopeRequest>) X(Add<Concession>) X(    \
                                        Update<Concession>) X(Remove<Concession>) X(Add<RecoveryCase>)       \
                                        X(Update<RecoveryCase>) X(Remove<RecoveryCase>) X(Add<PartingPlan>)  \
                                            X(Update<PartingPlan>) X(Remove<PartingPlan>) X(                 \
                                                Add<Proposal>) X(Update<Proposal>) X(Remove<Proposal>)       \
                                                X(Add<ChecklistTemplate>) X(Update<ChecklistTemplate>) X(    \
                                                    Remove<ChecklistTemplate>) X(Add<LetterTemplate>)        \
                                                    X(Update<LetterTemplate>) X(Remove<LetterTemplate>) X(   \
                                                        Add<NamedPolicy>) X(Update<NamedPolicy>)             \
                                                        X(Remove<NamedPolicy>) X(Add<Exclusion>) X(Update<Exclusion>) X(Remove<Exclusion>) \
 X(Add<RecordSource>) X(Update<RecordSource>) X(Remove<RecordSource>) X(EstimateTime) X(AttachFile)                 \
                                                            X(Update<Attachment>) X(Remove<Attachment>)      \
                                                                X(AcceptProposal) X(StartChecklist) X(       \
                                                                    CloseRecoveryCase) X(ClosePartingPlan)   \
                                                                    X(SetServiceSheet) X(ChoosePolicy) X(    \
                                                                        MarkVerdictsSeen) X(SetBookSettings) \
                                                                        X(SetOwnerPassword)                  \
                                                                            X(ApplyImport) X(UndoImport)     \
                                                                                X(EraseClients)              \
                                                                                    X(KeepMapping)           \
                                                                                        X(FillBook)

template <typename One>
inline constexpr bool isCommand = false;
#define RAPPORT_IS_COMMAND(One)                                                                              \
    template <>                                                                                              \
    inline constexpr bool isCommand<One> = true;
RAPPORT_COMMANDS(RAPPORT_IS_COMMAND)
#undef RAPPORT_IS_COMMAND

struct CommandValue;

/// Any of the commands. What is inside is known to command_value.h alone: a variant of so many types, seen by
/// everybody who runs a command, took a third of the time of a build.
class Command {
public:
    template <typename One>
    requires isCommand<One> Command(One one);

    const CommandValue& value() const { return *value_; }

private:
    std::shared_ptr<const CommandValue> value_;
};

} // namespace rapport::app
