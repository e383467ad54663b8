// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "importing/import_plan.h"
#include "importing/table_columns.h"

#include <utility>
#include <vector>

namespace rapport::importing {

/// A record as a file gives it. Its ids are 0, or negative numbers of the file's own that tie records
/// together. A field at its default (empty, unknown, not set) says nothing and never replaces what the book
/// has.
template <typename T>
struct Incoming {
    T record;
    qint32 row = 0;       ///< Index in IncomingBook::rows.
    FieldSet assumed = 0; ///< Fields the file left out and the reader filled in: for new records only.
    QString key{};        ///< Stable identity in its source (TakenRecord::key); empty: it has none.
};

/// Money on an invoice that is named by number: a row of a table of payments or credit notes.
template <typename T>
struct OnInvoice {
    QString number;
    T record;
    qint32 row = 0;
};

/// Money that came in, by a bank statement: a payment of which nobody has said yet what it is for.
struct Receipt {
    Day day;
    Money amount;
    QString payer, account; ///< As the bank has them; may be empty.
    QString text;           ///< Purpose and references, one line.
    qint32 row = 0;
    QString key{}; ///< As of Incoming.
};

/// One client a file speaks of, with the records it brings.
struct IncomingClient {
    Client client;
    qint32 row = -1; ///< The row about the client itself; -1: only named by other records.
    std::vector<Incoming<Contact>> contacts;
    std::vector<Incoming<Agreement>> agreements;
    std::vector<Incoming<Invoice>> invoices;
    std::vector<Incoming<Interaction>> interactions;
    std::vector<Incoming<Complaint>> complaints;
    std::vector<Incoming<ConductSignal>> signalEvents;
    std::vector<Incoming<Cost>> costs;
    std::vector<Incoming<TimeEstimate>> estimates;
    std::vector<Incoming<Decision>> decisions;
    std::vector<Incoming<Task>> tasks;
    std::vector<OnInvoice<Payment>> payments;
    std::vector<OnInvoice<CreditNote>> creditNotes;
    std::vector<Incoming<ScopeRequest>> scopeRequests;
    std::vector<Incoming<Concession>> concessions;
    std::vector<Incoming<RecoveryCase>> recoveryCases;
    std::vector<Incoming<PartingPlan>> partingPlans;
    std::vector<Incoming<Proposal>> proposals;
    std::vector<Incoming<Attachment>> attachments;
    std::vector<Incoming<TakenRecord>> taken;
    std::optional<ClientMatch> found; ///< Who it is, where the reader has found out (parties.h).
    std::map<QString, QByteArray> files; ///< The bytes of the attachments, by their hash.
};

/// Everything the files of one import bring, whatever their format: what the planner plans from.
struct IncomingBook {
    QString name;
    Currency base; ///< Null where the format does not say.
    std::optional<Day> asOf;
    std::vector<Incoming<Staff>> staff;
    std::vector<Incoming<DatedRate>> rates;
    std::vector<Incoming<Task>> tasks;
    std::vector<Incoming<TextTemplate>> textTemplates;
    std::vector<Incoming<SavedView>> savedViews;
    std::vector<Incoming<ChecklistTemplate>> checklists;
    std::vector<Incoming<LetterTemplate>> letterTemplates;
    std::vector<Incoming<NamedPolicy>> policies;
    std::optional<QString> chosenPolicy; ///< By name.
    std::map<QString, QString> settings;
    std::vector<Incoming<Exclusion>> exclusions;
    std::vector<Incoming<RecordSource>> sources;
    std::vector<TakenRecord> droppedTaken; ///< Of an exchange file: taken once, and their records are gone.
    std::vector<IncomingClient> clients;
    std::vector<Receipt> receipts;
    /// Numbers, addresses and names of sources nobody is known by, with what they come to: no records are kept
    /// of them.
    std::vector<ClientMatch> strangers;
    qint64 passedOver = 0; ///< Rows of strangers, of private numbers and of nobody: counted, not kept.
    /// Payments and credit notes of which the file names no client, only the invoice.
    std::vector<OnInvoice<Payment>> payments;
    std::vector<OnInvoice<CreditNote>> creditNotes;

    /// Two records of a client that look alike are two (an exchange file), or one told twice (a table).
    bool clientsMayShareNames = false;
    bool addressBook = false;         ///< Of people of whom few are clients (Mapping::addressBook).
    std::vector<TableColumns> tables; ///< The columns of each table read.
    std::vector<RowFate> rows;        ///< What was read, in order; the reader sets Rejected and Skipped.
    std::vector<Rejection> rejected;
    std::vector<Decided> decided;
    std::vector<Notice> notices; ///< What the files do not tell, as the readers see it.
    /// Rows that are lines of a record another row begins, and the index of that row: what becomes of it
    /// becomes of them.
    std::vector<std::pair<qint32, qint32>> lines;
    QStringList files;

    qint32 addRow(qint32 file, qint64 line, RecordType type) {
        rows.push_back(RowFate{file, static_cast<qint32>(line), Fate::Unchanged, type, 0});
        return static_cast<qint32>(rows.size() - 1);
    }
};

} // namespace rapport::importing
