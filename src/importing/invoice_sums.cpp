// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/invoice_sums.h"

#include <algorithm>
#include <cstdlib>

namespace rapport::importing {

namespace {

bool isNear(const Money& a, const Money& b, qint64 lines) {
    return std::abs((a - b).minorUnits()) <= lines;
}

SumsFault differs(Field field, const char* reason, const Money& a, const Money& b) {
    return {field, reason, a.toDecimal() + QStringLiteral(" / ") + b.toDecimal()};
}

Field amountField(const TableColumns& columns) {
    for (const Field field :
         {Field::Amount, Field::Total, Field::LineAmount, Field::LineTotal, Field::UnitPrice, Field::Balance})
        if (columns.has(field)) return field;
    return Field::Amount;
}

/// Net and tax.
void workOutAmount(const InvoiceCells& cells, const TableColumns& columns, InvoiceSums& sums) {
    const Money zero = Money::zero(cells.currency);
    std::optional<Money> tax = cells.tax ? cells.tax : cells.lineTax;
    if (!tax && cells.amount && cells.total) tax = *cells.total - *cells.amount;
    sums.tax = tax.value_or(zero);
    if (cells.subtotal && cells.lineNet && !isNear(*cells.lineNet, *cells.subtotal, cells.lines)) {
        sums.fault = differs(Field::Subtotal, "total_differs", *cells.lineNet, *cells.subtotal);
        return;
    }
    if (cells.total) {
        sums.net = *cells.total - sums.tax;
        if (cells.amount && !isNear(sums.net, *cells.amount, 0))
            sums.fault = differs(Field::Total, "total_differs", *cells.amount + sums.tax, *cells.total);
        // Lines may be with the tax in them, or without.
        else if (cells.lineNet && !cells.subtotal && !isNear(*cells.lineNet, sums.net, cells.lines) &&
                 !isNear(*cells.lineNet, *cells.total, cells.lines))
            sums.fault = differs(Field::Total, "total_differs", *cells.lineNet + sums.tax, *cells.total);
    } else if (cells.amount) {
        sums.net = *cells.amount;
        if (cells.lineNet && !isNear(*cells.lineNet, sums.net, cells.lines))
            sums.fault = differs(Field::Amount, "total_differs", *cells.lineNet, sums.net);
    } else if (cells.lineNet) {
        sums.net = *cells.lineNet;
        if (!columns.has(Field::LineTax) && !columns.has(Field::Tax)) sums.notices.push_back("tax_unknown");
    } else if (cells.balance && !columns.has(Field::Amount) && !columns.has(Field::Total)) {
        sums.net = *cells.balance;
        sums.notices.push_back("open_balances_only");
    } else {
        sums.fault = {amountField(columns), "value_missing", QString()};
    }
    // A tax has the sign of what it is on, and is never as much as that.
    if (sums && !cells.tax && cells.amount && cells.total &&
        ((sums.tax.isNegative() != sums.net.isNegative() && !sums.tax.isZero()) ||
         std::abs(sums.tax.minorUnits()) >= std::max<qint64>(std::abs(sums.net.minorUnits()), 1)) &&
        !sums.tax.isZero())
        sums.fault = differs(Field::Total, "total_differs", *cells.amount, *cells.total);
}

void workOutPaid(const InvoiceCells& cells, const TableColumns& columns, InvoiceSums& sums) {
    const Money zero = Money::zero(cells.currency), gross = sums.net + sums.tax;
    const bool balanceIsAmount = !columns.has(Field::Amount) && !columns.has(Field::Total) && !cells.lineNet;
    const auto balance = balanceIsAmount ? std::nullopt : cells.balance;
    sums.paid = zero;
    sums.paidOn = cells.paidOn;
    if (cells.paidAmount) {
        sums.paid = *cells.paidAmount;
        if (balance && sums.paid + *balance != gross)
            sums.fault = differs(Field::Balance, "paid_and_open_differ", sums.paid + *balance, gross);
    } else if (balance) {
        sums.paid = gross - *balance;
        const bool isLess = std::abs(balance->minorUnits()) <= std::abs(gross.minorUnits());
        if (!isLess || (!balance->isZero() && balance->isNegative() != gross.isNegative()))
            sums.fault = differs(Field::Balance, "paid_and_open_differ", *balance, gross);
    } else if (cells.state == InvoiceState::PartlyPaid) {
        sums.fault = {Field::Status, "paid_amount_unknown", QString()};
    } else if (cells.paidOn || cells.state == InvoiceState::Paid || cells.sale == SaleKind::SalesReceipt) {
        sums.paid = gross;
    }
    if (cells.sale == SaleKind::SalesReceipt && !sums.paidOn) sums.paidOn = cells.issued;
    if (cells.state == InvoiceState::Paid && sums.paid.isZero() && !gross.isZero())
        sums.fault = differs(Field::Status, "paid_and_open_differ", sums.paid, gross);
}

} // namespace

InvoiceSums sumsOf(const InvoiceCells& cells, const TableColumns& columns) {
    InvoiceSums sums;
    sums.net = sums.tax = sums.paid = Money::zero(cells.currency);
    workOutAmount(cells, columns, sums);
    if (!sums) return sums;
    workOutPaid(cells, columns, sums);
    if (!sums || cells.sale != SaleKind::CreditNote || (sums.net + sums.tax).isNegative()) return sums;
    // What a program calls a credit note lowers what is owed, whichever sign it writes.
    sums.net = -sums.net;
    sums.tax = -sums.tax;
    sums.paid = -sums.paid;
    return sums;
}

} // namespace rapport::importing
