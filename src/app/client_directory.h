// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"
#include "domain/record_type.h"
#include "scoring/assessment.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace rapport::storage {
class Book;
struct CachedAssessments;
} // namespace rapport::storage

namespace rapport::app {

class Access;
class Assessor;

/// One line of the client list. Small on purpose: the window holds one for every client.
struct ClientRow {
    Id<Client> id;
    QString name;
    QString segment;
    ClientStatus status = ClientStatus::Active;
    QStringList tags;
    bool archived = false;
    std::optional<Id<Staff>> staffId; ///< Who looks after them ...
    QString staff;                    ///< ... by name.
    std::optional<Day> since;
    QString reference; ///< Their number in the invoicing program.
    QString searchKey; ///< textKey() of name, contacts, e-mails, phones and reference together.
    std::optional<Day> lastContact;

    bool judged = true; ///< False for staff: nothing of what follows is known to them.

    Verdict verdict = Verdict::TooEarly; ///< As listed: the owner's while in force, else the computed one.
    Verdict computed = Verdict::TooEarly;
    bool overridden = false;
    bool needsDecision = false;
    double health = 100.0;
    scoring::Level confidence = scoring::Level::Low;
    scoring::Trend trend = scoring::Trend::Unknown;
    Money revenue, cost, margin;           ///< Of the window, base currency.
    Money openOverdue;                     ///< Beyond its due date and not paid, base currency.
    std::optional<double> daysBeyondTerms; ///< Nothing: no scored invoice.
    std::optional<scoring::Statement> mainReason;
    std::vector<float> months; ///< Health at the last 12 month ends and today; NaN where unknown.
};

enum class ClientColumn { Name, Verdict, Health, Revenue, Cost, Margin, DaysBeyondTerms, LastContact, Rank };

struct ClientQuery {
    QString search; ///< Any part of name, contact, e-mail, phone or reference.
    std::optional<Verdict> verdict;
    ClientColumn sort = ClientColumn::Rank; ///< Rank: worst first (scoring::ranking).
    bool descending = false;
    std::optional<int> limit;
    bool withArchived = false;
    bool withMonths = false;
};

/// One event of a client's life, for the timeline. `amount` and `duration` where it has one.
struct TimelineEntry {
    RecordRef ref;
    Day day;
    std::optional<Instant> at;
    QByteArray kind; ///< "call", "complaint", "invoice", "payment", "signal", "agreement", ...
    QString text;    ///< From outside: plain text.
    std::optional<Money> amount;
    std::optional<Duration> duration;
    bool estimated = false;
    QString staff; ///< Name, where known.
    std::vector<std::pair<QByteArray, QByteArray>>
        details; ///< Codes: ("cause","ours"), ("scope","out"), ("judgement","partly"), ("severity","3"),
                 ///< ("state","open"), ("dispute","ours").
};

/// An invoice with how it stands on a day.
struct InvoiceRow {
    Id<Invoice> id;
    QString number;
    Day issued, due;
    Money gross, open;          ///< In the invoice's currency.
    std::optional<Day> settled; ///< The day nothing was left open.
    int daysBeyondTerms = 0;    ///< Of the settlement, or so far while open; 0 when not late.
    Dispute dispute = Dispute::None;
    bool paidUndated = false;
};

/// Open money by lateness, base currency: not due, 1-30, 31-60, 61-90, 91 and more days beyond terms.
struct Ageing {
    Money notDue, to30, to60, to90, beyond;
};

/// Everything the client page shows.
struct ClientPage {
    ClientContent content;               ///< The records themselves.
    std::vector<TimelineEntry> timeline; ///< Newest first.
    std::vector<InvoiceRow> invoices;    ///< Newest first.
    Ageing ageing;
};

/// Reads of clients and their records.
class ClientDirectory {
public:
    ClientDirectory(storage::Book& book, const Access& access, Assessor& assessor);

    /// The list as of a day, with the verdicts of that day. For staff by name or last contact and without
    /// judgements; asking for a verdict or its columns is then owner_only.
    Result<std::vector<ClientRow>> list(const ClientQuery& query, Day asOf);
    /// By id, exact name or external reference. Errors: client_not_found, client_ambiguous (args: matches).
    Result<Id<Client>> find(const QString& idNameOrReference);
    /// For staff what staff_view.h leaves.
    Result<ClientPage> page(Id<Client> id, Day asOf);

private:
    /// In the place of verdicts, for staff: every client with its last contact and no more.
    Result<std::shared_ptr<const storage::CachedAssessments>> unjudged(Day asOf);

    storage::Book& book_;
    const Access& access_;
    Assessor& assessor_;
};

} // namespace rapport::app
