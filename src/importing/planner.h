// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/client_matcher.h"
#include "importing/client_matching.h"
#include "importing/existing_records.h"
#include "importing/import_request.h"
#include "importing/incoming.h"
#include "importing/linked_ids.h"
#include "importing/receipt_matching.h"

namespace rapport::importing {

/// Matches what the files bring with what the book has and writes down what is to be done. The same for every
/// format: a reader makes an IncomingBook, this makes the plan of it.
class Planner {
public:
    /// What is planned, moved out of `book`, which is of this kind; `request` says what the user decided.
    static Result<ImportPlan> plan(IncomingBook book, ImportKind kind, const ImportRequest& request,
                                   ExistingRecords& existing);

private:
    Planner(IncomingBook& book, const ImportRequest& request, ExistingRecords& existing, ImportPlan& plan)
        : book_(book), request_(request), existing_(existing), plan_(plan) {}

    Result<void> run();
    void planHeader(BookHeader header);
    /// Rules that say the same are one.
    void planExclusions(std::vector<Exclusion>& known);
    /// Finds who of the book each client of the files is, and what becomes of it.
    Result<void> matchClients();
    void planMatched(size_t index, const MatchedClient& matched);
    void planNewClient(IncomingClient& incoming, ClientPlan& planned);
    void planClientItself(const IncomingClient& incoming, MatchedBy by, ClientPlan& planned);
    /// Gathers what two clients of the files that are one of the book bring at the first of them.
    void join(size_t first, size_t second);
    /// A contact the file gives no name of its own is the one of the book with its address or number.
    void nameContacts(IncomingClient& incoming, const std::vector<Contact>& known) const;
    /// Tells every row which client it is about.
    void nameRows();
    void leaveOut(const IncomingClient& incoming);
    /// Forgets the dealings, and the keys of an exchange file, the book knows to have been taken before.
    Result<void> passOverTaken();
    /// Keys of an exchange file, and what their records are in the book or in this plan.
    void planTaken(std::vector<Incoming<TakenRecord>>& taken, ClientPlan& planned);
    Result<void> planClients();
    Result<void> planClient(IncomingClient& incoming, ClientPlan planned, ClientContent content);
    /// Takes those of a list out of `incoming`: they are new, or the book's own, or those of another file of
    /// this import. What the book's own lack is put into `content` and planned.
    void planDealings(std::vector<Incoming<Interaction>>& incoming, ClientContent& content,
                      ClientPlan& planned);
    void planInvoices(IncomingClient& incoming, std::vector<Invoice>& invoices, ClientPlan& planned);
    using InvoicesByNumber = QHash<QString, std::vector<Invoice*>>;
    /// Puts payments and credit notes on the invoices they name; returns those that change.
    std::vector<Planned<Invoice>> planMoney(const std::vector<OnInvoice<Payment>>& payments,
                                            const std::vector<OnInvoice<CreditNote>>& creditNotes,
                                            const InvoicesByNumber& invoices);
    /// The same for those of which only the number is known.
    Result<void> planMoneyByNumber();
    /// Money of bank statements: what it was paid for.
    Result<void> planReceipts();
    Result<void> seeInvoices(ReceiptMatching& matching, const QHash<Id<Invoice>, QStringList>& accounts);
    void planPaid(const ReceiptMatching& matching);
    void tellReceipts(const ReceiptMatching& matching, std::vector<ReceiptMatch> matches);
    void rememberReceipts(const QSet<QString>& knownAccounts);
    /// Where what changes of a client of the book is gathered; valid until the next call.
    ClientPlan& planOf(const Client& client);
    template <typename T>
    void planRecords(std::vector<Incoming<T>>& incoming, std::vector<T>& existing,
                     std::vector<Planned<T>>& planned);
    template <typename T>
    void pointAtStaff(std::vector<Incoming<T>>& records) const;
    template <typename T, typename Linked>
    void pointAt(std::vector<Incoming<T>>& records, std::optional<Id<Linked>> T::*member) const;

    /// What a row brings is at least this: a row with something new is new, whatever else is on it.
    void raise(qint32 row, Fate fate, FieldSet changed = 0);
    void reject(qint32 row, const char* reason, const QString& column, const QString& value);
    void rejectAll(IncomingClient& incoming, const char* reason, const QString& value);
    /// Rows that are lines of another row's record fare as that does.
    void tellLines();
    void count();

    IncomingBook& book_;
    const ImportRequest& request_;
    ExistingRecords& existing_;
    ImportPlan& plan_;
    Currency base_;
    std::vector<ClientPlan> clients_;   ///< Beside book_.clients, index by index; without an id: not taken.
    QHash<Id<Client>, size_t> firstOf_; ///< Which of book_.clients is the first that is this one of the book.
    qint64 createdClients_ = 0;
    qint64 createdDealings_ = 0; ///< Of lists; the records of an exchange file have numbers of its own.
    QHash<Id<Staff>, Id<Staff>> staff_; ///< From the files' ids to the book's.
    LinkedIds linked_; ///< The same for the records of the client at hand that others point to.
    QHash<Id<Client>, size_t> planned_; ///< Where in ImportPlan::clients a client of the book is.
    std::optional<ClientMatcher> matcher_;
};

} // namespace rapport::importing
