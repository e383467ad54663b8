// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "domain/book_content.h"
#include "domain/record_type.h"
#include "importing/mapping.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace rapport::importing {

enum class Fate : quint8 {
    Create,
    Update,
    Unchanged,
    Skipped,
    Rejected,
    Left ///< Of an address book nobody ticked it from, of a client the user leaves out, or nothing to take
         ///< (a draft, a heading, a total).
};

/// A set of fields of one record type; one bit each, named by fieldNames().
using FieldSet = quint32;
/// Beside an invoice's own fields: a payment or a credit note of it is new or changed.
constexpr FieldSet kPaymentsChanged = FieldSet{1} << 30;
constexpr FieldSet kCreditsChanged = FieldSet{1} << 31;
QStringList fieldNames(RecordType type, FieldSet fields);

/// A record to write, whole, as it will stand. In a plan a positive id is the book's own; a negative one is a
/// record this plan creates (clients, staff, interactions, complaints: what others point to); 0 is a new
/// record nothing points to. In an invoice to update, payments and credit notes with an id are updated, those
/// without created; an import never takes one away.
template <typename T>
struct Planned {
    T record;
    Fate fate = Fate::Create; ///< Create or Update only.
    FieldSet changed = 0;     ///< Of an Update: what differs from the book.
};

/// What happens to one client and what hangs on it. Clients of whom nothing changes are left out.
struct ClientPlan {
    Client client; ///< As it will stand, or as it is in the book when `fate` is Unchanged.
    Fate fate = Fate::Unchanged;
    FieldSet changed = 0;
    std::vector<Planned<Contact>> contacts;
    std::vector<Planned<Agreement>> agreements;
    std::vector<Planned<Interaction>> interactions; ///< To write before what may point to them.
    std::vector<Planned<Invoice>> invoices;
    std::vector<Planned<Complaint>> complaints;
    std::vector<Planned<ConductSignal>> signalEvents;
    std::vector<Planned<Cost>> costs;
    std::vector<Planned<TimeEstimate>> estimates;
    std::vector<Planned<Decision>> decisions;
    std::vector<Planned<Task>> tasks;
    std::vector<Planned<ScopeRequest>> scopeRequests;
    std::vector<Planned<Concession>> concessions;
    std::vector<Planned<RecoveryCase>> recoveryCases;
    std::vector<Planned<PartingPlan>> partingPlans;
    std::vector<Planned<Proposal>> proposals;
    std::vector<Planned<Attachment>> attachments;
    /// Which records of the source these are; one of a record this plan creates has its negative id.
    std::vector<Planned<TakenRecord>> taken;
    std::map<QString, QByteArray> files; ///< The bytes of new attachments, by their hash.
};

/// What becomes of one row of a table or one record of an exchange file, in the order of the files.
struct RowFate {
    qint32 file = 0; ///< Index in ImportPlan::files.
    qint32 line = 0; ///< Where it begins, counted from 1.
    Fate fate = Fate::Unchanged;
    RecordType type = RecordType::Client;
    FieldSet changed = 0;
    qint32 match = -1; ///< Index in ImportPlan::matches of the client it is about; -1: of none.
    QString what{};    ///< What names it for people: the invoice's number, a subject, a name; may be empty.
};

/// How a client of the files was found in the book.
enum class MatchedBy : quint8 {
    Choice,    ///< The user said so.
    Reference, ///< The number it has in the other program.
    Name,      ///< The very name.
    Email,
    Phone,
    NameKey, ///< The name, written a little differently (case, marks, legal form).
    Title,   ///< Its name stands in the title of an appointment; only proposed, in ClientMatch::close.
    Nothing  ///< Not in the book: new, or of an address book left out.
};

/// "reference", "name", "email", "phone", "name_key", "choice", "nothing".
QByteArray matchedByCode(MatchedBy by);

/// A client of the book whose name is close to one of the files.
struct CloseClient {
    Id<Client> client;
    QString name;
};

/// One client the files name, and who of the book it is taken for.
struct ClientMatch {
    QString key; ///< Names it in ImportRequest::choices, the same each time the files are read.
    QString name;
    QString detail; ///< What else tells it apart: e-mail, phone or reference; may be empty.
    MatchedBy by = MatchedBy::Nothing;
    Id<Client> client;              ///< Null where it is not in the book.
    QString clientName;             ///< As the book has it.
    std::vector<CloseClient> close{}; ///< Of Nothing: likely the same, for the user to decide.
    bool taken = true;              ///< False: left out (ClientChoice::Kind::Leave, or not ticked).
    qint32 rows = 0;                ///< How many rows are about it.
    Duration time{};                ///< What its calls, appointments or hours come to; of other kinds zero.
    /// A number, an address or a name of a telephone list, calendar or mailbox, not a client the file itself
    /// calls one: unless it is found in the book or decided about, it is left alone.
    bool isParty = false;
    bool isExcludable = false; ///< ClientChoice::Kind::Never may be chosen.
};

/// An open invoice a receipt may be for.
struct OpenInvoice {
    Id<Invoice> invoice;
    QString number;
    Id<Client> client;
    QString clientName;
    Money open; ///< With tax, still to pay before the receipt.
    Day due;
    QStringList why; ///< Codes of what speaks for it: "number", "amount", "sum", "name", "account".
};

/// Money that came in by a bank statement, and the open invoices it may be for.
struct ReceiptMatch {
    QString key; ///< Names it in ImportRequest::receipts, the same each time the file is read.
    qint32 row = 0;
    Day day;
    Money amount;
    QString payer; ///< As the bank has it; may be empty.
    QString text;  ///< What it was paid for, in the payer's words.
    enum class State { Sure, Doubtful, Nothing, Known } state = State::Nothing;
    std::vector<OpenInvoice> candidates; ///< The likeliest first; of Sure those it is paid on.
    std::vector<Id<Invoice>> chosen;     ///< What is planned: paid on these in their order; empty: left alone.
};

/// Something the files do not tell that the user should know of: a code ("no_payment_dates",
/// "undated_payments") and the values of its sentence.
struct Notice {
    QByteArray code;
    QMap<QString, QString> args{};
};

/// A row that cannot be taken, and why.
struct Rejection {
    QString file;
    qint64 line = 0;
    QString column; ///< The header in the file, or the place in an exchange file ("/clients/3/name").
    QString value;
    QByteArray reason; ///< A code: "date_invalid", "amount_invalid", "client_missing", ...
};

/// Something about a file's columns that was decided by itself, and the row that settled it.
struct Decided {
    QByteArray what; ///< "encoding", "delimiter", "sheet", "preset", "date_order", "decimal_sign".
    QString file;
    QString column; ///< Where it is of one column.
    QString choice; ///< "utf-8", ";", "invoice_history", "mdy", ",".
    qint64 line = 0;
    QString value; ///< The deciding value.
};

/// Rows of tables or records of an exchange file (docs/exchange.md says which count).
struct ImportTotals {
    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0; ///< Rejected rows, rows that repeat another, and what was left out.
};

/// What an import will do, worked out before anything is written: to show, or to apply in one transaction.
struct ImportPlan {
    ImportKind kind = ImportKind::Invoices;
    QStringList files;
    bool skipBad = false;
    QString bookName; ///< To give the book; empty: leave its name.
    std::vector<Planned<Staff>> staff;
    std::vector<Planned<DatedRate>> rates;
    std::vector<Planned<Task>> tasks; ///< Of no client.
    std::vector<Planned<TextTemplate>> textTemplates;
    std::vector<Planned<SavedView>> savedViews;
    std::vector<Planned<ChecklistTemplate>> checklists;
    std::vector<Planned<LetterTemplate>> letterTemplates;
    std::vector<Planned<NamedPolicy>> policies;
    std::optional<QString> chosenPolicy; ///< To choose, by name.
    std::map<QString, QString> settings; ///< To set, by name.
    std::vector<ClientPlan> clients;
    std::vector<RowFate> rows;
    std::vector<Rejection> rejected;
    std::vector<Decided> decided;
    std::vector<ClientMatch> matches;
    std::vector<ReceiptMatch> receipts;             ///< Of a bank statement, in the order of the file.
    std::vector<Planned<Exclusion>> exclusions;     ///< "Never again", as the user just decided; or of an exchange file.
    std::vector<TakenRecord> droppedTaken{};        ///< To remember, though their records are gone.
    std::vector<Planned<RecordSource>> sources;     ///< Of an exchange file; or the one taken, as it is seen now.
    std::vector<Notice> notices;
    ImportTotals totals;

    /// False when rows were rejected and leaving them out was not asked for.
    bool isApplicable() const { return rejected.empty() || skipBad; }
    /// True when applying it would write nothing.
    bool changesNothing() const { return bringsNothing() && sources.empty(); }
    /// True when it would write nothing but what is remembered of a source.
    bool bringsNothing() const {
        return bookName.isEmpty() && staff.empty() && rates.empty() && tasks.empty() && clients.empty() &&
               textTemplates.empty() && savedViews.empty() && checklists.empty() && letterTemplates.empty() &&
               policies.empty() && settings.empty() && !chosenPolicy && exclusions.empty() &&
               droppedTaken.empty();
    }
};

} // namespace rapport::importing
