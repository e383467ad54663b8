// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "wording/speech.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace rapport::gui {

/// Which payments of a bank statement are shown.
enum class ReceiptGroup { All, Undecided, Matched, Left };

/// The payments of a bank statement, the invoices each is put on, and what the user decides about it: a tick
/// for being put on an invoice at all.
class ReceiptModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Date, Amount, Payer, Text, For, Why, ColumnCount };
    using Choices = std::map<QString, importing::ReceiptChoice>;

    explicit ReceiptModel(const wording::Speech& speech, QObject* parent = nullptr);

    /// Null: none. Those to decide come first.
    void setPlan(app::SharedImport plan, const Choices& choices);
    void narrow(ReceiptGroup group, const QString& text);

    const Choices& choices() const { return choices_; }
    int count(ReceiptGroup group) const;
    const importing::ReceiptMatch& at(int row) const;
    /// The invoices it is put on as things stand.
    std::vector<Id<Invoice>> standing(int row) const;
    /// It is put on these of its candidates; none: it is left alone.
    void choose(int row, const std::vector<Id<Invoice>>& invoices);
    /// Of the rows shown that are still to decide each is put on the likeliest invoice that is open just by
    /// this much and that no other is put on.
    void chooseLikeliest();
    /// The next row still to decide, from this one on and round; -1: none.
    int nextUndecided(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Somebody decided something.
    void decided();

private:
    using ReceiptMatch = importing::ReceiptMatch;

    std::vector<Id<Invoice>> standingOf(const ReceiptMatch& match) const;
    bool isUndecided(const ReceiptMatch& match) const;
    bool isOf(ReceiptGroup group, const ReceiptMatch& match) const;
    QString forText(const ReceiptMatch& match) const;
    QString whyText(const ReceiptMatch& match) const;
    void decide(const ReceiptMatch& match, const std::vector<Id<Invoice>>& invoices);

    const wording::Speech& speech_;
    app::SharedImport plan_;
    std::vector<int> order_;    ///< Of the plan's receipts.
    std::vector<QString> keys_; ///< textKey() of what each is found by, in the plan's order.
    std::vector<int> shown_;
    Choices choices_;
};

/// The invoices one payment may be for; ticked are those it is put on.
class CandidateModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Client, Open, Due, Why, ColumnCount };

    explicit CandidateModel(const wording::Speech& speech, QObject* parent = nullptr);

    void setCandidates(std::vector<importing::OpenInvoice> candidates,
                       const std::vector<Id<Invoice>>& chosen);
    Id<Invoice> invoice(int row) const { return candidates_[size_t(row)].invoice; }
    /// In the order of the list.
    std::vector<Id<Invoice>> chosen() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void chosenChanged();

private:
    const wording::Speech& speech_;
    std::vector<importing::OpenInvoice> candidates_;
    std::vector<bool> chosen_;
};

} // namespace rapport::gui
