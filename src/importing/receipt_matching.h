// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_request.h"
#include "importing/incoming.h"
#include "importing/receipt_numbers.h"
#include "importing/receipt_payers.h"

#include <QHash>
#include <QSet>

#include <map>
#include <vector>

namespace rapport::importing {

/// Finds what money that came in was paid for (docs/import/bank-statements.md has the rules): sure where
/// number and amount agree, or the payer and the amount with one invoice alone; doubtful where only something
/// speaks for an invoice; known where the book has the payment. What is sure or chosen uses up what is open
/// of its invoices, so that no money counts twice.
class ReceiptMatching {
public:
    /// All must outlive this.
    ReceiptMatching(const std::vector<Receipt>& receipts, const std::vector<Client>& clients,
                    const std::vector<Contact>& contacts);

    /// An invoice of the book; all of them first, whether open or not.
    void see(const Invoice& invoice);
    /// Receipts that were taken before, by their keys.
    void setTaken(QSet<QString> keys) { taken_ = std::move(keys); }
    /// Whose account it is, from what was taken before.
    void learn(const QString& account, Id<Client> client) { accounts_[account].insert(client); }

    /// One for each receipt, in their order.
    std::vector<ReceiptMatch> run(const std::map<QString, ReceiptChoice>& choices);

    /// Money to put on an invoice.
    struct Paid {
        size_t receipt = 0; ///< Its index.
        Payment payment;
    };
    struct PaidInvoice {
        Invoice invoice; ///< As the book has it.
        std::vector<Paid> payments;
    };
    /// What run() has planned, in the order of the invoices.
    std::vector<PaidInvoice> paid() const;
    /// Of an invoice that may be paid or was paid these days.
    QString numberOf(Id<Invoice> invoice) const;
    /// Whether any invoice of the book is in this currency.
    bool isBilledIn(Currency currency) const { return currencies_.contains(currency.code()); }
    /// Invoices that were due before a day and of which something is still open after run().
    qint64 openDueBefore(Day day) const;

private:
    struct Seen {
        Invoice invoice;
        Money open;             ///< With what is known as paid without a day, less what run() has planned.
        std::vector<bool> told; ///< Beside its payments: one of these receipts is that.
        std::vector<Paid> paid;
    };
    /// What speaks for what, of one receipt.
    struct Look {
        std::vector<std::vector<qint32>> named; ///< By number; several in one: it is of several invoices.
        QSet<qint32> weaklyNamed;
        bool namesPaid = false; ///< A number of an invoice that is paid.
        QSet<Id<Client>> byName, byAccount, close;
        bool isOf(Id<Client> client) const { return byName.contains(client) || byAccount.contains(client); }
    };
    struct Scored;

    Look look(const Receipt& receipt);
    void begin(const Receipt& receipt, ReceiptMatch& match) const;
    bool takeKnown(const Receipt& receipt, const Look& look);
    bool takeSingle(const Receipt& receipt, qint32 place);
    bool takeSum(const Receipt& receipt, const std::vector<std::vector<qint32>>& named);
    std::vector<qint32> sureByNumber(const Receipt& receipt, const Look& look) const;
    std::vector<qint32> sureByPayer(const Receipt& receipt, const Look& look) const;
    bool takeSure(size_t index, const std::vector<qint32>& places, const Look& look, ReceiptMatch& match);
    void takeChoice(size_t index, const ReceiptChoice& choice, ReceiptMatch& match);
    void pay(size_t index, const std::vector<qint32>& places);
    void findCandidates(const Receipt& receipt, const Look& look, ReceiptMatch& match) const;
    void findReturned(const Receipt& receipt, const Look& look, ReceiptMatch& match) const;
    void scoreByClient(const Receipt& receipt, const Look& look, std::map<qint32, Scored>& scored) const;
    OpenInvoice offer(qint32 place, const QStringList& why) const;
    QStringList whyOf(const Receipt& receipt, const Look& look, qint32 place) const;
    bool isPayable(const Receipt& receipt, qint32 place) const;
    bool isIssued(const Receipt& receipt, qint32 place) const;
    const Seen& at(qint32 place) const { return seen_[static_cast<size_t>(place)]; }
    Seen& at(qint32 place) { return seen_[static_cast<size_t>(place)]; }

    const std::vector<Receipt>& receipts_;
    QHash<Id<Client>, QString> names_;
    ReceiptPayers payers_;
    ReceiptNumbers numbers_;
    std::vector<Seen> seen_;
    QHash<Id<Client>, std::vector<qint32>> byClient_;
    QHash<Id<Invoice>, qint32> byId_;
    QHash<QString, std::vector<qint32>> byOpen_; ///< By the amount that was open at first.
    QSet<QString> currencies_;
    QHash<QString, QSet<Id<Client>>> accounts_;
    QSet<QString> taken_;
    QSet<QString> returned_; ///< Amounts of receipts that take a payment back.
    Day first_, last_;       ///< Of all receipts.
};

} // namespace rapport::importing
