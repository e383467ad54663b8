// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// The catalogue of everything that writes to a book. A command is a plain value; CommandRunner carries it
/// out, logs it and takes it back. A new command is a struct here, a line in `Command`, a function `carryOut`
/// in one of the files of app/commands, and a sentence for its code in wording.
namespace rapport::app {

struct PreparedImport;

/// A client together with the people there.
struct AddClient {
    Client client;
    std::vector<Contact> contacts;
};
/// The client's own fields as they shall be; its records stay.
struct UpdateClient {
    Client client;
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
struct AddInvoice {
    Invoice invoice;
};
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
struct AddCost {
    Cost cost;
};

/// Limits, hard times or the owner's own verdict.
struct AddDecision {
    Decision decision;
};

/// Everything of an import, all or nothing (Importer::apply makes it).
struct ApplyImport {
    std::shared_ptr<const PreparedImport> prepared;
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

using Command =
    std::variant<AddClient, UpdateClient, LogInteraction, JudgeComplaint, AddInvoice, RecordPayment,
                 AddCreditNote, SetDispute, AddCost, AddDecision, ApplyImport, FillBook>;

} // namespace rapport::app
