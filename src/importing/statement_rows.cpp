// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/statement_rows.h"

#include "importing/source_key.h"
#include "importing/statement_words.h"

namespace rapport::importing {

namespace {

/// Longer purposes are no purposes; what is matched and shown stays small.
constexpr qsizetype kLongestText = 2'000;

/// With its sign, by whichever columns say it.
Money amountOf(RowCells& cells) {
    const Currency currency = cells.currency();
    const auto in = cells.money(Field::MoneyIn, currency);
    const auto out = cells.money(Field::MoneyOut, currency);
    if (in && !in->isZero()) return *in;
    if (out && !out->isZero()) return out->isNegative() ? *out : -*out;
    const auto amount = cells.money(Field::Amount, currency);
    if (!amount && !in && !out)
        cells.reject(cells.reading().columns.has(Field::Amount) ? Field::Amount : Field::MoneyIn,
                     "value_missing");
    const Money money = amount.value_or(Money::zero(currency));
    if (!amount || !cells.isGiven(Field::DebitCredit)) return money;
    const auto isIn = isMoneyIn(cells.value(Field::DebitCredit));
    if (!isIn) cells.reject(Field::DebitCredit, "code_unknown");
    const Money size = money.isNegative() ? -money : money;
    return isIn.value_or(true) ? size : -size;
}

QString textOf(const RowCells& cells) {
    QString text = cells.text(Field::Text).simplified();
    const QString reference = cells.value(Field::Number).simplified();
    if (!reference.isEmpty() && reference.compare(u"NOTPROVIDED", Qt::CaseInsensitive) != 0 &&
        !text.contains(reference, Qt::CaseInsensitive))
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + reference;
    return text.left(kLongestText);
}

} // namespace

QString StatementRows::keyOf(const RowCells& cells, const Receipt& receipt) {
    const QString uid = cells.value(Field::Uid);
    const QString own = cells.value(Field::OwnNumber).remove(u' ').toUpper();
    const QString day = QString::number(receipt.day.number());
    const QString amount = receipt.amount.toDecimal() + receipt.amount.currency().code();
    const QString told = uid.isEmpty() ? receipt.account + u'\n' + receipt.payer + u'\n' + receipt.text : uid;
    const QString all = sourceKey({QStringLiteral("bank"), own, day, amount, told});
    return sourceKey({all, QString::number(equal_[all]++)});
}

void StatementRows::take(RowCells& cells, qint32 row) {
    Receipt receipt;
    receipt.row = row;
    receipt.day = cells.requiredDay(Field::Date);
    receipt.amount = amountOf(cells);
    if (cells.rejection()) return;
    receipt.payer = cells.value(Field::Payer).simplified().left(kLongestText);
    receipt.account = cells.value(Field::Account).remove(u' ').toUpper();
    receipt.text = textOf(cells);
    const QString what = receipt.payer.isEmpty() ? receipt.text : receipt.payer;
    book_.rows[static_cast<size_t>(row)].what = what;

    const BookingState state = bookingState(cells.text(Field::Status));
    const bool isReversal = state == BookingState::Reversal;
    if (state == BookingState::Pending) return leftOut_.leave(row, "pending_left_out", what);
    if (state == BookingState::Failed) return leftOut_.leave(row, "not_booked_left_out", what);
    if (isReversal && receipt.amount.isPositive()) return leftOut_.leave(row, "own_money_left_out", what);
    if (!isReversal && !receipt.amount.isPositive()) return leftOut_.leave(row, "money_out_left_out", what);
    if (receipt.amount.isZero()) return leftOut_.leave(row, "money_out_left_out", what);
    receipt.key = keyOf(cells, receipt);
    if (before_.contains(receipt.key)) {
        book_.rows[static_cast<size_t>(row)].fate = Fate::Skipped;
        return;
    }
    keys_.insert(receipt.key);
    if (state == BookingState::Unsplit) leftOut_.note("batch_not_split");
    book_.receipts.push_back(std::move(receipt));
}

void StatementRows::finish() {
    // Statements overlap: what two files tell is one booking.
    before_.unite(keys_);
    keys_.clear();
    equal_.clear();
}

} // namespace rapport::importing
